import Document
import DocumentFormats
import Finding
import Testing

@testable import Packaging

/// Files that are wrong, by accident or on purpose: one named error, soon, and no crash.
struct HostileFileTests {
    private func finding(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws -> Finding {
        var found: Refusal?
        let time = ContinuousClock().measure {
            do throws(Refusal) { _ = try DOCXReader.read(bytes, file: "a.docx") } catch { found = error }
        }
        // One second in a release build; tests run unoptimised beside others.
        #expect(time < .seconds(10), sourceLocation: sourceLocation)
        let refusal = try #require(found, sourceLocation: sourceLocation)
        #expect(refusal.findings.count == 1, sourceLocation: sourceLocation)
        return try #require(refusal.findings.first, sourceLocation: sourceLocation)
    }

    private var good: TestArchive { TestPackage(body: paragraph("Kết quả")).archive }

    private func archive(_ change: (inout TestArchive.Entry) -> Void) -> [UInt8] {
        var archive = good
        for index in archive.entries.indices where archive.entries[index].name == "word/document.xml" {
            change(&archive.entries[index])
        }
        return archive.bytes
    }

    @Test(arguments: [
        (Array("%PDF-1.7\n".utf8), "PDF"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"), (Array("{\\rtf1".utf8), "RTF"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"), (Array("<html><body>".utf8), "HTML"),
    ])
    func wrongExtensionsAreNamed(bytes: [UInt8], name: String) throws {
        let finding = try finding(bytes)
        #expect(finding.rule == .wrongKindOfFile && finding.message.en.contains(name))
    }

    @Test func otherArchivesAreNamed() throws {
        for (name, contents, kind) in [
            ("xl/workbook.xml", "<x/>", "Excel"), ("ppt/presentation.xml", "<x/>", "PowerPoint"),
            ("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument"), ("a.txt", "a", "ZIP"),
        ] {
            var archive = TestArchive()
            archive.add(name, contents)
            #expect(try finding(archive.bytes).message.en.contains(kind))
        }
    }

    @Test func oldAndLockedFilesAreToldApart() throws {
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1000)
        func stream(_ name: String) -> [UInt8] { magic + name.utf16.flatMap { [UInt8($0 & 0xFF), 0] as [UInt8] } }
        #expect(try finding(stream("WordDocument")).rule == .wrongKindOfFile)
        #expect(try finding(stream("EncryptedPackage")).rule == .lockedFile)
        #expect(try finding(stream("Workbook")).rule == .wrongKindOfFile)
        #expect(try finding(archive { $0.flags = 1 }).rule == .lockedFile)
        #expect(try finding([]).rule == .damagedFile)
    }

    @Test func damagedEntriesAreNamed() throws {
        #expect(try finding(archive { $0.checksum = 1 }).rule == .damagedFile)
        #expect(try finding(archive { $0.method = 12 }).rule == .damagedFile)
        #expect(try finding(archive { $0.claimedSize = 10 }).rule == .damagedFile)
        #expect(try finding(archive { $0.claimedSize = 5000 }).rule == .damagedFile)
        #expect(try finding(archive { $0.claimedSize = 0xFFFF_FFFF }).rule == .damagedFile)
        var twice = good
        twice.add("WORD/document.xml", "<x/>")
        #expect(try finding(twice.bytes).rule == .unsafeFile)
    }

    @Test func everyTruncationIsAnError() throws {
        let bytes = good.bytes
        for length in stride(from: 0, to: bytes.count, by: 7) {
            let rule = try finding(Array(bytes[..<length])).rule
            #expect([.damagedFile, .wrongKindOfFile].contains(rule))
        }
    }

    // MARK: - Bombs

    private func bomb(_ document: String) -> [UInt8] {
        archive { $0.contents = Array(document.utf8) }
    }

    private static let root = "<w:document xmlns:w=\"\(TestPackage.transitional)\"><w:body>"

    @Test func entriesThatSwellAreRefused() throws {
        let spaces = Self.root + String(repeating: " ", count: 20 << 20)
        #expect(try finding(bomb(spaces)).rule == .unsafeFile)
        #expect(try finding(archive { $0.claimedSize = 33 << 20 }).rule == .fileTooLarge)
        // Claims little, swells to much.
        #expect(
            try finding(
                archive {
                    $0.contents = [UInt8](repeating: 0x20, count: 20 << 20)
                    $0.claimedSize = 1000
                }
            ).rule == .damagedFile)
    }

    @Test(arguments: [
        "<!DOCTYPE x><x/>", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
        "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><x/>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///dev/zero\"> %p;]><x/>",
    ])
    func documentTypesAreRefused(document: String) throws {
        #expect(try finding(bomb(document)).rule == .unsafeFile)
    }

