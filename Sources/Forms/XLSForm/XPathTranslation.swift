import Finding

/// Turns the expressions of XLSForms, which are XPath, into those of regimes.
struct XPathTranslation {
    /// The code that a question got; `nil` for one that became nothing to compute with.
    let code: (String) -> String?
    /// What `.` stands for.
    let current: String?

    /// Why an expression has no equal.
    struct Failure: Error {
        var reason: Message
    }

    private enum Token: Equatable {
        case number(String)
        case string(String)
        case reference(String)
        case name(String)
        case sign(String)
        case dot
        case end
    }

    /// Returns the expression in the language of regimes.
    func translated(_ text: String) throws(Failure) -> String {
        var parser = Parser(tokens: try XPathTranslation.tokens(text), code: code, current: current)
        let result = try parser.expression(0)
        guard parser.next == .end else { throw Failure(reason: .xpathUnknown(text)) }
        return result
    }

    /// The bounds that `. >= 0 and . <= 100` says; `nil` for anything else.
    static func bounds(_ text: String) -> (minimum: String?, maximum: String?)? {
        guard let tokens = try? tokens(text) else { return nil }
        var (minimum, maximum): (String?, String?)
        var index = 0
        while true {
            guard index + 2 < tokens.count, tokens[index] == .dot, case .sign(let sign) = tokens[index + 1] else {
                return nil
            }
            var number = ""
            index += 2
            if tokens[index] == .sign("-") {
                number = "-"
                index += 1
            }
            guard case .number(let digits) = tokens[index] else { return nil }
            number += digits
            switch sign {
            case ">=" where minimum == nil: minimum = number
            case "<=" where maximum == nil: maximum = number
            // Below and above hold for whole numbers and fractions differently; as a rule they stay exact.
            default: return nil
            }
            index += 1
            if tokens[index] == .end { return (minimum, maximum) }
            guard tokens[index] == .name("and") else { return nil }
            index += 1
        }
    }

    // MARK: - Tokens

    private static func tokens(_ text: String) throws(Failure) -> [Token] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        var index = 0
        func isName(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-"
        }
        while index < scalars.count {
            let scalar = scalars[index]
            let start = index
            switch scalar {
            case " ", "\t", "\n", "\r", "\u{A0}": index += 1
            case "0"..."9":
                while index < scalars.count, ("0"..."9").contains(scalars[index]) || scalars[index] == "." {
                    index += 1
                }
                tokens.append(.number(string(scalars[start..<index])))
            case "'", "\"":
                guard let end = scalars[(index + 1)...].firstIndex(of: scalar) else {
                    throw Failure(reason: .xpathUnknown(text))
                }
                tokens.append(.string(string(scalars[(start + 1)..<end])))
                index = end + 1
            case "$":
                guard index + 1 < scalars.count, scalars[index + 1] == "{",
                    let end = scalars[index...].firstIndex(of: "}")
                else { throw Failure(reason: .xpathUnknown(text)) }
                tokens.append(.reference(string(scalars[(start + 2)..<end]).filter { $0 != " " }))
                index = end + 1
            case ".":
                tokens.append(.dot)
                index += 1
            case "<", ">", "!":
                index += 1
                if index < scalars.count, scalars[index] == "=" { index += 1 }
                tokens.append(.sign(string(scalars[start..<index])))
            case "=", "+", "-", "*", "(", ")", ",":
                tokens.append(.sign(String(Character(scalar))))
                index += 1
            default:
                guard scalar.properties.isAlphabetic || scalar == "_" else {
                    throw Failure(reason: .xpathUnknown(String(Character(scalar))))
                }
                while index < scalars.count, isName(scalars[index]) { index += 1 }
                tokens.append(.name(string(scalars[start..<index])))
            }
        }
        return tokens + [.end]
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    // MARK: - Expressions

    private struct Parser {
        let tokens: [Token]
        let code: (String) -> String?
        let current: String?
        var index = 0
        var depth = 0

        var next: Token { tokens[index] }

        /// The sign that a binary operator is written with, and how strongly it binds.
        private var operation: (sign: String, strength: Int)? {
            switch next {
            case .name("or"): ("or", 1)
            case .name("and"): ("and", 2)
            case .sign("="): ("=", 3)
            case .sign("!="): ("<>", 3)
            case .sign("<"), .sign("<="), .sign(">"), .sign(">="):
                if case .sign(let sign) = next { (sign, 4) } else { nil }
            case .sign("+"): ("+", 5)
            case .sign("-"): ("-", 5)
            case .sign("*"): ("*", 6)
            case .name("div"): ("/", 6)
            default: nil
            }
        }

        mutating func expression(_ strength: Int) throws(Failure) -> String {
            depth += 1
            defer { depth -= 1 }
            guard depth < 60 else { throw Failure(reason: .xpathUnknown("((((")) }
            var left = try operand()
            while let operation, operation.strength > strength {
                index += 1
                left = "\(left) \(operation.sign) \(try expression(operation.strength))"
            }
            return left
        }

        private mutating func operand() throws(Failure) -> String {
            let token = next
            index += 1
            switch token {
            case .number(let number): return number
            case .sign("-"): return "-\(try operand())"
            case .sign("("):
                let inner = try expression(0)
                try expect(")")
                return "(\(inner))"
            case .reference(let name):
                guard let code = code(name) else { throw Failure(reason: .xpathNoFigure(name)) }
                return code
            case .dot:
                guard let current else { throw Failure(reason: .xpathUnknown(".")) }
                return current
            case .name(let name): return try call(name)
            case .string(let text): throw Failure(reason: .xpathText(text))
            default: throw Failure(reason: .xpathUnfinished)
            }
        }

        private mutating func expect(_ sign: String) throws(Failure) {
            guard next == .sign(sign) else { throw Failure(reason: .xpathUnfinished) }
            index += 1
        }

        private mutating func call(_ name: String) throws(Failure) -> String {
            guard next == .sign("(") else { throw Failure(reason: .xpathUnknown(name)) }
            index += 1
            var arguments: [String] = []
            while next != .sign(")") {
                if !arguments.isEmpty { try expect(",") }
                arguments.append(try expression(0))
            }
            index += 1
            let list = arguments.joined(separator: ", ")
            switch (name, arguments.count) {
            case ("if", 3), ("round", 2): return "\(name)(\(list))"
            case ("coalesce", 2): return "default(\(list))"
            case ("not", 1): return "not (\(list))"
            case ("abs", 1): return "abs(\(list))"
            case ("min", 2...64), ("max", 2...64): return "\(name)(\(list))"
            case ("number", 1), ("int", 1), ("once", 1): return list
            case ("sum", 1): return list
            case ("true", 0): return "1 = 1"
            case ("false", 0): return "1 = 0"
            default: throw Failure(reason: .xpathFunction(name))
            }
        }
    }
}
