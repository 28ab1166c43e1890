import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

struct PlainTextTests {
    @Test(arguments: Fixture.allCases) func readsAsAgreed(fixture: Fixture) {
        expectGolden(PlainText.write(fixture.document), "\(fixture.rawValue).txt")
    }

    @Test func losesNothingOfATableThatDoesNotFit() {
        var document = Fixture.small.document
        document.body = [
            .table(
                Table(
                    columns: [.init(weight: 1, alignment: .left)], header: [],
                    rows: [
                        Fixture.row("một", "hai"), Table.Row([.init(.plain("ba"), rowSpan: 5)]), Fixture.row("bốn"),
                    ]))
        ]
        let text = PlainText.write(document)
        for word in ["một", "hai", "ba", "bốn"] { #expect(text.contains(word)) }
    }

    @Test(.enabled(if: Tools.canConvert, "needs soffice and pdftotext"))
    func hasTheWordsThatLibreOfficePrints() throws {
        // A header that is repeated on the next page would bring its words twice.
        var document = Fixture.everything.document
        document.appendices[0].blocks = document.appendices[0].blocks.map { block in
            guard case .table(var table) = block else { return block }
            table.rows.removeFirst(20)
            return .table(table)
        }
        let pages = try Self.pages(of: document)
        #expect(pages.count == 5)
        #expect(words(pages.joined(separator: "\n")) == words(PlainText.write(document)))
    }

    /// The text of each page without its number.
    private static func pages(of document: Document) throws -> [String] {
        let soffice = try #require(Tools.path("soffice"))
        let pdftotext = try #require(Tools.path("pdftotext"))
        return try Tools.withFolder { folder in
            try Data(try DOCX.write(document)).write(to: folder.appending(path: "document.docx"))
            _ = try Tools.run(
                soffice,
                [
                    "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                    "--convert-to", "pdf", "--outdir", folder.path, folder.appending(path: "document.docx").path,
                ])
            let text = try Tools.run(pdftotext, [folder.appending(path: "document.pdf").path, "-"]).output
            return text.split(separator: "\u{C}").map { page in
                let lines = page.split(separator: "\n")
                guard let first = lines.first, Int(first) != nil else { return String(page) }
                return lines.dropFirst().joined(separator: "\n")
            }
        }
    }

    /// The words in alphabetical order: columns are read in another order than rows.
    private func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || "─│┌┐└┘├┤┬┴┼═".contains($0) }.map(String.init).sorted()
    }
}
