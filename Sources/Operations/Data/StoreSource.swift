package import Finding
import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// Gives an evaluator what units stated, out of the store. Used from one task.
///
/// The evaluator's questions cannot throw; the first failure of the store is kept in `failure` and asked for at the end.
package final class StoreSource: FigureSource {
    private let store: (any ReportStore)?
    private let tree: UnitTree
    private let loaded: LoadedRegime
    private let reporters: Set<String>
    private var returns: [String: [Period: StatedReturn]] = [:]
    private var isPreloaded = false
    /// How many units were read one by one.
    private var readSingly = 0
    /// After so many it is faster to read all.
    private static let mostReadSingly = 64
    /// The registers that have entries; all are asked for where it is not known.
    private var kept: Set<RegisterKey>?
    private var tables: [String: [RegisterTable?]] = [:]
    private var firstDays: [String: Day?] = [:]
    package private(set) var failure: Refusal?

    private var regime: Regime { loaded.regime }

    /// - Parameter store: `nil` where nothing was ever recorded.
    package init(store: (any ReportStore)?, tree: UnitTree, regime: LoadedRegime) {
        self.store = store
        self.tree = tree
        loaded = regime
        reporters = Set(tree.units.filter(regime.regime.isOwed).map(\.code))
    }

    /// Hands over the returns of units that are about to be asked for, read in one go.
    ///
    /// - Parameter isAll: whether units that are not among them have none.
    func preload(_ found: [String: [Period: StatedReturn]], isAll: Bool, kept: Set<RegisterKey>) {
        returns = found
        self.kept = kept
        isPreloaded = isAll
    }

    /// The whole of what a unit stated, with its text sections.
    package func revision(unit: String, period: Period) -> Revision? {
        attempt { () throws(Refusal) in
            try store?.latest(ReturnKey(regime: regime.code, unit: unit, period: period))
        } ?? nil
    }

    func returns(of unit: String) -> [Period: StatedReturn] {
        if let found = returns[unit] { return found }
        if isPreloaded { return [:] }
        readSingly += 1
        if readSingly > StoreSource.mostReadSingly { return allReturns()[unit] ?? [:] }
        let found = attempt { () throws(Refusal) in
            try store?.stated(regime: regime.code, unit: unit, cells: loaded.compiled.cells) ?? []
        }
        let byPeriod = Dictionary((found ?? []).map { ($0.period, $0) }, uniquingKeysWith: { $1 })
        returns[unit] = byPeriod
        return byPeriod
    }

    /// Reads the returns of all units, for those who ask for one after the other.
    private func allReturns() -> [String: [Period: StatedReturn]] {
        let found = attempt { () throws(Refusal) in
            try store?.stated(regime: regime.code, unit: nil, cells: loaded.compiled.cells) ?? []
        }
        returns = [:]
        for stated in found ?? [] { returns[stated.unit, default: [:]][stated.period] = stated }
        isPreloaded = true
        return returns
    }

    private func attempt<Value>(_ body: () throws(Refusal) -> Value) -> Value? {
        do throws(Refusal) {
            return try body()
        } catch {
            if failure == nil { failure = error }
            return nil
        }
    }

    // MARK: - FigureSource

    func stated(unit: String, period: Period) -> [Figure]? {
        returns(of: unit)[period]?.figures
    }

    func entries(unit: String, register: Int) -> RegisterTable? {
        if let known = tables[unit] { return known[register] }
        let found = regime.registers.map { register -> RegisterTable? in
            if let kept, !kept.contains(RegisterKey(unit: unit, register: register.code)) { return nil }
            let entries = attempt { () throws(Refusal) in
                try store?.entries(unit: unit, register: register.code) ?? []
            }
            guard let entries, !entries.isEmpty else { return nil }
            // Written when the register had fewer fields, an entry has nothing in the others.
            return RegisterTable(entries.map(register.fitted))
        }
        tables[unit] = found
        return found[register]
    }

    func children(of unit: String, in window: DayRange) -> [String] {
        guard let index = tree.index(of: unit, on: window.last) else { return [] }
        return tree.children(of: index).map { tree.units[$0] }
            .filter { reporters.contains($0.code) && $0.exists(on: window.last) }.map(\.code)
    }

    func name(of unit: String) -> String {
        tree.unit(unit)?.name ?? unit
    }

    func isOwed(unit: String, period: Period, window: DayRange) -> Bool {
        guard reporters.contains(unit), regime.isInForce(in: period) else { return false }
        return tree.index(of: unit, on: window.last) != nil
    }

    func firstDay(of unit: String) -> Day? {
        if let known = firstDays[unit] { return known }
        var days = returns(of: unit).keys.compactMap { regime.window.window(of: $0)?.first }
        for (index, register) in regime.registers.enumerated() {
            guard let table = entries(unit: unit, register: index),
                let field = register.fields.firstIndex(where: { $0.code == register.date }),
                let first = table.firstDay(field: field)
            else { continue }
            days.append(first)
        }
        let first = days.min()
        firstDays[unit] = first
        return first
    }
}
