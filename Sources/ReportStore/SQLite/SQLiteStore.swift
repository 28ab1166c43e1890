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
                guard let stamp = current.frozen else { return try SQLiteStore.read(current, body) }
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

    /// Reads what is committed; within a transaction of this connection also what that has written.
    private static func read<Value>(_ connection: Connection, _ body: (Database) throws -> Value) throws -> Value {
        try connection.queue.unsafeReentrantRead { database in
            if database.isInsideTransaction { return try body(database) }
            return try database.readOnly {
                try within(database, .deferred) { try body(database) }
            }
        }
    }

    /// Runs `body` in one write transaction, which is on disk when this returns and undone where it throws.
    func write<Value>(_ body: (Database) throws -> Value) throws(Refusal) -> Value {
        guard access == .readWrite else {
            throw Refusal(Finding(.storeUnavailable, .storeOpenedForReading(path: path)))
        }
        do {
            return try connection.queue.unsafeReentrantWrite { database in
                try SQLiteStore.within(database, .immediate) { try body(database) }
            }
        } catch {
            throw StoreFailure.refusal(for: error, path: path)
        }
    }

    /// Runs `body` so that everything that this connection writes meanwhile, by whichever of its methods, is on disk as a whole
    /// when this returns, and undone as a whole where `body` throws. Other writers wait for so long.
    ///
    /// - Throws: what `body` throws; a `Refusal` where the store cannot be written.
    package func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        guard access == .readWrite else {
            throw Refusal(Finding(.storeUnavailable, .storeOpenedForReading(path: path)))
        }
        do {
            return try connection.queue.unsafeReentrantWrite { try SQLiteStore.within($0, .immediate, body) }
        } catch let error as DatabaseError {
            throw StoreFailure.refusal(for: error, path: path)
        }
    }

    /// Runs `body` in a transaction, or in a savepoint of the one that is open.
    private static func within<Value>(
        _ database: Database, _ kind: Database.TransactionKind, _ body: () throws -> Value
    ) throws -> Value {
        var value: Value?
        func run() throws -> Database.TransactionCompletion {
            value = try body()
            return .commit
        }
        if database.isInsideTransaction {
            try database.inSavepoint(run)
        } else {
            try database.inTransaction(kind, run)
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return value
    }
}
