import Finding
import Foundation
import ReportModel
import ReportStore
import Testing

/// What was confirmed is there after the writer was killed.
struct DurabilityTests {
    @Test(arguments: [1, 2, 5, 12, 30])
    func confirmedRevisionsSurviveAKill(_ confirmations: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        var confirmed = 0
        // The second writer starts on what the first one left.
        for _ in 0..<2 {
            confirmed = try killedWriter(path, after: confirmations)
            let store = try SQLiteStore(path: path, access: .readOnly)
            #expect(try store.verify().isEmpty)
            let history = try store.history(key())
            // The last write may have been kept without its confirmation having come through.
            #expect(history.count == confirmed || history.count == confirmed + 1)
            #expect(history.map(\.number) == Array(1...history.count))
            #expect(try store.latest(key()) == history.last)
        }
        #expect(confirmed >= 2 * confirmations)
    }

    /// Steps that were confirmed are there, with what they froze, and no step is there by half.
    @Test(arguments: [2, 7, 20])
    func confirmedStepsSurviveAKill(_ confirmations: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        for _ in 0..<2 {
            let confirmed = try killedWriter(path, after: confirmations, mode: "life")
            let store = try SQLiteStore(path: path, access: .readOnly)
            #expect(try store.verify().isEmpty)
            let steps = try store.steps(key())
            #expect(steps.count == confirmed || steps.count == confirmed + 1)
            for (index, step) in steps.enumerated() where step.action == .submit {
                #expect(try store.sent(key(), step: index + 1)?.figures.count == 40)
            }
            var life = ReturnLife()
            for step in steps {
                let isTaken = life.apply(step)
                #expect(isTaken)
            }
        }
    }

    /// What is still in the WAL is read where its index can be made, and never passed over in silence.
    @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
    func aKilledWritersFolderMayBeReadOnly() throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        let confirmed = try killedWriter(path, after: 3)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        #expect(try SQLiteStore(path: path, access: .readOnly).history(key()).count >= confirmed)

        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
        try FileManager.default.removeItem(atPath: path + "-shm")
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        let refusal = #expect(throws: Refusal.self) { try SQLiteStore(path: path, access: .readOnly) }
        #expect(refusal?.findings == [Finding(.storeUnavailable, .storeNeedsRecovery(path: path))])
    }

    @Test func severalProcessesWriteInTurn() throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        let store = try SQLiteStore(path: path, access: .readWrite)
        let writer = try start(path)
        var reader = LineReader(writer.output)
        for _ in 0..<5 { _ = reader.next() }
        for number in 0..<10 {
            _ = try store.append([draft(key("xa-02"), content(1), expected: number)], author: "An", time: 1)
        }
        kill(writer.process.processIdentifier, SIGKILL)
        writer.process.waitUntilExit()
        #expect(try store.verify().isEmpty)
        #expect(try store.history(key("xa-02")).count == 10)
    }

    /// Lets a writer confirm some revisions, kills it, and returns the last number that it confirmed.
    private func killedWriter(_ path: String, after confirmations: Int, mode: String = "loop") throws -> Int {
        let writer = try start(path, mode: mode)
        var reader = LineReader(writer.output)
        var last = 0
        for _ in 0..<confirmations { last = reader.next() ?? last }
        kill(writer.process.processIdentifier, SIGKILL)
        writer.process.waitUntilExit()
        while let number = reader.next() { last = number }
        return last
    }

    private func start(_ path: String, mode: String = "loop") throws -> (process: Process, output: FileHandle) {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let process = Process()
        process.executableURL = tests.deletingLastPathComponent().appending(path: "store-writer")
        process.arguments = [mode, path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        return (process, pipe.fileHandleForReading)
    }
}

/// Reads numbers, one per line; a line that was cut off does not count.
private struct LineReader {
    private let input: FileHandle
    private var rest: [UInt8] = []

    init(_ input: FileHandle) {
        self.input = input
    }

    mutating func next() -> Int? {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                defer { rest.removeSubrange(...end) }
                return Int(String(decoding: rest[..<end], as: UTF8.self))
            }
            let data = input.availableData
            if data.isEmpty { return nil }
            rest += data
        }
    }
}
