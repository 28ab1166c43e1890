import Finding
import Mustache
import ReportModel
import ReportStore

/// What was done, by whom and when.
enum JournalPage {
    static let routes = [Route("GET", "/quan-tri/nhat-ky", .somewhere(.administer), page)]
    private static let pageSize = 100

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let query = visit.request.query
        func text(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
        let filter = JournalFilter(
            login: text("ten"), action: text("viec"), subject: text("ve"),
            first: text("tu").flatMap { Day(parsing: $0) }?.vietnamStart,
            last: text("den").flatMap { Day(parsing: $0) }.map { ($0 + 1).vietnamStart - 1 })
        let entries = try visit.store.journal(
            filter, before: text("truoc").flatMap { Int64($0) }, limit: pageSize + 1)
        var more: String?
        if entries.count > pageSize {
            let kept = query.pairs.filter { $0.name != "truoc" && !$0.value.isEmpty }
                .map { "\($0.name)=\(FormFields.encode($0.value))&" }.joined()
            more = "/quan-tri/nhat-ky?\(kept)truoc=\(entries[pageSize - 1].number)"
        }
        let actions = Message.journalActions.sorted { visit.text($0.value) < visit.text($1.value) }
        return AdminPages.page(
            .journal, .adminJournal,
            [
                "login": query["ten"] ?? "", "subject": query["ve"] ?? "", "first": query["tu"] ?? "",
                "last": query["den"] ?? "", "more": more,
                "actions": actions.map { action, word in
                    Fields(["value": action, "word": visit.text(word), "isChosen": action == query["viec"]])
                },
                "entries": entries.prefix(pageSize).map { entry in
                    Fields([
                        "moment": Day.momentText(entry.time), "who": entry.login.isEmpty ? "–" : entry.login,
                        "action": visit.text(Message.action(entry.action)), "subject": entry.subject,
                        "detail": entry.detail,
                    ])
                }, "hasEntries": !entries.isEmpty,
            ], visit)
    }
}

extension Day {
    /// The first second of the day in Viet Nam, in seconds since 1970.
    fileprivate var vietnamStart: Int64 { Int64(number) * 86_400 - 7 * 3600 }
}
