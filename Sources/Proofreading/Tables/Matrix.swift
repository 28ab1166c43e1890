/// A grid's body seen by rows or by columns, so that each rule about sums is written once.
struct Matrix {
    enum Direction: Hashable {
        /// A line is a row; what is summed stands in one column.
        case rows
        /// A line is a column; what is summed stands in one row.
        case columns
    }

    let direction: Direction
    let grid: Grid
    /// The rows or columns of the body, and across them the other.
    let lines: Range<Int>
    let cross: Range<Int>
    private let values: [Interval?]
    private let kinds: [Figure.Kind?]
    /// By line across, whether it cannot be added up: percentages, averages, prices.
    private var rates: [Bool] = []

    init(_ grid: Grid, _ direction: Direction, in reading: Reading) {
        self.grid = grid
        self.direction = direction
        lines = direction == .rows ? grid.body : grid.columns
        cross = direction == .rows ? grid.columns : grid.body
        var values: [Interval?] = []
        var kinds: [Figure.Kind?] = []
        values.reserveCapacity(lines.count * cross.count)
        for line in lines {
            for other in cross {
                let (row, column) = direction == .rows ? (line, other) : (other, line)
                values.append(grid.interval(row, column, reading))
                kinds.append(grid.figure(row, column, reading)?.kind)
            }
        }
        self.values = values
        self.kinds = kinds
        let other = direction == .rows ? Direction.columns : .rows
        rates = cross.map { Matrix.isRate($0, other, grid, reading) }
    }

    /// Whether the name of a row or column says that its figures are rates.
    private static func isRate(_ line: Int, _ direction: Direction, _ grid: Grid, _ reading: Reading) -> Bool {
        var words: [Word] = []
        var text = ""
        if direction == .rows {
            // A column with the unit of each row may stand behind the labels.
            for column in 0..<grid.columnCount where grid[line, column] == .words {
                words += grid.words(line, column, reading)
                text += grid.text(line, column, reading)
            }
        } else {
            for row in 0..<grid.bodyStart {
                words += grid.words(row, line, reading)
                text += grid.text(row, line, reading)
            }
        }
        // In tables of schools and ratings `Trung bình` is a class.
        if words == ["trung", "bình"] || words == ["loại", "trung", "bình"] { return false }
        return text.utf8.contains(0x25) || words.contains { rateWords.contains($0) }
            || zip(words, words.dropFirst()).contains { ratePairs.contains([$0, $1]) }
    }

    private static let rateWords: Set<Word> = ["lần"]
    private static let ratePairs: Set<[Word]> = [
        ["tỷ", "lệ"], ["tỉ", "lệ"], ["tỷ", "trọng"], ["bình", "quân"], ["trung", "bình"], ["năng", "suất"],
        ["đơn", "giá"],
        ["mật", "độ"], ["tốc", "độ"], ["chỉ", "số"], ["so", "với"], ["so", "sánh"], ["so", "cùng"], ["cơ", "cấu"],
        ["hệ", "số"],
        ["xếp", "hạng"], ["số", "điểm"],
    ]

    func value(_ line: Int, _ other: Int) -> Interval? {
        values[(line - lines.lowerBound) * cross.count + other - cross.lowerBound]
    }

    func kind(_ line: Int, _ other: Int) -> Figure.Kind? {
        kinds[(line - lines.lowerBound) * cross.count + other - cross.lowerBound]
    }

    private func isWords(_ line: Int, _ other: Int) -> Bool {
        let cell = cell(line, other)
        return grid[cell.row, cell.column] == .words
    }

    /// Whether the line across is one of rates.
    func isRate(across other: Int) -> Bool { rates[other - cross.lowerBound] }

    func cell(_ line: Int, _ other: Int) -> (row: Int, column: Int) {
        direction == .rows ? (line, other) : (other, line)
    }

    func figure(_ line: Int, _ other: Int, _ reading: Reading) -> Figure? {
        let cell = cell(line, other)
        return grid.figure(cell.row, cell.column, reading)
    }

    func name(_ line: Int, _ reading: Reading) -> String {
        direction == .rows ? grid.label(line, reading) : grid.heading(line, reading)
    }

    /// Whether a line holds percentages: by its signs, or by the words that name it.
    func isPercent(_ line: Int, _ reading: Reading) -> Bool {
        let figures = cross.compactMap { kind(line, $0) }
        if !figures.isEmpty, figures.count(where: { $0 == .percent }) * 2 > figures.count { return true }
        return words(line, reading).contains { $0 == "tỷ" || $0 == "tỉ" } && says(line, ["lệ", "trọng"], reading)
            || headBytes(line, reading).contains(0x25)
    }

    private func says(_ line: Int, _ any: [Word], _ reading: Reading) -> Bool {
        words(line, reading).contains { any.contains($0) }
    }

    private func headBytes(_ line: Int, _ reading: Reading) -> String.UTF8View {
        var text = name(line, reading)
        // A column with the unit of each row stands behind the labels.
        if direction == .rows {
            for column in 0..<grid.columnCount where grid[line, column] == .words && column != grid.labelColumn {
                text += " " + grid.text(line, column, reading)
            }
        }
        return text.utf8
    }

    /// The words that name a line, heads above heads included.
    func words(_ line: Int, _ reading: Reading) -> [Word] {
        if direction == .rows { return grid.words(line, grid.labelColumn, reading) }
        return (0..<grid.bodyStart).flatMap { grid.words($0, line, reading) }
    }
}

/// One line that is the sum of a run of others, as most of a table's figures show.
struct SumStructure {
    var total: Int
    var parts: [Int]
    /// Where it holds, and where it does not.
    var holding: [Int]
    var failing: [Int]
    /// Whether a slip of the hand explains the one place where it does not hold.
    var isSlip = false
}

extension Matrix {
    /// Whether line `total` is the sum of `parts` at `other`; `nil` where cells are missing or nothing can be told.
    private func holds(_ total: Int, _ parts: [Int], at other: Int) -> Bool? {
        guard !isRate(across: other), let whole = value(total, other), kind(total, other) != .percent else {
            return nil
        }
        var sum = Interval(.zero, .zero)
        var filled = 0
        for part in parts {
            // A cell with words may hold a figure that was not understood.
            guard kind(part, other) != .percent, !isWords(part, other) else { return nil }
            guard let value = value(part, other) else { continue }
            sum = sum + value
            if value.high > .zero { filled += 1 }
        }
        // A whole that equals its only part shows nothing.
        guard filled > 1 || (filled == 1 && !sum.overlaps(whole)) else { return nil }
        return sum.overlaps(whole)
    }

    /// How a total and its parts fare across the table; `nil` where they fail more than `limit` times.
    func structure(_ total: Int, _ parts: [Int], failingAtMost limit: Int = .max) -> SumStructure? {
        guard parts.count > 1 else { return nil }
        var structure = SumStructure(total: total, parts: parts, holding: [], failing: [])
        for other in cross {
            switch holds(total, parts, at: other) {
            case true?: structure.holding.append(other)
            case false?:
                structure.failing.append(other)
                if structure.failing.count > limit { return nil }
            case nil: continue
            }
        }
        return structure
    }
}
