package import Finding
import Foundation
import GRDB

extension SQLiteStore {
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
        try read { database in
            guard
                let login = try String.fetchOne(
                    database, sql: "SELECT login FROM session WHERE digest = ? AND expires >= ?",
                    arguments: [Data(digest), time])
            else { return nil }
            let person = try SQLiteStore.person(login, database)
            return person?.isActive ?? false ? person : nil
        }
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
}
