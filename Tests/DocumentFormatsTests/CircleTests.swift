import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import Packaging

/// What we write we read back.
struct CircleTests {
    private func read(_ document: Document) throws -> Manuscript {
        let manuscript = try DOCXReader.read(DOCX.write(document), file: "a.docx").manuscript
        manuscript.checkInvariants()
        return manuscript
    }

    private func text(_ manuscript: Manuscript) -> String {
        manuscript.paragraphs.filter { $0.story != .header && $0.story != .footer }
            .map { manuscript.string($0.range).replacing("\u{2028}", with: " ") }.joined(separator: "\n")
    }

    @Test(arguments: Fixture.allCases)
    func wordsAreThoseThatPrint(fixture: Fixture) throws {
        let manuscript = try read(fixture.document)
        // In plain text the mark of a draft stands in brackets instead of a frame.
        let printed = PlainText.write(fixture.document).replacing("[ DỰ THẢO ]", with: "DỰ THẢO")
        #expect(Tools.words(text(manuscript)) == Tools.words(printed))
    }

    @Test(arguments: Fixture.allCases)
    func structureIsKnown(fixture: Fixture) throws {
        let manuscript = try read(fixture.document)
        let tables = manuscript.tables.map { table in
            "\(table.rowCount) x \(table.columnCount), head \(table.headerRows), \(table.isBorderless ? "no lines" : "lines")"
        }
        let fonts = manuscript.fonts.map { font in
            "\(font.name) \(font.halfPoints)\(font.isBold ? " b" : "")\(font.isItalic ? " i" : "")"
        }
        let pages = manuscript.pages.map { "\($0)" }
        expectGolden(
            ([manuscript.dump] + tables + fonts + pages).joined(separator: "\n") + "\n", "\(fixture.rawValue)-read.txt")
    }

    /// LibreOffice exports the same words as text, in the same order.
    @Test(.enabled(if: Tools.path("soffice") != nil, "needs LibreOffice"), arguments: [Fixture.everything])
    func libreOfficeReadsTheSame(fixture: Fixture) throws {
        let bytes = try DOCX.write(fixture.document)
        let manuscript = try read(fixture.document)
        let soffice = try #require(Tools.path("soffice"))
        let exported = try Tools.withFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "a.docx"))
            _ = try Tools.run(
                soffice,
                [
                    "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                    "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.path,
                    folder.appending(path: "a.docx").path,
                ])
            return try String(contentsOf: folder.appending(path: "a.txt"), encoding: .utf8)
        }
        #expect(Self.words(text(manuscript)) == Self.words(exported))
    }

    /// The words in order. LibreOffice shows each bullet as `•`, and a line for each line break.
    private static func words(_ text: String) -> [Substring] {
        text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isWhitespace).filter {
            !["-", "+", "•"].contains($0)
        }
    }
}
