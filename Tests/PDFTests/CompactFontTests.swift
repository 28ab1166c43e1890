import Document
import Finding
import Foundation
import PDF
import TestSupport
import Testing
import Typesetting

/// Fonts in the Compact Font Format that stand in for the typeface.
@Suite(.enabled(if: Sheet.files != nil, "needs Times New Roman or Liberation Serif"))
struct CompactFontTests {
    /// A font of this machine, and what it has: STIX by the names of glyphs, Noto CJK by CIDs.
    struct Font: Sendable, CustomTestStringConvertible {
        var path: String
        var text: String
        var testDescription: String { path.split(separator: "/").last.map(String.init) ?? path }

        static let all = [
            Font(path: "/usr/share/fonts/opentype/stix/STIXGeneral-Regular.otf", text: "∮ và ⊕⊕, ∰."),
            Font(path: "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", text: "中文字, 文."),
        ].filter { FileManager.default.fileExists(atPath: $0.path) }
    }

    private static func fonts(_ font: Font) throws -> FontSet {
        var files = try #require(Sheet.files)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: font.path)))
        files.fallback = { _ in FallbackFont(name: font.path, bytes: bytes, index: 0) }
        return try #require(FontSet(files))
    }

    @Test(
        .enabled(
            if: PDFTools.hasPoppler && PDFTools.python != nil && !Font.all.isEmpty, "needs poppler, pikepdf, STIX"),
        arguments: Font.all)
    func areEmbeddedAndReadBack(_ font: Font) throws {
        let document = Sheet.document([Sheet.paragraph("Ký hiệu " + font.text), Sheet.paragraph(font.text)])
        let fonts = try Self.fonts(font)
        let (pdf, remarks) = try PDF.print(document, fonts: fonts)
        #expect(try PDFTools.problems(of: pdf) == "")
        #expect(try PDFTools.run("qpdf", ["--check"], on: pdf).status == 0)
        #expect(try PDFTools.spokenWords(of: pdf).joined() == SpokenText.words(of: document).joined())
        #expect(try PDFTools.run("pdftotext", [], on: pdf, behind: ["-"]).output.contains(font.text))
        let lines = try PDFTools.run("pdffonts", [], on: pdf).output.split(separator: "\n")
        #expect(lines.contains { $0.contains("CID Type 0C") && $0.contains(" yes yes yes ") }, "\(lines)")
        #expect(remarks.map(\.rule) == [.fallbackFont])
        #expect(try PDF.write(document, fonts: Self.fonts(font)) == pdf)
        // Two renderers draw something where the characters stand: without them the pages look otherwise.
        if PDFTools.drawer != nil {
            let blank = Sheet.document([Sheet.paragraph("Ký hiệu "), Sheet.paragraph("")])
            #expect(try PDFTools.pages(of: pdf) != PDFTools.pages(of: PDF.write(blank, fonts: fonts)))
        }
    }

    /// A file that is cut short or changed anywhere ends in a refusal or a file, never in a crash.
    @Test(.enabled(if: !Font.all.isEmpty, "needs STIX"), arguments: UInt64(1)...20)
    func damagedFilesDoNoHarm(_ seed: UInt64) throws {
        let font = try #require(Font.all.first)
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: font.path)))
        var generator = Seeded(seed)
        if seed % 4 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator)) }
        for _ in 0..<200 where !bytes.isEmpty {
            bytes[Int.random(in: 0..<min(bytes.count, 4000), using: &generator)] = UInt8.random(
                in: 0...255, using: &generator)
        }
        var files = try #require(Sheet.files)
        files.fallback = { [bytes] _ in FallbackFont(name: "damaged", bytes: bytes, index: 0) }
        let fonts = try #require(FontSet(files))
        _ = try? PDF.write(Sheet.document([Sheet.paragraph(font.text)]), fonts: fonts)
    }
}
