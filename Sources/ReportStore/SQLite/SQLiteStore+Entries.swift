package import Finding
import Foundation
import GRDB
package import ReportModel

extension SQLiteStore {
    package func appendEntries(
        since: Int64?, author: String, time: Int64,
        _ body: ((RegisterKey, RegisterChange) throws(Refusal) -> Void) throws(Refusal) -> Void
    ) throws(Refusal) {
        try write { database in
            var end = try LedgerEnd(of: database)
            let latest = try database.cachedStatement(sql: SQL.latestNumber)
            let insertion = try database.cachedStatement(sql: SQL.insertEntry)
            var unchanged: Set<RegisterKey> = []
            try body { (target, change) throws(Refusal) in
                if let problem = change.problem(unit: target.unit, register: target.register, author: author) {
                    throw Refusal(problem)
                }
                do {
                    if let since, unchanged.insert(target).inserted {
                        let names: StatementArguments = [target.unit, target.register, since]
                        guard try Row.fetchOne(database, sql: SQL.writtenSince, arguments: names) == nil else {
                            throw Refusal(
                                Finding(
                                    .conflict, severity: .error, .registerChanged(target.register, unit: target.unit)))
                        }
                    }
                    try append(change, to: target, author: author, time: time, &end, latest, insertion)
                } catch {
                    throw StoreFailure.refusal(for: error, path: path)
                }
            }
        }
    }

    private func append(
        _ change: RegisterChange, to target: RegisterKey, author: String, time: Int64, _ end: inout LedgerEnd,
        _ latest: Statement, _ insertion: Statement
    ) throws {
        let names: StatementArguments = [target.unit, target.register, change.key]
        let number = (try Row.fetchOne(latest, arguments: names)?.integer(0) ?? 0) &+ 1
        let item = LedgerItem(
            kind: .entry, name: [target.unit, target.register, change.key], number: number, author: author, time: time,
            payload: change.payload)
        let sequence = try end.append(.entry, item.digest)
        try insertion.execute(arguments: names + [number, sequence, author, time, Data(item.payload)])
    }

    /// Makes a change of one entry, unless somebody else has changed it since it was looked at.
    ///
    /// - Parameter seen: the number of the version that was looked at; `nil` where there was no such entry.
    /// - Returns: the version that stands in the way, of which nothing was overwritten; `nil` where the change was made.
    /// - Throws: a `Refusal` where a version is said to have been seen and there never was one.
    package func change(
        _ change: RegisterChange, in target: RegisterKey, seen: Int64?, author: String, time: Int64
    ) throws(Refusal) -> EntryVersion? {
        if let problem = change.problem(unit: target.unit, register: target.register, author: author) {
            throw Refusal(problem)
        }
        return try write { database in
            let latest = try versions(target, key: change.key, limit: 1, database).first
            // A deleted entry is as good as none.
            guard seen == (latest?.entry == nil ? nil : latest?.number) else {
                guard let latest else {
                    throw Refusal(Finding(.conflict, severity: .error, .noSuchEntryVersion(change.key)))
                }
                return latest
            }
            var end = try LedgerEnd(of: database)
            try append(
                change, to: target, author: author, time: time, &end,
                database.cachedStatement(sql: SQL.latestNumber), database.cachedStatement(sql: SQL.insertEntry))
            return nil
        }
    }

    /// Returns the versions of an entry, the newest first.
    package func versions(_ target: RegisterKey, key: String) throws(Refusal) -> [EntryVersion] {
        try read { database in try versions(target, key: key, limit: .max, database) }
    }

    private func versions(
        _ target: RegisterKey, key: String, limit: Int, _ database: Database
    ) throws -> [EntryVersion] {
        let rows = try Row.fetchAll(
            database, sql: SQL.versions, arguments: [target.unit, target.register, key, limit])
        return try rows.map { row in
            let number: Int64 = try row.integer(0)
            let values = try row.withUnsafeData(atIndex: 3) { data -> [FieldValue]? in
                guard let data else { throw ColumnMismatch() }
                do {
                    return try EntryPayload.decode(data.span)
                } catch let error as PayloadError {
                    let name = Message.entryName(
                        unit: target.unit, register: target.register, key: key, number: number)
                    throw Refusal(error.finding(in: name, subject: nil))
                }
            }
            return EntryVersion(
                number: number, author: try row.text(1), time: try row.integer(2),
                entry: values.map { RegisterEntry(key: key, values: $0) })
        }
    }

