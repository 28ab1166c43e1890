import Document
import DocumentFormats
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Packaging

struct PackageTests {
    @Test func holdsThePartsInOrder() throws {
        let names = try Unpacked(try DOCX.write(Fixture.small.document)).names
        #expect(
            names == [
                "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/document.xml",
                "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml", "word/settings.xml",
                "word/fontTable.xml", "word/header1.xml", "word/header2.xml", "customXml/item1.xml",
                "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels",
            ])
    }

    @Test(arguments: Fixture.allCases) func everyPartIsWellFormed(fixture: Fixture) throws {
        for (name, part) in try Unpacked(try DOCX.write(fixture.document)).parts {
            #expect(XMLParser(data: Data(part)).parse(), "\(name)")
        }
    }

    @Test(arguments: Fixture.allCases) func isTheSameEveryTime(fixture: Fixture) throws {
        #expect(try DOCX.write(fixture.document) == DOCX.write(fixture.document))
        #expect(PlainText.write(fixture.document) == PlainText.write(fixture.document))
    }

    @Test func smallDocumentIsAsAgreed() throws {
        let parts = try Unpacked(try DOCX.write(Fixture.small.document))
        expectGolden(lines(of: parts.text("word/document.xml")), "small-document.xml")
        expectGolden(lines(of: parts.text("word/numbering.xml")), "small-numbering.xml")
        expectGolden(lines(of: parts.text("word/styles.xml")), "small-styles.xml")
        expectGolden(lines(of: parts.text("docProps/core.xml")), "small-core.xml")
    }

    @Test func sectionsTurnThePageAndCountAnew() throws {
        let text = try Unpacked(try DOCX.write(Fixture.everything.document)).text("word/document.xml")
        let sections = text.matches(of: /<w:sectPr>.*?<\/w:sectPr>/).map { String($0.output) }
        try #require(sections.count == 3)
        #expect(sections.allSatisfy { $0.contains("<w:titlePg/>") && $0.contains(#"r:id="rIdHeader""#) })
        #expect(!sections[0].contains("landscape") && !sections[0].contains("w:pgNumType"))
        #expect(sections[1].contains(#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#))
        #expect(sections[1].contains(#"<w:pgNumType w:start="1"/>"#))
        #expect(sections[2].contains(#"<w:pgSz w:w="11906" w:h="16838"/>"#))
    }

    @Test(.enabled(if: Tools.path("unzip") != nil, "needs unzip")) func anotherProgramUnpacksIt() throws {
        let unzip = try #require(Tools.path("unzip"))
        try Tools.withFolder { folder in
            let file = folder.appending(path: "small.docx")
            try Data(try DOCX.write(Fixture.small.document)).write(to: file)
            #expect(try Tools.run(unzip, ["-tq", file.path]).status == 0)
        }
    }

    @Test(.enabled(if: Tools.canCheckDOCX, "needs ../shared/check_docx.py and a Python with lxml"))
    func conformsToTheSchemas() throws {
        let python = try #require(Tools.python)
        try Tools.withFolder { folder in
            var files: [String] = []
            for fixture in Fixture.allCases {
                let file = folder.appending(path: "\(fixture.rawValue).docx")
                try Data(try DOCX.write(fixture.document)).write(to: file)
                files.append(file.path)
            }
            let result = try Tools.run(python, [Tools.checker.path] + files)
            #expect(result.status == 0, "\(result.output)")
        }
    }

    /// The part with a line for each paragraph, row and style, to be read and compared.
    private func lines(of xml: String) -> String {
        let breaks = [
            "<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:sectPr>", "<w:style ", "<w:lvl ", "<w:num ", "</w:body>",
        ]
        return breaks.reduce(xml) { $0.replacingOccurrences(of: $1, with: "\n\($1)") } + "\n"
    }
}
