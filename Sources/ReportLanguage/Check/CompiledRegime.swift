package import Finding
package import ReportModel

/// A regime whose expressions are read, checked and resolved.
///
/// A class, although nothing in it ever changes, because it is handed to every step of every calculation.
///
/// Its figures are numbered as *cells*: each indicator has one for itself (or its total) and one behind it for each member
/// of its category.
package final class CompiledRegime: Sendable {
    package struct Rule: Sendable {
        package var rule: CheckRule
        package var term: Term
        /// The category whose members it is checked for, one by one, besides the total.
        package var category: Int?
    }

    package let scope: RegimeScope
    /// The formula of each indicator that has one.
    package let formulas: [Term?]
    /// For each indicator whether it has a formula.
    package let hasFormula: [Bool]
    /// The register that an indicator is counted from, where its formula is nothing else.
    let countedRegisters: [Int?]
    /// How deep the formula of each indicator is nested.
    let depths: [Int]
    package let rules: [Rule]
    /// What computing needs of each indicator, small enough to be copied at every step.
    package let traits: [IndicatorTraits]
    /// The indicators of the regime; here too because reading them through `regime` copies all of it.
    package let indicators: [Indicator]
    /// For each indicator whether its figures are counts of things, which print with a zero before a single digit.
    package let areCounts: [Bool]
    /// Whether any figure may be an estimate.
    package let hasStatuses: Bool
    /// The first cell of each indicator, and behind the last one the number of cells.
    package let firstCells: [Int]
    /// The indicator of each cell.
    package let indicatorOfCell: [Int]
    /// How many aggregates over registers there are.
    package let selectionCount: Int
    /// The order of the figures.
    package let cells: FigureCells
    package let balances: [Relation<Balance>]
    package let breakdowns: [Relation<Breakdown>]
    let plans: Plans
    package let code: String
    /// Whether a unit that states nothing leaves out what it must state.
    package let needsReturn: Bool

    package var regime: Regime { scope.regime }
    package var cellCount: Int { cells.count }

    /// Reads and checks every expression of `regime`.
    ///
    /// - Throws: a `Refusal` with all errors of all expressions.
    package static func compile(_ regime: Regime, citations: Set<String> = []) throws(Refusal) -> CompiledRegime {
        let scope = RegimeScope(regime, citations: citations)
        var reader = ExpressionReader(scope: scope)
        let formulas = regime.indicators.indices.map { index -> Term? in
            guard let text = regime.indicators[index].origin.formula else { return nil }
            let term = reader.read(text, category: scope.categoryOfIndicator[index])
            return term.flatMap { reader.checkResult($0, of: index, text) }
        }
        let rules = regime.rules.compactMap { reader.read($0) }
        reader.reportCycles(formulas)
        if reader.findings.hasErrors { throw Refusal(reader.findings.inReadingOrder) }
        return CompiledRegime(scope: scope, formulas: formulas, rules: rules, selectionCount: reader.selectionCount)
    }

    private init(scope: RegimeScope, formulas: [Term?], rules: [Rule], selectionCount: Int) {
        self.scope = scope
        self.formulas = formulas
        hasFormula = formulas.map { $0 != nil }
        countedRegisters = formulas.map { formula in
            guard case .select(_, let selection) = formula?.kind else { return nil }
            return selection.register
        }
        depths = formulas.map { $0?.depth ?? 0 }
        self.rules = rules
        indicators = scope.regime.indicators
        traits = scope.regime.indicators.map(IndicatorTraits.init)
        areCounts = scope.regime.indicators.map { $0.decimals == 0 && Measure.isCounted($0.measure) }
        hasStatuses = scope.regime.indicators.contains(where: \.hasStatus)
        self.selectionCount = selectionCount
        var first: [Int] = [0]
        var indicatorOfCell: [Int] = []
        var keys: [FigureKey] = []
        for (index, indicator) in scope.regime.indicators.enumerated() {
            let members = scope.categoryOfIndicator[index].map { scope.regime.categories[$0].members } ?? []
            keys.append(FigureKey(indicator.code))
            keys += members.map { FigureKey(indicator.code, $0.code) }
            first.append(keys.count)
            indicatorOfCell += Array(repeating: index, count: 1 + members.count)
        }
        firstCells = first
        self.indicatorOfCell = indicatorOfCell
        cells = FigureCells(keys)
        balances = scope.regime.balances.compactMap { balance in
            Relation(balance, [balance.opening] + balance.inflow + balance.outflow + [balance.closing], scope, first)
        }
        breakdowns = scope.regime.breakdowns.compactMap { Relation($0, [$0.total] + $0.parts, scope, first) }
        plans = Plans(scope)
        code = scope.regime.code
        needsReturn = indicators.contains { $0.origin.formula == nil && $0.isRequired }
    }

    /// The cell of a figure; `nil` where the regime has no such figure.
    ///
    /// - Parameter guess: a cell that it may well be, which is looked at first.
    package func cell(_ key: FigureKey, guess: Int = -1) -> Int? {
        cells.keys.indices.contains(guess) && cells.keys[guess] == key ? guess : cells[key]
    }

    /// The cells of an indicator's members; empty where it is not split.
    package func memberCells(of indicator: Int) -> Range<Int> {
        (firstCells[indicator] + 1)..<firstCells[indicator + 1]
    }

    /// The name of the figure in a cell.
    package func key(_ cell: Int) -> FigureKey {
        cells.keys[cell]
    }

    /// The indicator with this code.
    package func indicator(_ code: String) -> Int? {
        scope.indicators[code]
    }

    /// Puts stated figures in the order of the cells; what is not stated is missing. Unknown figures are left out.
    package func dense(_ figures: [FigureKey: Figure]) -> [Figure] {
        var dense = [Figure](repeating: .missing, count: cellCount)
        for (key, figure) in figures {
            if let cell = cells[key] { dense[cell] = figure }
        }
        return dense
    }

    /// The aggregates over registers within an indicator's formula, in order.
    package func selections(of indicator: Int) -> [Term.Selection] {
        var found: [Term.Selection] = []
        formulas[indicator]?.forEach { part in
            if case .select(_, let selection) = part.kind { found.append(selection) }
        }
        return found
    }

    /// Reads an expression of the outline, which may be about a member of a category or an entry of a register.
    ///
    /// - Returns: the term, or the findings that keep it from being one.
    package func read(
        _ text: EmbeddedText, category: Int? = nil, register: Int? = nil, this: Int? = nil
    ) -> Result<Term, Refusal> {
        var reader = ExpressionReader(scope: scope, firstSelection: OutlineSelection.id)
        guard let term = reader.read(text, category: category, register: register, this: this),
            !reader.findings.hasErrors
        else {
            return .failure(Refusal(reader.findings))
        }
        return .success(term)
    }

    /// Aggregates of outlines are not remembered between figures; they share one number.
    package enum OutlineSelection {
        package static let id = -1
    }
}
