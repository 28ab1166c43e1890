import Finding
import Spreadsheet
import Testing

@testable import Forms

/// Expressions of XLSForms.
struct XPathTests {
    private let translation = XPathTranslation(
        code: { ["a": "ct_a", "b": "ct_b"][$0] }, current: "ct_nay")

    @Test(arguments: [
        ("${a} + ${b}", "ct_a + ct_b"), ("${a} div ${b}*100", "ct_a / ct_b * 100"), (". != 3", "ct_nay <> 3"),
        ("not(${a} > 1) or ${b}=0", "not (ct_a > 1) or ct_b = 0"), ("if(${a}>0, ${b}, 0)", "if(ct_a > 0, ct_b, 0)"),
        ("coalesce(${a}, 0) - -1", "default(ct_a, 0) - -1"), ("round(${a} div 3, 2)", "round(ct_a / 3, 2)"),
        ("(${a}+1)*2", "(ct_a + 1) * 2"), ("${a} and ${b}", "ct_a and ct_b"), ("int(${a})", "ct_a"),
    ])
    func translated(text: String, expected: String) throws {
        #expect(try translation.translated(text) == expected)
    }

    @Test(arguments: [
        "", "${a} +", "${c}", "'x' = ${a}", "concat(${a}, 1)", "${a} mod 2", "selected(${a}, 'x')", "((((${a}", "${a",
        "a",
        "pulldata('x')", "${a} ${b}", "1 +* 2", String(repeating: "(", count: 1000), "§",
    ])
    func refused(text: String) {
        #expect(throws: XPathTranslation.Failure.self) { try translation.translated(text) }
    }

    @Test(
        arguments: [
            (". >= 0", "0", nil), (". <= 100", nil, "100"), (".>=-5 and .<=1.5", "-5", "1.5"),
        ] as [(String, String?, String?)])
    func bounds(text: String, minimum: String?, maximum: String?) throws {
        let bounds = try #require(XPathTranslation.bounds(text))
        #expect(bounds.minimum == minimum && bounds.maximum == maximum)
    }

    @Test(arguments: [". > 0", ". >= ${a}", ". >= 0 or . <= 9", ". >= 0 and . >= 1", "${a} >= 0", "", ". >="])
    func noBounds(text: String) {
        #expect(XPathTranslation.bounds(text) == nil)
    }

    @Test(arguments: [
        ("Tổng số", "tong_so"), ("total", "total_1"), ("1a", "c_1a"), ("Đường-dây  2", "duong_day_2"), ("--", "x"),
        ("a__b", "a_b"),
    ])
    func identifier(text: String, code: String) {
        #expect(XLSFormDraft.identifier(text, fallback: "x") == code)
    }

    @Test
    func noSurveyIsRefused() {
        let contents = WorkbookContents(sheets: [SheetContents(name: "Sheet1")])
        #expect(throws: Refusal.self) { try XLSFormDraft(contents, file: "a.xlsx") }
    }
}
