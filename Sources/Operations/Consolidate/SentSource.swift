import ReportLanguage
import ReportModel

/// Gives an evaluator the figures of units as they were sent, and those of returns that do not count out of the store.
struct SentSource: FigureSource {
    let base: StoreSource
    let counted: CountedUnits

    func settled(unit: String, period: Period) -> [Figure?]? { counted.frozen(unit, period)?.figures }
    func stated(unit: String, period: Period) -> [Figure]? { base.stated(unit: unit, period: period) }
    func entries(unit: String, register: Int) -> RegisterTable? { base.entries(unit: unit, register: register) }
    func children(of unit: String, in window: DayRange) -> [String] { base.children(of: unit, in: window) }
    func name(of unit: String) -> String { base.name(of: unit) }
    func isOwed(unit: String, period: Period, window: DayRange) -> Bool {
        base.isOwed(unit: unit, period: period, window: window)
    }
    func firstDay(of unit: String) -> Day? { base.firstDay(of: unit) }
}
