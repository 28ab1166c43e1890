import Finding
import Parallel
import ReportLanguage
import ReportModel
import ReportStore
import Spreadsheet
import Tabular
import Workspace

/// Imports figures and texts of returns: one a line, by regime, unit, period and indicator.
///
/// Empty values leave what is stored; *Không* states nil, `x` that the figure does not apply. Text sections name the
/// section as indicator; explanations have the indicator `explain` and the rule as member.
struct FigureImport {
    static let columns = (
        required: ["regime", "unit", "period", "indicator", "value"], optional: ["member", "status"]
    )

    let workspace: Workspace
    private(set) var outcome = ImportOutcome()
    private var changes: ReturnChanges
    /// Where the columns stand in the file; looked up by name once.
    private var columns = Columns()

    private struct Columns: Sendable {
        var regime: Int?
        var unit: Int?
        var period: Int?
        var indicator: Int?
        var member: Int?
        var value: Int?
        var status: Int?

        init() {}

        init(_ header: CSVHeader) {
            regime = header.columns["regime"]
            unit = header.columns["unit"]
            period = header.columns["period"]
            indicator = header.columns["indicator"]
            member = header.columns["member"]
            value = header.columns["value"]
            status = header.columns["status"]
        }
    }

    /// The returns that rows were about so far.
    private var targets: [Target] = []
    /// The return of the row before; nearly all rows are about the same one as the row before.
    private var current: (regime: String, unit: String, period: String, target: Int)?

    /// A return, with what is needed to read its rows.
    private struct Target: Sendable {
        var loaded: LoadedRegime
        var compiled: CompiledRegime
        var sections: [String]
        var index: Int
    }

    init(workspace: Workspace, store: any ReportStore, replaces: Bool) {
        self.workspace = workspace
        changes = ReturnChanges(workspace: workspace, store: store, replaces: replaces)
    }

    /// The revisions to be written, in order.
    var drafts: [ReturnDraft] { changes.drafts }

