import Document
import DocumentFormats
import Finding
import Proofreading
import Testing

/// Notes that switch rules off, in documents and beside them.
struct WaiverTests {
    private static let known = ["SL001", "SL004"]

    private func manuscript(_ text: String) throws -> Manuscript {
        try PlainTextReader.read(Array(text.utf8), file: "a.txt")
    }

    private func reader(_ text: String) throws -> (reader: WaiverReader, manuscript: Manuscript) {
        var manuscript = try manuscript(text)
        var reader = WaiverReader(known: Self.known)
        reader.read(&manuscript)
        return (reader, manuscript)
    }

    @Test(arguments: [
        ("SL004 lý do: theo công văn", ["SL004"], "theo công văn"), ("sl004: vì sổ", ["SL004"], "vì sổ"),
        ("SL001, SL004 – đã đối chiếu.", ["SL001", "SL004"], "đã đối chiếu."),
        ("  SL001 SL004 lí do đúng", ["SL001", "SL004"], "đúng"),
    ])
    func readsRulesAndReason(text: String, rules: [String], reason: String) throws {
        let waiver = try #require(try reader("a 1 <!-- bc:tat \(text) -->\n").reader.waivers.first)
        #expect(waiver.rules == rules && waiver.reason == reason && waiver.kind == .inSource)
    }

    @Test(arguments: [
        ("<!-- bc:tat SL004 -->", "BQ001"), ("<!-- bc:tat SL004 lý do: -->", "BQ001"),
        ("<!-- bc:tat -->", "BQ003"), ("<!-- bc:tat vì sổ ghi thế -->", "BQ003"),
        ("<!-- bc:tat SL400 lý do: x -->", "BQ003"),
    ])
    func saysWhatIsMissing(comment: String, rule: String) throws {
        let (reader, _) = try reader("\(comment)\nđoạn 1\n")
        #expect(reader.findings.map(\.rule.name) == [rule])
        #expect(reader.waivers.isEmpty)
    }

    @Test func otherCommentsAreLeftAlone() throws {
        let (reader, manuscript) = try reader("đoạn 1 <!-- ghi chú -->\n")
        #expect(reader.waivers.isEmpty && reader.findings.isEmpty)
        #expect(manuscript.string(manuscript.paragraphs[0].range) == "đoạn 1 <!-- ghi chú -->")
    }

    @Test func commentsAreNotProofRead() throws {
        let (_, manuscript) = try reader(
            "đoạn 1   <!-- bc:tat SL001 lý do: 12 + 3 = 16 -->\n<!-- bc:tat SL001: x -->\n")
        #expect(manuscript.string(manuscript.paragraphs[0].range) == "đoạn 1")
        #expect(manuscript.paragraphs[1].story == .metadata)
    }

    @Test func aCommentAloneIsForTheNextLineOrTable() throws {
        let (reader, manuscript) = try reader(
            """
            một
            <!-- bc:tat SL001: x -->

            hai
            <!-- bc:tat SL004: y -->
            | a | b |
            |---|---|
            | 1 | 2 |
            ba

            """)
        func words(_ index: Int) -> String {
            guard case .text(let range) = reader.waivers[index].scope else { return "" }
            return manuscript.string(range)
        }
        #expect(words(0) == "hai")
        #expect(words(1) == "a\nb\n1\n2")
    }

    @Test func commentsOfWordFilesCountForTheirWords() throws {
        let text = "Có 402/761 học sinh đỗ, đạt tỷ lệ 58,8%.\n"
        var document = try manuscript(text)
        let percent = text.utf8.count - 7..<text.utf8.count - 2
        document.remarks = [
            Manuscript.Remark(range: percent, text: "BC-BỎ QUA SL004: theo công văn 12"),
            Manuscript.Remark(range: percent, text: "Anh xem lại chỗ này"),
        ]
        var reader = WaiverReader(known: Self.known)
        reader.read(&document)
        #expect(reader.waivers.map(\.reason) == ["theo công văn 12"])
        let rule = try #require(ProofRule.named("SL004"))
        let discoveries = Proofreader(rules: [rule]).discoveries(in: document)
        let outcome = Waiver.apply(
            reader.waivers, to: FindingMaker(document).findings(discoveries), from: discoveries)
        #expect(outcome.kept.isEmpty && outcome.used == [0])
        #expect(outcome.suppressed.first?.suppression == Suppression(kind: .inSource, reason: "theo công văn 12"))
    }

    @Test func listsAreReadLineByLine() throws {
        var reader = WaiverReader(known: Self.known)
        let entries = reader.readList(
            try manuscript(
                "# đầu\na.txt | SL001, SL004 | 97,0% | vì | sổ\n* | SL001 | * | chung\nhỏng | SL001\na | SL001 | x |\n")
        )
        #expect(entries.map(\.file) == ["a.txt", "*"])
        #expect(entries.map(\.waiver.scope) == [.words("97,0%"), .words("")])
        #expect(entries.map(\.waiver.reason) == ["vì | sổ", "chung"])
        #expect(reader.findings.map(\.rule.name) == ["BQ003", "BQ001"])
    }

    /// Keys stay when lines move and values change, and tell apart what is alike.
    @Test func keysAreStable() throws {
        func keys(_ text: String) throws -> [String?] {
            let document = try manuscript(text)
            let rule = try #require(ProofRule.named("SL004"))
            return FindingMaker(document).findings(Proofreader(rules: [rule]).discoveries(in: document)).map(\.key)
        }
        let text = "1. Giáo dục\nCó 402/761 học sinh đỗ, đạt tỷ lệ 58,8%.\nCó 402/761 học sinh đỗ, đạt tỷ lệ 58,8%.\n"
        let first = try keys(text)
        #expect(first.count == 2 && Set(first).count == 2)
        #expect(try keys("mở đầu\n\n" + text.replacing("58,8", with: "59,9")) == first)
        #expect(try keys(text.replacing("Giáo dục", with: "Y tế")) != first)
    }
}
