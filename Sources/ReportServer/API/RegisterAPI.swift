import Finding
import Operations
import ReportModel
import ReportStore
import Tabular

/// The entries of registers.
enum RegisterAPI {
    private static let path = "/api/v1/registers/:register/:unit"
    private static let list = Interface(
        "listEntries",
        "The entries of a unit's register, by key. Personal fields are null for those who do not belong to the unit.",
        query: Interface.Field.paging, .json(.page(.named("Entry"))))
    private enum FileForm: String, CaseIterable {
        case csv, xlsx
    }
    private static let download = Interface(
        "getRegister",
        "A unit's register as a file, which can be imported again. Personal fields are left out for those who do not belong to the unit.",
        query: [Interface.Field("format", "As what.", .choice(FileForm.allCases.map(\.rawValue)))],
        .file([FileType.csv, FileType.xlsx]))
    private static let read = Interface(
        "getEntry", "An entry. `ETag` tells its version.", .json(.named("Entry")))
    private static let put = Interface(
        "putEntry", "Writes an entry, new or known. Every field that is not named is empty.",
        body: .named("EntryValues"), revision: .required, .json(.named("Entry")))
    private static let delete = Interface(
        "deleteEntry", "Deletes an entry; its versions are kept.", revision: .required, .json(.named("Entry")))

    static let routes = [
        Route("GET", path, .unit(.see), interface: list, entries),
        Route("GET", "/api/v1/register-files/:register/:unit", .unit(.see), interface: download) { visit in
            let form = try visit.query(download).choice("format", default: FileForm.csv).rawValue
            let book = try RegisterVisit(visit)
            let entries = try visit.store.entries(unit: book.target.unit, register: book.target.register)
            return try RegisterPages.file(entries, book, form: form, visit)
        },
        Route("GET", path + "/:key", .unit(.see), interface: read) { visit in
            _ = try visit.query(read)
            let book = try RegisterVisit(visit)
            let version = try latest(book, visit)
            guard let entry = version?.entry else { throw Failure.notFound }
            return answer(entry, book, version?.number ?? 0)
        },
        Route("PUT", path + "/:key", .unit(.edit), interface: put, putEntry),
        Route("DELETE", path + "/:key", .unit(.edit), interface: delete, deleteEntry),
    ]

    // MARK: - Reading

    @Sendable private static func entries(_ visit: Visit) throws -> Answer {
        let query = try visit.query(list)
        let book = try RegisterVisit(visit)
        let entries = try visit.store.entries(unit: book.target.unit, register: book.target.register)
        // Where keys are nobody's business, pages go on from the place in the list.
        let isHidden = book.register.hasPersonalKey && !book.seesPersonal
        let named = entries.enumerated().map { (isHidden ? "\($0)" : $1.key, $1) }
        return .json(.page(try query.page(named, \.0) { json($0.1, book) }))
    }

    /// The latest version of the entry that the path names, `nil` where there never was one.
    private static func latest(_ book: RegisterVisit, _ visit: Visit) throws -> EntryVersion? {
        guard book.seesPersonal || !book.register.hasPersonalKey else { throw Failure.forbidden }
        return try visit.store.versions(book.target, key: visit.parameter("key")).first
    }

    private static func answer(_ entry: RegisterEntry, _ book: RegisterVisit, _ number: Int64) -> Answer {
        .json(json(entry, book, number), headers: [("ETag", "\"\(number)\"")])
    }

    private static func json(_ entry: RegisterEntry, _ book: RegisterVisit, _ number: Int64? = nil) -> JSON {
        let values = zip(book.register.fields, entry.values).map { field, value in
            (field.code, field.isPersonal && !book.seesPersonal ? .null : JSON.string(orNull: value.plainText))
        }
        let isHidden = book.register.hasPersonalKey && !book.seesPersonal
        let version = number.map { [("version", JSON.integer(Int($0)))] } ?? []
        return .object([("key", isHidden ? .null : .string(entry.key)), ("values", .object(values))] + version)
    }

    // MARK: - Writing

    @Sendable private static func putEntry(_ visit: Visit) throws -> Answer {
        _ = try visit.query(put)
        let book = try RegisterVisit(visit)
        let body = try APIBody(visit)
        guard let node = try body.root(["values"])["values"] else {
            throw Failure(status: 400, message: .missingField("values"))
        }
        let key = visit.parameter("key")
        var pairs: [(name: String, value: String)] = []
        let known = book.register.fields.map(\.code)
        for (name, value) in try body.members(node, known, status: 422).sorted(by: { $0.key < $1.key }) {
            pairs.append(("f.\(name)", try typed(body, value, book.register.field(name))))
        }
        if !pairs.contains(where: { $0.name == "f.\(book.register.key)" }) {
            pairs.append(("f.\(book.register.key)", key))
        }
        let (entry, problems) = book.read(FormFields(pairs))
        guard let entry else {
            throw Failure(
                status: 422, message: .notPossible,
                findings: problems.sorted { $0.key < $1.key }.map {
                    Finding(.cell, .inColumn($0.key, $0.value), quote: $0.key)
                })
        }
        guard entry.key == key else {
            throw Failure(status: 422, message: .badField(book.register.key, entry.key))
        }
        let number = try write(.put(entry), as: "entry-change", book, visit)
        return answer(entry, book, number)
    }

    /// A value as people type it.
    private static func typed(
        _ body: APIBody, _ node: JSONDocument.Node, _ field: Register.Field?
    ) throws(Failure) -> String {
        guard let text = try body.text(node), !text.isEmpty else { return "" }
        guard case .number? = field?.kind else { return text }
        do throws(Quantity.ParseError) {
            return try Quantity(plain: text).vietnamese
        } catch {
            throw body.wrong(node, .badNumber(text, error.reason), status: 422)
        }
    }

    @Sendable private static func deleteEntry(_ visit: Visit) throws -> Answer {
        _ = try visit.query(delete)
        let book = try RegisterVisit(visit)
        guard let entry = try latest(book, visit)?.entry else { throw Failure.notFound }
        let number = try write(.delete(key: entry.key), as: "entry-delete", book, visit)
        return answer(entry, book, number)
    }

    /// Makes a change that starts from the version that was told.
    ///
    /// - Returns: the number of the version that was made.
    private static func write(
        _ change: RegisterChange, as action: String, _ book: RegisterVisit, _ visit: Visit
    ) throws -> Int64 {
        guard let match = try visit.match() else { throw Failure(status: 428, message: .revisionNeeded) }
        let seen = match.revision == 0 ? nil : Int64(match.revision)
        let isStale: Bool
        do {
            isStale = try book.change(change, as: action, seen: seen, visit) != nil
        } catch let refusal as Refusal where refusal.findings.contains(where: { $0.rule == .conflict }) {
            isStale = true
        }
        guard !isStale else { throw Failure(status: 412, message: .changedMeanwhile) }
        // Of the same transaction: nobody has written in between.
        return try visit.site.writer.versions(book.target, key: change.key).first?.number ?? 0
    }
}

extension FieldValue {
    /// As programs have it: days as 2026-10-31, numbers with a decimal point; `nil` where it is empty.
    fileprivate var plainText: String? {
        switch self {
        case .empty: nil
        case .text(let text): text
        case .date(let day): day.description
        case .number(let quantity): quantity.description
        case .flag(let flag): flag ? "true" : "false"
        }
    }
}
