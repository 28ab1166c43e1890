package import Finding
package import Proofreading

/// Prints rules for people.
package struct RulePrinter {
    let language: Language

    package init(language: Language) {
        self.language = language
    }

    /// The id of something else that is checked, e.g. `KT001`.
    package static func catalogue(_ name: String) -> RuleID? {
        RuleID.all.first { $0.name == name }
    }

    /// One line a rule, by group.
    package func table(_ rules: [ProofRule]) -> String {
        RuleGroup.all.map { group in
            let lines = group.rules.map { rule in
                "  \(rule.id.name)  \(padded(severity(rule.id.severity), 9))  "
                    + "\(padded(rule.tier.title.text(in: language), 15))  \(rule.id.summary.text(in: language))\n"
            }
            return "\(group.name)  \(group.title.text(in: language))\n" + lines.joined()
        }.joined(separator: "\n")
    }

    /// What there is to say about an id without a page.
    package func line(_ id: RuleID) -> String {
        "\(id.name)  \(severity(id.severity))  \(id.summary.text(in: language))\n"
    }

    /// All about one rule.
    package func page(_ rule: ProofRule) -> String {
        let head = "\(line(rule.id))\(rule.tier.title.text(in: language))\n"
        let sections = [
            ("Kiểm tra gì", wrapped(rule.page.what)), ("Vì sao", wrapped(rule.page.why)),
            ("Ví dụ sai", examples(rule.page.wrong)), ("Ví dụ đúng", examples(rule.page.right)),
            ("Khi nào không báo", wrapped(rule.page.silent)), ("Sửa", wrapped(rule.repair.title.text(in: language))),
        ]
        return head + sections.map { "\n\($0.0)\n\($0.1)" }.joined()
    }

    private func severity(_ severity: Severity) -> String {
        FindingText(language: language, isColoured: false).word(severity)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    }

    /// Documents of several lines stay so.
    private func examples(_ documents: [String]) -> String {
        documents.map { document in
            let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().map { index, line in
                wrapped(String(line), lead: index == 0 ? "  • " : "    ", indent: "    ")
            }.joined()
        }.joined()
    }

    private func wrapped(_ text: String, lead: String = "  ", indent: String = "  ") -> String {
        var lines: [String] = []
        var line = lead
        for word in text.split(separator: " ") {
            let isFirst = line == lead || line == indent
            if !isFirst, line.count + 1 + word.count > 100 {
                lines.append(line)
                line = indent + word
            } else {
                line += isFirst ? String(word) : " " + word
            }
        }
        return (lines + [line]).map { $0 + "\n" }.joined()
    }
}
