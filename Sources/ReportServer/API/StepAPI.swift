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
        try visit.match()?.check(desk.key, in: visit.site.writer)
        let refusal = try visit.take(
            action, desk, reason: try body.text(members["reason"]) ?? "", until: try body.day(members["until"]),
            seen: nil, detail: "")
        if let refusal { throw Failure(status: 422, message: .notPossible, findings: refusal) }
        return try ReturnAPI.state(desk, visit, in: visit.site.writer)
    }
}