    package func entries(unit: String, register: String) throws(Refusal) -> [RegisterEntry] {
        try currentEntries(unit, register) { $0 }
    }

    package func keys(unit: String, register: String) throws(Refusal) -> [String] {
        try currentEntries(unit, register) { $0.key }
    }

    package func registers() throws(Refusal) -> [RegisterKey] {
        try read { database in
            var keys: [RegisterKey] = []
            let rows = try Row.fetchCursor(database, sql: SQL.registers)
            while let row = try rows.next() {
                keys.append(RegisterKey(unit: try row.text(0), register: try row.text(1)))
            }
            return keys.sorted()
        }
    }

    private func currentEntries<Value>(
        _ unit: String, _ register: String, _ value: (RegisterEntry) -> Value
    ) throws(Refusal) -> [Value] {
        try read { database in
            var values: [Value] = []
            var last: String?
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: SQL.current), arguments: [unit, register])
            while let row = try rows.next() {
                let key = try row.text(0)
                // By bytes, as the database does: `==` takes two spellings of one letter for the same.
                if let last, last.utf8.elementsEqual(key.utf8) { continue }
                last = key
                let fields = try row.withUnsafeData(atIndex: 2) { data in
                    guard let data else { throw ColumnMismatch() }
                    do {
                        return try EntryPayload.decode(data.span)
                    } catch let error as PayloadError {
                        let number = try row.integer(1)
                        throw Refusal(
                            error.finding(
                                in: .entryName(unit: unit, register: register, key: key, number: number), subject: nil))
                    }
                }
                if let fields { values.append(value(RegisterEntry(key: key, values: fields))) }
            }
            return values.reversed()
        }
    }
}

/// One version of a register entry.
package struct EntryVersion: Sendable, Hashable {
    /// From 1, one after the other.
    package var number: Int64
    package var author: String
    /// Seconds since 1970.
    package var time: Int64
    /// `nil` where this version says that the entry was deleted.
    package var entry: RegisterEntry?
}

extension RegisterChange {
    fileprivate var payload: [UInt8] {
        switch self {
        case .put(let entry): EntryPayload.encode(entry.values)
        case .delete: EntryPayload.encode(nil)
        }
    }

    /// The finding where the change cannot be kept as it is.
    fileprivate func problem(unit: String, register: String, author: String) -> Finding? {
        var bad = [unit, register, key, author].first { $0.utf8.contains(0) }
        if case .put(let entry) = self {
            for case .date(let day) in entry.values where !(1...9999).contains(day.year) { bad = bad ?? "\(day)" }
        }
        return bad.map {
            Finding(.badValue, .notStorable($0.split(separator: "\0").joined(separator: "␀")))
        }
    }
}

private enum SQL {
    static let latestNumber = """
        SELECT number FROM entry WHERE unit = ? AND register = ? AND key = ? ORDER BY number DESC LIMIT 1
        """

    static let insertEntry = """
        INSERT INTO entry (unit, register, key, number, seq, author, time, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Backwards along the primary key, so that the first row of each key is its last version. Entries are small and have
    /// few versions: to pass over some is cheaper than to probe for a newer one at each.
    static let current = """
        SELECT key, number, payload FROM entry WHERE unit = ? AND register = ? ORDER BY key DESC, number DESC
        """

    static let versions = """
        SELECT number, author, time, payload FROM entry WHERE unit = ? AND register = ? AND key = ?
        ORDER BY number DESC LIMIT ?
        """

    static let writtenSince = "SELECT 1 FROM entry WHERE unit = ? AND register = ? AND seq > ? LIMIT 1"

    static let registers = "SELECT DISTINCT unit, register FROM entry"
}
