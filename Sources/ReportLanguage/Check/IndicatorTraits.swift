package import ReportModel

/// What computing and checking an indicator's figures need of it, figure by figure.
package struct IndicatorTraits: Sendable {
    package let decimals: Int
    package let overTime: Indicator.OverTime
    package let acceptsTyped: Bool
    package let isRequired: Bool
    package let minimum: Quantity?
    package let maximum: Quantity?
    private let from: Day?
    private let until: Day?

    init(_ indicator: Indicator) {
        decimals = indicator.decimals
        overTime = indicator.overTime
        acceptsTyped = indicator.origin.acceptsTyped
        isRequired = indicator.isRequired
        minimum = indicator.minimum
        maximum = indicator.maximum
        from = indicator.from
        until = indicator.until
    }

    /// Whether a figure lies between minimum and maximum, or has no number.
    package func isInRange(_ figure: Figure) -> Bool {
        guard let number = figure.number else { return true }
        return (minimum.map { $0 <= number } ?? true) && (maximum.map { number <= $0 } ?? true)
    }

    /// As `Indicator.isValid(in:)`.
    package func isValid(in window: DayRange) -> Bool {
        (from.map { $0 <= window.last } ?? true) && (until.map { window.last <= $0 } ?? true)
    }
}
