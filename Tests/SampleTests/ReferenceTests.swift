import Compiler
import Document
import Finding
import ReportLanguage
import ReportModel
import SampleReports
import TestSupport
import Testing
import Workspace

/// Text that refers to tables and charts by name.
struct ReferenceTests {
    private static func outline(_ text: String) throws -> Outline {
        let compiled = try #require(try SampleFolder.load("tthc").regimes["tthc"]).compiled
        return try OutlineReader.read(
            SourceText(file: "outline.md", text: "---\ntitle: Thử\n---\n" + text), regime: compiled)
    }

    private static let line = "```chart line\nid: dien-bien\ncaption: Diễn biến\nvalue: tiep_nhan\n```\n\n"
    private static let bars =
        "```chart bars\nid: theo-muc\ncaption: Theo mục\nrows: linh_vuc\nvalue: tiep_nhan\n```\n\n"
    private static func table(_ id: String, _ caption: String = "caption: Số liệu\n") -> String {
        "```table\n\(id)\(caption)rows: linh_vuc\ncolumns:\n  - {head: Mục, value: label}\n  - {head: Số, value: tiep_nhan}\n```\n\n"
    }

    private static func compiled(_ text: String) throws -> Document {
        try SampleReports("tthc").report(
            "minh-tan", .month(year: 2026, month: 10), outline: outline(text)
        ).document
    }

    /// Before and behind what they refer to, in prose, lists and captions; only named tables are numbered.
    @Test func numbersAreThoseOfWhatTheyReferTo() throws {
        let document = try Self.compiled(
            "Xem {{ ref theo-muc }}, **{{ ref chi-tiet }}** và {{ ref dien-bien }}.\n\n"
                + Self.line + Self.table("", "") + Self.table("id: mot\n") + Self.table("id: chi-tiet\n") + Self.bars
                + "- Như {{ref mot}};\n- Hết.\n")
        #expect(document.body.first?.plainText == "Xem Hình 2, Bảng 2 và Hình 1.")
        #expect(document.body.last?.plainText == "- Như Bảng 1;\n- Hết./.")
        let captions = document.body.compactMap { block in
            if case .table(let table) = block { table.caption.plainText } else { nil }
        }
        #expect(captions == ["", "Bảng 1. Số liệu", "Bảng 2. Số liệu"])
    }

    @Test func unknownNamesAreReportedAtTheirPlace() throws {
        let text = "Xem {{ ref dien-bien }}.\n\nXem {{ ref dien-bein }} và\n{{ ref khong }}.\n\n" + Self.line
        let refusal = try #require(throws: Refusal.self) { try Self.outline(text) }
        #expect(refusal.findings.map(\.rule) == [.unknownCode, .unknownCode])
        #expect(
            refusal.findings.map { $0.place?.line } == [6, 7] && refusal.findings.map { $0.place?.column } == [12, 8])
        #expect(refusal.findings[0].message.vi.contains("“dien-bien”"))
    }

    @Test(arguments: [
        ("id: mot\n", "", RuleID.missingKey), ("id: Một\n", "caption: A\n", .badValue),
        ("id: []\n", "caption: A\n", .badValue),
    ])
    func namesAreChecked(_ id: String, _ caption: String, _ rule: RuleID) throws {
        let refusal = try #require(throws: Refusal.self) { try Self.outline(Self.table(id, caption)) }
        #expect(refusal.findings.map(\.rule).contains(rule), "\(printed(refusal.findings))")
    }

    @Test func aNameIsGivenOnce() throws {
        let refusal = try #require(throws: Refusal.self) { try Self.outline(Self.line + Self.line) }
        #expect(refusal.findings.map(\.rule) == [.outlineSyntax])
        #expect(refusal.findings.first?.message.vi.contains("đã đặt") == true)
    }

    /// What a condition leaves out has no number; a report that refers to it is not made, a draft shows a gap.
    @Test func whatIsNotPrintedIsNotReferredTo() throws {
        let text = "Xem {{ ref dien-bien }}.\n\n::: if tiep_nhan < 0\n" + Self.line + ":::\n"
        let refusal = try #require(throws: Refusal.self) { try Self.compiled(text) }
        #expect(refusal.findings.map(\.rule) == [.unknownCode])
        #expect(refusal.findings.first?.place?.line == 4 && refusal.findings.first?.place?.column == 12)
    }

    /// Units do not know the outline's names.
    @Test func textsOfUnitsReferToNothing() throws {
        let compiled = try #require(try SampleFolder.load("tthc").regimes["tthc"]).compiled
        let refusal = try #require(throws: Refusal.self) {
            try OutlineReader.readNarrative(
                SourceText(file: "a", text: "Xem {{ ref dien-bien }}."), regime: compiled)
        }
        #expect(refusal.findings.map(\.rule) == [.unknownCode])
    }
}
