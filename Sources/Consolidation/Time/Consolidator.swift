package import Finding
import Parallel
import ReportLanguage
package import ReportModel

/// Consolidates what the units of one regime stated, for one period and those that it is compared with.
///
/// All frames are on the boundaries of the day on which the period closes, so that their figures compare like with like.
/// Each is made once. Not Sendable: one consolidator belongs to one task.
package final class Consolidator {
    package let plan: ConsolidationPlan
    package let tree: UnitTree
    package let period: Period
    /// The days that the period counts.
    package let window: DayRange
    package let rows: UnitRows
    package let plans: TargetPlans
    private let source: any UnitFigureSource
    let keeper: (any ColumnKeeper)?
    private var frames: [TimeSpan: Frame?] = [:]
    /// Frames without their computed cells, and the columns that they were made of.
    private var gathered: [TimeSpan: (frame: Frame, own: OwnColumns)?] = [:]
    private var ownColumns: [Period: OwnColumns] = [:]
    /// What tells the rows from those of another day: the codes of their units, in order.
    private(set) lazy var rowsMark: UInt64 = {
        var sum = Checksum()
        Array(rows.units.map { tree.units[$0].code }.joined(separator: "\n").utf8).withUnsafeBytes { sum.add($0) }
        return sum.value
    }()
    private var boundaries: [Day: Boundaries] = [:]
    /// What was found wrong while consolidating, in the order in which it was come upon.
    package internal(set) var findings: [Finding]

    /// - Parameter keeper: where own columns are kept between consolidations.
    /// - Throws: a `Refusal` where the regime gives the period no days.
    package init(
        _ plan: ConsolidationPlan, tree: UnitTree, source: any UnitFigureSource, period: Period,
        keeper: (any ColumnKeeper)? = nil
    ) throws(Refusal) {
        guard let window = plan.compiled.regime.window.window(of: period) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(period.description), quote: period.description))
        }
        self.plan = plan
        self.tree = tree
        self.source = source
        self.keeper = keeper
        self.period = period
        self.window = window
        rows = UnitRows(tree, on: window.last)
        plans = TargetPlans(plan, rows, tree)
        findings = plan.findings
    }

    /// Returns the consolidation for a span; `nil` where the regime was in force in none of its periods, or not in the first
    /// of a year to date, of which nobody then knows what it amounts to.
    package func frame(_ span: TimeSpan) throws(Refusal) -> Frame? {
        if let known = frames[span] { return known }
        if case .period(let period) = span, plan.looksBackOnComputed {
            // From the oldest on, so that formulas that go on from period to period do not call each other in a row.
            var chain: [Period] = []
            var earlier = period.previous
            while let next = earlier, frames[.period(next)] == nil, try hasFigures(next) {
                chain.append(next)
                earlier = next.previous
            }
            for period in chain.reversed() { frames[.period(period)] = .some(try computed(.period(period))) }
        }
        let frame = try computed(span)
        frames[span] = .some(frame)
        return frame
    }

    /// The boundaries of the day on which a period closes.
    package func boundaries(_ period: Period) -> Boundaries? {
        guard let base = plan.compiled.regime.window.window(of: period)?.last else { return nil }
        if let known = boundaries[base] { return known }
        let made = Boundaries(tree, rows, today: window.last, base: base)
        boundaries[base] = made
        return made
    }

    /// The unit of a row, as it is on the day on which the period closes.
    package func unit(_ row: Int) -> Unit { tree.units[rows.units[row]] }

    // MARK: - Frames

    private func computed(_ span: TimeSpan) throws(Refusal) -> Frame? {
        guard let (made, own) = try gathered(span) else { return nil }
        var frame = made
        for cell in plan.order { try compute(cell, own, &frame) }
        report(frame)
        return frame
    }

    /// A frame without its computed cells.
    private func gathered(_ span: TimeSpan) throws(Refusal) -> (frame: Frame, own: OwnColumns)? {
        if let known = gathered[span] { return known }
        let made = try gather(span)
        gathered[span] = .some(made)
        return made
    }

    private func gather(_ span: TimeSpan) throws(Refusal) -> (frame: Frame, own: OwnColumns)? {
        let regime = plan.compiled.regime
        let inForce = span.periods.filter { regime.isInForce(in: $0) }
        guard let first = span.periods.first, inForce.last == span.last else { return nil }
        if case .yearToDate = span, inForce.first != first { return nil }
        var columns: [OwnColumns] = []
        for period in inForce { columns.append(try own(period)) }
        let combined = try named { () throws(OwnColumnMaker.Overflow) in
            try OwnColumnMaker(plan: plan, rowCount: rows.count).combined(columns)
        }
        return (rolled(span, combined, periods: inForce.count), combined)
    }

    private func hasFigures(_ period: Period) throws(Refusal) -> Bool {
        guard plan.compiled.regime.isInForce(in: period) else { return false }
        return try own(period).isAnyStated
    }

    /// Says of a figure that does not fit whose it is.
    private func named(
        _ make: () throws(OwnColumnMaker.Overflow) -> OwnColumns
    ) throws(Refusal) -> OwnColumns {
        do { return try make() } catch { throw Refusal(tooLarge(error.cell, error.row)) }
    }

    private func own(_ period: Period) throws(Refusal) -> OwnColumns {
        if let known = ownColumns[period] { return known }
        let parts = boundaries(period)?.parts ?? []
        if let found = try kept(period, parts) {
            ownColumns[period] = found
            return found
        }
        let made = try anew(period, parts)
        ownColumns[period] = made
        return made
    }

    private func anew(_ period: Period, _ parts: [Boundaries.Part]) throws(Refusal) -> OwnColumns {
        let contributions = try contributions(period, parts)
        let made = try named { () throws(OwnColumnMaker.Overflow) in
            try OwnColumnMaker(plan: plan, rowCount: rows.count).columns(
                contributions, shareDecimals: OwnColumnMaker.shareDecimals(parts.map(\.share)))
        }
        keeper?.keep(period, count: made.columns.count * rows.count) { OwnColumnFile.encode(made, of: rowsMark) }
        return made
    }

    /// What units stated for a period, with the rows that it, or shares of it, belong to.
    func contributions(
        _ period: Period, _ parts: [Boundaries.Part]
    ) throws(Refusal) -> [OwnColumnMaker.Contribution] {
        var contributions: [OwnColumnMaker.Contribution] = []
        var figures: [Int: UnitFigures] = [:]
        for part in parts {
            let unit = tree.units[part.unit]
            guard plan.compiled.regime.isOwed(by: unit) else { continue }
            if figures[part.unit] == nil { figures[part.unit] = try source.figures(of: unit.code, for: period) }
            guard let found = figures[part.unit] else { continue }
            contributions.append(.init(row: part.row, share: part.share, figures: found))
        }
        return contributions
    }

    private func rolled(_ span: TimeSpan, _ own: OwnColumns, periods: Int) -> Frame {
        let (plan, rows) = (plan, rows)
        let outcomes = sideBySide(plan.kinds.count) { cell in Consolidator.content(cell, own, plan, rows) }
        let divisors = plan.indicatorOfCell.map {
            periods > 1 && plan.compiled.traits[$0].overTime == .average ? periods : 1
        }
        var frame = Frame(
            span: span, plan: plan, rows: rows, contents: [],
            divisors: plan.kinds.indices.map { cell in
                // Figures times weights and weights have the same divisor, which cancels out.
                if case .weighted = plan.kinds[cell] { 1 } else { divisors[cell] }
            })
        for (cell, outcome) in outcomes.enumerated() {
            switch outcome {
            case .success(let content): frame.contents.append(content)
            case .failure(let overflow):
                findings.append(tooLarge(cell, overflow.row))
                frame.contents.append(.unavailable)
            }
        }
        return frame
    }

    private static func content(
        _ cell: Int, _ own: OwnColumns, _ plan: ConsolidationPlan, _ rows: UnitRows
    ) -> Result<Frame.Content, RolledColumn.Overflow> {
        let policy = plan.compiled.indicators[plan.indicatorOfCell[cell]].consolidating
        return Result { () throws(RolledColumn.Overflow) in
            switch plan.kinds[cell] {
            case .gathered(let gatherer):
                return .gathered(
                    try RolledColumn(
                        own.columns[cell], rows, gatherer: gatherer, ownFigure: policy.ownFigure,
                        missing: policy.missing))
            case .weighted:
                let weights = own.weights[cell] ?? Column(count: rows.count, decimals: 0)
                return .weighted(
                    products: try RolledColumn(
                        own.columns[cell], rows, ownFigure: policy.ownFigure, missing: policy.missing),
                    weights: try RolledColumn(weights, rows, ownFigure: policy.ownFigure, missing: policy.missing))
            case .computed, .none: return .own(own.columns[cell])
            }
        }
    }

    /// Computes one cell from the consolidated ones: for every unit but those whose own return says it.
    private func compute(_ cell: Int, _ own: OwnColumns, _ frame: inout Frame) throws(Refusal) {
        guard case .computed(let term, let member) = plan.kinds[cell] else { return }
        let computedRows = (0..<rows.count).filter { !standsAlone($0, own) }
        let last = frame.span.last
        let inputs = FrameInputs(
            frame: frame, computedRows: computedRows, window: window(of: frame.span), plans: plans,
            other: { (moment, cell) throws(Refusal) in try self.other(moment, cell, last) })
        var column = own.columns[cell]
        let states = inputStates(cell, frame, computedRows)
        do throws(ColumnFormula.Failure) {
            let lanes = try ColumnFormula(
                compiled: plan.compiled, inputs: inputs, count: computedRows.count, member: member
            ).evaluate(term)
            for (index, row) in computedRows.enumerated() {
                column[row] = try Consolidator.cell(lanes.value(index), states[index], decimals: column.decimals)
            }
            frame.contents[cell] = .computed(column)
        } catch {
            if error == .arithmetic { findings.append(tooLarge(cell, 0)) }
            frame.contents[cell] = .unavailable
        }
    }

    /// Whether the figures of a row are those of one return and nothing below has any.
    private func standsAlone(_ row: Int, _ own: OwnColumns) -> Bool {
        own.isDirect[row] && !rows.subtree(row).dropFirst().contains { own.isConcerned[$0] }
    }

    private static func cell(
        _ value: Value, _ inputs: CellState, decimals: Int
    ) throws(ColumnFormula.Failure) -> Cell {
        // Of what is no business of a unit nothing is to be computed.
        if inputs.isEmpty { return .none }
        switch value {
        case .nilStated: return Cell(0, .nilStated)
        case .notApplicable: return .notApplicable
        case .number(let number):
            guard let quantity = try? number.quantity(decimals: decimals) else { throw .arithmetic }
            var state = CellState.given.union(inputs.intersection(.finality))
            if inputs.lacks { state.insert(.partial) }
            return Cell(quantity.mantissa, state)
        default: return .missing
        }
    }

    /// For each row the states of all that a cell is computed from, together.
    private func inputStates(_ cell: Int, _ frame: Frame, _ rows: [Int]) -> [CellState] {
        let inputs = plan.inputs(of: cell).filter { $0.moment == .now }.map(\.cell)
        return rows.map { row in
            inputs.reduce(into: CellState()) { $0.formUnion(frame.figure(row, $1).state) }
        }
    }

    /// The frame in which a formula finds a cell at another moment; `nil` where there are no figures then, so no base either.
    private func other(_ moment: Term.Moment, _ cell: Int, _ period: Period) throws(Refusal) -> Frame? {
        let span: TimeSpan?
        switch moment {
        case .now: span = .period(period)
        case .previous: span = period.previous.map { .period($0) }
        case .yearAgo: span = period.yearAgo.map { .period($0) }
        case .yearToDate: span = .yearToDate(period)
        }
        guard let span, try hasFigures(span.last) else { return nil }
        if case .computed = plan.kinds[cell] { return try frame(span) }
        return try gathered(span)?.frame
    }

    private func window(of span: TimeSpan) -> DayRange {
        plan.compiled.regime.window.window(of: span.last) ?? window
    }
}
