import Finding

/// Messages about spelling and white space.
extension Message {
    static func replaceWith(_ text: String) -> Message {
        Message(vi: "thay bằng “\(text)”", en: "replace with “\(text)”")
    }

    static let setSpaces = Message(vi: "sửa khoảng trắng", en: "set the spaces right")

    static func surplusSpace(before: String, after: String) -> Message {
        Message(
            vi: "thừa khoảng trắng giữa “\(before)” và “\(after)”",
            en: "more than one space between “\(before)” and “\(after)”")
    }

    static func spaceBeforeSign(_ sign: String, word: String) -> Message {
        Message(
            vi: "thừa khoảng trắng trước dấu “\(sign)”, sau “\(word)”",
            en: "space before “\(sign)”, behind “\(word)”")
    }

    static func spaceBehindSign(_ sign: String, word: String) -> Message {
        Message(
            vi: "thừa khoảng trắng sau dấu “\(sign)”, trước “\(word)”",
            en: "space behind “\(sign)”, before “\(word)”")
    }

    static func missingSpaceBehind(_ sign: String, word: String) -> Message {
        Message(
            vi: "thiếu khoảng trắng sau “\(sign)”, trước “\(word)”",
            en: "no space behind “\(sign)”, before “\(word)”")
    }

    static func missingSpaceBefore(_ sign: String, word: String) -> Message {
        Message(
            vi: "thiếu khoảng trắng trước “\(sign)”, sau “\(word)”",
            en: "no space before “\(sign)”, behind “\(word)”")
    }
}
