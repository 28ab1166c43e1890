/// The order of a regime's figures in a column: each has a *cell*, numbered from 0.
package struct FigureCells: Sendable {
    /// The name of the figure in each cell.
    package let keys: [FigureKey]
    private let cells: [FigureKey: Int]

    package var count: Int { keys.count }

    package init(_ keys: [FigureKey]) {
        self.keys = keys
        cells = Dictionary(zip(keys, 0...), uniquingKeysWith: { $1 })
    }

    /// The cell of a figure; `nil` where the regime has no such figure.
    package subscript(key: FigureKey) -> Int? { cells[key] }
}

/// What a return states, as far as it is computed with and checked: its figures as a column, without its text sections.
package struct StatedReturn: Sendable, Hashable {
    package var unit: String
    package var period: Period
    /// The figures by cell; what is not stated is missing.
    package var figures: [Figure]
    /// The figures that the regime does not ask for, in order.
    package var unknown: [FigureKey]
    /// Why a warning stands, by the code of the rule.
    package var explanations: [String: String]

    package init(
        unit: String, period: Period, figures: [Figure], unknown: [FigureKey] = [], explanations: [String: String] = [:]
    ) {
        self.unit = unit
        self.period = period
        self.figures = figures
        self.unknown = unknown
        self.explanations = explanations
    }
}
