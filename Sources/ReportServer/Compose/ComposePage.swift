import Finding
import Operations
import ReportModel
import ReportStore
import Workspace

/// *Soạn báo cáo*: the texts of a return, beside the report that comes of them.
enum ComposePage {
    private static let path = "/soan/:regime/:unit/:period"
    static let routes = [
        Route("GET", path, .unit(.see), page),
        Route("POST", path, .unit(.edit), save),
        Route("GET", "\(path)/xem", .unit(.see), preview),
        Route("GET", "\(path)/tai", .unit(.see), download),
    ]

    static func path(_ regime: String, _ unit: String, _ period: Period) -> String {
        "/soan/\(regime)/\(unit)/\(period)"
    }

    /// The return that the path names, in a regime that has a report to write.
    private static func desk(_ visit: Visit) throws -> ReturnDesk {
        let desk = try visit.desk()
        guard desk.loaded.outline != nil else { throw Failure.notFound }
        return desk
    }

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        .page(.compose, try ComposeState(try desk(visit), visit).fields(visit))
    }

    /// The page without scripts: all texts at once, and perhaps one taken over from the period before (`lay`).
    @Sendable private static func save(_ visit: Visit) throws -> Answer {
        let desk = try desk(visit)
        var changes = EntryFields.changes(visit.form, desk)
        if let section = visit.form["lay"] {
            try carry(section, desk, visit, &changes)
        }
        let outcome = try visit.apply(ReturnEdit(desk, changes), to: desk)
        if outcome.refused.isEmpty, outcome.conflicts.isEmpty {
            return .redirect("\(path(desk.key.regime, desk.key.unit, desk.key.period))?xong=luu")
        }
        let state = try ComposeState(desk, visit, unwritten: outcome, typed: changes)
        return .page(.compose, state.fields(visit), status: 409)
    }

    /// Adds the text of the period before behind what stands in a section.
    private static func carry(
        _ section: String, _ desk: ReturnDesk, _ visit: Visit, _ changes: inout [ReturnEdit.Change]
    ) throws {
        let target = ReturnEdit.Target.section(section)
        guard let earlier = try desk.earlierContent(visit.store).narratives[section], !earlier.isEmpty else {
            throw Failure(status: 422, message: .noEarlierText)
        }
        let before = visit.form["\(target.id):truoc"]?.replacing("\r\n", with: "\n") ?? ""
        let typed = changes.first { $0.target == target }?.text ?? before
        changes.removeAll { $0.target == target }
        let isEmpty = typed.allSatisfy(\.isWhitespace)
        changes.append(
            ReturnEdit.Change(target, text: isEmpty ? earlier : "\(typed)\n\n\(earlier)", before: before))
    }

    @Sendable private static func preview(_ visit: Visit) throws -> Answer {
        let proof = try ReportProof(try desk(visit))
        return try ReportDownload.framed(proof.document, proof.findings, visit)
    }

    @Sendable private static func download(_ visit: Visit) throws -> Answer {
        let desk = try desk(visit)
        let wanted = try ReportDownload(visit)
        let proof = try ReportProof(desk, number: wanted.number, date: wanted.date)
        guard let document = proof.document else {
            throw Failure(status: 422, message: .noDocument, findings: proof.findings)
        }
        let name = "\(desk.key.regime)_\(desk.key.unit)_\(desk.key.period)"
        return try wanted.answer(document, name: name, isFinished: proof.isFinished)
    }
}

extension ReturnDesk {
    /// What the unit stated for the period before; empty where it stated nothing.
    func earlierContent(_ store: any ReportStore) throws -> ReturnContent {
        guard let period = key.period.previous else { return ReturnContent() }
        return try store.latest(ReturnKey(regime: key.regime, unit: key.unit, period: period))?.content
            ?? ReturnContent()
    }
}
