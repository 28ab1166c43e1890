import Finding

/// Messages about abbreviations.
extension Message {
    static func unexplainedAbbreviation(_ text: String, count: Int) -> Message {
        Message(
            vi: "“\(text)” (dùng \(count) "
                + "lần) chưa được giải nghĩa và không có trong danh mục chữ viết tắt thông dụng",
            en: "“\(text)” (used \(count) times) is not explained and not among the well-known abbreviations")
    }

    static func twoExpansions(_ text: String, first: String, second: String) -> Message {
        Message(
            vi: "“\(text)” được giải nghĩa hai cách: “\(first)” và “\(second)”",
            en: "“\(text)” is explained in two ways: “\(first)” and “\(second)”")
    }

    static func explainedAgain(_ text: String, expansion: String) -> Message {
        Message(
            vi: "“\(text)” đã được giải nghĩa là “\(expansion)” ở trên",
            en: "“\(text)” has been explained as “\(expansion)” above")
    }

    static func unusedAbbreviation(_ text: String) -> Message {
        Message(
            vi: "“\(text)” được giải nghĩa nhưng không dùng lại trong văn bản",
            en: "“\(text)” is explained but not used in the document")
    }
}
