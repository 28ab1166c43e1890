import Finding
import Operations
import ReportModel
import ReportStore
import Tabular

/// Returns: what they state, and changes to them.
enum ReturnAPI {
    private static let path = "/api/v1/returns/:regime/:unit/:period"
    private static let read = Interface(
        "getReturn", "What a return states. `ETag` tells the revision.", .json(.named("Return")))
    private static let change = Interface(
        "changeReturn", "Changes the figures and texts that are named; all of them, or none. Null takes one out.",
        body: .named("ReturnChanges"), revision: .required, .json(.named("Return")))
    private static let history = Interface(
        "getHistory", "What happened to a return: revisions with their changes, and steps.", .json(.map(.any)))
    private static let checks = Interface(
        "checkReturn", "What the checks say of a return.",
        .json(.object([("findings", .array(.named("Finding")))])))

    private static let form = Interface(
        "getForm", "The Excel form of a return, with what is stated so far; units fill it in and send it back.",
        .file([FileType.xlsx]))

    static let routes = [
        Route("GET", path + "/form", .unit(.see), interface: form) { visit in
            _ = try visit.query(form)
            return try EntryPage.workbook(visit)
        },
        Route("GET", path, .unit(.see), interface: read) { visit in
            _ = try visit.query(read)
            return try state(visit.desk(), visit)
        },
        Route("PATCH", path, .unit(.edit), interface: change, changeReturn),
        Route("GET", path + "/history", .unit(.see), interface: history) { visit in
            _ = try visit.query(history)
            return .json(try ReturnHistory(visit.desk()).json())
        },
        Route("GET", path + "/findings", .unit(.see), interface: checks) { visit in
            _ = try visit.query(checks)
            return .json(findingsJSON(try visit.desk().findings(), in: visit.language))
        },
    ]

    /// A return as it is now.
    ///
    /// - Parameter store: the one that has just written, where it is told what it made.
    static func state(_ desk: ReturnDesk, _ visit: Visit, in store: SQLiteStore? = nil) throws -> Answer {
        let standing = try (store ?? visit.store).stored([desk.key])[0]
        let revision = standing.revision
        let content = revision?.content ?? ReturnContent()
        let head: [(String, JSON)] = [
            ("regime", .string(desk.key.regime)), ("unit", .string(desk.key.unit)),
            ("period", .string(desk.key.period.description)), ("revision", .integer(revision?.number ?? 0)),
            ("state", .string(standing.life.state.rawValue)), ("author", .string(orNull: revision?.author)),
            ("time", .string(orNull: revision.map { Surroundings.timestamp($0.time) })),
            ("from", .string(desk.window.first.description)), ("to", .string(desk.window.last.description)),
            ("deadline", .string(orNull: desk.deadline?.description)),
        ]
        return .json(
            .object(head + ReturnExport.members(of: content)),
            headers: [("ETag", "\"\(Match(standing))\"")])
    }

    @Sendable private static func changeReturn(_ visit: Visit) throws -> Answer {
        _ = try visit.query(change)
        let desk = try visit.desk()
        let changes = try ReturnChangesBody(visit, desk).changes
        guard let match = try visit.match() else { throw Failure(status: 428, message: .revisionNeeded) }
        try match.check(desk.key, in: visit.site.writer)
        do {
            _ = try visit.apply(ReturnEdit(desk, changes), to: desk, expected: match.revision)
        } catch let refusal as Refusal where refusal.findings.contains(where: { $0.rule == .conflict }) {
            throw Failure(status: 412, message: .changedMeanwhile, findings: refusal.findings)
        }
        return try state(desk, visit, in: visit.site.writer)
    }
}

/// The changes that a program sends.
private struct ReturnChangesBody {
    private(set) var changes: [ReturnEdit.Change] = []
    private let body: APIBody

    init(_ visit: Visit, _ desk: ReturnDesk) throws {
        body = try APIBody(visit)
        let root = try body.root(["figures", "narratives", "explanations"])
        if let figures = root["figures"] {
            for node in try body.array(figures) { changes.append(try figure(node)) }
        }
        try addTexts(root["narratives"]) { .section($0) }
        try addTexts(root["explanations"]) { .explanation($0) }
    }

    private mutating func addTexts(
        _ node: JSONDocument.Node?, _ target: (String) -> ReturnEdit.Target
    ) throws(Failure) {
        guard let node else { return }
        for (name, value) in try body.members(node, nil).sorted(by: { $0.key < $1.key }) {
            changes.append(ReturnEdit.Change(target(name), text: try body.text(value) ?? "", before: nil))
        }
    }

    private func figure(_ node: JSONDocument.Node) throws(Failure) -> ReturnEdit.Change {
        let members = try body.members(node, ["indicator", "member", "value", "state", "status"])
        guard let indicator = try body.text(members["indicator"]) else {
            throw body.wrong(node, .missingField("indicator"))
        }
        var status = FigureStatus.official
        if let text = members["status"] {
            guard let known = try body.text(text).flatMap(FigureStatus.init(rawValue:)) else {
                throw body.wrong(text, .badField("status", try body.text(text) ?? "null"))
            }
            status = known
        }
        return ReturnEdit.Change(
            .figure(FigureKey(indicator, try body.text(members["member"]))), text: try text(members, node),
            before: nil, status: status)
    }

    /// A figure as it is typed.
    private func text(_ members: [String: JSONDocument.Node], _ node: JSONDocument.Node) throws(Failure) -> String {
        let state = try members["state"].map { (node) throws(Failure) in
            let text = try body.text(node) ?? "null"
            guard APISchemas.states.contains(text) else { throw body.wrong(node, .badField("state", text)) }
            return text
        }
        guard let value = try body.text(members["value"]) else {
            switch state {
            case "nil"?: return FigureText.text(.nilStated)
            case "not-applicable"?: return FigureText.text(.notApplicable)
            case "given"?: throw body.wrong(node, .missingField("value"), status: 422)
            default: return ""
            }
        }
        if let state, state != "given" {
            throw body.wrong(members["state"] ?? node, .badField("state", state), status: 422)
        }
        do throws(Quantity.ParseError) {
            return try Quantity(plain: value).vietnamese
        } catch {
            throw body.wrong(members["value"] ?? node, .badNumber(value, error.reason), status: 422)
        }
    }
}
