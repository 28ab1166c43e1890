import Finding
import Proofreading
import Testing

@Suite struct DateCitationHeadingTests {
    static let rules = ProofRule.dateRules + ProofRule.citationRules + ProofRule.headingRules

    @Test(arguments: RuleExample.wrong(rules)) func wrongExamplesAreReported(_ example: RuleExample) throws {
        #expect(try !DocumentUnderTest(example.text).findings(of: example.rule).isEmpty)
    }

    @Test(arguments: RuleExample.wrong(rules)) func wrongExamplesBreakOneRuleOnly(_ example: RuleExample) throws {
        let names = try DocumentUnderTest(example.text).findings(of: ["NT", "TD", "DM"]).map { $0.prefix(5) }
        #expect(Set(names) == [Substring(example.rule.id.name)])
    }

    @Test(arguments: RuleExample.right(rules)) func rightExamplesAreNot(_ example: RuleExample) throws {
        #expect(try DocumentUnderTest(example.text).findings(of: example.rule) == [])
    }
}

extension DateCitationHeadingTests {
    @Test(arguments: SilentReports.texts) func rightReportsAreSilent(_ text: String) throws {
        #expect(try DocumentUnderTest(text).findings(of: ["NT", "TD", "DM"]) == [])
    }
}
