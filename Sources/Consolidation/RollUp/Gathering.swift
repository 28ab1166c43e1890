import ReportModel

/// What was gathered from the units below one unit, before a policy says what it makes.
struct Gathering {
    /// The sum, or the smallest or largest number.
    var total: Int128 = 0
    /// The states of all of them together.
    var states: CellState = []
    /// How many of them lack something.
    var lacking: Int32 = 0
    /// Whether any number was not 0.
    var hasNonZero = false

    /// Returns what the gathered figures make together.
    ///
    /// - Throws: `.overflow` where it does not fit.
    func result(_ policy: MissingPolicy) throws(ArithmeticError) -> Cell {
        try cell(Gathering.state(states, hasNonZero: hasNonZero, policy))
    }

    /// The figures made into one of this state.
    @inline(__always)
    func cell(_ state: CellState) throws(ArithmeticError) -> Cell {
        guard state.isNumber else { return Cell(0, state) }
        guard let mantissa = Int64(exactly: total) else { throw .overflow }
        return Cell(mantissa, state)
    }

    /// The state of what figures make together whose states are `states`.
    static func state(_ states: CellState, hasNonZero: Bool, _ policy: MissingPolicy) -> CellState {
        guard states.isConcerned else { return states.intersection(.notApplicable) }
        let hasUnknown = states.contains(.unknown)
        let hasGap = hasUnknown || (states.contains(.missing) && !policy.countsMissingAsZero)
        let isThere: Bool
        switch policy {
        case .nonNull: return hasGap ? .missing : number(states)
        case .nonZero: isThere = hasNonZero
        case .partialNull, .partialZero: isThere = states.isNumber
        case .alwaysNull, .alwaysZero: isThere = true
        }
        guard isThere else { return .missing }
        return hasGap ? .unknown : number(states)
    }

    private static func number(_ states: CellState) -> CellState {
        var state: CellState = states.contains(.nilStated) && !states.contains(.given) ? .nilStated : .given
        state.formUnion(states.intersection(.finality))
        if !states.isDisjoint(with: [.missing, .partial]) { state.insert(.partial) }
        return state
    }
}

/// How figures are gathered.
package enum Gatherer: Sendable, Hashable {
    case sum, minimum, maximum

    /// Puts one more figure to those gathered.
    func gather(_ cell: Cell, lacking: Int32, into all: inout Gathering) {
        all.lacking += lacking
        defer { all.states.formUnion(cell.state) }
        guard cell.state.isNumber else { return }
        if cell.mantissa != 0 { all.hasNonZero = true }
        let number = Int128(cell.mantissa)
        guard all.states.isNumber else {
            all.total = number
            return
        }
        switch self {
        case .sum: all.total += number
        case .minimum: all.total = min(all.total, number)
        case .maximum: all.total = max(all.total, number)
        }
    }

    /// Puts the figures of a run of leaves to those gathered.
    @inline(__always)
    func gather<Number: Mantissa>(
        _ run: Range<Int32>, _ mantissas: Span<Number>, bound: UInt64, _ states: Span<CellState>,
        into all: inout Gathering
    ) {
        let rows = Int(run.lowerBound)..<Int(run.upperBound)
        guard self == .sum else {
            for row in rows {
                let cell = Cell(Int64(mantissas[row]), states[row])
                gather(cell, lacking: cell.state.lacks ? 1 : 0, into: &all)
            }
            return
        }
        let numbers = mantissas.extracting(rows)
        let sum = Number.sum(numbers, bound: bound)
        all.total += sum
        // Only where they add up to 0 it has to be looked for.
        if sum != 0 || numbers.indices.contains(where: { numbers[$0] != 0 }) { all.hasNonZero = true }
        let kinds = StateUnion(states, rows)
        all.states.formUnion(kinds.union)
        all.lacking += kinds.lacking
    }
}
