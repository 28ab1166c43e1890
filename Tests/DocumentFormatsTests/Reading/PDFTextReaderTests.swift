import Document
import DocumentFormats
import Finding
import Foundation
import TestSupport
import Testing

@testable import Packaging

struct PDFTextReaderTests {
    private func read(_ text: String) throws -> Manuscript {
        let manuscript = try PDFTextReader.read(Array(text.utf8), file: "a.pdf")
        manuscript.checkInvariants()
        return manuscript
    }

    @Test func wrappedLinesAreJoined() throws {
        let text = """
                 I. KẾT QUẢ
                 Trong kỳ báo cáo, Ủy ban nhân dân xã đã tiếp nhận, giải quyết đúng
            hạn các hồ sơ của người dân.
                 - Hồ sơ trực tuyến đạt 98,5%, tăng 2,1% so với cùng kỳ năm trước và
            vượt kế hoạch;
                 - Hồ sơ trực tiếp.
            \u{C}                                  2
            Trang sau.
            \u{C}
            """
        #expect(
            try read(text).dump == """
                [I. |KẾT QUẢ] @1:6
                [Trong kỳ báo cáo, Ủy ban nhân dân xã đã tiếp nhận, giải quyết đúng hạn các hồ sơ của người dân.] @2:6
                [- |Hồ sơ trực tuyến đạt 98,5%, tăng 2,1% so với cùng kỳ năm trước và vượt kế hoạch;] @4:6
                [- |Hồ sơ trực tiếp.] @6:6
                [Trang sau.] @8:1
                header [2] @7:35
                """)
    }

    /// A centred title that is broken within its date.
    @Test(arguments: [
        ("tháng 10", "năm 2026"), ("tháng", "10 năm 2026"), ("tháng 10 năm", "2026"), ("quý III", "năm 2026"),
        ("NGÀY 05 THÁNG 10", "NĂM 2026"),
    ])
    func datesGoOnOverLines(_ first: String, _ second: String) throws {
        let text = """
                                   BÁO CÁO
                     Tình hình kinh tế - xã hội \(first)
                                  \(second)

                 Trong kỳ báo cáo, Ủy ban nhân dân xã đã tiếp nhận, giải quyết đúng
            hạn các hồ sơ của người dân.
            """
        let lines = try read(text).lines
        #expect(lines.prefix(2) == ["BÁO CÁO", "Tình hình kinh tế - xã hội \(first) \(second)"])
    }

    /// What only looks like one: a figure in a line of its own, a year that begins a sentence.
    @Test(arguments: [("Kết quả tháng 10", "2026 hồ sơ"), ("Kết quả tháng", "Năm 2026"), ("Các quý", "là thế")])
    func otherLinesStayApart(_ first: String, _ second: String) throws {
        let text = "          \(first)\n          \(second)\n" + String(repeating: "chữ ", count: 30)
        #expect(try read(text).lines.prefix(2) == [first, second])
    }

    @Test func sentencesGoOnOverPages() throws {
        let line = "Trong kỳ báo cáo, Ủy ban nhân dân xã đã tiếp nhận, giải quyết đúng"
        let manuscript = try read(
            "\(line)\n\u{C}2\n\nhạn các hồ sơ của người dân, cụ thể như sau đây nhé bạn ơi là thế.\n\u{C}")
        #expect(
            manuscript.lines[0].hasSuffix("đúng hạn các hồ sơ của người dân, cụ thể như sau đây nhé bạn ơi là thế."))
        let (first, second) = (
            try #require(manuscript.range(of: "Trong")), try #require(manuscript.range(of: "hạn các"))
        )
        #expect(manuscript.page(at: first.lowerBound) == 1)
        #expect(manuscript.page(at: second.lowerBound) == 2)
        #expect(manuscript.place(of: second).line == 4)
    }

    @Test func plainColumnsAreTables() throws {
        let text = """
            Bảng 1. Kết quả
            TT   Lĩnh vực            Tiếp nhận   Giải quyết
            1    Hộ tịch                   120          118
            2    Chứng thực và các         300          300
                 việc khác
            3    Đất đai                                 12
            Hết bảng.
            """
        let manuscript = try read(text)
        #expect(manuscript.tables.map(\.rowCount) == [4])
        #expect(manuscript.tables.map(\.columnCount) == [4])
        #expect(
            manuscript.lines == [
                "Bảng 1. Kết quả", "TT", "Lĩnh vực", "Tiếp nhận", "Giải quyết", "1", "Hộ tịch", "120", "118", "2",
                "Chứng thực và các việc khác", "300", "300", "3", "Đất đai", "", "12", "Hết bảng.",
            ])
    }

    @Test func letterheadIsNoTable() throws {
        let manuscript = try read(
            "UBND TỈNH PHÚ AN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  XÃ MINH SƠN              Độc lập - Tự do - Hạnh phúc\n Số: 1     Minh Sơn"
        )
        #expect(manuscript.tables.isEmpty)
    }

    @Test func lostLettersAreNoticed() throws {
        #expect(try read("B TÀI CHÍNH C NG HOÀ XÃ H I CH NGHĨA VI T NAM").isGarbled)
        #expect(
            try !read("UBND xã, HĐND xã: VT, TH (b/c); đạt 5 kg, 3 km, 12 tr đ, đ/c A. Kết quả b) và c) như trên")
                .isGarbled)
    }

    @Test func scansAreRefused() throws {
        let refusal = try #require(throws: Refusal.self) {
            try PDFTextReader.read(Array("\u{C} \n\u{C}".utf8), file: "a.pdf")
        }
        #expect(refusal.findings.map(\.rule) == [.fileWithoutText])
    }

    /// Our own document, printed by LibreOffice and taken out by poppler, has the words of its plain text.
    @Test(.enabled(if: Tools.canConvert, "needs LibreOffice and poppler-utils"))
    func ourOwnDocumentPrintedIsRead() throws {
        let document = Fixture.small.document
        let text = try Tools.withFolder { folder in
            let path = folder.appending(path: "a.docx")
            try Data(DOCX.write(document)).write(to: path)
            _ = try Tools.run(
                try #require(Tools.path("soffice")),
                [
                    "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                    "--convert-to", "pdf", "--outdir", folder.path, path.path,
                ])
            let tool = try #require(Tools.path("pdftotext"))
            return try Tools.run(tool, ["-layout", "-enc", "UTF-8", folder.appending(path: "a.pdf").path, "-"]).output
        }
        let manuscript = try read(text)
        #expect(Tools.words(manuscript.lines.joined(separator: "\n")) == Tools.words(PlainText.write(document)))
        #expect(manuscript.lines.contains("Tỷ lệ học sinh bỏ học <1%; phòng học & thiết bị đạt 98,5%."))
    }
}
