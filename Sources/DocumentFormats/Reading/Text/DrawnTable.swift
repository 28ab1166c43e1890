/// A table drawn with lines, taken apart: the rows, the spans, and which words stand in which cell.
///
/// The lines say where columns and head are; rows of the body have none between them and are told apart by their words: a line
/// goes on with the row above where no cell of it has room left for the word that follows.
struct DrawnTable {
    struct Cell {
        var row: Int
        var column: Int
        var rowSpan = 1
        var columnSpan: Int
        /// The words line by line, with the columns that they take.
        var pieces: [(line: DrawnLine, columns: Range<Int>)]
    }

    private(set) var cells: [Cell] = []
    private(set) var rowCount = 0
    private(set) var headerRows = 0
    let columnCount: Int
    /// The uprights, by column of the line.
    private let uprights: [Int]

    /// Reads lines that all begin with a sign of a drawing; `nil` where they do not make a table.
    init?(_ lines: [DrawnLine]) {
        guard let first = lines.first, lines.count >= 3, first.isUpright(0), first.isRule(1),
            lines.allSatisfy({ $0.signs.count == first.signs.count && $0.indent == first.indent })
        else { return nil }
        let width = first.signs.count
        uprights = (0..<width).filter { column in lines.contains { $0.isUpright(column) } }
        columnCount = uprights.count - 1
        guard uprights.last == width - 1, columnCount >= 1,
            zip(uprights, uprights.dropFirst()).allSatisfy({ $1 > $0 + 1 })
        else { return nil }
        read(lines)
        guard rowCount > 0 else { return nil }
    }

    private mutating func read(_ lines: [DrawnLine]) {
        /// The lines of the row that is open, and the border above it.
        var open: [DrawnLine] = []
        var border: DrawnLine?
        var isFirstRule = true
        for line in lines {
            let ruled = (0..<columnCount).count { line.isRule(uprights[$0] + 1) }
            if ruled > 0 {
                close(&open, under: &border)
                if ruled == columnCount, rowCount > 0, isFirstRule {
                    isFirstRule = false
                    headerRows = rowCount
                }
                border = line
            } else if !open.isEmpty, !goesOn(line, open) {
                close(&open, under: &border)
                open = [line]
            } else {
                open.append(line)
            }
        }
        close(&open, under: &border)
        // A head with nothing below it is none.
        if headerRows == rowCount { headerRows = 0 }
    }

    /// The stretches of columns between the uprights of a line.
    private func segments(_ line: DrawnLine) -> [Range<Int>] {
        let ends = uprights.indices.filter { line.isUpright(uprights[$0]) }
        return zip(ends, ends.dropFirst()).map { $0..<$1 }
    }

    private func room(_ segment: Range<Int>) -> Range<Int> {
        uprights[segment.lowerBound] + 1..<uprights[segment.upperBound]
    }

    private func goesOn(_ line: DrawnLine, _ open: [DrawnLine]) -> Bool {
        guard let last = open.last else { return false }
        let segments = segments(line)
        guard segments == self.segments(last) else { return false }
        return segments.allSatisfy { segment in
            let room = room(segment)
            guard let words = line.words(room) else { return true }
            guard let above = last.words(room) else { return false }
            let firstWord = words.prefix { line.signs[$0].scalar != " " }.count
            // A space stands at each side.
            return above.count + 1 + firstWord > room.count - 2
        }
    }

    /// Makes cells of the lines of a row; a cell that the border leaves open goes on with the one above.
    private mutating func close(_ open: inout [DrawnLine], under border: inout DrawnLine?) {
        defer { open = [] }
        guard let first = open.first else { return }
        for segment in segments(first) {
            let room = room(segment)
            var pieces = open.compactMap { line in line.words(room).map { (line, $0) } }
            if rowCount > 0, let border, !border.isRule(room.lowerBound),
                let above = cells.lastIndex(where: { $0.column == segment.lowerBound && $0.columnSpan == segment.count }
                )
            {
                if let words = border.words(room) { pieces.insert((border, words), at: 0) }
                cells[above].rowSpan = rowCount + 1 - cells[above].row
                cells[above].pieces += pieces
                continue
            }
            cells.append(
                Cell(row: rowCount, column: segment.lowerBound, columnSpan: segment.count, pieces: pieces))
        }
        rowCount += 1
        border = nil
    }
}
