package import ReportModel

/// One indicator consolidated to every unit: for each unit its own figure, what the units below make together, and which of
/// them stands, kept apart.
package struct RolledColumn: Sendable {
    /// What each unit states itself, by row.
    package private(set) var own: Column
    private let policy: RollUpPolicy
    /// By inner row what stands.
    private var mantissas: [Int64]
    private var states: [CellState]
    /// By inner row how many units what stands lacks.
    private var lackings: [Int32]
    /// What the units below make, by inner row, where that is not what stands.
    private var apart: [Int32: Cell] = [:]
    /// The inner rows whose own figure is not what the units below make, although it should be.
    package private(set) var disagreements: Set<Int32> = []

    /// A figure that is too large, and whose.
    package struct Overflow: Error, Sendable, Hashable {
        package var row: Int

        package init(row: Int) { self.row = row }
    }

    package var gatherer: Gatherer { policy.gatherer }
    package var ownFigure: OwnFigurePolicy { policy.ownFigure }
    package var missing: MissingPolicy { policy.missing }

    /// Consolidates a column. Takes time in proportion to the number of rows.
    ///
    /// - Throws: `Overflow` where a total does not fit 64 bits; nothing ever wraps.
    package init(
        _ own: Column, _ rows: UnitRows, gatherer: Gatherer = .sum, ownFigure: OwnFigurePolicy = .ownOrChildren,
        missing: MissingPolicy = .partialZero
    ) throws(Overflow) {
        precondition(own.count == rows.count, "a cell for each row")
        self.own = own
        policy = RollUpPolicy(gatherer: gatherer, ownFigure: ownFigure, missing: missing)
        mantissas = []
        states = []
        lackings = []
        if own.isWide {
            try roll(own.wide.span, own.states.span, bound: own.bound, rows)
        } else {
            try roll(own.narrow.span, own.states.span, bound: own.bound, rows)
        }
    }

    /// Consolidates everything.
    private mutating func roll<Number: Mantissa>(
        _ ownMantissas: Span<Number>, _ ownStates: Span<CellState>, bound: UInt64, _ rows: UnitRows
    ) throws(Overflow) {
        let policy = policy
        let (runs, firstRuns) = (rows.leafRuns.span, rows.firstRuns.span)
        let (children, firstChildren) = (rows.innerChildren.span, rows.firstInnerChildren.span)
        let innerRows = rows.innerRows.span
        var mantissas = [Int64](repeating: 0, count: innerRows.count)
        var states = [CellState](repeating: [], count: innerRows.count)
        var lackings = [Int32](repeating: 0, count: innerRows.count)
        var values = mantissas.mutableSpan
        var kinds = states.mutableSpan
        var gaps = lackings.mutableSpan
        // Behind its parent stands everything below it, so backwards is from the deepest level up.
        for inner in innerRows.indices.reversed() {
            var below = Gathering()
            for run in Int(firstRuns[inner])..<Int(firstRuns[inner + 1]) {
                policy.gatherer.gather(runs[run], ownMantissas, bound: bound, ownStates, into: &below)
            }
            for place in Int(firstChildren[inner])..<Int(firstChildren[inner + 1]) {
                let child = Int(children[place])
                policy.gatherer.gather(Cell(values[child], kinds[child]), lacking: gaps[child], into: &below)
            }
            let row = Int(innerRows[inner])
            let total: RollUpPolicy.Total
            do throws(ArithmeticError) {
                total = try policy.settled(Cell(Int64(ownMantissas[row]), ownStates[row]), below)
            } catch {
                throw Overflow(row: row)
            }
            values[inner] = total.value.mantissa
            kinds[inner] = total.value.state
            gaps[inner] = total.lacking
            if total.children != total.value { apart[Int32(inner)] = total.children }
            if total.disagrees { disagreements.insert(Int32(inner)) }
        }
        self.mantissas = mantissas
        self.states = states
        self.lackings = lackings
    }

    /// Puts another figure of one unit in the place of the last one and brings every total above it up to date.
    ///
    /// Takes time in proportion to the units beside and the levels above it.
    ///
    /// - Throws: `Overflow` where a total does not fit any more; then nothing has changed.
    package mutating func update(_ row: Int, _ cell: Cell, _ rows: UnitRows) throws(Overflow) {
        let before = own[row]
        do throws(Overflow) {
            try put(row, cell, rows)
        } catch {
            try put(row, before, rows)
            throw error
        }
    }

    private mutating func put(_ row: Int, _ cell: Cell, _ rows: UnitRows) throws(Overflow) {
        own[row] = cell
        if let inner = rows.inner(row) { try roll(inner, rows) }
        var parent = rows.parents[row]
        while parent >= 0 {
            try roll(Int(rows.innerOfRow[Int(parent)]), rows)
            parent = rows.parents[Int(parent)]
        }
    }

    /// What stands for the unit in `row`.
    package func value(_ row: Int, _ rows: UnitRows) -> Cell {
        rows.inner(row).map { Cell(mantissas[$0], states[$0]) } ?? own[row]
    }

    /// What the units below the one in `row` make together; no business of a leaf.
    package func children(_ row: Int, _ rows: UnitRows) -> Cell {
        rows.inner(row).map { apart[Int32($0)] ?? Cell(mantissas[$0], states[$0]) } ?? .none
    }

    /// How many units the figure in `row` lacks, itself included.
    package func lacking(_ row: Int, _ rows: UnitRows) -> Int {
        rows.inner(row).map { Int(lackings[$0]) } ?? (own.states[row].lacks ? 1 : 0)
    }

    /// Whether what stands in `row` is what the units below make, alone or with its own.
    package func takesChildren(_ row: Int, _ rows: UnitRows) -> Bool {
        guard rows.inner(row) != nil else { return false }
        return policy.choice(own.states[row], children(row, rows).state) != .own
    }

    // MARK: - One unit

    /// Consolidates one unit again.
    private mutating func roll(_ inner: Int, _ rows: UnitRows) throws(Overflow) {
        let row = Int(rows.innerRows[inner])
        var below = Gathering()
        for run in rows.runs(inner) {
            if own.isWide {
                policy.gatherer.gather(run, own.wide.span, bound: own.bound, own.states.span, into: &below)
            } else {
                policy.gatherer.gather(run, own.narrow.span, bound: own.bound, own.states.span, into: &below)
            }
        }
        for child in rows.innerChildren(inner) {
            let child = Int(child)
            policy.gatherer.gather(Cell(mantissas[child], states[child]), lacking: lackings[child], into: &below)
        }
        let total: RollUpPolicy.Total
        do throws(ArithmeticError) {
            total = try policy.settled(own[row], below)
        } catch {
            throw Overflow(row: row)
        }
        let place = Int32(inner)
        mantissas[inner] = total.value.mantissa
        states[inner] = total.value.state
        lackings[inner] = total.lacking
        apart[place] = total.children == total.value ? nil : total.children
        if total.disagrees { disagreements.insert(place) } else { disagreements.remove(place) }
    }
}
