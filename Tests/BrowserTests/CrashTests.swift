import Foundation
import Operations
import ReportModel
import ReportStore
import SampleSite
import TestSupport
import Testing
import Workspace

/// A server that is killed in the midst of work has lost nothing that it had confirmed.
@Suite struct CrashTests {
    private struct Confirmed: Decodable {
        var excused: [String]
        var saved: Int
    }

    private static let script = Tools.repository.appending(path: "Tests/BrowserTests/Load/kill.py").path

    @Test(.enabled(if: Tools.path("python3") != nil))
    func killedServerHasLostNothing() throws {
        let sample = try SampleSite()
        let folder = WorkspaceFolder(sample.folder)
        let workspace = try folder.load()
        let units = workspace.tree.units.filter { $0.level == "xa" && $0.until == nil && $0.code != "minh-tan" }.map(
            \.code)
        let server = try RunningServer(sample.folder)
        let python = try #require(Tools.path("python3"))
        let result = try Tools.run(
            python, [Self.script, "\(server.port)", "\(server.process.processIdentifier)"] + units)
        server.process.waitUntilExit()
        let confirmed = try JSONDecoder().decode(Confirmed.self, from: Data(result.output.utf8))
        #expect(confirmed.excused.count >= units.count / 2 && confirmed.saved > 0)

        let store = try folder.storeForWriting(workspace.settings)
        for unit in confirmed.excused {
            let key = ReturnKey(regime: "ktxh", unit: unit, period: .month(year: 2026, month: 11))
            #expect(try store.life(key).state == .excused)
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
