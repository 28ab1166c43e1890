import Conversion
import Document
import DocumentFormats
import Finding
import Foundation
import TestSupport
import Testing

struct ForeignDocumentTests {
    private func read(_ name: String, _ bytes: [UInt8]) throws -> Manuscript {
        try Tools.withFolder { folder in
            let file = folder.appending(path: name)
            try Data(bytes).write(to: file)
            return try ForeignDocument.read(bytes, path: file.path).manuscript
        }
    }

    private func rule(_ name: String, _ bytes: [UInt8]) throws -> RuleID? {
        try #require(throws: Refusal.self) { try read(name, bytes) }.findings.first?.rule
    }

    @Test func textsNeedNoTool() throws {
        #expect(try read("a.txt", Array("# a\nb".utf8)).paragraphs.map(\.story) == [.metadata, .body])
        #expect(try read("A.MD", Array("# a".utf8)).paragraphs.map(\.headingLevel) == [1])
    }

    @Test(.enabled(if: Tools.path("pdftotext") != nil, "needs poppler-utils"))
    func brokenPDFIsNamed() throws {
        #expect(try rule("a.pdf", Array("%PDF-1.7\nnichts".utf8)) == .damagedFile)
        #expect(try rule("a.pdf", [0xFF, 0xD8, 0xFF, 0xE0]) == .wrongKindOfFile)
    }

    @Test(.enabled(if: Tools.path("soffice") != nil, "needs LibreOffice"))
    func oldDocumentsAreConverted() throws {
        let rtf = "{\\rtf1\\ansi Bao cao {\\b 25} ho so\\par}"
        let manuscript = try read("bao cao.rtf", Array(rtf.utf8))
        #expect(manuscript.paragraphs.map { manuscript.string($0.range) }.first == "Bao cao 25 ho so")
        #expect(manuscript.format == .docx)
    }
}
