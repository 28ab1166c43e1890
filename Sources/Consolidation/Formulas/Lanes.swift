package import ReportLanguage
import ReportModel

/// The values of an expression for many rows at once.
package enum Lanes {
    /// Decimals that fit 64 bits, which is nearly everything.
    case plain(PlainLanes)
    /// Any values.
    case values([Value])
    /// The same value for every row.
    case constant(Value)

    /// The figures of a column, row by row.
    package init(_ column: Column) {
        self = .plain(PlainLanes(decimals: column.decimals, count: column.count) { column[$0] })
    }

    /// The value for the row at `index`.
    package func value(_ index: Int) -> Value {
        switch self {
        case .plain(let plain): plain.value(index)
        case .values(let values): values[index]
        case .constant(let value): value
        }
    }

    /// The number that stands for every row, as a quantity.
    private var constantQuantity: Quantity? {
        guard case .constant(.number(let number)) = self else { return nil }
        for decimals in 0...Quantity.maximumDecimals {
            if let quantity = try? number.quantity(decimals: decimals) { return quantity }
        }
        return nil
    }

    /// The lanes as plain ones; `nil` where some value is no decimal of 64 bits.
    func plain(_ count: Int) -> PlainLanes? {
        switch self {
        case .plain(let plain): plain
        case .values: nil
        case .constant: constantQuantity.map { PlainLanes($0, count: count) }
        }
    }
}

/// Decimals for many rows: mantissas with common decimals, each with its state.
package struct PlainLanes {
    /// 0 to 18.
    var decimals: Int
    /// 0 where the state is no number.
    var mantissas: [Int64]
    /// `given`, `nilStated`, `notApplicable` or `missing`, and nothing else.
    var states: [CellState]

    init(decimals: Int, mantissas: [Int64], states: [CellState]) {
        self.decimals = decimals
        self.mantissas = mantissas
        self.states = states
    }

    init(_ quantity: Quantity, count: Int) {
        decimals = Int(quantity.decimals)
        mantissas = [Int64](repeating: quantity.mantissa, count: count)
        states = [CellState](repeating: .given, count: count)
    }

    /// The figures of some rows of a consolidated column; what is unknown cannot be computed with any more than what is missing.
    init(decimals: Int, count: Int, _ cell: (Int) -> Cell) {
        self.decimals = decimals
        mantissas = []
        states = []
        mantissas.reserveCapacity(count)
        states.reserveCapacity(count)
        for index in 0..<count {
            let cell = cell(index)
            mantissas.append(cell.mantissa)
            states.append(PlainLanes.kind(cell.state))
        }
    }

    private static func kind(_ state: CellState) -> CellState {
        if state.contains(.given) { return .given }
        if state.contains(.nilStated) { return .nilStated }
        return state.contains(.notApplicable) && !state.isConcerned ? .notApplicable : .missing
    }

    var count: Int { mantissas.count }

    func value(_ index: Int) -> Value {
        switch states[index] {
        case .given: .number(Cell(mantissas[index], .given).number(decimals: decimals) ?? .zero)
        case .nilStated: .nilStated
        case .notApplicable: .notApplicable
        default: .missing
        }
    }

    /// The same numbers with more decimals; `nil` where one does not fit.
    func scaled(to more: Int) -> PlainLanes? {
        guard more > decimals else { return self }
        guard more <= 18 else { return nil }
        let factor = Quantity.power(more - decimals)
        var result = self
        result.decimals = more
        var overflows = false
        for index in mantissas.indices {
            let (product, overflow) = mantissas[index].multipliedReportingOverflow(by: factor)
            result.mantissas[index] = product
            overflows = overflows || overflow
        }
        return overflows ? nil : result
    }

    /// What two numbers make together, with the policy of `ValueArithmetic.arithmetic`.
    static func combined(_ a: PlainLanes, _ b: PlainLanes, _ sign: BinaryOperator) -> PlainLanes? {
        switch sign {
        case .add, .subtract:
            guard let a = a.scaled(to: b.decimals), let b = b.scaled(to: a.decimals) else { return nil }
            return sign == .add
                ? a.combined(b, a.decimals) { $0.addingReportingOverflow($1) }
                : a.combined(b, a.decimals) { $0.subtractingReportingOverflow($1) }
        case .multiply where a.decimals + b.decimals <= 18:
            return a.combined(b, a.decimals + b.decimals) { $0.multipliedReportingOverflow(by: $1) }
        default: return nil
        }
    }

    @inline(__always)
    private func combined(
        _ other: PlainLanes, _ decimals: Int, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) -> PlainLanes? {
        var result = PlainLanes(decimals: decimals, mantissas: mantissas, states: states)
        var overflows = false
        for index in mantissas.indices {
            let state = PlainLanes.together(states[index], other.states[index])
            result.states[index] = state
            let (value, overflow) = operation(mantissas[index], other.mantissas[index])
            // Beside something missing the other number is no result.
            result.mantissas[index] = state == .given ? value : 0
            overflows = overflows || (overflow && state == .given)
        }
        return overflows ? nil : result
    }

    /// The state of what two figures make: missing before not applicable before a number.
    static func together(_ a: CellState, _ b: CellState) -> CellState {
        if a == .missing || b == .missing { return .missing }
        if a == .notApplicable || b == .notApplicable { return .notApplicable }
        return .given
    }

    /// `numerator × factor ÷ denominator`, rounded half up to `places` decimals; `nil` where a result does not fit.
    static func quotient(_ numerator: PlainLanes, _ denominator: PlainLanes, factor: Int64, places: Int) -> PlainLanes?
    {
        // Decimals moved to one side, so that one multiplication and one division of 128 bits do it.
        let shift = places + denominator.decimals - numerator.decimals
        guard (-18...18).contains(shift) else { return nil }
        let above = Int128(factor) * (shift > 0 ? Int128(Quantity.power(shift)) : 1)
        let below = shift < 0 ? Int128(Quantity.power(-shift)) : 1
        var result = PlainLanes(decimals: places, mantissas: numerator.mantissas, states: numerator.states)
        for index in result.mantissas.indices {
            var state = together(numerator.states[index], denominator.states[index])
            if state == .given, denominator.mantissas[index] == 0 { state = .notApplicable }
            result.states[index] = state
            result.mantissas[index] = 0
            guard state == .given else { continue }
            let (product, tooLarge) = Int128(numerator.mantissas[index]).multipliedReportingOverflow(by: above)
            guard !tooLarge,
                let mantissa = rounded(product, Int128(denominator.mantissas[index]) * below)
            else { return nil }
            result.mantissas[index] = mantissa
        }
        return result
    }

    /// The quotient, rounded half away from zero; `nil` where it does not fit.
    private static func rounded(_ numerator: Int128, _ denominator: Int128) -> Int64? {
        let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        guard quotient < UInt128(UInt64.max) else { return nil }
        let magnitude = Int128(quotient) + (remainder >= denominator.magnitude - remainder ? 1 : 0)
        return Int64(exactly: (numerator < 0) != (denominator < 0) ? -magnitude : magnitude)
    }
}
