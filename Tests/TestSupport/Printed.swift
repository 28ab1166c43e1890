package import Finding

/// Writes findings as `file:line:column: rule severity: message`, the source line and a line of carets, for goldens.
package func renderFindings(_ findings: some Sequence<Finding>, in language: Language = .vi) -> String {
    findings.map { finding in
        var lines: [String] = []
        let place = finding.place.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
        lines.append("\(place)\(finding.rule.name) \(finding.severity.rawValue): \(finding.message.text(in: language))")
        if let place = finding.place, let line = finding.sourceLine {
            let end = place.endLine == place.line ? place.endColumn : line.unicodeScalars.count + 1
            let indent = String(repeating: " ", count: max(0, place.column - 1))
            lines += ["  \(line)", "  \(indent)" + String(repeating: "^", count: max(1, end - place.column))]
        }
        return lines.map { $0 + "\n" }.joined()
    }.joined()
}
