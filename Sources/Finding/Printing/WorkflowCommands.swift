/// Findings as the commands that GitHub's runners turn into annotations: `::error file=…,line=…::…`.
package enum WorkflowCommands {
    /// Returns one line for each finding.
    package static func text(_ findings: [Finding], in language: Language) -> String {
        findings.map { command($0, language) + "\n" }.joined()
    }

    private static func command(_ finding: Finding, _ language: Language) -> String {
        let name =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .info: "notice"
            }
        var properties: [(String, String)] = []
        if let place = finding.place {
            properties = [
                ("file", place.file), ("line", "\(place.line)"), ("col", "\(place.column)"),
                ("endLine", "\(place.endLine)"),
            ]
            // The end counts only where it is on the same line.
            if place.endLine == place.line { properties.append(("endColumn", "\(place.endColumn)")) }
        }
        properties.append(("title", finding.rule.name))
        var message = finding.message.text(in: language)
        if let evidence = finding.evidence { message += "\n" + evidence.arithmetic }
        if let fix = finding.fix { message += "\n→ " + fix.message.text(in: language) }
        let list = properties.map { "\($0.0)=\(escaped($0.1, isProperty: true))" }.joined(separator: ",")
        return "::\(name) \(list)::\(escaped(message, isProperty: false))"
    }

    /// A runner reads a command up to the line end, and a property up to the comma.
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
