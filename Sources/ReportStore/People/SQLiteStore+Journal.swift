package import Finding
import GRDB

extension SQLiteStore {
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
}
