import Finding
import Operations

extension ConsolidationCheck.Outcome {
    /// A line that sums up, and what does not hold.
    func text(_ terminal: Terminal) -> String {
        let summary = Message.checkedUnits(
            units, checks: checks, violated: findings.count, strange: Set(findings.compactMap(\.subject?.unit)).count,
            notEvaluated: notEvaluated)
        return "\n" + summary.text(in: terminal.language) + "\n" + findings.map(terminal.findingText.text).joined()
    }
}
