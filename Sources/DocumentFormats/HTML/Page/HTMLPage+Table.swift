import Document

extension HTMLPageWriter {
    /// Writes a table, in a frame that scrolls sideways where the screen is narrow.
    mutating func write(_ table: Table, number: Int) {
        let label =
            table.caption.isEmpty ? "aria-label=\"Bảng \(number)\"" : "aria-labelledby=\"bang-\(number)\""
        html += "<div class=\"scroll\" role=\"group\" tabindex=\"0\" \(label)>\n"
        html += "<table\(table.columns.count > 9 ? " class=\"wide\"" : "")>\n"
        if !table.caption.isEmpty || table.unitNote != nil {
            html += "<caption>"
            if !table.caption.isEmpty {
                html += "<span id=\"bang-\(number)\">\(inlines(table.caption, .tableCaption))</span>"
            }
            if let note = table.unitNote { html += "<span class=\"unit\">\(HTML.escaped(note))</span>" }
            html += "</caption>\n"
        }
        let sum = max(table.columns.reduce(0) { $0 + max($1.weight, 1) }, 1)
        html += "<colgroup>"
        for column in table.columns {
            // Tenths of a percent.
            let share = max(column.weight, 1) * 1000 / sum
            html += "<col style=\"width:\(share / 10).\(share % 10)%\">"
        }
        html += "</colgroup>\n"
        writeRows(of: table)
        html += "</table>\n</div>\n"
    }

    private func looks(of cell: Table.Cell, _ alignment: Table.Alignment) -> String {
        var classes: [String] = []
        switch alignment {
        case .left: break
        case .center: classes.append("c")
        case .right: classes.append("r")
        }
        if cell.shade != .none { classes.append("s\(cell.shade.rawValue)") }
        return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }

    private mutating func writeRows(of table: Table) {
        let rows = TableGrid(table).rows
        for (index, row) in rows.enumerated() {
            let section = row.isHeader ? "thead" : "tbody"
            if index == 0 || rows[index - 1].isHeader != row.isHeader { html += "<\(section)>\n" }
            html += row.kind == .total ? "<tr class=\"total\">" : "<tr>"
            for entry in row.entries {
                guard let cell = entry.cell else { continue }
                // What names nothing is no head.
                let isNamed = cell.inlines.contains { $0.text.contains { !$0.isWhitespace } }
                let isName = !row.isHeader && entry.column == table.nameColumn
                var tag = !isNamed ? "td" : row.isHeader ? "th scope=\"col\"" : isName ? "th scope=\"row\"" : "td"
                if entry.columnSpan > 1 { tag += " colspan=\"\(entry.columnSpan)\"" }
                if entry.rowsLeft > 1 { tag += " rowspan=\"\(entry.rowsLeft)\"" }
                if !row.isHeader { tag += looks(of: cell, table.columns[entry.column].alignment) }
                html += "<\(tag)>\(inlines(cell.inlines))</\(tag.prefix(2))>"
            }
            html += "</tr>\n"
            if index == rows.count - 1 || rows[index + 1].isHeader != row.isHeader { html += "</\(section)>\n" }
        }
    }
}
