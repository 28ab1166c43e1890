import Finding

/// Reads an expression by recursive descent; `docs/bieu-thuc.md` has the grammar.
struct Parser {
    private var lexer: Lexer
    private var token: Token
    private var depth = 0
    private var operators = 0

    /// Deep nesting is refused rather than left to overflow the stack.
    private static let maximumDepth = 100
    /// A long row of operators makes a tree as deep as it is long.
    private static let maximumOperators = 250

    /// Reads the UTF-8 bytes in `range` as one expression.
    static func parse(_ bytes: [UInt8], in range: Range<Int>) throws(SyntaxError) -> Syntax {
        var parser = try Parser(bytes, range)
        guard parser.token.kind != .end else { throw SyntaxError(range, .expressionEmpty) }
        let expression = try parser.expression()
        guard parser.token.kind == .end else { throw parser.unexpected() }
        return expression
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) throws(SyntaxError) {
        lexer = Lexer(bytes, from: range.lowerBound, to: range.upperBound)
        token = try lexer.next()
    }

    // MARK: - Tokens

    private mutating func advance() throws(SyntaxError) {
        token = try lexer.next()
    }

    private mutating func take(_ sign: Token.Sign) throws(SyntaxError) -> Bool {
        guard token.kind == .sign(sign) else { return false }
        try advance()
        return true
    }

    private mutating func take(_ keyword: Token.Keyword) throws(SyntaxError) -> Bool {
        guard token.kind == .keyword(keyword) else { return false }
        try advance()
        return true
    }

    /// Consumes the closing bracket and returns the end of the expression it closes.
    private mutating func close(opened start: Int) throws(SyntaxError) -> Int {
        let end = token.range.upperBound
        guard try take(.close) else {
            if token.kind == .end { throw SyntaxError(start..<(start + 1), .bracketNotClosed) }
            throw unexpected()
        }
        return end
    }

    private func unexpected() -> SyntaxError {
        switch token.kind {
        case .end: SyntaxError(token.range, .expressionEndsEarly)
        case .sign(let sign): SyntaxError(token.range, .unexpectedSign(sign.rawValue))
        case .keyword(let word): SyntaxError(token.range, .unexpectedWord(word.rawValue))
        case .name(let word), .number(let word): SyntaxError(token.range, .unexpectedWord(word))
        case .string(let text): SyntaxError(token.range, .unexpectedWord("\"\(text)\""))
        case .moment(let word): SyntaxError(token.range, .unexpectedWord("@\(word)"))
        }
    }

    private mutating func name() throws(SyntaxError) -> Syntax.Name {
        guard case .name(let text) = token.kind else { throw unexpected() }
        let name = Syntax.Name(text: text, range: token.range)
        try advance()
        return name
    }

    // MARK: - Grammar, loosest first

