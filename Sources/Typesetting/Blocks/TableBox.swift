import Document

/// The measures of a table in the making: how high its rows are, and where the lines of its cells stand in them.
struct TableBox {
    struct Cell {
        var lines: Range<Int>
        /// Twips, from the paper's left edge.
        var x: Int
        /// In rows.
        var span: Int
    }

    let size: Length
    let metrics: LineMetrics
    let grid: [TableGrid.Row]
    let edges: [Int]
    /// The cells that begin in each row.
    var cells: [[Cell]]
    private(set) var heights: [Int] = []
    /// The lines that stand in each row, with the top of each from the row's top.
    private(set) var placed: [[(line: Int, x: Int, y: Int)]] = []
    /// Whether a page may begin with a row.
    private var isTearable: [Bool] = []

    private static let padding = OfficialLayout.cellPadding.twips
    /// Above and below the words of a cell, as in the DOCX writer's styles.
    private static let gap = Length.pt(2).twips
    /// The room that the line between two rows takes.
    private static let border = 10
    private let room: Int

    init(_ table: Table, orientation: Orientation, fonts: FontSet) {
        size = OfficialLayout.tableTextSize(columns: table.columns.count)
        metrics = LineMetrics(fonts, size: size, spacing: 1)
        grid = TableGrid(table).rows
        let widths = table.columnWidths(
            total: OfficialLayout.textWidth(orientation), size: size, padding: OfficialLayout.cellPadding)
        edges = widths.reduce(into: [OfficialLayout.leftMargin.twips]) { $0.append($0[$0.count - 1] + $1.twips) }
        cells = Array(repeating: [], count: grid.count)
        room =
            OfficialLayout.pageHeight(orientation).twips - OfficialLayout.topMargin.twips
            - OfficialLayout.bottomMargin.twips
    }

    func innerLeft(_ entry: TableGrid.Entry) -> Int {
        edges[min(entry.column, edges.count - 1)] + padding(of: entry)
    }

    func innerWidth(_ entry: TableGrid.Entry) -> Int {
        max(width(of: entry) - 2 * padding(of: entry), 1)
    }

    private func width(of entry: TableGrid.Entry) -> Int {
        edges[min(entry.column + entry.columnSpan, edges.count - 1)] - edges[min(entry.column, edges.count - 1)]
    }

    /// The room beside the words. Columns too narrow for a letter and it, as tables of 40 columns have them, give the room to
    /// the letter.
    private func padding(of entry: TableGrid.Entry) -> Int {
        min(Self.padding, max((width(of: entry) - size.twips) / 2, 20))
    }

    /// Returns the grounds of the cells of a row that are shaded, those that go on from above included, over `height`.
    func grounds(_ row: Int, height: Int) -> [Mark] {
        grid[row].entries.compactMap { entry in
            guard let colour = Page.Fill.Colour(shade(of: entry, in: row)) else { return nil }
            return Mark(
                content: .fill(width: width(of: entry), height: height, colour: colour),
                x: edges[min(entry.column, edges.count - 1)], y: 0)
        }
    }

    /// The shade of an entry; that of the cell above where it goes on from there.
    private func shade(of entry: TableGrid.Entry, in row: Int) -> Table.Cell.Shade {
        if let cell = entry.cell { return cell.shade }
        for above in (0..<row).reversed() {
            guard let begun = grid[above].entries.first(where: { $0.column == entry.column }) else { break }
            if let cell = begun.cell { return cell.shade }
        }
        return .none
    }

    /// The table's lines, without its head.
    var frame: TableFrame {
        TableFrame(
            edges: edges,
            rows: grid.map { row in
                TableFrame.Row(
                    cells: row.entries.map {
                        TableFrame.Row.Cell(
                            column: $0.column, columnSpan: $0.columnSpan, isContinued: $0.cell == nil)
                    })
            }, head: 0..<0, headHeight: 0)
    }

