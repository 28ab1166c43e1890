import Foundation
import SampleSite
import TestSupport
import Testing

/// The program serves the sample workspace, and people work with it in a real browser.
@Suite(.serialized) struct BrowserTests {
    private static let scenarios = Tools.repository.appending(path: "Tests/BrowserTests/Scenarios").path
    private static let axe = Tools.repository.appending(path: ".build-venv/axe.min.js").path
    private static let python = Tools.repository.appending(path: ".build-venv/bin/python").path

    /// There is a Chromium, and `scripts/setup test` has been here: where playwright is lacking then, the tests fail and are not skipped.
    static let canBrowse = PageChecker.canLook && FileManager.default.isExecutableFile(atPath: python)

    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: scenarios)) ?? [])
        .filter { $0.hasSuffix(".py") && $0 != "browser.py" }.sorted()

    @Test(.enabled(if: canBrowse, "needs Chromium and scripts/setup test"), arguments: names)
    func scenario(_ name: String) throws {
        let sample = try SampleSite()
        let server = try RunningServer(sample.folder)
        defer { server.stop() }
        var words = [
            "\(Self.scenarios)/browser.py", "\(Self.scenarios)/\(name)", "http://127.0.0.1:\(server.port)", Self.axe,
        ]
        if let pictures = ProcessInfo.processInfo.environment["PICTURES"] { words.append(pictures) }
        let result = try Tools.run(Self.python, words)
        #expect(result.status == 0 && result.output.hasSuffix("done\n"), "\(result.output)")
    }
}
