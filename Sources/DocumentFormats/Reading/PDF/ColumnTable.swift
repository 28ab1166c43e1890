/// Lines in which words stand below each other in columns.
struct ColumnTable {
    /// The columns as ranges of character positions.
    var columns: [Range<Int>]
    /// The lines of each row.
    var rows: [[LayoutLine]]

    /// Returns the table that starts with the first of `lines`, and how many lines it takes; `nil` where there is none
    /// for certain.
    ///
    /// Three lines with three stretches of words each, and three columns between which no word stands on any line.
    static func find(_ lines: ArraySlice<LayoutLine>) -> (table: ColumnTable, count: Int)? {
        guard let first = lines.first, first.segments.count >= 3 else { return nil }
        var block: [LayoutLine] = []
        var blanks = 0
        var full = 0
        for line in lines.prefix(2000) {
            if line.page != first.page { break }
            if line.isBlank {
                blanks += 1
                if blanks > 1 { break }
                continue
            }
            // A line of running text ends the table.
            if line.segments.count == 1, line.width - line.indent > 60 { break }
            if line.segments.count >= 3 { full += 1 }
            blanks = 0
            block.append(line)
        }
        while let last = block.last, last.segments.count < 2 { block.removeLast() }
        guard full >= 3, full * 2 >= block.count, let last = block.last else { return nil }
        let columns = columns(of: block)
        guard columns.count >= 3 else { return nil }
        return (ColumnTable(columns: columns, rows: rows(of: block, columns)), last.line - first.line + 1)
    }

    /// The stretches between the rivers of at least two spaces that run through all lines.
    private static func columns(of block: [LayoutLine]) -> [Range<Int>] {
        let width = block.map(\.width).max() ?? 0
        var isUsed = [Bool](repeating: false, count: width)
        for line in block {
            for segment in line.segments { for index in segment { isUsed[index] = true } }
        }
        var columns: [Range<Int>] = []
        var index = 0
        while index < width {
            if !isUsed[index] {
                index += 1
                continue
            }
            var end = index
            while end < width, isUsed[end] { end += 1 }
            if let last = columns.last, index - last.upperBound < 2 {
                columns[columns.count - 1] = last.lowerBound..<end
            } else {
                columns.append(index..<end)
            }
            index = end
        }
        return columns
    }

    /// A line that leaves the first column and most others empty goes on with the row above.
    private static func rows(of block: [LayoutLine], _ columns: [Range<Int>]) -> [[LayoutLine]] {
        var rows: [[LayoutLine]] = []
        for line in block {
            let filled = columns.filter { column in line.segments.contains { $0.overlaps(column) } }
            let goesOn = filled.first != columns.first && filled.count * 2 <= columns.count
            if goesOn, !rows.isEmpty { rows[rows.count - 1].append(line) } else { rows.append([line]) }
        }
        return rows
    }
}
