package import Finding
import GRDB
import ReportModel

extension SQLiteStore {
    package func verification(anchor: LedgerHead?) throws(Refusal) -> Verification {
        try read { database in
            var check = ChainCheck(anchor: anchor)
            do {
                try SQLiteVerification.checkFile(database, path: path, into: &check)
                try SQLiteVerification.checkStructure(database, into: &check)
                try SQLiteVerification.walkLedger(database, into: &check)
                try SQLiteVerification.checkStrays(database, into: &check)
                try SQLiteVerification.checkNumbers(database, into: &check)
                try SQLiteVerification.checkSteps(database, into: &check)
                let hasSteps = try LifeReader.hasSteps(database)
                check.finish(
                    revisions: try Int.fetchOne(database, sql: "SELECT count(*) FROM revision") ?? 0,
                    entries: try Int.fetchOne(database, sql: "SELECT count(*) FROM entry") ?? 0,
                    steps: hasSteps
                        ? try Int.fetchOne(database, sql: "SELECT count(*) FROM step WHERE regime <> ''") ?? 0 : 0)
            } catch let error as DatabaseError where StoreFailure.finding(for: error, path: path).rule == .storeDamaged
            {
                // What was found so far is worth more than the error that ended the search.
                let finding = StoreFailure.finding(for: error, path: path)
                check.report(finding.rule, finding.message)
            }
            return check.result
        }
    }
}

/// The parts of a verification that need SQL.
private enum SQLiteVerification {
    /// How many complaints of SQLite about one file are passed on.
    static let complaintLimit = 20

    /// Lets SQLite check its own pages, indexes and constraints.
    static func checkFile(_ database: Database, path: String, into check: inout ChainCheck) throws {
        let rows = try Row.fetchCursor(database, sql: "PRAGMA integrity_check(\(complaintLimit))")
        while let row = try rows.next() {
            let complaint = try row.text(0)
            if complaint != "ok" { check.report(.storeDamaged, .storeCorrupt(path: path, detail: complaint)) }
        }
    }

    /// Compares tables and triggers with those that the migrations make.
    static func checkStructure(_ database: Database, into check: inout ChainCheck) throws {
        let version = max(Migration.oldestReadable, min(try Header(of: database).version, Migration.newest))
        let expected = try DatabaseQueue().writeWithoutTransaction { blank in
            try Migration.run(in: blank, upTo: version)
            return try structure(of: blank)
        }
        let found = try structure(of: database)
        for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
            check.report(.chainBroken, .storeStructureDiffers(name: name))
        }
    }

    private static func structure(of database: Database) throws -> [String: String] {
        var result: [String: String] = [:]
        // Names with this beginning are SQLite's own: indexes of constraints, statistics.
        let rows = try Row.fetchCursor(
            database, sql: "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'")
        while let row = try rows.next() {
            result[try row.text(0)] = row.isNull(1) ? "" : try row.text(1)
        }
        return result
    }

    static func walkLedger(_ database: Database, into check: inout ChainCheck) throws {
        let columns = try kinds(database)
        let selected = columns.map { kind in
            (["seq"] + kind.names + ["number", "author", "time", "payload"]).map { "\(kind.table).\($0)" }
                .joined(separator: ", ")
        }
        let joins = columns.map { "LEFT JOIN \($0.table) ON \($0.table).seq = ledger.seq" }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT ledger.seq, ledger.kind, ledger.digest, ledger.hash, \(selected.joined(separator: ", "))
                FROM ledger \(joins.joined(separator: " ")) ORDER BY ledger.seq
                """)
        while let row = try rows.next() {
            let record = ChainCheck.Record(
                sequence: try row.integer(0), kind: (try? row.text(1)).flatMap(LedgerItem.Kind.init),
                digest: (try? row.bytes(2)).flatMap { Digest($0) }, hash: (try? row.bytes(3)).flatMap { Digest($0) })
            check.add(
                record, items: columns.enumerated().compactMap { item($1.kind, row, from: 4 + 8 * $0) })
        }
    }

    /// Where the items of each kind stand.
    private struct Table {
        var kind: LedgerItem.Kind
        var table: String
        var names: [String]
    }

    /// The kinds that the store can hold, with their tables.
    private static func kinds(_ database: Database) throws -> [Table] {
        var kinds = [
            Table(kind: .revision, table: "revision", names: ["regime", "unit", "period"]),
            Table(kind: .entry, table: "entry", names: ["unit", "register", "key"]),
        ]
        if try LifeReader.hasSteps(database) {
            kinds.append(Table(kind: .step, table: "step", names: ["regime", "unit", "period"]))
        }
        return kinds
    }

    /// Returns the item whose columns start at `first`: `seq`, three names, number, author, time, payload.
    private static func item(_ kind: LedgerItem.Kind, _ row: Row, from first: Int) -> LedgerItem? {
        guard !row.isNull(first) else { return nil }
        return LedgerItem(
            kind: kind, name: (1...3).map { (try? row.text(first + $0)) ?? "" },
            number: (try? row.integer(first + 4)) ?? 0, author: (try? row.text(first + 5)) ?? "",
            time: (try? row.integer(first + 6)) ?? 0, payload: (try? row.bytes(first + 7)) ?? [])
    }

    /// Finds rows that no ledger record has the number of.
    static func checkStrays(_ database: Database, into check: inout ChainCheck) throws {
        for place in try kinds(database) {
            let (kind, columns, table) = (place.kind, place.names.joined(separator: ", "), place.table)
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT seq, \(columns), number, author, time, payload FROM \(table)
                    WHERE seq NOT IN (SELECT seq FROM ledger) ORDER BY seq
                    """)
            while let row = try rows.next() {
                if let item = item(kind, row, from: 0) { check.addStray(item, sequence: try row.integer(0)) }
            }
        }
    }

    /// Finds returns and entries whose versions are not 1, 2, 3…; that none is there twice is the table's own constraint.
    static func checkNumbers(_ database: Database, into check: inout ChainCheck) throws {
        for place in try kinds(database) {
            let (kind, columns, table) = (place.kind, place.names.joined(separator: ", "), place.table)
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(columns), count(*), max(number) FROM \(table) GROUP BY \(columns)
                    HAVING min(number) <> 1 OR max(number) <> count(*) ORDER BY \(columns)
                    """)
            while let row = try rows.next() {
                check.addMisnumbered(
                    kind, name: try (0...2).map { try row.text($0) }, count: try row.integer(3),
                    last: try row.integer(4))
            }
        }
    }

    /// Finds returns whose steps cannot follow each other.
    static func checkSteps(_ database: Database, into check: inout ChainCheck) throws {
        guard try LifeReader.hasSteps(database) else { return }
        let regimes = try Row.fetchAll(database, sql: "SELECT DISTINCT regime FROM step WHERE regime <> '' ORDER BY 1")
        for row in regimes {
            // What cannot be read was reported with its record.
            guard let regime = try? row.text(0),
                let broken = try? LifeReader(database, regime: regime).brokenSteps()
            else { continue }
            for (key, number) in broken {
                let period = key.period.description
                check.report(
                    .chainBroken,
                    .stepOutOfOrder(
                        item: .stepName(regime: regime, unit: key.unit, period: period, number: Int64(number))),
                    subject: Subject(regime: regime, unit: key.unit, period: period))
            }
        }
    }
}
