import Document
import Finding

extension ProofRule {
    static let lettersInNumbers = ProofRule(
        "BB002", .info, .style, vi: "Ô số lẫn chữ", en: "Letters in a cell of numbers",
        page: RulePage(
            what: "Ô có cả chữ số và chữ trong cột mà hầu hết các ô khác chỉ có số.",
            why: "Bảng tính không cộng được ô lẫn chữ, và chữ thường là dấu vết gõ nhầm.",
            wrong: [
                """
                | Xã | Tiếp nhận | Giải quyết |
                |---|---|---|
                | A | 12 | 10 |
                | B | 15 | 11 |
                | C | 18 | 15 |
                | D | 20 | 19 |
                | E | 2l hs | 19 |
                """
            ],
            right: [
                """
                | Xã | Tiếp nhận | Giải quyết |
                |---|---|---|
                | A | 12 | 10 |
                | B | 15 | 11 |
                | C | 18 | Không |
                | D | 20 | 19 |
                """,
                """
                | Xã | Ghi chú |
                |---|---|
                | A | 12 hồ sơ chậm |
                | B | 15 hồ sơ chậm |
                """,
            ],
            silent: "Ô chỉ có chữ, cột ghi chú, cột mà nhiều ô có chữ.")
    ) { reading, discoveries in
        for grid in reading.grids {
            for column in grid.columns {
                let filled = grid.body.filter { grid[$0, column] != .empty }
                let mixed = filled.filter { reading.mixesLetters(grid, $0, column) }
                guard mixed.count == 1, filled.count > 4, let row = mixed.first,
                    filled.allSatisfy({ $0 == row || grid[$0, column] != .words })
                else { continue }
                discoveries.add(
                    .lettersInNumberCell, at: grid.range(row, column, reading), key: grid.label(row, reading))
            }
        }
    }
}

extension Reading {
    /// Whether a cell holds digits and letters, a percent sign not counted.
    fileprivate func mixesLetters(_ grid: Grid, _ row: Int, _ column: Int) -> Bool {
        switch grid[row, column] {
        case .figure(let index): figures[index].kind == .count && !figures[index].unit.isEmpty
        case .words:
            grid.paragraphs(row, column).contains { paragraph in
                manuscript.text[manuscript.paragraphs[paragraph].range].contains { $0 &- 0x30 < 10 }
            }
        case .empty, .zero: false
        }
    }
}
