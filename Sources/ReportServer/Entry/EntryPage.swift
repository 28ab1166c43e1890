import Finding
import Mustache
import Operations
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// *Nhập số liệu*: a return as a grid.
enum EntryPage {
    static let routes = [
        Route("GET", "/nhap/:regime/:unit/:period", .unit(.see), page),
        Route("POST", "/nhap/:regime/:unit/:period", .unit(.edit), saveForm),
        Route("POST", "/nhap/:regime/:unit/:period/o", .unit(.edit), saveCells),
        Route("POST", "/nhap/:regime/:unit/:period/gui", .unit(.send), send),
        Route("GET", "/nhap/:regime/:unit/:period/bieu.xlsx", .unit(.see), workbook),
        Route("POST", "/nhap/:regime/:unit/:period/bieu", .unit(.edit), bodyLimit: 20 << 20, importWorkbook),
    ]

    static func path(_ regime: String, _ unit: String, _ period: Period) -> String {
        path(ReturnKey(regime: regime, unit: unit, period: period))
    }

    static func path(_ key: ReturnKey) -> String { "/nhap/\(key.path)" }

    // MARK: - The page

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        return .page(.entry, try EntryState(desk, visit).fields(visit))
    }

    /// The page without scripts: all fields at once.
    @Sendable private static func saveForm(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let changes = EntryFields.changes(visit.form, desk)
        let outcome = try visit.apply(ReturnEdit(desk, changes), to: desk)
        if outcome.refused.isEmpty, outcome.conflicts.isEmpty { return .redirect("\(path(desk.key))?xong=luu") }
        let unwritten = Set(outcome.refused.map(\.target) + outcome.conflicts.map(\.target))
        let state = try EntryState(desk, visit, unwritten: changes.filter { unwritten.contains($0.target) })
        let problems =
            outcome.refused.map { "\(state.name(of: $0.target, visit)): \(visit.text($0.message))" }
            + outcome.conflicts.map { "\(state.name(of: $0.target, visit)): \(visit.text($0.words))" }
        return .page(
            .entry, state.fields(visit).with(["hasProblems": true, "problems": problems]), status: 409)
    }

    @Sendable private static func send(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let refusal = try visit.take(
            .submit, desk, reason: visit.form["ly_do"] ?? "", seen: visit.seen, detail: "")
        guard let refusal else { return .redirect("\(path(desk.key))?xong=gui") }
        return visit.refused(.entry, try EntryState(desk, visit).fields(visit), refusal)
    }

    // MARK: - Excel

    @Sendable static func workbook(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let source = StoreSource(store: visit.store, tree: visit.workspace.tree, regime: desk.loaded)
        let evaluator = Evaluator(desk.loaded.compiled, source: source)
        let bytes = try ReturnForm.workbook(desk.unit, desk.key.period, desk.loaded, source, evaluator)
        if let failure = source.failure { throw failure }
        let name = "\(desk.key.regime)_\(desk.key.unit)_\(desk.key.period).xlsx"
        return .file(
            FileAnswer(bytes, type: FileType.xlsx, .download(name)))
    }

    /// Takes the form back that `workbook` gave out: all of it or nothing.
    @Sendable private static func importWorkbook(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        guard let file = visit.files.first else { throw Failure(status: 422, message: .noFileChosen) }
        let job = ImportJob(
            workspace: visit.workspace, store: visit.site.writer, author: visit.author, time: visit.now,
            replaces: visit.form["ghi_de"] != nil, isDryRun: false,
            expected: FormImport.Expected(
                regime: desk.key.regime, unit: desk.key.unit, period: desk.key.period.description))
        let outcome = try job.run(form: ImportFile(name: file.name, bytes: file.bytes))
        guard !outcome.findings.hasErrors else {
            throw Failure(status: 422, message: .importRefused, findings: outcome.findings)
        }
        try visit.note("import", desk.key.path, file.name)
        return .redirect("\(path(desk.key))?xong=nhap")
    }

    // MARK: - Autosave

    @Sendable private static func saveCells(_ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let changes = try EntryMessage.changes(visit.request.body, desk)
        let outcome = try visit.apply(ReturnEdit(desk, changes), to: desk)
        return .json(try EntryState(desk, visit).json(visit, outcome))
    }
}
