/// A table with every cell on its place: what spans reach over is spelled out.
package struct TableGrid: Sendable, Hashable {
    /// What stands at a place of a row.
    package struct Entry: Sendable, Hashable {
        /// The first column it takes, from 0.
        package var column: Int
        package var columnSpan: Int
        /// The cell that begins here; `nil` for the lower part of a cell that began in a row above.
        package var cell: Table.Cell?
        /// The rows from this one on that the cell takes; 1 for its last row.
        package var rowsLeft: Int
    }

    package struct Row: Sendable, Hashable {
        package var entries: [Entry]
        package var kind: Table.Row.Kind
        package var isHeader: Bool
    }

    /// A way in which rows and columns do not fit.
    package enum Problem: Sendable, Hashable {
        case noRows
        case noColumns
        /// A row, counted from 1 with the header's rows, fills `found` of `expected` columns.
        case rowWidth(row: Int, found: Int, expected: Int)
        /// A cell in a row, from 1, lies across a cell that reaches down from above.
        case overlap(row: Int)
        /// A cell spans more rows than there are, or the border between header and body.
        case longSpan(row: Int)
        /// A span below 1.
        case emptySpan(row: Int)
    }

    package let columnCount: Int
    package let rows: [Row]
    /// Empty for a table that can be printed. The grid holds every cell all the same.
    package let problems: [Problem]

    package init(_ table: Table) {
        var builder = Builder(expected: table.columns.count)
        builder.add(table.header, isHeader: true)
        builder.add(table.rows, isHeader: false)
        if table.columns.isEmpty { builder.problems.append(.noColumns) }
        if builder.rows.isEmpty { builder.problems.append(.noRows) }
        columnCount = builder.columnCount
        rows = builder.rows
        problems = builder.problems
    }

    private struct Builder {
        let expected: Int
        var columnCount: Int
        var rows: [Row] = []
        var problems: [Problem] = []
        /// For each column the entry that reaches down into the next row, at its first column.
        private var reaching: [Int: Entry] = [:]

        init(expected: Int) {
            self.expected = expected
            columnCount = expected
        }

        mutating func add(_ group: [Table.Row], isHeader: Bool) {
            rows.reserveCapacity(rows.count + group.count)
            for row in group { rows.append(Row(entries: entries(of: row), kind: row.kind, isHeader: isHeader)) }
            if !reaching.isEmpty { problems.append(.longSpan(row: rows.count)) }
            reaching = [:]
        }

        private mutating func entries(of row: Table.Row) -> [Entry] {
            let number = rows.count + 1
            var entries: [Entry] = []
            entries.reserveCapacity(row.cells.count)
            var column = 0
            for cell in row.cells {
                continueCells(at: &column, into: &entries)
                if cell.columnSpan < 1 || cell.rowSpan < 1 { problems.append(.emptySpan(row: number)) }
                let span = max(cell.columnSpan, 1)
                if !reaching.isEmpty, (column..<column + span).contains(where: { reaching[$0] != nil }) {
                    problems.append(.overlap(row: number))
                }
                entries.append(Entry(column: column, columnSpan: span, cell: cell, rowsLeft: max(cell.rowSpan, 1)))
                column += span
            }
            continueCells(at: &column, into: &entries)
            if column != expected { problems.append(.rowWidth(row: number, found: column, expected: expected)) }
            columnCount = max(columnCount, column)
            reaching = [:]
            for entry in entries where entry.rowsLeft > 1 { reaching[entry.column] = entry }
            return entries
        }

        private func continueCells(at column: inout Int, into entries: inout [Entry]) {
            while var entry = reaching[column] {
                entry.cell = nil
                entry.rowsLeft -= 1
                entries.append(entry)
                column += entry.columnSpan
            }
        }
    }
}
