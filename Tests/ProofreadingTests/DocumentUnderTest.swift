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
}
