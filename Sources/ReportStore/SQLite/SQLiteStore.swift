package import Finding
import GRDB

/// The embedded store: one SQLite file.
///
/// The file is in WAL mode with `synchronous = FULL`: a write is on disk before its method returns, and readers do not wait
/// for the writer. Writers wait for each other, across processes, up to `patience`. While the store is open for writing,
/// two more files (`-wal`, `-shm`) stand beside it; they belong to it and must not be removed or left out of a copy.
///
/// Opened for reading only, the store writes nothing, not even beside the file, as long as it was closed properly: so it
/// can be read on a read-only folder or from a backup medium.
package struct SQLiteStore: ReportStore {
    /// What a store is opened for.
    package enum Access: Sendable, Hashable {
        case readOnly
        /// The file is made where there is none; its folder is not.
        case readWrite
    }

    /// The file.
    package let path: String
    /// What it was opened for.
    package let access: Access
    let connection: Connection
    private let patience: Duration
    /// How often a read is tried without locks before it takes them.
    private static let attempts = 3

    /// Opens the store at `path`.
    ///
    /// - Parameter patience: how long to wait for another process that is writing.
    /// - Throws: a `Refusal`: `storeUnavailable` where the file is missing, unreadable, read-only, locked, or of an older
    ///   structure and opened for reading only; `newerStore` where a newer version of the program wrote it;
    ///   `storeDamaged` where it is no store of ours or is corrupt. The file is then untouched.
    package init(path: String, access: Access, patience: Duration = .seconds(5)) throws(Refusal) {
        self.path = path
        self.access = access
        self.patience = patience
        do {
            connection = try Connection(path: path, access: access, patience: patience)
        } catch {
            throw StoreFailure.refusal(for: error, path: path)
        }
    }

    /// Runs `body` in one read transaction.
    func read<Value>(_ body: (Database) throws -> Value) throws(Refusal) -> Value {
        do {
            var current = connection
            for _ in 0..<SQLiteStore.attempts {
                guard let stamp = current.frozen else { return try current.queue.read(body) }
                // Nobody keeps a writer away from a file that is read as immutable; what was read counts only where the
                // file is the same before and after.
                if Connection.isFrozen(path, as: stamp) {
                    let result = Result { try current.queue.read(body) }
                    if Connection.isFrozen(path, as: stamp) { return try result.get() }
                }
                current = try Connection(path: path, access: .readOnly, patience: patience)
            }
            return try Connection(sharedReader: path, patience: patience).queue.read(body)
        } catch {
            throw StoreFailure.refusal(for: error, path: path)
        }
    }

    /// Runs `body` in one write transaction, which is on disk when this returns and undone where it throws.
    func write<Value>(_ body: (Database) throws -> Value) throws(Refusal) -> Value {
        guard access == .readWrite else {
            throw Refusal(Finding(.storeUnavailable, .storeOpenedForReading(path: path)))
        }
        do {
            return try connection.queue.writeWithoutTransaction { database in
                var value: Value?
                try database.inTransaction(.immediate) {
                    value = try body(database)
                    return .commit
                }
                guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
                return value
            }
        } catch {
            throw StoreFailure.refusal(for: error, path: path)
        }
    }
}
