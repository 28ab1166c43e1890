import Finding
import ReportModel

/// Reads expressions of one regime one after another and collects what is wrong with them.
struct ExpressionReader {
    let scope: RegimeScope
    private(set) var findings: [Finding] = []
    private(set) var selectionCount = 0
    /// Whether aggregates get numbers of their own, or all this one.
    private let fixedSelection: Int?

    init(scope: RegimeScope, firstSelection: Int? = nil) {
        self.scope = scope
        fixedSelection = firstSelection
    }

    /// Reads and checks one expression; `nil` where it has errors, which are then among `findings`.
    mutating func read(
        _ text: EmbeddedText, category: Int?, register: Int? = nil, this: Int? = nil
    ) -> Term? {
        let bytes = Array(text.text.utf8)
        let syntax: Syntax
        do {
            syntax = try Parser.parse(bytes, in: 0..<bytes.count)
        } catch {
            report(.syntax, error.range, error.message, text)
            return nil
        }
        var checker = Checker(
            scope: scope, category: category, register: register, this: this,
            nextSelection: fixedSelection ?? selectionCount)
        let term = checker.check(syntax)
        if fixedSelection == nil { selectionCount = checker.nextSelection }
        for error in checker.errors { report(error.rule, error.range, error.message, text) }
        return checker.errors.isEmpty ? term : nil
    }

    /// Reads a rule, for the one category that its indicators are split by, if they are.
    mutating func read(_ rule: CheckRule) -> CompiledRegime.Rule? {
        let category = sharedCategory(of: rule.expression)
        guard let term = read(rule.expression, category: category) else { return nil }
        if let kind = kindName(term.type), kind != .flag {
            report(.typeMismatch, term.range, .expected(.flag, found: kind), rule.expression)
            return nil
        }
        return CompiledRegime.Rule(rule: rule, term: term, category: term.dependsOnMember ? category : nil)
    }

    /// The category that every split indicator named without a member has; `nil` where there is none, or several.
    private func sharedCategory(of text: EmbeddedText) -> Int? {
        var lexer = Lexer(Array(text.text.utf8))
        var tokens: [Token.Kind] = []
        while let token = try? lexer.next(), token.kind != .end { tokens.append(token.kind) }
        var categories: Set<Int> = []
        for (token, next) in zip(tokens, tokens.dropFirst() + [.end]) where next != .sign(.dot) {
            if case .name(let name) = token, let indicator = scope.indicators[name],
                let category = scope.categoryOfIndicator[indicator]
            {
                categories.insert(category)
            }
        }
        return categories.count == 1 ? categories.first : nil
    }

    /// Checks that a formula fits the indicator that it computes.
    mutating func checkResult(_ term: Term, of index: Int, _ text: EmbeddedText) -> Term? {
        let indicator = scope.regime.indicators[index]
        guard case .number(let measure, let decimals) = term.type else {
            if let kind = kindName(term.type) {
                report(.typeMismatch, term.range, .formulaMustBeNumber(found: kind), text)
            }
            return nil
        }
        let declared = scope.measures[index]
        if let measure, measure != declared {
            let convertible = measure.factor(to: declared) != nil
            report(
                .measureMismatch, term.range,
                .measureOfResult(measure.name, declared: declared.name, convertible: convertible), text)
            return nil
        }
        if decimals.map({ $0 > indicator.decimals }) ?? true {
            report(.needsRounding, term.range, .needsRounding(decimals: indicator.decimals), text)
            return nil
        }
        return term
    }

    private func kindName(_ type: ValueType) -> Message.Kind? {
        switch type {
        case .number: .number
        case .text: .text
        case .date: .date
        case .flag: .flag
        case .unknown: nil
        }
    }

    private mutating func report(_ rule: RuleID, _ range: Range<Int>, _ message: Message, _ text: EmbeddedText) {
        let place = text.place(range)
        let bytes = Array(text.text.utf8)
        findings.append(
            Finding(
                rule, message, at: place, quote: String(decoding: bytes[range], as: UTF8.self),
                sourceLine: text.source.line(place.line)))
    }

    // MARK: - Cycles

    /// Reports formulas that need themselves within one period, each circle once.
    mutating func reportCycles(_ formulas: [Term?]) {
        enum State { case open, done }
        var states = [State?](repeating: nil, count: formulas.count)
        var path: [Int] = []
        func visit(_ index: Int, _ found: (ArraySlice<Int>) -> Void) {
            switch states[index] {
            case .done: return
            case .open:
                if let start = path.firstIndex(of: index) { found(path[start...]) }
                return
            case nil: break
            }
            states[index] = .open
            path.append(index)
            for next in formulas[index]?.indicatorsOfThisPeriod ?? [] { visit(next, found) }
            path.removeLast()
            states[index] = .done
        }
        var circles: [[Int]] = []
        for index in formulas.indices { visit(index) { circles.append(Array($0)) } }
        for circle in circles {
            guard let first = circle.first, let text = scope.regime.indicators[first].origin.formula else { continue }
            let names = (circle + [first]).map { scope.regime.indicators[$0].code }
            report(.formulaCycle, 0..<text.text.utf8.count, .formulaCycle(names), text)
        }
    }
}

extension Term {
    /// The terms directly inside this one.
    package var parts: [Term] {
        switch kind {
        case .number, .text, .date, .flag, .figure, .children, .target, .window, .periodName, .unitName, .field: []
        case .negate(let inner), .not(let inner), .state(let inner, _, _), .convert(let inner, _): [inner]
        case .binary(_, let left, let right): [left, right]
        case .member(let subject, let options): [subject] + options
        case .call(_, let arguments): arguments
        case .select(_, let selection): selection.condition.map { [$0] } ?? []
        }
    }

    /// How many terms stand inside one another.
    var depth: Int { 1 + (parts.map(\.depth).max() ?? 0) }

    /// Calls `body` for this term and every one inside it.
    package func forEach(_ body: (Term) -> Void) {
        body(self)
        for part in parts { part.forEach(body) }
    }

    /// Whether its value may differ from member to member of the category that it is about.
    var dependsOnMember: Bool {
        var depends = false
        forEach { term in
            switch term.kind {
            case .figure(_, .context, _), .children(_, .context, _), .target(_, .context): depends = true
            case .select(_, let selection): depends = depends || selection.memberField != nil
            default: break
            }
        }
        return depends
    }

    /// The indicators whose figures of the same unit and period it needs, in order, each once.
    package var indicatorsOfThisPeriod: [Int] {
        var found: [Int] = []
        forEach { term in
            if case .figure(let indicator, _, let moment) = term.kind, moment == .now || moment == .yearToDate,
                !found.contains(indicator)
            {
                found.append(indicator)
            }
        }
        return found
    }
}
