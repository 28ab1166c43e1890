import Document

extension TextLines {
    /// Adds the drawn table whose lines are `drawn` (the last one before the line that is read now), or its lines as they are
    /// where they make none.
    mutating func closeDrawing() {
        guard !drawn.isEmpty else { return }
        let lines = drawn
        drawn = []
        guard let table = DrawnTable(lines) else {
            for line in lines { add(line) }
            return
        }
        levels.close()
        let index = manuscript.tables.count
        var cells: [Manuscript.Table.Cell] = []
        for cell in table.cells {
            let paragraph = manuscript.paragraphs.count
            let place = Manuscript.CellPlace(table: index, row: cell.row, column: cell.column)
            add(cell, in: lines[0], Manuscript.Paragraph(range: 0..<0, cell: place))
            cells.append(
                Manuscript.Table.Cell(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                    paragraphs: paragraph..<paragraph + 1))
        }
        manuscript.tables.append(
            Manuscript.Table(
                cells: cells, rowCount: table.rowCount, columnCount: table.columnCount, headerRows: table.headerRows,
                widths: Array(repeating: table.columnCount, count: table.rowCount)))
    }

    private mutating func add(_ line: DrawnLine) {
        guard let first = line.signs.first, let last = line.signs.last else { return }
        add(
            first.bytes.lowerBound..<last.bytes.upperBound, line: line.line, column: first.scalars + 1,
            Manuscript.Paragraph(range: 0..<0))
    }

    /// Adds the words of a cell as one paragraph, those of its lines with a space between them.
    private mutating func add(_ cell: DrawnTable.Cell, in table: DrawnLine, _ paragraph: Manuscript.Paragraph) {
        guard let first = cell.pieces.first else {
            let start = table.signs[0].bytes.lowerBound
            return add(start..<start, line: table.line, column: table.signs[0].scalars + 1, paragraph)
        }
        for (line, columns) in cell.pieces {
            let range =
                line.signs[columns.lowerBound].bytes.lowerBound..<line.signs[columns.upperBound - 1].bytes.upperBound
            let column = line.signs[columns.lowerBound].scalars + 1
            if line.line == first.line.line {
                add(range, line: line.line, column: column, paragraph)
            } else {
                join(range, line: line.line, column: column)
            }
        }
    }
}
