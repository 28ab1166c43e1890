package import Finding
package import ReportLanguage
import ReportModel

/// How each cell of a regime is consolidated, made once for a regime.
package struct ConsolidationPlan: Sendable {
    package enum Kind: Sendable {
        case gathered(Gatherer)
        /// An average weighted by the figures of the cell.
        case weighted(by: Int)
        /// Computed again from consolidated figures, for the member of a category.
        case computed(Term, member: Int?)
        /// Not consolidated.
        case none
    }

    package let compiled: CompiledRegime
    /// How each cell is consolidated.
    package let kinds: [Kind]
    /// For each cell its indicator.
    package var indicatorOfCell: [Int] { compiled.indicatorOfCell }
    /// The computed cells, each behind those that it is computed from.
    package let order: [Int]
    /// Whether a computed cell asks for an earlier figure of a computed one, and so perhaps on and on.
    let looksBackOnComputed: Bool
    /// Whether a unit's own figures are made of those of the units below it.
    let readsChildren: Bool
    /// What of the regime cannot be consolidated as it says.
    package let findings: [Finding]

    package init(_ compiled: CompiledRegime) {
        self.compiled = compiled
        var kinds: [Kind] = []
        var findings: [Finding] = []
        for index in compiled.indicators.indices {
            let cells = compiled.firstCells[index]..<compiled.firstCells[index + 1]
            let (kind, finding) = ConsolidationPlan.kind(index, compiled)
            if let finding { findings.append(finding) }
            for cell in cells {
                let offset = cell - cells.lowerBound
                switch kind {
                case .computed(let term, _): kinds.append(.computed(term, member: offset > 0 ? offset - 1 : nil))
                case .weighted(let weight):
                    let own = compiled.scope.categoryOfIndicator[index]
                    let isSplitAlike = own != nil && own == compiled.scope.categoryOfIndicator[weight]
                    kinds.append(.weighted(by: compiled.firstCells[weight] + (isSplitAlike ? offset : 0)))
                default: kinds.append(kind)
                }
            }
        }
        self.kinds = kinds
        self.findings = findings
        order = ConsolidationPlan.order(kinds, compiled)
        var readsChildren = false
        for formula in compiled.formulas {
            formula?.forEach { part in
                if case .children = part.kind { readsChildren = true }
            }
        }
        self.readsChildren = readsChildren
        looksBackOnComputed = kinds.contains { kind in
            guard case .computed(let term, let member) = kind else { return false }
            return ColumnFormula.inputs(of: term, compiled, member: member).contains { input in
                if case .computed = kinds[input.cell] { input.moment != .now } else { false }
            }
        }
    }

    /// How an indicator is consolidated; of a weighted one the cell is still the indicator of its weight.
    private static func kind(_ index: Int, _ compiled: CompiledRegime) -> (Kind, Finding?) {
        let indicator = compiled.indicators[index]
        switch indicator.consolidating.overUnits {
        case .sum: return (.gathered(.sum), nil)
        case .minimum: return (.gathered(.minimum), nil)
        case .maximum: return (.gathered(.maximum), nil)
        case .none: return (.none, nil)
        case .average(let weight): return (compiled.indicator(weight).map { .weighted(by: $0) } ?? .none, nil)
        case .formula:
            guard let formula = compiled.formulas[index] else { return (.none, nil) }
            guard ColumnFormula.isColumnar(formula) else {
                return (
                    .none, Finding(.notRecomputable, .notRecomputable(indicator.name), at: indicator.place)
                )
            }
            return (.computed(formula, member: nil), nil)
        }
    }

    private static func order(_ kinds: [Kind], _ compiled: CompiledRegime) -> [Int] {
        var order: [Int] = []
        var isDone = [Bool](repeating: false, count: kinds.count)
        // A stack of its own: chains of formulas may be long. The regime was refused where they go round.
        for start in kinds.indices where !isDone[start] {
            var stack = [(cell: start, isOpened: false)]
            while let (cell, isOpened) = stack.popLast() {
                if isDone[cell] { continue }
                guard case .computed(let term, let member) = kinds[cell], !isOpened else {
                    isDone[cell] = true
                    if case .computed = kinds[cell] { order.append(cell) }
                    continue
                }
                stack.append((cell, true))
                for input in ColumnFormula.inputs(of: term, compiled, member: member)
                where input.moment == .now && !isDone[input.cell] {
                    stack.append((input.cell, false))
                }
            }
        }
        return order
    }

    /// The cells that a formula takes figures from, with their moments, each once, in order; `member` is that of the category
    /// which the formula is about.
    package static func inputs(
        of term: Term, _ compiled: CompiledRegime, member: Int?
    ) -> [(cell: Int, moment: Term.Moment)] {
        ColumnFormula.inputs(of: term, compiled, member: member)
    }

    /// What a computed cell takes its figures from, in this period and others.
    func inputs(of cell: Int) -> [(cell: Int, moment: Term.Moment)] {
        guard case .computed(let term, let member) = kinds[cell] else { return [] }
        return ColumnFormula.inputs(of: term, compiled, member: member)
    }
}
