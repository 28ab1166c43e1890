import Document
import DocumentFormats
import Finding
import Proofreading
import ReportModel
import Testing

/// A document in plain text, as the examples of rules are written.
struct DocumentUnderTest {
    let manuscript: Manuscript

    init(_ text: String) throws {
        manuscript = try PlainTextReader.read(Array(text.utf8), file: "bao-cao.txt", format: .text)
    }

    var reading: Reading { Reading(manuscript) }

    /// What the rules of the groups find, as `NT001 “31/4/2026”`.
    func findings(of groups: Set<String>) -> [String] {
        let rules = ProofRule.all.filter { groups.contains(String($0.group)) }
        return Proofreader(rules: rules).discoveries(in: manuscript).map { discovery in
            "\(discovery.rule.name) “\(manuscript.string(discovery.range))”"
        }
    }

    /// What one rule finds.
    func findings(of rule: ProofRule) -> [String] {
        Proofreader(rules: [rule]).discoveries(in: manuscript).map { manuscript.string($0.range) }
    }
}

/// A text that a rule must, or must not, report something in.
struct RuleExample: CustomTestStringConvertible {
    let rule: ProofRule
    let text: String

    var testDescription: String { "\(rule.id.name): \(text.prefix(60))" }

    static func wrong(_ rules: [ProofRule]) -> [RuleExample] {
        rules.flatMap { rule in rule.page.wrong.map { RuleExample(rule: rule, text: $0) } }
    }

    static func right(_ rules: [ProofRule]) -> [RuleExample] {
        rules.flatMap { rule in rule.page.right.map { RuleExample(rule: rule, text: $0) } }
    }
}
