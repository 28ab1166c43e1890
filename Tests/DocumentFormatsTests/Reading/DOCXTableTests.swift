import Document
import DocumentFormats
import Testing

@testable import Packaging

/// Tables, and what makes up their grid.
struct DOCXTableTests {
    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc>" + (properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>") + paragraph(text) + "</w:tc>"
    }

    private func row(_ cells: String..., properties: String = "") -> String {
        "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>") + cells.joined() + "</w:tr>"
    }

    private func table(_ rows: String..., properties: String = "", columns: Int = 3) -> String {
        "<w:tbl><w:tblPr>\(properties)</w:tblPr><w:tblGrid>\(String(repeating: "<w:gridCol/>", count: columns))</w:tblGrid>"
            + rows.joined() + "</w:tbl>"
    }

    private static let empty = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"

    @Test func spansMakeAGrid() throws {
        let body = table(
            row(
                cell("a", "<w:gridSpan w:val=\"2\"/>"), cell("b", "<w:vMerge w:val=\"restart\"/>"),
                properties: "<w:tblHeader/>"),
            row(cell("c"), cell("d"), Self.empty, properties: "<w:tblHeader/>"),
            row(
                cell("e", "<w:hMerge w:val=\"restart\"/>"), "<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>", cell("f")
            ),
            row(cell("g"), properties: "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>"))
        let manuscript = try TestPackage(body: body).read()
        #expect(
            manuscript.dump == """
                [a] t0(0,0) left @1:1
                [b] t0(0,2) left @2:1
                [c] t0(1,0) left @3:1
                [d] t0(1,1) left @4:1
                [e] t0(2,0) left @5:1
                [f] t0(2,2) left @6:1
                [g] t0(3,1) left @7:1
                """)
        let table = try #require(manuscript.tables.first)
        #expect((table.rowCount, table.columnCount, table.headerRows) == (4, 3, 2))
        #expect(table.widths == [3, 3, 3, 3])
        #expect(table.cells.map(\.columnSpan) == [2, 1, 1, 1, 2, 1, 1])
        #expect(table.cells.map(\.rowSpan) == [1, 2, 1, 1, 1, 1, 1])
        #expect(table.isBorderless)
    }

    @Test func brokenRowsShow() throws {
        let manuscript = try TestPackage(
            body: table(row(cell("a"), cell("b"), cell("c")), row(cell("d"), cell("e")))
        ).read()
        #expect(manuscript.tables.map(\.widths) == [[3, 2]])
        #expect(manuscript.tables.map(\.columnCount) == [3])
    }

    @Test func coveredCellWithTextStaysACell() throws {
        let body = table(
            row(cell("a", "<w:vMerge w:val=\"restart\"/>"), cell("b")), row(cell("c", "<w:vMerge/>"), cell("d")),
            columns: 2)
        let manuscript = try TestPackage(body: body).read()
        #expect(manuscript.lines == ["a", "b", "c", "d"])
        #expect(manuscript.tables[0].cells.map(\.rowSpan) == [1, 1, 1, 1])
    }

    @Test func tablesNest() throws {
        let inner = table(row(cell("trong")), columns: 1)
        let body =
            table(row("<w:tc>\(paragraph("ngoài"))\(inner)<w:p/></w:tc>", cell("b")), columns: 2) + paragraph("hết")
        let manuscript = try TestPackage(body: body).read()
        #expect(
            manuscript.dump == """
                [ngoài] t0(0,0) left @1:1
                [trong] t1(0,0) left @2:1
                [] t0(0,0) left @3:1
                [b] t0(0,1) left @4:1
                [hết] left @5:1
                """)
        #expect(manuscript.tables.map { $0.cells.map(\.paragraphs) } == [[0..<3, 3..<4], [1..<2]])
    }

    @Test func deletedRowsAreLeftOut() throws {
        let body = table(
            row(cell("a"), cell("b")), row(cell("c"), cell("d"), properties: "<w:del w:id=\"1\"/>"),
            row(cell("e"), cell("f")),
            columns: 2)
        let manuscript = try TestPackage(body: body).read()
        #expect(manuscript.lines == ["a", "b", "e", "f"])
        #expect(manuscript.tables[0].rowCount == 2)
    }

    @Test func textBoxInACellIsNotInTheTable() throws {
        let box =
            "<w:r><w:pict><v:textbox><w:txbxContent>\(paragraph("hộp"))</w:txbxContent></v:textbox></w:pict></w:r>"
        let body = table(row("<w:tc><w:p>\(box)</w:p></w:tc>", cell("b")), columns: 2)
        #expect(
            try TestPackage(body: body).read().dump == """
                [] t0(0,0) left @1:1
                textBox [hộp] left @2:1
                [b] t0(0,1) left @3:1
                """)
    }

    @Test(arguments: [
        ("", "", true), ("<w:tblBorders><w:top w:val=\"single\"/></w:tblBorders>", "", false),
        ("<w:tblStyle w:val=\"Grid\"/>", "", false),
        (
            "<w:tblStyle w:val=\"Grid\"/><w:tblBorders><w:top w:val=\"none\"/><w:insideV w:val=\"nil\"/></w:tblBorders>",
            "",
            true
        ),
        ("", "<w:tcBorders><w:bottom w:val=\"single\"/></w:tcBorders>", false),
    ])
    func bordersAreKnown(properties: String, cellProperties: String, isBorderless: Bool) throws {
        let style =
            "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:tblPr><w:tblBorders><w:top w:val=\"single\"/>"
            + "<w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr></w:style>"
        let manuscript = try TestPackage(
            body: table(row(cell("a", cellProperties)), properties: properties, columns: 1), parts: [("styles", style)]
        ).read()
        #expect(manuscript.tables.map(\.isBorderless) == [isBorderless])
    }
}
