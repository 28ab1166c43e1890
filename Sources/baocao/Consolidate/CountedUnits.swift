import ArgumentParser
import Consolidation
import Finding
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// Gives a consolidation the figures of those returns that count: as they were frozen when they were sent.
final class CountedUnits: UnitFigureSource {
    let choice: CountedReturns
    private let live: EvaluatedFigures
    private let isOwed: (String, Period) -> Bool
    private var frozen: [String: [Period: [Figure]]] = [:]
    /// The returns that count as they are stored now.
    private var inherited: Set<ReturnKey> = []
    private let regime: String

    init(
        _ choice: CountedReturns, _ loaded: LoadedRegime, live: EvaluatedFigures, source: StoreSource,
        store: (any ReportStore)?
    ) throws(Refusal) {
        self.choice = choice
        self.live = live
        regime = loaded.regime.code
        isOwed = { unit, period in
            loaded.regime.window.window(of: period).map { source.isOwed(unit: unit, period: period, window: $0) }
                ?? false
        }
        guard choice != .all, let store else { return }
        let counted = try store.counted(regime: regime, choice, cells: loaded.compiled.cells)
        for stated in counted.frozen { frozen[stated.unit, default: [:]][stated.period] = stated.figures }
        inherited = Set(counted.inherited)
    }

    /// The figures as they were sent; `nil` where they count as they are stored now, or not at all.
    func frozen(_ unit: String, _ period: Period) -> [Figure]? { frozen[unit]?[period] }

    /// Whether what the unit has for the period counts.
    func counts(_ unit: String, _ period: Period) -> Bool {
        choice == .all || frozen[unit]?[period] != nil
            || inherited.contains(ReturnKey(regime: regime, unit: unit, period: period))
    }

    func figures(of unit: String, for period: Period) throws(Refusal) -> UnitFigures {
        guard choice != .all else { return try live.figures(of: unit, for: period) }
        guard isOwed(unit, period) else { return .notOwed }
        if let figures = frozen[unit]?[period] { return .stated(figures) }
        guard counts(unit, period) else { return .notStated }
        return try live.figures(of: unit, for: period)
    }
}

extension CountedReturns: ExpressibleByArgument {
    /// Which returns count, inside a sentence.
    var words: Message {
        switch self {
        case .submitted: .countsSubmitted
        case .accepted: .countsAccepted
        case .all: .countsAll
        }
    }
}
