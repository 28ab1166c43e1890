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
            return .flag(ValueArithmetic.satisfies(try evaluate(subject, frame), test) != negated)
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

    private func membership(_ subject: Term, _ options: [Term], _ frame: Frame) throws(EvaluationError) -> Value {
        let value = try evaluate(subject, frame)
        if value == .missing || value == .notApplicable { return value }
        // As a row of comparisons with `or` between them.
        var result = Value.flag(false)
        for option in options {
            let isEqual = ValueArithmetic.compare(.equal, value, try evaluate(option, frame))
            if isEqual == .flag(true) { return isEqual }
            result = ValueArithmetic.worse(result, isEqual) ?? result
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
            return ValueArithmetic.worse(a, b) ?? .flag(sign == .and)
        case .add, .subtract, .multiply, .divide: return try arithmetic(sign, a, try evaluate(right, frame))
        default: return ValueArithmetic.compare(sign, a, try evaluate(right, frame))
        }
    }

    func arithmetic(_ sign: BinaryOperator, _ a: Value, _ b: Value) throws(EvaluationError) -> Value {
        try named { () throws(ArithmeticError) in try ValueArithmetic.arithmetic(sign, a, b) }
    }

    /// Names the calculation that an arithmetic failure is in.
    private func named(_ operation: () throws(ArithmeticError) -> Value) throws(EvaluationError) -> Value {
        do { return try operation() } catch { throw EvaluationError(name: nameOfCalculation) }
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
            let (part, whole) = (try evaluate(arguments[0], frame), try evaluate(arguments[1], frame))
            return try named { () throws(ArithmeticError) in try ValueArithmetic.percent(part, of: whole) }
        case .growth:
            let (value, base) = (try evaluate(arguments[0], frame), try evaluate(arguments[1], frame))
            return try named { () throws(ArithmeticError) in try ValueArithmetic.growth(value, over: base) }
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

    private func operands(_ arguments: [Term], _ frame: Frame) throws(EvaluationError) -> [Value] {
        if arguments.count == 1, case .children(let indicator, let cell, let moment) = arguments[0].kind {
            return try children(indicator, cell, moment, frame)
        }
        var values: [Value] = []
        for argument in arguments { values.append(try evaluate(argument, frame)) }
        return values
    }

    /// Puts many values together, as `ValueArithmetic.fold`; `name` is what failed where they do not fit.
    func fold(_ function: Function, _ values: [Value], _ name: String) throws(EvaluationError) -> Value {
        do { return try ValueArithmetic.fold(function, values) } catch { throw EvaluationError(name: name) }
    }
}
