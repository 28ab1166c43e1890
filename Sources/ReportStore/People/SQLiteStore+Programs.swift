package import Finding
import Foundation
import GRDB

/// A token that lets another program in under somebody's name.
package struct ProgramToken: Sendable, Hashable {
    /// The SHA-256 of the token, which tells it from others.
    package var digest: [UInt8]
    package var name: String
    package var login: String
    /// Seconds since 1970.
    package var created: Int64
    package var expires: Int64
    /// When it was used last, to the hour; `nil` where it never was.
    package var used: Int64?
    /// Whether nothing can be changed with it, whatever its holder may.
    package var readsOnly: Bool
}

/// What a request with a key of its own was answered.
package struct KeptAnswer: Sendable, Hashable {
    /// The digest of the request.
    package var request: [UInt8]
    package var status: Int
    /// The headers that are of this answer alone, one a line.
    package var headers: String
    package var body: [UInt8]

    package init(request: [UInt8], status: Int, headers: String = "", body: [UInt8]) {
        self.request = request
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension SQLiteStore {
    /// Returns the tokens, the newest first.
    package func tokens() throws(Refusal) -> [ProgramToken] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT \(SQLiteStore.tokenColumns) FROM token ORDER BY created DESC, name, digest"
            ).map(SQLiteStore.token)
        }
    }

    private static let tokenColumns = "digest, name, login, created, expires, used, reads_only"

    private static func token(_ row: Row) throws -> ProgramToken {
        ProgramToken(
            digest: try row.bytes(0), name: try row.text(1), login: try row.text(2), created: try row.integer(3),
            expires: try row.integer(4), used: row.isNull(5) ? nil : try row.integer(5),
            readsOnly: try row.integer(6) != 0)
    }

    /// Lets another program in under a person's name.
    ///
    /// - Parameter digest: the SHA-256 of the token.
    package func putToken(
        _ digest: [UInt8], name: String, login: String, time: Int64, expires: Int64, readsOnly: Bool = false
    ) throws(Refusal) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO token (digest, name, login, created, expires, reads_only) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [Data(digest), name, login, time, expires, readsOnly])
        }
    }

    /// Returns a token with whose it is; `nil` where it has ended, or the person may not log in any more.
    package func token(_ digest: [UInt8], at time: Int64) throws(Refusal) -> (token: ProgramToken, holder: Person)? {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT \(SQLiteStore.tokenColumns) FROM token WHERE digest = ? AND expires >= ?",
                arguments: [Data(digest), time])
            guard let token = try row.map(SQLiteStore.token),
                let person = try SQLiteStore.person(token.login, database), person.isActive
            else { return nil }
            return (token, person)
        }
    }

    /// Remembers that a token was used.
    package func useToken(_ digest: [UInt8], time: Int64) throws(Refusal) {
        try write { database in
            try database.execute(sql: "UPDATE token SET used = ? WHERE digest = ?", arguments: [time, Data(digest)])
        }
    }

    /// Ends a token.
    ///
    /// - Returns: whether there was one.
    package func endToken(_ digest: [UInt8]) throws(Refusal) -> Bool {
        try write { database in
            try database.execute(sql: "DELETE FROM token WHERE digest = ?", arguments: [Data(digest)])
            return database.changesCount > 0
        }
    }

    /// Returns what the request with this key was answered; `nil` where there was none.
    package func answer(_ key: String, of login: String) throws(Refusal) -> KeptAnswer? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT request, status, headers, body FROM answer WHERE login = ? AND key = ?",
                arguments: [login, key]
            ).map { row in
                KeptAnswer(
                    request: try row.bytes(0), status: Int(try row.integer(1)), headers: try row.text(2),
                    body: try row.bytes(3))
            }
        }
    }

    /// Keeps what a request with this key was answered, and forgets the answers from before `since`.
    package func keepAnswer(
        _ answer: KeptAnswer, _ key: String, of login: String, time: Int64, since: Int64
    ) throws(Refusal) {
        try write { database in
            try database.execute(sql: "DELETE FROM answer WHERE time < ?", arguments: [since])
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO answer (login, key, request, status, headers, body, time)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    login, key, Data(answer.request), answer.status, answer.headers, Data(answer.body), time,
                ])
        }
    }
}
