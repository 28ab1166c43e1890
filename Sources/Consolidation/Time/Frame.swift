import ReportLanguage
package import ReportModel

/// A consolidated figure as it is shown.
package struct ConsolidatedFigure: Sendable, Hashable {
    /// Exact; rounded only where it is printed. `nil` where the state is no number.
    package var number: Exact?
    package var state: CellState
    /// How many units it lacks.
    package var lacking: Int

    package init(number: Exact?, state: CellState, lacking: Int) {
        self.number = number
        self.state = state
        self.lacking = lacking
    }

    package static let none = ConsolidatedFigure(number: nil, state: [], lacking: 0)

    /// Rounded to so many decimals, half away from zero; `nil` where there is no number, or it does not fit.
    package func quantity(decimals: Int) -> Quantity? {
        number.flatMap { try? $0.rounded(decimals: decimals) }
    }
}

/// Every figure of a regime consolidated to every unit of today, for one span of time.
package struct Frame: Sendable {
    /// One cell of the regime.
    package enum Content: Sendable {
        case gathered(RolledColumn)
        /// An average: figures times weights, and weights.
        case weighted(products: RolledColumn, weights: RolledColumn)
        /// Computed from the others: the value of each row.
        case computed(Column)
        /// The units' own figures; nothing is made of them.
        case own(Column)
        /// Could not be had; the findings say why.
        case unavailable
    }

    package let span: TimeSpan
    package let plan: ConsolidationPlan
    package let rows: UnitRows
    /// By cell.
    package internal(set) var contents: [Content]
    /// What the numbers of each cell are to be divided by: the number of periods where a mean is taken over time.
    let divisors: [Int]

    /// The consolidated figure of the unit in `row`.
    package func figure(_ row: Int, _ cell: Int) -> ConsolidatedFigure {
        switch contents[cell] {
        case .gathered(let column):
            return shown(column.value(row, rows), column.own.decimals, cell, lacking: column.lacking(row, rows))
        case .weighted(let products, let weights):
            return average(
                products.value(row, rows), weights.value(row, rows), products.own.decimals, weights.own.decimals,
                lacking: products.lacking(row, rows))
        case .computed(let column):
            let value = column[row]
            return shown(value, column.decimals, cell, lacking: value.state.lacks ? lackingRows(row, cell).count : 0)
        case .own(let column):
            return shown(column[row], column.decimals, cell, lacking: column.states[row].lacks ? 1 : 0)
        case .unavailable: return ConsolidatedFigure(number: nil, state: .unknown, lacking: 0)
        }
    }

    /// Whether the unit in `row` has any number of its own.
    package func hasOwnFigures(_ row: Int) -> Bool {
        contents.contains { content in
            switch content {
            case .gathered(let column): column.own.states[row].isNumber
            case .weighted(let products, _): products.own.states[row].isNumber
            case .own(let column): column.states[row].isNumber
            case .computed, .unavailable: false
            }
        }
    }

    /// What the unit in `row` states itself, apart from the units below.
    package func own(_ row: Int, _ cell: Int) -> ConsolidatedFigure {
        switch contents[cell] {
        case .gathered(let column):
            let own = column.own[row]
            return shown(own, column.own.decimals, cell, lacking: own.state.lacks ? 1 : 0)
        case .weighted(let products, let weights):
            let own = products.own[row]
            return average(
                own, weights.own[row], products.own.decimals, weights.own.decimals, lacking: own.state.lacks ? 1 : 0)
        case .own(let column): return shown(column[row], column.decimals, cell, lacking: 0)
        case .computed, .unavailable: return .none
        }
    }

    /// What the units below the one in `row` make together, apart from its own figure.
    package func children(_ row: Int, _ cell: Int) -> ConsolidatedFigure {
        switch contents[cell] {
        case .gathered(let column): return shown(column.children(row, rows), column.own.decimals, cell, lacking: 0)
        case .weighted(let products, let weights):
            return average(
                products.children(row, rows), weights.children(row, rows), products.own.decimals,
                weights.own.decimals, lacking: 0)
        case .computed, .own, .unavailable: return .none
        }
    }

    private func shown(_ value: Cell, _ decimals: Int, _ cell: Int, lacking: Int) -> ConsolidatedFigure {
        ConsolidatedFigure(
            number: value.number(decimals: decimals, divisor: divisors[cell]), state: value.state, lacking: lacking)
    }

    private func average(
        _ product: Cell, _ weight: Cell, _ decimals: Int, _ weightDecimals: Int, lacking: Int
    ) -> ConsolidatedFigure {
        var figure = ConsolidatedFigure(number: nil, state: product.state, lacking: lacking)
        guard let above = product.number(decimals: decimals), let below = weight.number(decimals: weightDecimals) else {
            return figure
        }
        // Where nothing weighs anything there is no average.
        guard !below.isZero, let mean = try? above.divided(by: below) else {
            figure.state = .notApplicable
            return figure
        }
        figure.number = mean
        return figure
    }

    // MARK: - What is missing

    /// The rows whose own figures the consolidated one lacks, in order; for a computed one those of everything it is
    /// computed from.
    package func lackingRows(_ row: Int, _ cell: Int) -> [Int] {
        var found: Set<Int> = []
        switch contents[cell] {
        case .gathered(let column), .weighted(let column, _): collect(row, column, &found)
        case .own(let column): if column.states[row].lacks { found.insert(row) }
        case .computed:
            for input in plan.inputs(of: cell) where input.moment == .now {
                found.formUnion(lackingRows(row, input.cell))
            }
        case .unavailable: break
        }
        return found.sorted()
    }

    private func collect(_ row: Int, _ column: RolledColumn, _ found: inout Set<Int>) {
        var waiting = [row]
        while let next = waiting.popLast() {
            let takesChildren = column.takesChildren(next, rows)
            if takesChildren { waiting += rows.children(next).filter { column.lacking($0, rows) > 0 } }
            if !takesChildren || column.ownFigure == .ownAndChildren, column.own.states[next].lacks {
                found.insert(next)
            }
        }
    }

    /// How many units at or below `row` owe the figure.
    package func owing(_ row: Int, _ cell: Int) -> Int {
        switch contents[cell] {
        case .gathered(let column), .weighted(let column, _):
            return rows.subtree(row).count { column.own.states[$0] != [] }
        case .own(let column): return column.states[row] == [] ? 0 : 1
        case .computed: return plan.inputs(of: cell).first.map { owing(row, $0.cell) } ?? 0
        case .unavailable: return 0
        }
    }
}
