import Foundation
import SampleSite
import TestSupport

/// `baocao serve` over a workspace, on a port of its own.
final class RunningServer {
    let process = Process()
    let port: Int

    private struct NotReady: Error {
        var output: String
    }

    init(_ folder: String, words: [String] = []) throws {
        process.executableURL = Tools.program("baocao")
        process.arguments = ["serve", "-w", folder, "--listen", "127.0.0.1:0"] + words
        var environment = ProcessInfo.processInfo.environment
        environment["SOURCE_DATE_EPOCH"] = "\(SampleSite.now)"
        environment["BAOCAO_STRICT_PAGES"] = "1"
        environment["BAOCAO_LANG"] = "vi"
        process.environment = environment
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        var output = ""
        while !output.contains("\n") {
            let data = pipe.fileHandleForReading.availableData
            if data.isEmpty { throw NotReady(output: output) }
            output += String(decoding: data, as: UTF8.self)
        }
        // … http://127.0.0.1:PORT/ …
        guard let start = output.range(of: "127.0.0.1:"),
            let port = Int(output[start.upperBound...].prefix { $0.isNumber })
        else { throw NotReady(output: output) }
        self.port = port
    }

    /// Ends it as an operator would.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
