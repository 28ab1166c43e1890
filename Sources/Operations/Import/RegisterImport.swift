import Finding
import ReportModel
import ReportStore
import Tabular
import Workspace

/// Imports entries of registers: one a line, by register, unit and key.
///
/// The file is read twice: first to check every cell, then to write. So a mistake on the last line leaves the store as it
/// was, and memory does not grow with the file.
struct RegisterImport {
    private static let names = ["register", "unit"]

    let workspace: Workspace
    let store: any ReportStore
    let replaces: Bool
    private(set) var outcome = ImportOutcome()
    /// Set while the store is being written to, when it must not be asked.
    var usesOnlyWhatIsLoaded = false
    private let catalogue: RegisterCatalogue
    /// The one register that rows may be of, where the file needs not say it.
    private let only: RegisterKey?
    private var stored: [RegisterKey: [String: RegisterEntry]] = [:]
    private var lines: [RegisterKey: [String: Int]] = [:]

    init(workspace: Workspace, store: any ReportStore, replaces: Bool, only: RegisterKey? = nil) {
        self.workspace = workspace
        self.store = store
        self.replaces = replaces
        self.only = only
        catalogue = RegisterCatalogue(workspace)
    }

    /// Reads the first record of a file.
    func header(_ record: CSVRecord?, file: String) -> CSVHeader {
        guard let only, let register = catalogue.registers[only.register] else {
            let fields = catalogue.registers.values.flatMap(\.fields).map(\.code)
            return CSVHeader(
                record, file: file, required: RegisterImport.names, optional: Array(Set(fields)).sorted())
        }
        var record = record
        let codes = Dictionary(register.fields.map { ($0.name, $0.code) }, uniquingKeysWith: { first, _ in first })
        for index in (record?.fields ?? []).indices {
            if let code = record.flatMap({ codes[$0.fields[index].trimmedText] }) { record?.fields[index].text = code }
        }
        let required = register.fields.filter { $0.isRequired || $0.code == register.key }.map(\.code)
        let others = register.fields.map(\.code).filter { !required.contains($0) }
        return CSVHeader(record, file: file, required: required, optional: others + RegisterImport.names)
    }

    /// Reads the file once; `take` gets each entry that is new or changed.
    mutating func read(
        _ source: RecordSource, header: CSVHeader, file: String,
        take: (RegisterKey, RegisterEntry) throws(Refusal) -> Void
    ) throws(Refusal) {
        outcome = ImportOutcome()
        lines = [:]
        outcome.findings += header.findings
        guard !header.findings.hasErrors else { return }
        let table = ImportTable(header: header, file: file, sheet: source.sheet)
        while let record = try source.next() {
            if let finding = header.lengthFinding(record) {
                outcome.findings.append(finding)
            } else if let (key, entry) = try entry(ImportRow(record, of: table)) {
                try take(key, entry)
            }
        }
        outcome.findings += source.findings()
        outcome.targets = lines.count
    }

    /// The entry of a row, `nil` where it is wrong or stored already.
    private mutating func entry(_ row: ImportRow) throws(Refusal) -> (RegisterKey, RegisterEntry)? {
        let code = name(row, "register", only?.register)
        let unit = name(row, "unit", only?.unit)
        if let only, only != RegisterKey(unit: unit, register: code) {
            report(
                .unknownUnit, .notThisRegister(register: only.register, unit: only.unit), row,
                only.register == code ? "unit" : "register")
            return nil
        }
        guard let register = catalogue.registers[code] else {
            let nearest = nearestName(to: code, among: catalogue.registers.keys.sorted())
            report(.unknownCode, .unknownCode(code, what: .registerWord, nearest: nearest), row, "register")
            return nil
        }
        guard catalogue.keeps(code, unit) else {
            let nearest = nearestName(to: unit, among: catalogue.keepers[code] ?? [])
            report(
                .unknownUnit,
                workspace.tree.unit(unit) == nil
                    ? .unknownUnit(unit, nearest: nearest) : .keepsNoRegister(unit: unit, register: code), row, "unit")
            return nil
        }
        let before = outcome.findings.count
        let values = register.fields.map { value(of: $0, row) }
        guard outcome.findings.count == before else { return nil }
        let entry = RegisterEntry(key: row.text(register.key), values: values)
        let target = RegisterKey(unit: unit, register: code)
        if let earlier = lines[target]?[entry.key] {
            report(.duplicateRow, .duplicateRow(entry.key, line: earlier), row, register.key)
            return nil
        }
        lines[target, default: [:]][entry.key] = row.record.line
        return try isNew(entry, target, register, row) ? (target, entry) : nil
    }

    private mutating func isNew(
        _ entry: RegisterEntry, _ target: RegisterKey, _ register: Register, _ row: ImportRow
    ) throws(Refusal) -> Bool {
        if stored[target] == nil {
            guard !usesOnlyWhatIsLoaded else {
                throw Refusal(Finding(.unreadableFile, .fileChanged(row.table.file), at: .start(of: row.table.file)))
            }
            let entries = try store.entries(unit: target.unit, register: target.register)
            stored[target] = Dictionary(
                entries.map { ($0.key, register.fitted($0)) }, uniquingKeysWith: { first, _ in first })
        }
        guard let known = stored[target]?[entry.key] else {
            outcome.changed += 1
            return true
        }
        if known == entry {
            outcome.unchanged += 1
            return false
        }
        if replaces {
            outcome.changed += 1
            return true
        }
        for (field, (old, new)) in zip(register.fields, zip(known.values, entry.values)) where old != new {
            outcome.findings.append(
                row.finding(
                    .conflict, severity: .error,
                    .conflict(entry.key, stored: ImportText.text(old), new: ImportText.text(new)), field.code))
        }
        return false
    }

    // MARK: - Cells

    private mutating func value(of field: Register.Field, _ row: ImportRow) -> FieldValue {
        do throws(RegisterCatalogue.Problem) {
            return try catalogue.value(of: field, row.text(field.code))
        } catch {
            report(error.rule, error.message, row, field.code)
            return .empty
        }
    }

    /// What a row says in a column, or what is meant where it says nothing.
    private func name(_ row: ImportRow, _ column: String, _ meant: String?) -> String {
        let text = row.text(column)
        return text.isEmpty ? meant ?? "" : text
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ row: ImportRow, _ column: String) {
        outcome.findings.append(row.finding(rule, message, column))
    }
}
