import ReportModel

extension Evaluator {
    /// Returns the value of a checked expression.
    package func evaluate(_ term: Term, _ frame: Frame) throws(EvaluationError) -> Value {
        switch term.kind {
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .date(let day): return .date(day)
        case .flag(let flag): return .flag(flag)
        case .figure(let indicator, let cell, let moment): return try figure(indicator, cell, moment, frame)
        case .children: return .missing
        case .target(let indicator, let cell):
            // Targets are set for whole indicators.
            if cell == .context, frame.member != nil { return .notApplicable }
            return plan(indicator, in: frame.slot).map { .number(Exact($0.value)) } ?? .missing
        case .window(let edge): return .date(edge == .first ? frame.slot.window.first : frame.slot.window.last)
        case .periodName: return .text(frame.slot.period.vietnamese)
        case .unitName: return .text(name(of: frame.slot.unit))
        case .field(let index): return frame.entry.map { Value($0.values[index]) } ?? .missing
        case .negate(let inner):
            return try unary(try evaluate(inner, frame)) { (number) throws(ArithmeticError) in try number.negated() }
        case .not(let inner):
            let value = try evaluate(inner, frame)
            guard case .flag(let flag) = value else { return value }
            return .flag(!flag)
        case .binary(let sign, let left, let right): return try binary(sign, left, right, frame)
        case .state(let subject, let test, let negated):
            return .flag(satisfies(try evaluate(subject, frame), test) != negated)
        case .member(let subject, let options): return try membership(subject, options, frame)
        case .call(let function, let arguments): return try call(function, arguments, frame)
        case .select(let function, let selection): return try select(function, selection, frame)
        case .convert(let inner, let factor):
            return try unary(try evaluate(inner, frame)) { (number) throws(ArithmeticError) in
                try number.multiplied(by: factor)
            }
        }
    }

    private func unary(
        _ value: Value, _ operation: (Exact) throws(ArithmeticError) -> Exact
    ) throws(EvaluationError) -> Value {
        // Nothing stays nothing, whatever its sign, rounding or unit of measure.
        guard case .number(let number) = value else { return value }
        do { return .number(try operation(number)) } catch { throw EvaluationError(name: nameOfCalculation) }
    }

    private func satisfies(_ value: Value, _ test: Term.StateTest) -> Bool {
        switch (test, value) {
        case (.missing, .missing), (.empty, .missing), (.nilStated, .nilStated), (.notApplicable, .notApplicable): true
        case (.given, .missing), (.given, .nilStated), (.given, .notApplicable): false
        case (.given, _): true
        default: false
        }
    }

    private func membership(_ subject: Term, _ options: [Term], _ frame: Frame) throws(EvaluationError) -> Value {
        let value = try evaluate(subject, frame)
        if value == .missing || value == .notApplicable { return value }
        // As a row of comparisons with `or` between them.
        var result = Value.flag(false)
        for option in options {
            let isEqual = compare(.equal, value, try evaluate(option, frame))
            if isEqual == .flag(true) { return isEqual }
            result = worse(result, isEqual) ?? result
        }
        return result
    }

    // MARK: - Operators

    private func binary(
        _ sign: BinaryOperator, _ left: Term, _ right: Term, _ frame: Frame
    ) throws(EvaluationError) -> Value {
        let a = try evaluate(left, frame)
        switch sign {
        case .and, .or:
            // Kleene's logic: one false decides an `and`, one true an `or`, whatever is missing beside it.
            let decisive = Value.flag(sign == .or)
            if a == decisive { return decisive }
            let b = try evaluate(right, frame)
            if b == decisive { return decisive }
            return worse(a, b) ?? .flag(sign == .and)
        case .add, .subtract, .multiply, .divide: return try arithmetic(sign, a, try evaluate(right, frame))
        default: return compare(sign, a, try evaluate(right, frame))
        }
    }

    /// What two values make together where either has none: missing before not applicable.
    private func worse(_ a: Value, _ b: Value) -> Value? {
        if a == .missing || b == .missing { return .missing }
        if a == .notApplicable || b == .notApplicable { return .notApplicable }
        return nil
    }

    func arithmetic(_ sign: BinaryOperator, _ a: Value, _ b: Value) throws(EvaluationError) -> Value {
        if let worse = worse(a, b) { return worse }
        if case .date(let first) = a, case .date(let second) = b { return .number(Exact(first - second)) }
        guard let left = a.number, let right = b.number else { return .missing }
        do throws(ArithmeticError) {
            switch sign {
            case .add: return .number(try left.adding(right))
            case .subtract: return .number(try left.subtracting(right))
            case .multiply: return .number(try left.multiplied(by: right))
            default: return .number(try left.divided(by: right))
            }
        } catch {
            // A share of nothing cannot be said; that is not a mistake of the regime.
            if error == .divisionByZero { return .notApplicable }
            throw EvaluationError(name: nameOfCalculation)
        }
    }