    mutating func read(_ source: RecordSource, header: CSVHeader, file: String) throws(Refusal) {
        outcome.findings += header.findings
        guard !header.findings.hasErrors else { return }
        columns = Columns(header)
        var rows: [ImportRow] = []
        while let record = try source.next() {
            if let finding = header.lengthFinding(record) {
                outcome.findings.append(finding)
                continue
            }
            rows.append(ImportRow(record: record, header: header, file: file, sheet: source.sheet))
            if rows.count == FigureImport.rowsAtATime {
                try read(rows)
                rows.removeAll(keepingCapacity: true)
            }
        }
        try read(rows)
        outcome.findings += source.findings()
        outcome.findings.sort { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
        outcome.changed = changes.changed
        outcome.unchanged = changes.unchanged
        outcome.targets = changes.targets
    }

    // MARK: - Rows

    private static let rowsAtATime = 8192

    /// Reads rows; numbers, which nearly all are, on all cores.
    private mutating func read(_ rows: [ImportRow]) throws(Refusal) {
        var places: [Int?] = []
        for row in rows { places.append(try target(row)) }
        let (columns, targets, known) = (columns, targets, places)
        let starts = Array(stride(from: 0, to: rows.count, by: FigureImport.rowsAtATime / 16))
        let numbers = sideBySide(starts.count) { part in
            (starts[part]..<min(starts[part] + FigureImport.rowsAtATime / 16, rows.count)).map { index in
                known[index].flatMap { FigureImport.number(rows[index], columns, targets[$0]) }
            }
        }
        for ((row, place), number) in zip(zip(rows, places), numbers.joined()) {
            guard let place else { continue }
            guard let number else {
                read(row, targets[place])
                continue
            }
            let index = targets[place].index
            if let earlier = changes.earlierLine(cell: number.cell, line: row.record.line, index) {
                report(.duplicateRow, .duplicateRow(number.key.indicator, line: earlier), row, "indicator")
            } else {
                note(changes.put(number.figure, number.key, index), row)
            }
        }
    }

    /// What a row states that gives a number for a figure which may be typed; `nil` for every other row.
    private static func number(
        _ row: ImportRow, _ columns: Columns, _ target: Target
    ) -> (figure: Figure, key: FigureKey, cell: Int)? {
        let value = row.text(at: columns.value)
        let member = row.text(at: columns.member)
        let key = FigureKey(row.text(at: columns.indicator), member.isEmpty ? nil : member)
        guard row.text(at: columns.status).isEmpty, let cell = target.compiled.cell(key), key.indicator != "explain",
            let index = target.compiled.indicator(key.indicator), target.compiled.traits[index].acceptsTyped,
            let quantity = try? Quantity(vietnamese: value, decimals: target.compiled.traits[index].decimals)
        else { return nil }
        return (.given(quantity, .official), key, cell)
    }

    private mutating func read(_ row: ImportRow, _ target: Target) {
        let name = row.text(at: columns.indicator)
        let value = row.text(at: columns.value)
        let member = row.text(at: columns.member)
        let key = FigureKey(name, member.isEmpty ? nil : member)
        if let cell = target.compiled.cell(key), name != "explain" {
            if let earlier = changes.earlierLine(cell: cell, line: row.record.line, target.index) {
                report(.duplicateRow, .duplicateRow(name, line: earlier), row, "indicator")
            } else if !value.isEmpty {
                figure(value, key, target, row)
            }
            return
        }
        if let earlier = changes.earlierLine(text: "\(name)\t\(member)", line: row.record.line, target.index) {
            report(.duplicateRow, .duplicateRow(name, line: earlier), row, "indicator")
            return
        }
        if value.isEmpty { return }
        if name == "explain" {
            note(changes.put(explanation: value, member, target.index), row)
        } else if target.sections.contains(name) {
            note(changes.put(narrative: isNil(value) ? "" : value, name, target.index), row)
        } else {
            reportUnknown(key, target, row)
        }
    }

    /// The place of the return that a row is about among the targets; `nil` where it is about none.
    private mutating func target(_ row: ImportRow) throws(Refusal) -> Int? {
        let regime = row.text(at: columns.regime)
        let unit = row.text(at: columns.unit)
        let period = row.text(at: columns.period)
        if let current, current.period == period, current.unit == unit, current.regime == regime {
            return current.target
        }
        guard let loaded = self.regime(row), let key = key(row, loaded) else { return nil }
        let index = try changes.open(key, cells: loaded.compiled.cellCount)
        targets.append(
            Target(loaded: loaded, compiled: loaded.compiled, sections: loaded.sections, index: index))
        current = (regime, unit, period, targets.count - 1)
        return targets.count - 1
    }

    private mutating func regime(_ row: ImportRow) -> LoadedRegime? {
        let code = row.text("regime")
        if let loaded = workspace.regimes[code] { return loaded }
        let nearest = nearestName(to: code, among: workspace.regimes.keys.sorted())
        report(.unknownCode, .unknownCode(code, what: .regimeWord, nearest: nearest), row, "regime")
        return nil
    }

    private mutating func key(_ row: ImportRow, _ loaded: LoadedRegime) -> ReturnKey? {
        let code = row.text("unit")
        let unit = workspace.tree.unit(code)
        if unit == nil {
            let nearest = nearestName(to: code, among: workspace.tree.codes)
            report(.unknownUnit, .unknownUnit(code, nearest: nearest), row, "unit")
        } else if let unit, !loaded.regime.isOwed(by: unit) {
            report(.cell, .notOwed(unit: code, regime: loaded.regime.code), row, "unit")
        }
        do throws(Refusal) {
            let period = try ReturnSelection.period(row.text("period"), of: loaded.regime)
            guard let unit, loaded.regime.isOwed(by: unit) else { return nil }
            return ReturnKey(regime: loaded.regime.code, unit: code, period: period)
        } catch {
            if let finding = error.findings.first { report(.cell, finding.message, row, "period") }
            return nil
        }
    }

    private mutating func figure(_ value: String, _ key: FigureKey, _ target: Target, _ row: ImportRow) {
        guard let index = target.compiled.indicator(key.indicator) else { return }
        let traits = target.compiled.traits[index]
        guard traits.acceptsTyped else {
            report(.cell, .computedOnly(key.indicator), row, "indicator")
            return
        }
        guard let figure = parse(value, row, traits.decimals, target, index) else { return }
        note(changes.put(figure, key, target.index), row)
    }

    /// Says why a row names nothing that the regime asks for.
    private mutating func reportUnknown(_ key: FigureKey, _ target: Target, _ row: ImportRow) {
        let regime = target.loaded.regime
        guard let index = target.compiled.indicator(key.indicator) else {
            let nearest = nearestName(to: key.indicator, among: regime.indicators.map(\.code) + target.sections)
            report(
                .unknownCode, .unknownCode(key.indicator, what: .indicatorWord, nearest: nearest), row, "indicator")
            return
        }
        let category = regime.indicators[index].category
        let members = category.flatMap { code in
            regime.categories.first { $0.code == code }?.members.map(\.code)
        }
        let member = key.member ?? ""
        let nearest = nearestName(to: member, among: members ?? [])
        report(
            .unknownCode,
            members == nil
                ? .notSplit(key.indicator) : .unknownMember(member, of: category ?? "", nearest: nearest),
            row, "member")
    }

    private func isNil(_ text: String) -> Bool {
        text.lowercased() == "không"
    }

    private mutating func parse(
        _ text: String, _ row: ImportRow, _ decimals: Int, _ target: Target, _ index: Int
    ) -> Figure? {
        // Most values begin with a digit and are official.
        let startsWithDigit = text.utf8.first.map { $0 &- 0x30 < 10 } ?? false
        if !startsWithDigit {
            if isNil(text) { return .nilStated }
            if text.lowercased() == "x" { return .notApplicable }
        }
        var status = FigureStatus.official
        let word = row.text(at: columns.status)
        if !word.isEmpty {
            guard let known = ImportText.statuses[word.lowercased()] else {
                report(.cell, .unknownStatus(word), row, "status")
                return nil
            }
            status = known
        }
        if status != .official, !target.compiled.indicators[index].hasStatus {
            report(.cell, .statusNotAsked(target.compiled.indicators[index].code), row, "status")
            return nil
        }
        do throws(Quantity.ParseError) {
            return .given(try Quantity(vietnamese: text, decimals: decimals), status)
        } catch {
            report(.cell, .badNumber(text, error.reason), row, "value")
            return nil
        }
    }

    private mutating func note(_ objection: ReturnChanges.Objection?, _ row: ImportRow) {
        if let objection { report(objection.rule, severity: .error, objection.message, row, "value") }
    }

    private mutating func report(
        _ rule: RuleID, severity: Severity? = nil, _ message: Message, _ row: ImportRow, _ column: String
    ) {
        outcome.findings.append(row.finding(rule, severity: severity, message, column))
    }
}

/// One record with its columns by name.
struct ImportRow {
    let record: CSVRecord
    let header: CSVHeader
    let file: String
    /// The sheet that it stands on, where it is one of a workbook.
    var sheet: String?

