import Consolidation
import Finding
import Operations
import ReportModel
import Workspace

extension ConsolidationTable {
    /// The figures of the unit as a table for people, with what they lack below it.
    func text(_ terminal: Terminal) -> String {
        let words = FigureWords(language: terminal.language)
        var table = [heading(terminal.language)]
        for cell in cells { table.append(line(cell, words)) }
        let title = Message.statusTitle(
            run.loaded.regime.name, period: run.consolidator.period.vietnamese,
            from: run.consolidator.window.first.short, to: run.consolidator.window.last.short)
        let subtitle = Message.consolidatedFor(run.consolidator.unit(row).name, owing: run.reporters(row).count)
        var text = title.text(in: terminal.language) + "\n" + subtitle.text(in: terminal.language) + "; "
        text += run.counted.choice.words.text(in: terminal.language) + "\n\n"
        text += aligned(table)
        if table.dropFirst().joined().contains(where: { $0.hasSuffix("*") || ["…", "?", "–"].contains($0) }) {
            text += "\n" + Message.figureSigns.text(in: terminal.language) + "\n"
        }
        let findings = findings(row)
        if !findings.isEmpty { text += "\n" + findings.map(terminal.findingText.headline).joined() }
        return text
    }

    private func heading(_ language: Language) -> [String] {
        var heading: [Message] = [.columnIndicator, .columnMeasure, .columnValue]
        for base in bases { heading += base.heads }
        return heading.map { $0.text(in: language) }
    }

    private func line(_ cell: Int, _ words: FigureWords) -> [String] {
        let indicator = indicator(cell)
        var line = [
            name(cell), indicator.measure, words.text(run.frame.figure(row, cell), decimals: indicator.decimals),
        ]
        for compared in compared(row, cell, words) { line += [compared.base] + (compared.change.map { [$0] } ?? []) }
        return line
    }

    /// Columns side by side: words to the left, figures to the right.
    private func aligned(_ table: [[String]]) -> String {
        let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
        return table.map { line in
            var text = ""
            for (column, field) in line.enumerated() {
                let space = String(repeating: " ", count: widths[column] - field.count)
                text += (column == 0 ? "  " : "  ") + (column < 2 ? field + space : space + field)
            }
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }
}