    private func compare(_ sign: BinaryOperator, _ a: Value, _ b: Value) -> Value {
        if let worse = worse(a, b) { return worse }
        switch (a, b) {
        case (.text(let left), .text(let right)): return .flag(holds(sign, left, right))
        case (.date(let left), .date(let right)): return .flag(holds(sign, left, right))
        case (.flag(let left), .flag(let right)): return .flag(holds(sign, left ? 1 : 0, right ? 1 : 0))
        default:
            guard let left = a.number, let right = b.number else { return .missing }
            return .flag(holds(sign, left, right))
        }
    }

    private func holds<T: Comparable>(_ sign: BinaryOperator, _ left: T, _ right: T) -> Bool {
        switch sign {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        default: left >= right
        }
    }

    // MARK: - Functions

    private func call(_ function: Function, _ arguments: [Term], _ frame: Frame) throws(EvaluationError) -> Value {
        switch function {
        case .if:
            let condition = try evaluate(arguments[0], frame)
            guard case .flag(let flag) = condition else { return condition }
            return try evaluate(arguments[flag ? 1 : 2], frame)
        case .default:
            let value = try evaluate(arguments[0], frame)
            return value == .missing || value == .notApplicable ? try evaluate(arguments[1], frame) : value
        case .sum, .count, .min, .max, .average:
            return try fold(function, try operands(arguments, frame), nameOfCalculation)
        case .round:
            guard case .number(let places) = arguments[1].kind else { return .missing }
            let value = try evaluate(arguments[0], frame)
            return try unary(value) { (number) throws(ArithmeticError) in
                Exact(try number.rounded(decimals: Int(places.numerator)))
            }
        case .abs:
            return try unary(try evaluate(arguments[0], frame)) { (number) throws(ArithmeticError) in
                try number.magnitude()
            }
        case .percent:
            return try percent(try evaluate(arguments[0], frame), of: try evaluate(arguments[1], frame))
        case .growth:
            let base = try evaluate(arguments[1], frame)
            let value = try percent(try arithmetic(.subtract, try evaluate(arguments[0], frame), base), of: base)
            // From below zero the sign of the quotient would say the opposite.
            if value != .missing, let number = base.number, number.sign < 0 { return .notApplicable }
            return value
        case .year, .month:
            let value = try evaluate(arguments[0], frame)
            guard case .date(let day) = value else { return value }
            return .number(Exact(function == .year ? day.year : day.month))
        case .cite:
            guard case .text(let key) = arguments[0].kind else { return .missing }
            return .text(cite(key))
        case .to, .target: return .missing
        }
    }

    private func percent(_ part: Value, of whole: Value) throws(EvaluationError) -> Value {
        try arithmetic(.multiply, try arithmetic(.divide, part, whole), .number(Exact(100)))
    }

    private func operands(_ arguments: [Term], _ frame: Frame) throws(EvaluationError) -> [Value] {
        if arguments.count == 1, case .children(let indicator, let cell, let moment) = arguments[0].kind {
            return try children(indicator, cell, moment, frame)
        }
        var values: [Value] = []
        for argument in arguments { values.append(try evaluate(argument, frame)) }
        return values
    }

    /// Puts many values together.
    ///
    /// What does not apply is left out; one missing value makes the whole missing, but `count` counts the values that are
    /// there. Only nils stay nil. No value at all adds up to 0; without one, or where none applies, there is no smallest,
    /// largest or average one.
    func fold(_ function: Function, _ values: [Value], _ name: String) throws(EvaluationError) -> Value {
        if function == .count {
            return .number(Exact(values.count { $0 != .missing && $0 != .notApplicable }))
        }
        if values.contains(.missing) { return .missing }
        let present = values.filter { $0 != .notApplicable }
        if present.isEmpty {
            if function == .sum, values.isEmpty { return .number(.zero) }
            return .notApplicable
        }
        if present.allSatisfy({ $0 == .nilStated }) { return .nilStated }
        let numbers = present.compactMap(\.number)
        do throws(ArithmeticError) {
            switch function {
            case .min: return .number(numbers.min() ?? .zero)
            case .max: return .number(numbers.max() ?? .zero)
            default:
                var total = Exact.zero
                for number in numbers { total = try total.adding(number) }
                guard function == .average else { return .number(total) }
                return .number(try total.divided(by: Exact(numbers.count)))
            }
        } catch {
            throw EvaluationError(name: name)
        }
    }
}
