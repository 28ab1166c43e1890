import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import Packaging

/// Comments that are written into DOCX files.
struct CommentTests {
    private func comment(_ range: Range<Int>, _ text: String = "x") -> DOCXMarker.Comment {
        DOCXMarker.Comment(range: range, paragraphs: [text])
    }

    /// Comments on the first occurrence of each of `words`.
    private func mark(_ package: TestPackage, _ words: String...) throws -> MarkedFile {
        let manuscript = try package.read()
        let ranges = try words.map { try #require(manuscript.range(of: $0)) }
        return try MarkedFile(package.bytes, comments: ranges.enumerated().map { comment($1, "số \($0)") })
    }

    // MARK: - Where they stand

    @Test func runsAreCutAtTheWords() throws {
        let file = try mark(TestPackage(body: paragraph("Tổng số 25 hồ sơ", run: "<w:b/>")), "25")
        let document = try file.part("word/document.xml")
        let run = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">"
        #expect(
            document.contains(
                "\(run)Tổng số </w:t></w:r><w:commentRangeStart w:id=\"1\"/>\(run)25</w:t></w:r><w:commentRangeEnd "
                    + "w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>\(run) hồ sơ</w:t></w:r>"))
        #expect(
            file.changedParts == [
                "[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml", "word/comments.xml",
            ])
    }

    @Test(arguments: [
        "<w:p><w:r><w:t>một hai ba</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>một h</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ai</w:t></w:r><w:r><w:t> ba</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc>\(paragraph("một hai"))</w:tc></w:tr></w:tbl>",
        "<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>một hai</w:t></w:r></w:hyperlink></w:p>",
        "<w:p><w:ins w:id=\"7\"><w:r><w:t>hai</w:t></w:r></w:ins></w:p>",
        "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>hai ô</w:t></w:r></w:sdtContent></w:sdt></w:p>",
        "<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>hai</w:t></w:r></w:fldSimple></w:p>",
        "<w:p><w:r><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>a &amp; hai &lt;</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>mô\u{323}t hai</w:t></w:r></w:p>",
        "<w:p><w:r w:rsidR=\"00AA\"><w:t xml:space='preserve'> hai</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
    ])
    func rangesAreExact(body: String) throws {
        let file = try mark(TestPackage(body: body), "hai")
        #expect(file.after.text == file.before.text)
        #expect(file.after.remarks == [.init(range: try #require(file.before.range(of: "hai")), text: "số 0")])
    }

    @Test func whatCannotBeCutIsTakenWhole() throws {
        let cases = [
            ("<w:p><w:r><w:t><![CDATA[một hai]]></w:t></w:r></w:p>", "một hai"),
            (
                "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:ruby><w:rubyBase><w:r><w:t>một hai</w:t></w:r></w:rubyBase>"
                    + "</w:ruby></w:r></w:p>", "một hai"
            ),
        ]
        for (body, words) in cases {
            let file = try mark(TestPackage(body: body), "hai")
            #expect(file.after.text == file.before.text)
            #expect(file.after.remarks.map { file.after.string($0.range) } == [words])
        }
    }

    @Test func severalOnTheSameWords() throws {
        let package = TestPackage(body: paragraph("một hai ba bốn"))
        let text = try package.read()
        let ranges = ["hai ba", "ba", "ba bốn", "ba", "một hai ba bốn", "hai"].compactMap { text.range(of: $0) }
        let file = try MarkedFile(package.bytes, comments: ranges.map { comment($0) })
        #expect(file.after.text == file.before.text)
        func sorted(_ ranges: [Range<Int>]) -> [[Int]] {
            ranges.map { [$0.lowerBound, $0.upperBound] }.sorted { $0.lexicographicallyPrecedes($1) }
        }
        #expect(sorted(file.after.remarks.map(\.range)) == sorted(ranges))
    }

    @Test func labelsAndEmptyParagraphsHaveNoText() throws {
        let package = TestPackage(
            body: paragraph("một") + "<w:p/>"
                + paragraph("hai", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"),
            parts: [
                (
                    "numbering",
                    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                        + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                )
            ])
        let text = try package.read()
        let (empty, list) = (text.paragraphs[1], text.paragraphs[2])
        try #require(list.isLabelAutomatic && empty.range.isEmpty)
        let file = try MarkedFile(
            package.bytes, comments: [comment(list.label), comment(empty.range), comment(0..<0)])
        let hai = list.content.lowerBound
        #expect(file.after.text == text.text && file.result.comments == 3)
        #expect(Set(file.after.remarks.map(\.range)) == [hai..<hai, 5..<5, 0..<0])
        #expect(try file.part("word/comments.xml").contains("đoạn trống"))
    }

    @Test func otherStoriesAreNamedInTheBody() throws {
        let box =
            "<w:r><w:pict><v:textbox><w:txbxContent>\(paragraph("hộp"))</w:txbxContent></v:textbox></w:pict></w:r>"
        let package = TestPackage(
            body: paragraph("đầu")
                + "<w:p><w:r><w:t>thân</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>\(box)</w:p>"
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr>",
            parts: [
                ("footnotes", "<w:footnote w:id=\"2\">\(paragraph("ghi chú"))</w:footnote>"),
                ("header1", paragraph("lề trên")),
            ])
        let file = try mark(package, "hộp", "ghi chú", "lề trên")
        #expect(file.after.text == file.before.text && file.result.comments == 3)
        let texts = file.after.remarks.map(\.text).joined(separator: "\n")
        for words in [
            "(Về hộp chữ: “hộp”)\nsố 0", "(Về chú thích cuối trang: “ghi chú”)\nsố 1",
            "(Về đầu trang: “lề trên”)\nsố 2",
        ] {
            #expect(texts.contains(words), "\(texts)")
        }
        #expect(!file.changedParts.contains { $0.contains("header") || $0.contains("footnotes") })
    }

    // MARK: - Parts

    @Test func existingCommentsStay() throws {
        let old = "<w:comment w:id=\"41\" w:author=\"A\"><w:p><w:r><w:t>cũ</w:t></w:r></w:p></w:comment>"
        let package = TestPackage(
            body:
                "<w:p><w:commentRangeStart w:id=\"41\"/><w:r><w:t>một hai</w:t></w:r><w:commentRangeEnd w:id=\"41\"/></w:p>",
            parts: [("comments", old)])
        let file = try mark(package, "hai")
        #expect(file.after.remarks.map(\.text).sorted() == ["cũ", "số 0"])
        let comments = try file.part("word/comments.xml")
        #expect(comments.contains(old) && comments.contains("w:id=\"42\" w:author=\"BaoCao\""))
        #expect(Set(file.changedParts) == ["word/document.xml", "word/comments.xml"])
    }

    @Test func strictFilesStayStrict() throws {
        let file = try mark(TestPackage(body: paragraph("một"), isStrict: true), "một")
        #expect(try file.part("word/comments.xml").contains(TestPackage.strict))
        #expect(
            try file.part("word/_rels/document.xml.rels").contains(
                "purl.oclc.org/ooxml/officeDocument/relationships/comments"))
        #expect(file.after.remarks.count == 1)
    }

    @Test(arguments: [
        "<document xmlns=\"\(TestPackage.transitional)\"><body><p><r><t>một hai</t></r></p></body></document>",
        "<x:document xmlns:x=\"\(TestPackage.transitional)\"><x:body><x:p><x:r><x:t>một hai</x:t></x:r></x:p></x:body></x:document>",
    ])
    func otherPrefixes(document: String) throws {
        let file = try mark(TestPackage(body: "", wholeDocument: Array(document.utf8)), "hai")
        #expect(file.after.remarks == [.init(range: 6..<9, text: "số 0")])
    }

    @Test func textIsEscaped() throws {
        let package = TestPackage(body: paragraph("một"))
        let file = try MarkedFile(
            package.bytes, comments: [.init(range: 0..<2, paragraphs: ["a < b & \"c\"\u{1}", "dòng hai"])])
        #expect(file.after.remarks.map(\.text) == ["a < b & \"c\"\ndòng hai"])
    }

    @Test func nothingToSayChangesNothing() throws {
        let bytes = TestPackage(body: paragraph("một")).bytes
        #expect(try MarkedFile(bytes).result.bytes == bytes)
    }

    // MARK: - Whole documents

    @Test(arguments: Fixture.allCases, 1...4 as ClosedRange<UInt64>)
    func randomRangesComeBack(fixture: Fixture, seed: UInt64) throws {
        try check(DOCX.write(fixture.document), seed: seed)
    }

    @Test(.enabled(if: !PythonDocxCorpus.files.isEmpty, "needs .build-venv/corpus"), arguments: PythonDocxCorpus.files)
    func everyFileOfTheCorpus(name: String) throws {
        try check(Array(Data(contentsOf: PythonDocxCorpus.folder.appending(path: name))), seed: 7)
    }

    private func check(_ bytes: [UInt8], seed: UInt64) throws {
        let (manuscript, docx) = try DOCXReader.read(bytes, file: "a.docx")
        let ranges = randomRanges(25, in: manuscript, docx, seed: seed)
        let file = try MarkedFile(bytes, comments: ranges.enumerated().map { comment($1, "BC\($0)") })
        #expect(file.after.text == manuscript.text && file.after.paragraphs == manuscript.paragraphs)
        #expect(file.after.looks == manuscript.looks && file.after.tables == manuscript.tables)
        let known = Dictionary(
            uniqueKeysWithValues: file.after.remarks.filter { $0.text.hasPrefix("BC") }.map { ($0.text, $0.range) })
        for (index, range) in ranges.enumerated() { #expect(known["BC\(index)"] == range) }
        let expected: Set = ["[Content_Types].xml", "word/_rels/document.xml.rels", docx.mainPart, "word/comments.xml"]
        #expect(expected.isSuperset(of: file.changedParts))
    }
}
