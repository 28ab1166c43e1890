import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Workspace

extension ReturnKey {
    /// How addresses and the journal name it.
    var path: String { "\(regime)/\(unit)/\(period)" }
}

extension Visit {
    /// What the visitor had before their eyes, as the form says that a page brought along.
    var seen: LifeJob.Seen? {
        guard let steps = form["buoc"].flatMap({ Int($0) }), let revision = form["phien-ban"].flatMap({ Int($0) })
        else {
            return nil
        }
        return LifeJob.Seen(steps: steps, revision: revision)
    }

    /// Takes a step in the life of a return and writes it down in the journal: both, or neither.
    ///
    /// - Parameters:
    ///   - until: the last day on which the return may then be changed; five working days where it is opened and `nil`.
    ///   - seen: the state that it was decided on; `nil` for whatever there is now.
    ///   - detail: what the journal says of it.
    /// - Returns: why it was not taken; `nil` where it was.
    func take(
        _ action: LifeAction, _ desk: ReturnDesk, reason: String, until: Day? = nil, seen: LifeJob.Seen?,
        detail: String
    ) throws -> [Finding]? {
        let opens = [.giveBack, .amend, .reopen].contains(action)
        let order = LifeJob.Order(
            action: action, period: desk.key.period, units: [desk.key.unit], reason: reason,
            until: until ?? (opens ? workspace.settings.calendar.workingDay(5, after: today) : nil), author: author,
            time: now, seen: seen)
        return try site.writer.transaction {
            switch try LifeJob(site.folder, workspace, desk.loaded, order).run(store: site.writer) {
            case .done:
                try note(action.rawValue, desk.key.path, detail)
                return nil
            case .refused(let findings): return findings
            }
        }
    }

    /// What templates print of a state that a form brings along, and of why a step was not taken.
    static func stepFields(_ life: ReturnLife, _ revision: Revision?) -> Fields {
        ["steps": life.stepCount, "revision": revision?.number ?? 0, "problems": [String](), "hasProblems": false]
    }

    /// The page again, with why a step was not taken.
    func refused(_ page: PageID, _ fields: Fields, _ findings: [Finding]) -> Answer {
        let isChanged = findings.contains { $0.rule == .lifeChangedMeanwhile }
        return .page(
            page,
            fields.with([
                "hasProblems": true, "problems": findings.map { text($0.message).capitalizedSentence },
            ]), status: isChanged ? 409 : 422)
    }
}
