/// An expression as written, not yet checked against a regime.
struct Syntax {
    indirect enum Kind {
        case number(String)
        case string(String)
        case flag(Bool)
        /// `a.b.c`, with the range of each name, and perhaps `@prev` behind it.
        case reference([Name], moment: Name?)
        case negation(Syntax)
        case not(Syntax)
        case binary(BinaryOperator, Syntax, Syntax)
        /// `x is [not] missing`
        case state(Syntax, Name, negated: Bool)
        /// `x in ("a", "b")`
        case membership(Syntax, [Syntax])
        case call(Name, [Syntax])
        /// `count(register where …)`: what stands between the brackets of an aggregate over a register.
        case selection(Selection)
    }

    struct Name: Hashable {
        var text: String
        var range: Range<Int>
    }

    /// `[all] source [by dateField] [where condition]`
    struct Selection {
        var isAll: Bool
        var source: [Name]
        var date: Name?
        var condition: Syntax?
    }

    var kind: Kind
    var range: Range<Int>
}

/// An operator between two values.
package enum BinaryOperator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and
    case or

    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }
}
