import Document
import DocumentFormats
import Testing

@testable import Packaging

/// Small DOCX files for tests: the body and whatever other parts a test is about.
struct TestPackage {
    static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    var body: String
    /// The contents of other parts by kind (`styles`, `numbering`, `footnotes`, `comments`, `theme`, `header1`…), without
    /// their root element.
    var parts: [(kind: String, contents: String)] = []
    var isStrict = false
    /// Replaces all of `word/document.xml`.
    var wholeDocument: [UInt8]?

    private static let roots = [
        "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
        "comments": "comments",
    ]

    private var namespaces: String {
        let office = isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org"
        let relationships =
            isStrict ? "\(office)/officeDocument/relationships" : "\(office)/officeDocument/2006/relationships"
        return "xmlns:w=\"\(isStrict ? Self.strict : Self.transitional)\" xmlns:r=\"\(relationships)\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
    }

    var archive: TestArchive {
        var archive = TestArchive()
        let type =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
        archive.add("[Content_Types].xml", "<Types/>")
        archive.add(
            "_rels/.rels",
            "<Relationships \(package)><Relationship Id=\"r1\" Type=\"\(type)/officeDocument\" "
                + "Target=\"word/document.xml\"/></Relationships>")
        let list = parts.enumerated().map { index, part in
            let kind = String(part.kind.prefix { !$0.isNumber })
            return "<Relationship Id=\"rId\(index + 1)\" Type=\"\(type)/\(kind)\" Target=\"\(part.kind).xml\"/>"
        }
        archive.add(
            "word/_rels/document.xml.rels", "<Relationships \(package)>\(list.joined())</Relationships>")
        if let wholeDocument {
            archive.entries.append(.init(name: "word/document.xml", contents: wholeDocument))
        } else {
            archive.add("word/document.xml", documentXML)
        }
        for part in parts {
            let kind = String(part.kind.prefix { !$0.isNumber })
            let root = Self.roots[kind] ?? (kind == "header" ? "hdr" : kind == "footer" ? "ftr" : kind)
            let contents =
                kind == "theme" ? part.contents : "<w:\(root) \(namespaces)>\(part.contents)</w:\(root)>"
            archive.add("word/\(part.kind).xml", contents)
        }
        return archive
    }

    var documentXML: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"
    }

    var bytes: [UInt8] { archive.bytes }

    func read() throws -> Manuscript {
        try readFile().manuscript
    }

    func readFile() throws -> (manuscript: Manuscript, docx: DOCXFile) {
        let result = try DOCXReader.read(bytes, file: "bao-cao.docx")
        result.manuscript.checkInvariants()
        return result
    }
}

/// A paragraph of one run.
func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
    let runProperties = run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>"
    let paragraphProperties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return "<w:p>\(paragraphProperties)<w:r>\(runProperties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
}
