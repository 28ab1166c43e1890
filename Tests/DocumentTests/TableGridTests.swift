import Document
import Testing

struct TableGridTests {
    private func table(columns: Int, _ rows: [[(Int, Int)]]) -> Table {
        Table(
            columns: Array(repeating: .init(weight: 1, alignment: .left), count: columns), header: [],
            rows: rows.map { row in
                Table.Row(row.map { .init(.plain("x"), columnSpan: $0.0, rowSpan: $0.1) })
            })
    }

    @Test func spellsOutWhatSpansReachOver() {
        let grid = TableGrid(table(columns: 3, [[(2, 2), (1, 1)], [(1, 1)], [(1, 1), (1, 1), (1, 1)]]))
        #expect(grid.problems.isEmpty)
        #expect(grid.rows[1].entries.map(\.column) == [0, 2])
        #expect(grid.rows[1].entries[0].cell == nil)
        #expect(grid.rows[1].entries[0].columnSpan == 2)
        #expect(grid.rows[1].entries[0].rowsLeft == 1)
    }

    @Test func findsWhatDoesNotFit() {
        #expect(
            TableGrid(table(columns: 2, [[(1, 1)], [(2, 1), (1, 1)]])).problems
                == [.rowWidth(row: 1, found: 1, expected: 2), .rowWidth(row: 2, found: 3, expected: 2)])
        #expect(TableGrid(table(columns: 1, [[(1, 2)]])).problems == [.longSpan(row: 1)])
        #expect(TableGrid(table(columns: 1, [])).problems == [.noRows])
        #expect(TableGrid(table(columns: 1, [[(1, 0)]])).problems == [.emptySpan(row: 1)])
        #expect(
            TableGrid(table(columns: 2, [[(1, 1), (1, 2)], [(2, 1)]])).problems.contains(.overlap(row: 2)))
    }

    @Test(arguments: [9355, 13_937, 100]) func columnWidthsAddUp(total: Int) {
        let table = Table(
            columns: [3, 1, 7, 0, 11].map { .init(weight: $0, alignment: .left) }, header: [], rows: [])
        let widths = table.columnWidths(total: Length(twips: total), size: .pt(12), padding: .pt(4))
        #expect(widths.reduce(0) { $0 + $1.twips } == total)
    }

    @Test func columnsAreAsWideAsTheirLongestWord() {
        let words = ["TT", "Lĩnh vực", "1.234.567"]
        let table = Table(
            columns: [1, 50, 1].map { .init(weight: $0, alignment: .left) },
            header: [Table.Row(words.map { Table.Cell(.plain($0)) })], rows: [])
        let widths = table.columnWidths(total: .mm(160), size: .pt(12), padding: .pt(4))
        for (word, width) in zip(["TT", "Lĩnh", "1.234.567"], widths) {
            #expect(width >= AdvanceWidths.width(of: word, face: .bold, size: .pt(12)) + .pt(8))
        }
        #expect(widths.reduce(.pt(0), +) == .mm(160))
    }
}
