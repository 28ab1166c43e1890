import Finding
import ReportModel

extension Checker {
    mutating func call(_ name: Syntax.Name, _ arguments: [Syntax], _ range: Range<Int>) -> Term {
        guard let function = Function(rawValue: name.text) else {
            return reported(
                .unknownName, name.range,
                .unknownFunction(
                    name.text, nearest: nearestName(to: name.text, among: Function.allCases.map(\.rawValue))))
        }
        guard function.arity.contains(arguments.count) else {
            return reported(
                .wrongArguments, range,
                .wrongArgumentCount(function.rawValue, expected: function.arity, found: arguments.count))
        }
        if function.isAggregate, arguments.count == 1,
            let aggregate = aggregate(function, arguments[0], range)
        {
            return aggregate
        }
        switch function {
        case .target: return target(arguments[0], range)
        case .to: return conversion(check(arguments[0]), arguments[1], range)
        case .round: return rounding(check(arguments[0]), arguments[1], range)
        default: return call(function, arguments.map { check($0) }, range)
        }
    }

    private mutating func call(_ function: Function, _ terms: [Term], _ range: Range<Int>) -> Term {
        var terms = terms
        let type: ValueType
        switch function {
        case .if:
            terms[0] = expect(.flag, terms[0])
            type = branches(terms[1], terms[2])
        case .default: type = branches(terms[0], terms[1])
        case .sum, .min, .max, .average:
            terms = terms.map { expectNumber($0) }
            type = .number(
                measure: sharedMeasure(terms), decimals: function == .average ? nil : mostDecimals(terms))
        case .count: type = .number(measure: nil, decimals: 0)
        case .abs:
            terms[0] = expectNumber(terms[0])
            type = terms[0].type
        case .percent, .growth:
            terms = terms.map { expectNumber($0) }
            _ = commonMeasure(terms[0], terms[1])
            type = .number(measure: .percent, decimals: nil)
        case .year, .month:
            terms[0] = expect(.date, terms[0])
            type = .number(measure: nil, decimals: 0)
        case .cite:
            checkCitation(terms[0])
            type = .text
        case .round, .to, .target: type = .unknown
        }
        return Term(kind: .call(function, terms), type: type, range: range)
    }

    private mutating func checkCitation(_ key: Term) {
        guard case .text(let text) = key.kind, key.type == .text else {
            report(.wrongArguments, key.range, .literalExpected)
            return
        }
        if !scope.citations.contains(text) {
            let nearest = nearestName(to: text, among: scope.citations.sorted())
            report(.unknownCitation, key.range, .unknownCitation(text, nearest: nearest))
        }
    }

    /// The type of an expression that is either of two values.
    private mutating func branches(_ left: Term, _ right: Term) -> ValueType {
        guard let a = kind(of: left.type), let b = kind(of: right.type) else { return .unknown }
        guard a == b else {
            report(.typeMismatch, left.range.lowerBound..<right.range.upperBound, .branchesDiffer(a, b))
            return .unknown
        }
        guard a == .number else { return left.type }
        return .number(measure: commonMeasure(left, right), decimals: mostDecimals([left, right]))
    }

    private mutating func sharedMeasure(_ terms: [Term]) -> Measure? {
        var shared = terms[0]
        for term in terms.dropFirst() {
            let measure = commonMeasure(shared, term)
            if case .number(nil, _) = shared.type { shared = term }
            _ = measure
        }
        if case .number(let measure, _) = shared.type { return measure }
        return nil
    }

    /// The most decimals of any term; `nil` where one is not bounded.
    private func mostDecimals(_ terms: [Term]) -> Int? {
        terms.reduce(0) { most, term in most.flatMap { most in decimals(term).map { Swift.max(most, $0) } } }
    }

    private mutating func target(_ argument: Syntax, _ range: Range<Int>) -> Term {
        guard case .reference(let names, nil) = argument.kind, let indicator = indicator(names[0]) else {
            return reported(.wrongArguments, argument.range, .referenceExpected)
        }
        let reference = figure(indicator, Array(names.dropFirst()), nil, range, isChildren: false)
        guard case .figure(_, let cell, _) = reference.kind else { return reference }
        if case .member = cell { return reported(.wrongArguments, argument.range, .targetOfMember) }
        return Term(kind: .target(indicator: indicator, cell), type: reference.type, range: range)
    }

    private mutating func conversion(_ value: Term, _ measure: Syntax, _ range: Range<Int>) -> Term {
        let value = expectNumber(value)
        guard case .string(let name) = measure.kind else {
            return reported(.wrongArguments, measure.range, .literalExpected)
        }
        guard case .number(let from, let decimals) = value.type else { return broken(range) }
        guard let factor = (from ?? .none).factor(to: Measure(name)) else {
            return reported(.measureMismatch, range, .notConvertible(from?.name ?? "", name))
        }
        // Multiplying with a whole number adds no decimals; anything else might.
        let kept = factor.denominator == 1 ? decimals : nil
        return Term(
            kind: .convert(value, factor: factor), type: .number(measure: Measure(name), decimals: kept), range: range)
    }

