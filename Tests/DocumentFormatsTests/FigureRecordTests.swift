import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import Packaging

/// The part in which our files carry their figures.
struct FigureRecordTests {
    private static let part = "customXml/item1.xml"

    // MARK: - Written and read

    @Test func smallDocument() throws {
        let parts = try Unpacked(try DOCX.write(Fixture.small.document))
        expectGolden(parts.text(Self.part).replacing("><", with: ">\n<") + "\n", "small-figures.xml")
        let manuscript = try DOCXReader.read(DOCX.write(Fixture.small.document), file: "a.docx").manuscript
        let record = try #require(manuscript.record)
        #expect(record.date == "2026-06-29")
        // Two rows of the letterhead, kind and summary, heading, paragraph, two items, three rows, the closing row.
        #expect(record.unitCount == 12)
        #expect(record.units.map(\.place) == [5])
    }

    @Test(arguments: Fixture.allCases) func recordIsReadBack(fixture: Fixture) throws {
        let manuscript = try DOCXReader.read(DOCX.write(fixture.document), file: "a.docx").manuscript
        #expect(manuscript.record != nil)
    }

    /// No name and no long number is in the part.
    @Test func nothingPersonal() throws {
        var document = Fixture.small.document
        document.body = [
            .paragraph(Paragraph([.text("Bà Lê Thị Hoa, ĐT 0912345678, nộp "), .figure("12", source: "a")])),
            .table(
                Table(
                    columns: Array(repeating: .init(weight: 1, alignment: .left), count: 3), header: [],
                    rows: [
                        Table.Row([
                            .init(.plain("Lê Thị Hoa")), .init(.plain("001187654321")),
                            .init([.figure("5", source: "b")]),
                        ])
                    ])),
        ]
        let text = try Unpacked(try DOCX.write(document)).text(Self.part)
        #expect(text.contains(">* 12</p>"))
        #expect(text.contains(">*</c><c n=\"2\">5</c>"))
        #expect(!text.contains("Hoa") && !text.contains("0912") && !text.contains("0011"))
    }

    // MARK: - What is not believed

    private func record(_ contents: String) throws -> FigureRecord? {
        let (_, docx) = try DOCXReader.read(DOCX.write(Fixture.small.document), file: "a.docx")
        let bytes = docx.archive.rewritten(replacing: [Self.part: Array(contents.utf8)], adding: [])
        return try DOCXReader.read(bytes, file: "a.docx").manuscript.record
    }

    private func figures(_ contents: String, date: String = "2026-10-16", units: String = "9") -> String {
        "<figures xmlns=\"urn:baocao:figures:1\" date=\"\(date)\" units=\"\(units)\">\(contents)</figures>"
    }

    @Test func soundParts() throws {
        let passage = "<p n=\"1\" d=\"00000000000000ff\">54 không * -1,5</p>"
        let row = "<r n=\"2\" k=\"00ff\"><c n=\"0\">(1)</c><c n=\"3\" d=\"beef\">7</c><c n=\"4\" d=\"beef\"/></r>"
        let one = try #require(try record(figures(passage + "\n " + row)))
        #expect(one.units.map(\.place) == [1, 2])
        let charts = try #require(try record(figures("<g n=\"2\" s=\"2\">1 -2.5 - 7</g>" + passage))).charts
        #expect(charts == [ChartRecord(figure: 2, seriesCount: 2, values: ["1", "-2.5", nil, "7"])])
        #expect(try record(figures("", units: "0"))?.units == [])
        #expect(try record(figures("", date: ""))?.date == "")
        let prefixed = "<x:figures xmlns:x=\"urn:baocao:figures:1\" date=\"2026-10-16\" units=\"2\"/>"
        #expect(try record(prefixed) != nil)
    }

