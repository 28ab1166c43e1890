package import Finding
import Foundation
import GRDB
import Parallel
package import ReportModel

extension SQLiteStore {
    package func append(
        _ drafts: [ReturnDraft], author: String, time: Int64
    ) throws(Refusal) -> [Revision] {
        let problems = drafts.compactMap { $0.problem(author: author) }
        guard problems.isEmpty else { throw Refusal(problems) }
        // Computing begins before the lock is taken and stays ahead of writing.
        let items = drafts.items(author: author, time: time)
        try write { database in
            var batch = try StoreBatch(database)
            try batch.append(items)
        }
        return drafts.map {
            Revision(key: $0.key, number: $0.expected + 1, author: author, time: time, content: $0.content)
        }
    }

    package func latest(_ key: ReturnKey) throws(Refusal) -> Revision? {
        try revisions(SQL.latestOfReturn, regime: key.regime, [key.unit, key.period.description]).first
    }

    package func stored(_ keys: [ReturnKey]) throws(Refusal) -> [StoredReturn] {
        try read { database in
            var readers: [String: (revisions: RevisionReader, lives: LifeReader)] = [:]
            let statement = try database.cachedStatement(sql: SQL.latestOfReturn)
            return try keys.map { key in
                if readers[key.regime] == nil {
                    readers[key.regime] = (
                        RevisionReader(regime: key.regime), try LifeReader(database, regime: key.regime)
                    )
                }
                let row = try Row.fetchOne(statement, arguments: [key.regime, key.unit, key.period.description])
                return StoredReturn(
                    revision: try row.flatMap { try readers[key.regime]?.revisions.revision($0) },
                    life: try readers[key.regime]?.lives.life(key) ?? ReturnLife())
            }
        }
    }

    package func latest(regime: String, unit: String) throws(Refusal) -> [Period: Revision] {
        let latest = try revisions(SQL.latestOfUnit, regime: regime, [unit])
        return Dictionary(latest.map { ($0.key.period, $0) }, uniquingKeysWith: { $1 })
    }

    package func latest(regime: String) throws(Refusal) -> [Revision] {
        try revisions(SQL.latestOfRegime, regime: regime, [])
    }

    package func stated(regime: String, unit: String?, cells: FigureCells) throws(Refusal) -> [StatedReturn] {
        try read { database in
            var reader = RevisionReader(regime: regime, payloads: ReturnReader(cells: cells))
            var returns: [StatedReturn] = []
            let statement = try database.cachedStatement(sql: unit == nil ? SQL.latestOfRegime : SQL.latestOfUnit)
            let rows = try Row.fetchCursor(
                statement, arguments: StatementArguments([regime] + (unit.map { [$0] } ?? [])))
            while let row = try rows.next() { returns.append(try reader.stated(row)) }
            return returns
        }
    }

    package func history(_ key: ReturnKey) throws(Refusal) -> [Revision] {
        try revisions(SQL.history, regime: key.regime, [key.unit, key.period.description])
    }

    package func keys(regime: String, period: Period? = nil) throws(Refusal) -> [ReturnKey] {
        try read { database in
            var reader = RevisionReader(regime: regime)
            var keys: [ReturnKey] = []
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: SQL.returnKeys + (period == nil ? "" : " AND period = ?")),
                arguments: StatementArguments([regime] + (period.map { [$0.description] } ?? [])))
            while let row = try rows.next() {
                keys.append(try reader.key(row))
            }
            return keys.sorted()
        }
    }

    private func revisions(_ sql: String, regime: String, _ rest: [String]) throws(Refusal) -> [Revision] {
        try read { database in
            var reader = RevisionReader(regime: regime)
            var revisions: [Revision] = []
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: sql), arguments: StatementArguments([regime] + rest))
            while let row = try rows.next() {
                revisions.append(try reader.revision(row))
            }
            return revisions
        }
    }
}

