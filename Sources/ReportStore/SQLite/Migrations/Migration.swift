import GRDB

/// One step in the structure of the SQLite store. A migration that was released is never edited.
struct Migration: Sendable {
    /// The number that the store has afterwards (`PRAGMA user_version`).
    let number: Int
    let sql: String
    /// What is done besides, in the same transaction.
    var finish: @Sendable (Database) throws -> Void = { _ in }

    /// All steps, numbered from 1.
    static let all = [first, second, third, fourth]

    /// The number of the oldest store that can be read without being upgraded.
    static let oldestReadable = 1

    /// The number of a store that this program writes.
    static let newest = all.count

    /// Marks a file as a store of ours (`PRAGMA application_id`): `BCao` in ASCII.
    static let applicationID = 0x4243_616F

    /// Brings a store from whatever number it has to `last`, each step in a transaction of its own.
    static func run(in database: Database, upTo last: Int = newest) throws {
        // A table that others refer to can be made anew only while nobody looks; it is checked before the end.
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        for migration in all.prefix(last) {
            try database.inTransaction(.immediate) {
                // Inside the transaction, because another process may be doing the same.
                if try Header(of: database).version < migration.number {
                    try database.execute(sql: migration.sql)
                    try migration.finish(database)
                    try database.checkForeignKeys()
                    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
                    try database.execute(sql: "PRAGMA user_version = \(migration.number)")
                }
                return .commit
            }
        }
    }
}

/// What the first page of a database file says about itself.
struct Header {
    var application: Int
    var version: Int
    /// Whether there is nothing in the database.
    var isBlank: Bool

    init(of database: Database) throws {
        application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        isBlank =
            try application == 0 && version == 0
            && Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    }
}
