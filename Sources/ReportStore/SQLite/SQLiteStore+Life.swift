package import Finding
import Foundation
import GRDB
package import ReportModel

extension SQLiteStore {
    package func take(_ steps: [StepDraft], author: String, time: Int64) throws(Refusal) -> [ReturnLife] {
        try write { database in
            var batch = try StoreBatch(database)
            return try batch.take(steps, author: author, time: time)
        }
    }

    /// Writes revisions and steps of several people and moments in one transaction.
    package func batch(_ body: (inout StoreBatch) throws -> Void) throws(Refusal) {
        try write { database in
            var batch = try StoreBatch(database)
            try body(&batch)
        }
    }

    package func life(_ key: ReturnKey) throws(Refusal) -> ReturnLife {
        try read { database in
            var reader = try LifeReader(database, regime: key.regime)
            return try reader.life(key)
        }
    }

    package func lives(regime: String, period: Period?) throws(Refusal) -> [ReturnKey: ReturnLife] {
        try read { database in
            var reader = try LifeReader(database, regime: regime)
            var lives: [ReturnKey: ReturnLife] = [:]
            try reader.forEach(LifeReader.Selection(period: period)) { key, life, _ in lives[key] = life }
            return lives
        }
    }

    /// Returns how the returns of a regime stand that there is anything of: their lives, and whether anything is written.
    ///
    /// - Parameter unit: the one unit that is asked about; all where it is `nil`.
    package func standings(
        regime: String, unit: String? = nil
    ) throws(Refusal) -> [ReturnKey: (life: ReturnLife, isWritten: Bool)] {
        try read { database in
            var reader = try LifeReader(database, regime: regime)
            var standings: [ReturnKey: (life: ReturnLife, isWritten: Bool)] = [:]
            try reader.forEach(LifeReader.Selection(unit: unit)) { key, life, _ in standings[key] = (life, false) }
            var names = RevisionReader(regime: regime)
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    sql: "SELECT DISTINCT unit, period FROM revision WHERE regime = ?"
                        + (unit == nil ? "" : " AND unit = ?")),
                arguments: StatementArguments([regime] + (unit.map { [$0] } ?? [])))
            while let row = try rows.next() {
                standings[try names.key(row), default: (ReturnLife(), false)].isWritten = true
            }
            return standings
        }
    }

    package func steps(_ key: ReturnKey) throws(Refusal) -> [LifeStep] {
        try read { database in
            var reader = try LifeReader(database, regime: key.regime)
            return try reader.steps(key).map(\.step)
        }
    }

    package func sent(_ key: ReturnKey, step number: Int) throws(Refusal) -> ReturnContent? {
        try read { database in
            var reader = try LifeReader(database, regime: key.regime)
            let steps = try reader.steps(key)
            guard let content = steps.first(where: { $0.number == number })?.content else { return nil }
            do {
                return try ReturnPayload.decode(content)
            } catch let error as PayloadError {
                throw error.refusal(key, step: number)
            }
        }
    }

    package func counted(
        regime: String, unit: String? = nil, period: Period? = nil, _ choice: CountedReturns, cells: FigureCells
    ) throws(Refusal) -> CountedFigures {
        try read { database in
            var counted = CountedFigures()
            var lives = try LifeReader(database, regime: regime)
            var payloads = ReturnReader(cells: cells)
            let selection = LifeReader.Selection(unit: unit, period: period)
            try lives.forEach(selection, withContents: true) { key, life, steps in
                guard let sending = life.counted(choice) else { return }
                guard let content = steps.first(where: { $0.number == sending.step })?.content else {
                    counted.inherited.append(key)
                    return
                }
                do throws(PayloadError) {
                    counted.frozen.append(
                        try payloads.stated(by: content.span, unit: key.unit, period: key.period))
                } catch {
                    throw error.refusal(key, step: sending.step)
                }
            }
            return counted
        }
    }
}

