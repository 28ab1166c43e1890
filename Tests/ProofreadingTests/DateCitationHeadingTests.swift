import Finding
import Proofreading
import Testing

@Suite struct DateCitationHeadingTests {
    static let wrong = (ProofRule.dateRules + ProofRule.citationRules + ProofRule.headingRules).flatMap { rule in
        rule.page.wrong.map { (rule.id.name, $0) }
    }

    @Test(arguments: wrong) func wrongExamplesBreakOneRuleOnly(_ rule: String, _ text: String) throws {
        let names = try DocumentUnderTest(text).findings(of: ["NT", "TD", "DM"]).map { String($0.prefix(5)) }
        #expect(Set(names) == [rule])
    }

    @Test(arguments: SilentReports.texts) func rightReportsAreSilent(_ text: String) throws {
        #expect(try DocumentUnderTest(text).findings(of: ["NT", "TD", "DM"]) == [])
    }
}
