import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import Packaging

/// Tracked changes that are written into DOCX files.
struct ChangeTests {
    /// Replaces the first occurrence of each word.
    private func mark(
        _ package: TestPackage, _ changes: [(old: String, new: String)], isAnnotated: Bool = false
    ) throws -> MarkedFile {
        let manuscript = try package.read()
        let all = try changes.map {
            DOCXMarker.Change(range: try #require(manuscript.range(of: $0.old)), replacement: $0.new)
        }
        let comments = isAnnotated ? all.map { DOCXMarker.Comment(range: $0.range, paragraphs: ["x"]) } : []
        return try MarkedFile(package.bytes, comments: comments, changes: all)
    }

    private func text(_ manuscript: Manuscript) -> String { manuscript.string(0..<manuscript.text.count) }

    @Test func onlyTheDifferenceIsChanged() throws {
        let file = try mark(
            TestPackage(body: paragraph("Tổng số 1250 hồ sơ", run: "<w:b/>")), [("số 1250 hồ", "số 1.250 hồ")])
        let run = "<w:r><w:rPr><w:b/></w:rPr>"
        let signed = "w:author=\"BaoCao\" w:date=\"2026-11-20T07:00:00Z\">"
        #expect(
            try file.part("word/document.xml").contains(
                "\(run)<w:t xml:space=\"preserve\">Tổng số 1</w:t></w:r><w:ins w:id=\"1\" \(signed)\(run)"
                    + "<w:t xml:space=\"preserve\">.</w:t></w:r></w:ins>\(run)<w:t xml:space=\"preserve\">250 hồ sơ</w:t></w:r>"
            ))
        #expect(text(file.after) == "Tổng số 1.250 hồ sơ\n")
        #expect(file.changedParts == ["word/document.xml"] && file.result.changes == 1)
        #expect(try file.rejected() == file.before.text)
    }

    @Test func deletedTextKeepsItsRun() throws {
        let file = try mark(
            TestPackage(body: paragraph("hồ sơ sơ sài", run: "<w:i/>")), [("hồ sơ sơ sài", "hồ sơ cũ sài")])
        let run = "<w:r><w:rPr><w:i/></w:rPr>"
        let document = try file.part("word/document.xml")
        #expect(document.contains("\(run)<w:delText xml:space=\"preserve\">sơ</w:delText></w:r></w:del><w:ins "))
        #expect(try file.rejected() == file.before.text)
        #expect(text(file.after) == "hồ sơ cũ sài\n")
    }

