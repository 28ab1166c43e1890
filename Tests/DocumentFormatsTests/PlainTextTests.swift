import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import Packaging

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
        let pages = try Tools.printedPages(of: Data(try DOCX.write(document)))
        #expect(pages.count == 5)
        #expect(Tools.words(pages.joined(separator: "\n")) == Tools.words(PlainText.write(document)))
    }
}
