package import ReportModel

/// One figure of one unit through time.
package struct FigureSeries: Sendable {
    package var unit: String
    package var cell: Int
    package var decimals: Int
    /// Whether the figure is a stock, which goes on from where it was, or a flow.
    package var isStock: Bool
    package var period: Period
    package var value: Quantity
    /// What the unit stated before, newest first; `nil` for periods without a number.
    package var history: [(period: Period, value: Quantity?)]

    package init(
        unit: String, cell: Int, decimals: Int, isStock: Bool, period: Period, value: Quantity,
        history: [(period: Period, value: Quantity?)]
    ) {
        self.unit = unit
        self.cell = cell
        self.decimals = decimals
        self.isStock = isStock
        self.period = period
        self.value = value
        self.history = history
    }
}

extension Quantity {
    /// The nearest floating point number, for statistics.
    package var approximate: Double {
        Double(mantissa) / Double(Quantity.power(Int(decimals)))
    }
}
