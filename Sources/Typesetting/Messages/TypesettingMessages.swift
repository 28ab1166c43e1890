import Document
import Finding

extension Message {
    static func noGlyph(_ scalar: Unicode.Scalar, font: String) -> Message {
        Message(
            vi:
                "Phông \(font) và các phông khác của máy không có ký tự “\(scalar)” (\(scalar.code)), không in ra PDF được; hãy thay bằng chữ.",
            en:
                "Neither \(font) nor another font of this machine has “\(scalar)” (\(scalar.code)), so it cannot be printed; use words."
        )
    }

    static func fallbackFont(_ font: String, for characters: [Character], lacking family: String) -> Message {
        let shown =
            characters.prefix(10).map { "“\($0)”" }.joined(separator: ", ") + (characters.count > 10 ? ", …" : "")
        return Message(
            vi: "Phông \(family) không có \(shown); PDF in bằng phông \(font), nhúng trong tệp.",
            en: "\(family) has no \(shown); the PDF file shows them in \(font), which it carries.")
    }

    static func textDirection(_ scalar: Unicode.Scalar) -> Message {
        Message(
            vi: "Ký tự \(scalar.code) làm chữ chạy từ phải sang trái, in ra PDF sẽ đọc thành nội dung khác.",
            en: "The character \(scalar.code) makes text run from right to left, which would print as other words.")
    }
}
