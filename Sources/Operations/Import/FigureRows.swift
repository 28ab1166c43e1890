import Finding
import ReportModel
import Tabular
import Workspace

/// The rows of a table of figures, each with the return that it names.
///
/// They are read ahead of what is done with them.
struct FigureRows {
    /// One row that names a return, with the fields that state something of it.
    struct Row: Sendable {
        /// The place of the return among those that rows were about so far.
        var target: Int
        var line: Int
        var indicator: CSVField?
        var member: CSVField?
        var value: CSVField?
        var status: CSVField?
    }

    struct Batch: Sendable {
        /// The returns that rows were not about before, in order.
        var returns: [(key: ReturnKey, loaded: LoadedRegime)] = []
        var rows: [Row] = []
        /// What is wrong with rows that are not among them.
        var findings: [Finding] = []
    }

    /// A return, as the file names it.
    private struct Name: Hashable {
        var regime: String
        var unit: String
        var period: String
    }

    private static let batchSize = 16384

    private let source: RecordSource
    private let table: ImportTable
    private let workspace: Workspace
    // Where the columns stand in the file; looked up by name once.
    private let (regimeColumn, unitColumn, periodColumn): (Int?, Int?, Int?)
    private let (indicatorColumn, memberColumn, valueColumn, statusColumn): (Int?, Int?, Int?, Int?)
    /// The return of the row before with its place; `nil` where it named none. In most files nearly all rows are about the same
    /// return as the row before.
    private var current: (name: Name, target: Int)?
    /// The places of the returns, for files in another order.
    private var targets: [Name: Int] = [:]

    init(_ source: RecordSource, of table: ImportTable, _ workspace: Workspace) {
        self.source = source
        self.table = table
        self.workspace = workspace
        let columns = table.header.columns
        (regimeColumn, unitColumn, periodColumn) = (columns["regime"], columns["unit"], columns["period"])
        (indicatorColumn, memberColumn) = (columns["indicator"], columns["member"])
        (valueColumn, statusColumn) = (columns["value"], columns["status"])
    }

    /// The next rows; `nil` behind the last.
    mutating func next() throws(Refusal) -> Batch? {
        var batch = Batch()
        batch.rows.reserveCapacity(FigureRows.batchSize)
        var count = 0
        while count < FigureRows.batchSize, let record = try source.next() {
            count += 1
            if let finding = table.header.lengthFinding(record) {
                batch.findings.append(finding)
            } else {
                read(ImportRow(record, of: table), into: &batch)
            }
        }
        return count == 0 ? nil : batch
    }

    // MARK: - Returns

    private mutating func read(_ row: ImportRow, into batch: inout Batch) {
        if !isOfCurrent(row) {
            let name = Name(
                regime: row.rawText(at: regimeColumn), unit: row.rawText(at: unitColumn),
                period: row.rawText(at: periodColumn))
            // What is wrong with naming a return is said of every row.
            current = target(name, row, &batch).map { (name, $0) }
        }
        guard let current else { return }
        batch.rows.append(
            Row(
                target: current.target, line: row.record.line, indicator: row.field(at: indicatorColumn),
                member: row.field(at: memberColumn), value: row.field(at: valueColumn),
                status: row.field(at: statusColumn)))
    }

    private func isOfCurrent(_ row: ImportRow) -> Bool {
        guard let name = current?.name else { return false }
        return row.rawText(at: periodColumn) == name.period && row.rawText(at: unitColumn) == name.unit
            && row.rawText(at: regimeColumn) == name.regime
    }

    /// The place of a return, which is a new one where no row named it before; `nil` where there is no such return.
    private mutating func target(_ name: Name, _ row: ImportRow, _ batch: inout Batch) -> Int? {
        if let known = targets[name] { return known }
        guard let loaded = loaded(row.text(at: regimeColumn), row, &batch.findings),
            let key = key(row.text(at: unitColumn), row.text(at: periodColumn), row, loaded, &batch.findings)
        else { return nil }
        batch.returns.append((key, loaded))
        targets[name] = targets.count
        return targets[name]
    }

    private func loaded(_ code: String, _ row: ImportRow, _ findings: inout [Finding]) -> LoadedRegime? {
        if let loaded = workspace.regimes[code] { return loaded }
        let nearest = nearestName(to: code, among: workspace.regimes.keys.sorted())
        findings.append(
            row.finding(.unknownCode, .unknownCode(code, what: .regimeWord, nearest: nearest), "regime"))
        return nil
    }

    private func key(
        _ code: String, _ text: String, _ row: ImportRow, _ loaded: LoadedRegime, _ findings: inout [Finding]
    ) -> ReturnKey? {
        let unit = workspace.tree.unit(code)
        if unit == nil {
            let nearest = nearestName(to: code, among: workspace.tree.codes)
            findings.append(row.finding(.unknownUnit, .unknownUnit(code, nearest: nearest), "unit"))
        } else if let unit, !loaded.regime.isOwed(by: unit) {
            findings.append(row.finding(.cell, .notOwed(unit: code, regime: loaded.regime.code), "unit"))
        }
        do throws(Refusal) {
            let period = try ReturnSelection.period(text, of: loaded.regime)
            guard let unit, loaded.regime.isOwed(by: unit) else { return nil }
            return ReturnKey(regime: loaded.regime.code, unit: code, period: period)
        } catch {
            findings += error.findings.prefix(1).map { row.finding(.cell, $0.message, "period") }
            return nil
        }
    }
}
