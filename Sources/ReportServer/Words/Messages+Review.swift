import Finding

/// Messages about taking returns and giving them back.
extension Message {
    static let tabReview = Message(vi: "Duyệt", en: "Review")

    static func sentBy(_ author: String, _ moment: String) -> Message {
        Message(vi: "\(author) gửi lúc \(moment)", en: "sent by \(author) at \(moment)")
    }

    static func sentTimes(_ count: Int) -> Message {
        Message(vi: "gửi lần thứ \(count)", en: "sent \(count) times")
    }
}
