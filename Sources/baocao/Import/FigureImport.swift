import Finding
import ReportLanguage
import ReportModel
import ReportStore
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
    let store: any ReportStore
    /// Whether a stored value that differs is replaced, rather than reported as a conflict.
    let replaces: Bool
    private(set) var outcome = ImportOutcome()
    private var contents: [ReturnKey: Pending] = [:]
    /// The lines on which each figure was stated, to find what is stated twice.
    private var lines: [String: Int] = [:]

    private struct Pending {
        var content: ReturnContent
        var number: Int
        var isChanged = false
    }

    init(workspace: Workspace, store: any ReportStore, replaces: Bool) {
        self.workspace = workspace
        self.store = store
        self.replaces = replaces
    }

    /// The revisions to be written, in order.
    var drafts: [ReturnDraft] {
        contents.filter(\.value.isChanged).sorted { $0.key < $1.key }
            .map { ReturnDraft(key: $0.key, content: $0.value.content, expected: $0.value.number) }
    }

    mutating func read(_ reader: inout CSVReader, header: CSVHeader, file: ImportFile) throws(Refusal) {
        outcome.findings += header.findings
        guard !header.findings.hasErrors else { return }
        while true {
            let record: CSVRecord?
            do { record = try reader.next() } catch { throw file.failure(error) }
            guard let record else { break }
            if let finding = header.lengthFinding(record) {
                outcome.findings.append(finding)
            } else {
                try read(ImportRow(record: record, header: header, file: file.path))
            }
        }
        outcome.findings += reader.findings
        outcome.targets = contents.count { $0.value.isChanged }
    }

    // MARK: - Rows

    private mutating func read(_ row: ImportRow) throws(Refusal) {
        guard let loaded = regime(row), let key = key(row, loaded) else { return }
        let name = row.text("indicator")
        let value = row.text("value")
        let identity = [key.regime, key.unit, key.period.description, name, row.text("member")].joined(separator: "\t")
        if let earlier = lines[identity] {
            report(.duplicateRow, .duplicateRow(name, line: earlier), row, "indicator")
            return
        }
        lines[identity] = row.record.line
        if value.isEmpty { return }
        if contents[key] == nil {
            let revision = try store.latest(key)
            contents[key] = Pending(content: revision?.content ?? ReturnContent(), number: revision?.number ?? 0)
        }
        if name == "explain" {
            put(value, row.text("member"), \.explanations, key, row)
        } else if loaded.sections.contains(name) {
            put(isNil(value) ? "" : value, name, \.narratives, key, row)
        } else {
            figure(row, loaded, key)
        }
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

    private mutating func figure(_ row: ImportRow, _ loaded: LoadedRegime, _ key: ReturnKey) {
        let name = row.text("indicator")
        guard let index = loaded.compiled.indicator(name) else {
            let known = loaded.regime.indicators.map(\.code) + loaded.sections
            let nearest = nearestName(to: name, among: known)
            report(.unknownCode, .unknownCode(name, what: .indicatorWord, nearest: nearest), row, "indicator")
            return
        }
        let definition = loaded.regime.indicators[index]
        let member = row.text("member")
        let figureKey = FigureKey(name, member.isEmpty ? nil : member)
        guard loaded.compiled.cell(figureKey) != nil else {
            let members = definition.category.flatMap { code in
                loaded.regime.categories.first { $0.code == code }?.members.map(\.code)
            }
            let nearest = nearestName(to: member, among: members ?? [])
            report(
                .unknownCode,
                members == nil
                    ? .notSplit(name) : .unknownMember(member, of: definition.category ?? "", nearest: nearest),
                row, "member")
            return
        }
        guard definition.origin.acceptsTyped else {
            report(.cell, .computedOnly(name), row, "indicator")
            return
        }
        guard let figure = parse(row, definition) else { return }
        put(figure, figureKey, \.figures, key, row)
    }

    private func isNil(_ text: String) -> Bool {
        text.lowercased() == "không"
    }

    private mutating func parse(_ row: ImportRow, _ definition: Indicator) -> Figure? {
        let text = row.text("value")
        if isNil(text) { return .nilStated }
        if text.lowercased() == "x" { return .notApplicable }
        let words: [String: FigureStatus] = [
            "": .official, "chính thức": .official, "official": .official, "ước": .estimate, "estimate": .estimate,
            "sơ bộ": .preliminary, "preliminary": .preliminary,
        ]
        guard let status = words[row.text("status").lowercased()] else {
            report(.cell, .unknownStatus(row.text("status")), row, "status")
            return nil
        }
        if status != .official, !definition.hasStatus {
            report(.cell, .statusNotAsked(definition.code), row, "status")
            return nil
        }
        do throws(Quantity.ParseError) {
            return .given(try Quantity(vietnamese: text, decimals: definition.decimals), status)
        } catch {
            report(.cell, .badNumber(text, error.reason), row, "value")
            return nil
        }
    }

    // MARK: - Storing

    /// Puts a value into the return; one that differs from what is stored is a conflict unless it is to be replaced.
    private mutating func put<Name: Hashable, Stored: Hashable>(
        _ value: Stored, _ name: Name, _ part: WritableKeyPath<ReturnContent, [Name: Stored]>, _ key: ReturnKey,
        _ row: ImportRow
    ) {
        guard var pending = contents[key] else { return }
        let stored = pending.content[keyPath: part][name]
        if stored == value {
            outcome.unchanged += 1
            return
        }
        if let stored, !replaces {
            report(
                .conflict, severity: .error,
                .conflict("\(name)", stored: ImportText.text(stored), new: ImportText.text(value)), row, "value")
            return
        }
        pending.content[keyPath: part][name] = value
        pending.isChanged = true
        outcome.changed += 1
        contents[key] = pending
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

    /// The text in a column without spaces around it; empty where there is none.
    func text(_ column: String) -> String {
        guard let text = header.field(column, of: record)?.text else { return "" }
        guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    func finding(_ rule: RuleID, severity: Severity? = nil, _ message: Message, _ column: String) -> Finding {
        let field = header.field(column, of: record)
        let place = field.map { field in
            Place(file: file, line: field.line, column: field.column, length: field.text.unicodeScalars.count)
        }
        return Finding(
            rule, severity: severity, .inColumn(column, message),
            at: place ?? Place(file: file, line: record.line, column: 1), quote: field?.text ?? "")
    }
}

/// How stored values read in a conflict.
enum ImportText {
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
    var sections: [String] {
        outline.map { ($0.body + $0.appendices.flatMap(\.body)).flatMap(\.sections) } ?? []
    }
}

extension OutlineNode {
    fileprivate var sections: [String] {
        switch self {
        case .section(let section): [section.code]
        case .conditional(let block): (block.then + block.otherwise).flatMap(\.sections)
        default: []
        }
    }
}
