import Finding

extension Message {
    static func noGlyph(_ scalar: Unicode.Scalar, font: String) -> Message {
        Message(
            vi: "Phông \(font) không có ký tự “\(scalar)” (\(scalar.code)), không in ra PDF được; hãy thay bằng chữ.",
            en: "The font \(font) has no glyph for “\(scalar)” (\(scalar.code)), so it cannot be printed; use words.")
    }

    static func textDirection(_ scalar: Unicode.Scalar) -> Message {
        Message(
            vi: "Ký tự \(scalar.code) làm chữ chạy từ phải sang trái, in ra PDF sẽ đọc thành nội dung khác.",
            en: "The character \(scalar.code) makes text run from right to left, which would print as other words.")
    }
}

extension Unicode.Scalar {
    /// `U+1F600`.
    fileprivate var code: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
