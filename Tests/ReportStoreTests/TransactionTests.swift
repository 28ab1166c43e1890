import Finding
import ReportModel
import ReportStore
import Testing

/// Several writes as one.
struct TransactionTests {
    private struct Broken: Error {}

    @Test func allOrNothing() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file(), access: .readWrite)
        _ = try store.append([draft(key(), content(1))], author: "An", time: 1)
        #expect(throws: Broken.self) {
            try store.transaction {
                _ = try store.append([draft(key(), content(2), expected: 1)], author: "An", time: 2)
                try store.note("edit", subject: "x", login: "an", time: 2)
                // It sees what it has written itself; others do not.
                #expect(try store.latest(key())?.number == 2)
                throw Broken()
            }
        }
        #expect(try store.history(key()).count == 1)
        #expect(try store.journal(limit: 9).isEmpty)
        try store.transaction {
            _ = try store.append([draft(key(), content(2), expected: 1)], author: "An", time: 2)
            try store.note("edit", subject: "x", login: "an", time: 2)
        }
        #expect(try store.history(key()).count == 2)
        #expect(try store.journal(limit: 9).count == 1)
        #expect(try store.verify().isEmpty)
    }

    /// What is refused within, and passed over, undoes itself and nothing else.
    @Test func aRefusedPartUndoesItself() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file(), access: .readWrite)
        try store.transaction {
            _ = try store.append([draft(key(), content(1))], author: "An", time: 1)
            #expect(throws: Refusal.self) {
                try store.append(
                    [draft(key("xa-02"), content(1)), draft(key(), content(2), expected: 7)], author: "An", time: 1)
            }
            try store.note("edit", subject: "x", login: "an", time: 2)
        }
        #expect(try store.history(key()).count == 1)
        #expect(try store.history(key("xa-02")).isEmpty)
        #expect(try store.journal(limit: 9).count == 1)
        #expect(try store.verify().isEmpty)
    }
}
