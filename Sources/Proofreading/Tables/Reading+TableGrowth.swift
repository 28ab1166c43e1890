extension Reading {
    /// The cells of an earlier time in the rows that hold a statement's figure: what a change told of it in prose started from.
    ///
    /// `tổng đàn 168.420 con, tăng 17,8% so với cùng kỳ năm 2019` beside a row `Đàn lợn | 185.000 | 168.420 | 142.913`.
    func basesInTables(of index: Int, _ table: TableIndex) -> (named: [Figure], all: [Figure]) {
        let figure = figure(ofStatement: index)
        guard figure.kind == .count, digits(of: figure) > 2 else { return ([], []) }
        var named: [Figure] = []
        var all: [Figure] = []
        for cell in table.cells(with: figure.value) where figures[cell.figure].step.micro <= figure.step.micro {
            let grid = grids[cell.grid]
            guard let own = times(grid, cell.column) else { continue }
            for other in grid.columns where other != cell.column {
                guard let base = grid.figure(cell.row, other, self), base.kind == .count else { continue }
                let scaled = inScale(of: figure, cell: figures[cell.figure], base)
                all.append(scaled)
                if let time = times(grid, other), time.isBefore(own) { named.append(scaled) }
            }
        }
        return (named, all)
    }

    /// The base in the scale that the prose writes the cell in.
    private func inScale(of figure: Figure, cell: Figure, _ base: Figure) -> Figure {
        guard cell.value > .zero, figure.value != cell.value else { return base }
        let factor = figure.value.micro / cell.value.micro
        guard let value = base.value.scaled(by: factor), let step = base.step.scaled(by: factor) else { return base }
        var scaled = base
        scaled.value = value
        scaled.step = step
        return scaled
    }

    /// When the figures of a column are from, as far as its head says.
    private struct ColumnTime {
        var year: Int?
        var isYearAgo: Bool
        var isPlan: Bool

        func isBefore(_ other: ColumnTime) -> Bool {
            guard !isPlan, !other.isPlan, !other.isYearAgo else { return false }
            if isYearAgo { return true }
            guard let year, let later = other.year else { return false }
            return year == later - 1
        }
    }

    /// A number alone that is a year.
    private func year(_ token: Token) -> Int? {
        let number = numbers[Int(token.payload)]
        return number.decimals == 0 && number.width == 4 && (1990...2100).contains(number.digits)
            ? Int(number.digits) : nil
    }

    private func times(_ grid: Grid, _ column: Int) -> ColumnTime? {
        var time = ColumnTime(year: nil, isYearAgo: false, isPlan: false)
        for row in 0..<grid.bodyStart {
            for paragraph in grid.paragraphs(row, column) {
                for index in paragraphTokens[paragraph] {
                    let token = tokens[index]
                    if token.cue == .yearAgo || token.word == "ck" { time.isYearAgo = true }
                    if token.cue == .plan { time.isPlan = true }
                    if token.kind == .percent || token.cue == .against || token.cue == .rate { return nil }
                    if token.kind == .number, let year = year(token) { time.year = year }
                    if token.kind == .date, dates[Int(token.payload)].year > 0 {
                        time.year = dates[Int(token.payload)].year
                    }
                }
            }
        }
        return time
    }
}
