import Finding
import Operations

/// Prints what came out of documents.
struct ProofreadReport {
    let terminal: Terminal
    let format: FindingFormat
    /// Whether notes are printed like the rest; else each takes one line.
    let isVerbose: Bool

    /// - Parameter general: findings that belong to no document.
    func print(_ outcomes: [ProofreadOutcome], general: [Finding]) {
        switch format {
        case .text: terminal.print(text(outcomes, general: general))
        case .json: terminal.print(ProofreadExport.json(outcomes, general: general, terminal.language).text)
        case .sarif: terminal.print(ProofreadExport.sarif(outcomes, general: general, terminal.language).text)
        case .github:
            terminal.print(WorkflowCommands.text(outcomes.flatMap(\.findings) + general, in: terminal.language))
        }
    }

    // MARK: - Text

    func text(_ outcomes: [ProofreadOutcome], general: [Finding]) -> String {
        var text = ""
        if outcomes.count == 1, let outcome = outcomes.first, let period = outcome.period {
            text += Message.reportedPeriod(outcome.file, period).text(in: terminal.language) + "\n"
        }
        text += outcomes.map { lines($0.findings) }.joined() + lines(general)
        if outcomes.count > 1 { text += (text.isEmpty ? "" : "\n") + table(outcomes) }
        return text + summary(outcomes, general) + "\n"
    }

    /// The findings, notes short.
    func lines(_ findings: [Finding]) -> String {
        let printer = terminal.findingText
        return findings.map { finding in
            finding.severity == .info && !isVerbose ? printer.headline(finding) : printer.text(finding)
        }.joined()
    }

    private func summary(_ outcomes: [ProofreadOutcome], _ general: [Finding]) -> String {
        let read = outcomes.filter(\.isRead)
        var parts = [terminal.findingText.summary(read.flatMap(\.findings) + general)]
        let suppressed = outcomes.reduce(0) { $0 + $1.suppressed.count }
        let known = outcomes.reduce(0) { $0 + $1.known.count }
        let unread = outcomes.count - read.count
        if suppressed > 0 { parts.append(Message.suppressedCount(suppressed).text(in: terminal.language)) }
        if known > 0 { parts.append(Message.knownCount(known).text(in: terminal.language)) }
        if unread > 0 { parts.append(Message.unreadableCount(unread).text(in: terminal.language)) }
        return parts.joined(separator: "; ")
    }

    private func table(_ outcomes: [ProofreadOutcome]) -> String {
        let words = [Severity.error, .warning, .info].map(terminal.findingText.word)
        func say(_ message: Message) -> String { message.text(in: terminal.language) }
        var rows = [[say(.fileColumn)] + words + [say(.periodColumn)]]
        for outcome in outcomes {
            let period = outcome.isRead ? outcome.period ?? "" : say(.notRead)
            rows.append([outcome.file] + (outcome.isRead ? counts(outcome) : ["–", "–", "–"]) + [period])
        }
        let widths = (0..<5).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let blank = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
                return column == 0 || column == 4 ? cell + blank : blank + cell
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    private func counts(_ outcome: ProofreadOutcome) -> [String] {
        [Severity.error, .warning, .info].map { severity in "\(outcome.findings.count { $0.severity == severity })" }
    }
}
