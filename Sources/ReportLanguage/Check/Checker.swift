import Finding
import ReportModel

/// Turns a parsed expression into a checked one, collecting every error in it.
struct Checker {
    let scope: RegimeScope
    /// The category that a bare name of a split indicator takes its member from.
    let category: Int?
    /// The register whose fields are names here, inside a `where` or a list over a register.
    var register: Int?
    /// The indicator that `this` means, in a table with a row for each indicator.
    var this: Int?
    /// Numbers the aggregates over registers within the regime.
    var nextSelection: Int
    private(set) var errors: [(rule: RuleID, range: Range<Int>, message: Message)] = []

    init(scope: RegimeScope, category: Int?, register: Int? = nil, this: Int? = nil, nextSelection: Int) {
        self.scope = scope
        self.category = category
        self.register = register
        self.this = this
        self.nextSelection = nextSelection
    }

    mutating func report(_ rule: RuleID, _ range: Range<Int>, _ message: Message) {
        errors.append((rule, range, message))
    }

    /// A term for what could not be checked, which gives no further errors.
    func broken(_ range: Range<Int>) -> Term {
        Term(kind: .text(""), type: .unknown, range: range)
    }

    mutating func check(_ syntax: Syntax) -> Term {
        switch syntax.kind {
        case .number(let text): number(text, syntax.range)
        case .string(let text): Term(kind: .text(text), type: .text, range: syntax.range)
        case .flag(let value): Term(kind: .flag(value), type: .flag, range: syntax.range)
        case .reference(let names, let moment): reference(names, moment, syntax.range)
        case .negation(let inner): negation(inner, syntax.range)
        case .not(let inner):
            Term(kind: .not(expect(.flag, check(inner))), type: .flag, range: syntax.range)
        case .binary(let sign, let left, let right): binary(sign, check(left), check(right), syntax.range)
        case .state(let inner, let state, let negated): stateTest(check(inner), state, negated, syntax.range)
        case .membership(let subject, let options): membership(check(subject), options, syntax.range)
        case .call(let name, let arguments): call(name, arguments, syntax.range)
        case .selection:
            reported(.wrongArguments, syntax.range, .registerOutsideAggregate)
        }
    }

    /// Reports an error and returns a term that stands for the failed part.
    mutating func reported(_ rule: RuleID, _ range: Range<Int>, _ message: Message) -> Term {
        report(rule, range, message)
        return broken(range)
    }

    private mutating func number(_ text: String, _ range: Range<Int>) -> Term {
        guard let quantity = try? Quantity(plain: text) else {
            return reported(.syntax, range, .numberTooLong)
        }
        return Term(
            kind: .number(Exact(quantity)), type: .number(measure: nil, decimals: Int(quantity.decimals)), range: range)
    }

    private mutating func negation(_ inner: Syntax, _ range: Range<Int>) -> Term {
        let term = expectNumber(check(inner))
        return Term(kind: .negate(term), type: term.type, range: range)
    }

    // MARK: - Types

    /// Reports `term` where it is not of the kind of `type`.
    mutating func expect(_ type: ValueType, _ term: Term) -> Term {
        if term.type == .unknown || term.type == type || (type.isNumber && term.type.isNumber) { return term }
        if let wanted = kind(of: type), let found = kind(of: term.type) {
            report(.typeMismatch, term.range, .expected(wanted, found: found))
        }
        return broken(term.range)
    }

    mutating func expectNumber(_ term: Term) -> Term {
        expect(.number(measure: nil, decimals: nil), term)
    }

    func kind(of type: ValueType) -> Message.Kind? {
        switch type {
        case .number: .number
        case .text: .text
        case .date: .date
        case .flag: .flag
        case .unknown: nil
        }
    }

    /// The measure that two numbers side by side share; reports them where they differ.
    mutating func commonMeasure(_ left: Term, _ right: Term) -> Measure? {
        guard case .number(let a, _) = left.type, case .number(let b, _) = right.type else { return nil }
        guard let a, let b else { return a ?? b }
        if a != b {
            report(
                .measureMismatch, right.range,
                .measuresDiffer(a.name, b.name, convertible: b.factor(to: a) != nil))
        }
        return a
    }

    func decimals(_ term: Term) -> Int? {
        if case .number(_, let decimals) = term.type { return decimals }
        return 0
    }

    // MARK: - Operators

