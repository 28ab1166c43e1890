import Consolidation
package import Finding
import Forms
import ReportLanguage
import ReportModel
package import Spreadsheet
import Workspace

/// A consolidation as a workbook: units as rows, totals as formulas, what is missing and how it was made on sheets of their own.
///
/// A formula is written only where it gives exactly the figure that was consolidated, from what the sheet shows; elsewhere the
/// figure stands, marked.
package struct ConsolidatedWorkbook {
    let table: ConsolidationTable
    /// The rows that are shown, in tree order, with the rows of the sheet that they stand in.
    let rows: [Int]
    let sheetRows: [Int: Int]
    /// For each cell of the regime that is shown its column.
    let columns: [Int: Int]
    let hasMembers: Bool
    /// By code how the returns of units stand that do not count.
    let standings: [String: Message]
    /// The cells in which a figure stands because no formula would give it.
    private(set) var fixedCells: Set<Int> = []

    var run: ConsolidationRun { table.run }

    /// The columns in front of the figures: code, name, how many units lack something.
    static let firstColumn = 3
    private static let headRow = 4

    package init(_ table: ConsolidationTable, standings: [String: Message]) {
        self.table = table
        self.standings = standings
        let firstCells = table.run.compiled.firstCells
        hasMembers = table.cells.contains { !firstCells.contains($0) }
        rows = table.run.rows.subtree(table.row).filter { !table.run.reporters($0).isEmpty }
        let first = Self.headRow + (hasMembers ? 3 : 2)
        sheetRows = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, first + $0) })
        columns = Dictionary(
            uniqueKeysWithValues: table.cells.enumerated().map { ($1, ConsolidatedWorkbook.firstColumn + $0) })
    }

    /// Returns the workbook.
    ///
    /// - Parameter hasResults: whether formulas come with their results.
    package mutating func workbook(created: String, hasResults: Bool = true) throws(Refusal) -> Workbook {
        guard columns.count + Self.firstColumn <= CellAddress.columns, rows.count < CellAddress.rows - 16 else {
            throw Refusal(Finding(.fileTooLarge, .consolidationTooLarge))
        }
        let unit = run.consolidator.unit(table.row)
        var workbook = Workbook(
            properties: Workbook.Properties(
                title: "\(run.loaded.regime.name) – \(unit.name) – \(run.consolidator.period.vietnamese)",
                author: "BaoCao", created: created))
        workbook.hasResults = hasResults
        workbook.sheets = [figuresSheet()]
        if !table.bases.isEmpty { workbook.sheets.append(ComparisonSheet(self).sheet) }
        workbook.sheets += [LackingSheet(self).sheet, NotesSheet(self).sheet]
        return workbook
    }

    /// Puts the lines that say what the sheet shows.
    func addTitle(_ sheet: inout Sheet, lastColumn: Int) {
        let period = run.consolidator.period
        let unit = run.consolidator.unit(table.row)
        let lines: [(String, CellStyle)] = [
            (run.loaded.regime.name, SheetStyles.title),
            (
                Message.formPeriod(
                    period.vietnamese, from: run.consolidator.window.first.short, to: run.consolidator.window.last.short
                ).vi, SheetStyles.subtitle
            ),
            (Message.consolidatedFor(unit.name, owing: run.reporters(table.row).count).vi, SheetStyles.subtitle),
        ]
        for (row, line) in lines.enumerated() {
            sheet.put(
                CellRange(CellAddress(row: row, column: 0), CellAddress(row: row, column: lastColumn)), .text(line.0),
                line.1)
        }
        sheet.rows[0] = Sheet.Row(height: 36)
    }

    // MARK: - Figures

    private mutating func figuresSheet() -> Sheet {
        var sheet = Sheet(name: Message.sheetFigures.vi)
        let lastColumn = Self.firstColumn + table.cells.count - 1
        addTitle(&sheet, lastColumn: min(max(lastColumn, 6), 12))
        addHead(&sheet)
        let root = depth(table.row)
        for row in rows {
            guard let place = sheetRows[row] else { continue }
            let unit = run.consolidator.unit(row)
            let level = depth(row) - root
            let isTotal = run.rows.inner(row) != nil
            let label = SheetStyles.label.with { $0.isBold = isTotal }
            sheet.put(place, 0, .text(unit.code), label)
            sheet.put(place, 1, .text(unit.name), label.with { $0.indent = min(level, 15) })
            let lacking = Set(table.cells.flatMap { run.frame.lackingRows(row, $0) }).count
            sheet.put(place, 2, lacking == 0 ? .blank : .number(Quantity(lacking)), SheetStyles.count)
            for cell in table.cells {
                guard let column = columns[cell] else { continue }
                let content = content(row, cell)
                let isFixed = isTotal && isFixedTotal(content, row, cell)
                if isFixed { fixedCells.insert(cell) }
                sheet.put(
                    place, column, content,
                    SheetStyles.figure(
                        decimals: table.decimals(of: run.frame.figure(row, cell), cell), isTotal: isTotal,
                        isFixed: isFixed, isPartial: run.frame.figure(row, cell).state.contains(.partial)))
            }
            if level > 0 { sheet.rows[place] = Sheet.Row(outlineLevel: level) }
        }
        sheet.hasSummaryAbove = true
        sheet.widths.merge([0: 14, 1: 38, 2: 8]) { $1 }
        for column in columns.values { sheet.widths[column] = 14 }
        let first = Self.headRow + (hasMembers ? 3 : 2)
        sheet.frozen = (first, 2)
        sheet.fitRows()
        sheet.printing.isLandscape = true
        sheet.printing.titleRows = Self.headRow...(first - 1)
        // More columns would be too small to read on one page.
        sheet.printing.fitsWidth = table.cells.count <= 14
        sheet.printing.titleColumns = sheet.printing.fitsWidth ? nil : 0...1
        return sheet
    }

    private func depth(_ row: Int) -> Int {
        var depth = 0
        var next = Int(run.rows.parents[row])
        while next >= 0 {
            depth += 1
            next = Int(run.rows.parents[next])
        }
        return depth
    }

    private func addHead(_ sheet: inout Sheet) {
        let (head, last) = (Self.headRow, Self.headRow + (hasMembers ? 2 : 1))
        func range(_ row: Int, _ column: Int, _ lastRow: Int, _ lastColumn: Int) -> CellRange {
            CellRange(CellAddress(row: row, column: column), CellAddress(row: lastRow, column: lastColumn))
        }
        for (column, message) in [Message.columnUnitCode, .columnUnit, .columnLacking].enumerated() {
            sheet.put(range(head, column, last, column), .text(message.vi), SheetStyles.head)
        }
        var start = 0
        while start < table.cells.count {
            let indicator = table.indicatorIndex(table.cells[start])
            var end = start
            while end + 1 < table.cells.count, table.indicatorIndex(table.cells[end + 1]) == indicator { end += 1 }
            let (first, final) = (Self.firstColumn + start, Self.firstColumn + end)
            let definition = run.compiled.indicators[indicator]
            sheet.put(range(head, first, head, final), .text(definition.name), SheetStyles.head)
            if hasMembers {
                for place in start...end {
                    let isTotal = run.compiled.firstCells.contains(table.cells[place])
                    let name = isTotal ? Message.formTotal.vi : String(table.name(table.cells[place]).dropFirst(2))
                    sheet.put(
                        head + 1, Self.firstColumn + place, .text(start == end ? "" : name), SheetStyles.head)
                }
            }
            for column in first...final {
                sheet.put(last, column, .text(definition.measure), SheetStyles.head.with { $0.isBold = false })
            }
            start = end + 1
        }
        sheet.rows[head] = Sheet.Row(height: 80)
        if hasMembers { sheet.rows[head + 1] = Sheet.Row(height: 40) }
    }

    // MARK: - Cells

    /// What stands in a cell: a formula where one gives the figure, else the figure or the sign for none.
    private func content(_ row: Int, _ cell: Int) -> CellContent {
        let figure = run.frame.figure(row, cell)
        let decimals = table.decimals(of: figure, cell)
        guard let quantity = figure.quantity(decimals: decimals), figure.state.contains(.given) else {
            return .text(FigureWords(language: .vi).sign(figure))
        }
        guard quantity.fitsCell else { return .text(quantity.vietnamese) }
        if let formula = SheetTotals(self).formula(row, cell, quantity) { return .formula(formula, .number(quantity)) }
        return .number(quantity)
    }

    /// Whether a figure stands where a formula was to be expected.
    private func isFixedTotal(_ content: CellContent, _ row: Int, _ cell: Int) -> Bool {
        guard case .number = content else { return false }
        switch run.frame.contents[cell] {
        case .gathered(let column), .weighted(let column, _): return column.takesChildren(row, run.rows)
        case .computed: return true
        case .own, .unavailable: return false
        }
    }

    /// The number that a cell of the sheet shows; `nil` where words stand.
    func shown(_ row: Int, _ cell: Int) -> Quantity? {
        let figure = run.frame.figure(row, cell)
        guard figure.state.contains(.given), let quantity = figure.quantity(decimals: table.decimals(of: figure, cell)),
            quantity.fitsCell
        else { return nil }
        return quantity
    }

    /// The cell of the sheet that shows a figure.
    func address(_ row: Int, _ cell: Int) -> CellAddress? {
        guard let row = sheetRows[row], let column = columns[cell] else { return nil }
        return CellAddress(row: row, column: column)
    }
}

extension FigureWords {
    /// *Không*, or the sign for no figure.
    func sign(_ figure: ConsolidatedFigure) -> String {
        if figure.state.contains(.nilStated) { return Message.nilStated.text(in: language) }
        if figure.state.contains(.unknown) || figure.number != nil { return "?" }
        return figure.state.contains(.missing) ? "…" : "–"
    }
}
