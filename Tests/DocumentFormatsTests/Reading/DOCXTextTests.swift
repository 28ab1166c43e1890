import Document
import DocumentFormats
import Finding
import Testing

@testable import Packaging

/// What of a DOCX file's text is read.
struct DOCXTextTests {
    private func lines(_ body: String, _ parts: [(kind: String, contents: String)] = []) throws -> [String] {
        try TestPackage(body: body, parts: parts).read().lines
    }

    private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    @Test(arguments: [
        ("<w:r><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:cr/></w:r>", "Một\thai\u{2028}ba\u{2028}"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", "a-bc"),
        ("<w:r><w:br w:type=\"page\"/><w:t>a</w:t></w:r>", "a"),
        ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"00B7\"/></w:r>", "✓•"),
        ("<w:r><w:t>a &amp; b &lt; c&#x1EA1;\n d</w:t></w:r>", "a & b < cạ  d"),
        ("<w:r><w:t><![CDATA[a <b>]]></w:t></w:r>", "a <b>"),
        ("<w:hyperlink r:id=\"x\"><w:r><w:t>nối</w:t></w:r></w:hyperlink>", "nối"),
        ("<w:smartTag><w:r><w:t>thẻ</w:t></w:r></w:smartTag>", "thẻ"),
        (
            "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent><w:r><w:t>ô</w:t></w:r>"
                + "</w:sdtContent></w:sdt>", "ô"
        ),
        (
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x </w:instrText></w:r>"
                + "<w:r><w:t>ẩn</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t> hồ sơ</w:t></w:r>", "12 hồ sơ"
        ),
        ("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>5/1</w:t></w:r></w:fldSimple><w:r><w:t>!</w:t></w:r>", "5/1!"),
        ("<w:r><w:t>a</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>b</w:t></w:r></w:ins>", "ab"),
        ("<w:r><w:t>a</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        (
            "<w:moveFrom w:id=\"1\"><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo w:id=\"2\"><w:r><w:t>mới</w:t></w:r>"
                + "</w:moveTo>", "mới"
        ),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>", "hiện"),
        ("<w:r><w:drawing><wp:inline/></w:drawing></w:r>", "\u{FFFC}"),
        ("<w:r><w:drawing><wp:anchor/></w:drawing><w:t>a</w:t></w:r>", "a"),
        ("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>", "\u{FFFC}"),
        (
            "<w:ruby><w:rt><w:r><w:t>âm</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby>",
            "chữ"
        ),
        (
            "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:r><w:t>mới</w:t></w:r></mc:Choice><mc:Fallback><w:r>"
                + "<w:t>cũ</w:t></w:r></mc:Fallback></mc:AlternateContent>", "mới"
        ),
        (
            "<mc:AlternateContent><mc:Choice Requires=\"la\"><w:r><w:t>lạ</w:t></w:r></mc:Choice><mc:Fallback><w:r>"
                + "<w:t>cũ</w:t></w:r></mc:Fallback></mc:AlternateContent>", "cũ"
        ),
        ("<w:r><w:t>Tie</w:t></w:r><w:r><w:t>\u{302}\u{301}ng</w:t></w:r>", "Tiếng"),
    ])
    func runs(content: String, text: String) throws {
        #expect(try lines("<w:p>\(content)</w:p>") == [text])
    }

    @Test func unfinishedFieldHidesNothingBelow() throws {
        let body =
            "<w:p>\(run("a"))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(run("b"))</w:p><w:p>\(run("c"))</w:p>"
        #expect(try lines(body) == ["a", "c"])
    }

    @Test func deletedMarksJoinParagraphs() throws {
        let deleted = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(run("Một "))</w:p>"
        #expect(try lines(deleted + paragraph("hai") + paragraph("ba")) == ["Một hai", "ba"])
        #expect(try lines("<w:tbl><w:tr><w:tc>\(deleted)</w:tc></w:tr></w:tbl>" + paragraph("ba")) == ["Một ", "ba"])
    }