extension StoreBatch {
    /// Appends a revision for each draft, as `SQLiteStore.append`.
    package mutating func append(_ drafts: [ReturnDraft], author: String, time: Int64) throws {
        let problems = drafts.compactMap { $0.problem(author: author) }
        guard problems.isEmpty else { throw Refusal(problems) }
        try append(drafts.items(author: author, time: time))
    }

    fileprivate mutating func append(_ items: DraftItems) throws {
        var conflicts: [Finding] = []
        let latest = try database.cachedStatement(sql: SQL.latestNumber)
        let insertion = try database.cachedStatement(sql: SQL.insertRevision)
        while let part = items.next() {
            for (draft, item, digest) in part {
                let found = try Row.fetchOne(latest, arguments: [item.name[0], item.name[1], item.name[2]])
                let number = try found?.integer(0) ?? 0
                if number != item.number - 1 {
                    conflicts.append(try draft.conflict(found: number, author: found?.text(1) ?? "", in: database))
                } else if let finding = try lives.refusal(of: .edit, draft.key) {
                    conflicts.append(finding)
                } else if conflicts.isEmpty {
                    let sequence = try end.append(.revision, digest)
                    try insertion.execute(arguments: [
                        sequence, item.name[0], item.name[1], item.name[2], item.number, item.author, item.time,
                        Data(item.payload),
                    ])
                }
            }
        }
        if !conflicts.isEmpty { throw Refusal(conflicts) }
    }
}

/// Drafts with what the ledger vouches for and its digests, in parts; made on another core while others are written.
private typealias DraftItems = ReadAhead<[(draft: ReturnDraft, item: LedgerItem, digest: Digest)], Never>

extension [ReturnDraft] {
    fileprivate func items(author: String, time: Int64) -> DraftItems {
        var writer = ReturnWriter()
        var next = 0
        return DraftItems {
            guard next < count else { return nil }
            let part = self[next..<Swift.min(next + 64, count)].map { draft in
                let item = draft.item(author: author, time: time, payload: writer.encode(draft.content))
                return (draft, item, item.digest)
            }
            next += part.count
            return part
        }
    }
}

extension ReturnDraft {
    /// The finding where the draft cannot be kept as it is.
    fileprivate func problem(author: String) -> Finding? {
        let text = key.period.description
        let names = [key.regime, key.unit, author]
        let bad = names.first { $0.utf8.contains(0) } ?? (Period(parsing: text) == key.period ? nil : text)
        guard let bad else {
            // No revision comes before the first; the numbers after the largest are nobody's.
            return expected >= 0 && expected < Int.max ? nil : conflict(found: 0, author: "")
        }
        return Finding(.badValue, .notStorable(bad.split(separator: "\0").joined(separator: "␀")), subject: subject)
    }

    /// The finding where somebody else wrote in between, with what that changed.
    fileprivate func conflict(found: Int64, author: String, in database: Database) throws -> Finding {
        var finding = conflict(found: found, author: author)
        guard expected > 0, found > expected else { return finding }
        var reader = RevisionReader(regime: key.regime)
        let rows = try Row.fetchAll(
            database, sql: SQL.twoRevisions,
            arguments: [key.regime, key.unit, key.period.description, expected, found])
        guard rows.count == 2 else { return finding }
        let names = ReturnDifference(
            from: try reader.revision(rows[0]).content, to: try reader.revision(rows[1]).content
        ).names
        finding.message = .revisionConflict(expected: expected, found: Int(found), author: author, changed: names)
        return finding
    }

    fileprivate func conflict(found: Int64, author: String) -> Finding {
        Finding(
            .conflict, severity: .error,
            .revisionConflict(expected: expected, found: Int(found), author: author), subject: subject)
    }

    fileprivate func item(author: String, time: Int64, payload: [UInt8]) -> LedgerItem {
        LedgerItem(
            kind: .revision, name: [key.regime, key.unit, key.period.description], number: Int64(expected) + 1,
            author: author, time: time, payload: payload)
    }

