import CArgon2
package import Finding

/// Passwords, hashed by Argon2id (RFC 9106) in libargon2's own form, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
package struct PasswordHash: Sendable {
    /// The memory that one hash takes, in KiB.
    package var memory: UInt32
    /// How often it goes over the memory.
    package var passes: UInt32

    /// 19 MiB and 2 passes, as the OWASP password storage cheat sheet asks for at least.
    package static let standard = PasswordHash(memory: 19_456, passes: 2)

    package init(memory: UInt32, passes: UInt32) {
        self.memory = memory
        self.passes = passes
    }

    /// Returns the hash of a password with a salt of its own.
    package func hash(_ password: String) -> String {
        let salt = SecretBytes.random(16)
        let length = argon2_encodedlen(passes, memory, 1, UInt32(salt.count), 32, Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let bytes = Array(password.utf8)
        let result = argon2id_hash_encoded(
            passes, memory, 1, bytes, bytes.count, salt, salt.count, 32, &encoded, encoded.count)
        precondition(result == ARGON2_OK.rawValue, "argon2: \(result)")
        return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether a password is the one that was hashed; takes as long either way.
    package static func isRight(_ password: String, _ encoded: String) -> Bool {
        let bytes = Array(password.utf8)
        return argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue
    }

    /// Why a password is not good enough; `nil` where it is. Length counts, not kinds of characters (NIST SP 800-63B).
    package static func weakness(_ password: String, login: String) -> Message? {
        if password.unicodeScalars.count < 10 { return .passwordShort }
        let letters = Array(password.lowercased().unicodeScalars.map(\.value))
        // A short login stands in most passwords by chance.
        let holdsLogin = login.utf8.count >= 4 && password.lowercased().contains(login)
        // Each character by how far it is from the one before: 1234567890, abcdefghij, aaaaaaaaaa.
        let steps = zip(letters, letters.dropFirst()).count { abs(Int($1) - Int($0)) > 1 && !($0 == 57 && $1 == 48) }
        return holdsLogin || Set(letters).count < 4 || steps < 3 ? .passwordWeak : nil
    }
}
