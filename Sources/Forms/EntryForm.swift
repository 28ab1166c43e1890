import Finding
package import ReportLanguage
package import ReportModel
package import Spreadsheet

/// The form in which one unit states its figures for one period, as a workbook.
///
/// Words and computed cells are locked, cells to be typed in are not; a hidden sheet says what each cell is for, so that the form
/// comes back without guessing.
package struct EntryForm {
    /// What a form is made of.
    package struct Subject {
        package var compiled: CompiledRegime
        package var evaluator: Evaluator
        package var slot: Evaluator.Slot
        package var unitName: String
        /// The text sections that the unit writes itself: code, and what it is asked to write.
        package var sections: [(code: String, prompt: String)]
        /// What is stored so far, with the number of its revision.
        package var content: ReturnContent
        package var revision: Int
        package var properties: Workbook.Properties

        package init(
            compiled: CompiledRegime, evaluator: Evaluator, slot: Evaluator.Slot, unitName: String,
            sections: [(code: String, prompt: String)], content: ReturnContent, revision: Int,
            properties: Workbook.Properties
        ) {
            self.compiled = compiled
            self.evaluator = evaluator
            self.slot = slot
            self.unitName = unitName
            self.sections = sections
            self.content = content
            self.revision = revision
            self.properties = properties
        }
    }

    let subject: Subject
    let cells: FormCells
    var stamp: FormStamp
    private var sheets: [Sheet] = []

    var compiled: CompiledRegime { subject.compiled }

    /// Returns the form of a return.
    package static func workbook(_ subject: Subject) -> Workbook {
        var form = EntryForm(subject)
        for index in form.cells.grids.indices { form.addGrid(index) }
        form.addTexts()
        var workbook = Workbook(properties: subject.properties)
        workbook.sheets = form.sheets + [form.stamp.sheet]
        workbook.isLocked = true
        return workbook
    }

    private init(_ subject: Subject) {
        self.subject = subject
        cells = FormCells(subject.compiled, window: subject.slot.window)
        stamp = FormStamp(
            regime: subject.compiled.code,
            version: FormVersion.code(of: subject.compiled.regime, sections: subject.sections.map(\.code)),
            unit: subject.slot.unit, period: subject.slot.period.description, revision: subject.revision)
    }

    // MARK: - Sheets

    private mutating func addGrid(_ index: Int) {
        let grid = cells.grids[index]
        var sheet = Sheet(name: grid.sheet)
        let lastColumn =
            grid.category == nil
            ? grid.firstColumn + (cells.hasStatuses ? 4 : 3)
            : grid.firstColumn + grid.columnCount - 1
        addHead(&sheet, lastColumn: max(lastColumn, 4))
        if grid.category == nil { addList(grid, &sheet) } else { addTable(grid, &sheet) }
        for (position, indicator) in grid.indicators.enumerated() {
            addFigures(indicator, position, grid, &sheet)
        }
        sheet.validations = FormValidations.all(self, grid, inputs: inputs(of: grid.sheet))
        sheet.frozen = (grid.firstRow, grid.firstColumn)
        sheet.fitRows()
        sheet.isProtected = true
        sheet.printing.isLandscape = grid.category != nil || cells.hasStatuses
        sheet.printing.titleRows = FormCells.headRow...(grid.firstRow - 1)
        sheet.printing.area = CellRange(
            CellAddress(row: 0, column: 0),
            CellAddress(row: grid.firstRow + grid.rowCount - 1, column: max(lastColumn, 4)))
        sheets.append(sheet)
    }

    private func inputs(of sheet: String) -> [FormStamp.Entry] {
        stamp.entries.filter { $0.sheet == sheet }
    }

    /// The lines that say whose form it is.
    private mutating func addHead(_ sheet: inout Sheet, lastColumn: Int) {
        func line(_ row: Int) -> CellRange {
            CellRange(CellAddress(row: row, column: 0), CellAddress(row: row, column: lastColumn))
        }
        let slot = subject.slot
        label(&sheet, line(0), Message.formUnit(subject.unitName).vi, FormStyles.issuer)
        label(&sheet, line(1), compiled.regime.name, FormStyles.title)
        label(
            &sheet, line(2),
            Message.formPeriod(slot.period.vietnamese, from: slot.window.first.short, to: slot.window.last.short).vi,
            FormStyles.subtitle)
        label(
            &sheet, line(3),
            Message.formStamp(unit: slot.unit, regime: compiled.code, period: stamp.period, version: stamp.version).vi,
            FormStyles.subtitle.with { $0.size = 10 })
        label(&sheet, line(4), Message.formHint.vi, FormStyles.hint)
        sheet.rows[1] = Sheet.Row(height: 40)
        sheet.rows[4] = Sheet.Row(height: 32)
    }

    /// Puts words of the form, by which it is known again.
    mutating func label(_ sheet: inout Sheet, _ range: CellRange, _ text: String, _ style: CellStyle) {
        sheet.put(range, .text(text), style)
        stamp.entries.append(FormStamp.Entry(sheet: sheet.name, address: range.first, item: .label(text)))
    }

    private mutating func label(_ sheet: inout Sheet, _ row: Int, _ column: Int, _ text: String, _ style: CellStyle) {
        label(&sheet, CellRange(CellAddress(row: row, column: column)), text, style)
    }

    // MARK: - Heads and labels

    private func momentTitle(_ moment: Term.Moment) -> String {
        switch moment {
        case .previous:
            Message.formPrevious(subject.slot.period.previous?.vietnamese ?? "").vi
        case .yearAgo: Message.formYearAgo(subject.slot.period.yearAgo?.vietnamese ?? "").vi
        default: Message.formNow.vi
        }
    }

    /// The head of the indicators that are not split.
    private mutating func addList(_ grid: FormCells.Grid, _ sheet: inout Sheet) {
        let head = FormCells.headRow
        label(&sheet, head, 0, Message.formNumber.vi, FormStyles.head)
        label(&sheet, head, 1, Message.formIndicator.vi, FormStyles.head)
        label(&sheet, head, 2, Message.formMeasure.vi, FormStyles.head)
        for moment in FormCells.moments {
            let column = grid.firstColumn + (cells.offset(grid, moment)?.columns ?? 0)
            label(&sheet, head, column, momentTitle(moment), FormStyles.head)
            sheet.widths[column] = 16
        }
        if cells.hasStatuses {
            label(&sheet, head, grid.firstColumn + 1, Message.formStatus.vi, FormStyles.head)
            sheet.widths[grid.firstColumn + 1] = 12
        }
        let notes = grid.firstColumn + (cells.hasStatuses ? 4 : 3)
        label(&sheet, head, notes, Message.formNote.vi, FormStyles.head)
        sheet.widths.merge([0: 5, 1: 46, 2: 14, notes: 24]) { $1 }
    }

    /// The heads of a table, for each period that it shows.
    private mutating func addTable(_ grid: FormCells.Grid, _ sheet: inout Sheet) {
        guard let category = grid.category.map({ compiled.regime.categories[$0] }) else { return }
        let head = FormCells.headRow
        let members = category.members.map(\.name) + [Message.formTotal.vi]
        func range(_ row: Int, _ column: Int, _ lastRow: Int, _ lastColumn: Int) -> CellRange {
            CellRange(CellAddress(row: row, column: column), CellAddress(row: lastRow, column: lastColumn))
        }
        label(&sheet, range(head, 0, head + 1, 0), Message.formNumber.vi, FormStyles.head)
        if grid.hasMembersAsRows {
            label(&sheet, range(head, 1, head + 1, 1), category.name, FormStyles.head)
            for (position, indicator) in grid.indicators.enumerated() {
                let (column, definition) = (grid.firstColumn + position, compiled.indicators[indicator])
                label(&sheet, head, column, definition.name, FormStyles.head)
                label(&sheet, head + 1, column, definition.measure, FormStyles.head.with { $0.isBold = false })
                sheet.widths[column] = 14
            }
            sheet.rows[head] = Sheet.Row(height: 96)
            sheet.widths.merge([0: 5, 1: 26]) { $1 }
            for moment in FormCells.moments {
                let row = grid.firstRow + (cells.offset(grid, moment)?.rows ?? 0)
                if moment != .now {
                    label(
                        &sheet, range(row - 1, 0, row - 1, grid.firstColumn + grid.columnCount - 1),
                        momentTitle(moment),
                        FormStyles.head.with { $0.horizontal = .left })
                }
                for (line, name) in members.enumerated() {
                    let isTotal = line == grid.memberCount
                    label(&sheet, row + line, 0, isTotal ? "" : "\(line + 1)", FormStyles.centred)
                    label(&sheet, row + line, 1, name, FormStyles.label.with { $0.isBold = isTotal })
                }
            }
        } else {
            label(&sheet, range(head, 1, head + 1, 1), Message.formIndicator.vi, FormStyles.head)
            label(&sheet, range(head, 2, head + 1, 2), Message.formMeasure.vi, FormStyles.head)
            sheet.widths.merge([0: 5, 1: 42, 2: 12]) { $1 }
            for moment in FormCells.moments {
                let column = grid.firstColumn + (cells.offset(grid, moment)?.columns ?? 0)
                label(
                    &sheet, range(head, column, head, column + grid.memberCount), momentTitle(moment), FormStyles.head)
                for (line, name) in members.enumerated() {
                    label(&sheet, head + 1, column + line, name, FormStyles.head)
                    sheet.widths[column + line] = 11
                }
                if moment != .yearAgo { sheet.widths[column + grid.columnCount] = 2 }
            }
            sheet.rows[head + 1] = Sheet.Row(height: 34)
        }
    }

    // MARK: - Figures

    private mutating func addFigures(_ indicator: Int, _ position: Int, _ grid: FormCells.Grid, _ sheet: inout Sheet) {
        let definition = compiled.indicators[indicator]
        let all = compiled.firstCells[indicator]..<compiled.firstCells[indicator + 1]
        if !grid.hasMembersAsRows {
            let row = grid.firstRow + position
            label(&sheet, row, 0, "\(position + 1)", FormStyles.centred)
            label(&sheet, row, 1, definition.name, FormStyles.label)
            label(&sheet, row, 2, definition.measure, FormStyles.centred)
        }
        var note = definition.isRequired ? "" : Message.formOptional.vi
        for cell in all {
            guard let place = cells.place(cell, indicator: indicator) else { continue }
            note = addFigure(cell, indicator, place.address, &sheet) ?? note
            for moment in FormCells.moments.dropFirst() { addEarlier(cell, indicator, moment, &sheet) }
        }
        guard grid.category == nil else { return }
        let notes = grid.firstColumn + (cells.hasStatuses ? 4 : 3)
        label(&sheet, grid.firstRow + position, notes, note, FormStyles.note)
        if cells.hasStatuses { addStatus(indicator, grid.firstRow + position, grid.firstColumn + 1, &sheet) }
    }

    /// Puts the cell of a figure; returns what is to be said of it, `nil` for one that is typed.
    private mutating func addFigure(
        _ cell: Int, _ indicator: Int, _ address: CellAddress, _ sheet: inout Sheet
    ) -> String? {
        let definition = compiled.indicators[indicator]
        let decimals = definition.decimals
        let key = compiled.key(cell)
        if let formula = formula(cell, indicator, decimals) {
            let shown = current(cell, indicator)
            put(
                &sheet, address, .formula(formula, shown.result), FormStyles.computed(decimals: decimals),
                .formula(formula))
            return Message.formComputed.vi
        }
        if let counted = counted(cell, indicator) {
            let isLive = SheetFormula.isLive(compiled.formulas[indicator])
            put(
                &sheet, address, counted.content, FormStyles.computed(decimals: decimals),
                .shown(counted.plainText))
            return isLive ? Message.formComputedLater.vi : Message.formCounted.vi
        }
        let stated = subject.content.figures[key] ?? .missing
        put(&sheet, address, stated.content, FormStyles.input(decimals: decimals), .figure(key))
        return nil
    }

    private mutating func put(
        _ sheet: inout Sheet, _ address: CellAddress, _ content: CellContent, _ style: CellStyle, _ item: FormStamp.Item
    ) {
        sheet.put(address.row, address.column, content, style)
        stamp.entries.append(FormStamp.Entry(sheet: sheet.name, address: address, item: item))
    }

    private mutating func addEarlier(_ cell: Int, _ indicator: Int, _ moment: Term.Moment, _ sheet: inout Sheet) {
        guard let place = cells.place(cell, indicator: indicator, moment) else { return }
        let earlier = subject.evaluator.slot(moment, from: subject.slot)
        let figure =
            earlier.flatMap { $0.isOpen ? subject.evaluator.figure(indicator: indicator, cell: cell, in: $0) : nil }
            ?? .missing
        put(
            &sheet, place.address, figure.content,
            FormStyles.earlier(decimals: compiled.indicators[indicator].decimals), .shown(figure.plainText))
    }

    private mutating func addStatus(_ indicator: Int, _ row: Int, _ column: Int, _ sheet: inout Sheet) {
        let definition = compiled.indicators[indicator]
        guard definition.hasStatus, definition.origin.acceptsTyped else {
            sheet.put(row, column, .blank, FormStyles.label)
            return
        }
        var status = ""
        if case .given(_, let stated)? = subject.content.figures[FigureKey(definition.code)] {
            status = stated.vietnamese
        }
        put(
            &sheet, CellAddress(row: row, column: column), status.isEmpty ? .blank : .text(status),
            FormStyles.text.with { $0.horizontal = .center }, .status(FigureKey(definition.code)))
    }

    // MARK: - What a cell computes

    /// The formula of a cell; `nil` where it is typed or has none that a spreadsheet can compute.
    private func formula(_ cell: Int, _ indicator: Int, _ decimals: Int) -> String? {
        let first = compiled.firstCells[indicator]
        guard let place = cells.place(cell, indicator: indicator) else { return nil }
        if let term = compiled.formulas[indicator], SheetFormula.isLive(term) {
            return sheetFormula(member: cell > first ? cell - first - 1 : nil, on: place.grid)
                .formula(term, decimals: decimals)
        }
        // Of what is counted from a register the total is counted as well.
        let members = compiled.memberCells(of: indicator)
        guard counted(cell, indicator) == nil, cell == first, !members.isEmpty,
            compiled.traits[indicator].overTime != .none,
            let start = cells.place(members.lowerBound, indicator: indicator)?.address,
            let end = cells.place(members.upperBound - 1, indicator: indicator)?.address
        else { return nil }
        let range = CellRange(start, end)
        return "IF(COUNTBLANK(\(range))>0,\"\",SUM(\(range)))"
    }

    private func sheetFormula(member: Int?, on grid: Int) -> SheetFormula {
        let (cells, subject) = (cells, subject)
        return SheetFormula(
            compiled, member: member, cells: .typed,
            reference: { cell, moment in
                guard let place = cells.place(cell, indicator: cells.indicator(of: cell), moment) else { return nil }
                // Another period for which the unit can have no figures does not apply; an empty cell would be missing.
                if moment != .now, !(subject.evaluator.slot(moment, from: subject.slot)?.isOpen ?? false) { return nil }
                let sheet = place.grid == grid ? "" : Sheet(name: cells.grids[place.grid].sheet).quotedName + "!"
                return sheet + "\(place.address)"
            },
            constant: { term in
                try? subject.evaluator.evaluate(term, Evaluator.Frame(slot: subject.slot, member: member))
            })
    }

    /// What a formula gave where it is no formula of the sheet; `nil` where the figure is typed.
    private func counted(_ cell: Int, _ indicator: Int) -> Figure? {
        guard compiled.hasFormula[indicator] else { return nil }
        let value = (try? subject.evaluator.computed(indicator: indicator, cell: cell, in: subject.slot)) ?? .missing
        if compiled.indicators[indicator].origin.acceptsTyped, value == .missing || value == .notApplicable {
            return nil
        }
        return value.figure(decimals: compiled.indicators[indicator].decimals)
    }

    private func current(_ cell: Int, _ indicator: Int) -> Figure {
        subject.evaluator.figure(indicator: indicator, cell: cell, in: subject.slot) ?? .missing
    }

    // MARK: - Texts

    /// The sheet of what the unit writes in words, where there is any.
    private mutating func addTexts() {
        let rules = compiled.regime.rules.filter { $0.mayBeExplained && $0.severity == .warning }
        guard !subject.sections.isEmpty || !rules.isEmpty else { return }
        var sheet = Sheet(name: Message.formTexts.vi)
        addHead(&sheet, lastColumn: 2)
        sheet.widths = [0: 5, 1: 48, 2: 70]
        var row = FormCells.headRow
        func heads(_ first: Message, _ second: Message) -> [String] {
            [Message.formNumber.vi, first.vi, second.vi]
        }
        if !subject.sections.isEmpty {
            for (column, text) in heads(.formSection, .formSectionText).enumerated() {
                label(&sheet, row, column, text, FormStyles.head)
            }
            for (number, section) in subject.sections.enumerated() {
                row += 1
                let text = subject.content.narratives[section.code].map { $0.isEmpty ? Message.nilStated.vi : $0 }
                addText(&sheet, row, number + 1, section.prompt, text, .section(section.code))
            }
            row += 2
        }
        if !rules.isEmpty {
            for (column, text) in heads(.formRule, .formExplanation).enumerated() {
                label(&sheet, row, column, text, FormStyles.head)
            }
            for (number, rule) in rules.enumerated() {
                row += 1
                addText(
                    &sheet, row, number + 1, rule.message, subject.content.explanations[rule.code],
                    .explanation(rule.code))
            }
        }
        sheet.fitRows()
        sheet.isProtected = true
        sheet.printing.isLandscape = true
        sheets.append(sheet)
    }

    private mutating func addText(
        _ sheet: inout Sheet, _ row: Int, _ number: Int, _ prompt: String, _ text: String?, _ item: FormStamp.Item
    ) {
        label(&sheet, row, 0, "\(number)", FormStyles.centred)
        label(&sheet, row, 1, prompt, FormStyles.label)
        put(
            &sheet, CellAddress(row: row, column: 2), text.map(CellContent.text) ?? .blank,
            FormStyles.text.with { $0.format = .text }, item)
        sheet.rows[row] = Sheet.Row(height: 64)
    }
}
