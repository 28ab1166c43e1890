import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Workspace

/// One entry of a register, with who wrote it; to be changed and deleted by new versions.
enum RegisterEntryPage {
    @Sendable static func page(_ visit: Visit) throws -> Answer {
        let book = try RegisterVisit(visit)
        let key = visit.request.query["ma"] ?? ""
        let versions = try versions(visit, book, key)
        guard let entry = versions.first?.entry else { throw Failure.notFound }
        return answer(visit, book, key, versions, texts: book.texts(entry))
    }

    private static func versions(_ visit: Visit, _ book: RegisterVisit, _ key: String) throws -> [EntryVersion] {
        guard book.seesPersonal || !book.register.hasPersonalKey else { throw Failure.forbidden }
        let versions = try visit.store.versions(book.target, key: key)
        guard !versions.isEmpty else { throw Failure.notFound }
        return versions.map { version in
            var version = version
            version.entry = version.entry.map(book.register.fitted)
            return version
        }
    }

    private static func answer(
        _ visit: Visit, _ book: RegisterVisit, _ key: String, _ versions: [EntryVersion], texts: [String: String],
        problems: [String: Message] = [:], conflict: Message? = nil, theirs: [String: String] = [:], status: Int = 200
    ) -> Answer {
        let latest = versions.first
        return .page(
            .entryform,
            [
                "title": "\(book.register.name): \(key)", "unit": book.unit.name, "path": book.path, "key": key,
                "canEdit": book.canEdit, "number": latest?.entry == nil ? 0 : latest?.number ?? 0,
                "inputs": book.canEdit
                    ? book.inputs(texts, problems: problems, theirs: theirs, isKeyOpen: false, visit) : [Fields](),
                "values": zip(book.register.fields, latest?.entry?.values ?? []).map { field, value in
                    Fields(["label": field.name, "text": book.shown(value, field)])
                },
                "conflict": conflict.map(visit.text)?.capitalizedSentence,
                "hasProblems": !problems.isEmpty,
                "versions": versions.map { version in
                    Fields([
                        "number": version.number, "author": version.author, "moment": Day.momentText(version.time),
                        "word": visit.text(version.entry == nil ? .entryWasDeleted : .entryWasWritten),
                    ])
                },
            ], status: status)
    }

    /// The number of the version that the form was made of; `nil` where there was no entry.
    private static func seen(_ form: FormFields) -> Int64? {
        form["phien-ban"].flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    @Sendable static func save(_ visit: Visit) throws -> Answer {
        let book = try RegisterVisit(visit)
        let key = visit.form["ma"] ?? ""
        let before = try versions(visit, book, key)
        let texts = book.texts(visit.form)
        // The key stays what it was, however it is spelt.
        var (entry, problems) = book.read(
            FormFields(
                visit.form.pairs.map { pair in
                    pair.name == "f.\(book.register.key)" ? (pair.name, key) : pair
                }), before: before.first?.entry)
        entry?.key = key
        guard let entry else { return answer(visit, book, key, before, texts: texts, problems: problems, status: 422) }
        if entry == before.first?.entry { return .redirect("\(book.path)?xong=khong-doi") }
        let standing = try book.change(.put(entry), as: "entry-change", seen: seen(visit.form), visit)
        if let standing { return try conflict(visit, book, key, standing, texts) }
        return .redirect("\(book.path)?xong=sua-muc")
    }

    @Sendable static func delete(_ visit: Visit) throws -> Answer {
        let book = try RegisterVisit(visit)
        let key = visit.form["ma"] ?? ""
        let before = try versions(visit, book, key)
        guard let entry = before.first?.entry else { return .redirect("\(book.path)?xong=xoa-muc") }
        let standing = try book.change(.delete(key: key), as: "entry-delete", seen: seen(visit.form), visit)
        if let standing { return try conflict(visit, book, key, standing, book.texts(entry)) }
        return .redirect("\(book.path)?xong=xoa-muc")
    }

    /// Shows what was typed beside what somebody else wrote meanwhile; to write again is to overwrite that knowingly.
    private static func conflict(
        _ visit: Visit, _ book: RegisterVisit, _ key: String, _ standing: EntryVersion, _ texts: [String: String]
    ) throws -> Answer {
        let moment = Day.momentText(standing.time)
        return answer(
            visit, book, key, try versions(visit, book, key), texts: texts,
            conflict: standing.entry == nil
                ? .entryDeletedMeanwhile(standing.author, moment) : .entryChangedMeanwhile(standing.author, moment),
            theirs: standing.entry.map { book.texts(book.register.fitted($0)) } ?? [:], status: 409)
    }
}
