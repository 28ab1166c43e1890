/// Sessions of people at browsers. The secret is in the cookie, its digest in the store.
enum Session {
    static let cookie = "phien"
    /// Twelve hours: a working day.
    static let length: Int64 = 12 * 3600

    /// What a form must bring along, so that no foreign page can send it (CSRF): 16 random bytes, and the token of the session
    /// mixed with them, so that no page has the same twice and nobody can guess it by how well pages pack.
    static func formToken(_ secret: String) -> String {
        let mask = SecretBytes.random(tokenLength)
        return hexadecimal(mask) + hexadecimal(zip(mask, token(secret)).map { $0 ^ $1 })
    }

    /// Whether a form brings along what was in a page of this session.
    static func isFormToken(_ given: String, _ secret: String) -> Bool {
        let digits = given.utf8.map { Character(UnicodeScalar($0)).hexDigitValue.map { UInt8($0) } }
        guard digits.count == 4 * tokenLength, !digits.contains(nil) else { return false }
        let half = digits.compactMap(\.self)
        let bytes = stride(from: 0, to: half.count, by: 2).map { half[$0] << 4 | half[$0 + 1] }
        let unmasked = zip(bytes.prefix(tokenLength), bytes.suffix(tokenLength)).map { $0 ^ $1 }
        return SecretBytes.isSame(hexadecimal(unmasked), hexadecimal(token(secret)))
    }

    private static let tokenLength = 16

    private static func token(_ secret: String) -> [UInt8] {
        Array(SecretBytes.digest("form \(secret)").prefix(tokenLength))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func cookieText(_ secret: String?, isSecure: Bool) -> String {
        let value = "\(cookie)=\(secret ?? ""); Path=/; HttpOnly; SameSite=Lax"
        return value + (secret == nil ? "; Max-Age=0" : "; Max-Age=\(length)") + (isSecure ? "; Secure" : "")
    }
}
