package import Finding
import Foundation
import GRDB

extension SQLiteStore {
    /// Copies the store as it is at one moment, while others read and write it. They do not wait.
    ///
    /// - Parameter target: the new file; there must be none.
    package func copy(to target: String) throws(Refusal) {
        do {
            let source = try Connection(sharedReader: path, patience: .seconds(30))
            let copy = try DatabaseQueue(path: target)
            defer { try? copy.close() }
            try source.queue.backup(to: copy)
            // One file, which needs nothing beside it.
            try copy.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
        } catch {
            throw StoreFailure.refusal(for: error, path: target)
        }
    }

    /// Ends all sessions and forgets what requests were answered, as in a store that was restored.
    package func endSessions() throws(Refusal) {
        try write { database in
            try database.execute(sql: "DELETE FROM session")
            try database.execute(sql: "DELETE FROM answer")
        }
    }

    /// Whether something can be written: takes the lock, and lets it go.
    package func checkWritable() throws(Refusal) {
        try write { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
    }
}
