import Finding
import Foundation
import GRDB
import ReportModel

/// Puts the lives of returns together from their steps, inside a read or write transaction.
struct LifeReader {
    private let database: Database
    private let regime: String
    private let hasSteps: Bool
    /// The number of the ledger record behind which steps are kept; what stands before it counts as sent.
    private let mark: Int64
    private var revisions: RevisionReader

    /// Whether the store is so new that it keeps steps.
    static func hasSteps(_ database: Database) throws -> Bool {
        try Int.fetchOne(database.cachedStatement(sql: "SELECT 1 FROM sqlite_schema WHERE name = 'step'")) != nil
    }

    init(_ database: Database, regime: String) throws {
        self.database = database
        self.regime = regime
        revisions = RevisionReader(regime: regime)
        hasSteps = try LifeReader.hasSteps(database)
        mark =
            hasSteps
            ? try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT seq FROM step WHERE regime = '' AND unit = '' AND period = ''"))
                ?? 0
            : .max
    }

    /// One step with what was sent by it, still as bytes.
    struct StoredStep {
        var step: LifeStep
        var number: Int
        /// The return's own text; `nil` where nothing was sent.
        var content: [UInt8]?
    }

    /// Which returns are asked for; `nil` for all of the regime.
    struct Selection {
        var unit: String?
        var period: Period?

        fileprivate var condition: String {
            "regime = ?" + (unit == nil ? "" : " AND unit = ?") + (period == nil ? "" : " AND period = ?")
        }

        fileprivate func arguments(_ regime: String) -> StatementArguments {
            StatementArguments([regime] + [unit, period?.description].compactMap(\.self))
        }
    }

    /// Hands over each return that has steps or stands from before there were any, with its life and its steps.
    mutating func forEach(
        _ selection: Selection = Selection(), withContents: Bool = false,
        _ body: (ReturnKey, ReturnLife, [StoredStep]) throws -> Void
    ) throws {
        var inherited = try inheritedLives(selection)
        if hasSteps {
            let statement = try database.cachedStatement(
                sql: """
                    SELECT unit, period, number, author, time, payload FROM step
                    WHERE \(selection.condition) AND regime <> '' ORDER BY unit, period, number
                    """)
            let rows = try Row.fetchCursor(statement, arguments: selection.arguments(regime))
            var current: (key: ReturnKey, life: ReturnLife, steps: [StoredStep])?
            while let row = try rows.next() {
                let key = try revisions.key(row)
                let stored = try step(row, of: key, withContents: withContents)
                if current?.key != key {
                    if let current { try body(current.key, current.life, current.steps) }
                    current = (key, inherited.removeValue(forKey: key) ?? ReturnLife(), [])
                }
                if current?.life.apply(stored.step) == false { throw outOfOrder(key, stored.number) }
                current?.steps.append(stored)
            }
            if let current { try body(current.key, current.life, current.steps) }
        }
        for (key, life) in inherited.sorted(by: { $0.key < $1.key }) { try body(key, life, []) }
    }

    /// The life of one return.
    mutating func life(_ key: ReturnKey) throws -> ReturnLife {
        var found = ReturnLife()
        try forEach(Selection(unit: key.unit, period: key.period)) { _, life, _ in found = life }
        return found
    }

    /// The steps of one return, oldest first.
    mutating func steps(_ key: ReturnKey) throws -> [StoredStep] {
        var found: [StoredStep] = []
        try forEach(Selection(unit: key.unit, period: key.period), withContents: true) { _, _, steps in found = steps }
        return found
    }

    /// The first step of each return that cannot follow the one before.
    func brokenSteps() throws -> [(ReturnKey, Int)] {
        var reader = self
        var lives = try inheritedLives(Selection())
        var broken: [(ReturnKey, Int)] = []
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT unit, period, number, author, time, payload FROM step WHERE regime = ?
                ORDER BY unit, period, number
                """, arguments: [regime])
        while let row = try rows.next() {
            let key = try reader.revisions.key(row)
            let stored = try step(row, of: key, withContents: false)
            if !lives[key, default: ReturnLife()].apply(stored.step), broken.last?.0 != key {
                broken.append((key, stored.number))
            }
        }
        return broken
    }

    private func step(_ row: Row, of key: ReturnKey, withContents: Bool) throws -> StoredStep {
        let (number, author, time) = (try row.integer(2), try row.text(3), try row.integer(4))
        return try row.withUnsafeData(atIndex: 5) { data in
            guard let data else { throw ColumnMismatch() }
            do throws(PayloadError) {
                let (step, start) = try StepPayload.decode(data.span, author: author, time: time)
                var stored = StoredStep(step: step, number: Int(number))
                if withContents, let start { stored.content = Array(data[(data.startIndex + start)...]) }
                return stored
            } catch {
                let period = key.period.description
                throw Refusal(
                    error.finding(
                        in: .stepName(regime: regime, unit: key.unit, period: period, number: number),
                        subject: Subject(regime: regime, unit: key.unit, period: period)))
            }
        }
    }

    private func outOfOrder(_ key: ReturnKey, _ number: Int) -> Refusal {
        let period = key.period.description
        return Refusal(
            Finding(
                .storeDamaged,
                .stepOutOfOrder(
                    item: .stepName(regime: regime, unit: key.unit, period: period, number: Int64(number))),
                subject: Subject(regime: regime, unit: key.unit, period: period)))
    }

    /// The lives of returns from before steps were kept, as they were then.
    private func inheritedLives(_ selection: Selection) throws -> [ReturnKey: ReturnLife] {
        guard mark > 0 else { return [:] }
        var reader = self
        var lives: [ReturnKey: ReturnLife] = [:]
        let statement = try database.cachedStatement(
            sql: """
                SELECT unit, period, author, time, (
                    SELECT max(number) FROM revision AS n
                    WHERE n.regime = r.regime AND n.unit = r.unit AND n.period = r.period AND n.seq < \(mark))
                FROM revision AS r WHERE \(selection.condition) AND number = 1 AND seq < \(mark)
                """)
        let rows = try Row.fetchCursor(statement, arguments: selection.arguments(regime))
        while let row = try rows.next() {
            lives[try reader.revisions.key(row)] = ReturnLife(
                inherited: (try row.text(2), try row.integer(3)), latest: Int(try row.integer(4)))
        }
        return lives
    }
}
