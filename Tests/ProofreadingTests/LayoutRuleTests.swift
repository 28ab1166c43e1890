import Document
import Finding
import Testing

@testable import Proofreading

/// Manuscripts made by hand, as a reader of DOCX would make them.
private struct Sheet {
    var manuscript = Manuscript(file: "a.docx", format: .docx)

    /// Adds a paragraph in a font.
    mutating func add(
        _ text: String, _ font: Manuscript.Font = Sheet.body, alignment: Manuscript.Alignment = .unknown,
        cell: Manuscript.CellPlace? = nil, label: Int = 0
    ) {
        let start = manuscript.text.count
        manuscript.origins.append(Manuscript.Origin(start: start, line: manuscript.paragraphs.count + 1, column: 1))
        manuscript.looks.append(Manuscript.Look(start: start, font: manuscript.fonts.count))
        manuscript.fonts.append(font)
        manuscript.text += Array(text.utf8)
        manuscript.paragraphs.append(
            Manuscript.Paragraph(
                range: start..<manuscript.text.count, label: start..<start + label, cell: cell, alignment: alignment))
        manuscript.text.append(0x0A)
    }

    static let body = Manuscript.Font(name: "Times New Roman", halfPoints: 28)

    static func font(_ halves: Int, bold: Bool = false, italic: Bool = false) -> Manuscript.Font {
        Manuscript.Font(name: "Times New Roman", halfPoints: halves, isBold: bold, isItalic: italic)
    }

    static func page(
        width: Int = 11906, height: Int = 16838, top: Int = 1134, bottom: Int = 1134, left: Int = 1701,
        right: Int = 850,
        numbering: Manuscript.Page.Numbering = .header(.center, halfPoints: 28), title: Bool = true
    ) -> Manuscript.Page {
        Manuscript.Page(
            width: width, height: height, top: top, bottom: bottom, left: left, right: right, hasTitlePage: title,
            numbering: numbering, paragraphs: 0..<1)
    }

    func found(_ name: String) throws -> [String] {
        let rule = try #require(ProofRule.named(name))
        return Proofreader(rules: [rule]).discoveries(in: manuscript).map(\.message.vi)
    }

    static func head(nation: Int = 26, issuerBold: Bool = true, dateItalic: Bool = true) -> Sheet {
        var sheet = Sheet()
        func cell(_ column: Int) -> Manuscript.CellPlace { Manuscript.CellPlace(table: 0, row: 0, column: column) }
        sheet.add("UBND HUYỆN A", font(26), cell: cell(0))
        sheet.add("UBND XÃ MINH SƠN", font(26, bold: issuerBold), cell: cell(0))
        sheet.add("Số: 12/BC-UBND", font(26), cell: cell(0))
        sheet.add("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", font(nation, bold: true), cell: cell(1))
        sheet.add("Độc lập - Tự do - Hạnh phúc", font(28, bold: true), cell: cell(1))
        sheet.add("Minh Sơn, ngày 05 tháng 10 năm 2025", font(28, italic: dateItalic), cell: cell(1))
        sheet.add("BÁO CÁO", font(28, bold: true))
        sheet.add("Nơi nhận:", font(24, bold: true, italic: true))
        sheet.add("- Như trên;", font(22), label: 2)
        sheet.add("- Lưu: VT, VP (05).", font(22), label: 2)
        return sheet
    }
}

@Suite struct LayoutRuleTests {
    @Test(arguments: ["TT001", "TT002", "TT003", "TT004", "TT005", "TT006", "TT007", "TT008", "TT009", "TT010"])
    func aDocumentAsTheDecreeHasItIsSilent(_ rule: String) throws {
        var sheet = Sheet.head()
        sheet.manuscript.pages = [Sheet.page(), Sheet.page(width: 16838, height: 11906, top: 600)]
        #expect(try sheet.found(rule) == [])
    }

    @Test func otherPaperIsMeasured() throws {
        var sheet = Sheet.head()
        sheet.manuscript.pages = [Sheet.page(width: 12240, height: 15840)]
        let found = try sheet.found("TT001")
        #expect(found.count == 1 && found[0].hasPrefix("khổ giấy 215,9 × 279,4 mm"))
    }

    @Test func marginsAreMeasuredWithAMillimetreToSpare() throws {
        var sheet = Sheet.head()
        sheet.manuscript.pages = [Sheet.page(top: 1080, left: 1440), Sheet.page(top: 1080, left: 1440)]
        let found = try sheet.found("TT002")
        #expect(found.count == 1 && found[0].hasPrefix("lề trang ngoài mức quy định: trái 25,4 mm (30-35)"))
    }

    @Test func anotherFontIsFoundOnce() throws {
        var sheet = Sheet.head()
        for _ in 0..<3 {
            sheet.add("Đoạn văn này dùng phông chữ khác.", Manuscript.Font(name: "Arial", halfPoints: 28))
        }
        sheet.add("\u{F0B7}", Manuscript.Font(name: "Symbol", halfPoints: 28))
        sheet.add("Đoạn văn này có màu đỏ, rất dài.", Manuscript.Font(name: "Times New Roman", colour: 0xFF0000))
        let found = try sheet.found("TT003")
        #expect(found.count == 2 && found[0].hasPrefix("phông chữ “Arial”") && found[1].hasPrefix("màu chữ #FF0000"))
    }

    @Test func pageNumbersBelowAreFound() throws {
        var sheet = Sheet.head()
        sheet.manuscript.pages = [Sheet.page(numbering: .footer(.center, halfPoints: 24))]
        #expect(try sheet.found("TT004").count == 1)
        sheet.manuscript.pages = [Sheet.page(numbering: .header(.right, halfPoints: 24), title: false)]
        #expect(try sheet.found("TT004").count == 3)
    }

    @Test func partsOfTheHeadAreMeasured() throws {
        #expect(try Sheet.head(nation: 32).found("TT005").first?.hasPrefix("Quốc hiệu: cỡ 16") == true)
        #expect(
            try Sheet.head(issuerBold: false).found("TT006").first?.hasPrefix("Tên cơ quan ban hành: không đậm") == true
        )
        #expect(try Sheet.head(dateItalic: false).found("TT008").first?.contains("không nghiêng") == true)
    }

    @Test func lettersInPiecesAreReportedOncePerParagraph() throws {
        var sheet = Sheet()
        sheet.add("Tiếp nhận hồ sơ")
        sheet.add("Kết quả")
        sheet.manuscript.decomposed = [2..<5, 8..<11, 22..<25]
        #expect(try sheet.found("CT004").count == 2)
    }

    @Test func convertedTextIsReported() throws {
        var sheet = Sheet()
        sheet.add("Luận văn tốt nghiệp")
        sheet.manuscript.converted = [0..<10]
        #expect(try sheet.found("CT005").count == 1)
    }
}
