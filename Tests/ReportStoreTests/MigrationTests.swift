import Finding
import Foundation
import GRDB
import ReportModel
import Testing

@testable import ReportStore

/// Stores from before steps were kept.
struct MigrationTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file()
    }

    /// A store as the first version of the program wrote it: two returns, the first with two revisions, and an entry.
    private func makeFirstVersion() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try Migration.run(in: database, upTo: 1)
        }
        try queue.write { database in
            var end = try LedgerEnd(of: database)
            for (unit, number, time) in [("xa-01", 1, 100), ("xa-01", 2, 300), ("xa-02", 1, 200)]
                as [(String, Int64, Int64)]
            {
                let item = LedgerItem(
                    kind: .revision, name: ["thang", unit, "2026-10"], number: number, author: "Người cũ", time: time,
                    payload: ReturnPayload.encode(content(number)))
                let sequence = try end.append(.revision, item.digest)
                try database.execute(
                    sql: "INSERT INTO revision VALUES (?, 'thang', ?, '2026-10', ?, 'Người cũ', ?, ?)",
                    arguments: [sequence, unit, number, time, Data(item.payload)])
            }
            let item = LedgerItem(
                kind: .entry, name: ["xa-01", "so", "K"], number: 1, author: "Người cũ", time: 50,
                payload: EntryPayload.encode([.text("một")]))
            let sequence = try end.append(.entry, item.digest)
            try database.execute(
                sql: "INSERT INTO entry VALUES ('xa-01', 'so', 'K', 1, ?, 'Người cũ', 50, ?)",
                arguments: [sequence, Data(item.payload)])
        }
        try queue.close()
    }

    private func version() throws -> Int? {
        let queue = try DatabaseQueue(path: path)
        return try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }

    @Test func anOldStoreIsReadWithoutBeingTouched() throws {
        try makeFirstVersion()
        let store = try SQLiteStore(path: path, access: .readOnly)
        #expect(try store.history(key()).count == 2)
        let life = try store.life(key())
        #expect(life.state == .submitted)
        #expect(life.isInherited)
        #expect(life.firstSending?.time == 100)
        #expect(life.lastSending?.revision == 2)
        #expect(try store.lives(regime: "thang", period: nil).count == 2)
        #expect(try store.steps(key()).isEmpty)
        let counted = try store.counted(
            regime: "thang", .submitted, cells: FigureCells([FigureKey("ho_so")]))
        #expect(counted.inherited.map(\.unit) == ["xa-01", "xa-02"])
        #expect(try store.verify().isEmpty)
        #expect(try version() == 1)
    }

    @Test func anOldStoreIsUpgradedByAWriterAndKeepsItsHistory() throws {
        try makeFirstVersion()
        let before = try SQLiteStore(path: path, access: .readOnly).verification(anchor: nil)
        let store = try SQLiteStore(path: path, access: .readWrite)
        #expect(try version() == Migration.newest)
        let after = try store.verification(anchor: before.head)
        #expect(after.findings.isEmpty)
        #expect(after.revisions == 3 && after.entries == 1 && after.steps == 0)
        // The mark is a record of its own.
        #expect(after.records == before.records + 1)
        #expect(try store.history(key()).map(\.content) == [content(1), content(2)])
        #expect(try store.entries(unit: "xa-01", register: "so").count == 1)
        #expect(try store.life(key()).state == .submitted)
        // A return that is new since is a draft.
        _ = try store.append([draft(key("xa-03"), content(1))], author: "An", time: 400)
        #expect(try store.life(key("xa-03")).state == .draft)
        // What was there is not overwritten until it is given back.
        #expect(throws: Refusal.self) {
            try store.append([draft(key(), content(9), expected: 2)], author: "An", time: 400)
        }
        let life = try store.take(
            [StepDraft(key: key(), action: .giveBack, reason: "sửa", expectedSteps: 0, expectedRevision: 2)],
            author: "Bình", time: 500)
        #expect(life[0].state == .returned)
        _ = try store.append([draft(key(), content(9), expected: 2)], author: "An", time: 600)
        #expect(try store.verify().isEmpty)
        // Once only.
        #expect(try SQLiteStore(path: path, access: .readWrite).verification(anchor: nil).steps == 1)
    }

    @Test func aNewStoreHasNoMark() throws {
        let store = try SQLiteStore(path: path, access: .readWrite)
        #expect(try store.verification(anchor: nil).records == 0)
    }

    @Test func aForgedMarkIsFound() throws {
        try makeFirstVersion()
        let store = try SQLiteStore(path: path, access: .readWrite)
        try tamper(path, "UPDATE step SET time = 1 WHERE regime = ''", dropping: ["step_no_update"])
        #expect(try store.verify().contains { $0.rule == .chainBroken })
    }

    @Test func anUpgradeThatFailsLeavesTheStoreAsItWas() throws {
        try makeFirstVersion()
        // A ledger that cannot be followed is nothing to add a mark to.
        try tamper(
            path,
            "DELETE FROM revision; UPDATE ledger SET hash = zeroblob(32) WHERE seq = 2; INSERT INTO revision VALUES "
                + "(99, 'a', 'b', '2026-10', 1, 'X', 1, x'00')")
        #expect(throws: Refusal.self) { try SQLiteStore(path: path, access: .readWrite) }
        #expect(try version() == 1)
        let queue = try DatabaseQueue(path: path)
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM ledger") } == 4)
    }
}
