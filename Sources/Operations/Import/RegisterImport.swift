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
    static let required = ["register", "unit"]

    let workspace: Workspace
    let store: any ReportStore
    let replaces: Bool
    private(set) var outcome = ImportOutcome()
    /// Set while the store is being written to, when it must not be asked.
    var usesOnlyWhatIsLoaded = false
    private let registers: [String: Register]
    /// Which units may keep which register: those that owe a regime with it.
    private let keepers: [String: Set<String>]
    private var stored: [RegisterKey: [String: RegisterEntry]] = [:]
    private var lines: [RegisterKey: [String: Int]] = [:]

    init(workspace: Workspace, store: any ReportStore, replaces: Bool) {
        self.workspace = workspace
        self.store = store
        self.replaces = replaces
        var registers: [String: Register] = [:]
        var keepers: [String: Set<String>] = [:]
        for loaded in workspace.regimesInOrder {
            let units = Set(workspace.tree.units.filter(loaded.regime.isOwed).map(\.code))
            for register in loaded.regime.registers {
                registers[register.code] = register
                keepers[register.code, default: []].formUnion(units)
            }
        }
        self.registers = registers
        self.keepers = keepers
    }

    /// The columns that any register may have.
    static func optionalColumns(_ workspace: Workspace) -> [String] {
        let fields = workspace.regimesInOrder.flatMap(\.regime.registers).flatMap(\.fields).map(\.code)
        return Array(Set(fields)).sorted()
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
        let code = row.text("register")
        guard let register = registers[code] else {
            let nearest = nearestName(to: code, among: registers.keys.sorted())
            report(.unknownCode, .unknownCode(code, what: .registerWord, nearest: nearest), row, "register")
            return nil
        }
        let unit = row.text("unit")
        guard keepers[code]?.contains(unit) ?? false else {
            let nearest = nearestName(to: unit, among: keepers[code] ?? [])
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
            stored[target] = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
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
        let text = row.text(field.code)
        if text.isEmpty {
            if field.isRequired { report(.cell, .cellRequired, row, field.code) }
            return .empty
        }
        switch field.kind {
        case .text: return .text(text)
        case .date:
            if let day = Day(parsing: text) { return .date(day) }
            report(.badDate, .noSuchDate(text), row, field.code)
        case .number(let decimals, _):
            do throws(Quantity.ParseError) {
                return .number(try Quantity(vietnamese: text, decimals: decimals))
            } catch {
                report(.cell, .badNumber(text, error.reason), row, field.code)
            }
        case .flag:
            switch text.lowercased() {
            case "có", "true", "1", "x": return .flag(true)
            case "không", "false", "0": return .flag(false)
            default: report(.cell, .expectedFlag(field.code, found: text), row, field.code)
            }
        case .choice(let choices): return choice(text, among: choices, field, row)
        case .category(let code): return choice(text, among: members(of: code), field, row)
        }
        return .empty
    }

    private mutating func choice(
        _ text: String, among choices: [String], _ field: Register.Field, _ row: ImportRow
    ) -> FieldValue {
        if choices.contains(text) { return .text(text) }
        let nearest = nearestName(to: text, among: choices)
        report(.cell, .notAChoice(field.code, found: text, choices: choices, nearest: nearest), row, field.code)
        return .empty
    }

    private func members(of category: String) -> [String] {
        workspace.regimesInOrder.lazy.flatMap(\.regime.categories).first { $0.code == category }?.members.map(\.code)
            ?? []
    }

    private mutating func report(_ rule: RuleID, _ message: Message, _ row: ImportRow, _ column: String) {
        outcome.findings.append(row.finding(rule, message, column))
    }
}
