import Checking
package import Finding
import Parallel
import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// Checks the returns of regimes for many units and periods, on all cores.
package struct WorkspaceCheck {
    let workspace: Workspace
    let store: SQLiteStore

    package init(workspace: Workspace, store: SQLiteStore) {
        self.workspace = workspace
        self.store = store
    }

    /// Checks the returns of `units` (all that owe the regime where `nil`) for `period` (every one with data where `nil`).
    package func findings(
        _ regimes: [LoadedRegime], units: [Unit]?, period: Period?, progress: WorkProgress
    ) throws(Refusal) -> [Finding] {
        let kept = Set(try store.registers())
        let parts = try sideBySide(regimes.count) { (index) throws(Refusal) in
            try share(regimes[index], units, kept, isFirst: index == 0)
        }.flatMap(\.self)
        progress.expect(parts.count)
        // What takes longest first, so that no core is left with it in the end.
        let order = parts.indices.filter { parts[$0].countsEntries } + parts.indices.filter { !parts[$0].countsEntries }
        let results = try sideBySide(parts.count) { (place) throws(Refusal) in
            defer { progress.advance() }
            return (part: order[place], findings: try check(parts[order[place]], period, kept))
        }
        return results.sorted { $0.part < $1.part }.flatMap(\.findings)
    }

    /// Some units of a regime with what they stated, to be checked by one task.
    private struct Part: Sendable {
        var loaded: LoadedRegime
        var store: SQLiteStore
        var codes: [String]
        var returns: [String: [Period: StatedReturn]]
        /// Whether `returns` has those of all units.
        var hasAll: Bool
        /// Whether it is a unit by itself whose register is to be counted.
        var countsEntries = false
    }

    /// Reads the returns of a regime and shares them out. All but the first regime are read through a connection of their
    /// own, because one takes a single reader.
    private func share(
        _ loaded: LoadedRegime, _ units: [Unit]?, _ kept: Set<RegisterKey>, isFirst: Bool
    ) throws(Refusal) -> [Part] {
        let units = (units ?? workspace.tree.units).filter(loaded.regime.isOwed)
        let codes = units.reduce(into: [String]()) { codes, unit in
            if !codes.contains(unit.code) { codes.append(unit.code) }
        }
        guard !codes.isEmpty else { return [] }
        let store = isFirst ? store : try SQLiteStore(path: store.path, access: .readOnly)
        var returns: [String: [Period: StatedReturn]] = [:]
        // The units below may be asked for as well, so that all are read where it is more than one.
        let only = codes.count == 1 ? codes[0] : nil
        for stated in try store.stated(regime: loaded.regime.code, unit: only, cells: loaded.compiled.cells) {
            returns[stated.unit, default: [:]][stated.period] = stated
        }
        let registers = loaded.regime.registers.map(\.code)
        var parts: [Part] = []
        for code in codes {
            let countsEntries = registers.contains { kept.contains(RegisterKey(unit: code, register: $0)) }
            if !countsEntries, let last = parts.last, !last.countsEntries, last.codes.count < codes.count / 16 + 1 {
                parts[parts.count - 1].codes.append(code)
            } else {
                parts.append(
                    Part(
                        loaded: loaded, store: store, codes: [code], returns: returns, hasAll: only == nil,
                        countsEntries: countsEntries))
            }
        }
        return parts
    }

    /// Checks some units with an evaluator of their own.
    private func check(_ part: Part, _ period: Period?, _ kept: Set<RegisterKey>) throws(Refusal) -> [Finding] {
        let source = StoreSource(store: part.store, tree: workspace.tree, regime: part.loaded)
        source.preload(part.returns, isAll: part.hasAll, kept: kept)
        let evaluator = Evaluator(part.loaded.compiled, source: source)
        var findings: [Finding] = []
        for code in part.codes {
            for period in period.map({ [$0] }) ?? periods(of: code, part.loaded, source) {
                guard let slot = evaluator.slot(unit: code, period: period) else { continue }
                let stated = source.returns(of: code)[period]
                findings += ReturnChecker.check(
                    slot, evaluator: evaluator, unknown: stated?.unknown ?? [],
                    explanations: stated?.explanations ?? [:])
            }
        }
        if let failure = source.failure { throw failure }
        return findings
    }

    /// The periods of a unit from its first data to its last return.
    private func periods(of unit: String, _ loaded: LoadedRegime, _ source: StoreSource) -> [Period] {
        let stated = source.returns(of: unit).keys
        let windows = stated.compactMap { period in loaded.regime.window.window(of: period).map { ($0.first, period) } }
        return windows.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
