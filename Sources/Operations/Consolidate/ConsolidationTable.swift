package import Consolidation
package import Finding
import ReportLanguage
package import ReportModel
import Workspace

/// What a consolidation shows: the figures of units with what they are compared with, and what a reader has to know of them.
package struct ConsolidationTable {
    package let run: ConsolidationRun
    /// The unit that is asked about.
    package let row: Int
    package let bases: [Comparison.Base]
    /// The frames of the bases, in their order; `nil` where there is none.
    let frames: [Frame?]
    /// The year to date, where it is compared with anything.
    let yearToDate: Frame?
    /// The cells that are shown.
    package let cells: [Int]

    package init(_ run: ConsolidationRun, row: Int, bases: [Comparison.Base], withMembers: Bool) throws(Refusal) {
        self.run = run
        self.row = row
        self.bases = bases
        let period = run.consolidator.period
        var frames: [Frame?] = []
        for base in bases {
            frames.append(try base.span(period).flatMap { (span) throws(Refusal) in try run.consolidator.frame(span) })
        }
        self.frames = frames
        let needsYear = bases.contains(.yearToDateYearAgo) || bases.contains(.target)
        yearToDate = needsYear ? try run.consolidator.frame(.yearToDate(period)) : nil
        if let failure = run.source.failure { throw failure }
        let compiled = run.compiled
        cells = compiled.indicators.indices.filter { compiled.traits[$0].isValid(in: run.consolidator.window) }
            .flatMap { index -> [Int] in
                let all = compiled.firstCells[index]..<compiled.firstCells[index + 1]
                return withMembers ? Array(all) : [all.lowerBound]
            }
    }

    package func indicator(_ cell: Int) -> Indicator { run.compiled.indicators[indicatorIndex(cell)] }
    package func indicatorIndex(_ cell: Int) -> Int { run.frame.plan.indicatorOfCell[cell] }
    package func key(_ cell: Int) -> FigureKey { run.compiled.key(cell) }

    /// The name of the indicator, and of its member.
    package func name(_ cell: Int) -> String {
        let index = indicatorIndex(cell)
        guard key(cell).member != nil, let category = run.compiled.scope.categoryOfIndicator[index] else {
            return run.compiled.indicators[index].name
        }
        let offset = cell - run.compiled.firstCells[index] - 1
        return "  " + run.compiled.regime.categories[category].members[offset].name
    }

    /// A figure as it is printed: rounded to the decimals of its indicator, and to two more where it is a sum of shares.
    ///
    /// Everything that is compared is compared as printed, so that a reader who computes again gets the same.
    func printed(_ figure: ConsolidatedFigure, _ cell: Int) -> ConsolidatedFigure {
        var figure = figure
        figure.number = figure.quantity(decimals: decimals(of: figure, cell)).map { Exact($0) } ?? figure.number
        return figure
    }

    /// How many decimals a figure is printed with.
    package func decimals(of figure: ConsolidatedFigure, _ cell: Int) -> Int {
        let usual = indicator(cell).decimals
        guard case .gathered = run.frame.contents[cell], indicator(cell).overTime != .average,
            let number = figure.number
        else { return usual }
        let most = min(usual + 2, Quantity.maximumDecimals)
        return (usual...most).first { (try? number.quantity(decimals: $0)) != nil } ?? most
    }

    /// A figure beside one base, both as printed; `nil` where there is none.
    package func comparison(_ row: Int, _ cell: Int, _ index: Int) -> Comparison? {
        exactComparison(row, cell, index).map {
            Comparison(value: printed($0.value, cell), base: printed($0.base, cell))
        }
    }

    private func exactComparison(_ row: Int, _ cell: Int, _ index: Int) -> Comparison? {
        let base = bases[index]
        if base == .target { return target(row, cell) }
        guard let frame = frames[index] else { return nil }
        let against = frame.figure(row, cell)
        switch base {
        case .yearToDate, .thirteen: return Comparison(value: against, base: .none)
        case .yearToDateYearAgo: return yearToDate.map { Comparison(value: $0.figure(row, cell), base: against) }
        case .previous, .yearAgo, .target: return Comparison(value: run.frame.figure(row, cell), base: against)
        }
    }

    private func target(_ row: Int, _ cell: Int) -> Comparison? {
        let index = indicatorIndex(cell)
        guard cell == run.compiled.firstCells[index],
            let plan = run.consolidator.plans.plan(row, index, period: run.consolidator.period)
        else { return nil }
        // What is planned for the year is compared with the year so far.
        let isForPeriod = plan.period == run.consolidator.period
        let value = isForPeriod ? run.frame.figure(row, cell) : yearToDate?.figure(row, cell)
        let base = ConsolidatedFigure(number: Exact(plan.value), state: .given, lacking: 0)
        return value.map { Comparison(value: $0, base: base) }
    }

    // MARK: - What a reader has to know

    /// The gaps of the unit's figures, the boundaries of the bases, and what did not go together.
    package func findings(_ row: Int) -> [Finding] {
        gaps(row) + drafts(row) + notes(row) + run.findings(at: row)
    }

    private static let namedUnits = 10
    private static let namedIndicators = 4

    /// One finding for each set of units that figures lack.
    private func gaps(_ row: Int) -> [Finding] {
        var order: [[Int]] = []
        var cellsOf: [[Int]: [Int]] = [:]
        for cell in cells {
            let lacking = run.frame.lackingRows(row, cell)
            guard !lacking.isEmpty else { continue }
            if cellsOf[lacking] == nil { order.append(lacking) }
            cellsOf[lacking, default: []].append(cell)
        }
        let unit = run.consolidator.unit(row)
        let all = run.reporters(row).count
        return order.map { lacking in
            let cells = cellsOf[lacking] ?? []
            let names = list(lacking.map { run.consolidator.unit($0).name }, ConsolidationTable.namedUnits)
            let isEverything = cells.count == self.cells.count
            let indicators = list(cells.map { indicator($0).name }, ConsolidationTable.namedIndicators)
            return Finding(
                .unitsLacking,
                isEverything
                    ? .unitsLacking(lacking.count, of: all, names)
                    : .unitsLackingFor(lacking.count, of: all, names, indicators: indicators),
                subject: Subject(
                    regime: run.loaded.regime.code, unit: unit.code, period: run.consolidator.period.description,
                    item: isEverything ? nil : key(cells[0]).description))
        }
    }

    /// Says of units with figures that do not count that they have some.
    private func drafts(_ row: Int) -> [Finding] {
        let rows = run.uncounted.filter { run.rows.subtree(row).contains($0) }
        guard !rows.isEmpty else { return [] }
        let names = list(rows.map { run.consolidator.unit($0).name }, ConsolidationTable.namedUnits)
        return [
            Finding(
                .lifeNotCounted, .lifeNotCounted(rows.count, names, choice: run.counted.choice.words),
                subject: Subject(
                    regime: run.loaded.regime.code, unit: run.consolidator.unit(row).code,
                    period: run.consolidator.period.description))
        ]
    }

    private func list(_ names: [String], _ limit: Int) -> String {
        guard names.count > limit + 1 else { return names.joined(separator: ", ") }
        return names.prefix(limit).joined(separator: ", ") + ", " + Message.andMore(names.count - limit).vi
    }

    private func notes(_ row: Int) -> [Finding] {
        let notes = BoundaryNotes(run.consolidator.tree, run.rows, run.loaded.regime)
        var findings = notes.notesWithin(run.consolidator.window, row)
        for base in bases {
            guard let span = base.span(run.consolidator.period), let first = span.periods.first,
                run.loaded.regime.isInForce(in: first), let boundaries = run.consolidator.boundaries(first)
            else { continue }
            for note in notes.notes(row, boundaries) where !findings.contains(note) { findings.append(note) }
        }
        return findings
    }
}
