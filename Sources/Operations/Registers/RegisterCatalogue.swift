package import Finding
package import ReportModel
package import Workspace

/// The registers of a workspace, who keeps them, and how their fields are written.
package struct RegisterCatalogue: Sendable {
    package let registers: [String: Register]
    /// Which units may keep which register: those that owe a regime with it.
    package let keepers: [String: Set<String>]
    private let members: [String: [ReportModel.Category.Member]]

    package init(_ workspace: Workspace) {
        var registers: [String: Register] = [:]
        var keepers: [String: Set<String>] = [:]
        var members: [String: [ReportModel.Category.Member]] = [:]
        for loaded in workspace.regimesInOrder {
            for category in loaded.regime.categories where members[category.code] == nil {
                members[category.code] = category.members
            }
            guard !loaded.regime.registers.isEmpty else { continue }
            let units = Set(workspace.tree.units.filter(loaded.regime.isOwed).map(\.code))
            for register in loaded.regime.registers {
                registers[register.code] = register
                keepers[register.code, default: []].formUnion(units)
            }
        }
        self.registers = registers
        self.keepers = keepers
        self.members = members
    }

    /// Whether `unit` may keep the register `code`.
    package func keeps(_ code: String, _ unit: String) -> Bool { keepers[code]?.contains(unit) ?? false }

    /// What may stand in a field, where that is a list: as it is stored, and as people call it.
    package func choices(of field: Register.Field) -> [(stored: String, name: String)]? {
        switch field.kind {
        case .choice(let choices): choices.map { ($0, $0) }
        case .category(let code): (members[code] ?? []).map { ($0.code, $0.name) }
        case .text, .date, .number, .flag: nil
        }
    }

    // MARK: - Values

    /// Why a text is no value of a field.
    package struct Problem: Error {
        package var rule: RuleID
        package var message: Message
    }

    /// Reads what was typed, or stands in a file, into a field.
    package func value(of field: Register.Field, _ text: String) throws(Problem) -> FieldValue {
        if text.isEmpty {
            if field.isRequired { throw Problem(rule: .cell, message: .cellRequired) }
            return .empty
        }
        switch field.kind {
        case .text: return .text(text)
        case .date:
            if let day = Day(parsing: text) { return .date(day) }
            throw Problem(rule: .badDate, message: .noSuchDate(text))
        case .number(let decimals, _):
            do throws(Quantity.ParseError) {
                return .number(try Quantity(vietnamese: text, decimals: decimals))
            } catch {
                throw Problem(rule: .cell, message: .badNumber(text, error.reason))
            }
        case .flag:
            switch text.lowercased() {
            case "có", "true", "1", "x": return .flag(true)
            case "không", "false", "0": return .flag(false)
            default: throw Problem(rule: .cell, message: .expectedFlag(field.code, found: text))
            }
        case .choice, .category:
            let choices = choices(of: field) ?? []
            if choices.contains(where: { $0.stored == text }) { return .text(text) }
            // People write what a member is called, programs its code.
            if let named = choices.first(where: { $0.name == text }) { return .text(named.stored) }
            let known = choices.map(\.stored)
            throw Problem(
                rule: .cell,
                message: .notAChoice(
                    field.code, found: text, choices: known, nearest: nearestName(to: text, among: known)))
        }
    }

    /// A value as people read it.
    package func words(_ value: FieldValue, _ field: Register.Field) -> String {
        if case .text(let text) = value, case .category(let code) = field.kind {
            return members[code]?.first { $0.code == text }?.name ?? text
        }
        return RegisterCatalogue.text(value)
    }

    /// A value as it is typed, and as files have it.
    package static func text(_ value: FieldValue) -> String {
        switch value {
        case .empty: ""
        case .text(let text): text
        case .date(let day): day.short
        case .number(let quantity): quantity.vietnamese
        case .flag(let flag): flag ? "có" : "không"
        }
    }
}

extension Register {
    /// The field by which entries belong to periods.
    package var dateField: Int? { fields.firstIndex { $0.code == date } }

    /// An entry with a value for each field: one that was written when the register had fewer has nothing in the others.
    package func fitted(_ entry: RegisterEntry) -> RegisterEntry {
        guard entry.values.count != fields.count else { return entry }
        let lacking = max(0, fields.count - entry.values.count)
        let values = entry.values.prefix(fields.count) + [FieldValue](repeating: .empty, count: lacking)
        return RegisterEntry(key: entry.key, values: Array(values))
    }

    /// Whether the key of an entry is nobody's business outside of the unit.
    package var hasPersonalKey: Bool { field(key)?.isPersonal ?? false }
}
