import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Spreadsheet
import VietnameseText
import Workspace

/// *Sổ theo dõi*: the entries that figures are counted from.
enum RegisterPages {
    static let routes = [
        Route("GET", "/so", .somewhere(.see), start),
        Route("GET", "/so/:register/:unit", .unit(.see)) { visit in try list(visit) },
        Route("POST", "/so/:register/:unit", .unit(.edit), add),
        Route("GET", "/so/:register/:unit/muc", .unit(.see), RegisterEntryPage.page),
        Route("POST", "/so/:register/:unit/muc", .unit(.edit), RegisterEntryPage.save),
        Route("POST", "/so/:register/:unit/xoa", .unit(.edit), RegisterEntryPage.delete),
        Route("GET", "/so/:register/:unit/tai/:form", .unit(.see), download),
    ]

    static func path(_ register: String, _ unit: String) -> String { "/so/\(register)/\(unit)" }

    /// Where the entries stand that a figure counts.
    static func path(
        _ register: String, _ unit: String, figure key: FigureKey, of loaded: LoadedRegime, _ period: Period
    ) -> String {
        "\(path(register, unit))?che-do=\(loaded.regime.code)&chi-tieu=\(key)&ky=\(period)"
    }

    // MARK: - All registers

    /// How many registers are listed.
    private static let listed = 200

    @Sendable private static func start(_ visit: Visit) throws -> Answer {
        let catalogue = visit.site.registers.catalogue(visit.workspace)
        let access = visit.access
        var keys = Set(try visit.store.registers().filter { catalogue.keeps($0.register, $0.unit) })
        // One's own are there before anything stands in them.
        for (register, units) in catalogue.keepers {
            for unit in units where access.allows(.edit, unit) || access.belongs(to: unit) {
                keys.insert(RegisterKey(unit: unit, register: register))
            }
        }
        let words = SearchWords(visit.request.query["tim"] ?? "")
        let rows = keys.filter { access.allows(.see, $0.unit) }.sorted().compactMap {
            key -> (path: String, fields: Fields)? in
            guard let register = catalogue.registers[key.register], let unit = visit.workspace.tree.unit(key.unit),
                words.occur(in: [register.name, unit.name])
            else { return nil }
            let path = path(key.register, key.unit)
            return (
                path,
                [
                    "path": path, "name": register.name, "unit": unit.name,
                    "isOwn": access.belongs(to: key.unit),
                ]
            )
        }
        if rows.count == 1, visit.request.query["tim"] == nil { return .redirect(rows[0].path) }
        return .page(
            .registers,
            [
                "title": visit.text(.tabRegisters), "rows": rows.prefix(listed).map(\.fields), "hasRows": !rows.isEmpty,
                "words": visit.request.query["tim"] ?? "", "isCut": rows.count > listed,
                "isSearch": !(visit.request.query["tim"] ?? "").isEmpty,
            ])
    }

    // MARK: - One register

    /// What the form on top says, where it could not be written.
    private struct Draft {
        var texts: [String: String]
        var problems: [String: Message] = [:]
        var problem: Message?
        var existing: String?
    }

    private static func list(_ visit: Visit, _ draft: Draft? = nil, status: Int = 200) throws -> Answer {
        let book = try RegisterVisit(visit)
        let query = RegisterQuery(visit, book)
        let (found, counted) = try entries(visit, book, query)
        let paging = Paging(count: found.count, size: RegisterQuery.pageSize, asked: query.page)
        let shown = paging.slice(found)
        let typed = draft?.texts ?? visit.request.query["ngay"].map { [book.register.date: $0] } ?? [:]
        let isFocused = draft != nil || visit.request.query["xong"] != nil
        var fields: Fields = [
            "title": book.register.name, "unit": book.unit.name, "path": book.path, "canEdit": book.canEdit,
            "inputs": book.canEdit
                ? book.inputs(typed, problems: draft?.problems ?? [:], isFocused: isFocused, visit) : [Fields](),
            "problem": draft?.problem.map(visit.text)?.capitalizedSentence,
            "existing": draft?.existing,
            "isMasked": !book.seesPersonal && book.register.fields.contains(where: \.isPersonal),
            "heads": book.register.fields.map(\.name),
            "rows": shown.map { row($0, book) }, "hasRows": !shown.isEmpty,
            "count": visit.text(.entriesFound(found.count, isAll: query.search.isEverything && counted == nil)),
            "isSearch": !query.search.isEverything || counted != nil,
            "queryProblems": query.problems.map { visit.text($0).capitalizedSentence },
            "csvPath": "\(book.path)/tai/csv\(query.query())", "xlsxPath": "\(book.path)/tai/xlsx\(query.query())",
            "importPath": "\(book.path)/nhap-tep",
            "counted": counted.map { countedFields($0, query, book, visit) },
        ]
        fields = fields.with(searchFields(visit, book))
        fields = fields.with(paging.fields { "\(book.path)\(query.query(page: $0))" })
        return .page(.register, fields, status: status)
    }