    private mutating func binary(_ sign: BinaryOperator, _ left: Term, _ right: Term, _ range: Range<Int>) -> Term {
        switch sign {
        case .and, .or:
            return Term(
                kind: .binary(sign, expect(.flag, left), expect(.flag, right)), type: .flag, range: range)
        case .add, .subtract, .multiply, .divide: return arithmetic(sign, left, right, range)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            checkComparable(left, right)
            checkOrdered(sign, left, right)
            checkChoice(left, right)
            checkChoice(right, left)
            return Term(kind: .binary(sign, left, right), type: .flag, range: range)
        }
    }

    private mutating func arithmetic(
        _ sign: BinaryOperator, _ left: Term, _ right: Term, _ range: Range<Int>
    ) -> Term {
        if sign == .subtract, left.type == .date, right.type == .date {
            return Term(
                kind: .binary(sign, left, right), type: .number(measure: .days, decimals: 0), range: range)
        }
        let left = expectNumber(left)
        let right = expectNumber(right)
        let type: ValueType
        switch sign {
        case .multiply:
            type = .number(
                measure: product(left, right), decimals: decimals(left).flatMap { a in decimals(right).map { a + $0 } })
        case .divide: type = .number(measure: quotient(left, right), decimals: nil)
        default:
            let measure = commonMeasure(left, right)
            type = .number(
                measure: measure, decimals: decimals(left).flatMap { a in decimals(right).map { Swift.max(a, $0) } })
        }
        if left.type == .unknown || right.type == .unknown { return broken(range) }
        return Term(kind: .binary(sign, left, right), type: type, range: range)
    }

    private func measure(_ term: Term) -> Measure? {
        if case .number(let measure, _) = term.type { return measure }
        return nil
    }

    private func product(_ left: Term, _ right: Term) -> Measure? {
        if measure(left) == nil, measure(right) == nil { return nil }
        return (measure(left) ?? .none) * (measure(right) ?? .none)
    }

    private func quotient(_ left: Term, _ right: Term) -> Measure? {
        if measure(left) == nil, measure(right) == nil { return nil }
        return (measure(left) ?? .none) / (measure(right) ?? .none)
    }

    private mutating func checkComparable(_ left: Term, _ right: Term) {
        guard let a = kind(of: left.type), let b = kind(of: right.type) else { return }
        if a != b {
            report(.typeMismatch, left.range.lowerBound..<right.range.upperBound, .cannotCompare(a, b))
        } else if a == .number {
            _ = commonMeasure(left, right)
        }
    }

    /// Texts have no order here: the one of code points is not that of the alphabet (đ would come behind z).
    private mutating func checkOrdered(_ sign: BinaryOperator, _ left: Term, _ right: Term) {
        guard sign != .equal, sign != .notEqual, left.type == right.type, let kind = kind(of: left.type),
            kind == .text || kind == .flag
        else { return }
        report(.typeMismatch, left.range.lowerBound..<right.range.upperBound, .cannotOrder(kind))
    }

    /// A literal compared with a field of fixed values must be one of them.
    private mutating func checkChoice(_ field: Term, _ literal: Term) {
        guard case .field(let index) = field.kind, case .text(let text) = literal.kind, literal.type == .text,
            let register
        else { return }
        let definition = scope.regime.registers[register].fields[index]
        let known: [String]
        switch definition.kind {
        case .choice(let codes): known = codes
        case .category(let code):
            guard let category = scope.categories[code] else { return }
            known = scope.regime.categories[category].members.map(\.code)
        default: return
        }
        if !known.contains(text) {
            report(
                .unknownName, literal.range,
                .unknownChoice(text, field: definition.code, nearest: nearestName(to: text, among: known)))
        }
    }

    private mutating func membership(_ subject: Term, _ options: [Syntax], _ range: Range<Int>) -> Term {
        let options = options.map { check($0) }
        for option in options {
            checkComparable(subject, option)
            checkChoice(subject, option)
        }
        return Term(kind: .member(subject, of: options), type: .flag, range: range)
    }

    private mutating func stateTest(
        _ subject: Term, _ name: Syntax.Name, _ negated: Bool, _ range: Range<Int>
    ) -> Term {
        let tests: [String: Term.StateTest] = [
            "missing": .missing, "given": .given, "nil": .nilStated, "not_applicable": .notApplicable, "empty": .empty,
        ]
        guard let test = tests[name.text] else {
            return reported(
                .unknownName, name.range,
                .unknownState(name.text, nearest: nearestName(to: name.text, among: tests.keys.sorted())))
        }
        return Term(kind: .state(subject, test, negated: negated), type: .flag, range: range)
    }
}
