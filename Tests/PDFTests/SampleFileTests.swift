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

    /// Somebody else's checker of PDF/UA finds nothing either.
    @Test(.enabled(if: PDFTools.universal != nil, "needs pdfua"), arguments: SampleCase.latest)
    func isForEverybody(_ sample: SampleCase) throws {
        let pdf = try Self.file(sample).pdf
        let result = try Tools.withFolder { folder in
            try Data(pdf).write(to: folder.appending(path: "a.pdf"))
            return try Tools.run(try #require(PDFTools.universal), ["check", folder.appending(path: "a.pdf").path])
        }
        #expect(result.status == 0, "\(result.output)")
    }

    @Test(.enabled(if: PDFTools.hasPoppler, "needs poppler"), arguments: SampleCase.latest)
    func fontsAreEmbeddedSubsets(_ sample: SampleCase) throws {
        let lines = try PDFTools.run("pdffonts", [], on: Self.file(sample).pdf).output.split(separator: "\n").dropFirst(
            2)
        #expect(lines.count >= 3)
        for line in lines {
            let words = line.split(separator: " ")
            // The encoding, then embedded, subset, with characters; the object's number follows.
            #expect(words.dropLast(2).suffix(4) == ["Identity-H", "yes", "yes", "yes"], "\(line)")
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

    /// LibreOffice breaks our DOCX file of each of the sample's reports into as many pages.
    @Test(.enabled(if: Tools.canConvert && PDFTools.hasPoppler, "needs soffice and poppler"))
    func hasThePagesOfTheWordFile() throws {
        var counts: [(name: String, pdf: Int?)] = []
        var files: [Data] = []
        let fonts = try Sheet.fonts()
        for regime in ["tthc", "ktxh", "cntt", "truong-hoc"] {
            let reports = try SampleReports(regime)
            for sample in SampleCase.all where sample.regime == regime {
                let document = try reports.report(sample.unit, sample.period).document
                files.append(Data(try DOCX.write(document)))
                counts.append((sample.name, try PDFTools.pageCount(of: PDF.write(document, fonts: fonts))))
            }
        }
        let printed = try Tools.printed(files)
        #expect(printed.count == SampleCase.all.count)
        for (count, pages) in zip(counts, printed) {
            #expect(pages != nil && count.pdf == pages, "\(count.name)")
        }
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
