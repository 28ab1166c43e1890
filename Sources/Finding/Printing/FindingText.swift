/// Prints findings for people: place, severity, rule, message, the source line with a caret, the arithmetic.
package struct FindingText {
    package var language: Language
    /// Whether to colour; only for terminals.
    package var isColoured: Bool

    package init(language: Language, isColoured: Bool) {
        self.language = language
        self.isColoured = isColoured
    }

    /// Returns one finding in one line, ended.
    package func headline(_ finding: Finding) -> String {
        var line = head(finding)
        if let evidence = finding.evidence {
            line += " (\(visible(evidence.arithmetic)))"
        } else if !finding.quote.isEmpty, finding.quote.count <= 40 {
            line += ": “\(visible(finding.quote))”"
        }
        return line + "\n"
    }

    /// Returns the lines of one finding, each ended.
    package func text(_ finding: Finding) -> String {
        var lines = [head(finding)]
        lines += excerpt(finding)
        if let evidence = finding.evidence { lines.append("    = \(visible(evidence.arithmetic))") }
        if let subject = finding.subject {
            let words = [subject.unit, subject.period, subject.item].compactMap(\.self)
            lines.append("    @ \(visible(words.joined(separator: " ")))")
        }
        if let explanation = finding.explanation { lines.append("    “\(visible(explanation))”") }
        if let fix = finding.fix { lines.append("    → \(visible(fix.message.text(in: language)))") }
        return lines.map { $0 + "\n" }.joined()
    }

    private func head(_ finding: Finding) -> String {
        var head = ""
        if let place = finding.place {
            let file = visible(place.file)
            let page = finding.page.map { " (\(Message.onPage($0).text(in: language)))" } ?? ""
            head += place.isWholeFile ? "\(file): " : "\(file):\(place.line):\(place.column)\(page): "
        }
        head += coloured("\(word(finding.severity)) \(finding.rule.name)", finding.severity)
        return head + ": " + visible(finding.message.text(in: language))
    }

    /// Returns `2 lỗi, 1 cảnh báo, 5 thông tin`.
    package func summary(_ findings: [Finding]) -> String {
        [Severity.error, .warning, .info].map { severity in
            "\(findings.count { $0.severity == severity }) \(word(severity))"
        }.joined(separator: ", ")
    }

    /// The name of a severity.
    package func word(_ severity: Severity) -> String {
        switch (severity, language) {
        case (.error, .vi): "lỗi"
        case (.warning, .vi): "cảnh báo"
        case (.info, .vi): "thông tin"
        case (.error, .en): "error"
        case (.warning, .en): "warning"
        case (.info, .en): "note"
        }
    }

    private func coloured(_ text: String, _ severity: Severity) -> String {
        guard isColoured else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .info: "36"
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }

    /// The text with control characters as signs, one for one: they come from other people's files, and a terminal would
    /// obey them.
    private func visible(_ text: String, keepsTabs: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09 where keepsTabs: shown.append(scalar)
            case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: shown.append("\u{2421}")
            case 0x80..<0xA0: shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    /// The source line with a caret under what is meant and waves under what it was told from, and where the rest of that
    /// stands.
    private func excerpt(_ finding: Finding) -> [String] {
        guard let place = finding.place, !place.isWholeFile else { return [] }
        var elsewhere = finding.related
        var lines: [String] = []
        if let line = finding.sourceLine, !line.isEmpty {
            let scalars = Array(line.unicodeScalars)
            let end = place.endLine == place.line ? place.endColumn : scalars.count + 1
            let excerpt = SourceExcerpt(
                scalars, focus: finding.sourceRange ?? place.column - 1..<max(place.column, end - 1),
                related: finding.related.compactMap(\.sourceRange))
            let number = "\(place.line)"
            let margin = String(repeating: " ", count: max(5, number.count + 1))
            let padded = String(repeating: " ", count: max(0, 5 - number.count)) + number
            lines = [
                "\(padded) | \(visible(excerpt.text, keepsTabs: true))", "\(margin) | \(excerpt.marks)",
            ]
            elsewhere.removeAll { $0.sourceRange.map(excerpt.shows) ?? false }
        }
        guard let first = elsewhere.first else { return lines }
        // A few places help; a column of fifty does not.
        let listed = elsewhere.prefix(6).map { related in
            "\(related.place.line):\(related.place.column) “\(visible(related.quote))”"
        }
        let file = first.place.file == place.file ? "" : visible(first.place.file) + ":"
        return lines + ["    ~ " + file + listed.joined(separator: "; ") + (elsewhere.count > 6 ? "; …" : "")]
    }
}
