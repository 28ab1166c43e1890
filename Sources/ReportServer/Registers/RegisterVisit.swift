import Finding
import Foundation
import Mustache
import Operations
import ReportModel
import ReportStore
import VietnameseText
import Workspace

/// One register of one unit, as a visitor may see it.
struct RegisterVisit {
    let catalogue: RegisterCatalogue
    let register: Register
    let unit: ReportModel.Unit
    let target: RegisterKey
    /// Whether the visitor belongs to the unit, whose personal fields leave it never.
    let seesPersonal: Bool
    let canEdit: Bool

    /// What stands in the place of what is not to be seen.
    static let mask = "•••"

    /// - Throws: `Failure.notFound` where the unit keeps no such register.
    init(_ visit: Visit) throws {
        catalogue = visit.site.registers.catalogue(visit.workspace)
        let (code, unit) = (visit.parameter("register"), visit.parameter("unit"))
        guard let register = catalogue.registers[code], catalogue.keeps(code, unit),
            let known = visit.workspace.tree.unit(unit)
        else { throw Failure.notFound }
        self.register = register
        self.unit = known
        target = RegisterKey(unit: unit, register: code)
        seesPersonal = visit.access.belongs(to: unit)
        canEdit = visit.access.allows(.edit, unit)
    }

    var path: String { RegisterPages.path(target.register, target.unit) }

    /// A value as the visitor may read it.
    func shown(_ value: FieldValue, _ field: Register.Field) -> String {
        if field.isPersonal, !seesPersonal { return value == .empty ? "" : RegisterVisit.mask }
        return catalogue.words(value, field)
    }

    /// Where an entry is shown; `nil` where its key is not for the visitor.
    func path(of entry: RegisterEntry) -> String? {
        seesPersonal || !register.hasPersonalKey ? "\(path)/muc?ma=\(FormFields.encode(entry.key))" : nil
    }

    /// What the journal calls an entry: nothing personal.
    func subject(_ key: String) -> String {
        "\(target.register)/\(target.unit)" + (register.hasPersonalKey ? "" : "/\(key)")
    }

    // MARK: - Writing

    /// Makes a change and writes it down in the journal: both, or neither.
    ///
    /// - Parameters:
    ///   - action: what the journal calls it.
    ///   - seen: the number of the version that was looked at; `nil` where there was no such entry.
    /// - Returns: the version that stands in the way, of which nothing was overwritten; `nil` where the change was made.
    func change(_ change: RegisterChange, as action: String, seen: Int64?, _ visit: Visit) throws -> EntryVersion? {
        try visit.site.writer.transaction {
            let standing = try visit.site.writer.change(
                change, in: target, seen: seen, author: visit.author, time: visit.now)
            if standing == nil { try visit.note(action, subject(change.key)) }
            return standing
        }
    }

    // MARK: - Forms

    /// What a form of an entry says, or what is wrong in it by the code of the field.
    ///
    /// - Parameter before: the entry as it was; what was not touched in it stays, even where the regime has dropped it since.
    func read(
        _ form: FormFields, before: RegisterEntry? = nil
    ) -> (entry: RegisterEntry?, problems: [String: Message]) {
        var problems: [String: Message] = [:]
        let values = register.fields.enumerated().map { index, field -> FieldValue in
            let typed = RegisterVisit.typed(field, form)
            if let stored = before?.values[index], !typed.isEmpty, typed == RegisterCatalogue.text(stored) {
                return stored
            }
            do throws(RegisterCatalogue.Problem) {
                return try catalogue.value(of: field, typed)
            } catch {
                problems[field.code] = error.message
                return .empty
            }
        }
        let key = register.field(register.key).map { RegisterVisit.typed($0, form) } ?? ""
        if key.isEmpty, problems[register.key] == nil { problems[register.key] = .cellRequired }
        return (problems.isEmpty ? RegisterEntry(key: key, values: values) : nil, problems)
    }

    private static func typed(_ field: Register.Field, _ form: FormFields) -> String {
        (form["f.\(field.code)"] ?? "").inNFC.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The fields of a form for an entry.
    ///
    /// - Parameters:
    ///   - texts: by code what stands in them.
    ///   - theirs: by code what somebody else has put there meanwhile.
    ///   - isKeyOpen: whether the key can be typed.
    func inputs(
        _ texts: [String: String], problems: [String: Message] = [:], theirs: [String: String] = [:],
        isKeyOpen: Bool = true, isFocused: Bool = false, _ visit: Visit
    ) -> [Fields] {
        register.fields.enumerated().map { index, field in
            let text = texts[field.code] ?? ""
            var choices = catalogue.choices(of: field)
            if case .flag = field.kind { choices = [("có", "có"), ("không", "không")] }
            if choices != nil, !text.isEmpty, choices?.contains(where: { $0.stored == text }) == false {
                choices?.append((text, visit.text(.notAChoiceAnyMore(text))))
            }
            var (mode, measure) = ("text", "")
            if case .number(let decimals, let unit) = field.kind {
                mode = decimals > 0 ? "decimal" : "numeric"
                measure = unit ?? ""
            }
            return Fields([
                "name": "f.\(field.code)", "label": field.name, "value": text, "isRequired": field.isRequired,
                "isSelect": choices != nil,
                "options": (choices ?? []).map {
                    Fields(["value": $0.stored, "word": $0.name, "isChosen": $0.stored == text])
                },
                "mode": mode, "measure": measure.isEmpty ? nil : measure, "isDate": field.kind == .date,
                "isFixed": field.code == register.key && !isKeyOpen, "isFirst": isFocused && index == 0,
                "problem": problems[field.code].map(visit.text)?.capitalizedSentence,
                "theirs": theirs[field.code].flatMap { $0 == text ? nil : $0.isEmpty ? visit.text(.leftEmpty) : $0 },
            ])
        }
    }

    /// What an entry says, as it is typed, by the codes of its fields.
    func texts(_ entry: RegisterEntry) -> [String: String] {
        Dictionary(
            zip(register.fields, entry.values).map { ($0.code, RegisterCatalogue.text($1)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What was typed into a form, by the codes of its fields.
    func texts(_ form: FormFields) -> [String: String] {
        Dictionary(
            register.fields.map { ($0.code, form["f.\($0.code)"] ?? "") }, uniquingKeysWith: { first, _ in first })
    }
}
