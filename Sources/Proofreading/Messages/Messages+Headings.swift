import Finding

/// Messages about the numbers of headings.
extension Message {
    static func skippedNumber(_ written: String, after previous: String, missing: [String]) -> Message {
        let list = missing.joined(separator: ", ")
        return Message(
            vi: "đánh số “\(written)” ngay sau “\(previous)”, thiếu “\(list)”",
            en: "“\(written)” follows “\(previous)”; “\(list)” is missing")
    }

    static func repeatedNumber(_ written: String) -> Message {
        Message(vi: "số “\(written)” đã dùng cho mục trước", en: "the number “\(written)” was used for the item before")
    }

    static func skippedLevel(_ written: String, after previous: String) -> Message {
        Message(
            vi: "mục “\(written)” đứng ngay dưới “\(previous)”, thiếu một cấp ở giữa",
            en: "“\(written)” stands right below “\(previous)”; a level between them is missing")
    }
}
