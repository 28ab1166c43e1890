import Document
package import Finding

/// What is said in Word files that were marked, and about marking them.
extension Message {
    static let partNotUnicode = Message(
        vi:
            "phần chữ của tệp không dùng bảng mã UTF-8 nên không ghi thêm được; hãy mở bằng Word, lưu lại thành .docx rồi chạy lại",
        en:
            "the text of the file is not in UTF-8, so that nothing can be added; open it in Word, save it as .docx and run again"
    )

    static let remarkOnEmptyParagraph = Message(
        vi: "(Về đoạn trống ở gần đây)", en: "(About an empty paragraph near here)")

    /// Where a remark belongs that cannot stand there.
    static func remarkElsewhere(_ story: Manuscript.Story, _ quote: String) -> Message {
        let (vi, en) =
            switch story {
            case .header: ("đầu trang", "the header")
            case .footer: ("chân trang", "the footer")
            case .footnote: ("chú thích cuối trang", "a footnote")
            case .endnote: ("chú thích cuối văn bản", "an endnote")
            case .textBox: ("hộp chữ", "a text box")
            case .body, .metadata: ("văn bản", "the text")
            }
        let words = quote.count > 60 ? quote.prefix(60) + "…" : quote[...]
        return Message(vi: "(Về \(vi): “\(words)”)", en: "(About \(en): “\(words)”)")
    }
}

extension DOCXMarker.Obstacle {
    /// Why something was not written, as a part of a sentence.
    package var reason: Message {
        switch self {
        case .generated: Message(vi: "chữ do Word tự tạo", en: "text that Word makes itself")
        case .field: Message(vi: "nằm trong trường tự động", en: "in a field")
        case .trackedChange:
            Message(vi: "nằm trong chỗ đang theo dõi thay đổi", en: "in somebody's tracked change")
        case .overlap: Message(vi: "trùng với chỗ sửa khác", en: "another change to the same words")
        case .structure: Message(vi: "định dạng đặc biệt", en: "unusual markup")
        case .noText: Message(vi: "thân văn bản không có chữ", en: "no text in the body")
        }
    }
}
