/// Messages about outlines.
extension Message {
    package static let expressionNotClosed = Message(
        vi: "biểu thức “{{” chưa được đóng bằng “}}”", en: "the expression “{{” is not closed by “}}”")
    package static let emphasisNotClosed = Message(
        vi: "chữ đậm hoặc chữ nghiêng chưa được đóng; dấu * thường thì viết \\*",
        en: "bold or italic text is not closed; write \\* for a plain asterisk")
    package static let frontMatterNotClosed = Message(
        vi: "phần đầu “---” chưa được đóng bằng một dòng “---”", en: "the front matter is not closed by a line “---”")
    package static let blockNotClosed = Message(
        vi: "khối này chưa được đóng bằng một dòng “```”", en: "the block is not closed by a line “```”")
    package static let conditionNotClosed = Message(
        vi: "khối điều kiện chưa được đóng bằng một dòng “:::”", en: "the conditional is not closed by a line “:::”")
    package static let strayCondition = Message(
        vi: "dòng “:::” này không thuộc khối điều kiện nào", en: "this “:::” belongs to no conditional")
    package static let headingWithoutTitle = Message(
        vi: "đề mục phải có tên (Nghị định 30/2020/NĐ-CP, Phụ lục I)",
        en: "a heading must have a title (decree 30/2020)")
    package static let headingTooDeep = Message(
        vi: "đề mục chỉ có ba cấp: # (I.), ## (1.), ### (a)", en: "headings have three levels: # (I.), ## (1.), ### (a)"
    )
    package static let blockNotAllowed = Message(
        vi: "phần đơn vị viết chỉ gồm đoạn văn và gạch đầu dòng, không có đề mục, bảng hay khối điều kiện",
        en: "a unit's own section holds paragraphs and lists only, no headings, tables or conditionals")
    package static let conditionMustBeFlag = Message(
        vi: "điều kiện phải cho kết quả đúng hoặc sai", en: "a condition must be true or false")
    package static let decimalsNeeded = Message(
        vi: "phép chia cho kết quả lẻ; hãy ghi số chữ số thập phân, ví dụ “| decimals 2”",
        en: "a division has no fixed decimals; say how many, e.g. “| decimals 2”")
    package static let trendNeedsIndicator = Message(
        vi: "trend và progress chỉ dùng cho một chỉ tiêu (hoặc chỉ tiêu@ytd), không dùng cho phép tính",
        en: "trend and progress stand behind one indicator (or indicator@ytd), not behind a calculation")

    package static let progressNeedsWhole = Message(
        vi:
            "kế hoạch giao cho cả chỉ tiêu, không giao cho từng mục phân tổ, nên progress không dùng được ở đây; hãy viết “.total”",
        en: "plans are made for whole indicators, not for members, so progress cannot stand here; write “.total”")

    package static func unknownFormat(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "không có định dạng “\(name)”\(didYouMean(nearest).vi)",
            en: "there is no format “\(name)”\(didYouMean(nearest).en)")
    }

    package static func unknownTrend(_ name: String) -> Message {
        Message(
            vi: "trend so với prev (kỳ trước) hoặc year_ago (cùng kỳ năm trước), không có “\(name)”",
            en: "trend compares with prev or year_ago, not with “\(name)”")
    }

    package static func unknownBlock(_ name: String, nearest: String?) -> Message {
        Message(
            vi: "không có khối “\(name)”; chỉ có table, chart, list, section, units\(didYouMean(nearest).vi)",
            en: "there is no block “\(name)”; only table, chart, list, section, units\(didYouMean(nearest).en)")
    }

    package static let registerWord = Message(vi: "sổ", en: "register")
    package static let thisOutsideRows = Message(
        vi: "“this” chỉ dùng trong bảng có từng dòng là một chỉ tiêu",
        en: "“this” stands only in tables whose rows are indicators")
}

/// Messages about filling outlines.
extension Message {
    package static func missingFigure(_ names: [String]) -> Message {
        let list = names.joined(separator: ", ")
        return Message(
            vi: names.isEmpty
                ? "thiếu số liệu cho chỗ này"
                : "thiếu số liệu: \(list); hãy nhập số, hoặc ghi “Không” nếu không phát sinh",
            en: names.isEmpty
                ? "a figure is missing here"
                : "missing figures: \(list); enter them, or state nil where there is nothing")
    }

    package static func missingSection(_ code: String, prompt: String) -> Message {
        Message(
            vi: "đơn vị chưa viết phần “\(code)” (\(prompt)); nếu không có nội dung thì ghi “Không”",
            en: "the unit has not written section “\(code)” (\(prompt)); state nil where there is nothing to say")
    }

    package static func appendixNotMentioned(_ name: String) -> Message {
        Message(
            vi: "phần chính của báo cáo chưa nhắc đến \(name)", en: "the main text does not mention \(name)")
    }

    package static let onlyConsolidated = Message(
        vi: "khối này chỉ dùng trong đề cương tổng hợp (consolidated.md)",
        en: "this block may only stand in the outline of a consolidated report (consolidated.md)")
    package static let notConsolidatedBlock = Message(
        vi: "đề cương tổng hợp không có sổ theo dõi: dòng của sổ không rời khỏi đơn vị",
        en: "the outline of a consolidated report has no registers: their entries do not leave the unit")
}
