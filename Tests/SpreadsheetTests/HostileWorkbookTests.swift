import Finding
import Foundation
import Packaging
import ReportModel
import TestSupport
import Testing

@testable import Spreadsheet

/// Files that are no workbooks, are damaged, or mean harm: a named error within a second, never a crash.
struct HostileWorkbookTests {
    private static func package(_ changes: [String: String] = [:], raw: [String: [UInt8]] = [:]) -> [UInt8] {
        var parts: [(String, [UInt8])] = [
            (
                "_rels/.rels",
                Array(
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                    Target="xl/workbook.xml"/></Relationships>
                    """.utf8)
            ),
            (
                "xl/workbook.xml",
                Array(
                    """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
                    <sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
                    """.utf8)
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Array(
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
                    Target="worksheets/sheet1.xml"/></Relationships>
                    """.utf8)
            ),
            ("xl/worksheets/sheet1.xml", Array(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").utf8)),
        ]
        for (name, text) in changes {
            parts.removeAll { $0.0 == name }
            if !text.isEmpty { parts.append((name, Array(text.utf8))) }
        }
        for (name, bytes) in raw {
            parts.removeAll { $0.0 == name }
            parts.append((name, bytes))
        }
        let deflater = Deflater(.quick)
        return ZipArchive.write(parts.sorted { $0.0 < $1.0 }.map { ZipEntry($0.0, $0.1, with: deflater) })
    }

    private static func sheet(_ data: String) -> String {
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\(data)"
            + "</sheetData></worksheet>"
    }

    private static let sheetPart = "xl/worksheets/sheet1.xml"

    private func refusal(_ bytes: [UInt8]) -> Finding? {
        let start = ContinuousClock.now
        defer { #expect(ContinuousClock.now - start < .seconds(5)) }
        do throws(Refusal) {
            _ = try WorkbookReader.read(bytes, file: "thu.xlsx")
            return nil
        } catch {
            return error.findings.first
        }
    }

    @Test
    func theSoundOneIsRead() throws {
        let contents = try WorkbookReader.read(Self.package(), file: "thu.xlsx")
        #expect(contents.sheets[0]["A1"] == .number(1))
    }

    @Test(arguments: [
        ("", "DT004"), ("a,b\n1,2\n", "DT003"), ("<html><table>", "DT003"), ("%PDF-1.7", "DT003"),
        ("PK\u{3}\u{4}", "DT004"),
    ])
    func otherFiles(text: String, rule: String) {
        #expect(refusal(Array(text.utf8))?.rule.name == rule)
    }

    @Test(arguments: [("EncryptedPackage", "DT005"), ("Workbook", "DT003"), ("WordDocument", "DT003")])
    func compoundFiles(stream: String, rule: String) {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 500)
        let name = stream.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(refusal(head + name)?.rule.name == rule)
    }

    @Test
    func otherArchives() {
        #expect(refusal(Self.package(["xl/workbook.xml": ""]))?.rule.name == "DT003")
        #expect(refusal(Self.package([Self.sheetPart: ""]))?.rule.name == "DT004")
    }

    @Test
    func entitiesAreRefused() {
        let text =
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Self.sheet("<row><c><v>&x;</v></c></row>")
        #expect(refusal(Self.package([Self.sheetPart: text]))?.rule.name == "DT006")
    }

    @Test(arguments: [
        "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "<row r=\"0\"/>", "<row r=\"9999999\"/>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<row r=\"1\"><c r=\"A1\"><v>abc</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2026-13-01</v></c></row>", "<row",
        "<row r=\"1\"><c r=\"\"><v>1</v></c></row>",
    ])
    func nonsense(data: String) {
        #expect(refusal(Self.package([Self.sheetPart: Self.sheet(data)]))?.rule.name == "DT004")
    }

    @Test
    func bomb() {
        // 90 MB of spaces shrink to a thousandth.
        let blank = [UInt8](repeating: 0x20, count: 90 << 20)
        #expect(refusal(Self.package(raw: [Self.sheetPart: blank]))?.rule.name == "DT006")
    }

    @Test
    func depth() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(refusal(Self.package([Self.sheetPart: Self.sheet(deep)]))?.rule.name == "DT006")
    }

    @Test
    func sparseSheet() throws {
        let data = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row>"
        let contents = try WorkbookReader.read(Self.package([Self.sheetPart: Self.sheet(data)]), file: "a.xlsx")
        #expect(contents.sheets[0].cells.count == 1)
        #expect(contents.sheets[0]["XFD1048576"] == .number(7))
    }

    @Test
    func unusualButSound() throws {
        let data = """
            <row><c><v>1</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>\
            <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-10-16T00:00:00</v></c>\
            <c t="str"><f>A1&amp;"x"</f><v>1x</v></c><c><f>A1</f></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row>\
            <row r="3"><c r="A3"><v>4</v></c><c r="A3"><v>5</v></c></row>
            """
        let sheet = try WorkbookReader.read(Self.package([Self.sheetPart: Self.sheet(data)]), file: "a.xlsx").sheets[0]
        #expect(sheet["A1"] == .number(1))
        #expect(sheet["B1"] == .text("ab"))
        #expect(sheet["C1"] == .flag(true))
        #expect(sheet["D1"] == .error("#N/A"))
        #expect(sheet["E1"].words(countsFrom1904: false) == "16/10/2026")
        #expect(sheet["F1"] == .text("1x"))
        #expect(sheet.formulas[CellAddress(row: 0, column: 5)] == "A1&\"x\"")
        #expect(sheet["G1"] == .blank)
        #expect(sheet["D5"] == .number(3))
        #expect(sheet["A3"] == .number(5))
        #expect(sheet.rows.map { $0[$0.startIndex].row } == [0, 2, 4])
    }

    @Test(arguments: 0..<300)
    func mutatedBytes(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        var bytes = Self.sample
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
            default: bytes.insert(contentsOf: [0x3C, 0x63, 0x3E].shuffled(using: &random), at: place)
            }
        }
        _ = try? WorkbookReader.read(bytes, file: "a.xlsx")
        // Behind a valid archive: the same damage to the markup, which a checksum would have caught.
        var markup = Self.sampleSheet
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0..<markup.count, using: &random)
            markup[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        }
        _ = try? WorkbookReader.read(Self.package(raw: [Self.sheetPart: markup]), file: "a.xlsx")
    }

    private static let sample: [UInt8] = {
        var workbook = Workbook(properties: .init(title: "T", author: "A", created: ""))
        var sheet = Sheet(name: "Biểu 1")
        for row in 0..<20 {
            sheet.put(row, 0, .text("Chỉ tiêu \(row)"))
            sheet.put(row, 1, .number(Quantity(mantissa: Int64(row * 125), decimals: 1)))
            sheet.put(row, 2, .formula("B\(row + 1)*2", .number(Quantity(row))))
        }
        workbook.sheets = [sheet]
        return (try? WorkbookWriter.write(workbook)) ?? []
    }()

    private static let sampleSheet: [UInt8] = {
        guard let archive = try? ZipReader(sample), let entry = archive.entry(sheetPart) else { return [] }
        return (try? archive.contents(entry)) ?? []
    }()
}
