import ReportStore

/// Random secrets, and what is kept of them.
package enum SecretBytes {
    /// Bytes that nobody can guess.
    package static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// A secret of 256 bits in hexadecimal digits.
    package static func token() -> String { Digest(random(Digest.count))?.description ?? "" }

    /// What is kept of a secret.
    package static func digest(_ secret: String) -> [UInt8] {
        SHA256.digest(Array(secret.utf8)).bytes
    }

    /// A text that only somebody who knows `secret` can tell, in hexadecimal digits.
    static func token(for secret: String) -> String {
        SHA256.digest(Array(secret.utf8)).description
    }

    /// Whether two texts are the same; takes as long wherever they differ.
    package static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