    private var subject: Subject { key.subject }
}

extension ReturnKey {
    /// The return, for findings.
    var subject: Subject { Subject(regime: regime, unit: unit, period: period.description) }
}

/// Turns rows of `SQL.columns` into revisions.
struct RevisionReader {
    let regime: String
    private var payloads: ReturnReader
    /// Most rows share a few periods; reading one is slow beside the rest.
    private var periods: [String: Period] = [:]

    init(regime: String, payloads: ReturnReader = ReturnReader()) {
        self.regime = regime
        self.payloads = payloads
    }

    mutating func key(_ row: Row) throws -> ReturnKey {
        let unit = try row.text(0)
        let text = try row.text(1)
        if let period = periods[text] { return ReturnKey(regime: regime, unit: unit, period: period) }
        guard let period = Period(parsing: text), period.description == text else {
            throw Refusal(Finding(.storeDamaged, .periodUnreadable(text)))
        }
        periods[text] = period
        return ReturnKey(regime: regime, unit: unit, period: period)
    }

    mutating func revision(_ row: Row) throws -> Revision {
        let key = try key(row)
        let content = try payload(row, of: key) { (payloads, bytes) throws(PayloadError) in
            try payloads.content(of: bytes)
        }
        return Revision(
            key: key, number: Int(try row.integer(2)), author: try row.text(3), time: try row.integer(4),
            content: content)
    }

    mutating func stated(_ row: Row) throws -> StatedReturn {
        let key = try key(row)
        return try payload(row, of: key) { (payloads, bytes) throws(PayloadError) in
            try payloads.stated(by: bytes, unit: key.unit, period: key.period)
        }
    }

    private mutating func payload<Content>(
        _ row: Row, of key: ReturnKey, _ read: (inout ReturnReader, Span<UInt8>) throws(PayloadError) -> Content
    ) throws -> Content {
        try row.withUnsafeData(atIndex: 5) { data in
            guard let data else { throw ColumnMismatch() }
            do throws(PayloadError) {
                return try read(&payloads, data.span)
            } catch {
                let period = key.period.description
                throw Refusal(
                    error.finding(
                        in: .returnName(regime: regime, unit: key.unit, period: period, number: try row.integer(2)),
                        subject: Subject(regime: regime, unit: key.unit, period: period)))
            }
        }
    }
}

private enum SQL {
    static let columns = "unit, period, number, author, time, payload"

    static let latestNumber = """
        SELECT number, author FROM revision WHERE regime = ? AND unit = ? AND period = ? ORDER BY number DESC LIMIT 1
        """

    static let insertRevision = """
        INSERT INTO revision (seq, regime, unit, period, number, author, time, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let latestOfReturn = """
        SELECT \(columns) FROM revision WHERE regime = ? AND unit = ? AND period = ? ORDER BY number DESC LIMIT 1
        """

    static let twoRevisions = """
        SELECT \(columns) FROM revision WHERE regime = ? AND unit = ? AND period = ? AND number IN (?, ?) ORDER BY number
        """

    static let history = "SELECT \(columns) FROM revision WHERE regime = ? AND unit = ? AND period = ? ORDER BY number"

    /// Goes along the index and reads the row only of the last revision of each return.
    private static func latest(where condition: String) -> String {
        """
        SELECT \(columns) FROM revision AS r WHERE \(condition) AND NOT EXISTS (
            SELECT 1 FROM revision AS n
            WHERE n.regime = r.regime AND n.unit = r.unit AND n.period = r.period AND n.number > r.number)
        ORDER BY unit, period
        """
    }

    static let latestOfUnit = latest(where: "regime = ? AND unit = ?")
    static let latestOfRegime = latest(where: "regime = ?")
    static let returnKeys = "SELECT DISTINCT unit, period FROM revision WHERE regime = ?"
}