    @Test(arguments: [
        ("<w:p><w:r><w:t>một  hai</w:t></w:r></w:p>", "một  hai", "một hai"),
        ("<w:p><w:r><w:t>một</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hai</w:t></w:r></w:p>", "ộthai", "ột hai"),
        ("<w:p><w:r><w:t>một</w:t></w:r><w:r><w:t>hai</w:t></w:r><w:r><w:t>ba</w:t></w:r></w:p>", "ộthaib", "X"),
        ("<w:p><w:r><w:t>một</w:t></w:r><w:r><w:t>hai</w:t></w:r></w:p>", "hai", "bốn"),
        ("<w:p><w:r><w:tab/><w:t>a</w:t><w:tab/></w:r></w:p>", "\ta\t", "b"),
        ("<w:p><w:r><w:t>a &amp; b</w:t></w:r></w:p>", "a & b", "a < b"),
        ("<w:p><w:r><w:t>mô\u{323}t hai</w:t></w:r></w:p>", "một", "mốt"),
        ("<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>một</w:t></w:r></w:hyperlink></w:p>", "một", "mốt"),
        ("<w:p><w:r><w:t>hoà</w:t></w:r></w:p>", "hoà", "hòa"),
        ("<w:p><w:r><w:t>một</w:t></w:r></w:p>", "một", ""),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>5,0</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "5,0", "5.0"),
    ])
    func acceptedAndRejected(body: String, old: String, new: String) throws {
        for isAnnotated in [false, true] {
            let file = try mark(TestPackage(body: body), [(old, new)], isAnnotated: isAnnotated)
            var expected = file.before.text
            expected.replaceSubrange(try #require(file.before.range(of: old)), with: new.utf8)
            #expect(text(file.after) == String(decoding: expected, as: UTF8.self))
            #expect(try file.rejected() == file.before.text)
            #expect(file.result.changes == 1 && file.after.remarks.count == (isAnnotated ? 1 : 0))
        }
    }

    @Test(arguments: [
        ("<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>hai</w:t></w:r></w:fldSimple></w:p>", DOCXMarker.Obstacle.field),
        ("<w:p><w:ins w:id=\"1\"><w:r><w:t>hai</w:t></w:r></w:ins></w:p>", .trackedChange),
        ("<w:p><w:r><w:t><![CDATA[một hai]]></w:t></w:r></w:p>", .structure),
        ("<w:p><w:r><w:t>ha</w:t><w:drawing><wp:anchor/></w:drawing><w:t>i</w:t></w:r></w:p>", .structure),
        (
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>hai</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", .field
        ),
    ])
    func whatIsLeftAlone(body: String, obstacle: DOCXMarker.Obstacle) throws {
        let package = TestPackage(body: body)
        let file = try mark(package, [("hai", "xyz")])
        #expect(file.result.obstacles == [obstacle] && file.result.changes == 0)
        #expect(file.result.bytes == package.bytes)
    }

    @Test func decomposedLettersAreComposed() throws {
        let file = try mark(TestPackage(body: "<w:p><w:r><w:t>mô\u{323}t hai</w:t></w:r></w:p>"), [("một", "một")])
        #expect(file.result.changes == 1 && !file.before.decomposed.isEmpty && file.after.decomposed.isEmpty)
        #expect(file.after.text == file.before.text)
        #expect(try file.rejected() == file.before.text)
    }

    @Test func overlappingChangesAreMadeOnce() throws {
        let file = try mark(TestPackage(body: paragraph("một hai ba bốn")), [("hai ba", "X Y"), ("ba bốn", "Z")])
        #expect(file.result.changes == 1 && file.result.obstacles == [.overlap])
        #expect(text(file.after) == "một X Y bốn\n")
    }

    @Test func notesAndHeadersAreChangedToo() throws {
        let package = TestPackage(
            body: "<w:p><w:r><w:t>thân</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr>",
            parts: [
                ("footnotes", "<w:footnote w:id=\"2\">\(paragraph("ghi chú"))</w:footnote>"),
                ("header1", paragraph("lề")),
            ])
        let file = try mark(package, [("ghi", "gi"), ("lề", "bên")])
        #expect(file.result.changes == 2)
        #expect(Set(file.changedParts) == ["word/footnotes.xml", "word/header1.xml"])
        #expect(text(file.after).contains("gi chú") && text(file.after).contains("bên"))
    }

    // MARK: - Whole documents

    @Test(arguments: Fixture.allCases, 1...4 as ClosedRange<UInt64>)
    func randomChanges(fixture: Fixture, seed: UInt64) throws {
        try check(DOCX.write(fixture.document), seed: seed)
    }

    @Test(.enabled(if: !PythonDocxCorpus.files.isEmpty, "needs .build-venv/corpus"), arguments: PythonDocxCorpus.files)
    func everyFileOfTheCorpus(name: String) throws {
        try check(Array(Data(contentsOf: PythonDocxCorpus.folder.appending(path: name))), seed: 3)
    }

    private func check(_ bytes: [UInt8], seed: UInt64) throws {
        let (manuscript, docx) = try DOCXReader.read(bytes, file: "a.docx")
        var changes: [DOCXMarker.Change] = []
        var end = -1
        for range in randomRanges(30, in: manuscript, docx, seed: seed).sorted(by: { $0.lowerBound < $1.lowerBound })
        where range.lowerBound > end && !manuscript.text[range].contains(0x0A) {
            changes.append(.init(range: range, replacement: ["", "thay", "đổi <&>"][changes.count % 3]))
            end = range.upperBound
        }
        let comments = changes.map { DOCXMarker.Comment(range: $0.range, paragraphs: ["x"]) }
        for comments in [[], comments] {
            let file = try MarkedFile(bytes, comments: comments, changes: changes)
            #expect(file.result.changes + file.result.obstacles.count == changes.count)
            #expect(try file.rejected() == manuscript.text)
            if file.result.obstacles.isEmpty {
                var expected = manuscript.text
                for change in changes.reversed() {
                    expected.replaceSubrange(change.range, with: change.replacement.utf8)
                }
                #expect(text(file.after) == String(decoding: expected, as: UTF8.self))
            }
        }
    }

    // MARK: - Other programs

    /// Comments and changes everywhere in our own documents, for validators and LibreOffice.
    private func markedFixtures(_ body: (URL, MarkedFile) throws -> Void) throws {
        try Tools.withFolder { folder in
            for fixture in Fixture.allCases {
                let bytes = try DOCX.write(fixture.document)
                let (manuscript, docx) = try DOCXReader.read(bytes, file: "a.docx")
                let ranges = randomRanges(40, in: manuscript, docx, seed: 11)
                let file = try MarkedFile(
                    bytes, comments: ranges.map { .init(range: $0, paragraphs: ["SL001: thử", "= 1 + 1 = 2"]) },
                    changes: ranges.map { .init(range: $0, replacement: "mới") })
                let url = folder.appending(path: "\(fixture.rawValue).docx")
                try Data(file.result.bytes).write(to: url)
                try body(url, file)
            }
        }
    }

    @Test(.enabled(if: Tools.canCheckDOCX, "needs ../shared/check_docx.py and a Python with lxml"))
    func conformsToTheSchemas() throws {
        let python = try #require(Tools.python)
        try markedFixtures { url, _ in
            let result = try Tools.run(python, [Tools.checker.path, url.path])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test(.enabled(if: Tools.audit != nil, "needs openxml-audit"))
    func conformsToOfficesRules() throws {
        let audit = try #require(Tools.audit)
        try markedFixtures { url, file in
            func complaints(_ url: URL) throws -> Set<String> {
                let output = try Tools.run(audit, ["-o", "json", url.path]).output
                let reports = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
                let errors = try #require(reports.first?["errors"] as? [[String: Any]])
                return Set(errors.compactMap { $0["description"] as? String })
            }
            let original = url.deletingLastPathComponent().appending(path: "original.docx")
            try Data(file.originalBytes).write(to: original)
            #expect(try complaints(url).subtracting(complaints(original)) == [])
        }
    }

    @Test(.enabled(if: Tools.canConvert, "needs LibreOffice and pdftotext"))
    func libreOfficeReadsThem() throws {
        try markedFixtures { url, file in
            let pages = try Tools.printedPages(of: Data(contentsOf: url))
            #expect(!pages.isEmpty && file.result.comments > 0)
        }
    }
}
