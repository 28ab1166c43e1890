extension Reading {
    /// In columns of percentages the cell of a row of totals, where it lies outside of those of all the rows that it adds up:
    /// `Tổng số | 4.671 | 103,0` over rows with 106,2 to 177,9.
    func totalRates(_ matrix: Matrix, _ sums: [SumStructure]) -> [(overall: Figure, parts: [Figure], total: Int)] {
        let grid = matrix.grid
        let byColumns = Matrix(grid, .columns, in: self)
        let columns = grid.columns.filter { byColumns.isPercent($0, self) }
        guard !columns.isEmpty else { return [] }
        let structures = sums.filter {
            $0.holding.count > 1 && $0.failing.isEmpty && Grid.saysTotal(matrix.words($0.total, self))
        }
        return structures.flatMap { structure in
            columns.compactMap { column -> (overall: Figure, parts: [Figure], total: Int)? in
                guard let overall = grid.figure(structure.total, column, self) else { return nil }
                let parts = structure.parts.compactMap { grid.figure($0, column, self) }
                guard parts.count == structure.parts.count, let low = parts.map(\.value).min(),
                    let high = parts.map(\.value).max(),
                    parts.allSatisfy({ $0.kind == overall.kind }),
                    // Shares of the whole, not rates.
                    overall.value != Amount(100) || high >= overall.value
                else { return nil }
                let slack = parts.map(\.step).reduce(overall.step, max)
                return overall.value + slack < low || overall.value > high + slack
                    ? (overall, parts, structure.total) : nil
            }
        }
    }
}
