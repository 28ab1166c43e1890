import Finding
import Packaging
import ReportModel

/// Writes one sheet.
struct SheetPart {
    private let sheet: Sheet
    private let hasResults: Bool
    private var xml: XMLBytes

    init(_ sheet: Sheet, hasResults: Bool) {
        self.sheet = sheet
        self.hasResults = hasResults
        xml = XMLBytes(capacity: 4096 + sheet.cells.count * 48)
    }

    /// `xl/worksheets/sheetN.xml`; its elements stand in the order of the schema.
    consuming func bytes(_ styles: inout StyleTable, _ strings: inout StringTable) throws(Refusal) -> [UInt8] {
        var part = self
        part.xml.markup(XMLBytes.declaration)
        part.xml.markup(#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#)
        part.xml.markup("<sheetPr>")
        if part.sheet.hasSummaryAbove { part.xml.markup(#"<outlinePr summaryBelow="0"/>"#) }
        if part.sheet.printing.fitsWidth { part.xml.markup(#"<pageSetUpPr fitToPage="1"/>"#) }
        part.xml.markup("</sheetPr>")
        let cells = part.sheet.sortedCells
        part.writeDimension(cells)
        part.writeView()
        part.xml.markup(#"<sheetFormatPr defaultRowHeight="15.75""#)
        if let deepest = part.sheet.rows.values.map(\.outlineLevel).max(), deepest > 0 {
            part.xml.attribute(" outlineLevelRow=", deepest)
        }
        part.xml.markup("/>")
        part.writeColumns()
        try part.writeRows(cells, &styles, &strings)
        part.writeTail()
        return part.xml.bytes
    }

    private mutating func writeDimension(_ cells: [Sheet.Cell]) {
        guard let first = cells.first, let last = cells.last else { return }
        let left = cells.map(\.address.column).min() ?? 0
        let right = cells.map(\.address.column).max() ?? 0
        let range = CellRange(
            CellAddress(row: first.address.row, column: left), CellAddress(row: last.address.row, column: right))
        xml.attributeElement("<dimension ref=", "\(range)")
    }

    private mutating func writeView() {
        xml.markup(#"<sheetViews><sheetView showGridLines="0" workbookViewId="0""#)
        let frozen = sheet.frozen
        guard frozen.rows > 0 || frozen.columns > 0 else {
            xml.markup("/></sheetViews>")
            return
        }
        xml.markup("><pane")
        if frozen.columns > 0 { xml.attribute(" xSplit=", frozen.columns) }
        if frozen.rows > 0 { xml.attribute(" ySplit=", frozen.rows) }
        xml.markup(#" topLeftCell=""#)
        xml.text("\(CellAddress(row: frozen.rows, column: frozen.columns))")
        let pane = frozen.rows == 0 ? "topRight" : frozen.columns == 0 ? "bottomLeft" : "bottomRight"
        xml.markup(#"" activePane=""#)
        xml.text(pane)
        xml.markup(#"" state="frozen"/><selection pane=""#)
        xml.text(pane)
        xml.markup(#""/></sheetView></sheetViews>"#)
    }

    private mutating func writeColumns() {
        let columns = Set(sheet.widths.keys).union(sheet.hiddenColumns).sorted()
        guard !columns.isEmpty else { return }
        xml.markup("<cols>")
        for column in columns {
            xml.attribute("<col min=", column + 1)
            xml.attribute(" max=", column + 1)
            xml.markup(#" width=""#)
            xml.decimal(sheet.widths[column] ?? 9)
            xml.markup(#"" customWidth="1""#)
            if sheet.hiddenColumns.contains(column) { xml.markup(#" hidden="1""#) }
            xml.markup("/>")
        }
        xml.markup("</cols>")
    }

    // MARK: - Cells

    private mutating func writeRows(
        _ cells: [Sheet.Cell], _ styles: inout StyleTable, _ strings: inout StringTable
    ) throws(Refusal) {
        xml.markup("<sheetData>")
        var letters: [[UInt8]] = []
        var index = 0
        let onlyFormatted = sheet.rows.keys.sorted()
        var next = 0
        while index < cells.count || next < onlyFormatted.count {
            let row = min(
                index < cells.count ? cells[index].address.row : .max,
                next < onlyFormatted.count ? onlyFormatted[next] : .max)
            if next < onlyFormatted.count, onlyFormatted[next] == row { next += 1 }
            openRow(row)
            while index < cells.count, cells[index].address.row == row {
                let column = cells[index].address.column
                while letters.count <= column { letters.append(Array(CellAddress.letters(letters.count).utf8)) }
                try write(cells[index], letters[column], &styles, &strings)
                index += 1
            }
            xml.markup("</row>")
        }
        xml.markup("</sheetData>")
    }

    private mutating func openRow(_ row: Int) {
        xml.attribute("<row r=", row + 1)
        if let format = sheet.rows[row] {
            if let height = format.height {
                xml.markup(#" ht=""#)
                xml.decimal(height)
                xml.markup(#"" customHeight="1""#)
            }
            if format.outlineLevel > 0 { xml.attribute(" outlineLevel=", min(format.outlineLevel, 7)) }
        }
        xml.markup(">")
    }

    private mutating func write(
        _ cell: Sheet.Cell, _ letters: [UInt8], _ styles: inout StyleTable, _ strings: inout StringTable
    ) throws(Refusal) {
        xml.markup(#"<c r=""#)
        xml.markup(letters)
        xml.number(cell.address.row + 1)
        var isQuoted = false
        if case .text(let text) = cell.content { isQuoted = text.looksLikeFormula }
        let style = styles.index(cell.style, isQuoted: isQuoted)
        xml.markup(#"""#)
        if style != 0 { xml.attribute(" s=", style) }
        switch cell.content {
        case .blank: xml.markup("/>")
        case .number(let quantity): value(quantity.description)
        case .date(let day): value("\(SheetDate.serial(of: day))")
        case .flag(let flag): xml.markup(flag ? #" t="b"><v>1</v></c>"# : #" t="b"><v>0</v></c>"#)
        case .text(let text):
            guard text.utf16.count <= WorkbookWriter.textLimit else {
                throw Refusal(
                    Finding(
                        .textTooLongForCell, .textTooLongForCell(place(cell.address), limit: WorkbookWriter.textLimit)))
            }
            xml.markup(#" t="s"><v>"#)
            xml.number(strings.index(text))
            xml.markup("</v></c>")
        case .formula(let formula, let result): write(formula, result)
        }
    }

    private func place(_ address: CellAddress) -> String { "\(sheet.name)!\(address)" }

    private mutating func value(_ text: String) {
        xml.markup("><v>")
        xml.text(text)
        xml.markup("</v></c>")
    }

    private mutating func write(_ formula: String, _ result: CellResult) {
        var type: StaticString?
        var text = ""
        switch hasResults ? result : .none {
        case .none: break
        case .number(let quantity): text = quantity.description
        case .flag(let flag): (type, text) = ("b", flag ? "1" : "0")
        case .error(let error): (type, text) = ("e", error)
        case .text(let string): (type, text) = ("str", CellText.escaped(string))
        }
        if let type {
            xml.markup(#" t=""#)
            xml.markup(type)
            xml.markup(#"""#)
        }
        xml.markup("><f>")
        xml.text(formula)
        xml.markup("</f>")
        if type != nil || !text.isEmpty {
            xml.markup("<v>")
            xml.text(text)
            xml.markup("</v>")
        }
        xml.markup("</c>")
    }

    // MARK: - What follows the cells

    private mutating func writeTail() {
        if sheet.isProtected {
            // Without a password: it keeps the hand from slipping, nothing more. Widths and heights may be changed.
            xml.markup(
                #"<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>"#)
        }
        if !sheet.merged.isEmpty {
            xml.attribute("<mergeCells count=", sheet.merged.count)
            xml.markup(">")
            for range in sheet.merged { xml.attributeElement("<mergeCell ref=", "\(range)") }
            xml.markup("</mergeCells>")
        }
        writeValidations()
        xml.markup(
            #"<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9""#
        )
        // 9 is A4.
        if sheet.printing.isLandscape {
            xml.markup(#" orientation="landscape""#)
        } else {
            xml.markup(#" orientation="portrait""#)
        }
        if sheet.printing.fitsWidth { xml.markup(#" fitToWidth="1" fitToHeight="0""#) }
        xml.markup(
            #"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>"#
        )
        xml.markup("</worksheet>")
    }

    private mutating func writeValidations() {
        guard !sheet.validations.isEmpty else { return }
        xml.attribute("<dataValidations count=", sheet.validations.count)
        xml.markup(">")
        for validation in sheet.validations { write(validation) }
        xml.markup("</dataValidations>")
    }

    private mutating func write(_ validation: DataValidation) {
        let (type, formula): (StaticString, String) =
            switch validation.kind {
            case .list(let words): ("list", "\"" + words.joined(separator: ",") + "\"")
            case .formula(let formula): ("custom", formula)
            case .text(let limit): ("textLength", "\(limit)")
            }
        xml.markup(#"<dataValidation type=""#)
        xml.markup(type)
        xml.markup(#"""#)
        if case .text = validation.kind { xml.markup(#" operator="lessThanOrEqual""#) }
        xml.markup(#" allowBlank="1" showErrorMessage="1""#)
        if !validation.prompt.isEmpty { xml.markup(#" showInputMessage="1""#) }
        xml.attribute(" errorTitle=", validation.title.cut(32))
        xml.attribute(" error=", validation.error.cut(225))
        if !validation.prompt.isEmpty {
            xml.attribute(" promptTitle=", validation.title.cut(32))
            xml.attribute(" prompt=", validation.prompt.cut(255))
        }
        xml.attribute(" sqref=", validation.ranges.map(\.description).joined(separator: " "))
        xml.markup("><formula1>")
        xml.text(formula)
        xml.markup("</formula1></dataValidation>")
    }
}

extension Sheet {
    /// The cells by row and column; of those that were put twice the last.
    fileprivate var sortedCells: [Cell] {
        var isSorted = true
        for index in cells.indices.dropFirst() where !(cells[index - 1].address < cells[index].address) {
            isSorted = false
            break
        }
        if isSorted { return cells }
        let order = cells.indices.sorted { (cells[$0].address, $0) < (cells[$1].address, $1) }
        var result: [Cell] = []
        result.reserveCapacity(cells.count)
        for index in order {
            if let last = result.last, last.address == cells[index].address { result.removeLast() }
            result.append(cells[index])
        }
        return result
    }
}

extension String {
    /// Whether a spreadsheet would compute the text if it were typed: it begins with `=`, `+`, `-`, `@`, a tab or a carriage
    /// return.
    var looksLikeFormula: Bool {
        utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    }

    /// The text cut to so many UTF-16 units.
    fileprivate func cut(_ limit: Int) -> String {
        var text = self
        while text.utf16.count > limit { text.removeLast() }
        return text
    }
}

extension XMLBytes {
    /// Appends `name="value"`; `name` ends with its equals sign.
    fileprivate mutating func attribute(_ name: StaticString, _ value: Int) {
        markup(name)
        markup(#"""#)
        number(value)
        markup(#"""#)
    }

    fileprivate mutating func attribute(_ name: StaticString, _ value: String) {
        markup(name)
        markup(#"""#)
        text(value)
        markup(#"""#)
    }

    fileprivate mutating func attributeElement(_ name: StaticString, _ value: String) {
        attribute(name, value)
        markup("/>")
    }

    /// Appends a size with two decimals at most.
    fileprivate mutating func decimal(_ value: Double) {
        let hundredths = Int((value * 100).rounded())
        number(hundredths / 100)
        guard hundredths % 100 != 0 else { return }
        markup(".")
        if hundredths % 100 < 10 { markup("0") }
        number(hundredths % 100)
    }
}
