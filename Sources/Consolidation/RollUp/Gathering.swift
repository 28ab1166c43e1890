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
        guard states.isConcerned else { return states.contains(.notApplicable) ? .notApplicable : .none }
        let hasUnknown = states.contains(.unknown)
        let hasGap = hasUnknown || (states.contains(.missing) && !policy.countsMissingAsZero)
        let isThere: Bool
        switch policy {
        case .nonNull: return hasGap ? .missing : try number()
        case .nonZero: isThere = hasNonZero
        case .partialNull, .partialZero: isThere = states.isNumber
        case .alwaysNull, .alwaysZero: isThere = true
        }
        guard isThere else { return .missing }
        return hasGap ? .unknown : try number()
    }

    private func number() throws(ArithmeticError) -> Cell {
        guard let mantissa = Int64(exactly: total) else { throw .overflow }
        var state: CellState = states.contains(.nilStated) && !states.contains(.given) ? .nilStated : .given
        state.formUnion(states.intersection(.finality))
        if !states.isDisjoint(with: [.missing, .partial]) { state.insert(.partial) }
        return Cell(mantissa, state)
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
    func gather(
        _ run: Range<Int32>, _ mantissas: Span<Int64>, _ states: Span<CellState>, into all: inout Gathering
    ) {
        let rows = Int(run.lowerBound)..<Int(run.upperBound)
        guard self == .sum else {
            for row in rows {
                let cell = Cell(mantissas[row], states[row])
                gather(cell, lacking: cell.state.lacks ? 1 : 0, into: &all)
            }
            return
        }
        let numbers = Gatherer.sum(mantissas.extracting(rows))
        all.total += numbers.total
        if numbers.hasNonZero { all.hasNonZero = true }
        let kinds = Gatherer.union(states.extracting(rows))
        all.states.formUnion(kinds.union)
        all.lacking += kinds.lacking
    }

    /// Adds up numbers, in blocks so short that sums of small numbers cannot overflow; these need no checks one by one.
    private static func sum(_ numbers: Span<Int64>) -> (total: Int128, hasNonZero: Bool) {
        var total: Int128 = 0
        var start = 0
        while start < numbers.count {
            let end = min(start + 512, numbers.count)
            var sum: Int64 = 0
            var high: Int64 = 0
            var index = start
            while index < end {
                // Within the span by the condition; a check would keep the loop from being vectorised.
                let number = numbers[unchecked: index]
                index &+= 1
                sum &+= number
                // Stays below 2⁵³ where the number is between −2⁵² and 2⁵²; 512 such numbers fit 62 bits.
                high |= number &+ (1 << 52)
            }
            if UInt64(bitPattern: high) >> 53 == 0 {
                total += Int128(sum)
            } else {
                for index in start..<end { total += Int128(numbers[index]) }
            }
            start = end
        }
        // Only where they add up to 0 it has to be looked for.
        return (total, total != 0 || numbers.indices.contains { numbers[$0] != 0 })
    }

    /// Puts states together and counts those that lack something, eight at a time.
    private static func union(_ states: Span<CellState>) -> (union: CellState, lacking: Int32) {
        let bytes = states.bytes
        var words: UInt64 = 0
        var lacking = 0
        var index = 0
        while index + 8 <= states.count {
            // Eight bytes that are there by the condition above.
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            words |= word
            let gaps = word & (UInt64(CellState.lacking.rawValue) &* 0x0101_0101_0101_0101)
            // The high bit of each byte that is not 0.
            let low = UInt64(0x7F7F_7F7F_7F7F_7F7F)
            lacking += (((gaps & low) &+ low) | gaps | low).nonzeroBitCount - low.nonzeroBitCount
            index += 8
        }
        words |= words >> 32
        words |= words >> 16
        words |= words >> 8
        var union = UInt8(truncatingIfNeeded: words)
        while index < states.count {
            let state = states[index].rawValue
            union |= state
            lacking += state & CellState.lacking.rawValue != 0 ? 1 : 0
            index += 1
        }
        return (CellState(rawValue: union), Int32(lacking))
    }
}