    /// The text in a column without spaces around it; empty where there is none.
    func text(_ column: String) -> String { text(at: header.columns[column]) }

    /// The text in the column with this index, like ``text(_:)``.
    func text(at index: Int?) -> String {
        guard let index, index < record.fields.count else { return "" }
        let text = record.fields[index].text
        let isPadded = text.utf8.withContiguousStorageIfAvailable { $0.first == 0x20 || $0.last == 0x20 }
        guard isPadded != false else { return text }
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    func finding(_ rule: RuleID, severity: Severity? = nil, _ message: Message, _ column: String) -> Finding {
        let field = header.field(column, of: record)
        let place = field.map { field in
            Place(file: file, line: field.line, column: field.column, length: field.text.unicodeScalars.count)
        }
        let cell = sheet.map { sheet in
            "\(sheet)!\(CellAddress(row: record.line - 1, column: (field?.column ?? 1) - 1))"
        }
        return Finding(
            rule, severity: severity, cell.map { Message.inCell($0, message) } ?? .inColumn(column, message),
            at: place ?? Place(file: file, line: record.line, column: 1), quote: field?.text ?? "")
    }
}

/// How stored values read in a conflict.
enum ImportText {
    /// How files say how final a figure is.
    static let statuses: [String: FigureStatus] = [
        "": .official, "chính thức": .official, "official": .official, "ước": .estimate, "estimate": .estimate,
        "sơ bộ": .preliminary, "preliminary": .preliminary,
    ]

    static func text(_ value: Any) -> String {
        switch value {
        case let figure as Figure:
            switch figure {
            case .given(let quantity, let status):
                status == .official ? quantity.vietnamese : "\(status.vietnamese) \(quantity.vietnamese)"
            case .nilStated: "Không"
            case .notApplicable: "x"
            case .missing: ""
            }
        case let field as FieldValue:
            switch field {
            case .empty: ""
            case .text(let text): text
            case .date(let day): day.short
            case .number(let quantity): quantity.vietnamese
            case .flag(let flag): flag ? "có" : "không"
            }
        default: "\(value)"
        }
    }
}

extension LoadedRegime {
    /// The codes of the sections that units write themselves.
    var sections: [String] { sectionBlocks.map(\.code) }

    /// The sections that units write themselves, in the order of the outline.
    var sectionBlocks: [SectionBlock] { (outline?.sections ?? []).map(\.block) }
}