    @Test(arguments: [
        "<p n=\"1\" d=\"ff\">54</p>", "<p n=\"1\" d=\"00000000000000FF\">54</p>", "<p n=\"1\">54</p>",
        "<p n=\"9\" d=\"00000000000000ff\">54</p>", "<p n=\"-1\" d=\"00000000000000ff\">54</p>",
        "<p n=\"1\" d=\"00000000000000ff\">năm tư</p>", "<p n=\"1\" d=\"00000000000000ff\"/>",
        "<p n=\"1\" d=\"00000000000000ff\">54</p><p n=\"1\" d=\"00000000000000ff\">54</p>",
        "<p n=\"1\" d=\"00000000000000ff\">\(String(repeating: "9", count: 65))</p>",
        "<p n=\"1\" d=\"00000000000000ff\">\(String(repeating: "9 ", count: 40_000))</p>",
        "<p n=\"1\" d=\"00000000000000ff\"><c n=\"0\">1</c></p>", "<r n=\"1\" k=\"00ff\"/>",
        "<r n=\"1\"><c n=\"0\">1</c></r>",
        "<r n=\"1\" k=\"00ff\"><c n=\"2\">1</c><c n=\"2\">1</c></r>", "<r n=\"1\" k=\"00ff\"><c n=\"2\">một</c></r>",
        "<r n=\"1\" k=\"00ff\"><c n=\"5000\">1</c></r>", "<r n=\"1\" k=\"00ff\"><c n=\"2\" d=\"x\">1</c></r>", "<q/>",
        "<figures date=\"2026-10-16\" units=\"9\"/>", "<p", "<!-- -->&#0;",
        "<g n=\"1\" s=\"2\">1 2 3</g>", "<g n=\"1\" s=\"0\">1</g>", "<g n=\"0\" s=\"1\">1</g>", "<g n=\"1\" s=\"1\"/>",
        "<g n=\"1\" s=\"1\">nan</g>", "<g n=\"1\" s=\"1\">một</g>", "<g n=\"1\">1</g>",
        "<g n=\"1\" s=\"1\">\(String(repeating: "9 ", count: 30_000))x</g>",
    ]) func voidContents(contents: String) throws {
        #expect(try record(figures(contents)) == nil)
    }

    @Test func voidParts() throws {
        #expect(try record(figures("", date: "hôm nay")) == nil)
        #expect(try record(figures("", units: "2000000")) == nil)
        #expect(try record("<figures date=\"2026-10-16\" units=\"9\"/>") == nil)
        #expect(try record("<figures xmlns=\"urn:baocao:figures:2\" date=\"2026-10-16\" units=\"9\"/>") == nil)
        #expect(try record("<!DOCTYPE figures [<!ENTITY a \"b\">]>" + figures("&a;")) == nil)
        #expect(try record("") == nil)
        let many = (0..<300_000).map { "<p n=\"\($0)\" d=\"00000000000000ff\">1</p>" }.joined()
        #expect(try record(figures(many, units: "999999")) == nil)
    }

    /// Elements of ours in the text of a document say nothing.
    @Test func elementsInTheText() throws {
        let body = "<w:p><c xmlns=\"urn:baocao:figures:1\" n=\"1\">5</c><w:r><w:t>a</w:t></w:r></w:p>"
        let manuscript = try TestPackage(body: body).read()
        #expect(String(decoding: manuscript.text, as: UTF8.self) == "a\n")
        #expect(manuscript.record == nil)
    }

    // MARK: - Kept

    @Test func markingKeepsThePart() throws {
        let bytes = try DOCX.write(Fixture.everything.document)
        let (manuscript, _) = try DOCXReader.read(bytes, file: "a.docx")
        let range = try #require(manuscript.range(of: "1.234"))
        let file = try MarkedFile(
            bytes, comments: [.init(range: range, paragraphs: ["x"])],
            changes: [.init(range: range, replacement: "1.243")])
        #expect(file.result.comments == 1 && file.result.changes == 1)
        #expect(!file.changedParts.contains { $0.hasPrefix("customXml/") })
        #expect(file.before.record != nil && file.after.record == file.before.record)
    }
}
