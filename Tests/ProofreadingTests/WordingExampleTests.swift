import Document
import DocumentFormats
import Finding
import Testing

@testable import Proofreading

/// One document of a rule's page.
struct PageExample: Sendable, CustomTestStringConvertible {
    let rule: String
    let text: String

    var testDescription: String { "\(rule): \(text.prefix(40))" }

    static func wrong(of rules: [ProofRule]) -> [PageExample] {
        rules.flatMap { rule in rule.page.wrong.map { PageExample(rule: rule.id.name, text: $0) } }
    }

    static func right(of rules: [ProofRule]) -> [PageExample] {
        rules.flatMap { rule in rule.page.right.map { PageExample(rule: rule.id.name, text: $0) } }
    }
}

/// Reads `text` as a text file and returns what the rule `name` finds in it.
func discoveries(of name: String, in text: String) throws -> [Discoveries.Discovery] {
    let rule = try #require(ProofRule.named(name))
    let manuscript = try PlainTextReader.read(Array(text.utf8), file: "a.txt")
    return Proofreader(rules: [rule]).discoveries(in: manuscript)
}

@Suite struct WordingExampleTests {
    static let rules =
        ProofRule.spellingRules + ProofRule.abbreviationRules + ProofRule.numberStyleRules + ProofRule.layoutRules

    @Test(arguments: PageExample.wrong(of: rules)) func aWrongExampleIsFound(_ example: PageExample) throws {
        #expect(try !discoveries(of: example.rule, in: example.text).isEmpty)
    }

    @Test(arguments: PageExample.right(of: rules)) func aRightExampleIsSilent(_ example: PageExample) throws {
        #expect(try discoveries(of: example.rule, in: example.text).map(\.message.vi) == [])
    }
}

@Suite struct SilentReportTests {
    @Test(arguments: SilentPassages.all) func nothingIsFoundInIt(_ text: String) throws {
        let manuscript = try PlainTextReader.read(Array(text.utf8), file: "a.txt")
        let rules = WordingExampleTests.rules.filter { $0.tier == .core || $0.tier == .style }
        let found = Proofreader(rules: rules).discoveries(in: manuscript)
        #expect(found.map { "\($0.rule.name): \($0.message.vi)" } == [])
    }
}
