import ReportLanguage
import ReportModel

/// What the units of today have themselves for one period or several: a column for each cell, on the boundaries of today.
struct OwnColumns {
    /// By cell: the figures. Of a weighted cell the figures times their weights.
    var columns: [Column]
    /// The weights of the weighted cells, with the same states as their columns.
    var weights: [Int: Column]
    /// The rows whose figures are those of one unit that stated them just so.
    var isDirect: [Bool]
    /// The rows that have figures at all, or owe them.
    var isConcerned: [Bool]
    /// Whether any unit stated anything.
    var isAnyStated: Bool
}

/// Puts what units had in a period onto the rows of today.
struct OwnColumnMaker {
    let plan: ConsolidationPlan
    let rowCount: Int

    /// A unit's figures with the row that they, or a share of them, belong to.
    struct Contribution {
        var row: Int
        var share: Exact
        var figures: UnitFigures
    }

    /// A figure that does not fit, and where.
    struct Overflow: Error {
        var cell: Int
        var row: Int
    }

    /// Makes the columns of one period. Shares of figures keep all their decimals, so that parts still add up to their whole.
    ///
    /// - Parameter shareDecimals: how many decimals the shares need.
    func columns(_ contributions: [Contribution], shareDecimals: Int) throws(Overflow) -> OwnColumns {
        var byRow = [[Contribution]](repeating: [], count: rowCount)
        for one in contributions {
            if case .notOwed = one.figures { continue }
            byRow[one.row].append(one)
        }
        var own = OwnColumns(
            columns: [], weights: [:], isDirect: byRow.map { $0.count == 1 && $0[0].share == Exact(1) },
            isConcerned: byRow.map { !$0.isEmpty },
            isAnyStated: contributions.contains { if case .stated = $0.figures { true } else { false } })
        for cell in plan.kinds.indices {
            let decimals = decimals(cell)
            guard case .weighted(let weightCell) = plan.kinds[cell] else {
                let stated = { (one: Contribution, decimals: Int) throws(ArithmeticError) -> Cell in
                    try self.cell(one, cell, decimals: decimals)
                }
                own.columns.append(
                    try column(cell, byRow, decimals: decimals + shareDecimals, stated) { plan.kinds[cell].merging($0) }
                )
                continue
            }
            let weightDecimals = self.decimals(weightCell)
            let product = { (one: Contribution, decimals: Int) throws(ArithmeticError) -> Cell in
                try weighted(one, cell, weightCell, decimals: decimals, product: true)
            }
            let weight = { (one: Contribution, decimals: Int) throws(ArithmeticError) -> Cell in
                try weighted(one, cell, weightCell, decimals: decimals, product: false)
            }
            let all = decimals + weightDecimals + shareDecimals
            own.columns.append(try column(cell, byRow, decimals: all, product) { _ in .sum })
            own.weights[cell] = try column(cell, byRow, decimals: weightDecimals + shareDecimals, weight) { _ in .sum }
        }
        return own
    }

    private func decimals(_ cell: Int) -> Int { plan.compiled.traits[plan.indicatorOfCell[cell]].decimals }

    private func policy(_ cell: Int) -> MissingPolicy {
        plan.compiled.indicators[plan.indicatorOfCell[cell]].consolidating.missing
    }

    private func column(
        _ cell: Int, _ byRow: [[Contribution]], decimals: Int,
        _ part: (Contribution, Int) throws(ArithmeticError) -> Cell, merging: ([Contribution]) -> Gatherer?
    ) throws(Overflow) -> Column {
        var column = Column(count: rowCount, decimals: decimals)
        for (row, contributions) in byRow.enumerated() where !contributions.isEmpty {
            do throws(ArithmeticError) {
                if contributions.count == 1, contributions[0].share == Exact(1) {
                    column[row] = try part(contributions[0], decimals)
                } else if let gatherer = merging(contributions) {
                    var all = Gathering()
                    for one in contributions { gatherer.gather(try part(one, decimals), lacking: 0, into: &all) }
                    // Predecessors that are missing are treated as missing units are.
                    column[row] = try all.result(policy(cell))
                }
            } catch {
                guard error == .inexact else { throw Overflow(cell: cell, row: row) }
                // More decimals than the indicator has, which the check of the return reports.
                column[row] = .unknown
            }
        }
        return column
    }

    /// A unit's share of its figure; unknown where it cannot be computed.
    private func cell(_ one: Contribution, _ cell: Int, decimals: Int) throws(ArithmeticError) -> Cell {
        guard case .stated(let figures) = one.figures else { return .missing }
        guard let figure = figures[cell] else { return .unknown }
        let state = CellState(figure)
        guard case .given(let quantity, _) = figure else { return Cell(0, state) }
        if one.share == Exact(1) { return Cell(try Column.mantissa(quantity, decimals: decimals), state) }
        return Cell(try OwnColumnMaker.mantissa(Exact(quantity), one.share, decimals: decimals), state)
    }

