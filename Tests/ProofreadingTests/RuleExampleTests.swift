import Document
import DocumentFormats
import Finding
import Proofreading
import Testing

/// The examples on the pages of the rules, as tests.
@Suite struct RuleExampleTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let rule: ProofRule
        let text: String
        let isWrong: Bool

        var testDescription: String { "\(rule.id.name) \(isWrong ? "wrong" : "right"): \(text.prefix(60))" }
    }

    static let examples = ProofRule.all.flatMap { rule in
        rule.page.wrong.map { Example(rule: rule, text: $0, isWrong: true) }
            + rule.page.right.map { Example(rule: rule, text: $0, isWrong: false) }
    }

    @Test(arguments: examples) func example(_ example: Example) throws {
        let manuscript = try PlainTextReader.read(Array(example.text.utf8), file: "example.txt")
        let found = Proofreader(rules: [example.rule]).findings(in: manuscript)
        let told = found.map { "\($0.quote) \($0.evidence?.arithmetic ?? "")" }
        #expect(found.isEmpty == !example.isWrong, "\(told)")
    }

    @Test func idsAreUnique() {
        let names = ProofRule.all.map(\.id.name)
        #expect(Set(names).count == names.count)
    }
}
