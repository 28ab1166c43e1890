import Finding
import Mustache
import Operations
import ReportModel
package import ReportStore
package import Workspace

/// One request with what its handler needs to answer it.
package struct Visit: Sendable {
    let site: Site
    package let request: SiteRequest
    /// Who asks; `nil` where nobody is logged in.
    package let person: Person?
    /// The session's secret, where a browser asks.
    let session: String?
    /// What a program shows that asks.
    let token: ProgramToken?
    package let workspace: Workspace
    /// What is wrong in the workspace's files as they are now.
    let troubles: [Finding]
    /// Seconds since 1970.
    package let now: Int64
    /// For reading.
    let store: SQLiteStore
    package let access: Access
    /// The fields of the form that was sent.
    let form: FormFields
    /// The files that came with it, by the names of their fields.
    let files: [UploadedFile]

    init(
        site: Site, request: SiteRequest, person: Person?, session: String?, token: ProgramToken?, workspace: Workspace,
        troubles: [Finding], now: Int64, store: SQLiteStore
    ) {
        self.site = site
        self.request = request
        self.person = person
        self.session = session
        self.token = token
        self.workspace = workspace
        self.troubles = troubles
        self.now = now
        self.store = store
        access = Access(person, in: workspace.tree)
        let type = request.headers["content-type"] ?? ""
        if type.hasPrefix("multipart/form-data") {
            let parts = MultipartForm(request.body, type: type)
            form = parts.fields
            files = parts.files
        } else {
            form =
                type.hasPrefix("application/x-www-form-urlencoded") ? FormFields(body: request.body) : FormFields()
            files = []
        }
    }

    var language: Language { site.options.language }
    var today: Day { Day(vietnamTime: now) }
    /// Whose name stands beside what is written.
    var author: String { person?.name ?? "" }

    /// A message in the language of the pages.
    func text(_ message: Message) -> String { message.text(in: language) }

    /// Writes down what was done, and by which program.
    func note(_ action: String, _ subject: String, _ detail: String = "") throws(Refusal) {
        let program = token.map { "API “\($0.name)”" }
        let detail = [program, detail.isEmpty ? nil : detail].compactMap(\.self).joined(separator: ": ")
        try site.writer.note(action, subject: subject, detail: detail, login: person?.login ?? "", time: now)
    }

    // MARK: - What paths name

    /// A part of the path.
    func parameter(_ name: String) -> String { request.parameters[name] ?? "" }

    /// The regime that the path names.
    func regime() throws -> LoadedRegime {
        guard let loaded = workspace.regimes[parameter("regime")] else { throw Failure.notFound }
        return loaded
    }

    /// The period that the path names.
    func period(_ loaded: LoadedRegime) throws -> Period {
        guard let period = Period(parsing: parameter("period")), period.kind == loaded.regime.frequency else {
            throw Failure.notFound
        }
        return period
    }

    /// The return that the path names.
    ///
    /// - Throws: `Failure.notFound` where there can be none.
    func desk() throws -> ReturnDesk {
        let loaded = try regime()
        let period = try period(loaded)
        let desk = try ReturnDesk(
            workspace, loaded, store: store, unit: parameter("unit"), period: period, today: today)
        guard loaded.regime.isOwed(by: desk.unit), loaded.regime.isInForce(in: period) else { throw Failure.notFound }
        return desk
    }
}

// MARK: - The frame of pages

extension Visit {
    /// A place that the head of each page leads to.
    private struct Tab {
        var word: Message
        var path: String
        var need: Right?
    }

    private static let tabs = [
        Tab(word: .tabOverview, path: "/", need: .see),
        Tab(word: .tabReview, path: "/duyet", need: .take),
        Tab(word: .tabConsolidation, path: "/tong-hop", need: .see),
        Tab(word: .tabRegisters, path: "/so", need: .see),
        Tab(word: .tabProofread, path: "/soat", need: nil),
        Tab(word: .tabAdministration, path: "/quan-tri", need: .administer),
    ]

    /// What the frame of a page prints.
    func frame(_ page: PageID) -> Fields {
        var fields = Visit.bareFrame
        fields["csrf"] = session.map { Session.formToken($0) } ?? ""
        guard let person else { return fields }
        fields["person"] = Fields([
            "name": person.name, "unit": access.homeUnit.flatMap { workspace.tree.unit($0)?.name },
        ])
        fields["office"] = workspace.settings.name
        fields["tabs"] = Visit.tabs.filter { tab in tab.need.map(access.allowsSomewhere) ?? true }.map { tab in
            let isCurrent =
                tab.path == "/"
                ? request.path == "/" : request.path == tab.path || request.path.hasPrefix(tab.path + "/")
            return Fields(["word": text(tab.word), "path": tab.path, "isCurrent": isCurrent])
        }
        fields["troubles"] =
            access.allowsSomewhere(.administer) ? troubles.prefix(5).map { $0.fields(language) } : [Fields]()
        fields["hasTroubles"] = !troubles.isEmpty && access.allowsSomewhere(.administer)
        fields["done"] = request.query["xong"].flatMap { Message.done[$0] }.map(text)
        return fields
    }

    /// The frame for somebody who is not logged in.
    static var bareFrame: Fields {
        [
            "csrf": "", "person": false, "office": "BaoCao", "tabs": [Fields](), "troubles": [Fields](),
            "hasTroubles": false, "done": false,
        ]
    }
}
