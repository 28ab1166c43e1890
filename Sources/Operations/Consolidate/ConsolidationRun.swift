package import Consolidation
package import Finding
import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// One regime's consolidation for one period, out of the store.
package struct ConsolidationRun {
    package let loaded: LoadedRegime
    package let consolidator: Consolidator
    package let source: StoreSource
    let figures: EvaluatedFigures
    /// Which returns count, with their figures.
    package let counted: CountedUnits
    /// The rows of units that have figures for the period which do not count, in order.
    let uncounted: [Int]
    /// The consolidation of the period itself.
    package let frame: Frame
    private let memory = Memory()

    var compiled: CompiledRegime { loaded.compiled }
    package var rows: UnitRows { consolidator.rows }

    package init(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ period: Period, store: SQLiteStore?, count: CountedReturns,
        keeper: (any ColumnKeeper)? = nil
    ) throws(Refusal) {
        self.loaded = loaded
        source = StoreSource(store: store, tree: workspace.tree, regime: loaded)
        if let store {
            let isKept = keeper?.kept(period) != nil
            var returns: [String: [Period: StatedReturn]] = [:]
            // Where columns were kept, only the returns of what has changed are read, when they are asked for.
            if !isKept {
                for stated in try store.stated(regime: loaded.regime.code, unit: nil, cells: loaded.compiled.cells) {
                    returns[stated.unit, default: [:]][stated.period] = stated
                }
            }
            source.preload(returns, isAll: !isKept, kept: Set(try store.registers()))
        }
        figures = EvaluatedFigures(loaded.compiled, source: source)
        counted = CountedUnits(count, loaded, live: figures, source: source, store: store)
        consolidator = try Consolidator(
            ConsolidationPlan(loaded.compiled), tree: workspace.tree, source: counted, period: period,
            keeper: keeper)
        guard let frame = try consolidator.frame(.period(period)) else {
            throw Refusal(
                Finding(
                    .badValue, .notInForce(loaded.regime.code, period: period.description), quote: period.description))
        }
        self.frame = frame
        uncounted = try ConsolidationRun.uncounted(consolidator, frame, counted, store)
        if let failure { throw failure }
    }

    /// What was made of the run before.
    private final class Memory {
        var views: [String: any Sendable] = [:]
    }

    /// How many views are kept.
    private static let mostViews = 200

    /// What was made of the run under this name before, or is made now.
    package func remembered<View: Sendable>(
        _ name: String, _ make: () throws(Refusal) -> View
    ) throws(Refusal) -> View {
        if let known = memory.views[name] as? View { return known }
        let view = try make()
        if memory.views.count >= ConsolidationRun.mostViews { memory.views = [:] }
        memory.views[name] = view
        return view
    }

    /// What went wrong where nothing could be thrown.
    package var failure: Refusal? { source.failure ?? counted.failure }

    private static func uncounted(
        _ consolidator: Consolidator, _ frame: Frame, _ counted: CountedUnits, _ store: SQLiteStore?
    ) throws(Refusal) -> [Int] {
        let regime = consolidator.plan.compiled.regime
        // Who has a figure in the consolidation counts, so that only the others have to be looked up.
        let silent = consolidator.rows.parents.indices.filter { row in
            !frame.hasOwnFigures(row) && regime.isOwed(by: consolidator.unit(row))
        }
        guard counted.choice != .all, let store, !silent.isEmpty else { return [] }
        let period = consolidator.period
        let written = Set(try store.keys(regime: regime.code, period: period).map(\.unit))
        return silent.filter { row in
            let code = consolidator.unit(row).code
            return written.contains(code) && !counted.counts(code, period)
        }
    }

    /// The first day for which any unit has anything; `nil` where none has.
    var firstDay: Day? {
        rows.parents.indices.compactMap { row -> Day? in
            let unit = consolidator.unit(row)
            return loaded.regime.isOwed(by: unit) ? source.firstDay(of: unit.code) : nil
        }.min()
    }

    /// The row of the unit called `code` on the day on which the period closes.
    package func row(of code: String, in tree: UnitTree) throws(Refusal) -> Int {
        if let row = rows.row(of: code) { return row }
        guard tree.index(of: code) == nil else {
            throw Refusal(
                Finding(.unknownUnit, .unitNotThere(code, day: consolidator.window.last.short), quote: code))
        }
        throw Refusal(
            Finding(.unknownUnit, .unknownUnit(code, nearest: nearestName(to: code, among: tree.codes)), quote: code))
    }

    /// The rows of the units that owe the report at or below `row`.
    package func reporters(_ row: Int) -> [Int] {
        rows.subtree(row).filter { loaded.regime.isOwed(by: consolidator.unit($0)) }
    }

    /// The rows of the units at or below `row` that owe the report and whose figures are not among those that count.
    package func lacking(_ row: Int) -> [Int] {
        reporters(row).filter { row in
            counted.choice == .all
                ? !frame.hasOwnFigures(row) : !counted.counts(consolidator.unit(row).code, consolidator.period)
        }
    }

    /// The lowest unit that all reporting ones stand below; `nil` where nobody reports.
    package var commonRow: Int? {
        let reporters = rows.parents.indices.filter { loaded.regime.isOwed(by: consolidator.unit($0)) }
        guard let first = reporters.first, let last = reporters.last else { return nil }
        var row = first
        while !rows.subtree(row).contains(last), rows.parents[row] >= 0 { row = Int(rows.parents[row]) }
        return rows.subtree(row).contains(last) ? row : nil
    }

    /// The findings of the consolidation at or below `row`, those about the regime included.
    func findings(at row: Int) -> [Finding] {
        let codes = Set(rows.subtree(row).map { consolidator.unit($0).code })
        return consolidator.findings.filter { finding in finding.subject.map { codes.contains($0.unit) } ?? true }
    }
}