    @Test func brokenMarkupIsNamed() throws {
        let finding = try finding(bomb(Self.root + "\n<w:p>"))
        #expect(finding.rule == .damagedFile && finding.message.en.contains("word/document.xml"))
        #expect(try self.finding(bomb("")).rule == .damagedFile)
        #expect(try self.finding(bomb("<?xml version=\"1.0\" encoding=\"KOI8-X\"?><x/>")).rule == .damagedFile)
        #expect(try self.finding(bomb("<x>&unbekannt;</x>")).rule == .damagedFile)
    }

    @Test func depthIsLimited() throws {
        let deep = Self.root + String(repeating: "<w:tbl><w:tr><w:tc>", count: 5000)
        #expect(try finding(bomb(deep)).rule == .unsafeFile)
        let boxes = Self.root + String(repeating: "<w:p><w:r><w:txbxContent>", count: 150)
        #expect(try finding(bomb(boxes)).rule == .damagedFile)
    }

    @Test func hugeTagsAreRefused() throws {
        var seeded = UInt32(1)
        // Not to be packed too well, lest the ratio is what gives it away.
        let name = String(
            decoding: (0..<20 << 20).map { _ -> UInt8 in
                seeded = seeded &* 1_664_525 &+ 1_013_904_223
                return UInt8(97 + (seeded >> 16) % 26)
            }, as: UTF8.self)
        #expect(try finding(bomb("<x a=\"\(name)\"/>")).rule == .unsafeFile)
        let prefixes = (0..<5000).map { "xmlns:a\($0)=\"u\"" }.joined(separator: " ")
        #expect(try finding(bomb("<x \(prefixes)/>")).rule == .unsafeFile)
    }

    @Test func countsAreLimited() throws {
        var many = good
        for index in 0..<10_001 { many.entries.append(.init(name: "a\(index)", contents: [], isDeflated: false)) }
        #expect(try finding(many.bytes).rule == .unsafeFile)
        let paragraphs = Self.root + String(repeating: "<w:p/>", count: 400_001) + "</w:body></w:document>"
        #expect([.fileTooLarge, .unsafeFile].contains(try finding(bomb(paragraphs)).rule))
    }

    @Test func namesAndLongParagraphsAreLimited() throws {
        let elements = (0..<5000).map { "<a\($0)/>" }.joined()
        #expect(try finding(bomb(Self.root + elements)).rule == .unsafeFile)
        let attributes = (0..<5000).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(try finding(bomb("<x \(attributes)/>")).rule == .unsafeFile)
        let runs = Self.root + "<w:p>" + String(repeating: "<w:r><w:t>a</w:t></w:r>", count: 100_001)
        #expect(try finding(bomb(runs)).rule == .fileTooLarge)
    }

    /// Strange numbers in properties crash nothing.
    @Test(arguments: ["-1", "0", "999999999", "-999999999", "99999999999999999999", "x", ""])
    func strangeNumbersAreRead(number: String) throws {
        let table =
            "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"N\"/><w:gridAfter w:val=\"N\"/></w:trPr><w:tc><w:tcPr>"
            + "<w:gridSpan w:val=\"N\"/><w:vMerge w:val=\"N\"/></w:tcPr>\(paragraph("x"))</w:tc></w:tr></w:tbl>"
        let body =
            paragraph(
                "a", "<w:numPr><w:ilvl w:val=\"N\"/><w:numId w:val=\"N\"/></w:numPr><w:outlineLvl w:val=\"N\"/>",
                run: "<w:sz w:val=\"N\"/><w:color w:val=\"N\"/>")
            + "<w:p><w:r><w:footnoteReference w:id=\"N\"/><w:sym w:char=\"N\"/></w:r></w:p>" + table
            + "<w:sectPr><w:pgSz w:w=\"N\" w:h=\"N\"/><w:pgNumType w:start=\"N\"/></w:sectPr>"
        let numbering =
            "<w:abstractNum w:abstractNumId=\"N\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"N\"/><w:numFmt w:val=\"lowerLetter\"/>"
            + "<w:lvlText w:val=\"%1%2%9%N\"/><w:lvlRestart w:val=\"N\"/></w:lvl></w:abstractNum><w:num w:numId=\"N\">"
            + "<w:abstractNumId w:val=\"N\"/><w:lvlOverride w:ilvl=\"N\"><w:startOverride w:val=\"N\"/></w:lvlOverride></w:num>"
        let package = TestPackage(
            body: body.replacing("\"N\"", with: "\"\(number)\""),
            parts: [("numbering", numbering.replacing("\"N\"", with: "\"\(number)\""))])
        #expect(try package.read().lines.contains("x"))
    }
}
