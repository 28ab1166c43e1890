import Document
import DocumentFormats
import Finding
import TestSupport
import Testing

@testable import Packaging

/// Readers crash on nothing: a few thousand damaged inputs, the same ones every time.
struct MutationTests {
    /// Changes some bytes of `bytes`: flips, cuts, doubles, or puts in what means something to the format.
    private func mutate(_ bytes: [UInt8], _ random: inout Seeded, words: [[UInt8]]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let length = min(Int.random(in: 1...40, using: &random), bytes.count - place)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.removeSubrange(place..<place + length)
            case 3:
                bytes.insert(
                    contentsOf: bytes[place..<place + length], at: Int.random(in: 0...bytes.count, using: &random))
            case 4: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
            default: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }

    private static let markup = [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:txbxContent>",
        "</w:txbxContent>", "<w:del>", "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"separate\"/>",
        "<w:vMerge/>", "<w:gridSpan w:val=\"9\"/>", "<w:sectPr/>", "<mc:AlternateContent>", "<mc:Choice>", "&#x301;",
        "&amp;",
        "<w:footnoteReference w:id=\"7\"/>", "<w:commentRangeStart w:id=\"1\"/>", "<w:t>x</w:t>", "<w:p/>", "<w:tc/>",
        "<w:tr/>",
    ].map { Array($0.utf8) }

    private static let seedBody =
        paragraph("Tổng 25", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") + "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr>"
        + "<w:vMerge w:val=\"restart\"/></w:tcPr>\(paragraph("a"))</w:tc><w:tc>\(paragraph("b"))</w:tc></w:tr><w:tr><w:tc>"
        + "<w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:pict><w:txbxContent>\(paragraph("hộp"))"
        + "</w:txbxContent></w:pict></w:r><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p><w:sectPr/>"

    private func readable(_ bytes: [UInt8]) -> Bool {
        guard let manuscript = try? DOCXReader.read(bytes, file: "a.docx").manuscript else { return false }
        manuscript.checkInvariants()
        return true
    }

    @Test func damagedArchives() throws {
        var random = Seeded(1)
        let good = try DOCX.write(Fixture.small.document)
        let words =
            [[0x50, 0x4B, 1, 2], [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0]]
            as [[UInt8]]
        for _ in 0..<1000 { _ = readable(mutate(good, &random, words: words)) }
    }

    /// Mutations of the markup inside a sound archive; most are not well-formed, tags put in whole mostly are.
    @Test func damagedMarkup() throws {
        var random = Seeded(2)
        var package = TestPackage(body: Self.seedBody)
        let good = Array(package.documentXML.utf8)
        var count = 0
        for _ in 0..<1500 {
            package.wholeDocument = mutate(good, &random, words: Self.markup)
            if readable(package.bytes) { count += 1 }
        }
        #expect(count > 50)
    }

    /// Well-formed markup in which elements stand where they may not.
    @Test func misplacedElements() throws {
        var random = Seeded(3)
        let names = [
            "p", "r", "t", "tbl", "tr", "tc", "tcPr", "txbxContent", "del", "ins", "pPr", "rPr", "sectPr", "sdt",
            "drawing",
            "footnote", "vMerge", "gridSpan", "fldSimple", "instrText", "tab", "br", "moveFrom", "trPr", "tblGrid",
            "gridCol",
        ]
        func tree(_ depth: Int) -> String {
            let name = names.randomElement(using: &random) ?? "p"
            let children = depth == 0 ? 0 : Int.random(in: 0...4, using: &random)
            let inner = (0..<children).map { _ in tree(depth - 1) }.joined()
            return "<w:\(name)>\(Bool.random(using: &random) ? "x\u{301}" : "")\(inner)</w:\(name)>"
        }
        for _ in 0..<500 {
            #expect(readable(TestPackage(body: (0..<5).map { _ in tree(5) }.joined()).bytes))
        }
    }

    @Test func damagedText() throws {
        var random = Seeded(4)
        let good = Array(
            "# a\nTổng 25:\n- Một\n+ Hai\r\n| a | b |\n|---|:-:|\n| 1 | 2 |\nTie\u{302}\u{301}ng\t \u{F0B7}\n\u{C}  a   b   c\n"
                .utf8)
        let words = ["|", "\n", "\r", "#", "- ", "\u{301}", "|---|", "\\|", "\u{C}", "    ", "Phần I"].map {
            Array($0.utf8)
        }
        for round in 0..<2000 {
            let bytes = mutate(good, &random, words: words)
            let format: Manuscript.Format = round.isMultiple(of: 2) ? .text : .markdown
            (try? PlainTextReader.read(bytes, file: "a", format: format))?.checkInvariants()
            (try? PDFTextReader.read(bytes, file: "a"))?.checkInvariants()
        }
    }
}
