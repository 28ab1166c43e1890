package import Finding
import Foundation
import GRDB

extension SQLiteStore {
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

    static func person(_ login: String, _ database: Database) throws -> Person? {
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

    /// Writes a person, new or known, with what they do; a password only where one is given. Whether a known one may log in stays
    /// as it is: that is `setActive`'s.
    ///
    /// - Throws: a `Refusal` where a new person comes without a password.
    package func put(_ person: Person, password: String?, time: Int64) throws(Refusal) {
        try write { database in
            let isKnown = try SQLiteStore.person(person.login, database) != nil
            if isKnown {
                try database.execute(
                    sql: "UPDATE person SET name = ? WHERE login = ?", arguments: [person.name, person.login])
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
            // A new password ends what was opened with the old one.
            if password != nil {
                try database.execute(sql: "DELETE FROM session WHERE login = ?", arguments: [person.login])
            }
        }
    }

    /// Sets a person's password, and nothing else; what was opened with the old one ends.
    ///
    /// - Parameter password: hashed.
    package func setPassword(_ password: String, of login: String) throws(Refusal) {
        try write { database in
            try database.execute(
                sql: "UPDATE person SET password = ? WHERE login = ?", arguments: [password, login])
            try database.execute(sql: "DELETE FROM session WHERE login = ?", arguments: [login])
        }
    }

    /// Sets whether a person may log in, and nothing else.
    package func setActive(_ isActive: Bool, of login: String) throws(Refusal) {
        try write { database in
            try database.execute(
                sql: "UPDATE person SET is_active = ? WHERE login = ?", arguments: [isActive, login])
            if !isActive { try database.execute(sql: "DELETE FROM session WHERE login = ?", arguments: [login]) }
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
}
