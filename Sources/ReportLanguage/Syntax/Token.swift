/// A word or sign of an expression, with the UTF-8 bytes that it covers.
struct Token: Hashable {
    enum Kind: Hashable {
        /// Digits, perhaps with a decimal point; the text as written.
        case number(String)
        /// A text between double quotes, unescaped.
        case string(String)
        case name(String)
        /// `@prev` and the like, without the sign.
        case moment(String)
        case keyword(Keyword)
        case sign(Sign)
        case end
    }

    enum Keyword: String, CaseIterable {
        case and, or, not, `in`, `is`, `where`, all, by, `true`, `false`
    }

    enum Sign: String {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"
        case equal = "="
        case notEqual = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case open = "("
        case close = ")"
        case comma = ","
        case dot = "."
    }

    var kind: Kind
    var range: Range<Int>
}
