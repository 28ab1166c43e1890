import Finding
import GRDB

/// An open SQLite file of ours with the newest structure.
struct Connection: Sendable {
    let queue: DatabaseQueue
    /// The file's stamp where it is read as immutable, without locks and without the files beside it.
    let frozen: FileStamp?

    /// Opens a file for what `access` says, and upgrades it where it is opened for writing.
    init(path: String, access: SQLiteStore.Access, patience: Duration) throws {
        switch access {
        case .readWrite: try self.init(writer: path, patience: patience)
        case .readOnly: try self.init(reader: path, patience: patience)
        }
    }

    private init(writer path: String, patience: Duration) throws {
        let folder = FileStamp.folder(of: path)
        guard FileStamp.exists(folder) else {
            throw Refusal(Finding(.storeUnavailable, .storeFolderMissing(path: path)))
        }
        guard FileStamp.isWritable(folder), !FileStamp.exists(path) || FileStamp.isWritable(path) else {
            throw Refusal(Finding(.storeUnavailable, .storeReadOnly(path: path)))
        }
        var configuration = Connection.configuration(patience)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What undoes one statement stays in memory; else each insertion behind a trigger writes a page of it to a file.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            // 64 MB: the pages that a large import goes back to.
            try database.execute(sql: "PRAGMA cache_size = -65536")
        }
        queue = try DatabaseQueue(path: Connection.plain(path), configuration: configuration)
        frozen = nil
        try queue.writeWithoutTransaction { database in
            let header = try Header(of: database)
            guard header.isBlank || header.application == Migration.applicationID else {
                throw Refusal(Finding(.storeDamaged, .storeNotOurs(path: path)))
            }
            try Connection.refuseNewer(header, path)
            if try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" {
                // Most returns take 2 to 4 KB; a page must hold several.
                if header.isBlank { try database.execute(sql: "PRAGMA page_size = 8192") }
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            }
            if header.version < Migration.newest { try Migration.run(in: database) }
        }
    }

    private init(reader path: String, patience: Duration) throws {
        guard FileStamp.exists(path) else {
            throw Refusal(Finding(.storeUnavailable, .storeMissing(path: path)))
        }
        guard let stamp = FileStamp(of: path) else {
            throw Refusal(Finding(.storeUnavailable, .storeUnreadable(path: path)))
        }
        if Connection.isFrozen(path, as: stamp) {
            try self.init(frozen: path, stamp: stamp, patience: patience)
        } else {
            do {
                try self.init(sharedReader: path, patience: patience)
            } catch let error as DatabaseError
                where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
                && !FileStamp.isWritable(FileStamp.folder(of: path))
            {
                // What a killed writer left in the WAL can be read only where its index can be made.
                throw Refusal(Finding(.storeUnavailable, .storeNeedsRecovery(path: path)))
            }
        }
    }

    /// Opens a file for reading beside writers, with the locks and the shared files of WAL mode.
    init(sharedReader path: String, patience: Duration) throws {
        var configuration = Connection.configuration(patience)
        configuration.readonly = true
        queue = try DatabaseQueue(path: Connection.plain(path), configuration: configuration)
        frozen = nil
        try queue.read { try Connection.requireCurrent($0, path) }
    }

    private init(frozen path: String, stamp: FileStamp, patience: Duration) throws {
        var configuration = Connection.configuration(patience)
        configuration.readonly = true
        queue = try DatabaseQueue(path: Connection.uri(path) + "?immutable=1", configuration: configuration)
        frozen = stamp
        try queue.read { try Connection.requireCurrent($0, path) }
    }

    /// Whether a file still has `stamp`, and everything in the store is in it: no WAL or journal beside it, or an empty one
    /// that can be neither filled nor removed here.
    static func isFrozen(_ path: String, as stamp: FileStamp) -> Bool {
        guard FileStamp(of: path) == stamp, !FileStamp.exists(path + "-journal") else { return false }
        guard let log = FileStamp(of: path + "-wal") else { return true }
        return log.size == 0 && !FileStamp.isWritable(FileStamp.folder(of: path))
    }

    private static func configuration(_ patience: Duration) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience / .seconds(1))
        return configuration
    }

    private static func requireCurrent(_ database: Database, _ path: String) throws {
        let header = try Header(of: database)
        if header.isBlank { throw Refusal(Finding(.storeUnavailable, .storeEmpty(path: path))) }
        guard header.application == Migration.applicationID else {
            throw Refusal(Finding(.storeDamaged, .storeNotOurs(path: path)))
        }
        try refuseNewer(header, path)
        guard header.version >= Migration.oldestReadable else {
            throw Refusal(
                Finding(
                    .storeUnavailable,
                    .storeOlder(path: path, found: header.version, known: Migration.newest)))
        }
    }

    private static func refuseNewer(_ header: Header, _ path: String) throws {
        guard header.version > Migration.newest else { return }
        throw Refusal(
            Finding(.newerStore, .storeNewer(path: path, found: header.version, known: Migration.newest)))
    }

    /// A path that SQLite does not take for a URI, whatever the file is called.
    private static func plain(_ path: String) -> String {
        path.hasPrefix("/") ? path : "./" + path
    }

    private static func uri(_ path: String) -> String {
        var result = "file:"
        for byte in plain(path).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return result
    }
}
