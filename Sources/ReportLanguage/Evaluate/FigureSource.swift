package import ReportModel

/// Where an evaluator finds what units stated. Read-only and without a clock; the command line backs it with the store.
package protocol FigureSource {
    /// The stated figures of a return in the order of the regime's cells; `nil` where there is no return.
    func stated(unit: String, period: Period) -> [Figure]?
    /// The entries of a register (by its index in the regime); `nil` where the unit keeps none.
    func entries(unit: String, register: Int) -> RegisterTable?
    /// The codes of the units directly below that owe the regime and exist within `window`.
    func children(of unit: String, in window: DayRange) -> [String]
    /// The unit's name in running text.
    func name(of unit: String) -> String
    /// Whether the unit exists at the end of `window` and the regime is in force.
    func isOwed(unit: String, period: Period, window: DayRange) -> Bool
    /// The first day of any data of the unit; nothing is computed for periods that end before it.
    func firstDay(of unit: String) -> Day?
    /// The figures of a return that stand as they are, by cell, and are not computed again; `nil` where they are to be.
    func settled(unit: String, period: Period) -> [Figure?]?
    /// What is planned for an indicator (by its index) of a unit, where the source knows better than the regime.
    func plan(unit: String, indicator: Int, period: Period) -> (period: Period, value: Quantity)?
}

extension FigureSource {
    package func settled(unit: String, period: Period) -> [Figure?]? { nil }

    package func plan(unit: String, indicator: Int, period: Period) -> (period: Period, value: Quantity)? { nil }
}
