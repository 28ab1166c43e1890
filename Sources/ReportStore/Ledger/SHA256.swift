import CCrypto

/// SHA-256 by libcrypto.
package enum SHA256 {
    /// Returns the digest of `bytes`.
    package static func digest(_ bytes: [UInt8]) -> Digest {
        let result = [UInt8](unsafeUninitializedCapacity: Digest.count) { buffer, count in
            _ = CCrypto.SHA256(bytes, bytes.count, buffer.baseAddress)
            count = Digest.count
        }
        return Digest(checked: result)
    }
}

/// 32 bytes that stand for others.
package struct Digest: Sendable, Hashable, CustomStringConvertible {
    package let bytes: [UInt8]

    /// The number of bytes.
    package static let count = 32

    /// What stands before the first record of a chain: zeros.
    package static let zero = Digest(checked: [UInt8](repeating: 0, count: count))

    fileprivate init(checked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A digest that was stored; `nil` where there are not 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Digest.count else { return nil }
        self.bytes = bytes
    }

    /// A digest as `description` writes it; `nil` for anything else.
    package init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 2 * Digest.count else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Digest.digits.firstIndex(of: digits[index]),
                let low = Digest.digits.firstIndex(of: digits[index + 1])
            else { return nil }
            bytes.append(UInt8(high * 16 + low))
        }
        self.bytes = bytes
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// The bytes as 64 hexadecimal digits, in UTF-8.
    package var hex: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            result.append(Digest.digits[Int(byte >> 4)])
            result.append(Digest.digits[Int(byte & 15)])
        }
        return result
    }

    /// 64 hexadecimal digits, lower case.
    package var description: String { String(decoding: hex, as: UTF8.self) }
}

/// The digest of bytes that come piece by piece.
package final class RunningDigest {
    private let context = EVP_MD_CTX_new()

    package init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }

    deinit { EVP_MD_CTX_free(context) }

    package func add(_ bytes: [UInt8]) { EVP_DigestUpdate(context, bytes, bytes.count) }

    /// Ends the digest; nothing can be added any more.
    package func finish() -> Digest {
        var bytes = [UInt8](repeating: 0, count: Digest.count)
        EVP_DigestFinal_ex(context, &bytes, nil)
        return Digest(checked: bytes)
    }
}
