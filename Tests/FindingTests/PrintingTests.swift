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

    /// What the proof-reader adds: places that belong together, long lines, stable names.
    private static let related: [Finding] = {
        let long =
            "Trong tháng, " + String(repeating: "toàn ngành đã tích cực, ", count: 6)
            + "tiếp nhận 30 hồ sơ, gồm: trực tuyến 10 hồ sơ, trực tiếp 12 hồ sơ; "
            + String(repeating: "kết quả ấy rất đáng mừng, ", count: 5)
        func place(_ words: String) -> Range<Int> {
            let scalars = Array(long.unicodeScalars)
            let wanted = Array(words.unicodeScalars)
            let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
            return start..<start + wanted.count
        }
        let file = "báo cáo, 1%.txt"
        func found(_ words: String) -> RelatedPlace {
            RelatedPlace(
                place: Place(file: file, line: 8, column: place(words).lowerBound + 1, length: words.count),
                quote: words,
                sourceRange: place(words))
        }
        let elsewhere = (1...7).map { line in
            RelatedPlace(place: Place(file: file, line: 10 + line, column: 3, length: 1), quote: "\(line)")
        }
        let message = Message(vi: "tổng không bằng\ncộng các phần: 100%", en: "the sum differs")
        var hidden = Finding(
            .breakdown, message, at: Place(file: file, line: 8, column: place("30").lowerBound + 1, length: 2),
            quote: "30", sourceLine: long, sourceRange: place("30"), related: [found("10"), found("12")],
            key: "Tiếp nhận/hồ sơ", evidence: Evidence(arithmetic: "10 + 12 = 22, khác 30", parts: []))
        let shown = hidden
        hidden.suppression = Suppression(kind: .inSource, reason: "đã đối chiếu sổ")
        return [
            shown,
            Finding(
                .breakdown, message, at: Place(file: file, line: 9, column: 3, length: 2), quote: "28",
                sourceLine: "a\u{2028}|\t28", sourceRange: 4..<6, related: elsewhere, key: "Tiếp nhận/cộng"),
            hidden,
        ]
    }()

    @Test func relatedPlaces() {
        expectGolden(printed(Self.related), "related.txt")
        expectGolden(findingsJSON(Self.related, in: .vi).text, "related.json")
        let rules = [SARIF.Rule(.breakdown, description: "Cộng các phần và so với tổng.")]
        expectGolden(SARIF.log(Self.related, rules: rules, version: "1.2.3", language: .vi).text, "related.sarif")
    }

    @Test func workflowCommands() {
        expectGolden(WorkflowCommands.text(Self.findings + Self.related, in: .vi), "commands.txt")
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
