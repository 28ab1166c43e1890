package import Finding
import Foundation
import GRDB

extension SQLiteStore {
    // MARK: - People

    /// Returns the people, in order of their logins.
    package func people() throws(Refusal) -> [Person] {
        try read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT login, name, is_active, secret IS NOT NULL FROM person ORDER BY login")
            let memberships = try Row.fetchAll(
                database, sql: "SELECT login, unit, role FROM membership ORDER BY login, unit, role")
            var byLogin: [String: [Person.Membership]] = [:]
            for row in memberships {
                byLogin[try row.text(0), default: []].append(
                    Person.Membership(unit: try row.text(1), role: try row.text(2)))
            }
            return try rows.map { try SQLiteStore.person($0, byLogin[$0.text(0)] ?? []) }
        }
    }

    /// Returns the person with this login, `nil` where there is none.
    package func person(_ login: String) throws(Refusal) -> Person? {
        try read { try SQLiteStore.person(login, $0) }
    }

    private static func person(_ login: String, _ database: Database) throws -> Person? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT login, name, is_active, secret IS NOT NULL FROM person WHERE login = ?",
                arguments: [login])
        else { return nil }
        let memberships = try Row.fetchAll(
            database, sql: "SELECT unit, role FROM membership WHERE login = ? ORDER BY unit, role", arguments: [login]
        ).map { Person.Membership(unit: try $0.text(0), role: try $0.text(1)) }
        return try person(row, memberships)
    }

    private static func person(_ row: Row, _ memberships: [Person.Membership]) throws -> Person {
        Person(
            login: try row.text(0), name: try row.text(1), memberships: memberships,
            isActive: try row.integer(2) != 0, hasSecret: try row.integer(3) != 0)
    }

    /// Returns what a login is checked against, `nil` where there is nobody of this name.
    package func credentials(_ login: String) throws(Refusal) -> Credentials? {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT password, secret, code_step, is_active FROM person WHERE login = ?",
                    arguments: [login])
            else { return nil }
            return Credentials(
                password: try row.text(0), secret: row.isNull(1) ? nil : try row.bytes(1),
                codeStep: try row.integer(2), isActive: try row.integer(3) != 0)
        }
    }

    /// Writes a person, new or known, with what they do; a password only where one is given.
    ///
    /// - Throws: a `Refusal` where a new person comes without a password.
    package func put(_ person: Person, password: String?, time: Int64) throws(Refusal) {
        try write { database in
            let isKnown = try SQLiteStore.person(person.login, database) != nil
            if isKnown {
                try database.execute(
                    sql: "UPDATE person SET name = ?, is_active = ? WHERE login = ?",
                    arguments: [person.name, person.isActive, person.login])
                if let password {
                    try database.execute(
                        sql: "UPDATE person SET password = ? WHERE login = ?", arguments: [password, person.login])
                }
            } else {
                guard let password else {
                    throw Refusal(Finding(.badValue, .passwordMissing, quote: person.login))
                }
                try database.execute(
                    sql: "INSERT INTO person (login, name, password, is_active, created) VALUES (?, ?, ?, ?, ?)",
                    arguments: [person.login, person.name, password, person.isActive, time])
            }
            try database.execute(sql: "DELETE FROM membership WHERE login = ?", arguments: [person.login])
            for membership in Set(person.memberships) {
                try database.execute(
                    sql: "INSERT INTO membership (login, unit, role) VALUES (?, ?, ?)",
                    arguments: [person.login, membership.unit, membership.role])
            }
            // A new password, or none any more, ends what was opened with the old one.
            if password != nil || !person.isActive {
                try database.execute(sql: "DELETE FROM session WHERE login = ?", arguments: [person.login])
            }
        }
    }

    /// Sets the secret of the codes of six digits, or asks for none any more.
    package func setSecret(_ secret: [UInt8]?, of login: String) throws(Refusal) {
        try write { database in
            try database.execute(
                sql: "UPDATE person SET secret = ?, code_step = 0 WHERE login = ?",
                arguments: [secret.map { Data($0) }, login])
        }
    }

    /// Remembers that the code of a step of time was used.
    ///
    /// - Returns: whether it had not been used before.
    package func useCode(step: Int64, of login: String) throws(Refusal) -> Bool {
        try write { database in
            try database.execute(
                sql: "UPDATE person SET code_step = ? WHERE login = ? AND code_step < ?",
                arguments: [step, login, step])
            return database.changesCount > 0
        }
    }

    // MARK: - Sessions and tokens

    /// Opens a session.
    ///
    /// - Parameter digest: the SHA-256 of the session's secret.
    package func openSession(_ digest: [UInt8], login: String, time: Int64, expires: Int64) throws(Refusal) {
        try write { database in
            try database.execute(sql: "DELETE FROM session WHERE expires < ?", arguments: [time])
            try database.execute(
                sql: "INSERT INTO session (digest, login, created, expires) VALUES (?, ?, ?, ?)",
                arguments: [Data(digest), login, time, expires])
        }
    }

    /// Returns whose session it is; `nil` where it has ended, or the person may not log in any more.
    package func session(_ digest: [UInt8], at time: Int64) throws(Refusal) -> Person? {
        try bearer(digest, table: "session", time)
    }

    package func closeSession(_ digest: [UInt8]) throws(Refusal) {
        try write { database in
            try database.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [Data(digest)])
        }
    }

    /// Removes sessions that have ended.
    package func sweepSessions(at time: Int64) throws(Refusal) {
        try write { try $0.execute(sql: "DELETE FROM session WHERE expires < ?", arguments: [time]) }
    }

    /// Lets another program in under a person's name.
    ///
    /// - Parameter digest: the SHA-256 of the token.
    package func putToken(
        _ digest: [UInt8], name: String, login: String, time: Int64, expires: Int64
    ) throws(Refusal) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO token (digest, name, login, created, expires) VALUES (?, ?, ?, ?, ?)",
                arguments: [Data(digest), name, login, time, expires])
        }
    }

    /// Returns whose token it is; `nil` where it has ended, or the person may not log in any more.
    package func tokenHolder(_ digest: [UInt8], at time: Int64) throws(Refusal) -> Person? {
        try bearer(digest, table: "token", time)
    }

    private func bearer(_ digest: [UInt8], table: String, _ time: Int64) throws(Refusal) -> Person? {
        try read { database in
            guard
                let login = try String.fetchOne(
                    database, sql: "SELECT login FROM \(table) WHERE digest = ? AND expires >= ?",
                    arguments: [Data(digest), time])
            else { return nil }
            let person = try SQLiteStore.person(login, database)
            return person?.isActive ?? false ? person : nil
        }
    }

    // MARK: - Journal

    /// Writes down that something was done.
    package func note(
        _ action: String, subject: String, detail: String = "", login: String, time: Int64
    ) throws(Refusal) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO journal (time, login, action, subject, detail) VALUES (?, ?, ?, ?, ?)",
                arguments: [time, login, action, subject, detail])
        }
    }

    /// Returns what was done, the newest first.
    ///
    /// - Parameter before: only entries with a smaller number, to go on from a page.
    package func journal(
        _ filter: JournalFilter = JournalFilter(), before: Int64? = nil, limit: Int
    ) throws(Refusal) -> [JournalEntry] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT number, time, login, action, subject, detail FROM journal
                    WHERE (?1 IS NULL OR login = ?1) AND (?2 IS NULL OR action = ?2) AND (?3 IS NULL OR number < ?3)
                        AND (?4 IS NULL OR instr(subject, ?4) > 0) AND (?5 IS NULL OR time >= ?5)
                        AND (?6 IS NULL OR time <= ?6)
                    ORDER BY number DESC LIMIT ?7
                    """,
                arguments: [filter.login, filter.action, before, filter.subject, filter.first, filter.last, limit])
            return try rows.map { row in
                JournalEntry(
                    number: try row.integer(0), time: try row.integer(1), login: try row.text(2),
                    action: try row.text(3), subject: try row.text(4), detail: try row.text(5))
            }
        }
    }

    /// Returns the kinds of things that were done, in order.
    package func journalActions() throws(Refusal) -> [String] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT DISTINCT action FROM journal ORDER BY action").map {
                try $0.text(0)
            }
        }
    }
}
