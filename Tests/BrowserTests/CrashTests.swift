import Foundation
import Operations
import ReportModel
import ReportServer
import ReportStore
import SampleSite
import TestSupport
import Testing
import Workspace

/// A server that is killed in the midst of work has lost nothing that it had confirmed.
@Suite struct CrashTests {
    private struct Confirmed: Decodable {
        var excused: [String]
        var submitted: [String]
        var saved: Int
    }

    private static let script = Tools.repository.appending(path: "Tests/BrowserTests/Load/kill.py").path

    /// Gives the communes a return that can be sent, the figures of the month before, and one clerk for all of them.
    private func prepare(_ sample: SampleSite, _ workspace: Workspace) throws -> [String] {
        let store = try WorkspaceFolder(sample.folder).storeForWriting(workspace.settings)
        let codes = workspace.tree.units.filter { $0.level == "xa" && $0.until == nil && $0.code != "minh-tan" }.map(
            \.code)
        func key(_ unit: String, _ month: Int) -> ReturnKey {
            ReturnKey(regime: "ktxh", unit: unit, period: .month(year: 2026, month: month))
        }
        let units = try codes.filter { try store.latest(key($0, 10)) != nil }
        let drafts = try units.map { unit in
            ReturnDraft(key: key(unit, 11), content: try #require(try store.latest(key(unit, 10))).content, expected: 0)
        }
        _ = try store.append(drafts, author: "an", time: SampleSite.now)
        let job = PersonJob(tree: workspace.tree, store: store, passwords: PasswordHash(memory: 64, passes: 1))
        try job.put(
            Person(
                login: "an", name: "Nguyễn Văn An",
                memberships: try job.memberships((units + ["minh-tan"]).map { "nhap-lieu@\($0)" })),
            password: nil, by: "", time: SampleSite.now)
        return units
    }

    @Test(.enabled(if: Tools.path("python3") != nil))
    func killedServerHasLostNothing() throws {
        let sample = try SampleSite()
        let folder = WorkspaceFolder(sample.folder)
        let workspace = try folder.load()
        let units = try prepare(sample, workspace)
        let server = try RunningServer(sample.folder)
        let python = try #require(Tools.path("python3"))
        let result = try Tools.run(
            python, [Self.script, "\(server.port)", "\(server.process.processIdentifier)"] + units)
        server.process.waitUntilExit()
        let confirmed = try JSONDecoder().decode(Confirmed.self, from: Data(result.output.utf8))
        #expect(confirmed.excused.count > 1 && confirmed.submitted.count > 1 && confirmed.saved > 0)

        let store = try folder.storeForWriting(workspace.settings)
        for unit in confirmed.excused {
            let key = ReturnKey(regime: "ktxh", unit: unit, period: .month(year: 2026, month: 11))
            #expect(try store.life(key).state == .excused)
        }
        for unit in confirmed.submitted {
            let key = ReturnKey(regime: "ktxh", unit: unit, period: .month(year: 2026, month: 11))
            #expect(try store.life(key).state == .submitted)
            // With all that it stood on.
            #expect(try store.sent(key, step: 1)?.figures.isEmpty == false)
        }
        let key = ReturnKey(regime: "ktxh", unit: "minh-tan", period: .month(year: 2026, month: 11))
        let figure = try store.latest(key)?.content.figures[FigureKey("gia_cam")]
        // What was not confirmed may have been written nevertheless.
        #expect((confirmed.saved...confirmed.saved + 1).contains { figure == .given(Quantity(mantissa: Int64($0))) })
        #expect(try store.verify().isEmpty)
        // And it starts again.
        try RunningServer(sample.folder).stop()
    }
}
