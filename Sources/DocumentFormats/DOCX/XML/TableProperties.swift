import Document
import Packaging

/// The frame of a table: `w:tblPr` and `w:tblGrid`. Their children have one order (CT_TblPr), in which they are written.
struct TableProperties {
    var style: String
    var columns: [Length]
}

/// `w:tcPr`. The fields stand in the order of the schema (CT_TcPr) and are written in it.
struct CellProperties {
    /// Whether a cell of several rows begins or goes on.
    enum VerticalMerge: String {
        case restart
        case `continue`
    }

    var width: Length
    var columnSpan = 1
    var verticalMerge: VerticalMerge?
    var shade = Table.Cell.Shade.none
}

/// `w:trPr`.
struct RowProperties {
    /// Repeated at the top of each page.
    var isHeader = false
}

extension XMLBytes {
    mutating func tableStart(_ properties: TableProperties) {
        markup("<w:tbl><w:tblPr>")
        value("tblStyle", properties.style)
        markup("<w:tblW")
        attribute("w", properties.columns.reduce(0) { $0 + $1.twips })
        markup(#" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#)
        for column in properties.columns {
            markup("<w:gridCol")
            attribute("w", column.twips)
            markup("/>")
        }
        markup("</w:tblGrid>")
    }

    mutating func tableEnd() {
        markup("</w:tbl>")
    }

    mutating func rowStart(_ properties: RowProperties = RowProperties()) {
        // No row of an official table breaks over a page.
        markup("<w:tr><w:trPr><w:cantSplit/>")
        flag("tblHeader", properties.isHeader)
        markup("</w:trPr>")
    }

    mutating func rowEnd() {
        markup("</w:tr>")
    }

    mutating func cellStart(_ properties: CellProperties) {
        markup("<w:tc><w:tcPr><w:tcW")
        attribute("w", properties.width.twips)
        markup(#" w:type="dxa"/>"#)
        if properties.columnSpan > 1 { value("gridSpan", properties.columnSpan) }
        value("vMerge", properties.verticalMerge?.rawValue)
        if properties.shade != .none {
            let level = UInt64(properties.shade.grey * 255 / 100)
            markup(#"<w:shd w:val="clear" w:color="auto" w:fill=""#)
            hexadecimal(level << 16 | level << 8 | level, digits: 6)
            markup(#""/>"#)
        }
        markup("</w:tcPr>")
    }

    mutating func cellEnd() {
        markup("</w:tc>")
    }
}