    /// A unit's share of a weight, or of a figure times its weight. Where nothing weighs, there is nothing to average.
    private func weighted(
        _ one: Contribution, _ cell: Int, _ weightCell: Int, decimals: Int, product: Bool
    ) throws(ArithmeticError) -> Cell {
        guard case .stated(let figures) = one.figures else { return .missing }
        guard let figure = figures[cell], let weight = figures[weightCell] else { return .unknown }
        if figure == .notApplicable || weight == .notApplicable { return .notApplicable }
        guard let weightNumber = weight.number else { return .missing }
        if weightNumber.isZero { return .notApplicable }
        guard let number = figure.number else { return .missing }
        let factor = product ? Exact(number) : Exact(1)
        let whole = try factor.multiplied(by: Exact(weightNumber))
        let mantissa = try OwnColumnMaker.mantissa(whole, one.share, decimals: decimals)
        return Cell(mantissa, CellState(figure).subtracting(.nilStated).union(.given))
    }

    private static func mantissa(
        _ number: Exact, _ share: Exact, decimals: Int
    ) throws(ArithmeticError) -> Int64 {
        guard decimals <= 18 else { throw .overflow }
        let scaled = try number.multiplied(by: share).multiplied(by: Exact(Int(Quantity.power(decimals))))
        guard scaled.denominator == 1 else { throw .inexact }
        guard let mantissa = Int64(exactly: scaled.numerator) else { throw .overflow }
        return mantissa
    }

    /// How many decimals some shares need.
    static func shareDecimals(_ shares: [Exact]) -> Int {
        // Most are whole, and each kind is looked at once.
        Set(shares).reduce(0) { max($0, decimals(of: $1)) }
    }

    /// How many decimals a share needs; the most where it is no decimal.
    private static func decimals(of share: Exact) -> Int {
        (0...Quantity.maximumDecimals).first { (try? share.quantity(decimals: $0)) != nil } ?? Quantity.maximumDecimals
    }

    // MARK: - Several periods

    /// Puts the columns of several periods together by each indicator's rule over time.
    ///
    /// The mean is not taken yet: it is the sum with a divisor, so that nothing is rounded before everything is added up.
    func combined(_ periods: [OwnColumns]) throws(Overflow) -> OwnColumns {
        guard let last = periods.last else { return try columns([], shareDecimals: 0) }
        guard periods.count > 1 else { return last }
        var all = OwnColumns(
            columns: [], weights: [:], isDirect: [Bool](repeating: false, count: rowCount),
            isConcerned: (0..<rowCount).map { row in periods.contains { $0.isConcerned[row] } },
            isAnyStated: periods.contains(where: \.isAnyStated))
        for cell in plan.kinds.indices {
            let overTime = plan.compiled.traits[plan.indicatorOfCell[cell]].overTime
            let (column, weight) = (last.columns[cell], last.weights[cell])
            switch (plan.kinds[cell], overTime) {
            case (.computed, _): all.columns.append(Column(count: rowCount, decimals: column.decimals))
            case (_, .last):
                all.columns.append(column)
                all.weights[cell] = weight
            case (.weighted, _):
                all.columns.append(try added(cell, periods.map { $0.columns[cell] }))
                all.weights[cell] = try added(cell, periods.compactMap { $0.weights[cell] })
            case (.none, _), (_, .none):
                all.columns.append(Column(count: rowCount, decimals: column.decimals))
            case (_, .sum), (_, .average):
                all.columns.append(try added(cell, periods.map { $0.columns[cell] }))
            }
        }
        return all
    }

    /// The sum of columns, row by row. A period in which a unit did not owe the report is not asked.
    private func added(_ cell: Int, _ columns: [Column]) throws(Overflow) -> Column {
        let policy = policy(cell)
        let decimals = columns.reduce(0) { max($0, $1.decimals) }
        var sum = Column(count: rowCount, decimals: decimals)
        for row in 0..<rowCount {
            var all = Gathering()
            for column in columns {
                let one = column[row]
                let factor = Quantity.power(decimals - column.decimals)
                let (scaled, overflow) = one.mantissa.multipliedReportingOverflow(by: factor)
                if overflow { throw Overflow(cell: cell, row: row) }
                Gatherer.sum.gather(Cell(scaled, one.state), lacking: 0, into: &all)
            }
            do { sum[row] = try all.result(policy) } catch { throw Overflow(cell: cell, row: row) }
        }
        return sum
    }
}

extension ConsolidationPlan.Kind {
    /// How the figures of several predecessors, or shares of them, make one; `nil` where that is not defined.
    fileprivate func merging(_ contributions: [OwnColumnMaker.Contribution]) -> Gatherer? {
        guard case .gathered(let gatherer) = self else { return nil }
        // The smallest and the largest of a part of a unit cannot be told from those of the whole.
        return gatherer == .sum || contributions.allSatisfy { $0.share == Exact(1) } ? gatherer : nil
    }
}
