import Consolidation
import Finding
import ReportLanguage
import ReportModel
import Spreadsheet
import Workspace

/// The units that figures lack, with the reason.
struct LackingSheet {
    let book: ConsolidatedWorkbook

    init(_ book: ConsolidatedWorkbook) {
        self.book = book
    }

    private var run: ConsolidationRun { book.run }

    var sheet: Sheet {
        var sheet = Sheet(name: Message.sheetLacking.vi)
        book.addTitle(&sheet, lastColumn: 5)
        let head: [Message] = [.formNumber, .columnUnitCode, .columnUnit, .columnParent, .columnReason, .formIndicator]
        for (column, message) in head.enumerated() { sheet.put(4, column, .text(message.vi), SheetStyles.head) }
        sheet.widths = [0: 5, 1: 14, 2: 34, 3: 30, 4: 30, 5: 60]
        var cells: [Int: [Int]] = [:]
        for cell in book.table.cells {
            for row in run.frame.lackingRows(book.table.row, cell) { cells[row, default: []].append(cell) }
        }
        for (number, row) in cells.keys.sorted().enumerated() {
            let unit = run.consolidator.unit(row)
            let parent = run.rows.parents[row]
            let period = run.consolidator.period
            let reason: Message =
                run.counted.counts(unit.code, period)
                ? .returnLeavesOut : book.standings[unit.code] ?? .returnDidNotCome
            let lacking = cells[row] ?? []
            let names =
                lacking.count == book.table.cells.count
                ? Message.allIndicators.vi
                : lacking.map { cell in
                    book.table.indicator(cell).name
                        + (book.table.key(cell).member == nil ? "" : " –" + book.table.name(cell).dropFirst())
                }.joined(separator: "; ")
            let texts = [
                "\(number + 1)", unit.code, unit.name, parent < 0 ? "" : run.consolidator.unit(Int(parent)).name,
                reason.vi, names,
            ]
            for (column, text) in texts.enumerated() {
                sheet.put(5 + number, column, .text(text), SheetStyles.label)
            }
        }
        if cells.isEmpty { sheet.put(5, 1, .text(Message.nothingLacking.vi), SheetStyles.text) }
        sheet.frozen = (5, 0)
        sheet.fitRows()
        sheet.printing.isLandscape = true
        sheet.printing.titleRows = 4...4
        return sheet
    }
}

/// How the figures were made, and what a reader has to know of them.
struct NotesSheet {
    let book: ConsolidatedWorkbook

    init(_ book: ConsolidatedWorkbook) {
        self.book = book
    }

    private var run: ConsolidationRun { book.run }

    var sheet: Sheet {
        var sheet = Sheet(name: Message.sheetNotes.vi)
        book.addTitle(&sheet, lastColumn: 4)
        var row = 4
        for message in notes {
            sheet.put(
                CellRange(CellAddress(row: row, column: 0), CellAddress(row: row, column: 4)), .text("– \(message.vi)"),
                SheetStyles.text)
            sheet.rows[row] = Sheet.Row(height: Double(message.vi.count / 130 + 1) * 17)
            row += 1
        }
        row += 1
        let head: [Message] = [
            .formIndicator, .formMeasure, .columnOverUnits, .columnOwnFigure, .columnMissingPolicy,
        ]
        for (column, message) in head.enumerated() { sheet.put(row, column, .text(message.vi), SheetStyles.head) }
        var seen: Set<Int> = []
        for cell in book.table.cells where seen.insert(book.table.indicatorIndex(cell)).inserted {
            row += 1
            let indicator = book.table.indicator(cell)
            let policy = indicator.consolidating
            let texts = [
                indicator.name, indicator.measure, words(policy.overUnits).vi, words(policy.ownFigure).vi,
                policy.missing.rawValue,
            ]
            for (column, text) in texts.enumerated() { sheet.put(row, column, .text(text), SheetStyles.label) }
        }
        sheet.widths = [0: 46, 1: 14, 2: 34, 3: 34, 4: 16]
        sheet.fitRows()
        sheet.printing.isLandscape = true
        return sheet
    }

    private var notes: [Message] {
        var notes: [Message] = [.figureSigns, .workbookColours]
        if !book.fixedCells.isEmpty {
            let names = Set(book.fixedCells.map(book.table.indicatorIndex)).sorted()
                .map { run.compiled.indicators[$0].name }
            notes.append(.fixedFigures(names.joined(separator: "; ")))
        }
        let estimates = book.table.cells.filter {
            let figure = run.frame.figure(book.table.row, $0)
            return figure.state.isNumber && figure.state.status != .official
        }
        if !estimates.isEmpty {
            let names = estimates.map { cell in
                "\(book.table.indicator(cell).name) (\(run.frame.figure(book.table.row, cell).state.status.vietnamese))"
            }
            notes.append(.estimatedFigures(names.joined(separator: "; ")))
        }
        return notes + book.table.findings(book.table.row).map(\.message)
    }

