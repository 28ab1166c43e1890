import Document
import DocumentFormats
import TestSupport
import Testing

@testable import Packaging

/// Where text stands in the file, proved by changing it there.
struct DOCXAnchorTests {
    private static let body =
        paragraph("Tổng số 25 hồ sơ") + "<w:p><w:r><w:t>a &amp; b</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>đậm"
        + "</w:t></w:r></w:p><w:tbl><w:tr><w:tc>\(paragraph("ô"))</w:tc></w:tr></w:tbl>"
        + "<w:p><w:r><w:t>trước</w:t><w:pict><v:textbox><w:txbxContent>\(paragraph("hộp"))</w:txbxContent></v:textbox>"
        + "</w:pict><w:t>sau</w:t></w:r></w:p>" + paragraph("Tie\u{302}\u{301}ng")

    private func slice(_ xml: [UInt8], _ range: Range<Int>) -> String {
        String(decoding: xml[range], as: UTF8.self)
    }

    @Test func anchorsPointAtTheirMarkup() throws {
        let (manuscript, docx) = try TestPackage(body: Self.body).readFile()
        let entry = try #require(docx.archive.entry(docx.mainPart))
        let xml = try docx.archive.contents(entry)
        let shown = docx.anchors.map {
            "\(manuscript.string($0.text)) = \(slice(xml, $0.xml))\($0.isVerbatim ? "" : " *")"
        }
        #expect(
            shown == [
                "Tổng số 25 hồ sơ = Tổng số 25 hồ sơ", "a  = a ", "& = &amp; *", " b =  b", "\t = <w:tab/> *",
                "đậm = đậm",
                "ô = ô", "trước = trước", "sau = sau", "hộp = hộp", "Ti = Ti", "ế = e\u{302}\u{301} *", "ng = ng",
            ])
        for anchor in docx.anchors {
            #expect(slice(xml, anchor.run).hasPrefix("<w:r>") && slice(xml, anchor.run).hasSuffix("</w:r>"))
            #expect(slice(xml, anchor.paragraph).hasPrefix("<w:p>") && slice(xml, anchor.paragraph).hasSuffix("</w:p>"))
            #expect(anchor.run.contains(anchor.xml.lowerBound) && anchor.paragraph.contains(anchor.run.lowerBound))
        }
        #expect(
            docx.anchors.map { slice(xml, $0.runProperties) }.filter { !$0.isEmpty } == [
                "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:b/></w:rPr>",
            ])
    }

    /// Replaces every verbatim word in the XML, packs it again, and reads the same change.
    @Test(arguments: ["25", "đậm", "ô", "trước", "sau", "hộp"])
    func splicingChangesThatWordOnly(word: String) throws {
        var package = TestPackage(body: Self.body)
        let (manuscript, docx) = try package.readFile()
        let range = try #require(manuscript.range(of: word))
        let anchor = try #require(docx.anchors(in: range).first)
        #expect(anchor.isVerbatim && docx.anchors(in: range).count == 1)
        let entry = try #require(docx.archive.entry(docx.mainPart))
        var xml = try docx.archive.contents(entry)
        let start = anchor.xml.lowerBound + range.lowerBound - anchor.text.lowerBound
        xml.replaceSubrange(start..<start + range.count, with: "MỚI".utf8)
        package.wholeDocument = xml
        var text = manuscript.text
        text.replaceSubrange(range, with: "MỚI".utf8)
        #expect(try package.read().text == text)
    }

    /// All text of a document with everything in it can be found in its XML again.
    @Test(arguments: Fixture.allCases)
    func ourOwnDocumentsHaveAllAnchors(fixture: Fixture) throws {
        let (manuscript, docx) = try DOCXReader.read(DOCX.write(fixture.document), file: "a.docx")
        manuscript.checkInvariants()
        var covered = [Bool](repeating: false, count: manuscript.text.count)
        for (before, after) in zip(docx.anchors, docx.anchors.dropFirst()) {
            #expect(before.text.upperBound <= after.text.lowerBound)
        }
        for anchor in docx.anchors {
            let entry = try #require(docx.archive.entry(docx.parts[anchor.part]))
            let xml = try docx.archive.contents(entry)
            if anchor.isVerbatim { #expect(xml[anchor.xml].elementsEqual(manuscript.text[anchor.text])) }
            for index in anchor.text { covered[index] = true }
        }
        for paragraph in manuscript.paragraphs {
            let text = paragraph.isLabelAutomatic ? paragraph.content : paragraph.range
            #expect(text.allSatisfy { covered[$0] }, "\(manuscript.string(text))")
        }
    }
}
