import Finding
import Operations
import ReportModel
import Workspace

/// The steps in the life of returns.
enum StepAPI {
    static let routes = [
        step("submit", "submitReturn", "Sends a return up.", .submit, .send),
        step("accept", "acceptReturn", "Takes a return.", .accept, .take),
        step("return", "giveBackReturn", "Gives a return back, with a reason.", .giveBack, .take),
        step("amend", "amendReturn", "Opens a return that was taken, with a reason.", .amend, .arrange),
        step("reopen", "reopenReturn", "Opens a return whose period is closed, with a reason.", .reopen, .arrange),
        step("excuse", "excuseReturn", "Does not expect a return, with a reason.", .excuse, .arrange),
    ]

    private static func step(
        _ word: String, _ name: String, _ summary: String, _ action: LifeAction, _ right: Right
    ) -> Route {
        let interface = Interface(
            name, summary, body: .named("StepOrder"), revision: .optional, .json(.named("Return")))
        return Route("POST", "/api/v1/returns/:regime/:unit/:period/\(word)", .unit(right), interface: interface) {
            visit in
            _ = try visit.query(interface)
            return try take(action, visit)
        }
    }

    private static func take(_ action: LifeAction, _ visit: Visit) throws -> Answer {
        let desk = try visit.desk()
        let body = try APIBody(visit)
        let members = try body.root(["reason", "until"])
        var until = try body.day(members["until"])
        if until == nil, [.giveBack, .amend, .reopen].contains(action) {
            until = visit.workspace.settings.calendar.workingDay(5, after: visit.today)
        }
        let order = LifeJob.Order(
            action: action, period: desk.key.period, units: [desk.key.unit],
            reason: try body.text(members["reason"]) ?? "", until: until, author: visit.author, time: visit.now)
        try visit.match()?.check(desk.key, in: visit.site.writer)
        let job = LifeJob(visit.site.folder, visit.workspace, desk.loaded, order)
        switch try job.run(store: visit.site.writer) {
        case .done:
            try visit.note(action.rawValue, "\(desk.key.regime)/\(desk.key.unit)/\(desk.key.period)")
            return try ReturnAPI.state(desk, visit, in: visit.site.writer)
        case .refused(let findings):
            throw Failure(status: 422, message: .notPossible, findings: findings)
        }
    }
}
