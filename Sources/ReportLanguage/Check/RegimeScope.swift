package import ReportModel

/// The names that an expression of a regime may use, with their indices.
package struct RegimeScope: Sendable {
    package let regime: Regime
    package let indicators: [String: Int]
    package let categories: [String: Int]
    package let registers: [String: Int]
    /// For each indicator the index of its category.
    package let categoryOfIndicator: [Int?]
    package let measures: [Measure]
    /// The keys that `cite` may name.
    package let citations: Set<String>

    package init(_ regime: Regime, citations: Set<String> = []) {
        self.regime = regime
        self.citations = citations
        indicators = RegimeScope.index(regime.indicators.map(\.code))
        let categories = RegimeScope.index(regime.categories.map(\.code))
        self.categories = categories
        registers = RegimeScope.index(regime.registers.map(\.code))
        categoryOfIndicator = regime.indicators.map { $0.category.flatMap { categories[$0] } }
        measures = regime.indicators.map { Measure($0.measure) }
    }

    private static func index(_ codes: [String]) -> [String: Int] {
        Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    }

    /// Everything that a bare name can be, for a "did you mean".
    var knownNames: [String] {
        regime.indicators.map(\.code) + ["children", "window", "period", "unit"] + regime.registers.map(\.code)
    }

    func memberIndex(_ code: String, category: Int) -> Int? {
        regime.categories[category].members.firstIndex { $0.code == code }
    }
}
