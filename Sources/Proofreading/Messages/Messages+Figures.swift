import Finding

/// Messages about how numbers are written.
extension Message {
    static func decimalPoint(_ text: String, others: Int) -> Message {
        let more =
            others > 0 ? Message(vi: " (và \(others) số khác)", en: " (and \(others) more)") : Message(vi: "", en: "")
        return Message(
            vi: "“\(text)” ghi dấu chấm, phẩy theo kiểu Anh\(more.vi); tiếng Việt dùng dấu phẩy cho phần thập phân, "
                + "dấu chấm cho hàng nghìn",
            en: "“\(text)” is written in the English way\(more.en); Vietnamese has a decimal comma and dots "
                + "between thousands")
    }

    static func spacedPercent(_ text: String, glued: Int) -> Message {
        Message(
            vi: "“\(text)” có khoảng trắng trước %, \(glued) chỗ khác viết liền",
            en: "“\(text)” has a space before %, \(glued) others have none")
    }

    static func gluedUnit(_ text: String) -> Message {
        Message(
            vi: "“\(text)” thiếu khoảng trắng giữa số và đơn vị",
            en: "“\(text)” has no space between number and "
                + "unit")
    }

    static func unevenSlash(_ text: String) -> Message {
        Message(
            vi: "“\(text)” chỉ có khoảng trắng ở một bên dấu /", en: "“\(text)” has a space on one side of / only")
    }

    static func ungroupedNumber(_ text: String, grouped: Int) -> Message {
        Message(
            vi: "“\(text)” không tách hàng nghìn, \(grouped) số khác trong văn bản có tách",
            en: "“\(text)” has no mark between thousands, \(grouped) other numbers have")
    }

    static func spacedNumber(_ text: String, grouped: Int) -> Message {
        Message(
            vi: "“\(text)” tách hàng nghìn bằng khoảng trắng, \(grouped) số khác dùng dấu chấm",
            en: "“\(text)” has spaces between thousands, \(grouped) other numbers have dots")
    }

    static func unevenPadding(_ text: String, others: Int, isPadded: Bool) -> Message {
        isPadded
            ? Message(
                vi: "“\(text)” thêm số 0 ở trước, \(others) số khác dưới 10 không thêm",
                en: "“\(text)” has a leading zero, \(others) other numbers below 10 have none")
            : Message(
                vi: "“\(text)” không thêm số 0 ở trước, \(others) số khác dưới 10 có thêm",
                en: "“\(text)” has no leading zero, \(others) other numbers below 10 have one")
    }

    static func oddNumber(_ text: String) -> Message {
        Message(
            vi: "“\(text)” không đọc được thành một số: các nhóm chữ số không đều",
            en: "“\(text)” cannot be read as a number: its groups of digits are uneven")
    }
}
