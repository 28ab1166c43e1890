import ReportLanguage
import ReportModel

/// Decimals for many rows: mantissas with common decimals, each with its kind.
package struct PlainLanes {
    /// What stands in a row; the numbers are those of `CellState`.
    enum Kind {
        static let given: UInt8 = 1
        static let nilStated: UInt8 = 2
        static let missing: UInt8 = 4
        static let notApplicable: UInt8 = 16

        /// Whether there is a number.
        @inline(__always)
        static func isNumber(_ kind: UInt8) -> Bool { kind & 3 != 0 }

        /// The kind of what two figures make: missing before not applicable before a number.
        @inline(__always)
        static func together(_ a: UInt8, _ b: UInt8) -> UInt8 {
            let both = a | b
            return both & missing != 0 ? missing : both & notApplicable != 0 ? notApplicable : given
        }

        /// The kind of a consolidated figure; what is unknown cannot be computed with any more than what is missing.
        @inline(__always)
        static func of(_ state: CellState) -> UInt8 {
            let bits = state.rawValue
            let other: UInt8 = bits & 16 != 0 && bits & 12 == 0 ? notApplicable : missing
            return bits & 1 != 0 ? given : bits & 2 != 0 ? nilStated : other
        }
    }

    /// 0 to 18.
    var decimals: Int
    /// Anything where there is no number.
    var mantissas: [Int64]
    /// A `Kind` for each row.
    var kinds: [UInt8]
    /// No mantissa is further from 0, even where there is no number.
    var bound: UInt64

    init(decimals: Int, mantissas: [Int64], kinds: [UInt8], bound: UInt64) {
        self.decimals = decimals
        self.mantissas = mantissas
        self.kinds = kinds
        self.bound = bound
    }

    init(_ quantity: Quantity, count: Int) {
        decimals = Int(quantity.decimals)
        mantissas = [Int64](repeating: quantity.mantissa, count: count)
        kinds = [UInt8](repeating: Kind.given, count: count)
        bound = quantity.magnitude
    }

    /// The figures of some rows of a column.
    init(_ column: Column, _ rows: Range<Int>) {
        decimals = column.decimals
        bound = column.bound
        kinds = column.states[rows].withUnsafeBufferPointer { states in
            [UInt8](unsafeUninitializedCapacity: rows.count) { kinds, count in
                for index in 0..<states.count { kinds.initializeElement(at: index, to: Kind.of(states[index])) }
                count = states.count
            }
        }
        if column.isWide {
            mantissas = Array(column.wide[rows])
        } else {
            mantissas = column.narrow[rows].withUnsafeBufferPointer { narrow in
                [Int64](unsafeUninitializedCapacity: rows.count) { mantissas, count in
                    for index in 0..<narrow.count { mantissas.initializeElement(at: index, to: Int64(narrow[index])) }
                    count = narrow.count
                }
            }
        }
    }

    /// Figures by row.
    init(decimals: Int, count: Int, _ cell: (Int) -> Cell) {
        self.decimals = decimals
        mantissas = []
        kinds = []
        bound = 0
        mantissas.reserveCapacity(count)
        kinds.reserveCapacity(count)
        for index in 0..<count {
            let cell = cell(index)
            mantissas.append(cell.mantissa)
            kinds.append(Kind.of(cell.state))
            bound = max(bound, cell.mantissa.magnitude)
        }
    }

    var count: Int { mantissas.count }

    func value(_ index: Int) -> Value {
        switch kinds[index] {
        case Kind.given: .number(Cell(mantissas[index], .given).number(decimals: decimals) ?? .zero)
        case Kind.nilStated: .nilStated
        case Kind.notApplicable: .notApplicable
        default: .missing
        }
    }

    // MARK: - Arithmetic

    private static let limit = UInt64(Int64.max)

    /// The same numbers with more decimals; `nil` where one does not fit.
    func scaled(to more: Int) -> PlainLanes? {
        guard more > decimals else { return self }
        guard more <= 18 else { return nil }
        let factor = Quantity.power(more - decimals)
        let (bound, overflow) = bound.multipliedReportingOverflow(by: UInt64(factor))
        guard !overflow, bound <= PlainLanes.limit else { return checkedProduct(factor, decimals: more) }
        return PlainLanes(
            decimals: more, mantissas: LaneLoops.map(mantissas) { $0 &* factor }, kinds: kinds, bound: bound)
    }

    /// As `scaled`, where only a look at each number tells whether it fits.
    private func checkedProduct(_ factor: Int64, decimals: Int) -> PlainLanes? {
        let factors = [Int64](repeating: factor, count: count)
        return checked(factors, kinds, decimals) { $0.multipliedReportingOverflow(by: $1) }
    }

    /// What two numbers make together, with the policy of `ValueArithmetic.arithmetic`.
    static func combined(_ a: PlainLanes, _ b: PlainLanes, _ sign: BinaryOperator) -> PlainLanes? {
        switch sign {
        case .add, .subtract:
            guard let a = a.scaled(to: b.decimals), let b = b.scaled(to: a.decimals) else { return nil }
            let kinds = LaneLoops.map(a.kinds, b.kinds) { Kind.together($0, $1) }
            let (bound, overflow) = a.bound.addingReportingOverflow(b.bound)
            if overflow || bound > limit {
                return sign == .add
                    ? a.checked(b.mantissas, kinds, a.decimals) { $0.addingReportingOverflow($1) }
                    : a.checked(b.mantissas, kinds, a.decimals) { $0.subtractingReportingOverflow($1) }
            }
            let mantissas =
                sign == .add
                ? LaneLoops.map(a.mantissas, b.mantissas) { $0 &+ $1 }
                : LaneLoops.map(a.mantissas, b.mantissas) { $0 &- $1 }
            return PlainLanes(decimals: a.decimals, mantissas: mantissas, kinds: kinds, bound: bound)
        case .multiply where a.decimals + b.decimals <= 18:
            let decimals = a.decimals + b.decimals
            let kinds = LaneLoops.map(a.kinds, b.kinds) { Kind.together($0, $1) }
            let (bound, overflow) = a.bound.multipliedReportingOverflow(by: b.bound)
            if overflow || bound > limit {
                return a.checked(b.mantissas, kinds, decimals) { $0.multipliedReportingOverflow(by: $1) }
            }
            return PlainLanes(
                decimals: decimals, mantissas: LaneLoops.map(a.mantissas, b.mantissas) { $0 &* $1 }, kinds: kinds,
                bound: bound)
        default: return nil
        }
    }

    /// An operation that is looked at row by row; `nil` where a number does not fit.
    @inline(__always)
    private func checked(
        _ other: [Int64], _ kinds: [UInt8], _ decimals: Int,
        _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) -> PlainLanes? {
        var overflows = false
        var bound: UInt64 = 0
        let numbers = LaneLoops.map(mantissas, other, kinds) { a, b, kind -> Int64 in
            guard Kind.isNumber(kind) else { return 0 }
            let (value, overflow) = operation(a, b)
            if overflow { overflows = true }
            bound = max(bound, value.magnitude)
            return value
        }
        return overflows ? nil : PlainLanes(decimals: decimals, mantissas: numbers, kinds: kinds, bound: bound)
    }

    /// The numbers with their sign turned, or without it; nothing stays nothing.
    func withSign(_ change: (Int64) -> Int64) -> PlainLanes? {
        guard bound <= PlainLanes.limit else { return nil }
        return PlainLanes(decimals: decimals, mantissas: mantissas.map(change), kinds: kinds, bound: bound)
    }

    /// The sum of many, with the policy of `ValueArithmetic.fold`; `nil` where it may not fit.
    static func sum(_ lanes: [PlainLanes]) -> PlainLanes? {
        let decimals = lanes.reduce(0) { max($0, $1.decimals) }
        var sum: PlainLanes?
        for one in lanes {
            guard let one = one.scaled(to: decimals) else { return nil }
            let numbers = LaneLoops.map(one.mantissas, one.kinds) { Kind.isNumber($1) ? $0 : 0 }
            guard var all = sum else {
                sum = PlainLanes(decimals: decimals, mantissas: numbers, kinds: one.kinds, bound: one.bound)
                continue
            }
            let (bound, overflow) = all.bound.addingReportingOverflow(one.bound)
            guard !overflow, bound <= limit else { return nil }
            all.bound = bound
            all.mantissas = LaneLoops.map(all.mantissas, numbers) { $0 &+ $1 }
            // All bits together, until the last one says what they make.
            all.kinds = LaneLoops.map(all.kinds, one.kinds) { $0 | $1 }
            sum = all
        }
        guard var all = sum else { return nil }
        all.kinds = LaneLoops.map(all.kinds) { kinds in
            kinds & Kind.missing != 0
                ? Kind.missing
                : kinds & Kind.given != 0
                    ? Kind.given : kinds & Kind.nilStated != 0 ? Kind.nilStated : Kind.notApplicable
        }
        return all
    }

    /// `numerator × factor ÷ denominator`, rounded half up to `places` decimals; `nil` where a result does not fit.
    static func quotient(_ numerator: PlainLanes, _ denominator: PlainLanes, factor: Int64, places: Int) -> PlainLanes?
    {
        // Decimals moved to one side, so that one multiplication and one division of 128 bits do it.
        let shift = places + denominator.decimals - numerator.decimals
        guard (-18...18).contains(shift) else { return nil }
        let above = Int128(factor) * (shift > 0 ? Int128(Quantity.power(shift)) : 1)
        let below = shift < 0 ? Int128(Quantity.power(-shift)) : 1
        var result = PlainLanes(decimals: places, mantissas: numerator.mantissas, kinds: numerator.kinds, bound: 0)
        for index in result.mantissas.indices {
            var kind = Kind.together(numerator.kinds[index], denominator.kinds[index])
            if kind == Kind.given, denominator.mantissas[index] == 0 { kind = Kind.notApplicable }
            result.kinds[index] = kind
            result.mantissas[index] = 0
            guard kind == Kind.given else { continue }
            let (product, tooLarge) = Int128(numerator.mantissas[index]).multipliedReportingOverflow(by: above)
            guard !tooLarge,
                let mantissa = rounded(product, Int128(denominator.mantissas[index]) * below)
            else { return nil }
            result.mantissas[index] = mantissa
            result.bound = max(result.bound, mantissa.magnitude)
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