    func mayBeginPage(_ row: Int) -> Bool { isTearable[row] }

    // MARK: - Heights

    private func height(ofLines count: Int) -> Int { count * metrics.height + 2 * Self.gap + Self.border }

    /// The lines that a row of `height` has room for.
    func lineCount(ofHeight height: Int) -> Int {
        max((height - 2 * Self.gap - Self.border) / metrics.height, 0)
    }

    /// The top of a line of a row whose words stand at its top.
    func top(ofLine index: Int) -> Int { Self.gap + Self.border / 2 + index * metrics.height }

    /// The height that is left for rows below the repeated head.
    private var roomBelowHead: Int {
        let head = zip(grid, heights).prefix { $0.0.isHeader }.reduce(0) { $0 + $1.1 }
        return head * 2 <= room ? room - head : room
    }

    /// Whether no page holds the row, so that it is torn between its lines.
    func isTall(_ row: Int) -> Bool { heights[row] > roomBelowHead }

    /// Finds the heights of the rows and the places of the lines.
    mutating func layOut() {
        heights = cells.map { height(ofLines: $0.filter { $0.span == 1 }.map(\.lines.count).max() ?? 1) }
        placed = Array(repeating: [], count: grid.count)
        isTearable = Array(repeating: true, count: grid.count)
        var start = 0
        while start < grid.count {
            // Rows that hang together by cells that reach over several of them.
            var end = start + 1
            while end < grid.count, grid[end].entries.contains(where: { $0.cell == nil }) { end += 1 }
            layOut(start..<end)
            start = end
        }
    }

    private mutating func layOut(_ group: Range<Int>) {
        if group.count > 1 { stretch(group) }
        let isWhole = group.count == 1 || heights[group].reduce(0, +) <= room / 3
        if isWhole, group.count > 1 { for row in group.dropFirst() { isTearable[row] = false } }
        if !isWhole { stretchForTearing(group) }
        for row in group {
            for cell in cells[row] {
                let rows = row..<min(row + cell.span, group.upperBound)
                if isWhole || cell.span == 1, !(cell.span == 1 && isTall(row)) {
                    centre(cell, in: rows)
                } else {
                    distribute(cell, over: rows)
                }
            }
        }
    }

    /// Makes the last row of each cell that reaches over several high enough for its words.
    private mutating func stretch(_ group: Range<Int>) {
        for row in group {
            for cell in cells[row] where cell.span > 1 {
                let rows = row..<min(row + cell.span, group.upperBound)
                let lacking = height(ofLines: cell.lines.count) - heights[rows].reduce(0, +)
                if lacking > 0 { heights[rows.upperBound - 1] += lacking }
            }
        }
    }

    /// The same where the words stand line by line in the rows, so that a page may begin with any of these.
    private mutating func stretchForTearing(_ group: Range<Int>) {
        for row in group {
            for cell in cells[row] where cell.span > 1 {
                let rows = row..<min(row + cell.span, group.upperBound)
                let lacking = cell.lines.count - rows.reduce(0) { $0 + lineCount(ofHeight: heights[$1]) }
                if lacking > 0 { heights[rows.upperBound - 1] += lacking * metrics.height }
            }
        }
    }

    private mutating func centre(_ cell: Cell, in rows: Range<Int>) {
        let free = heights[rows].reduce(0, +) - cell.lines.count * metrics.height
        for (index, line) in cell.lines.enumerated() {
            placed[rows.lowerBound].append((line, cell.x, free / 2 + index * metrics.height))
        }
    }

    private mutating func distribute(_ cell: Cell, over rows: Range<Int>) {
        var lines = cell.lines
        for row in rows {
            let count = min(lineCount(ofHeight: heights[row]), lines.count)
            for index in 0..<count { placed[row].append((lines.lowerBound + index, cell.x, top(ofLine: index))) }
            lines = (lines.lowerBound + count)..<lines.upperBound
        }
    }
}
