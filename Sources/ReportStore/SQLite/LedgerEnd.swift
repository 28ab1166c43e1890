import Foundation
import GRDB

/// The end of the ledger inside a write transaction, to which records are appended.
struct LedgerEnd {
    private var sequence: Int64 = 0
    private var hash = Digest.zero
    private let statement: Statement

    init(of database: Database) throws {
        statement = try database.cachedStatement(
            sql: "INSERT INTO ledger (seq, kind, digest, hash) VALUES (?, ?, ?, ?)")
        if let row = try Row.fetchOne(database, sql: "SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1") {
            sequence = try row.integer(0)
            guard let stored = Digest(try row.bytes(1)) else { throw ColumnMismatch() }
            hash = stored
        }
    }

    /// Appends a record for an item and returns its number, which the item's row must carry.
    mutating func append(_ kind: LedgerItem.Kind, _ digest: Digest) throws -> Int64 {
        sequence &+= 1
        hash = LedgerItem.hash(sequence: sequence, kind: kind, digest: digest, previous: hash)
        try statement.execute(arguments: [sequence, kind.rawValue, Data(digest.bytes), Data(hash.bytes)])
        return sequence
    }
}
