import Document
import DocumentFormats
import Finding
import TestSupport
import Testing

@testable import Packaging

/// What is read of plain markup is what expat reads, piece by piece and place by place.
struct PlainMarkupTests {
    /// Writes down all that it is told.
    private final class Log: XMLHandler {
        var lines: [String] = []
        /// How many pieces are read before the reading is stopped.
        var limit = Int.max

        func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
            let list = attributes.all.map { "\(string($0.name.bytes))(\($0.name.colon))=\(string($0.value))" }
            add("\(tag) in \(scanner.parent) \(list)", scanner)
            if tag == .del { scanner.skip() }
        }

        func end(_ tag: XMLTag, _ scanner: XMLScanner) { add("/\(tag)", scanner) }

        func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) { add(string(text), scanner) }

        private func add(_ line: String, _ scanner: XMLScanner) {
            lines.append("\(scanner.range) \(scanner.depth) \(line)")
            if lines.count == limit { scanner.stop(XMLProblem.tooDeep) }
        }

        private func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    }

    /// What is told of `markup`, and what is wrong with it.
    private func log(_ markup: [UInt8], limit: Int = .max, isWhole: Bool = true, byExpat: Bool = false) -> [String] {
        let log = Log()
        log.limit = limit
        let scanner = XMLScanner(log)
        do {
            try markup.withUnsafeBufferPointer { part in
                guard byExpat else { return try scanner.read(part, isWhole: isWhole) }
                let nothing = PlainMarkup(UnsafeBufferPointer(rebasing: part[..<0]))
                let expat = try #require(ExpatMarkup(scanner, behind: nothing))
                try expat.read(part)
                if isWhole { try expat.finish() }
            }
        } catch {
            // Where a handler stops the reading, expat alone says only that it was stopped.
            log.lines.append(scanner.isStopped ? "stopped" : "\(error)")
        }
        return log.lines
    }

    private static let root =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:q='u&amp;v'>"

    @Test(arguments: [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\(root)<w:p a=\"1\" w:a=''><w:t>Tổng &lt;5&gt; &amp;\n]</w:t></w:p></w:document>\n",
        "\(root)<w:del><w:t>x</w:t><w:r/></w:del><w:r/><w:r /> \t\n<w:t>a]b]]c&quot;&apos;</w:t></w:document>",
        "<a/>", "<a></a>", " <a/> ", "<a/><b/>", "<a>", "<a", "<a></b>", "</a>", "", "x<a/>", "<a/>x", "<a>&amp</a>",
        "<a b='1'b='2'/>",
        "<a b='1' b='2'/>", "<a b='<'/>", "<a b=\"&amp;\"/>", "<a b=\"x\ny\"/>", "<a b = '1'/>", "<a >x</a >", "<a b/>",
        "<a/ >", "< a/>",
        "<a>]]></a>", "<a>x]]y</a>", "<a>]]</a>", "<a>x]</a>", "<a>\r\nx\ry</a>", "<a>\u{1}</a>",
        "<a>\u{7F}\u{FFFD}\u{FFFE}</a>",
        "<a b='\u{FFFF}'/>", "<a>&#65;&#x1EBF;&nbsp;</a>", "<á>x</á>", "<a><!-- b --><c/></a>",
        "<a><?b c?><c/></a><!-- d -->",
        "<a><![CDATA[<b/>]]>c</a>", "<!DOCTYPE a><a/>", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>x</a>",
        "<?xml version=\"1.1\"?><a/>", "\u{FEFF}<a>x</a>", "<:a b:='1'/>",
        "<w:a xmlns:w='x'><w:b xmlns:w='y'/><w:c/></w:a>",
        "<a x1=''>\(String(repeating: "<b>", count: 600))", "<a.b-c_d:e/>", "<-a/>", "<a 1='2'/>",
    ])
    func markup(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(log(bytes) == log(bytes, byExpat: true))
        #expect(log(bytes, isWhole: false) == log(bytes, isWhole: false, byExpat: true))
    }

    @Test func bytesThatAreNoText() {
        for wrong in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE1, 0xBA], [0x00], [0xF5, 0x80, 0x80, 0x80]]
            as [[UInt8]]
        {
            let bytes = Array("<a b='1'>x<c/>".utf8) + wrong + Array("</a>".utf8)
            #expect(log(bytes) == log(bytes, byExpat: true))
        }
    }

    @Test func readingIsStoppedAtEachPiece() {
        let bytes = Array("<a><b/>x &amp; y\n<!-- --><b>z</b></a>".utf8)
        for limit in 1...14 { #expect(log(bytes, limit: limit) == log(bytes, limit: limit, byExpat: true)) }
    }

    @Test func damagedParts() throws {
        var random = Seeded(11)
        let words = [
            "<w:t>", "</w:t>", "&amp;", "&#9;", "]]>", "<!--", "-->", " a='b'", "\r", "/>", "<?", "ế", "\u{FFFF}",
            "<w:del>",
        ]
        let package = try PartPackage(DOCX.write(Fixture.small.document))
        for name in ["word/document.xml", "word/styles.xml", "[Content_Types].xml"] {
            let entry = try #require(package.archive.entry(name))
            let good = try package.archive.contents(entry)
            #expect(log(good) == log(good, byExpat: true))
            for _ in 0..<150 {
                var bytes = Array(good.prefix(Int.random(in: 300...3000, using: &random)))
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    if Bool.random(using: &random) {
                        bytes[place] = UInt8.random(in: 0...255, using: &random)
                    } else {
                        bytes.insert(contentsOf: words.randomElement(using: &random)?.utf8 ?? "".utf8, at: place)
                    }
                }
                #expect(log(bytes) == log(bytes, byExpat: true))
            }
        }
    }
}