    private mutating func expression() throws(SyntaxError) -> Syntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Parser.maximumDepth else { throw SyntaxError(token.range, .expressionTooDeep) }
        var left = try conjunction()
        while try take(.or) { left = try binary(.or, left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(SyntaxError) -> Syntax {
        var left = try negated()
        while try take(.and) { left = try binary(.and, left, try negated()) }
        return left
    }

    private mutating func negated() throws(SyntaxError) -> Syntax {
        let start = token.range.lowerBound
        var count = 0
        while try take(.not) { count += 1 }
        let inner = try comparison()
        guard !count.isMultiple(of: 2) else { return inner }
        return Syntax(kind: .not(inner), range: start..<inner.range.upperBound)
    }

    private mutating func comparison() throws(SyntaxError) -> Syntax {
        let left = try sum()
        if try take(.is) { return try state(of: left) }
        if try take(.in) { return try membership(of: left) }
        guard let comparison = comparisonOperator else { return left }
        try advance()
        let right = try sum()
        if comparisonOperator != nil { throw SyntaxError(token.range, .comparisonChained) }
        return try binary(comparison, left, right)
    }

    private var comparisonOperator: BinaryOperator? {
        guard case .sign(let sign) = token.kind, let found = BinaryOperator(rawValue: sign.rawValue),
            found.isComparison
        else { return nil }
        return found
    }

    private mutating func state(of subject: Syntax) throws(SyntaxError) -> Syntax {
        let negated = try take(.not)
        let state = try name()
        return Syntax(
            kind: .state(subject, state, negated: negated), range: subject.range.lowerBound..<state.range.upperBound)
    }

    private mutating func membership(of subject: Syntax) throws(SyntaxError) -> Syntax {
        let start = token.range.lowerBound
        guard try take(.open) else { throw unexpected() }
        var options: [Syntax] = []
        repeat { options.append(try sum()) } while try take(.comma)
        let end = try close(opened: start)
        return Syntax(kind: .membership(subject, options), range: subject.range.lowerBound..<end)
    }

    private mutating func sum() throws(SyntaxError) -> Syntax {
        var left = try product()
        while true {
            if try take(.plus) {
                left = try binary(.add, left, try product())
            } else if try take(.minus) {
                left = try binary(.subtract, left, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(SyntaxError) -> Syntax {
        var left = try unary()
        while true {
            if try take(.times) {
                left = try binary(.multiply, left, try unary())
            } else if try take(.divide) {
                left = try binary(.divide, left, try unary())
            } else {
                return left
            }
        }
    }

    private mutating func unary() throws(SyntaxError) -> Syntax {
        let start = token.range.lowerBound
        guard try take(.minus) else { return try primary() }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Parser.maximumDepth else { throw SyntaxError(token.range, .expressionTooDeep) }
        let inner = try unary()
        return Syntax(kind: .negation(inner), range: start..<inner.range.upperBound)
    }

    private mutating func primary() throws(SyntaxError) -> Syntax {
        let range = token.range
        switch token.kind {
        case .number(let text):
            try advance()
            return Syntax(kind: .number(text), range: range)
        case .string(let text):
            try advance()
            return Syntax(kind: .string(text), range: range)
        case .keyword(.true), .keyword(.false):
            let value = token.kind == .keyword(.true)
            try advance()
            return Syntax(kind: .flag(value), range: range)
        case .sign(.open):
            try advance()
            var inner = try expression()
            inner.range = range.lowerBound..<(try close(opened: range.lowerBound))
            return inner
        case .name:
            let first = try name()
            if token.kind == .sign(.open) { return try call(first) }
            return try reference(first)
        default: throw unexpected()
        }
    }

    private mutating func reference(_ first: Syntax.Name) throws(SyntaxError) -> Syntax {
        var names = [first]
        while try take(.dot) { names.append(try name()) }
        var end = names[names.count - 1].range.upperBound
        var moment: Syntax.Name?
        if case .moment(let text) = token.kind {
            moment = Syntax.Name(text: text, range: token.range)
            end = token.range.upperBound
            try advance()
        }
        return Syntax(kind: .reference(names, moment: moment), range: first.range.lowerBound..<end)
    }

    private mutating func call(_ function: Syntax.Name) throws(SyntaxError) -> Syntax {
        let open = token.range.lowerBound
        try advance()
        var arguments: [Syntax] = []
        if token.kind != .sign(.close) {
            repeat { arguments.append(try argument()) } while try take(.comma)
        }
        let end = try close(opened: open)
        return Syntax(kind: .call(function, arguments), range: function.range.lowerBound..<end)
    }

    /// An argument: an expression, or `[all] register[.field] [by date] [where condition]`.
    private mutating func argument() throws(SyntaxError) -> Syntax {
        let start = token.range.lowerBound
        if try take(.all) {
            var source = [try name()]
            while try take(.dot) { source.append(try name()) }
            return try selection(source, isAll: true, from: start)
        }
        let value = try expression()
        guard token.kind == .keyword(.where) || token.kind == .keyword(.by) else { return value }
        guard case .reference(let names, nil) = value.kind else { throw unexpected() }
        return try selection(names, isAll: false, from: start)
    }

    private mutating func selection(
        _ source: [Syntax.Name], isAll: Bool, from start: Int
    ) throws(SyntaxError) -> Syntax {
        var end = source[source.count - 1].range.upperBound
        var date: Syntax.Name?
        if try take(.by) {
            let field = try name()
            date = field
            end = field.range.upperBound
        }
        var condition: Syntax?
        if try take(.where) {
            let test = try expression()
            condition = test
            end = test.range.upperBound
        }
        let selection = Syntax.Selection(isAll: isAll, source: source, date: date, condition: condition)
        return Syntax(kind: .selection(selection), range: start..<end)
    }

    private mutating func binary(
        _ sign: BinaryOperator, _ left: Syntax, _ right: Syntax
    ) throws(SyntaxError) -> Syntax {
        operators += 1
        guard operators <= Parser.maximumOperators else { throw SyntaxError(right.range, .expressionTooLong) }
        return Syntax(kind: .binary(sign, left, right), range: left.range.lowerBound..<right.range.upperBound)
    }
}