    private mutating func rounding(_ value: Term, _ places: Syntax, _ range: Range<Int>) -> Term {
        let value = expectNumber(value)
        guard case .number(let text) = places.kind, let decimals = Int(text) else {
            return reported(.wrongArguments, places.range, .literalExpected)
        }
        guard (0...Quantity.maximumDecimals).contains(decimals) else {
            return reported(.wrongArguments, places.range, .decimalsOutOfRange)
        }
        guard case .number(let measure, _) = value.type else { return broken(range) }
        let count = Term(
            kind: .number(Exact(decimals)), type: .number(measure: nil, decimals: 0), range: places.range)
        return Term(
            kind: .call(.round, [value, count]), type: .number(measure: measure, decimals: decimals), range: range)
    }

    // MARK: - Aggregates

    /// `sum(children.x)` or an aggregate over a register; `nil` where the argument is neither.
    private mutating func aggregate(_ function: Function, _ argument: Syntax, _ range: Range<Int>) -> Term? {
        switch argument.kind {
        case .reference(let names, let moment) where names[0].text == "children" && names.count > 1:
            guard let indicator = indicator(names[1]) else {
                return reported(
                    .unknownName, names[1].range,
                    .unknownName(
                        names[1].text, nearest: nearestName(to: names[1].text, among: scope.indicators.keys.sorted())))
            }
            let term = figure(indicator, Array(names.dropFirst(2)), moment, argument.range, isChildren: true)
            return Term(kind: .call(function, [term]), type: aggregated(function, term.type), range: range)
        case .reference(let names, nil) where isRegister(names):
            let selection = Syntax.Selection(isAll: false, source: names, date: nil, condition: nil)
            return select(function, selection, argument.range, range)
        case .selection(let selection): return select(function, selection, argument.range, range)
        default: return nil
        }
    }

    /// Whether the names mean a register; inside a `where`, the fields of its register come first.
    private func isRegister(_ names: [Syntax.Name]) -> Bool {
        guard scope.registers[names[0].text] != nil else { return false }
        guard let register, names.count == 1 else { return true }
        return !scope.regime.registers[register].fields.contains { $0.code == names[0].text }
    }

    private func aggregated(_ function: Function, _ type: ValueType) -> ValueType {
        if function == .count { return .number(measure: nil, decimals: 0) }
        guard case .number(let measure, let decimals) = type else { return type }
        return switch function {
        case .average: .number(measure: measure, decimals: nil)
        default: .number(measure: measure, decimals: decimals)
        }
    }

    private mutating func select(
        _ function: Function, _ selection: Syntax.Selection, _ inner: Range<Int>, _ range: Range<Int>
    ) -> Term {
        let source = selection.source
        guard let register = scope.registers[source[0].text] else {
            let nearest = nearestName(to: source[0].text, among: scope.registers.keys.sorted())
            return reported(.unknownName, source[0].range, .unknownName(source[0].text, nearest: nearest))
        }
        if source.count > 2 { return reported(.syntax, source[2].range, .unexpectedWord(source[2].text)) }
        let definition = scope.regime.registers[register]
        var valueField: Int?
        var valueType = ValueType.number(measure: nil, decimals: 0)
        if source.count > 1 {
            guard let field = fieldIndex(source[1], in: definition) else { return broken(range) }
            valueField = field
            valueType = type(of: definition.fields[field])
        }
        if function != .count {
            guard valueField != nil else { return reported(.wrongArguments, inner, .registerFieldExpected) }
            guard valueType.isNumber else {
                return reported(.typeMismatch, source[1].range, .registerFieldExpected)
            }
        }
        let date = selection.date ?? Syntax.Name(text: definition.date, range: inner)
        var dateField: Int?
        if !selection.isAll {
            guard let field = fieldIndex(date, in: definition) else { return broken(range) }
            guard definition.fields[field].kind == .date else {
                return reported(.typeMismatch, date.range, .notADateField(date.text))
            }
            dateField = field
        }
        let condition = selection.condition.map { checkCondition($0, register) }
        let id = nextSelection
        nextSelection += 1
        let memberField = memberField(of: definition, source[0])
        return Term(
            kind: .select(
                function,
                Term.Selection(
                    id: id, register: register, dateField: dateField, valueField: valueField, memberField: memberField,
                    condition: condition)),
            type: aggregated(function, valueType), range: range)
    }

    /// The field that says which member of the category at hand an entry belongs to.
    private mutating func memberField(of register: Register, _ name: Syntax.Name) -> Int? {
        guard let category else { return nil }
        let code = scope.regime.categories[category].code
        let field = register.fields.firstIndex { $0.kind == .category(code) && !$0.isPersonal }
        if field == nil { report(.wrongArguments, name.range, .registerNotSplit(register.code, category: code)) }
        return field
    }

    private mutating func checkCondition(_ condition: Syntax, _ register: Int) -> Term {
        let outer = self.register
        self.register = register
        defer { self.register = outer }
        return expect(.flag, check(condition))
    }

    private mutating func fieldIndex(_ name: Syntax.Name, in register: Register) -> Int? {
        if let index = register.fields.firstIndex(where: { $0.code == name.text }) {
            if register.fields[index].isPersonal {
                report(.typeMismatch, name.range, .personalField(name.text))
                return nil
            }
            return index
        }
        report(
            .unknownName, name.range,
            .unknownField(
                name.text, of: register.code, nearest: nearestName(to: name.text, among: register.fields.map(\.code))))
        return nil
    }
}
