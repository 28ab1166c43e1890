package import ReportLanguage
package import ReportModel

/// What a formula over columns asks for.
package protocol ColumnInputs {
    /// The figures of the rows at hand in a cell of the regime, at a moment.
    func figures(cell: Int, moment: Term.Moment) throws(ColumnFormula.Failure) -> Lanes
    /// What is planned for an indicator, for each of the rows at hand.
    func targets(indicator: Int) throws(ColumnFormula.Failure) -> Lanes
    /// A cell's figures of the period at hand as they are kept, and which of its rows are the ones at hand; `nil` where they
    /// are not kept as a column.
    func column(cell: Int) -> (Column, Range<Int>)?
    var window: DayRange { get }
    var period: Period { get }
}

extension ColumnInputs {
    package func column(cell: Int) -> (Column, Range<Int>)? { nil }
}

/// A checked formula, computed for all rows of a consolidation at once, operation by operation.
///
/// The values are those that `Evaluator` gives a single return. Sums, differences, products and rounded quotients of 64-bit
/// decimals run over contiguous mantissas; whatever does not fit these is computed in exact rationals.
package struct ColumnFormula {
    /// A result that does not fit, or that lost digits.
    package enum Failure: Error, Sendable {
        case arithmetic
        /// What the formula rests on could not be had; the reason was told elsewhere.
        case unavailable
    }

    let compiled: CompiledRegime
    let inputs: any ColumnInputs
    /// How many rows there are.
    let count: Int
    /// The member of the category that the formula is computed for, from 0.
    let member: Int?

    package init(compiled: CompiledRegime, inputs: any ColumnInputs, count: Int, member: Int?) {
        self.compiled = compiled
        self.inputs = inputs
        self.count = count
        self.member = member
    }

    /// Whether a formula can be computed from consolidated figures: it counts nothing in registers, which no consolidation has.
    package static func isColumnar(_ term: Term) -> Bool {
        var isColumnar = true
        term.forEach { part in
            switch part.kind {
            case .children, .field, .select, .unitName, .call(.cite, _): isColumnar = false
            default: break
            }
        }
        return isColumnar
    }

    /// The cells that a formula takes figures from, with their moments, each once, in order.
    static func inputs(of term: Term, _ compiled: CompiledRegime, member: Int?) -> [(cell: Int, moment: Term.Moment)] {
        var found: [(cell: Int, moment: Term.Moment)] = []
        term.forEach { part in
            guard case .figure(let indicator, let cell, let moment) = part.kind else { return }
            let index = index(compiled, indicator, cell, member)
            if !found.contains(where: { $0.cell == index && $0.moment == moment }) { found.append((index, moment)) }
        }
        return found
    }

    /// The number of the cell that a formula names, where it is about a member of a category, from 0.
    static func index(_ compiled: CompiledRegime, _ indicator: Int, _ cell: Term.Cell, _ member: Int?) -> Int {
        switch cell {
        case .context: compiled.firstCells[indicator] + (member.map { $0 + 1 } ?? 0)
        case .total: compiled.firstCells[indicator]
        case .member(let member): compiled.firstCells[indicator] + 1 + member
        }
    }

    /// Returns the value for each row.
    ///
    /// - Throws: `.arithmetic` where a row's result does not fit 128 bits, in a branch that is not taken too.
    package func evaluate(_ term: Term) throws(Failure) -> Lanes {
        switch term.kind {
        case .number(let number): return .constant(.number(number))
        case .text(let text): return .constant(.text(text))
        case .date(let day): return .constant(.date(day))
        case .flag(let flag): return .constant(.flag(flag))
        case .figure(let indicator, let cell, let moment):
            return try inputs.figures(
                cell: ColumnFormula.index(compiled, indicator, cell, member), moment: moment)
        case .target(let indicator, let cell):
            if cell == .context, member != nil { return .constant(.notApplicable) }
            return try inputs.targets(indicator: indicator)
        case .window(let edge):
            return .constant(.date(edge == .first ? inputs.window.first : inputs.window.last))
        case .periodName: return .constant(.text(inputs.period.vietnamese))
        case .children, .field, .select, .unitName: throw .unavailable
        case .negate(let inner):
            let lanes = try evaluate(inner)
            if let plain = lanes.plain(count)?.withSign({ 0 &- $0 }) { return .plain(plain) }
            return try number(lanes) { (number) throws(ArithmeticError) in try number.negated() }
        case .not(let inner):
            let lanes = try evaluate(inner)
            if let truths = lanes.truths(count) { return .truths(truths.negated) }
            return try each([lanes]) { values throws(ArithmeticError) in
                if case .flag(let flag) = values[0] { .flag(!flag) } else { values[0] }
            }
        case .binary(let sign, let left, let right):
            return try binary(sign, try evaluate(left), try evaluate(right))
        case .state(let subject, let test, let negated):
            let lanes = try evaluate(subject)
            if case .plain(let plain) = lanes { return .truths(TruthLanes(plain, test, negated: negated)) }
            return try each([lanes]) { values throws(ArithmeticError) in
                .flag(ValueArithmetic.satisfies(values[0], test) != negated)
            }
        case .member(let subject, let options): return try membership(subject, options)
        case .call(let function, let arguments): return try call(function, arguments)
        case .convert(let inner, let factor):
            let lanes = try evaluate(inner)
            if factor.denominator == 1, factor.numerator.magnitude < 1 << 62, let plain = lanes.plain(count),
                let product = PlainLanes.combined(
                    plain, PlainLanes(Quantity(mantissa: Int64(factor.numerator)), count: count), .multiply)
            {
                return .plain(keepingNil(plain, product))
            }
            return try number(lanes) { (number) throws(ArithmeticError) in try number.multiplied(by: factor) }
        }
    }

    /// Nothing stays nothing, whatever its unit of measure.
    private func keepingNil(_ before: PlainLanes, _ after: PlainLanes) -> PlainLanes {
        var after = after
        after.kinds = LaneLoops.map(before.kinds, after.kinds) { $0 == PlainLanes.Kind.nilStated ? $0 : $1 }
        return after
    }

    // MARK: - Operations

    private func binary(_ sign: BinaryOperator, _ left: Lanes, _ right: Lanes) throws(Failure) -> Lanes {
        switch sign {
        case .add, .subtract, .multiply, .divide:
            if let a = left.plain(count), let b = right.plain(count), let result = PlainLanes.combined(a, b, sign) {
                return .plain(result)
            }
            return try each([left, right]) { values throws(ArithmeticError) in
                try ValueArithmetic.arithmetic(sign, values[0], values[1])
            }
        case .and, .or:
            if let a = left.truths(count), let b = right.truths(count) {
                return .truths(TruthLanes.combined(a, b, isOr: sign == .or))
            }
            let decisive = Value.flag(sign == .or)
            return try each([left, right]) { values throws(ArithmeticError) in
                if values.contains(decisive) { return decisive }
                return ValueArithmetic.worse(values[0], values[1]) ?? .flag(sign == .and)
            }
        default:
            if let a = left.plain(count), let b = right.plain(count),
                let answers = TruthLanes.comparison(sign, a, b)
            {
                return .truths(answers)
            }
            return try each([left, right]) { values throws(ArithmeticError) in
                ValueArithmetic.compare(sign, values[0], values[1])
            }
        }
    }

    private func membership(_ subject: Term, _ options: [Term]) throws(Failure) -> Lanes {
        var lanes = [try evaluate(subject)]
        for option in options { lanes.append(try evaluate(option)) }
        return try each(lanes) { values throws(ArithmeticError) in
            let value = values[0]
            if value == .missing || value == .notApplicable { return value }
            var result = Value.flag(false)
            for option in values.dropFirst() {
                let isEqual = ValueArithmetic.compare(.equal, value, option)
                if isEqual == .flag(true) { return isEqual }
                result = ValueArithmetic.worse(result, isEqual) ?? result
            }
            return result
        }
    }

    private func call(_ function: Function, _ arguments: [Term]) throws(Failure) -> Lanes {
        if function == .round { return try rounding(arguments) }
        var lanes: [Lanes] = []
        for argument in arguments { lanes.append(try evaluate(argument)) }
        if let plain = plain(function, lanes) { return .plain(plain) }
        return try each(lanes) { values throws(ArithmeticError) in
            switch function {
            case .if:
                guard case .flag(let flag) = values[0] else { return values[0] }
                return values[flag ? 1 : 2]
            case .default: return values[0] == .missing || values[0] == .notApplicable ? values[1] : values[0]
            case .sum, .count, .min, .max, .average: return try ValueArithmetic.fold(function, values)
            case .abs: return try mapped(values[0]) { (number) throws(ArithmeticError) in try number.magnitude() }
            case .percent: return try ValueArithmetic.percent(values[0], of: values[1])
            case .growth: return try ValueArithmetic.growth(values[0], over: values[1])
            case .year, .month:
                guard case .date(let day) = values[0] else { return values[0] }
                return .number(Exact(function == .year ? day.year : day.month))
            case .round, .cite, .to, .target: return .missing
            }
        }
    }

    /// What some functions make of decimals; `nil` where there is more to it.
    private func plain(_ function: Function, _ lanes: [Lanes]) -> PlainLanes? {
        switch function {
        case .sum:
            let plain = lanes.compactMap { $0.plain(count) }
            return plain.count == lanes.count ? PlainLanes.sum(plain) : nil
        case .abs: return lanes[0].plain(count)?.withSign { $0 < 0 ? 0 &- $0 : $0 }
        case .if:
            guard let truths = lanes[0].truths(count), let a = lanes[1].plain(count), let b = lanes[2].plain(count)
            else { return nil }
            return truths.choice(a, b)
        case .default:
            guard let a = lanes[0].plain(count), let b = lanes[1].plain(count) else { return nil }
            let isThere = TruthLanes(
                answers: LaneLoops.map(a.kinds) { PlainLanes.Kind.isNumber($0) ? TruthLanes.yes : TruthLanes.no })
            return isThere.choice(a, b)
        default: return nil
        }
    }

    /// Rounded shares are what most formulas of rates are, so they are computed without rationals.
    private func rounding(_ arguments: [Term]) throws(Failure) -> Lanes {
        guard case .number(let number) = arguments[1].kind else { return .constant(.missing) }
        let places = Int(number.numerator)
        switch arguments[0].kind {
        case .call(.percent, let parts):
            if let rounded = try quotient(parts[0], parts[1], factor: 100, places) { return rounded }
        case .binary(.divide, let numerator, let denominator):
            if let rounded = try quotient(numerator, denominator, factor: 1, places) { return rounded }
        default: break
        }
        return try self.number(try evaluate(arguments[0])) { (number) throws(ArithmeticError) in
            Exact(try number.rounded(decimals: places))
        }
    }

    private func quotient(
        _ numerator: Term, _ denominator: Term, factor: Int64, _ places: Int
    ) throws(Failure) -> Lanes? {
        guard let above = try evaluate(numerator).plain(count), let below = try evaluate(denominator).plain(count)
        else { return nil }
        return PlainLanes.quotient(above, below, factor: factor, places: places).map(Lanes.plain)
    }

    private func number(
        _ lanes: Lanes, _ operation: (Exact) throws(ArithmeticError) -> Exact
    ) throws(Failure) -> Lanes {
        try each([lanes]) { values throws(ArithmeticError) in try mapped(values[0], operation) }
    }

    private func mapped(
        _ value: Value, _ operation: (Exact) throws(ArithmeticError) -> Exact
    ) throws(ArithmeticError) -> Value {
        guard case .number(let number) = value else { return value }
        return .number(try operation(number))
    }

    /// Applies an operation row by row; once where all is the same for every row.
    private func each(
        _ lanes: [Lanes], _ operation: ([Value]) throws(ArithmeticError) -> Value
    ) throws(Failure) -> Lanes {
        do throws(ArithmeticError) {
            let isConstant = lanes.allSatisfy { if case .constant = $0 { true } else { false } }
            if isConstant { return .constant(try operation(lanes.map { $0.value(0) })) }
            var values: [Value] = []
            values.reserveCapacity(count)
            for index in 0..<count { values.append(try operation(lanes.map { $0.value(index) })) }
            return .values(values)
        } catch {
            throw .arithmetic
        }
    }
}
