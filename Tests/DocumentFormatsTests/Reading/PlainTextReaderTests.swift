import Document
import DocumentFormats
import Finding
import Foundation
import TestSupport
import Testing
import VietnameseText

@testable import Packaging

struct PlainTextReaderTests {
    private func read(_ text: String, _ format: Manuscript.Format = .text) throws -> Manuscript {
        let manuscript = try PlainTextReader.read(Array(text.utf8), file: "bao-cao.txt", format: format)
        manuscript.checkInvariants()
        return manuscript
    }

    @Test func linesAreParagraphs() throws {
        #expect(
            try read("Một\r\nHai\rBa\n\nNăm").dump == """
                [Một] @1:1
                [Hai] @2:1
                [Ba] @3:1
                [] @4:1
                [Năm] @5:1
                """)
        #expect(try read("").paragraphs.isEmpty)
        #expect(try read("\n").dump == "[] @1:1")
    }

    @Test(arguments: [
        ("1. Kết quả", "1. "), ("1.1. Kết quả", "1.1. "), ("2.1 Công tác", "2.1 "), ("1) Kết quả", "1) "),
        ("1/ Kết quả", "1/ "), ("12.Kết quả", "12."), ("a) Kết quả", "a) "), ("đ) Kết quả", "đ) "),
        ("a. Kết quả", "a. "), ("II. KẾT QUẢ", "II. "), ("IV/ KẾT QUẢ", "IV/ "), ("A. KẾT QUẢ", "A. "),
        ("Phần I", "Phần I"), ("PHẦN II. KẾT QUẢ", "PHẦN II. "), ("Chương 3: Kết quả", "Chương 3: "),
        ("- Kết quả", "- "), ("-Kết quả", "-"), ("– Kết quả", "– "), ("+ Kết quả", "+ "), ("* Kết quả", "* "),
        ("• Kết quả", "• "), ("\t- Kết quả", "\t- "), ("(1) Kết quả", "(1) "), ("(a) Kết quả", "(a) "),
        ("(iv) Kết quả", "(iv) "), ("1. 234 hồ sơ", "1. "),
        ("1.234 hồ sơ", ""), ("1,5 triệu", ""), ("2025. Trong năm", ""), ("15 xã", ""), ("-5%", ""), ("--- ", ""),
        ("*nghiêng*", ""), ("12.5 tỷ đồng", ""), ("Phần I của báo cáo", ""), ("Mục tiêu", ""), ("a.b", ""),
        ("UBND xã", ""), ("(số liệu báo cáo)", ""), ("VI phạm", ""), ("1/3 số hộ", ""), ("10.10.2025", ""),
    ])
    func labelsAreFound(line: String, label: String) throws {
        let manuscript = try read(line)
        #expect(manuscript.string(manuscript.paragraphs[0].label) == label)
    }

    @Test func listsHaveLevels() throws {
        let text = "- Một\n+ Hai\n+ Ba\n- Bốn\n  - Năm\n    + Sáu\n- Bảy\nLời văn.\n+ Tám\n+ Chín"
        #expect(try read(text).paragraphs.map(\.listLevel) == [0, 1, 1, 0, 1, 2, 0, 0, 0, 0])
    }

    @Test func headOfATextFileIsMetadata() throws {
        #expect(
            try read("# nguồn: a\n#\nTiêu đề\n# không phải\n<!-- bc:tat SL004 lý do -->").dump == """
                metadata [# nguồn: a] @1:1
                metadata [#] @2:1
                [Tiêu đề] @3:1
                [# không phải] @4:1
                metadata [<!-- bc:tat SL004 lý do -->] @5:1
                """)
    }

    @Test func markdownHasHeadings() throws {
        #expect(
            try read("# Báo cáo #\n## 1. Kết quả\n#không\n####### bảy", .markdown).dump == """
                h1 [Báo cáo] @1:3
                h2 [1. |Kết quả] @2:4
                [#không] @3:1
                [####### bảy] @4:1
                """)
    }

    @Test func pipesMakeTables() throws {
        let manuscript = try read(
            "Bảng 1\n | TT | Nội dung | Số |\n|---|:--|--:|\n| 1 | Hộ tịch | - |\n| 2 | Đất đai\n| 3 | x | 5 | thừa |\n|  | | |\nHết"
        )
        #expect(
            manuscript.dump == """
                [Bảng 1] @1:1
                [TT] t0(0,0) @2:4
                [Nội dung] t0(0,1) left @2:9
                [Số] t0(0,2) right @2:20
                [1] t0(1,0) @4:3
                [Hộ tịch] t0(1,1) left @4:7
                [-] t0(1,2) right @4:17
                [2] t0(2,0) @5:3
                [Đất đai] t0(2,1) left @5:7
                [3] t0(3,0) @6:3
                [x] t0(3,1) left @6:7
                [5] t0(3,2) right @6:11
                [thừa] t0(3,3) @6:15
                [] t0(4,0) @7:4
                [] t0(4,1) left @7:6
                [] t0(4,2) right @7:8
                [Hết] @8:1
                """)
        let table = try #require(manuscript.tables.first)
        #expect(table.widths == [3, 3, 2, 4, 3])
        #expect((table.rowCount, table.columnCount, table.headerRows) == (5, 3, 1))
    }

    @Test func decomposedLettersAreComposedWithTheirPlaces() throws {
        let manuscript = try read("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t 5%")
        #expect(manuscript.lines == ["Tiếng Việt 5%"])
        #expect(manuscript.decomposed.map(manuscript.string) == ["ế", "ệ"])
        let five = try #require(manuscript.text.firstIndex(of: UInt8(ascii: "5")))
        #expect(manuscript.place(of: five..<five + 2) == Place(file: "bao-cao.txt", line: 1, column: 16, length: 2))
        let composed = manuscript.place(of: manuscript.decomposed[0])
        #expect((composed.column, composed.endColumn) == (3, 4))
    }

    @Test(arguments: [
        "Tổng số hồ sơ: 1.234.", "Cộng hòa xã hội chủ nghĩa Việt Nam", "e\u{301} \u{1100}\u{1161}\u{11A8} \u{212B}",
        "\u{F0B7} “Ngoặc” – … → ✓ ₫ №", "a\u{323}\u{302}\u{301}x", "\u{301}đầu dòng", "か\u{3099} \u{2126}",
    ])
    func textIsInNFC(text: String) throws {
        let manuscript = try read(text)
        #expect(
            manuscript.string(manuscript.paragraphs[0].range).unicodeScalars.elementsEqual(text.inNFC.unicodeScalars))
    }

    // MARK: - Encodings

    private static let sample = "Báo cáo kết quả\ncủa xã: 5 hồ sơ"

    private static let littleEndian: [UInt8] =
        [0xFF, 0xFE] + sample.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
    private static let bigEndian: [UInt8] = sample.utf16.flatMap {
        [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] as [UInt8]
    }
    private static let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(sample.utf8)

    @Test(arguments: [littleEndian, bigEndian, marked])
    func unicodeIsRead(bytes: [UInt8]) throws {
        let manuscript = try PlainTextReader.read(bytes, file: "a.txt")
        #expect(manuscript.lines == ["Báo cáo kết quả", "của xã: 5 hồ sơ"])
        #expect(manuscript.converted.isEmpty)
    }

    @Test func tcvn3IsConverted() throws {
        // “Kết quả của xã” as the ABC fonts write it.
        let bytes =
            Array("K".utf8) + [0xD5] + Array("t qu".utf8) + [0xB6] + Array(" c".utf8) + [0xF1] + Array("a x".utf8) + [
                0xB7
            ]
        let manuscript = try PlainTextReader.read(bytes, file: "a.txt")
        #expect(manuscript.lines == ["Kết quả của xã"])
        #expect(manuscript.converted == [0..<manuscript.text.count])
    }

    @Test func otherBytesAreRefused() throws {
        func refusal(_ bytes: [UInt8]) throws -> Finding {
            let refusal = try #require(throws: Refusal.self) { try PlainTextReader.read(bytes, file: "a.txt") }
            return try #require(refusal.findings.first)
        }
        #expect(try refusal([0xFF, 0x41, 0x81, 0x8D]).rule == .fileEncoding)
        #expect(try refusal(Array("%PDF-1.7".utf8)).rule == .wrongKindOfFile)
        let late = Array(String(repeating: "Kết quả năm nay.\n", count: 5000).utf8) + Array("Số ".utf8) + [0xFF]
        #expect(try refusal(late).place == Place(file: "a.txt", line: 5001, column: 4))
        #expect(try refusal([UInt8](repeating: 0x61, count: PlainTextReader.sizeLimit + 1)).rule == .fileTooLarge)
    }

    /// `BAOCAO_SPEED=1 swift test -c release --filter PlainTextReaderTests`
    @Test(.enabled(if: ProcessInfo.processInfo.environment["BAOCAO_SPEED"] == "1"))
    func speed() throws {
        let line = "- Tổng số hồ sơ tiếp nhận trong kỳ là 1.234 hồ sơ, tăng 5,6% so với cùng kỳ năm trước;\n"
        for (name, text) in [
            ("NFC", line), ("NFD", line.decomposedStringWithCanonicalMapping),
            ("table", "| 1 | Hộ tịch | 1.234 | 5,6% |\n"),
        ] {
            let bytes = Array(String(repeating: text, count: 32_000_000 / text.utf8.count).utf8)
            let time = try ContinuousClock().measure { _ = try PlainTextReader.read(bytes, file: "a.txt") }
            print("\(name): \(Double(bytes.count) / 1e6 / (time / .seconds(1))) MB/s")
        }
    }
}
