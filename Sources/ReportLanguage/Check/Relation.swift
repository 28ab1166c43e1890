import ReportModel

/// A balance or breakdown with its indicators, for the total and for each member that all of them have.
package struct Relation<Definition: Sendable>: Sendable {
    package let definition: Definition
    /// The indicators, in the order in which the definition names them.
    package let indicators: [Int]
    /// 0 for the total, and one for each member where all indicators are split by the same category.
    package let offsets: Range<Int>

    /// `nil` where the regime lacks one of the indicators.
    init?(_ definition: Definition, _ codes: [String], _ scope: RegimeScope, _ firstCells: [Int]) {
        let indicators = codes.compactMap { scope.indicators[$0] }
        guard indicators.count == codes.count, let first = indicators.first else { return nil }
        self.definition = definition
        self.indicators = indicators
        let categories = Set(indicators.map { scope.categoryOfIndicator[$0] })
        offsets = 0..<(categories.count == 1 ? firstCells[first + 1] - firstCells[first] : 1)
    }
}

/// What is planned for the indicators of a regime.
struct Plans: Sendable {
    /// A planned value with the period that it is planned for.
    typealias Plan = (period: Period, value: Quantity)

    /// For each indicator whether anything is planned for it at all.
    let isPlanned: [Bool]
    /// By unit, then by indicator; those for every unit are under `nil`.
    private var plans: [String?: [[Plan]]] = [:]

    init(_ scope: RegimeScope) {
        let none = [[Plan]](repeating: [], count: scope.regime.indicators.count)
        var isPlanned = none.map { _ in false }
        for target in scope.regime.targets {
            guard let indicator = scope.indicators[target.indicator] else { continue }
            isPlanned[indicator] = true
            // Of two for the same period the later counts, so it stands first.
            plans[target.unit, default: none][indicator].insert((target.period, target.value), at: 0)
        }
        self.isPlanned = isPlanned
    }

    /// The plans of a unit by indicator, and those of every unit; empty where there are none.
    func all(of unit: String) -> (own: [[Plan]], common: [[Plan]]) {
        (plans[unit] ?? [], plans[nil] ?? [])
    }
}
