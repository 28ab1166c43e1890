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
    private static let comparisons = Comparison.Base.allCases.map(\.rawValue).joined(separator: "|")
    private static let consolidation = Interface(
        "consolidate", "The figures of a unit and of all below it, put together.",
        query: [
            count,
            Interface.Field(
                "compare", "What to compare with, separated by commas.",
                .string(pattern: "^(\(comparisons))(,(\(comparisons)))*$")),
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
    private static let outliers = Interface(
        "findOutliers", "Figures that are allowed, but strange beside what the same units reported before.",
        query: [count],
        .json(.object([("outliers", .array(.map(.any))), ("findings", .array(.named("Finding")))])))
    private static let document = Interface(
        "getDocument", "The finished report of a unit.",
        query: [
            Interface.Field("format", "As what.", .choice(ReportFormat.allCases.map(\.rawValue))),
            Interface.Field("draft", "Whether gaps are marked instead of refused.", .bool), count,
        ], .file(ReportFormat.allCases.map(FileType.of)))

    static let routes = [
        Route(
            "GET", "/api/v1/consolidations/:regime/:unit/:period", .unit(.see), interface: consolidation, consolidated),
        Route(
            "GET", "/api/v1/explanations/:regime/:unit/:period/:figure", .unit(.see), interface: explanation, explained),
        Route("GET", "/api/v1/outliers/:regime/:unit/:period", .unit(.see), interface: outliers, strange),
        Route("GET", "/api/v1/documents/:regime/:unit/:period", .unit(.see), interface: document, built),
    ]

    /// Asks the consolidation that the path and the query name.
    private static func ask(
        _ visit: Visit, _ query: APIQuery, _ question: @Sendable (ConsolidationRun) throws(Refusal) -> JSON?
    ) throws -> Answer {
        let loaded = try visit.regime()
        let answer = try visit.site.shelf.ask(
            visit.workspace, loaded, visit.period(loaded), count: query.choice("count", default: .submitted),
            store: visit.store, question)
        guard let answer else { throw Failure.notFound }
        return .json(answer)
    }

    @Sendable private static func consolidated(_ visit: Visit) throws -> Answer {
        let query = try visit.query(consolidation)
        var bases: [Comparison.Base] = []
        let words = query.text("compare")?.split(separator: ",", omittingEmptySubsequences: false) ?? []
        for word in words {
            guard let base = Comparison.Base(rawValue: String(word)) else {
                throw Failure(status: 400, message: .badField("compare", String(word)))
            }
            if !bases.contains(base) { bases.append(base) }
        }
        let withMembers = try query.flag("members")
        return try ask(visit, query) { [bases] (run) throws(Refusal) in
            let row = try run.row(of: visit.parameter("unit"), in: visit.workspace.tree)
            guard !run.reporters(row).isEmpty else { return nil }
            return try ConsolidationTable(run, row: row, bases: bases, withMembers: withMembers)
                .json(visit.language, nil)
        }
    }

    @Sendable private static func explained(_ visit: Visit) throws -> Answer {
        let query = try visit.query(explanation)
        let depth = try query.integer("depth", 0...60, default: 8)
        let names = visit.parameter("figure").split(separator: ".", maxSplits: 1).map(String.init)
        let key = FigureKey(names.first ?? "", names.count > 1 ? names[1] : nil)
        return try ask(visit, query) { (run) throws(Refusal) in
            let row = try run.row(of: visit.parameter("unit"), in: visit.workspace.tree)
            guard let cell = run.loaded.compiled.cell(key) else { return nil }
            return OriginTree(run: run, language: visit.language, depth: depth).node(row, cell).json(visit.language)
        }
    }

    @Sendable private static func strange(_ visit: Visit) throws -> Answer {
        let query = try visit.query(outliers)
        let (loaded, settings) = (try visit.regime(), OutlierPage.settings)
        let period = try visit.period(loaded)
        let outcome = try visit.site.outliers.outcome(
            visit.workspace, loaded, period, settings, count: query.choice("count", default: .submitted),
            under: visit.parameter("unit"), store: visit.store)
        let table = OutlierTable(
            loaded: loaded, tree: visit.workspace.tree, period: period, settings: settings, outcome: outcome)
        return .json(table.json(visit.language))
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
            return .file(FileAnswer(bytes, type: FileType.of(format), .download(name)))
        }
    }
}
