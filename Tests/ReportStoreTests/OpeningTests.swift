import Finding
import Foundation
import GRDB
import ReportModel
import Testing

@testable import ReportStore

/// Opening a store, and what is said where that is not possible.
struct OpeningTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file()
    }

    private func refusal(_ access: SQLiteStore.Access, _ path: String? = nil) -> Finding? {
        let refusal = #expect(throws: Refusal.self) {
            try SQLiteStore(path: path ?? self.path, access: access, patience: .milliseconds(50))
        }
        return refusal?.findings.first
    }

    @Test func aMissingFileIsNamed() throws {
        #expect(refusal(.readOnly) == Finding(.storeUnavailable, .storeMissing(path: path)))
        #expect(try folder.listing().isEmpty)
        let lost = folder.file("không có/a.sqlite")
        #expect(refusal(.readWrite, lost) == Finding(.storeUnavailable, .storeFolderMissing(path: lost)))
        #expect(refusal(.readOnly, folder.path) == Finding(.storeUnavailable, .storeUnreadable(path: folder.path)))
    }

    @Test func anEmptyFileIsNoStoreToRead() throws {
        try Data().write(to: URL(filePath: path))
        #expect(refusal(.readOnly) == Finding(.storeUnavailable, .storeEmpty(path: path)))
        #expect(try SQLiteStore(path: path, access: .readWrite).verify().isEmpty)
    }

    @Test(arguments: [SQLiteStore.Access.readOnly, .readWrite])
    func anotherFileIsNotTouched(_ access: SQLiteStore.Access) throws {
        let text = Data(String(repeating: "Báo cáo tháng 10. ", count: 100).utf8)
        try text.write(to: URL(filePath: path))
        #expect(refusal(access) == Finding(.storeDamaged, .storeNotOurs(path: path)))
        #expect(try Data(contentsOf: URL(filePath: path)) == text)

        let other = folder.file("other.sqlite")
        let queue = try DatabaseQueue(path: other)
        try queue.write { try $0.execute(sql: "CREATE TABLE a (b)") }
        try queue.close()
        let bytes = try Data(contentsOf: URL(filePath: other))
        #expect(refusal(access, other) == Finding(.storeDamaged, .storeNotOurs(path: other)))
        #expect(try Data(contentsOf: URL(filePath: other)) == bytes)
    }

    @Test(arguments: [SQLiteStore.Access.readOnly, .readWrite])
    func aNewerStoreIsNotTouched(_ access: SQLiteStore.Access) throws {
        _ = try makeSample(path)
        try tamper(path, "PRAGMA user_version = 7", dropping: [])
        let bytes = try Data(contentsOf: URL(filePath: path))
        let expected = Finding(.newerStore, .storeNewer(path: path, found: 7, known: Migration.newest))
        #expect(refusal(access) == expected)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        #expect(expected.message.vi.contains("(cấu trúc số 7, bản này chỉ biết đến số 4), chưa có gì bị thay đổi"))
    }

    @Test func anOlderStoreIsUpgradedOnlyByAWriter() throws {
        _ = try makeSample(path)
        try tamper(path, "PRAGMA user_version = 0", dropping: [])
        #expect(
            refusal(.readOnly)
                == Finding(.storeUnavailable, .storeOlder(path: path, found: 0, known: Migration.newest)))
    }

    @Test func migrationsAreNumberedFromOne() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.newest))
    }

    @Test func theFileSurvivesAPowerCut() throws {
        let store = try SQLiteStore(path: path, access: .readWrite)
        let queue = store.connection.queue
        #expect(try queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
        #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
        #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") } == 1)
    }

    @Test func aLockedStoreIsNamed() throws {
        let store = try SQLiteStore(path: path, access: .readWrite, patience: .milliseconds(20))
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: configuration)
        try other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
        let refusal = #expect(throws: Refusal.self) {
            try store.append([draft(key(), content(1))], author: "An", time: 1)
        }
        #expect(refusal?.findings == [Finding(.storeUnavailable, .storeLocked(path: path))])
        #expect(try store.latest(key()) == nil)
        try other.writeWithoutTransaction { try $0.rollback() }
        #expect(try store.append([draft(key(), content(1))], author: "An", time: 1).count == 1)
    }

    @Test func aFullDiskLosesNothing() throws {
        let store = try SQLiteStore(path: path, access: .readWrite)
        _ = try store.append([draft(key(), content(1))], author: "An", time: 1)
        // What SQLite does at the limit is what it does where the disk has no more room.
        try store.connection.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA max_page_count = 1")
        }
        let long = ReturnContent(narratives: ["I": String(repeating: "dài ", count: 100_000)])
        let refusal = #expect(throws: Refusal.self) {
            try store.append([draft(key(), long, expected: 1)], author: "An", time: 1)
        }
        #expect(refusal?.findings == [Finding(.storeUnavailable, .storeFull(path: path))])
        #expect(try store.latest(key())?.content == content(1))
        #expect(try store.verify().isEmpty)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, RuleID.storeUnavailable), (.SQLITE_BUSY, .storeUnavailable),
        (.SQLITE_READONLY_DBMOVED, .storeUnavailable), (.SQLITE_CANTOPEN_ISDIR, .storeUnavailable),
        (.SQLITE_IOERR_FSYNC, .storeUnavailable), (.SQLITE_NOTADB, .storeDamaged),
        (.SQLITE_CORRUPT_INDEX, .storeDamaged), (.SQLITE_ERROR, .storeDamaged),
    ])
    func everyErrorHasAFinding(_ code: ResultCode, _ rule: RuleID) {
        let refusal = StoreFailure.refusal(for: DatabaseError(resultCode: code), path: "a")
        #expect(refusal.findings.map(\.rule) == [rule])
    }

    // MARK: - Reading only

    @Test func readingWritesNothing() throws {
        _ = try makeSample(path)
        let before = try folder.listing()
        #expect(before.count == 1)
        let store = try SQLiteStore(path: path, access: .readOnly)
        #expect(store.connection.frozen != nil)
        #expect(try store.latest(key())?.number == 3)
        #expect(try store.verify().isEmpty)
        #expect(try folder.listing() == before)
        let refusal = #expect(throws: Refusal.self) {
            try store.append([draft(key(), content(1))], author: "An", time: 1)
        }
        #expect(refusal?.findings == [Finding(.storeUnavailable, .storeOpenedForReading(path: path))])
        #expect(try folder.listing() == before)
    }

    /// A store that was opened for reading while nobody wrote sees what was written since.
    @Test func aReaderSeesLaterWrites() throws {
        _ = try makeSample(path)
        let reader = try SQLiteStore(path: path, access: .readOnly)
        var writer: SQLiteStore? = try SQLiteStore(path: path, access: .readWrite)
        _ = try writer?.append([draft(key(), content(4), expected: 3)], author: "An", time: 1)
        #expect(try reader.latest(key())?.number == 4)
        #expect(try SQLiteStore(path: path, access: .readOnly).latest(key())?.number == 4)
        writer = nil
        #expect(try reader.latest(key())?.number == 4)
        #expect(try folder.listing().count == 1)
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
    func aReadOnlyFolderCanBeRead() throws {
        _ = try makeSample(path)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        #expect(try SQLiteStore(path: path, access: .readOnly).latest(key())?.number == 3)
        #expect(refusal(.readWrite) == Finding(.storeUnavailable, .storeReadOnly(path: path)))
        #expect(try folder.listing().count == 1)
    }
}
