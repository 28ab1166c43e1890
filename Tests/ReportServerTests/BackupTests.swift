import Finding
import Foundation
import Operations
import ReportModel
import ReportStore
import SampleSite
import Testing
import Workspace

@Suite struct BackupTests {
    private let sample: SampleSite
    private let archive: String
    private let target: String

    init() throws {
        sample = try SampleSite()
        archive = "\(sample.folder)/data/ban.tar"
        target = "\(sample.folder)/data/khoi-phuc"
    }

    private func make() throws -> WorkspaceBackup.Outcome {
        try WorkspaceBackup(WorkspaceFolder(sample.folder)).make(archive, time: SampleSite.now)
    }

    private func restore(replaces: Bool = false) throws -> WorkspaceRestore.Outcome {
        try WorkspaceRestore(archive).run(to: target, replaces: replaces, time: SampleSite.now)
    }

    /// The backup is the state of one moment, while somebody writes.
    @Test func backupWhileOthersWrite() throws {
        let settings = try WorkspaceFolder(sample.folder).load().settings
        let store = try WorkspaceFolder(sample.folder).storeForWriting(settings)
        let key = ReturnKey(regime: "ktxh", unit: "minh-tan", period: .month(year: 2026, month: 11))
        let writing = Thread {
            for number in 0..<40 {
                var content = ReturnContent()
                content.explanations["x"] = "\(number)"
                _ = try? store.append(
                    [ReturnDraft(key: key, content: content, expected: number)], author: "an", time: SampleSite.now)
            }
        }
        writing.start()
        let made = try make()
        #expect(made.verification.findings.isEmpty)
        let restored = try restore()
        #expect(restored.verification.records == made.verification.records)
        #expect(restored.verification.head == made.verification.head)
        while !writing.isFinished { usleep(1000) }
        #expect(try store.history(key).count == 40)
    }

    @Test func somethingElseIsNotOverwritten() throws {
        _ = try make()
        try FileAccess.makeFolder(target)
        try FileAccess.write([1], to: target + "/quan-trong.txt")
        #expect(throws: Refusal.self) { try restore() }
        #expect(FileAccess.names(in: target) == ["quan-trong.txt"])
        let outcome = try restore(replaces: true)
        let before = try #require(outcome.before)
        #expect(FileAccess.names(in: before) == ["quan-trong.txt"])
    }

    /// Sessions end with the store that they were opened in.
    @Test func sessionsDoNotComeBack() throws {
        let settings = try WorkspaceFolder(sample.folder).load().settings
        let digest = [UInt8](repeating: 7, count: 32)
        do {
            let store = try WorkspaceFolder(sample.folder).storeForWriting(settings)
            try store.openSession(digest, login: "an", time: SampleSite.now, expires: SampleSite.now + 1000)
        }
        _ = try make()
        _ = try restore()
        let store = try #require(try WorkspaceFolder(target).storeForReading(settings))
        #expect(try store.session(digest, at: SampleSite.now) == nil)
        #expect(try store.people().count == SampleSite.people.count)
    }

    /// Whatever is changed in a backup or cut off is seen, and nothing is put in place.
    @Test(arguments: 0..<24)
    func damageIsSeen(_ seed: Int) throws {
        _ = try make()
        var bytes = try #require(try FileAccess.read(archive))
        if seed % 3 == 0 {
            bytes = Array(bytes.prefix(bytes.count * (seed + 1) / 30))
        } else {
            // Not in what fills up the end.
            bytes[(bytes.count - 4096) * seed / 24] ^= 0x41
        }
        try FileAccess.write(bytes, to: archive)
        var isRefused = false
        do {
            _ = try restore()
        } catch {
            isRefused = true
        }
        // A byte behind a file's end, or of a date, is nobody's.
        #expect(isRefused || FileAccess.exists(target))
        if isRefused { #expect(!FileAccess.exists(target)) }
    }

    @Test func otherToolsReadTheArchive() throws {
        _ = try make()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/tar")
        process.arguments = ["tf", archive]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let names = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(names.contains("data/baocao.sqlite\n") && names.contains("regimes/ktxh/regime.yaml\n"))
        #expect(!names.contains("-wal"))
    }
}
