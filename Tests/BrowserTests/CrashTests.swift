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
        var sent: [String]
        var saved: Int
    }

    /// What a unit fills in, as the script of the grid sends it.
    private struct Change: Encodable {
        var id: String
        var text: String
        var before = ""
        var status: String?
    }

    private static let script = Tools.repository.appending(path: "Tests/BrowserTests/Load/kill.py").path
    private static let units = (1...40).map { "moi-\($0)" }

    /// Adds communes, and somebody who writes for all of them.
    private func addUnits(_ sample: SampleSite) throws {
        let file = URL(filePath: sample.folder).appending(path: "units.csv")
        let rows = Self.units.enumerated().map { "\($1),xã Số \($0 + 1),Số \($0 + 1),minh-son,xa,,,\n" }
        try (String(contentsOf: file, encoding: .utf8) + rows.joined()).write(
            to: file, atomically: true, encoding: .utf8)
        try sample.add("tai", "Tải", roles: Self.units.map { "nhap-lieu@\($0)" })
    }

    /// What Minh Tân has stated for October.
    private func changes(_ store: SQLiteStore) throws -> [Change] {
        let key = ReturnKey(regime: "ktxh", unit: "minh-tan", period: .month(year: 2026, month: 10))
        let content = try #require(try store.latest(key)).content
        let figures = content.figures.map { key, figure in
            var status: String?
            if case .given(_, let level) = figure { status = level.rawValue }
            return Change(id: "f.\(key)", text: FigureText.text(figure), status: status)
        }
        let texts = content.narratives.keys.map { code in
            Change(id: "s.\(code)", text: ReturnEdit.text(of: .section(code), in: content))
        }
        return figures + texts + content.explanations.map { Change(id: "e.\($0)", text: $1) }
    }

    @Test(.enabled(if: Tools.path("python3") != nil))
    func killedServerHasLostNothing() throws {
        let sample = try SampleSite()
        try addUnits(sample)
        let folder = WorkspaceFolder(sample.folder)
        let settings = try folder.load().settings
        let message = URL(filePath: sample.folder).appending(path: "thay-doi.json")
        try JSONEncoder().encode(changes(folder.storeForWriting(settings))).write(to: message)
        let server = try RunningServer(sample.folder)
        let python = try #require(Tools.path("python3"))
        let result = try Tools.run(
            python, [Self.script, "\(server.port)", "\(server.process.processIdentifier)", message.path] + Self.units)
        if result.status != 0 { server.stop() }
        server.process.waitUntilExit()
        let confirmed = try JSONDecoder().decode(Confirmed.self, from: Data(result.output.utf8))
        #expect(confirmed.sent.count >= Self.units.count / 2 && confirmed.saved > 0)

        let store = try folder.storeForWriting(settings)
        for unit in confirmed.sent {
            let key = ReturnKey(regime: "ktxh", unit: unit, period: .month(year: 2026, month: 10))
            let life = try store.life(key)
            #expect(life.state == .submitted)
            // With what was sent, and with the line of the journal that tells of it.
            #expect(try store.latest(key)?.content.figures.isEmpty == false)
            #expect(
                try store.journal(limit: 10_000).contains { $0.action == "submit" && $0.subject.contains("/\(unit)/") })
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