    private func words(_ overUnits: OverUnits) -> Message {
        switch overUnits {
        case .sum: .sumOf
        case .average(let weight):
            .averageOf(run.compiled.indicator(weight).map { run.compiled.indicators[$0].name } ?? weight)
        case .minimum: .smallestOf
        case .maximum: .largestOf
        case .formula: .recomputedByFormula
        case .none: .notConsolidated
        }
    }

    private func words(_ policy: OwnFigurePolicy) -> Message {
        switch policy {
        case .own: .policyOwn
        case .children: .policyChildren
        case .ownOrChildren: .policyOwnOrChildren
        case .mustAgree: .policyMustAgree
        case .ownAndChildren: .ownAndBelow
        }
    }
}

/// The figures of the unit that is asked about beside those of other periods.
struct ComparisonSheet {
    let book: ConsolidatedWorkbook

    init(_ book: ConsolidatedWorkbook) {
        self.book = book
    }

    private var table: ConsolidationTable { book.table }

    var sheet: Sheet {
        var sheet = Sheet(name: Message.sheetComparison.vi)
        var head: [Message] = [.formIndicator, .formMeasure, .formNow]
        for base in table.bases {
            switch base {
            case .previous: head += [.columnPrevious, .columnGrowthPercent]
            case .yearAgo: head += [.columnYearAgo, .columnGrowthPercent]
            case .yearToDate: head += [.columnYearToDate]
            case .yearToDateYearAgo: head += [.columnYearToDateYearAgo, .columnGrowthPercent]
            case .thirteen: head += [.columnThirteen]
            case .target: head += [.columnTarget, .columnProgressPercent]
            }
        }
        book.addTitle(&sheet, lastColumn: head.count - 1)
        for (column, message) in head.enumerated() { sheet.put(4, column, .text(message.vi), SheetStyles.head) }
        for (index, cell) in table.cells.enumerated() { add(cell, 5 + index, &sheet) }
        sheet.widths = [0: 46, 1: 14]
        for column in head.indices.dropFirst(2) { sheet.widths[column] = 14 }
        sheet.frozen = (5, 1)
        sheet.fitRows()
        sheet.printing.isLandscape = true
        sheet.printing.titleRows = 4...4
        return sheet
    }

    private func add(_ cell: Int, _ row: Int, _ sheet: inout Sheet) {
        let indicator = table.indicator(cell)
        sheet.put(row, 0, .text(table.name(cell)), SheetStyles.label)
        sheet.put(row, 1, .text(indicator.measure), SheetStyles.label.with { $0.horizontal = .center })
        put(table.run.frame.figure(table.row, cell), cell, row, 2, &sheet)
        var column = 3
        for (index, base) in table.bases.enumerated() {
            let comparison = table.comparison(table.row, cell, index)
            let isAlone = base == .yearToDate || base == .thirteen
            put((isAlone ? comparison?.value : comparison?.base) ?? .none, cell, row, column, &sheet)
            column += 1
            if isAlone { continue }
            let percent = base == .target ? comparison?.progress : comparison?.growth
            // What the year so far is compared with stands in no column of its own; then the figure stands for the formula.
            let isLive = base == .previous || base == .yearAgo
            put(percent, isLive ? (row, column - 1) : nil, row, column, &sheet)
            column += 1
        }
    }

    private func put(_ figure: ConsolidatedFigure, _ cell: Int, _ row: Int, _ column: Int, _ sheet: inout Sheet) {
        let decimals = table.decimals(of: figure, cell)
        let style = SheetStyles.figure(
            decimals: decimals, isTotal: false, isFixed: false, isPartial: figure.state.contains(.partial))
        if figure.state.contains(.given), let quantity = figure.quantity(decimals: decimals), quantity.fitsCell {
            sheet.put(row, column, .number(quantity), style)
        } else if figure == .none {
            sheet.put(row, column, .blank, style)
        } else {
            sheet.put(row, column, .text(FigureWords(language: .vi).sign(figure)), style)
        }
    }

    private func put(
        _ percent: Exact?, _ base: (row: Int, column: Int)?, _ row: Int, _ column: Int, _ sheet: inout Sheet
    ) {
        let style = SheetStyles.figure(decimals: 2, isTotal: false, isFixed: false, isPartial: false)
        guard let quantity = percent.flatMap({ try? $0.rounded(decimals: 2) }), quantity.fitsCell else {
            sheet.put(row, column, .blank, style)
            return
        }
        guard let base else { return sheet.put(row, column, .number(quantity), style) }
        let (now, then) = (CellAddress(row: row, column: 2), CellAddress(row: base.row, column: base.column))
        sheet.put(
            row, column, .formula("ROUND((N(\(now))-N(\(then)))/N(\(then))*100,2)", .number(quantity)), style)
    }
}
