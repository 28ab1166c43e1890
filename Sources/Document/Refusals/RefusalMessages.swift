import Finding

extension Message {
    static func controlCharacter(_ scalar: Unicode.Scalar) -> Message {
        Message(
            vi: "Văn bản chứa ký tự điều khiển \(scalar.code), không thể in ra.",
            en: "The text holds the control character \(scalar.code), which cannot be printed.")
    }

    static func directionMark(_ scalar: Unicode.Scalar) -> Message {
        Message(
            vi:
                "Văn bản chứa ký tự \(scalar.code) đảo chiều đọc của những chữ đứng sau, người xem sẽ đọc thành nội dung khác.",
            en:
                "The text holds \(scalar.code), which turns the direction of what follows: it would read as other words."
        )
    }

    static func tableShape(_ problem: TableGrid.Problem) -> Message {
        switch problem {
        case .noRows: Message(vi: "Bảng không có hàng nào.", en: "The table has no rows.")
        case .noColumns: Message(vi: "Bảng không có cột nào.", en: "The table has no columns.")
        case .rowWidth(let row, let found, let expected):
            Message(
                vi: "Hàng \(row) của bảng có \(found) cột, phải có \(expected) cột.",
                en: "Row \(row) of the table has \(found) columns instead of \(expected).")
        case .overlap(let row):
            Message(
                vi: "Hàng \(row) của bảng có ô đè lên ô gộp từ hàng trên.",
                en: "Row \(row) of the table has a cell across one that spans down from above.")
        case .longSpan(let row):
            Message(
                vi: "Ô gộp vượt quá hàng \(row), là hàng cuối của đầu bảng hoặc của thân bảng.",
                en: "A cell spans beyond row \(row), the last one of the table's header or body.")
        case .emptySpan(let row):
            Message(
                vi: "Hàng \(row) của bảng có ô gộp ít hơn 01 hàng hoặc 01 cột.",
                en: "Row \(row) of the table has a cell that spans less than one row or column.")
        }
    }

    static let creationTime = Message(
        vi: "Thời điểm tạo tệp phải có dạng 2026-01-05T08:30:00Z.",
        en: "The time of creation must look like 2026-01-05T08:30:00Z.")
}

extension Unicode.Scalar {
    /// `U+1F600`.
    package var code: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
