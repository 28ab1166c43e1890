import Finding
import ReportLanguage
import ReportModel
import Tabular
import Workspace

/// The rows of a table of figures, as far as they can be told without knowing what is stored.
///
/// They are read ahead of what is done with them.
struct FigureRows {
    /// One row that names a return.
    struct Row: Sendable {
        /// The place of the return among those that rows were about so far.
        var target: Int
        var line: Int
        var name: Name
        var statement: Statement
        /// The fields that findings are about.
        var indicator: CSVField?
        var value: CSVField?
    }

    /// What a row states something of; each may be named once.
    enum Name: Sendable {
        case cell(Int)
        /// A section, an explanation (with its rule as member) or something unknown.
        case text(String, member: String)
    }

    enum Statement: Sendable {
        /// An empty value.
        case nothing
        case figure(Figure)
        case narrative(String)
        case explanation(String)
        case wrong([Finding])
    }

    struct Batch: Sendable {
        /// The returns that rows were not about before, in order.
        var returns: [(key: ReturnKey, loaded: LoadedRegime)] = []
        var rows: [Row] = []
        /// What is wrong with rows that are not among them.
        var findings: [Finding] = []
    }

    /// A return, as the file names it, with what is needed to read its rows. A class, because every row needs it.
    private final class Target: Sendable {
        let regime: String
        let unit: String
        let period: String
        let loaded: LoadedRegime
        let compiled: CompiledRegime
        let sections: [String]

        init(regime: String, unit: String, period: String, loaded: LoadedRegime) {
            self.regime = regime
            self.unit = unit
            self.period = period
            self.loaded = loaded
            compiled = loaded.compiled
            sections = loaded.sections
        }

        func isNamed(_ regime: String, _ unit: String, _ period: String) -> Bool {
            self.period == period && self.unit == unit && self.regime == regime
        }
    }

    private static let batchSize = 16384

    private let source: RecordSource
    private let table: ImportTable
    private let workspace: Workspace
    // Where the columns stand in the file; looked up by name once.
    private let (regimeColumn, unitColumn, periodColumn): (Int?, Int?, Int?)
    private let (indicatorColumn, memberColumn, valueColumn, statusColumn): (Int?, Int?, Int?, Int?)
    /// The return of the row before; `nil` where it named none. Nearly all rows are about the same return as the row before.
    private var current: Target?
    private var targetCount = 0
    /// The cell behind that of the row before: rows mostly follow each other as the figures of the regime do.
    private var expected = 0

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
        let regime = row.text(at: regimeColumn)
        let unit = row.text(at: unitColumn)
        let period = row.text(at: periodColumn)
        if !(current?.isNamed(regime, unit, period) ?? false) {
            // What is wrong with naming a return is said of every row.
            current = nil
            guard let loaded = loaded(regime, row, &batch.findings),
                let key = key(unit, period, row, loaded, &batch.findings)
            else { return }
            batch.returns.append((key, loaded))
            targetCount += 1
            current = Target(regime: regime, unit: unit, period: period, loaded: loaded)
            expected = 0
        }
        guard let current else { return }
        let (name, statement) = statement(row, current)
        batch.rows.append(
            Row(
                target: targetCount - 1, line: row.record.line, name: name, statement: statement,
                indicator: field(indicatorColumn, row), value: field(valueColumn, row)))
    }

    private func field(_ column: Int?, _ row: ImportRow) -> CSVField? {
        column.flatMap { $0 < row.record.fields.count ? row.record.fields[$0] : nil }
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

    // MARK: - Statements

    private mutating func statement(_ row: ImportRow, _ target: Target) -> (Name, Statement) {
        let name = row.text(at: indicatorColumn)
        let value = row.text(at: valueColumn)
        let member = row.text(at: memberColumn)
        let key = FigureKey(name, member.isEmpty ? nil : member)
        if let cell = target.compiled.cell(key, guess: expected), name != "explain" {
            expected = cell + 1
            return (.cell(cell), value.isEmpty ? .nothing : figure(value, row, target.compiled, cell))
        }
        let statement: Statement =
            if value.isEmpty {
                .nothing
            } else if name == "explain" {
                .explanation(value)
            } else if target.sections.contains(name) {
                .narrative(isNil(value) ? "" : value)
            } else {
                .wrong([unknown(key, target, row)])
            }
        return (.text(name, member: member), statement)
    }

    /// Says why a row names nothing that the regime asks for.
    private func unknown(_ key: FigureKey, _ target: Target, _ row: ImportRow) -> Finding {
        let regime = target.loaded.regime
        guard let index = target.compiled.indicator(key.indicator) else {
            let nearest = nearestName(to: key.indicator, among: regime.indicators.map(\.code) + target.sections)
            return row.finding(
                .unknownCode, .unknownCode(key.indicator, what: .indicatorWord, nearest: nearest), "indicator")
        }
        let category = regime.indicators[index].category
        let members = category.flatMap { code in
            regime.categories.first { $0.code == code }?.members.map(\.code)
        }
        let member = key.member ?? ""
        let nearest = nearestName(to: member, among: members ?? [])
        return row.finding(
            .unknownCode,
            members == nil ? .notSplit(key.indicator) : .unknownMember(member, of: category ?? "", nearest: nearest),
            "member")
    }

    private func isNil(_ text: String) -> Bool {
        text.lowercased() == "không"
    }

    private func figure(_ text: String, _ row: ImportRow, _ compiled: CompiledRegime, _ cell: Int) -> Statement {
        let index = compiled.indicatorOfCell[cell]
        guard compiled.traits[index].acceptsTyped else {
            return .wrong([row.finding(.cell, .computedOnly(compiled.indicators[index].code), "indicator")])
        }
        // Most values begin with a digit and are official.
        let startsWithDigit = text.utf8.first.map { $0 &- 0x30 < 10 } ?? false
        if !startsWithDigit {
            if isNil(text) { return .figure(.nilStated) }
            if text.lowercased() == "x" { return .figure(.notApplicable) }
        }
        var status = FigureStatus.official
        let word = row.text(at: statusColumn)
        if !word.isEmpty {
            guard let known = ImportText.statuses[word.lowercased()] else {
                return .wrong([row.finding(.cell, .unknownStatus(word), "status")])
            }
            status = known
        }
        if status != .official, !compiled.indicators[index].hasStatus {
            return .wrong([row.finding(.cell, .statusNotAsked(compiled.indicators[index].code), "status")])
        }
        do throws(Quantity.ParseError) {
            return .figure(.given(try Quantity(vietnamese: text, decimals: compiled.traits[index].decimals), status))
        } catch {
            return .wrong([row.finding(.cell, .badNumber(text, error.reason), "value")])
        }
    }
}