/// A write transaction on the returns of a store.
package struct StoreBatch {
    let database: Database
    var end: LedgerEnd
    var lives: LifeGuard

    init(_ database: Database) throws {
        self.database = database
        end = try LedgerEnd(of: database)
        lives = LifeGuard(database)
    }

    /// Takes a step for each draft, as `SQLiteStore` does.
    @discardableResult
    package mutating func take(_ steps: [StepDraft], author: String, time: Int64) throws -> [ReturnLife] {
        let problems = steps.compactMap { $0.problem(author: author) }
        guard problems.isEmpty else { throw Refusal(problems) }
        var findings: [Finding] = []
        var results: [ReturnLife] = []
        for draft in steps {
            var life = try lives.life(draft.key)
            let step = draft.step(author: author, time: time)
            if let finding = try draft.meanwhile(life, &lives, database)
                ?? life.stateRefusal(of: draft.action).map({ $0.about(draft.key) })
            {
                findings.append(finding)
            }
            guard findings.isEmpty, life.apply(step) else { continue }
            let item = LedgerItem(
                kind: .step, name: [draft.key.regime, draft.key.unit, draft.key.period.description],
                number: Int64(life.stepCount), author: author, time: time,
                payload: StepPayload.encode(step, content: draft.sent?.content))
            let sequence = try end.append(.step, item.digest)
            try database.cachedStatement(sql: SQL.insertStep).execute(arguments: [
                sequence, item.name[0], item.name[1], item.name[2], item.number, author, time, Data(item.payload),
            ])
            lives.take(life, of: draft.key)
            results.append(life)
        }
        if !findings.isEmpty { throw Refusal(findings) }
        return results
    }
}

/// Tells inside a write transaction what the state of returns allows.
struct LifeGuard {
    private let database: Database
    private var readers: [String: LifeReader] = [:]
    private var lives: [ReturnKey: ReturnLife] = [:]

    init(_ database: Database) {
        self.database = database
    }

    mutating func life(_ key: ReturnKey) throws -> ReturnLife {
        if let known = lives[key] { return known }
        var reader = try readers[key.regime] ?? LifeReader(database, regime: key.regime)
        let life = try reader.life(key)
        readers[key.regime] = reader
        lives[key] = life
        return life
    }

    mutating func take(_ life: ReturnLife, of key: ReturnKey) {
        lives[key] = life
    }

    mutating func refusal(of action: LifeAction, _ key: ReturnKey) throws -> Finding? {
        try life(key).stateRefusal(of: action).map { $0.about(key) }
    }

    mutating func steps(_ key: ReturnKey, behind count: Int) throws -> [LifeStep] {
        var reader = try readers[key.regime] ?? LifeReader(database, regime: key.regime)
        return try reader.steps(key).filter { $0.number > count }.map(\.step)
    }
}

extension StepDraft {
    fileprivate func step(author: String, time: Int64) -> LifeStep {
        LifeStep(
            action: action, author: author, time: time, reason: reason, revision: expectedRevision, until: until,
            regime: sent?.regime)
    }

    /// The finding where the draft cannot be kept as it is.
    fileprivate func problem(author: String) -> Finding? {
        let text = key.period.description
        let names = [key.regime, key.unit, author, reason]
        let bad = names.first { $0.utf8.contains(0) } ?? (Period(parsing: text) == key.period ? nil : text)
        guard let bad = bad ?? (action == .edit || key.regime.isEmpty ? action.rawValue : nil) else { return nil }
        return Finding(.badValue, .notStorable(bad.split(separator: "\0").joined(separator: "␀")), subject: key.subject)
    }

    /// The finding where somebody else wrote or took a step in between, with what they did.
    fileprivate func meanwhile(
        _ life: ReturnLife, _ lives: inout LifeGuard, _ database: Database
    ) throws -> Finding? {
        var clauses: [Message] = []
        if life.stepCount != expectedSteps { clauses = try lives.steps(key, behind: expectedSteps).map(\.clause) }
        let rows = try Row.fetchAll(
            database, sql: SQL.revisionsBehind,
            arguments: [key.regime, key.unit, key.period.description, expectedRevision])
        for row in rows {
            clauses.append(
                .lifeRevision(
                    Int(try row.integer(0)), who: try row.text(1), at: Day.momentText(try row.integer(2))))
        }
        guard !clauses.isEmpty || life.stepCount != expectedSteps else { return nil }
        return Finding(.lifeChangedMeanwhile, .lifeChangedMeanwhile(clauses), subject: key.subject)
    }
}

extension Finding {
    /// The same about a return.
    func about(_ key: ReturnKey) -> Finding {
        var finding = self
        finding.subject = key.subject
        return finding
    }
}

extension PayloadError {
    fileprivate func refusal(_ key: ReturnKey, step number: Int) -> Refusal {
        let period = key.period.description
        let item = Message.stepName(regime: key.regime, unit: key.unit, period: period, number: Int64(number))
        return Refusal(finding(in: item, subject: key.subject))
    }
}

private enum SQL {
    static let insertStep = """
        INSERT INTO step (seq, regime, unit, period, number, author, time, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let revisionsBehind = """
        SELECT number, author, time FROM revision WHERE regime = ? AND unit = ? AND period = ? AND number > ?
        ORDER BY number
        """
}