    /// The entries that are looked for, the latest first, and the figure that counts them where the address names one.
    private static func entries(
        _ visit: Visit, _ book: RegisterVisit, _ query: RegisterQuery
    ) throws -> (found: [RegisterEntry], counted: CountedEntries?) {
        var counted: CountedEntries?
        if let figure = query.figure {
            counted = try CountedEntries(
                visit.workspace, figure.loaded, figure.key, unit: book.target.unit, period: figure.period,
                store: visit.store)
        }
        let all =
            try counted.map {
                RegisterSearch.inOrder(
                    $0.entries[book.target.register] ?? [], of: book.register, book.catalogue,
                    seesPersonal: book.seesPersonal)
            } ?? visit.site.registers.entries(book, visit.store)
        let found = query.search.found(
            in: all, of: book.register, book.catalogue, seesPersonal: book.seesPersonal)
        return (found, counted)
    }

    private static func row(_ entry: RegisterEntry, _ book: RegisterVisit) -> Fields {
        let path = book.path(of: entry)
        return [
            "cells": zip(book.register.fields, entry.values).map { field, value in
                let isKey = field.code == book.register.key
                var isNumber = false
                if case .number = field.kind { isNumber = true }
                return Fields([
                    "text": book.shown(value, field), "path": isKey ? path : nil, "isNumber": isNumber,
                    "label": field.name,
                ])
            }
        ]
    }

    private static func countedFields(
        _ counted: CountedEntries, _ query: RegisterQuery, _ book: RegisterVisit, _ visit: Visit
    ) -> Fields {
        let figure = counted.figure.map(FigureText.text) ?? "…"
        return [
            "text": visit.text(
                .entriesCounted(
                    counted.name, query.figure?.period.vietnamese ?? "", figure: figure, counted.indicator.measure)),
            "returnPath": query.figure.map {
                EntryPage.path($0.loaded.regime.code, book.target.unit, $0.period)
            } ?? book.path,
        ]
    }

    /// The form that looks for entries.
    private static func searchFields(_ visit: Visit, _ book: RegisterVisit) -> Fields {
        let query = visit.request.query
        let filters = book.register.fields.compactMap { field -> Fields? in
            guard let choices = book.catalogue.choices(of: field), book.seesPersonal || !field.isPersonal else {
                return nil
            }
            let chosen = query["l.\(field.code)"]
            return Fields([
                "name": "l.\(field.code)", "label": field.name,
                "options": choices.map {
                    Fields(["value": $0.stored, "word": $0.name, "isChosen": $0.stored == chosen])
                },
            ])
        }
        return [
            "words": query["tim"] ?? "", "first": query["tu"] ?? "", "last": query["den"] ?? "", "filters": filters,
            "figure": ["che-do", "chi-tieu", "ky"].compactMap { name in
                query[name].map { Fields(["name": name, "value": $0]) }
            },
        ]
    }

    // MARK: - Quick entry

    @Sendable private static func add(_ visit: Visit) throws -> Answer {
        let book = try RegisterVisit(visit)
        let (entry, problems) = book.read(visit.form)
        guard let entry else {
            return try list(visit, Draft(texts: book.texts(visit.form), problems: problems), status: 422)
        }
        let standing = try book.change(.put(entry), as: "entry-add", seen: nil, visit)
        if let standing {
            let draft = Draft(
                texts: book.texts(visit.form),
                problem: .entryIsThere(entry.key, standing.author, Day.momentText(standing.time)),
                existing: book.path(of: entry))
            return try list(visit, draft, status: 409)
        }
        let day = book.texts(entry)[book.register.date] ?? ""
        return .redirect("\(book.path)?xong=ghi-muc&ngay=\(FormFields.encode(day))")
    }

    // MARK: - Files

    @Sendable private static func download(_ visit: Visit) throws -> Answer {
        let book = try RegisterVisit(visit)
        let (found, _) = try entries(visit, book, RegisterQuery(visit, book))
        return try file(found, book, form: visit.parameter("form"), visit)
    }

    /// Entries as a file.
    ///
    /// - Throws: `Failure.notFound` where there is no such form of files.
    static func file(_ entries: [RegisterEntry], _ book: RegisterVisit, form: String, _ visit: Visit) throws -> Answer {
        let file = RegisterFile(
            entries, of: book.target, book.register, book.catalogue, hasPersonal: book.seesPersonal)
        let name = "so-\(book.target.register)-\(book.target.unit)"
        let answer: FileAnswer
        switch form {
        case "csv": answer = FileAnswer(file.csv, type: FileType.csv, .download("\(name).csv"))
        case "xlsx":
            let workbook = file.workbook(unitName: book.unit.name, created: Surroundings.timestamp(visit.now))
            answer = FileAnswer(
                try WorkbookWriter.write(workbook), type: FileType.xlsx, .download("\(name).xlsx"))
        default: throw Failure.notFound
        }
        try visit.note("register-taken", "\(book.target.register)/\(book.target.unit)", form)
        return .file(answer)
    }
}
