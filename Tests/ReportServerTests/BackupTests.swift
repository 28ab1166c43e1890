import Finding
import Foundation
import ReportModel
import ReportStore
import SampleSite
import Synchronization
import Testing
import Workspace

@testable import Operations

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

    /// Written into the folder that it is of, day by day: none holds those before.
    @Test func backupsDoNotHoldEachOther() throws {
        let folder = WorkspaceFolder(sample.folder)
        let first = try WorkspaceBackup(folder).make("\(sample.folder)/ngay-1.tar", time: SampleSite.now)
        let second = try WorkspaceBackup(folder).make("\(sample.folder)/ngay-2.tar", time: SampleSite.now)
        #expect(first.files == second.files && first.size == second.size)
        #expect(!FileAccess.names(in: sample.folder).contains { $0.contains(".tmp") })
    }

    /// What a link leads to is somewhere else; whoever relies on the backup is told.
    @Test func linksAreTold() throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(sample.folder)/phu-luc", withDestinationPath: NSTemporaryDirectory())
        let outcome = try make()
        #expect(outcome.troubles.map(\.severity) == [.warning])
        #expect(outcome.troubles.first?.message.vi.contains("phu-luc") == true)
    }

    /// Files that change while they are backed up: what is made can be restored.
    @Test(arguments: 0..<4) func filesMayChangeMeanwhile(_ round: Int) throws {
        let path = "\(sample.folder)/narrative/thay-doi.md"
        try FileAccess.makeFolder("\(sample.folder)/narrative")
        try FileAccess.write([0], to: path)
        let isOver = Mutex(false)
        let writing = Thread {
            var size = 0
            while !isOver.withLock({ $0 }) {
                size += 1
                try? FileAccess.write([UInt8](repeating: UInt8(size % 200), count: size % 5000), to: path)
            }
        }
        writing.start()
        _ = try make()
        isOver.withLock { $0 = true }
        while !writing.isFinished { usleep(1000) }
        #expect(try restore().verification.findings.isEmpty)
    }

    /// Large files are read twice; what is not the same the second time is no backup.
    @Test func aLargeFileThatChangesIsSeen() throws {
        let path = "\(sample.folder)/lon.bin"
        try FileAccess.write([UInt8](repeating: 1, count: 3 << 20), to: path)
        let file = BackupManifest.File(path: "lon.bin", size: 3 << 20, digest: try FilePieces.digest(path))
        try FileAccess.write([UInt8](repeating: 2, count: 3 << 20), to: path)
        let writer = try TarWriter("\(sample.folder)/thu.tar")
        #expect(throws: Refusal.self) { try writer.add(file, from: path, time: 0) }
    }

    @Test(arguments: ["", "/", "/.", "/../khoi-phuc/"]) func placesMayBeWrittenInManyWays(_ ending: String) throws {
        _ = try make()
        try FileAccess.makeFolder(target)
        try FileAccess.write([1], to: target + "/cu.txt")
        let outcome = try WorkspaceRestore(archive).run(to: target + ending, replaces: true, time: SampleSite.now)
        let before = try #require(outcome.before)
        #expect(FileAccess.names(in: before) == ["cu.txt"])
        #expect(try WorkspaceFolder(target).load().regimes.count == 4)
        #expect(!FileAccess.exists(target + "/cu.txt"))
        #expect(!FileAccess.names(in: sample.folder + "/data").contains { $0.contains(".tmp") })
    }

    /// Passwords and personal fields are nobody else's business, and the service must be able to write what was restored.
    @Test func whatIsRestoredBelongsToWhoRunsTheService() throws {
        _ = try make()
        try FileAccess.makeFolder(target)
        if geteuid() == 0 { #expect(chown(target, 4711, 4711) == 0) }
        _ = try restore()
        for name in ["", "/baocao.yaml", "/data", "/data/baocao.sqlite", "/regimes/ktxh/regime.yaml"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: target + name)
            if geteuid() == 0 { #expect(attributes[.ownerAccountID] as? Int == 4711, "\(name)") }
            let mode = try #require(attributes[.posixPermissions] as? Int)
            if name.contains(".") { #expect(mode == 0o600, "\(name)") }
        }
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
