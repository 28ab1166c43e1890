import ReportLanguage
import ReportModel

/// Gives an evaluator the figures of returns as they were sent, and those of other returns out of the store.
struct SentSource: FigureSource {
    let base: StoreSource
    /// The figures of a return as they were sent; `nil` where those of the store are taken.
    let sent: (_ unit: String, _ period: Period) -> [Figure]?

    /// With what a consolidation counts.
    init(base: StoreSource, counted: CountedUnits) {
        self.init(base: base) { counted.frozen($0, $1)?.figures }
    }

    init(base: StoreSource, sent: @escaping (_ unit: String, _ period: Period) -> [Figure]?) {
        self.base = base
        self.sent = sent
    }

    func settled(unit: String, period: Period) -> [Figure?]? { sent(unit, period) }
    func stated(unit: String, period: Period) -> [Figure]? { base.stated(unit: unit, period: period) }
    func entries(unit: String, register: Int) -> RegisterTable? { base.entries(unit: unit, register: register) }
    func children(of unit: String, in window: DayRange) -> [String] { base.children(of: unit, in: window) }
    func name(of unit: String) -> String { base.name(of: unit) }
    func isOwed(unit: String, period: Period, window: DayRange) -> Bool {
        base.isOwed(unit: unit, period: period, window: window)
    }
    func firstDay(of unit: String) -> Day? { base.firstDay(of: unit) }
}
