import Finding
import Mustache
import ReportModel

/// *Quản trị*: people, the journal, regimes, units, deadlines, words, backups, tokens.
enum AdminPages {
    static let routes: [Route] = [
        [
            Route("GET", "/quan-tri", .somewhere(.administer)) { _ in .redirect("/quan-tri/nguoi-dung") },
            Route("GET", "/quan-tri/tep/chung/:name", .somewhere(.administer), ConfigurationFiles.download),
            Route("GET", "/quan-tri/tep/che-do/:regime/:name", .somewhere(.administer), ConfigurationFiles.download),
        ],
        PeoplePages.routes, JournalPage.routes, RegimePages.routes, UnitsPage.routes, CalendarPage.routes,
        WordsPage.routes, BackupPage.routes, TokenPages.routes, SecondFactorPage.routes,
    ].flatMap(\.self)

    private static let sections: [(String, Message)] = [
        ("/quan-tri/nguoi-dung", .adminPeople), ("/quan-tri/khoa-truy-cap", .adminTokens),
        ("/quan-tri/nhat-ky", .adminJournal), ("/quan-tri/che-do", .adminRegimes), ("/quan-tri/don-vi", .adminUnits),
        ("/quan-tri/lich", .adminCalendar), ("/quan-tri/thong-bao", .adminWords), ("/quan-tri/sao-luu", .adminBackups),
    ]

    /// A page of the administration.
    ///
    /// - Parameter findings: why what was asked for was not done.
    static func page(
        _ id: PageID, _ title: Message, _ fields: Fields, _ visit: Visit, findings: [Finding] = [], status: Int = 200
    ) -> Answer {
        let frame: Fields = [
            "title": visit.text(title),
            "sections": sections.map { path, word in
                Fields(["path": path, "word": visit.text(word), "isCurrent": visit.request.path.hasPrefix(path)])
            },
            "hasFindings": !findings.isEmpty, "findings": findings.map { $0.fields(visit.language) },
            "problem": visit.text(findings.hasErrors ? .notPossible : .worthALook).capitalizedSentence,
        ]
        let refusal = findings.contains { $0.rule == .conflict } ? 409 : 422
        return .page(id, frame.with(fields), status: findings.hasErrors ? refusal : status)
    }
}

extension Visit {
    /// Runs `body`; what is refused because of what was sent is told on a page that `page` makes.
    func attempt(_ body: () throws -> Answer, orShow page: ([Finding]) throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let refusal as Refusal where Failure(refusal).status < 500 {
            return try page(refusal.findings)
        }
    }

    /// Answers with an address and the word of what was done.
    func done(_ path: String, _ word: String) -> Answer { .redirect("\(path)?xong=\(word)") }
}
