import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import Packaging

/// The files in python-docx's source package, made by Word and others, compared with what python-docx reads.
@Suite(.enabled(if: !Corpus.files.isEmpty, "needs .build-venv/corpus; run scripts/setup test with a network"))
struct CorpusTests {
    /// Prints the text of every paragraph as JSON: body and tables, not text boxes.
    private static let script = """
        import docx, json, sys
        from docx.oxml.ns import qn
        from docx.text.paragraph import Paragraph
        document = docx.Document(sys.argv[1])
        boxes = (qn('w:txbxContent'), '{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent')
        print(json.dumps([Paragraph(p, None).text for p in document.element.body.iter(qn('w:p'))
                          if not any(a.tag in boxes for a in p.iterancestors())]))
        """

    @Test(arguments: Corpus.files)
    func everyFileIsRead(name: String) throws {
        let bytes = try Data(contentsOf: Corpus.folder.appending(path: name))
        let (manuscript, docx) = try DOCXReader.read(Array(bytes), file: name)
        manuscript.checkInvariants()
        for anchor in docx.anchors where anchor.isVerbatim {
            let entry = try #require(docx.archive.entry(docx.parts[anchor.part]))
            let xml = try docx.archive.contents(entry)
            #expect(xml[anchor.xml].elementsEqual(manuscript.text[anchor.text]))
        }
        guard let python = Tools.python, try Tools.run(python, ["-c", "import docx"]).status == 0 else { return }
        let output = try Tools.run(python, ["-c", Self.script, Corpus.folder.appending(path: name).path]).output
        let expected = try JSONDecoder().decode([String].self, from: Data(output.utf8))
        // python-docx shows no number of a list and no sign for a picture, and writes line breaks as line feeds.
        let actual = manuscript.paragraphs.filter { $0.story == .body }.map { paragraph in
            manuscript.string(paragraph.isLabelAutomatic ? paragraph.content : paragraph.range)
                .replacing("\u{2028}", with: "\n").replacing("\u{FFFC}", with: "")
        }
        // Of cells that are covered by another one, python-docx shows the empty paragraphs.
        let hasCoveredCells = manuscript.tables.contains { $0.cells.contains { $0.rowSpan > 1 } }
        func compared(_ lines: [String]) -> [String] { hasCoveredCells ? lines.filter { !$0.isEmpty } : lines }
        #expect(compared(actual) == compared(expected))
    }
}

private enum Corpus {
    static let folder = Tools.repository.appending(path: ".build-venv/corpus")
    static let files: [String] = {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".docx") }.sorted()
    }()
}
