import Finding
import Parallel
import ReportModel
import ReportStore
import Tabular
import Workspace

/// Imports figures and texts of returns: one a line, by regime, unit, period and indicator.
///
/// Empty values leave what is stored; *Không* states nil, `x` that the figure does not apply. Text sections name the
/// section as indicator; explanations have the indicator `explain` and the rule as member.
struct FigureImport {
    static let columns = (
        required: ["regime", "unit", "period", "indicator", "value"], optional: ["member", "status"]
    )

    private let workspace: Workspace
    private(set) var outcome = ImportOutcome()
    private var changes: ReturnChanges
    /// The returns that rows were about so far: their numbers among the changes, and their regimes.
    private var targets: [(index: Int, loaded: LoadedRegime)] = []
    /// Reads what is stated under the regime of the row before.
    private var statements: StatementReader?

    init(workspace: Workspace, store: any ReportStore, replaces: Bool, today: Day) {
        self.workspace = workspace
        changes = ReturnChanges(workspace: workspace, store: store, replaces: replaces, today: today)
    }

    /// The revisions to be written, in order.
    var drafts: [ReturnDraft] { changes.drafts }

    mutating func read(_ source: RecordSource, header: CSVHeader, file: String) throws(Refusal) {
        outcome.findings += header.findings
        guard !header.findings.hasErrors else { return }
        let table = ImportTable(header: header, file: file, sheet: source.sheet)
        var rows = FigureRows(source, of: table, workspace)
        let batches = ReadAhead { () throws(Refusal) in try rows.next() }
        while let batch = try batches.next() {
            outcome.findings += batch.findings
            let opened = try changes.open(batch.returns)
            targets += zip(opened, batch.returns).map { ($0, $1.loaded) }
            for row in batch.rows { take(row, table) }
        }
        outcome.findings += source.findings()
        outcome.findings.sort { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
        outcome.changed = changes.changed
        outcome.unchanged = changes.unchanged
        outcome.targets = changes.targets
    }

    private mutating func take(_ row: FigureRows.Row, _ table: ImportTable) {
        let (index, loaded) = targets[row.target]
        if statements?.compiled !== loaded.compiled { statements = StatementReader(table, loaded) }
        guard let (name, statement) = statements?.read(row) else { return }
        let earlier =
            switch name {
            case .cell(let cell): changes.earlierLine(cell: cell, line: row.line, index)
            case .text(let name, let member): changes.earlierLine(text: "\(name)\t\(member)", line: row.line, index)
            }
        if let earlier {
            outcome.findings.append(
                table.finding(
                    .duplicateRow, .duplicateRow(row.indicator?.text ?? "", line: earlier), "indicator", row.indicator,
                    line: row.line))
            return
        }
        let objection: ReturnChanges.Objection?
        switch (statement, name) {
        case (.figure(let figure), .cell(let cell)): objection = changes.put(figure, cell: cell, index)
        case (.narrative(let text), .text(let section, _)): objection = changes.put(narrative: text, section, index)
        case (.explanation(let text), .text(_, let rule)): objection = changes.put(explanation: text, rule, index)
        case (.wrong(let findings), _):
            outcome.findings += findings
            return
        default: return
        }
        guard let objection else { return }
        outcome.findings.append(
            table.finding(objection.rule, severity: .error, objection.message, "value", row.value, line: row.line))
    }
}
