package import Consolidation
package import Finding
import Parallel
import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// Looks for strange figures in what the store holds of one regime, on all cores.
package struct OutlierRun {
    let workspace: Workspace
    let loaded: LoadedRegime
    /// `nil` where nothing was ever recorded.
    let store: SQLiteStore?
    /// Which returns of the period are looked at.
    let count: CountedReturns

    package init(workspace: Workspace, loaded: LoadedRegime, store: SQLiteStore?, count: CountedReturns) {
        self.workspace = workspace
        self.loaded = loaded
        self.store = store
        self.count = count
    }

    /// Returns what is strange in the returns for `period` of the units that owe them, at or below `under`.
    package func outcome(
        _ period: Period, _ settings: OutlierSettings, under: String?
    ) throws(Refusal) -> OutlierSearch.Outcome {
        guard let window = loaded.regime.window.window(of: period) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(period.description), quote: period.description))
        }
        let rows = UnitRows(workspace.tree, on: window.last)
        let shown: Range<Int>
        if let under {
            guard let row = rows.row(of: under) else {
                throw Refusal(Finding(.unknownUnit, .unitNotThere(under, day: window.last.short), quote: under))
            }
            shown = rows.subtree(row)
        } else {
            shown = 0..<rows.count
        }
        let units = shown.map { workspace.tree.units[rows.units[$0]] }.filter(loaded.regime.isOwed).map(\.code)
        guard !units.isEmpty else {
            throw Refusal(
                Finding(
                    .badValue, .nobodyReports(under ?? loaded.regime.code, regime: loaded.regime.code),
                    quote: under ?? loaded.regime.code))
        }
        return try search(units, OutlierSearch(loaded.compiled, period: period, settings: settings))
    }

    private func search(_ units: [String], _ search: OutlierSearch) throws(Refusal) -> OutlierSearch.Outcome {
        guard let store else { return OutlierSearch.Outcome() }
        var returns: [String: [Period: StatedReturn]] = [:]
        for stated in try store.stated(regime: loaded.regime.code, unit: nil, cells: loaded.compiled.cells) {
            returns[stated.unit, default: [:]][stated.period] = stated
        }
        let kept = Set(try store.registers())
        let standings = try CountedUnits.all(count, loaded, store: store)
        let looked = count == .all ? units : units.filter { standings[search.period]?[$0] != nil }
        let (stated, size) = (returns, looked.count / 16 + 1)
        let parts = stride(from: 0, to: looked.count, by: size).map { Array(looked[$0..<min($0 + size, looked.count)]) }
        let found = try sideBySide(parts.count) { (part) throws(Refusal) in
            let source = StoreSource(store: store, tree: workspace.tree, regime: loaded)
            source.preload(stated, isAll: true, kept: kept)
            let counted = CountedUnits(
                count, loaded, live: EvaluatedFigures(loaded.compiled, source: source), source: source, store: store)
            counted.preload(standings)
            let outcome = try search.outcome(parts[part], counted)
            if let failure = source.failure { throw failure }
            return outcome
        }
        var outcome = OutlierSearch.Outcome()
        for one in found { outcome.add(one) }
        outcome.sort()
        return outcome
    }
}
