package import ReportModel

/// One indicator consolidated to every unit: for each unit its own figure, what the units below make together, and which of
/// them stands, kept apart.
package struct RolledColumn: Sendable {
    /// What each unit states itself, by row.
    package private(set) var own: Column
    package let gatherer: Gatherer
    package let ownFigure: OwnFigurePolicy
    package let missing: MissingPolicy
    /// By inner row what the units below make and what stands.
    private var totals: [Total]
    /// The inner rows whose own figure is not what the units below make, although it should be.
    package private(set) var disagreements: Set<Int32> = []

    private struct Total {
        var children = Cell.none
        var value = Cell.none
        /// How many units what stands lacks.
        var lacking: Int32 = 0
        /// Whether the unit's own figure is not what the units below make, although it should be.
        var disagrees = false
    }

    /// A figure that is too large, and whose.
    package struct Overflow: Error, Sendable, Hashable {
        package var row: Int

        package init(row: Int) { self.row = row }
    }

    /// Consolidates a column. Takes time in proportion to the number of rows.
    ///
    /// - Throws: `Overflow` where a total does not fit 64 bits; nothing ever wraps.
    package init(
        _ own: Column, _ rows: UnitRows, gatherer: Gatherer = .sum, ownFigure: OwnFigurePolicy = .ownOrChildren,
        missing: MissingPolicy = .partialZero
    ) throws(Overflow) {
        precondition(own.count == rows.count, "a cell for each row")
        self.own = own
        self.gatherer = gatherer
        self.ownFigure = ownFigure
        self.missing = missing
        let count = rows.innerRows.count
        self.totals = []
        let (mantissas, states) = (own.mantissas.span, own.states.span)
        let (runs, firstRuns) = (rows.leafRuns.span, rows.firstRuns.span)
        let (children, firstChildren) = (rows.innerChildren.span, rows.firstInnerChildren.span)
        let innerRows = rows.innerRows.span
        var made = [Total](repeating: Total(), count: count)
        var totals = made.mutableSpan
        // Behind its parent stands everything below it, so backwards is from the deepest level up.
        for inner in (0..<count).reversed() {
            var below = Gathering()
            for run in Int(firstRuns[inner])..<Int(firstRuns[inner + 1]) {
                gatherer.gather(runs[run], mantissas, states, into: &below)
            }
            for place in Int(firstChildren[inner])..<Int(firstChildren[inner + 1]) {
                let child = totals[Int(children[place])]
                gatherer.gather(child.value, lacking: child.lacking, into: &below)
            }
            let row = Int(innerRows[inner])
            let total = try settled(row, Cell(mantissas[row], states[row]), below)
            totals[inner] = total
            if total.disagrees { disagreements.insert(Int32(inner)) }
        }
        self.totals = made
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
        rows.inner(row).map { totals[$0].value } ?? own[row]
    }

    /// What the units below the one in `row` make together; no business of a leaf.
    package func children(_ row: Int, _ rows: UnitRows) -> Cell {
        rows.inner(row).map { totals[$0].children } ?? .none
    }

    /// How many units the figure in `row` lacks, itself included.
    package func lacking(_ row: Int, _ rows: UnitRows) -> Int {
        rows.inner(row).map { Int(totals[$0].lacking) } ?? (own.states[row].lacks ? 1 : 0)
    }

    /// Whether what stands in `row` is what the units below make, alone or with its own.
    package func takesChildren(_ row: Int, _ rows: UnitRows) -> Bool {
        guard rows.inner(row) != nil else { return false }
        return choice(own[row].state, children(row, rows).state) != .own
    }

    // MARK: - One unit

    /// Consolidates one unit again.
    private mutating func roll(_ inner: Int, _ rows: UnitRows) throws(Overflow) {
        let row = Int(rows.innerRows[inner])
        var below = Gathering()
        for run in rows.runs(inner) { gatherer.gather(run, own.mantissas.span, own.states.span, into: &below) }
        for child in rows.innerChildren(inner) {
            let child = totals[Int(child)]
            gatherer.gather(child.value, lacking: child.lacking, into: &below)
        }
        let total = try settled(row, own[row], below)
        totals[inner] = total
        if total.disagrees { disagreements.insert(Int32(inner)) } else { disagreements.remove(Int32(inner)) }
    }

    /// What stands for one unit by what was gathered below it and what it states itself.
    @inline(__always)
    private func settled(_ row: Int, _ mine: Cell, _ gathered: Gathering) throws(Overflow) -> Total {
        do throws(ArithmeticError) {
            let children = try gathered.result(missing)
            var total = Total(children: children, value: children, lacking: gathered.lacking)
            switch choice(mine.state, children.state) {
            case .children: break
            case .own:
                total.value = mine
                total.lacking = mine.state.lacks ? 1 : 0
            case .both:
                var all = gathered
                gatherer.gather(mine, lacking: mine.state.lacks ? 1 : 0, into: &all)
                total.value = try all.result(missing)
                total.lacking = all.lacking
            }
            total.disagrees =
                ownFigure == .mustAgree && mine.state.isNumber && children.state.isNumber
                && mine.mantissa != children.mantissa
            return total
        } catch {
            throw Overflow(row: row)
        }
    }

    private enum Choice { case own, children, both }

    private func choice(_ mine: CellState, _ children: CellState) -> Choice {
        switch ownFigure {
        case .own: return .own
        case .children: return .children
        case .ownAndChildren: return mine.isConcerned ? .both : .children
        case .ownOrChildren:
            if mine.isNumber || mine.contains(.notApplicable) { return .own }
            return children.isConcerned || mine.isEmpty ? .children : .own
        case .mustAgree: return children.isNumber || !mine.isConcerned ? .children : .own
        }
    }
}
