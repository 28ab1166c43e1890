import ReportLanguage
import ReportModel

/// A check that adds figures of one return up and looks at where the sum lies: `a + b >= c`, opening + in − out = closing,
/// total − parts = 0.
///
/// Most checks are of this kind. They are put to columns without a column for every operation on the way.
struct LinearCheck: Sendable {
    /// What figures that are no numbers mean for the sum.
    enum Policy: Sendable {
        /// One that does not apply leaves nothing to check, as in arithmetic.
        case arithmetic
        /// One that does not apply is left out, as in a sum.
        case sum
    }

    private struct Part: Sendable {
        var cell: Int
        var isSubtracted: Bool
    }

    private var parts: [Part] = []
    /// What is added to the figures.
    private var constant = Exact.zero
    private let policy: Policy
    /// How far below and above 0 the sum may lie; `nil` for any distance.
    private var below: Quantity?
    private var above: Quantity?
    /// Whether the sum may not be 0 itself, nor on the other side of it.
    private var isStrict = false

    /// A sum of cells, some of them subtracted, that may lie so far below and above 0; `nil` for any distance.
    init(_ cells: [(cell: Int, isSubtracted: Bool)], below: Quantity?, above: Quantity?, _ policy: Policy) {
        parts = cells.map { Part(cell: $0.cell, isSubtracted: $0.isSubtracted) }
        self.below = below
        self.above = above
        self.policy = policy
    }

    /// A comparison of sums of figures of the period at hand; `nil` where the rule is something else.
    init?(_ rule: CompiledRegime.Rule, _ compiled: CompiledRegime, member: Int?) {
        guard case .binary(let sign, let left, let right) = rule.term.kind else { return nil }
        let tolerance = rule.rule.tolerance
        switch sign {
        case .equal: (below, above) = (tolerance, tolerance)
        case .greaterOrEqual, .greater: below = tolerance
        case .lessOrEqual, .less: above = tolerance
        default: return nil
        }
        // What is as near as tolerated is in order, whichever side it is on.
        isStrict = tolerance.isZero && (sign == .greater || sign == .less)
        policy = .arithmetic
        guard add(left, compiled, member, isSubtracted: false), add(right, compiled, member, isSubtracted: true),
            !parts.isEmpty
        else { return nil }
    }

    /// Takes a side of a comparison apart; `false` where it is no sum of figures and decimals.
    private mutating func add(_ term: Term, _ compiled: CompiledRegime, _ member: Int?, isSubtracted: Bool) -> Bool {
        switch term.kind {
        case .figure(let indicator, let cell, .now):
            let index = ColumnFormula.index(compiled, indicator, cell, member)
            parts.append(Part(cell: index, isSubtracted: isSubtracted))
            return true
        case .number(let number):
            guard let sum = isSubtracted ? try? constant.subtracting(number) : try? constant.adding(number) else {
                return false
            }
            constant = sum
            return true
        case .negate(let inner): return add(inner, compiled, member, isSubtracted: !isSubtracted)
        case .binary(.add, let left, let right):
            return add(left, compiled, member, isSubtracted: isSubtracted)
                && add(right, compiled, member, isSubtracted: isSubtracted)
        case .binary(.subtract, let left, let right):
            return add(left, compiled, member, isSubtracted: isSubtracted)
                && add(right, compiled, member, isSubtracted: !isSubtracted)
        default: return false
        }
    }

    // MARK: - Columns

    /// What the check says of each row; `nil` where the figures are not at hand as columns, or a sum might not fit 64 bits.
    func outcomes(_ inputs: any ColumnInputs) -> [UInt8]? {
        var columns: [Column] = []
        var rows = 0..<0
        for part in parts {
            guard let (column, range) = inputs.column(cell: part.cell) else { return nil }
            columns.append(column)
            rows = range
        }
        guard let constant = constant.decimal else { return nil }
        let decimals = columns.map(\.decimals) + [constant, below, above].compactMap { $0.map { Int($0.decimals) } }
        let common = decimals.max() ?? 0
        guard let offset = try? Column.mantissa(constant, decimals: common), let bound = bound(columns, offset, common),
            let limits = limits(common)
        else { return nil }
        let factors = columns.map { Quantity.power(common - $0.decimals) }
        if bound <= UInt64(Int32.max), columns.allSatisfy({ !$0.isWide }) {
            return outcomes(
                columns, factors.map { Int32($0) }, rows, constant: Int32(offset), from: Int32(clamping: limits.lower),
                to: Int32(clamping: limits.upper))
        }
        return outcomes(columns, factors, rows, constant: offset, from: limits.lower, to: limits.upper)
    }

