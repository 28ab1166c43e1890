import Document
import Packaging

/// A table while its rows are read.
struct TableBuilder {
    let index: Int
    var format = TableFormat()
    private(set) var cells: [Manuscript.Table.Cell] = []
    private var widths: [Int] = []
    private var headerRows = 0
    private var hasCellBorders = false

    // The row and cell that are being read
    private var row = RowFormat()
    private var column = 0
    private var cell = CellFormat()
    private var firstParagraph = 0
    private var rowStart = 0
    /// For each column the index of the cell that goes on below, and the row up to which it does so far.
    private var merges: [Int: (cell: Int, lastRow: Int)] = [:]

    init(index: Int) {
        self.index = index
    }

    /// The largest number of columns that are believed.
    private static let columnLimit = 1000

    var place: Manuscript.CellPlace {
        Manuscript.CellPlace(table: index, row: widths.count, column: column)
    }

    /// Whether the cell belongs to one above or before it, so that its empty paragraphs are nothing.
    var isCovered: Bool {
        switch cell.horizontal {
        case .goesOn: return cells.count > rowStart
        default: return cell.vertical == .goesOn && merges[column] != nil
        }
    }

    mutating func startRow() {
        row = RowFormat()
        column = 0
        rowStart = cells.count
    }

    mutating func set(_ format: RowFormat) {
        row = format
        column = min(max(format.before, 0), Self.columnLimit)
    }

    mutating func startCell(paragraph: Int) {
        cell = CellFormat()
        firstParagraph = paragraph
    }

    mutating func set(_ format: CellFormat) {
        cell = format
        cell.span = min(max(format.span, 1), Self.columnLimit)
        if cell.hasVisibleBorders { hasCellBorders = true }
    }

    /// Ends the cell, whose paragraphs end before `paragraph`.
    mutating func endCell(paragraph: Int) {
        let paragraphs = firstParagraph..<max(firstParagraph, paragraph)
        defer { column = min(column + cell.span, Self.columnLimit) }
        if isCovered, paragraphs.isEmpty {
            if cell.horizontal == .goesOn {
                cells[cells.count - 1].columnSpan += cell.span
            } else if let merge = merges[column] {
                merges[column] = (merge.cell, widths.count)
                cells[merge.cell].rowSpan = widths.count - cells[merge.cell].row + 1
            }
            return
        }
        if cell.vertical == .restart {
            merges[column] = (cells.count, widths.count)
        } else {
            merges[column] = nil
        }
        cells.append(
            Manuscript.Table.Cell(
                row: widths.count, column: column, columnSpan: cell.span, paragraphs: paragraphs))
    }

    mutating func endRow(isDeleted: Bool) {
        guard !isDeleted else { return }
        if row.isHeader, headerRows == widths.count { headerRows += 1 }
        let current = widths.count
        merges = merges.filter { $0.value.lastRow == current }
        widths.append(column + min(max(row.after, 0), Self.columnLimit))
    }

    /// The finished table.
    /// - Parameter styleBorders: whether the table's style and own borders draw any line.
    func table(hasBorders: Bool) -> Manuscript.Table {
        let grid = format.gridColumns
        let columns = widths.contains(grid) ? grid : widths.max() ?? grid
        return Manuscript.Table(
            cells: cells, rowCount: widths.count, columnCount: columns, headerRows: headerRows, widths: widths,
            isBorderless: !hasBorders && !hasCellBorders)
    }
}
