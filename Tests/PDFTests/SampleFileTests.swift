import Document
import DocumentFormats
import Foundation
import PDF
import SampleReports
import TestSupport
import Testing
import Typesetting

/// The sample's reports as PDF files, looked at by other people's programs.
@Suite(.enabled(if: Sheet.files != nil, "needs Times New Roman or Liberation Serif"))
struct SampleFileTests {
    static func file(_ sample: SampleCase) throws -> (document: Document, pdf: [UInt8]) {
        let document = try SampleReports(sample.regime).report(sample.unit, sample.period).document
        return (document, try PDF.write(document, fonts: Sheet.fonts()))
    }

    @Test(.enabled(if: PDFTools.qpdf != nil, "needs qpdf"), arguments: SampleCase.latest)
    func isSound(_ sample: SampleCase) throws {
        let result = try PDFTools.run("qpdf", ["--check"], on: Self.file(sample).pdf)
        #expect(result.status == 0, "\(result.output)")
    }

    @Test(.enabled(if: PDFTools.python != nil, "needs pikepdf"), arguments: SampleCase.latest)
    func isArchivalAndTagged(_ sample: SampleCase) throws {
        #expect(try PDFTools.problems(of: Self.file(sample).pdf) == "")
    }

    @Test(.enabled(if: PDFTools.hasPoppler, "needs poppler"), arguments: SampleCase.latest)
    func fontsAreEmbeddedSubsets(_ sample: SampleCase) throws {
        let lines = try PDFTools.run("pdffonts", [], on: Self.file(sample).pdf).output.split(separator: "\n").dropFirst(
            2)
        #expect(lines.count >= 3)
        for line in lines {
            let words = line.split(separator: " ")
            #expect(words[4...6].map(String.init) == ["Identity-H", "yes", "yes"] && words[7] == "yes", "\(line)")
        }
    }

    @Test(.enabled(if: PDFTools.hasPoppler, "needs poppler"), arguments: SampleCase.latest)
    func saysTheWordsOfTheModelInOrder(_ sample: SampleCase) throws {
        let (document, pdf) = try Self.file(sample)
        let expected = SpokenText.words(of: document)
        // A link begins a new element, within a word where a comma follows: letters are compared.
        #expect(try PDFTools.spokenWords(of: pdf).joined() == expected.joined())
        // And the words where text is copied out: only page numbers come besides.
        var others = try PDFTools.run("pdftotext", [], on: pdf, behind: ["-"]).output.split(
            whereSeparator: \.isWhitespace)
        for word in expected {
            let index = try #require(others.firstIndex(of: word), "no “\(word)” on the pages")
            others.remove(at: index)
        }
        #expect(others.allSatisfy { Int($0) != nil } && others.count < 5, "\(others)")
    }

    /// LibreOffice breaks our DOCX file into as many pages.
    @Test(.enabled(if: Tools.canConvert, "needs soffice and pdftotext"), arguments: SampleCase.latest)
    func hasThePagesOfTheWordFile(_ sample: SampleCase) throws {
        let (document, pdf) = try Self.file(sample)
        let printed = try Tools.printedPages(of: Data(DOCX.write(document)))
        #expect(try PDFTools.pageCount(of: pdf) == printed.count)
    }

    @Test(arguments: SampleCase.latest)
    func isTheSameEachTime(_ sample: SampleCase) throws {
        let fonts = try Sheet.fonts()
        let (document, pdf) = try Self.file(sample)
        // A typeface that has set other words before makes no difference.
        _ = try PDF.write(Sheet.document([Sheet.paragraph("Những chữ khác hẳn, chưa từng xếp.")]), fonts: fonts)
        #expect(try PDF.write(document, fonts: fonts) == pdf)
    }
}
