import Document
import Finding

extension Reading {
    /// `phê duyệt 18.740 người với 27.315 triệu đồng, cụ thể:` before a table whose line of totals says 18.740 and 27.315: a sentence near a
    /// table that tells one of its totals tells another one that a slip keeps from being one, too.
    func checkSpokenTotals(_ discoveries: inout Discoveries) {
        for (grid, sums) in zip(grids, rowSums) {
            guard let first = manuscript.tables[grid.table].cells.first?.paragraphs.lowerBound else { continue }
            let rows = Set(sums.map(\.total)).union(
                grid.body.filter { Grid.saysTotal(grid.words($0, grid.labelColumn, self)) })
            for row in rows where row >= grid.bodyStart && row < grid.rowCount {
                let totals = grid.columns.compactMap { column -> (column: Int, figure: Figure)? in
                    guard case .figure(let index) = grid[row, column], figures[index].kind == .count,
                        digits(of: figures[index]) > 2
                    else { return nil }
                    return (column, figures[index])
                }
                guard totals.count > 1 else { continue }
                for paragraph in max(0, first - 5)..<first {
                    checkTotals(totals, of: grid, in: paragraph, first, &discoveries)
                }
            }
        }
    }

    private func checkTotals(
        _ totals: [(column: Int, figure: Figure)], of grid: Grid, in paragraph: Int, _ first: Int,
        _ discoveries: inout Discoveries
    ) {
        let own = paragraphStatements[paragraph].filter {
            let figure = figure(ofStatement: $0)
            return figure.kind == .count && figure.bound == .exact && digits(of: figure) > 2
        }
        guard own.count > 1 else { return }
        for index in own where !tableIndex.holds(figure(ofStatement: index).value) {
            let told = figure(ofStatement: index)
            let beside = own.filter { $0 != index && statements[$0].sentence == statements[index].sentence }
            let known = totals.filter { total in beside.contains { isSame(figure(ofStatement: $0), total.figure) } }
            let others = totals.filter { total in !known.contains { $0.column == total.column } }
            guard !known.isEmpty else { continue }
            let isLead = paragraph + 1 == first && tokens[paragraphTokens[paragraph].upperBound - 1].kind == .colon
            guard
                let meant = others.first(where: {
                    isSwapped(told, $0.figure) && (isLead || isNamed(index, $0.column, grid))
                })
            else { continue }
            discoveries.add(
                .proseDiffersFromTable, at: told.range,
                evidence: Evidence(
                    arithmetic: "lời văn \(writtenWithUnit(told)), bảng \(written(meant.figure))",
                    parts: evidenceParts([index])),
                related: [meant.figure.range], key: name(ofStatement: index))
        }
    }

    /// Whether the head of the column has a word of the statement.
    private func isNamed(_ index: Int, _ column: Int, _ grid: Grid) -> Bool {
        let statement = statements[index]
        let own = Set(
            (tokens[statement.label] + tokens[figures[statement.figure].unit] + tokens[statement.trail]).map(\.word)
        )
        .subtracting(TableIndex.idle).subtracting([.none])
        let head = (0..<grid.bodyStart).flatMap { row in
            grid.paragraphs[row * grid.columnCount + column].flatMap { tokens[paragraphTokens[$0]].map(\.word) }
        }
        return !own.isDisjoint(with: head)
    }

    private func isSame(_ figure: Figure, _ cell: Figure) -> Bool {
        scales.contains { cell.value.scaled(by: $0) == figure.value }
    }

    /// Whether two neighbouring digits of a cell, in whatever scale its table is, are swapped in a figure.
    private func isSwapped(_ figure: Figure, _ cell: Figure) -> Bool {
        scales.contains { scale in
            guard let value = cell.value.scaled(by: scale), let step = cell.step.scaled(by: scale), step == figure.step
            else { return false }
            return Slip.swaps(figure.value, value, step: step)
        }
    }

    private var scales: [Int128] { [1, 1000, 1_000_000, 1_000_000_000] }
}
