import Finding
import ReportLanguage
import ReportModel
import Tabular
import Workspace

/// Reads what the rows of a table state of the returns of one regime.
struct StatementReader {
    /// What a row states something of; each may be named once.
    enum Name {
        case cell(Int)
        /// A section, an explanation (with its rule as member) or something unknown.
        case text(String, member: String)
    }

    enum Statement {
        /// An empty value.
        case nothing
        case figure(Figure)
        case narrative(String)
        case explanation(String)
        case wrong([Finding])
    }

    private let table: ImportTable
    let compiled: CompiledRegime
    /// The sections that units write themselves.
    private let sections: [String]
    /// The cell behind that of the row before: rows mostly follow each other as the figures of the regime do.
    private var expected = 0

    init(_ table: ImportTable, _ loaded: LoadedRegime) {
        self.table = table
        compiled = loaded.compiled
        sections = loaded.sections
    }

    /// Returns what a row states, and of what.
    mutating func read(_ row: FigureRows.Row) -> (Name, Statement) {
        let name = row.indicator?.trimmedText ?? ""
        let value = row.value?.trimmedText ?? ""
        let member = row.member?.trimmedText ?? ""
        let key = FigureKey(name, member.isEmpty ? nil : member)
        if let cell = compiled.cell(key, guess: expected), name != "explain" {
            expected = cell + 1
            return (.cell(cell), value.isEmpty ? .nothing : figure(value, row, cell))
        }
        let statement: Statement =
            if value.isEmpty {
                .nothing
            } else if name == "explain" {
                .explanation(value)
            } else if sections.contains(name) {
                .narrative(FigureText.isNil(value) ? "" : value)
            } else {
                .wrong(unknown(key, row))
            }
        return (.text(name, member: member), statement)
    }

    /// Says why a row names nothing that the regime asks for.
    private func unknown(_ key: FigureKey, _ row: FigureRows.Row) -> [Finding] {
        let regime = compiled.regime
        guard let index = compiled.indicator(key.indicator) else {
            let nearest = nearestName(to: key.indicator, among: regime.indicators.map(\.code) + sections)
            return finding(
                .unknownCode, .unknownCode(key.indicator, what: .indicatorWord, nearest: nearest), "indicator",
                row.indicator, row)
        }
        let category = regime.indicators[index].category
        let members = category.flatMap { code in
            regime.categories.first { $0.code == code }?.members.map(\.code)
        }
        let member = key.member ?? ""
        let nearest = nearestName(to: member, among: members ?? [])
        return finding(
            .unknownCode,
            members == nil ? .notSplit(key.indicator) : .unknownMember(member, of: category ?? "", nearest: nearest),
            "member", row.member, row)
    }

    private func figure(_ text: String, _ row: FigureRows.Row, _ cell: Int) -> Statement {
        let index = compiled.indicatorOfCell[cell]
        guard compiled.traits[index].acceptsTyped else {
            return .wrong(
                finding(.cell, .computedOnly(compiled.indicators[index].code), "indicator", row.indicator, row))
        }
        // Most values begin with a digit and are official.
        let startsWithDigit = text.utf8.first.map { $0 &- 0x30 < 10 } ?? false
        if !startsWithDigit {
            if FigureText.isNil(text) { return .figure(.nilStated) }
            if text.lowercased() == "x" { return .figure(.notApplicable) }
        }
        var status = FigureStatus.official
        let word = row.status?.trimmedText ?? ""
        if !word.isEmpty {
            guard let known = ImportText.statuses[word.lowercased()] else {
                return .wrong(finding(.cell, .unknownStatus(word), "status", row.status, row))
            }
            status = known
        }
        if status != .official, !compiled.indicators[index].hasStatus {
            return .wrong(
                finding(.cell, .statusNotAsked(compiled.indicators[index].code), "status", row.status, row))
        }
        do throws(FigureTextError) {
            return .figure(try FigureText.read(text, decimals: compiled.traits[index].decimals, status: status))
        } catch {
            return .wrong(finding(.cell, error.message, "value", row.value, row))
        }
    }

    private func finding(
        _ rule: RuleID, _ message: Message, _ column: String, _ field: CSVField?, _ row: FigureRows.Row
    ) -> [Finding] {
        [table.finding(rule, message, column, field, line: row.line)]
    }
}
