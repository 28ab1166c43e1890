package import Finding
package import ReportLanguage
package import ReportModel
package import Spreadsheet

/// A form that came back: whose it is, and what was typed.
package struct FilledForm: Sendable {
    /// One thing that was typed, with its cell.
    package struct Entry<Value: Sendable>: Sendable {
        package var value: Value
        /// `Biểu 1!C12`
        package var cell: String
        package var place: Place
    }

    package private(set) var stamp: FormStamp
    package private(set) var figures: [(key: FigureKey, entry: Entry<Figure>)] = []
    package private(set) var narratives: [(section: String, entry: Entry<String>)] = []
    package private(set) var explanations: [(rule: String, entry: Entry<String>)] = []
    /// What may be stated in the form and is left empty.
    package private(set) var empty: [Entry<Item>] = []
    package private(set) var findings: [Finding] = []

    /// Something that a return states.
    package enum Item: Sendable, Hashable {
        case figure(FigureKey)
        case section(String)
        case explanation(String)
    }

    private let file: String
    private let contents: WorkbookContents

    /// Reads the stamp of a form.
    ///
    /// - Throws: a ``Refusal`` for a workbook that is no form, or whose stamp was changed.
    package init(_ contents: WorkbookContents, file: String) throws(Refusal) {
        self.contents = contents
        self.file = file
        do throws(FormStamp.Problem) {
            stamp = try FormStamp(contents)
        } catch {
            let (rule, message): (RuleID, Message) =
                switch error {
                case .none: (.notAForm, .notAForm)
                case .damaged: (.lockedCellChanged, .formStampDamaged)
                case .newer: (.notAForm, .formNewer)
                }
            throw Refusal(Finding(rule, message, at: .start(of: file)))
        }
    }

    /// Reads what was typed, by the rules of the regime that the stamp names.
    package mutating func read(_ compiled: CompiledRegime) {
        var statuses: [FigureKey: FigureStatus] = [:]
        var statusCells: [FigureKey: FormStamp.Entry] = [:]
        for entry in stamp.entries {
            guard case .status(let key) = entry.item, let status = status(entry) else { continue }
            statuses[key] = status
            statusCells[key] = entry
        }
        var missing: Set<String> = []
        for entry in stamp.entries {
            guard let sheet = contents.sheets.first(where: { $0.name == entry.sheet }) else {
                if missing.insert(entry.sheet).inserted {
                    findings.append(
                        Finding(.lockedCellChanged, .formSheetMissing(entry.sheet), at: .start(of: file)))
                }
                continue
            }
            read(entry, sheet, compiled, &statuses)
        }
        // A status may be chosen before there is a figure; alone it states nothing.
        for (key, _) in statuses.sorted(by: { $0.key < $1.key }) {
            if let entry = statusCells[key] { warn(entry, .statusWithoutFigure) }
        }
    }

    private mutating func read(
        _ entry: FormStamp.Entry, _ sheet: SheetContents, _ compiled: CompiledRegime,
        _ statuses: inout [FigureKey: FigureStatus]
    ) {
        let value = sheet[entry.address]
        switch entry.item {
        case .figure(let key):
            guard let index = compiled.indicator(key.indicator) else { return }
            if value == .blank || value == .text(""), sheet.formulas[entry.address] != nil {
                return report(.cell, .formulaWithoutResult, entry)
            }
            let status = statuses.removeValue(forKey: key)
            if let figure = figure(value, entry, compiled.indicators[index].decimals, status ?? .official) {
                figures.append((key, made(figure, entry)))
            } else if words(value).isEmpty {
                if status != nil { warn(entry, .statusWithoutFigure) }
                empty.append(made(.figure(key), entry))
            }
        case .section(let code):
            let text = words(value)
            guard !text.isEmpty else { return empty.append(made(.section(code), entry)) }
            narratives.append((code, made(text.lowercased() == "không" ? "" : text, entry)))
        case .explanation(let rule):
            let text = words(value)
            guard !text.isEmpty else { return empty.append(made(.explanation(rule), entry)) }
            explanations.append((rule, made(text, entry)))
        case .formula(let formula): checkFormula(formula, value, sheet.formulas[entry.address], entry)
        case .shown(let text):
            let found = value.plainText
            if !isSame(found, text) {
                report(
                    .computedCellChanged, .shownChanged(found: printed(found), expected: printed(text)), entry)
            }
        case .label(let text):
            let found = words(value)
            if found != FilledForm.trimmed(text) {
                report(.lockedCellChanged, .labelChanged(found: found, expected: text), entry)
            }
        case .status: break
        }
    }

    // MARK: - Cells

    /// The figure that was typed; `nil` for none, and for what makes no figure.
    private mutating func figure(
        _ value: CellValue, _ entry: FormStamp.Entry, _ decimals: Int, _ status: FigureStatus
    ) -> Figure? {
        do throws(Quantity.ParseError) {
            switch value {
            case .blank: return nil
            case .number(let number): return .given(try Quantity(cell: number, decimals: decimals), status)
            case .text:
                let text = words(value)
                if text.isEmpty { return nil }
                if text.lowercased() == "không" { return .nilStated }
                if text.lowercased() == "x" { return .notApplicable }
                return .given(try Quantity(vietnamese: text, decimals: decimals), status)
            case .date: report(.cell, .cellIsDate, entry)
            case .flag: report(.cell, .cellIsFlag, entry)
            case .error(let error): report(.cell, .cellIsError(error), entry)
            }
        } catch {
            report(.cell, .cellNumber(value.words(countsFrom1904: false), error.reason), entry)
        }
        return nil
    }

    private mutating func status(_ entry: FormStamp.Entry) -> FigureStatus? {
        guard let sheet = contents.sheets.first(where: { $0.name == entry.sheet }) else { return nil }
        let text = words(sheet[entry.address]).lowercased()
        if text.isEmpty { return nil }
        if let status = FigureStatus.allCases.first(where: { $0.vietnamese == text || $0.rawValue == text }) {
            return status
        }
        report(.cell, .unknownStatus(text), entry)
        return nil
    }

    private mutating func checkFormula(
        _ formula: String, _ value: CellValue, _ found: String?, _ entry: FormStamp.Entry
    ) {
        guard let found else {
            return report(.computedCellChanged, .computedChanged(found: value.words(countsFrom1904: false)), entry)
        }
        // Programs write the same formula with other spaces and capitals; one that is shared says nothing of itself.
        func plain(_ text: String) -> String { text.uppercased().filter { !$0.isWhitespace && $0 != "$" } }
        if !found.isEmpty, plain(found) != plain(formula) {
            report(.computedCellChanged, .computedChanged(found: "=\(found)"), entry)
        }
    }

    /// Whether two shown values are the same, as words or as numbers.
    private func isSame(_ left: String, _ right: String) -> Bool {
        if FilledForm.trimmed(left) == FilledForm.trimmed(right) { return true }
        guard let a = try? Quantity(plain: left), let b = try? Quantity(plain: right) else { return false }
        return a == b
    }

    /// A shown value as people write it: numbers with a decimal comma.
    private func printed(_ text: String) -> String {
        (try? Quantity(plain: text)) == nil ? text : text.split(separator: ".").joined(separator: ",")
    }

    /// The text of a cell without spaces around it.
    private func words(_ value: CellValue) -> String { FilledForm.trimmed(value.plainText) }

    private static func trimmed(_ text: String) -> String {
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        var text = Substring(text)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }

    private func made<Value>(_ value: Value, _ entry: FormStamp.Entry) -> Entry<Value> {
        Entry(value: value, cell: "\(entry.sheet)!\(entry.address)", place: place(entry))
    }

    private func place(_ entry: FormStamp.Entry) -> Place {
        Place(file: file, line: entry.address.row + 1, column: entry.address.column + 1)
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ entry: FormStamp.Entry) {
        findings.append(Finding(rule, .inCell("\(entry.sheet)!\(entry.address)", message), at: place(entry)))
    }

    private mutating func warn(_ entry: FormStamp.Entry, _ message: Message) {
        findings.append(
            Finding(
                .cell, severity: .warning, .inCell("\(entry.sheet)!\(entry.address)", message), at: place(entry)))
    }
}
