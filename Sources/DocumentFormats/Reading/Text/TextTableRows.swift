import Document

/// A table of `| a | b |` lines while it is read.
struct TextTableRows {
    private(set) var rowCount = 0
    /// What the first rule row says about the columns.
    private(set) var alignments: [Manuscript.Alignment] = []
    private let index: Int
    private var cells: [Manuscript.Table.Cell] = []
    private var widths: [Int] = []
    private var headerRows = 0
    private var hasRule = false

    init(index: Int) {
        self.index = index
    }

    /// Returns the contents of each cell of a line that begins with `|`, without the white space around them; `nil`
    /// where there is only one `|`.
    static func cells(of source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>]? {
        var cells: [Range<Int>] = []
        var end = range.upperBound
        while end > range.lowerBound, isBlank(source[end - 1]) { end -= 1 }
        var start = range.lowerBound + 1
        var position = start
        while position < end {
            if source[position] == UInt8(ascii: "|"), source[position - 1] != UInt8(ascii: "\\") {
                cells.append(trimmed(source, start..<position))
                start = position + 1
            }
            position += 1
        }
        if cells.isEmpty { return nil }
        if start < end { cells.append(trimmed(source, start..<end)) }
        return cells
    }

    /// Returns how the columns stand where all cells are `---`, `:---`, `:---:` or `---:`.
    static func rule(_ source: UnsafeBufferPointer<UInt8>, _ cells: [Range<Int>]) -> [Manuscript.Alignment]? {
        var alignments: [Manuscript.Alignment] = []
        for cell in cells {
            guard !cell.isEmpty else { return nil }
            let isLeft = source[cell.lowerBound] == UInt8(ascii: ":")
            let isRight = source[cell.upperBound - 1] == UInt8(ascii: ":")
            let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
            guard dashes.count >= (isLeft || isRight ? 1 : 2), dashes.allSatisfy({ source[$0] == UInt8(ascii: "-") })
            else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .unknown)
        }
        return alignments
    }

    /// Ends the head where the first rule row stands; later rules only divide.
    mutating func close(head alignments: [Manuscript.Alignment]) {
        guard !hasRule else { return }
        hasRule = true
        headerRows = rowCount
        self.alignments = alignments
    }

    mutating func nextCell(column: Int, paragraph: Int) -> Manuscript.CellPlace {
        cells.append(Manuscript.Table.Cell(row: rowCount, column: column, paragraphs: paragraph..<paragraph + 1))
        return Manuscript.CellPlace(table: index, row: rowCount, column: column)
    }

    mutating func endRow(width: Int) {
        widths.append(width)
        rowCount += 1
    }

    var table: Manuscript.Table {
        Manuscript.Table(
            cells: cells, rowCount: rowCount, columnCount: widths.first ?? 0, headerRows: headerRows, widths: widths)
    }

    private static func trimmed(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(source[start]) { start += 1 }
        while end > start, isBlank(source[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
