import Consolidation
import Finding
import Operations
import ReportLanguage
import ReportModel
import Typesetting
import Workspace

/// What is made of returns: consolidated figures, where they come from, documents.
enum FigureAPI {
    private static let count = Interface.Field(
        "count", "Which returns count.", .choice(CountedReturns.allCases.map(\.rawValue)))
    private static let consolidation = Interface(
        "consolidate", "The figures of a unit and of all below it, put together.",
        query: [
            count,
            Interface.Field(
                "compare",
                "What to compare with, separated by commas: "
                    + Comparison.Base.allCases.map(\.rawValue).joined(separator: ", ") + ".", .string),
            Interface.Field("members", "Whether the members of categories are told too.", .bool),
        ],
        .json(
            .object([
                ("regime", .string), ("period", .string), ("from", .day), ("to", .day), ("under", .string),
                ("count", .string), ("units", .array(.map(.any))), ("findings", .array(.named("Finding"))),
            ])))
    private static let explanation = Interface(
        "explain", "Where a figure comes from, as a tree.",
        query: [count, Interface.Field("depth", "How many steps down.", .integer(0...60, default: 8))],
        .json(
            .object(
                [
                    ("label", .string), ("value", .string), ("origin", .string), ("notes", .array(.string)),
                    ("parts", .array(.map(.any))),
                ], optional: ["notes", "parts"])))
    private static let document = Interface(
        "getDocument", "The finished report of a unit.",
        query: [
            Interface.Field("format", "As what.", .choice(ReportFormat.allCases.map(\.rawValue))),
            Interface.Field("draft", "Whether gaps are marked instead of refused.", .bool), count,
        ], .file(ReportFormat.allCases.map(\.contentType)))

    static let routes = [
        Route(
            "GET", "/api/v1/consolidations/:regime/:unit/:period", .unit(.see), interface: consolidation, consolidated),
        Route(
            "GET", "/api/v1/explanations/:regime/:unit/:period/:figure", .unit(.see), interface: explanation, explained),
        Route("GET", "/api/v1/documents/:regime/:unit/:period", .unit(.see), interface: document, built),
    ]

    private static func run(_ visit: Visit, _ query: APIQuery) throws -> ConsolidationRun {
        let loaded = try visit.regime()
        return try ConsolidationRun(
            visit.workspace, loaded, visit.period(loaded), store: visit.store,
            count: query.choice("count", default: .submitted))
    }

    @Sendable private static func consolidated(_ visit: Visit) throws -> Answer {
        let query = try visit.query(consolidation)
        var bases: [Comparison.Base] = []
        for word in (query.text("compare") ?? "").split(separator: ",") {
            guard let base = Comparison.Base(rawValue: String(word)) else {
                throw Failure(status: 400, message: .badField("compare", String(word)))
            }
            if !bases.contains(base) { bases.append(base) }
        }
        let withMembers = try query.flag("members")
        let run = try run(visit, query)
        let row = try run.row(of: visit.parameter("unit"), in: visit.workspace.tree)
        guard !run.reporters(row).isEmpty else { throw Failure.notFound }
        let table = try ConsolidationTable(run, row: row, bases: bases, withMembers: withMembers)
        let json = table.json(visit.language, nil)
        if let failure = run.failure { throw failure }
        return .json(json)
    }

    @Sendable private static func explained(_ visit: Visit) throws -> Answer {
        let query = try visit.query(explanation)
        let depth = try query.integer("depth", 0...60, default: 8)
        let run = try run(visit, query)
        let row = try run.row(of: visit.parameter("unit"), in: visit.workspace.tree)
        let names = visit.parameter("figure").split(separator: ".", maxSplits: 1).map(String.init)
        let key = FigureKey(names.first ?? "", names.count > 1 ? names[1] : nil)
        guard let cell = run.loaded.compiled.cell(key) else { throw Failure.notFound }
        let node = OriginTree(run: run, language: visit.language, depth: depth).node(row, cell)
        if let failure = run.failure { throw failure }
        return .json(node.json(visit.language))
    }

    @Sendable private static func built(_ visit: Visit) throws -> Answer {
        let query = try visit.query(document)
        let loaded = try visit.regime()
        let period = try visit.period(loaded)
        let unit = try ReturnSelection.unit(visit.parameter("unit"), in: visit.workspace.tree)
        let format = try query.choice("format", default: ReportFormat.docx)
        let outcome = try UnitReport(visit.site.folder, visit.workspace, loaded, store: visit.store, today: visit.today)
            .document(
                unit, period, issue: ReportIssue(isDraft: try query.flag("draft")),
                count: query.choice("count", default: .submitted))
        switch outcome {
        case .refused(let findings): throw Failure(status: 422, message: .notPossible, findings: findings)
        case .wrongUse(let refusal): throw Failure(status: 422, message: .notPossible, findings: refusal.findings)
        case .document(let document, _):
            let fonts = format == .pdf ? FontSet(try ReportFonts().files()) : nil
            let bytes = try format.bytes(of: document, fonts: fonts).bytes
            let name = "\(loaded.regime.code)_\(unit.code)_\(period).\(format.rawValue)"
            return .file(FileAnswer(bytes, type: format.contentType, .download(name)))
        }
    }
}

extension ReportFormat {
    /// The media type.
    var contentType: String {
        switch self {
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .pdf: "application/pdf"
        case .html: "text/html; charset=utf-8"
        case .json: "application/json; charset=utf-8"
        case .txt: "text/plain; charset=utf-8"
        }
    }
}
