import Document

/// A table as figures: what stands in each cell of its body, which rows and columns are totals, and how rows lie below others.
struct Grid {
    enum Cell: Hashable {
        /// Nothing, or words.
        case empty
        case words
        /// `-`, `Không`: nothing to count.
        case zero
        /// The index of a figure.
        case figure(Int)
    }

    /// The index of the table in the manuscript.
    let table: Int
    let rowCount: Int
    let columnCount: Int
    /// By row and column; a cell that spans several stands in its first.
    private(set) var cells: [Cell]
    /// The paragraphs of each cell.
    private(set) var paragraphs: [Range<Int>]
    /// The first row of the body.
    private(set) var bodyStart = 0
    /// The column whose cells name the rows.
    private(set) var labelColumn = 0
    /// The column of running numbers, if there is one.
    private(set) var numberColumn: Int?

    /// What a grid is made from: the parts of a reading that are there before the tables are.
    struct Source {
        let manuscript: Manuscript
        let tokens: [Token]
        let paragraphTokens: [Range<Int>]
        let figures: [Figure]
        let paragraphFigures: [Range<Int>]
    }

    /// The tables of a document with at least two figures.
    static func all(_ source: Source) -> [Grid] {
        source.manuscript.tables.indices.compactMap { index in
            let grid = Grid(index, in: source)
            let count = grid.cells.count { if case .figure = $0 { true } else { false } }
            return count > 1 ? grid : nil
        }
    }

    private init(_ table: Int, in reading: Source) {
        let source = reading.manuscript.tables[table]
        self.table = table
        rowCount = source.rowCount
        columnCount = source.columnCount
        cells = Array(repeating: .empty, count: rowCount * columnCount)
        paragraphs = Array(repeating: 0..<0, count: rowCount * columnCount)
        for cell in source.cells where cell.row < rowCount && cell.column < columnCount {
            let index = cell.row * columnCount + cell.column
            paragraphs[index] = cell.paragraphs
            cells[index] = Grid.content(cell.paragraphs, reading)
        }
        findHead(source, reading)
    }

    subscript(row: Int, column: Int) -> Cell { cells[row * columnCount + column] }

    func paragraphs(_ row: Int, _ column: Int) -> Range<Int> { paragraphs[row * columnCount + column] }

    /// The body's rows.
    var body: Range<Int> { bodyStart..<rowCount }

    /// The columns that may hold figures.
    var columns: Range<Int> { min(labelColumn + 1, columnCount)..<columnCount }

    private static func content(_ paragraphs: Range<Int>, _ reading: Source) -> Cell {
        let filled = paragraphs.filter { !reading.paragraphTokens[$0].isEmpty }
        guard filled.count == 1, let paragraph = filled.first else { return filled.isEmpty ? .empty : .words }
        let tokens = reading.paragraphTokens[paragraph]
        let figures = reading.paragraphFigures[paragraph]
        if figures.count == 1, let index = figures.first, reading.figures[index].tokens == tokens {
            return .figure(index)
        }
        // `267 (43,6%)`: a count with its share.
        if figures.count == 2, let index = figures.first, reading.figures[index].kind == .count,
            reading.figures[index + 1].kind == .percent, reading.figures[index].tokens.lowerBound == tokens.lowerBound,
            reading.tokens[tokens.upperBound - 1].kind == .closeParenthesis,
            reading.figures[index].tokens.count + reading.figures[index + 1].tokens.count + 2 == tokens.count
        {
            return .figure(index)
        }
        if let first = tokens.first, tokens.count == 1 {
            if reading.tokens[first].kind == .dash { return .zero }
            if reading.tokens[first].word == "không" { return .zero }
        }
        return .words
    }

    private mutating func findHead(_ source: Manuscript.Table, _ reading: Source) {
        bodyStart = min(rowCount, max(source.headerRows, implicitHead(reading)))
        // The label column is the first with words in most rows of the body; running numbers may stand before it.
        let body = bodyStart..<rowCount
        labelColumn = 0
        for column in 0..<min(3, columnCount) {
            let words = body.count { self[$0, column] == .words }
            if words * 2 > body.count {
                labelColumn = column
                if column > 0 { numberColumn = column - 1 }
                return
            }
        }
    }

    /// Without a declared head: the rows at the top without any figure but years, and a row of column numbers below them.
    private func implicitHead(_ reading: Source) -> Int {
        var row = 0
        while row < rowCount, row < 5, (0..<columnCount).allSatisfy({ !isFigure(row, $0) }) { row += 1 }
        if row > 0, row < rowCount, isColumnNumbers(row, reading) { row += 1 }
        return row == rowCount ? 0 : row
    }

    private func isFigure(_ row: Int, _ column: Int) -> Bool {
        if case .figure = self[row, column] { return true }
        return false
    }

    /// `1 | 2 | 3 | …` below the head.
    private func isColumnNumbers(_ row: Int, _ reading: Source) -> Bool {
        var previous = 0
        var count = 0
        for column in 0..<columnCount {
            guard case .figure(let index) = self[row, column] else { continue }
            let value = reading.figures[index].value
            guard value == Amount(previous + 1) else { return false }
            previous += 1
            count += 1
        }
        return count > 2
    }
}

extension Grid {
    /// The value of a cell: its figure's interval, zero for a dash; `nil` for anything else.
    func interval(_ row: Int, _ column: Int, _ reading: Reading) -> Interval? {
        switch self[row, column] {
        case .figure(let index): reading.figures[index].interval
        case .zero: Interval(.zero, .zero)
        case .empty, .words: nil
        }
    }

    func figure(_ row: Int, _ column: Int, _ reading: Reading) -> Figure? {
        guard case .figure(let index) = self[row, column] else { return nil }
        return reading.figures[index]
    }

    /// The words in a cell, without marks.
    func words(_ row: Int, _ column: Int, _ reading: Reading) -> [Word] {
        paragraphs(row, column).flatMap { reading.tokens[reading.paragraphTokens[$0]].map(\.word) }.filter {
            $0 != .none
        }
    }

    /// The text of a cell on one line.
    func text(_ row: Int, _ column: Int, _ reading: Reading) -> String {
        paragraphs(row, column).map { reading.manuscript.string(reading.manuscript.paragraphs[$0].range) }
            .joined(separator: " ")
    }

    /// The name of a row: its label.
    func label(_ row: Int, _ reading: Reading) -> String { text(row, labelColumn, reading) }

    /// The name of a column: the lowest words of the head above it.
    func heading(_ column: Int, _ reading: Reading) -> String {
        for row in (0..<bodyStart).reversed() where !paragraphs(row, column).isEmpty {
            return text(row, column, reading)
        }
        return ""
    }

    /// The bytes of a cell.
    func range(_ row: Int, _ column: Int, _ reading: Reading) -> Range<Int> {
        if let figure = figure(row, column, reading) { return figure.range }
        let own = paragraphs(row, column)
        guard let first = own.first, let last = own.last else { return 0..<0 }
        let all = reading.manuscript.paragraphs
        return all[first].range.lowerBound..<all[last].range.upperBound
    }

    /// Whether words say that a row or column is the sum of others.
    static func saysTotal(_ words: [Word]) -> Bool {
        guard let first = words.first, words.count <= 6 else { return false }
        if first == "tổng" || first == "cộng" { return true }
        return words == ["toàn", "tỉnh"] || words == ["toàn", "xã"] || words == ["toàn", "huyện"]
            || words == ["toàn", "trường"]
    }
}
