import Document

/// Draws a table with lines between its columns, below its header and above its total rows.
struct TextTable {
    private let table: Table
    private let grid: TableGrid
    /// The width of each column without its lines, a space on both sides included.
    private let widths: [Int]
    /// The lines of each entry's text, by row and entry.
    private let texts: [[[String]]]
    private let heights: [Int]

    init(_ table: Table, width: Int) {
        self.table = table
        grid = TableGrid(table)
        widths = Self.widths(table, grid, width: width)
        var texts: [[[String]]] = []
        for row in grid.rows {
            texts.append(
                row.entries.map { [widths] entry in
                    guard let cell = entry.cell else { return [] }
                    return TextWrap.lines(
                        of: cell.inlines.plainText, width: Self.inner(widths, entry.column, entry.columnSpan))
                })
        }
        self.texts = texts
        heights = Self.heights(grid, texts)
    }

    /// The drawing, line by line.
    var lines: [String] {
        guard !grid.rows.isEmpty else { return [] }
        var lines = [border(above: 0)]
        for (index, row) in grid.rows.enumerated() {
            if index > 0, hasBorder(above: index) { lines.append(border(above: index)) }
            for line in 0..<heights[index] { lines.append(self.line(line, of: index, row)) }
        }
        lines.append(border(above: grid.rows.count))
        return lines
    }

    // MARK: - Measures

    /// The columns' shares by weight, but never below their longest word.
    private static func widths(_ table: Table, _ grid: TableGrid, width: Int) -> [Int] {
        var least = Array(repeating: 1, count: grid.columnCount)
        for row in grid.rows {
            for entry in row.entries where entry.columnSpan == 1 {
                let words = (entry.cell?.inlines.plainText ?? "").split { $0 == " " || $0 == "\n" }
                least[entry.column] = max(least[entry.column], words.map(\.count).max() ?? 0)
            }
        }
        let weights = (0..<grid.columnCount).map {
            $0 < table.columns.count ? max(table.columns[$0].weight, 1) : 1
        }
        let sum = max(weights.reduce(0, +), 1)
        let room = width - grid.columnCount - 1
        return zip(least, weights).map { max($0 + 2, room * $1 / sum) }
    }

    private static func inner(_ widths: [Int], _ column: Int, _ span: Int) -> Int {
        widths[column..<column + span].reduce(0, +) + span - 3
    }

    private static func heights(_ grid: TableGrid, _ texts: [[[String]]]) -> [Int] {
        var heights = Array(repeating: 1, count: grid.rows.count)
        for (row, entries) in texts.enumerated() {
            for (index, lines) in entries.enumerated() where grid.rows[row].entries[index].rowsLeft == 1 {
                heights[row] = max(heights[row], lines.count)
            }
        }
        // The last row of a high cell makes up for what the rows above lack.
        for (row, entries) in texts.enumerated() {
            for (index, lines) in entries.enumerated() {
                let span = grid.rows[row].entries[index].rowsLeft
                guard span > 1, !lines.isEmpty, row + span <= heights.count else { continue }
                let missing = lines.count - heights[row..<row + span].reduce(0, +)
                if missing > 0 { heights[row + span - 1] += missing }
            }
        }
        return heights
    }

    // MARK: - Drawing

    private func line(_ line: Int, of index: Int, _ row: TableGrid.Row) -> String {
        var text = "│"
        for (position, entry) in row.entries.enumerated() {
            let (lines, offset) = source(of: entry, index, position)
            let words = offset + line < lines.count ? lines[offset + line] : ""
            let width = Self.inner(widths, entry.column, entry.columnSpan)
            text += " \(place(words, width, alignment(row, entry))) │"
        }
        return text
    }

    /// The lines of the cell that `entry` is a part of, and how many of them the rows above have taken.
    private func source(of entry: TableGrid.Entry, _ row: Int, _ position: Int) -> (lines: [String], offset: Int) {
        var (row, position, offset) = (row, position, 0)
        while row > 0, grid.rows[row].entries[position].cell == nil {
            row -= 1
            offset += heights[row]
            guard let above = grid.rows[row].entries.firstIndex(where: { $0.column == entry.column }) else { break }
            position = above
        }
        return (texts[row][position], offset)
    }

    private func alignment(_ row: TableGrid.Row, _ entry: TableGrid.Entry) -> Table.Alignment {
        row.isHeader || entry.column >= table.columns.count ? .center : table.columns[entry.column].alignment
    }

    private func place(_ text: String, _ width: Int, _ alignment: Table.Alignment) -> String {
        let gap = String(repeating: " ", count: max(0, width - text.count))
        return switch alignment {
        case .left: text + gap
        case .right: gap + text
        case .center: TextWrap.padded(TextWrap.centered(text, width), width)
        }
    }

    private func hasBorder(above row: Int) -> Bool {
        let (above, below) = (grid.rows[row - 1], grid.rows[row])
        // Also between rows whose cells do not stand under each other, as around a heading across the table.
        return above.isHeader || below.kind == .total || above.entries.map(\.column) != below.entries.map(\.column)
    }

    /// The border above `row`: open where a cell reaches through, its crossings drawn after what meets there.
    private func border(above row: Int) -> String {
        let above = row > 0 ? grid.rows[row - 1] : nil
        let below = row < grid.rows.count ? grid.rows[row] : nil
        // Whether a line runs along each column, and which of its ends meet a line from above and from below.
        var isLine = Array(repeating: true, count: grid.columnCount)
        var hasUp = Array(repeating: false, count: grid.columnCount + 1)
        var hasDown = hasUp
        for entry in above?.entries ?? [] {
            hasUp[entry.column] = true
            hasUp[entry.column + entry.columnSpan] = true
            if entry.rowsLeft > 1, below != nil {
                for column in entry.column..<entry.column + entry.columnSpan { isLine[column] = false }
            }
        }
        for entry in below?.entries ?? [] {
            hasDown[entry.column] = true
            hasDown[entry.column + entry.columnSpan] = true
        }
        var text = ""
        for column in 0...grid.columnCount {
            let left = column > 0 && isLine[column - 1]
            let right = column < grid.columnCount && isLine[column]
            text.append(Self.crossing(up: hasUp[column], down: hasDown[column], left: left, right: right))
            if column < grid.columnCount {
                text += String(repeating: right ? "─" : " ", count: widths[column])
            }
        }
        return text
    }

    private static func crossing(up: Bool, down: Bool, left: Bool, right: Bool) -> Character {
        let signs: [Character] = [
            " ", "╶", "╴", "─", "╷", "┌", "┐", "┬", "╵", "└", "┘", "┴", "│", "├", "┤", "┼",
        ]
        return signs[(up ? 8 : 0) + (down ? 4 : 0) + (left ? 2 : 0) + (right ? 1 : 0)]
    }
}
