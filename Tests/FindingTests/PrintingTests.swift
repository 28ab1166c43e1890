import Finding
import TestSupport
import Testing

/// What people and other programs read of findings.
struct PrintingTests {
    private static let findings = [
        Finding(
            .balance, Message(vi: "Việc trong kỳ: không cân đối", en: "Work of the period: no balance"),
            at: Place(file: "regimes/việc a/regime.yaml", line: 12, column: 5, length: 4), quote: "05",
            sourceLine: "    đầu: \"kỳ\"",
            evidence: Evidence(arithmetic: "02 + 12 − 10 = 04, khác 05", parts: [.init(label: "đầu kỳ", value: "02")]),
            fix: Fix(message: Message(vi: "ghi 04", en: "write 04"), replacement: "04"),
            subject: Subject(regime: "viec", unit: "XA-1", period: "2026-10", item: "con")),
        Finding(
            .ruleViolated, severity: .info, Message(vi: "Tỷ lệ \"thấp\"\n\t\u{1}", en: "Low rate"),
            explanation: "Đã giải trình"),
        Finding(.unreadableFile, Message(vi: "thiếu tệp", en: "file missing"), at: .start(of: "units.csv")),
    ]

    @Test(arguments: Language.allCases) func text(_ language: Language) {
        let printer = FindingText(language: language, isColoured: false)
        expectGolden(
            printed(Self.findings, in: language) + printer.summary(Self.findings) + "\n", "findings-\(language).txt")
    }

    @Test func json() {
        expectGolden(findingsJSON(Self.findings, in: .vi).text, "findings.json")
        #expect(findingsJSON([], in: .vi).text == "{\n  \"findings\": []\n}\n")
    }

    @Test func sarif() {
        expectGolden(SARIF.log(Self.findings, version: "1.2.3", language: .vi).text, "findings.sarif")
    }

    @Test func idsAreGivenOnce() {
        let names = RuleID.all.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
