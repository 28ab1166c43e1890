import Operations
import ReportModel
import ReportStore

extension Visit {
    /// Makes a change of a return, and writes down who made it under which login: both or neither.
    func apply(
        _ edit: ReturnEdit, to desk: ReturnDesk, expected: Int? = nil
    ) throws -> ReturnEdit.Outcome {
        try site.writer.transaction {
            let outcome = try edit.apply(to: site.writer, author: author, time: now, expected: expected)
            if outcome.changed > 0 { try note("edit", subject(desk), "#\(outcome.revision?.number ?? 0)") }
            return outcome
        }
    }

    /// What the journal calls a return.
    func subject(_ desk: ReturnDesk) -> String { desk.key.path }
}
