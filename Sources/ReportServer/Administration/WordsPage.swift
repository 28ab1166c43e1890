import Finding
import Mustache
import Proofreading

/// What is checked, and the words of the pages: everything by its id, to be read and searched.
enum WordsPage {
    static let routes = [Route("GET", "/quan-tri/thong-bao", .somewhere(.administer), page)]

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let search = visit.request.query["tim"] ?? ""
        let wanted = search.lowercased()
        let rules = (RuleID.all + ProofRule.all.map(\.id)).map { ($0.name, word($0.severity, visit), $0.summary) }
        let words = PageWords.table.sorted { $0.key < $1.key }.map { ("t.\($0.key)", "", $0.value) }
        let all = rules + words
        let rows = all.filter { id, _, message in
            wanted.isEmpty || [id, message.vi, message.en].contains { $0.lowercased().contains(wanted) }
        }
        return AdminPages.page(
            .wordList, .adminWords,
            [
                "search": search, "counts": visit.text(.wordCounts(rows.count, of: all.count)),
                "rows": rows.map { id, severity, message in
                    Fields(["id": id, "severity": severity, "vi": message.vi, "en": message.en])
                }, "hasRows": !rows.isEmpty,
            ], visit)
    }

    private static func word(_ severity: Severity, _ visit: Visit) -> String {
        FindingText(language: visit.language, isColoured: false).word(severity)
    }
}