    @Test func textBoxesAreReadOnceBehindTheirParagraph() throws {
        let box = "<w:txbxContent>\(paragraph("hộp"))</w:txbxContent>"
        let body =
            "<w:p>\(run("trước "))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline>\(box)"
            + "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict>"
            + "</mc:Fallback></mc:AlternateContent></w:r>\(run("sau"))</w:p>\(paragraph("hết"))"
        #expect(
            try TestPackage(body: body).read().dump == """
                [trước sau] left @1:1
                textBox [hộp] left @2:1
                [hết] left @3:1
                """)
    }

    @Test func notesStandBehindTheBody() throws {
        let body =
            "<w:p>\(run("Đạt 5"))<w:r><w:footnoteReference w:id=\"7\"/></w:r>\(run(" hồ sơ"))<w:r>"
            + "<w:endnoteReference w:id=\"2\"/></w:r></w:p>"
        let manuscript = try TestPackage(
            body: body,
            parts: [
                (
                    "footnotes",
                    "<w:footnote w:type=\"separator\" w:id=\"-1\">\(paragraph("—"))</w:footnote><w:footnote w:id=\"6\">"
                        + "\(paragraph("bỏ"))</w:footnote><w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r>"
                        + "\(run("Nguồn: báo cáo."))</w:p></w:footnote>"
                ), ("endnotes", "<w:endnote w:id=\"2\">\(paragraph("Cuối."))</w:endnote>"),
            ]
        ).read()
        #expect(
            manuscript.dump == """
                [Đạt 5[1] hồ sơ[i]] left @1:1
                footnote [[1] |Nguồn: báo cáo.] left @2:1
                endnote [[i] |Cuối.] left @3:1
                """)
        // The mark is not in the source: what stands behind it keeps its column.
        let words = try #require(manuscript.range(of: "hồ sơ"))
        let place = manuscript.place(of: words)
        #expect((place.column, place.endColumn) == (7, 12))
    }

    @Test func commentsHaveTheirRanges() throws {
        let body =
            "<w:p>\(run("Tổng "))<w:commentRangeStart w:id=\"3\"/>\(run("25"))<w:commentRangeEnd w:id=\"3\"/><w:r>"
            + "<w:commentReference w:id=\"3\"/></w:r>\(run(" hồ sơ"))</w:p>"
        let comments = "<w:comment w:id=\"3\">\(paragraph("Sai?"))\(paragraph("Xem lại."))</w:comment>"
        let manuscript = try TestPackage(body: body, parts: [("comments", comments)]).read()
        #expect(manuscript.remarks.map { manuscript.string($0.range) } == ["25"])
        #expect(manuscript.remarks.map(\.text) == ["Sai?\nXem lại."])
    }

    @Test func oldFontsAreConverted() throws {
        // “Kết quả” in TCVN3 as Word stores it: the bytes as characters; ư of TCVN3 is a soft hyphen.
        let body =
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr><w:t>KÕt qu¶ n</w:t>"
            + "<w:softHyphen/><w:t>íc</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\" "
            + "w:hAnsi=\".VnTimeH\"/></w:rPr><w:t>b¸o c¸o</w:t></w:r></w:p>"
            + paragraph("Keát quaû", run: "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>")
            + paragraph("Kết quả", run: "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>")
        let manuscript = try TestPackage(body: body).read()
        #expect(manuscript.lines == ["Kết quả nước", "BÁO CÁO", "Kết quả", "Kết quả"])
        #expect(manuscript.converted.map(manuscript.string) == ["Kết quả n", "ư", "ớc", "BÁO CÁO", "Kết quả"])
    }

    @Test func strictAndUTF16FilesAreRead() throws {
        #expect(try TestPackage(body: paragraph("Kết quả"), isStrict: true).read().lines == ["Kết quả"])
        var package = TestPackage(body: paragraph("Kết quả"))
        let xml = package.documentXML.replacing("UTF-8", with: "UTF-16")
        package.wholeDocument =
            [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
        #expect(try package.read().lines == ["Kết quả"])
    }

    @Test func headersAndFootersAreReadOnce() throws {
        let page =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r>"
            + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        let section =
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:headerReference w:type=\"first\" "
            + "r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"850\" "
            + "w:bottom=\"1134\" w:left=\"1701\"/><w:titlePg/></w:sectPr>"
        let body =
            paragraph("Một", section) + paragraph("hai")
            + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/><w:pgNumType w:start=\"1\"/></w:sectPr>"
        let manuscript = try TestPackage(
            body: body,
            parts: [
                (
                    "header1",
                    "<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:pPr>\(page)</w:p>"
                ),
                ("header2", "<w:p/>"),
            ]
        ).read()
        #expect(
            manuscript.dump == """
                [Một] left @1:1
                [hai] left @2:1
                header [2] center @3:1
                header [] left @4:1
                """)
        let pages = manuscript.pages
        #expect(pages.map(\.paragraphs) == [0..<1, 1..<2])
        #expect(pages.map(\.hasTitlePage) == [true, false])
        #expect(pages.map(\.numbering) == [.header(.center, halfPoints: 20), .header(.center, halfPoints: 20)])
        #expect(pages.map(\.firstPageNumbering) == [.none, .header(.center, halfPoints: 20)])
        #expect(pages.map(\.startsAt) == [nil, 1])
        #expect((pages[0].left, pages[0].right, pages[1].width) == (1701, 850, 16838))
    }
}

extension Manuscript {
    /// The first place of `words`.
    func range(of words: String) -> Range<Int>? {
        text.firstRange(of: Array(words.utf8))
    }
}
