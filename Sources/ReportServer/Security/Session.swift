/// Sessions of people at browsers. The secret is in the cookie, its digest in the store.
enum Session {
    static let cookie = "phien"
    /// Twelve hours: a working day.
    static let length: Int64 = 12 * 3600

    /// What a form must bring along, so that no foreign page can send it (CSRF).
    static func formToken(_ secret: String) -> String {
        String(SecretBytes.token(for: "form \(secret)").prefix(32))
    }

    static func cookieText(_ secret: String?, isSecure: Bool) -> String {
        let value = "\(cookie)=\(secret ?? ""); Path=/; HttpOnly; SameSite=Lax"
        return value + (secret == nil ? "; Max-Age=0" : "; Max-Age=\(length)") + (isSecure ? "; Secure" : "")
    }
}
