import Finding

/// A row in which a column is not the difference of two others, as it is in the other rows.
private struct BrokenDifference {
    var row: Int
    var from: Figure
    var to: Figure
    var delta: Figure
}

extension Reading {
    /// `| Tháng 5 | Tháng 6 | Tăng, giảm |`: reports the rows that do not hold in columns that are the difference of two others, where a slip of
    /// the hand explains why.
    func checkTableDifferences(_ discoveries: inout Discoveries) {
        for grid in grids where grid.columns.count > 2 && grid.columns.count < 13 && grid.body.count > 2 {
            for broken in brokenDifferences(grid) {
                let value = (broken.to.value - broken.from.value).magnitude
                discoveries.add(
                    .deltaDiffers, at: broken.delta.range,
                    evidence: Evidence(
                        arithmetic:
                            "|\(written(broken.to)) − \(written(broken.from))| = \(inScale(value, of: broken.delta)), "
                            + "khác \(written(broken.delta))",
                        parts: [Evidence.Part(label: grid.label(broken.row, self), value: written(broken.to))]),
                    related: [broken.from.range, broken.to.range], key: grid.label(broken.row, self))
            }
        }
    }

    private func brokenDifferences(_ grid: Grid) -> [BrokenDifference] {
        var broken: [BrokenDifference] = []
        var seen: Set<Int> = []
        for delta in grid.columns where tellsChange(grid, delta) {
            for from in grid.columns where from != delta {
                for to in grid.columns where to > from && to != delta {
                    for found in brokenRows(grid, from, to, delta) where seen.insert(found.row).inserted {
                        broken.append(found)
                    }
                }
            }
        }
        return broken
    }

    /// Whether the head of a column calls it a change: `Tăng, giảm`, `Chênh lệch`, `+/-`.
    private func tellsChange(_ grid: Grid, _ column: Int) -> Bool {
        (0..<grid.bodyStart).contains { row in
            grid.words(row, column, self).contains { ["tăng", "giảm", "chênh", "so"].contains($0) }
                || grid.text(row, column, self).contains("+/-") || grid.text(row, column, self).contains("±")
        }
    }

    /// The rows that do not hold; none where not three rows do, of which two tell a difference of two digits at least.
    private func brokenRows(_ grid: Grid, _ from: Int, _ to: Int, _ delta: Int) -> [BrokenDifference] {
        var holding = 0
        var telling = 0
        var broken: [BrokenDifference] = []
        for row in grid.body {
            guard let first = grid.figure(row, from, self), let second = grid.figure(row, to, self),
                let change = grid.figure(row, delta, self), first.kind == second.kind,
                change.kind == first.kind || change.kind == .points
            else { continue }
            if (second.value - first.value).magnitude == change.value.magnitude {
                holding += 1
                telling += digits(of: change) > 1 ? 1 : 0
            } else {
                broken.append(BrokenDifference(row: row, from: first, to: second, delta: change))
                if broken.count > 3 { return [] }
            }
        }
        guard holding > 1, telling > 1, broken.count * 2 <= holding else { return [] }
        return broken.filter { row in
            let isUp = row.to.value > row.from.value
            var change = row.delta
            change.value = change.value.magnitude
            let (whole, part) = isUp ? (row.to, row.from) : (row.from, row.to)
            return Slip.culprit([part, change], total: whole) != nil
        }
    }
}