    /// Between what the sum may lie, both included, in units of the last of so many decimals.
    private func limits(_ decimals: Int) -> (lower: Int64, upper: Int64)? {
        var limits = (lower: Int64.min, upper: Int64.max)
        do {
            if let below { limits.lower = 0 - (try Column.mantissa(below, decimals: decimals)) + (isStrict ? 1 : 0) }
            if let above { limits.upper = try Column.mantissa(above, decimals: decimals) - (isStrict ? 1 : 0) }
        } catch {
            return nil
        }
        return limits
    }

    /// What no sum is further from 0 than; `nil` where that does not fit 64 bits.
    private func bound(_ columns: [Column], _ constant: Int64, _ decimals: Int) -> UInt64? {
        var bound = constant.magnitude
        for column in columns {
            guard decimals - column.decimals <= 18 else { return nil }
            // A factor counts even where there is nothing to multiply.
            let most = max(column.bound, 1)
            let (scaled, isTooLarge) = most.multipliedReportingOverflow(
                by: UInt64(Quantity.power(decimals - column.decimals)))
            let (sum, overflows) = bound.addingReportingOverflow(scaled)
            if isTooLarge || overflows { return nil }
            bound = sum
        }
        return bound <= UInt64(Int64.max) ? bound : nil
    }

    private func outcomes<Sum: Mantissa>(
        _ columns: [Column], _ factors: [Sum], _ rows: Range<Int>, constant: Sum, from low: Sum, to high: Sum
    ) -> [UInt8] {
        var sums = [Sum](repeating: constant, count: rows.count)
        var kinds = [UInt8](repeating: 0, count: rows.count)
        for (place, column) in columns.enumerated() {
            let factor = parts[place].isSubtracted ? 0 &- factors[place] : factors[place]
            if column.isWide {
                LinearCheck.add(column.wide[rows], times: factor, to: &sums)
            } else {
                LinearCheck.add(column.narrow[rows], times: factor, to: &sums)
            }
            LinearCheck.add(column.states[rows], to: &kinds)
        }
        // In steps of one width each, because the compiler does bytes sixteen at a time only where nothing wider is among them.
        let isFar: [UInt8] = LaneLoops.map(sums) {
            $0 < low || $0 > high ? CheckOutcome.violated : CheckOutcome.inOrder
        }
        let withoutApplying: UInt8 = policy == .arithmetic ? 1 : 0
        return LaneLoops.map(isFar, kinds) { isFar, kinds in
            let isMissing = kinds & SumKind.missing
            let applies = kinds & SumKind.number & ~(kinds &>> 4 & withoutApplying)
            return isFar & applies & ~(isMissing &>> 2) | isMissing
        }
    }

    /// What kinds of figures a sum is made of, as bits that are put together.
    private enum SumKind {
        /// The last bit, where a number is among them.
        static let number: UInt8 = 1
        static let missing = CheckOutcome.notEvaluated
        static let notApplicable: UInt8 = 16

        /// The kind of one figure; as `PlainLanes.Kind.of` tells it, in bits without a choice among them.
        @inline(__always)
        static func of(_ state: CellState) -> UInt8 {
            let bits = state.rawValue
            let isNumber = (bits | bits &>> 1) & 1
            let lacks = (bits &>> 2 | bits &>> 3) & 1
            let isNotApplicable = bits &>> 4 & 1 & ~lacks & ~isNumber
            return isNumber | isNotApplicable &<< 4 | ((isNumber | isNotApplicable) ^ 1) &<< 2
        }
    }

    /// Adds numbers, each times `factor`; sums were found to fit.
    @inline(__always)
    private static func add<Number: Mantissa, Sum: Mantissa>(
        _ numbers: ArraySlice<Number>, times factor: Sum, to sums: inout [Sum]
    ) {
        // Buffers instead of arrays because checks would keep the loops scalar.
        numbers.withUnsafeBufferPointer { numbers in
            sums.withUnsafeMutableBufferPointer { sums in
                let count = min(numbers.count, sums.count)
                switch factor {
                case 1: for index in 0..<count { sums[index] &+= Sum(truncatingIfNeeded: numbers[index]) }
                case -1: for index in 0..<count { sums[index] &-= Sum(truncatingIfNeeded: numbers[index]) }
                default: for index in 0..<count { sums[index] &+= Sum(truncatingIfNeeded: numbers[index]) &* factor }
                }
            }
        }
    }

    /// Puts together what kinds of figures there are.
    private static func add(_ states: ArraySlice<CellState>, to kinds: inout [UInt8]) {
        states.withUnsafeBufferPointer { states in
            kinds.withUnsafeMutableBufferPointer { kinds in
                let count = min(states.count, kinds.count)
                for index in 0..<count { kinds[index] |= SumKind.of(states[index]) }
            }
        }
    }
}
