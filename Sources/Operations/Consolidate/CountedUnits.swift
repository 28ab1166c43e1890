import Consolidation
package import Finding
import ReportLanguage
package import ReportModel
import ReportStore
import Workspace

/// Gives a consolidation the figures of those returns that count: as they were frozen when they were sent.
///
/// Used from one task. Some questions cannot throw; the first failure of the store is kept in `failure` and asked for at the end.
package final class CountedUnits: UnitFigureSource {
    /// How a return counts.
    enum Standing: Sendable {
        /// As it was sent.
        case frozen(StatedReturn)
        /// As it is stored now.
        case live
        case not
    }

    package let choice: CountedReturns
    private let live: EvaluatedFigures
    private let isOwed: (String, Period) -> Bool
    private let store: (any ReportStore)?
    private let regime: String
    private let cells: FigureCells
    private var periods: [Period: [String: Standing]] = [:]
    /// Whether periods that are not there have no returns that count.
    private var isPreloaded = false
    private var returns: [ReturnKey: Standing] = [:]
    /// After so many returns of a period it is faster to read all of it.
    private static let mostReadSingly = 64
    private(set) var failure: Refusal?

    init(
        _ choice: CountedReturns, _ loaded: LoadedRegime, live: EvaluatedFigures, source: StoreSource,
        store: (any ReportStore)?
    ) {
        self.choice = choice
        self.live = live
        self.store = store
        regime = loaded.regime.code
        cells = loaded.compiled.cells
        isOwed = { unit, period in
            loaded.regime.window.window(of: period).map { source.isOwed(unit: unit, period: period, window: $0) }
                ?? false
        }
    }

    /// How the return of a unit counts.
    func standing(_ unit: String, _ period: Period) -> Standing {
        do throws(Refusal) {
            return try known(unit, period)
        } catch {
            failure = failure ?? error
            return .not
        }
    }

    /// The figures as they were sent; `nil` where they count as they are stored now, or not at all.
    func frozen(_ unit: String, _ period: Period) -> StatedReturn? {
        if case .frozen(let stated) = standing(unit, period) { stated } else { nil }
    }

    /// Whether what the unit has for the period counts.
    func counts(_ unit: String, _ period: Period) -> Bool {
        if case .not = standing(unit, period) { false } else { true }
    }

    func figures(of unit: String, for period: Period) throws(Refusal) -> UnitFigures {
        guard choice != .all else { return try live.figures(of: unit, for: period) }
        guard isOwed(unit, period) else { return .notOwed }
        switch try known(unit, period) {
        case .frozen(let stated): return .stated(stated.figures)
        case .live: return try live.figures(of: unit, for: period)
        case .not: return .notStated
        }
    }

    // MARK: - Reading

    /// How all returns of a regime count, by period and unit, read in one go.
    static func all(
        _ choice: CountedReturns, _ loaded: LoadedRegime, store: any ReportStore
    ) throws(Refusal) -> [Period: [String: Standing]] {
        guard choice != .all else { return [:] }
        let counted = try store.counted(
            regime: loaded.regime.code, unit: nil, period: nil, choice, cells: loaded.compiled.cells)
        var found: [Period: [String: Standing]] = [:]
        for stated in counted.frozen { found[stated.period, default: [:]][stated.unit] = .frozen(stated) }
        for key in counted.inherited { found[key.period, default: [:]][key.unit] = .live }
        return found
    }

    /// Hands over what `all` read.
    func preload(_ all: [Period: [String: Standing]]) {
        periods = all
        isPreloaded = true
    }

    private func known(_ unit: String, _ period: Period) throws(Refusal) -> Standing {
        guard choice != .all else { return .live }
        let key = ReturnKey(regime: regime, unit: unit, period: period)
        if let period = periods[period] { return period[unit] ?? .not }
        if isPreloaded { return .not }
        if let known = returns[key] { return known }
        guard returns.keys.count(where: { $0.period == period }) < CountedUnits.mostReadSingly else {
            let all = try read(nil, period)
            periods[period] = all
            return all[unit] ?? .not
        }
        let found = try read(unit, period)[unit] ?? .not
        returns[key] = found
        return found
    }

    private func read(_ unit: String?, _ period: Period) throws(Refusal) -> [String: Standing] {
        guard let store else { return [:] }
        let counted = try store.counted(regime: regime, unit: unit, period: period, choice, cells: cells)
        var found: [String: Standing] = [:]
        for stated in counted.frozen { found[stated.unit] = .frozen(stated) }
        for key in counted.inherited { found[key.unit] = .live }
        return found
    }
}

extension CountedReturns {
    /// Which returns count, inside a sentence.
    package var words: Message {
        switch self {
        case .submitted: .countsSubmitted
        case .accepted: .countsAccepted
        case .all: .countsAll
        }
    }
}
