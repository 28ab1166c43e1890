import Document
import Packaging

extension BodyWriter {
    /// Writes a table over the whole width of the text.
    ///
    /// - Parameter keepsLastRowWithNext: whether the last row stays on the page of what follows.
    mutating func write(_ table: Table, orientation: Orientation, keepsLastRowWithNext: Bool = false) {
        if !table.caption.isEmpty { paragraph(.tableCaption, table.caption) }
        if let note = table.unitNote { paragraph(.unitNote, note) }
        // Without a caption nothing else keeps the table from the lines above, or from growing into a table above.
        if table.caption.isEmpty, table.unitNote == nil { gapAboveTable() }
        let widths = table.columnWidths(
            total: OfficialLayout.textWidth(orientation),
            size: OfficialLayout.tableTextSize(columns: table.columns.count), padding: OfficialLayout.cellPadding)
        let size: CellStyle.Size =
            OfficialLayout.tableTextSize(columns: table.columns.count) == OfficialLayout.tableTextSize(columns: 1)
            ? .usual : .small
        let openings = CellOpenings(table: table, widths: widths, size: size)
        xml.tableStart(TableProperties(style: StyleName.officialTable, columns: widths))
        let rows = TableGrid(table).rows
        for (index, row) in rows.enumerated() {
            let keepsWithNext = keepsLastRowWithNext && index == rows.count - 1
            xml.rowStart(RowProperties(isHeader: row.isHeader))
            let emphasis: Emphasis = row.isHeader || row.kind == .total ? .bold : []
            for entry in row.entries {
                if entry.columnSpan == 1, let cell = entry.cell, entry.rowsLeft == 1, !keepsWithNext,
                    cell.shade == .none
                {
                    xml.markup(openings.simple(row)[entry.column])
                    xml.runs(cell.inlines, inside: emphasis)
                } else {
                    let columns = entry.column..<entry.column + entry.columnSpan
                    var properties = CellProperties(width: widths[columns].reduce(.pt(0), +))
                    properties.columnSpan = entry.columnSpan
                    properties.verticalMerge = entry.cell == nil ? .continue : entry.rowsLeft > 1 ? .restart : nil
                    properties.shade = entry.cell?.shade ?? .none
                    xml.markup(
                        openings.opening(row, column: entry.column, properties, keepsWithNext: keepsWithNext))
                    if let cell = entry.cell { xml.runs(cell.inlines, inside: emphasis) }
                }
                xml.markup("</w:p></w:tc>")
            }
            xml.rowEnd()
            figures.add(row)
        }
        xml.tableEnd()
    }

    private mutating func gapAboveTable() {
        xml.markup("<w:p>")
        xml.paragraphProperties(
            ParagraphProperties(style: StyleName.spacer, keepsWithNext: true, spacing: .init(before: .pt(6))))
        xml.markup("</w:p>")
    }
}

/// What a cell begins with, up to its first run, made once per column: most cells of a long table begin alike.
private struct CellOpenings {
    private let table: Table
    private let size: CellStyle.Size
    private var head: [[UInt8]] = []
    private var text: [[UInt8]] = []
    private var total: [[UInt8]] = []

    init(table: Table, widths: [Length], size: CellStyle.Size) {
        self.table = table
        self.size = size
        for (column, width) in widths.enumerated() {
            let properties = CellProperties(width: width)
            head.append(opening(.head, column: column, properties))
            text.append(opening(.text, column: column, properties))
            total.append(opening(.total, column: column, properties))
        }
    }

    /// Returns the openings of the cells of `row` that span nothing, by column.
    func simple(_ row: TableGrid.Row) -> [[UInt8]] {
        row.isHeader ? head : row.kind == .total ? total : text
    }

    func opening(
        _ row: TableGrid.Row, column: Int, _ properties: CellProperties, keepsWithNext: Bool
    ) -> [UInt8] {
        let role: CellStyle.Role = row.isHeader ? .head : row.kind == .total ? .total : .text
        return opening(role, column: column, properties, keepsWithNext: keepsWithNext)
    }

    private func opening(
        _ role: CellStyle.Role, column: Int, _ properties: CellProperties, keepsWithNext: Bool = false
    ) -> [UInt8] {
        let style = CellStyle(
            role: role, alignment: role == .head ? .center : table.columns[column].alignment, size: size)
        var xml = XMLBytes(capacity: 160)
        xml.cellStart(properties)
        xml.markup("<w:p>")
        xml.paragraphProperties(ParagraphProperties(style: style.name, keepsWithNext: keepsWithNext))
        return xml.bytes
    }
}
