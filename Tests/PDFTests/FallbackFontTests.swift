import Document
import Finding
import PDF
import SystemFonts
import TestSupport
import Testing
import Typesetting

/// Characters that the typeface lacks, on a machine that has DejaVu beside it.
@Suite(
    .enabled(if: Sheet.files != nil, "needs Times New Roman or Liberation Serif"),
    .enabled(if: (try? Sheet.fonts().hasFallback(for: "✔")) == true, "needs DejaVu or another font with signs"))
struct FallbackFontTests {
    private static let place = Place(file: "outline.md", line: 7, column: 1)

    private static func document(_ text: String) -> Document {
        Sheet.document([
            .paragraph(Paragraph(.plain(text), place: place)),
            Sheet.table(columns: 2, rows: [["Hộ tịch ✔", "05"]], head: ["Lĩnh vực", "Số ☎"]),
        ])
    }

    @Test(
        .enabled(if: PDFTools.hasPoppler && PDFTools.python != nil, "needs poppler and pikepdf"),
        arguments: ["Đạt ✔ và gọi ☎ 115.", "Vui 😀, lại😀vui.", "☎✔ ♻ đậm **♥**", "Nhà 中文 và ∮."])
    func areShownByAnotherFontThatTheFileCarries(_ text: String) throws {
        let document = Self.document(text)
        let (pdf, remarks) = try PDF.print(document, fonts: Sheet.fonts())
        #expect(try PDFTools.problems(of: pdf) == "")
        #expect(try PDFTools.run("qpdf", ["--check"], on: pdf).status == 0)
        #expect(try PDFTools.spokenWords(of: pdf).joined() == SpokenText.words(of: document).joined())
        let fonts = try PDFTools.run("pdffonts", [], on: pdf).output.split(separator: "\n").dropFirst(2)
        #expect(fonts.contains { !$0.contains("Liberation") && !$0.contains("Times") })
        for line in fonts { #expect(line.contains(" yes yes yes "), "\(line)") }
        #expect(!remarks.isEmpty && remarks.allSatisfy { $0.rule == .fallbackFont && $0.severity == .info })
        #expect(remarks.first?.place == Self.place)
        expectOnPaper(try Typesetter.typeset(document, fonts: Sheet.fonts()))
    }

    /// What was set before in the same typeface changes nothing.
    @Test func theFileIsTheSameEachTime() throws {
        let (one, other) = (Self.document("Gọi ☎ ✔ 😀."), Self.document("Trước: ♥ 😀 ∑ ☎."))
        let fresh = try PDF.write(one, fonts: Sheet.fonts())
        let fonts = try Sheet.fonts()
        _ = try PDF.write(other, fonts: fonts)
        #expect(try PDF.write(one, fonts: fonts) == fresh)
    }

    /// A character that no font has, among others that one has, is told alone.
    @Test func whatNoFontHasIsStillRefused() throws {
        let document = Sheet.document([.paragraph(Paragraph(.plain("Gọi ☎\u{E123}."), place: Self.place))])
        let fonts = try Sheet.fonts()
        let refusal = try #require(throws: Refusal.self) { try PDF.write(document, fonts: fonts) }
        #expect(refusal.findings.map(\.rule) == [.noGlyph])
        #expect(refusal.findings.first?.place == Self.place)
        #expect(refusal.findings.first?.message.vi.contains("U+E123") == true)
    }

    /// A long run of ideographs is broken between them, and goes on.
    @Test func linesEndBetweenIdeographs() throws {
        let fonts = try Sheet.fonts()
        try #require(fonts.hasFallback(for: "A"), "the typeface itself is not asked")
        guard fonts.hasFallback(for: "中") else { return }
        let document = Sheet.document([Sheet.paragraph(String(repeating: "中文", count: 60))])
        expectOnPaper(try Typesetter.typeset(document, fonts: fonts))
    }
}
