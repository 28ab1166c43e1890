/// Messages about the names of tables and charts, and about text that refers to them.
extension Message {
    package static func labelForm(_ name: String) -> Message {
        Message(
            vi: "id “\(name)” chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: tien-do",
            en: "the id “\(name)” may only have small letters, digits and hyphens, like: tien-do")
    }

    package static func labelTwice(_ name: String) -> Message {
        Message(
            vi: "id “\(name)” đã đặt cho một bảng hoặc biểu đồ khác",
            en: "the id “\(name)” belongs to another table or chart already")
    }

    package static func labelNotPrinted(_ name: String) -> Message {
        Message(
            vi:
                "lời văn dẫn đến “\(name)” nhưng báo cáo này không in bảng, biểu đồ đó (điều kiện không thỏa hoặc không có số liệu để vẽ)",
            en:
                "the text refers to “\(name)”, which this report does not print: its condition does not hold, or there is nothing to draw"
        )
    }
}
