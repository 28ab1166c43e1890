import CCrypto

/// Codes of six digits that change every thirty seconds (TOTP, RFC 6238, with HMAC-SHA-1 as the apps on telephones expect).
package enum OneTimeCode {
    static let seconds: Int64 = 30

    /// Returns the step of time that a code belongs to, the one of `time` or its neighbours; `nil` where it is wrong.
    package static func step(of code: String, secret: [UInt8], at time: Int64) -> Int64? {
        let code = code.filter { !$0.isWhitespace }
        let now = time / seconds
        return [now, now - 1, now + 1].first { SecretBytes.isSame(self.code(secret: secret, step: $0), code) }
    }

    /// Returns the code of a step of time.
    package static func code(secret: [UInt8], step: Int64) -> String {
        let message = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
        var digest = [UInt8](repeating: 0, count: 20)
        var length: UInt32 = 0
        _ = HMAC(EVP_sha1(), secret, Int32(secret.count), message, message.count, &digest, &length)
        let offset = Int(digest[19] & 0x0F)
        let number = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(digest[offset + $1]) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - text.count) + text
    }

    /// A secret in base 32 (RFC 4648), as telephones take it.
    package static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (result, buffer, bits) = ("", 0, 0)
        for byte in bytes {
            buffer = buffer << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                result.append(letters[buffer >> bits & 31])
            }
            buffer &= (1 << bits) - 1
        }
        if bits > 0 { result.append(letters[buffer << (5 - bits) & 31]) }
        return result
    }

    /// Reads a secret in base 32; `nil` where it is none.
    package static func bytes(base32 text: String) -> [UInt8]? {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
        guard text.utf8.count <= 100 else { return nil }
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = buffer << 5 | value
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
                buffer &= (1 << bits) - 1
            }
        }
        return bytes
    }
}
