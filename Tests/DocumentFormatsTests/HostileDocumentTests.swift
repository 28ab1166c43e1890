import Document
import DocumentFormats
import Finding
import Foundation
import TestSupport
import Testing

@testable import Packaging

/// Texts that nobody should write, and somebody will, as DOCX files and pages; `HostileTextTests` has them as PDF files.
struct HostileDocumentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var blocks: [Block]
        var testDescription: String { name }

        var document: Document {
            var document = Fixture.small.document
            document.body = blocks
            return document
        }
    }

    private static func paragraph(_ text: String) -> Block { .paragraph(Paragraph(.plain(text))) }

    private static func table(_ rows: [[String]], head: [String]? = nil, columns: Int) -> Block {
        func row(_ texts: [String]) -> Table.Row { Table.Row(texts.map { Table.Cell(.plain($0)) }) }
        return .table(
            Table(
                columns: (0..<columns).map { _ in .init(weight: 1, alignment: .left) },
                header: head.map { [row($0)] } ?? [], rows: rows.map(row)))
    }

    static let cases: [Case] = [
        Case(name: "a word of 300 letters", blocks: [paragraph("Mã " + String(repeating: "nghiêng", count: 43))]),
        Case(name: "cells of one long word", blocks: [table([["a", String(repeating: "ố", count: 300)]], columns: 2)]),
        Case(
            name: "a cell longer than a page",
            blocks: [
                table(
                    [["1", String(repeating: "Nội dung rất dài của một ô. ", count: 400) + "Hết."], ["2", "hết"]],
                    head: ["TT", "Nội dung"], columns: 2)
            ]),
        Case(
            name: "40 columns",
            blocks: [
                table(
                    [(1...40).map { "\($0 * 1001)" }], head: (1...40).map { "Chỉ tiêu thứ \($0)" }, columns: 40)
            ]),
        Case(name: "a table of empty cells", blocks: [table([["", "", ""], ["", "", ""]], columns: 3)]),
        Case(name: "a head without rows", blocks: [table([], head: ["A", "B"], columns: 2)]),
        Case(name: "marks of direction", blocks: [paragraph("Tổng\u{200F} số\u{200E} là\u{200B} 05\u{FEFF}.")]),
        Case(name: "letters from right to left", blocks: [paragraph("Tên \u{05D0}\u{05D1} và \u{0633}\u{0644}.")]),
        Case(name: "combining marks", blocks: [paragraph("k\u{0302}a\u{0331} x\u{0323} ửng")]),
        Case(name: "emoji", blocks: [paragraph("Vui \u{1F600}, nhà \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} cả.")]),
        Case(name: "ideographs and signs", blocks: [paragraph("中文 ✔ ☎ ∑ \u{1D54F} ½ №")]),
        Case(name: "syntax of files", blocks: [paragraph("<b>&amp; ]]> </w:t> <script>x</script> {{ a }} \\ \"'")]),
    ]

    /// Without what shows nothing and what spaces there are.
    private func letters(_ text: some StringProtocol) -> String {
        let dropped: Set<Unicode.Scalar> = ["\u{200B}", "\u{200E}", "\u{200F}", "\u{FEFF}"]
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !$0.properties.isWhitespace && !dropped.contains($0) }))
    }

    @Test(arguments: cases) func wordsComeBackFromDOCX(one: Case) throws {
        let bytes = try DOCX.write(one.document)
        let manuscript = try DOCXReader.read(bytes, file: "a.docx").manuscript
        manuscript.checkInvariants()
        let text = letters(manuscript.lines.joined(separator: " "))
        let composed = { (text: String) in text.precomposedStringWithCanonicalMapping }
        for block in one.blocks {
            let expected = letters(block.plainText.replacing("\t", with: " "))
            #expect(expected.isEmpty || composed(text).contains(composed(expected)), "\(text.prefix(300))")
        }
    }

    /// All of them conform to the schemas.
    @Test(.enabled(if: Tools.canCheckDOCX, "needs ../shared/check_docx.py and a Python with lxml"))
    func filesConform() throws {
        try Tools.withFolder { folder in
            var files: [String] = []
            for (index, one) in Self.cases.enumerated() {
                let file = folder.appending(path: "\(index).docx")
                try Data(DOCX.write(one.document)).write(to: file)
                files.append(file.path)
            }
            let result = try Tools.run(try #require(Tools.python), [Tools.checker.path] + files)
            #expect(result.status == 0, "\(result.output)")
        }
    }

    /// LibreOffice prints each of them, all pages of a cell that is longer than one included.
    @Test(.enabled(if: Tools.canConvert && Tools.path("pdfinfo") != nil, "needs soffice and poppler"))
    func filesPrint() throws {
        let files = try Self.cases.map { Data(try DOCX.write($0.document)) }
        let pages = try Tools.printed(files)
        #expect(pages.count == files.count)
        for (one, count) in zip(Self.cases, pages) { #expect((count ?? 0) >= 1, "\(one.name)") }
        let long = try #require(Self.cases.firstIndex { $0.name == "a cell longer than a page" })
        #expect(try Tools.printedPages(of: files[long]).joined().contains("Hết."))
    }

    @Test(arguments: cases) func wordsStandOnThePage(one: Case) throws {
        let html = try HTMLPage.write(one.document)
        let body = html[try #require(html.firstRange(of: "<main ")).upperBound...]
        let text = body.replacing(#/<[^>]*>/#, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        for block in one.blocks {
            let expected = letters(block.plainText.replacing("\t", with: " "))
            #expect(expected.isEmpty || letters(text).contains(expected))
        }
    }

    /// No page is wider than a telephone, and none is against WCAG.
    @Test(.enabled(if: PageChecker.canLook, "needs Chromium and axe-core"))
    func pagesAreAccessible() throws {
        let problems = try PageChecker.problems(of: Self.cases.map { try HTMLPage.write($0.document) })
        #expect(problems == "", "\(problems)")
    }

    @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{FFFE}"])
    func controlCharactersAreRefusedWithTheirPlace(_ text: String) throws {
        let place = Place(file: "outline.md", line: 12, column: 1)
        var document = Fixture.small.document
        document.body = [.paragraph(Paragraph(.plain("Kết quả \(text) tốt."), place: place))]
        for write in [{ _ = try DOCX.write($0) }, { _ = try HTMLPage.write($0) }] as [(Document) throws -> Void] {
            let refusal = try #require(throws: Refusal.self) { try write(document) }
            #expect(refusal.findings.map(\.rule) == [.controlCharacter])
            #expect(refusal.findings.first?.place == place)
        }
    }

    /// Marks that turn the direction would show `05` as `50`.
    @Test(arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
    func marksThatTurnTheDirectionAreRefusedWithTheirPlace(_ text: String) throws {
        let place = Place(file: "outline.md", line: 12, column: 1)
        var document = Fixture.small.document
        document.body = [
            .list(List(marker: .dash, items: [List.Item(.plain("Là \(text)05 “hồ sơ” – tốt."), place: place)]))
        ]
        for write in [{ _ = try DOCX.write($0) }, { _ = try HTMLPage.write($0) }] as [(Document) throws -> Void] {
            let refusal = try #require(throws: Refusal.self) { try write(document) }
            #expect(refusal.findings.map(\.rule) == [.directionMark])
            #expect(refusal.findings.first?.place == place)
        }
    }
}
