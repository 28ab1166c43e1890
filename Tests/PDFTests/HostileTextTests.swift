import Document
import Finding
import PDF
import TestSupport
import Testing
import Typesetting

/// Texts that nobody should write, and somebody will.
@Suite(.enabled(if: Sheet.files != nil, "needs Times New Roman or Liberation Serif"))
struct HostileTextTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var blocks: [Block]
        var testDescription: String { name }
    }

    private static let cases: [Case] = [
        Case(name: "a word of 300 letters", blocks: [Sheet.paragraph("Mã " + String(repeating: "nghiêng", count: 43))]),
        Case(
            name: "cells of one long word",
            blocks: [Sheet.table(columns: 2, rows: [["a", String(repeating: "ố", count: 300)]])]),
        Case(
            name: "a cell longer than a page",
            blocks: [
                Sheet.table(
                    columns: 2,
                    rows: [["1", String(repeating: "Nội dung rất dài của một ô. ", count: 400)], ["2", "hết"]],
                    head: ["TT", "Nội dung"])
            ]),
        Case(
            name: "40 columns",
            blocks: [
                Sheet.table(
                    columns: 40, rows: [(1...40).map { "\($0 * 1001)" }], head: (1...40).map { "Chỉ tiêu thứ \($0)" })
            ]),
        Case(name: "a table without a head", blocks: [Sheet.table(columns: 3, rows: [["", "", ""]])]),
        Case(name: "a head without rows", blocks: [Sheet.table(columns: 2, rows: [], head: ["A", "B"])]),
        Case(name: "empty paragraphs", blocks: [Sheet.paragraph(""), Sheet.paragraph("   "), Sheet.paragraph("")]),
        Case(name: "marks of direction", blocks: [Sheet.paragraph("Tổng\u{200F} số\u{200E} là\u{200B} 05\u{FEFF}.")]),
        Case(name: "a soft hyphen", blocks: [Sheet.paragraph("giải\u{00AD}quyết")]),
        Case(name: "marks without a letter of their own", blocks: [Sheet.paragraph("k\u{0302}a\u{0331} x\u{0323}")]),
        Case(name: "no-break spaces", blocks: [Sheet.paragraph("05\u{00A0}hồ\u{00A0}sơ – “đúng hạn” …")]),
        Case(name: "two signs with one glyph", blocks: [Sheet.paragraph("Đ Ð - \u{2010}")]),
        Case(name: "syntax of PDF", blocks: [Sheet.paragraph("(a) \\ <b> endstream endobj %%EOF ) >>")]),
        Case(
            name: "cells that span rows over pages",
            blocks: [
                .table(
                    Table(
                        columns: [.init(weight: 1, alignment: .left), .init(weight: 3, alignment: .left)],
                        header: [Table.Row([.init(.plain("Nhóm")), .init(.plain("Việc"))])],
                        rows: (0..<120).map { row in
                            let cell = Table.Cell(.plain("việc thứ \(row)"))
                            guard row % 60 == 0 else { return Table.Row([cell]) }
                            let words = String(repeating: "nhóm việc dài ", count: 30)
                            return Table.Row([.init(.plain(words), rowSpan: 60), cell])
                        }))
            ]),
    ]

    @Test(.enabled(if: PDFTools.hasPoppler && PDFTools.python != nil, "needs poppler and pikepdf"), arguments: cases)
    private func printsAll(_ one: Case) throws {
        let document = Sheet.document(one.blocks)
        let fonts = try Sheet.fonts()
        let pdf = try PDF.write(document, fonts: fonts)
        #expect(try PDFTools.problems(of: pdf) == "")
        #expect(try PDFTools.run("qpdf", ["--check"], on: pdf).status == 0)
        // Words that were broken anywhere come out in pieces: letters are compared, without what shows nothing.
        let invisible: Set<Unicode.Scalar> = ["\u{200B}", "\u{200E}", "\u{200F}", "\u{FEFF}", "\u{00AD}"]
        let expected = SpokenText.words(of: document).joined().unicodeScalars.filter { !invisible.contains($0) }
        #expect(
            String(String.UnicodeScalarView(expected)) == (try PDFTools.spokenWords(of: pdf).joined()))
        expectOnPaper(try Typesetter.typeset(document, fonts: fonts))
    }

    @Test(arguments: [
        ("\u{1F600}", "PD001"), ("\u{4E2D}", "PD001"), ("\u{E123}", "PD001"), ("\u{202E}", "XB004"),
        ("\u{2067}", "XB004"), ("\u{05D0}", "PD002"), ("\u{0007}", "XB001"), ("\u{0085}", "XB001"),
        ("\u{FFFE}", "XB001"),
    ])
    func whatCannotBePrintedIsRefusedWithItsPlace(_ text: String, rule: String) throws {
        let place = Place(file: "outline.md", line: 12, column: 1)
        let document = Sheet.document([.paragraph(Paragraph(.plain("Kết quả \(text) tốt."), place: place))])
        let fonts = try Sheet.onlyFonts()
        let refusal = try #require(throws: Refusal.self) { try PDF.write(document, fonts: fonts) }
        #expect(refusal.findings.map(\.rule.name) == [rule])
        #expect(refusal.findings.first?.place == place)
    }

    @Test func allIsRefusedAtOnce() throws {
        let document = Sheet.document([
            Sheet.paragraph("\u{1F600}"), Sheet.paragraph("tốt"), Sheet.paragraph("\u{1F601}"),
        ])
        let fonts = try Sheet.onlyFonts()
        let refusal = try #require(throws: Refusal.self) { try PDF.write(document, fonts: fonts) }
        #expect(refusal.findings.count == 2)
        #expect(refusal.findings[0].message.vi.contains("U+1F600"))
    }
}

/// Checks that nothing stands outside the margins.
func expectOnPaper(_ typeset: TypesetDocument, sourceLocation: SourceLocation = #_sourceLocation) {
    let (left, top) = (OfficialLayout.leftMargin.twips, OfficialLayout.topMargin.twips)
    for page in typeset.pages {
        let right = page.width - OfficialLayout.rightMargin.twips
        let bottom = page.height - OfficialLayout.bottomMargin.twips
        for placed in page.lines {
            let line = typeset.lines[placed.line]
            let start = Double(placed.x) + line.offset(0)
            let end = Double(placed.x) + line.offset(line.units + line.extra)
            #expect(start >= Double(left) - 2 && end <= Double(right) + 2, sourceLocation: sourceLocation)
            #expect(placed.y - line.size / 2 >= top && placed.y <= bottom, sourceLocation: sourceLocation)
        }
    }
}
