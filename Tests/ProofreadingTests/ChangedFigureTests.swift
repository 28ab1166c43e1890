import Document
import DocumentFormats
import Finding
import Proofreading
import Testing

@testable import Packaging

/// SL022: a file that carries its figures, and what became of its text.
struct ChangedFigureTests {
    /// What SL022 says about the report after `edit`, as `54 → 45`; the record is the one that it was built with.
    private func told(_ edit: (inout Document) -> Void) throws -> [String] {
        var document = Self.report
        let record = try #require(try read(document).record)
        edit(&document)
        var manuscript = try read(document)
        manuscript.record = record
        return try findings(manuscript).map { finding in
            let arithmetic = try #require(finding.evidence?.arithmetic)
            return "“\(finding.quote)” \(arithmetic.trimmingPrefix("báo cáo lập ngày 16/10/2026 "))"
        }
    }

    private func findings(_ manuscript: Manuscript) throws -> [Finding] {
        let rule = try #require(ProofRule.named("SL022"))
        return Proofreader(rules: [rule]).findings(in: manuscript)
    }

    private func read(_ document: Document) throws -> Manuscript {
        try DOCXReader.read(DOCX.write(document), file: "bao-cao.docx").manuscript
    }

    // MARK: - What is told

    @Test func nothingOfTheReportAsBuilt() throws {
        #expect(try told { _ in } == [])
        #expect(try findings(read(Self.report)) == [])
    }

    // MARK: - Charts

    private static let chart = Chart(
        kind: .bars, number: 1, caption: .plain("Hồ sơ theo lĩnh vực"), unitNote: nil, categoryHead: "Lĩnh vực",
        categories: ["Đất đai", "Hộ tịch", "Khác"],
        series: ["Tiếp nhận", "Giải quyết"].enumerated().map { index, name in
            Chart.Series(
                name: name,
                points: [1234, 50, 0].map {
                    .number(Chart.Number(mantissa: $0 + Int64(index), decimals: 1, text: "", source: "x"))
                })
        })

    /// What SL022 says about the report with a chart after a part of the file was changed.
    private func told(_ part: String, _ from: String, _ to: String) throws -> [String] {
        var document = Self.report
        document.body.append(.chart(Self.chart))
        let (_, docx) = try DOCXReader.read(DOCX.write(document), file: "bao-cao.docx")
        let entry = try #require(docx.archive.entry(part))
        var contents = try docx.archive.contents(entry)
        if part.hasSuffix(".xlsx") {
            let (archive, sheet) = (try ZipReader(contents), "xl/worksheets/sheet1.xml")
            let xml = String(decoding: try archive.contents(try #require(archive.entry(sheet))), as: UTF8.self)
            try #require(xml.contains(from), "\(xml)")
            contents = archive.rewritten(replacing: [sheet: Array(xml.replacing(from, with: to).utf8)], adding: [])
        } else {
            let xml = String(decoding: contents, as: UTF8.self)
            try #require(xml.contains(from), "\(xml)")
            contents = Array(xml.replacing(from, with: to).utf8)
        }
        let bytes = docx.archive.rewritten(replacing: [part: contents], adding: [])
        return try findings(DOCXReader.read(bytes, file: "bao-cao.docx").manuscript).map { finding in
            let arithmetic = try #require(finding.evidence?.arithmetic)
            return "“\(finding.quote.replacing("\u{A0}", with: " "))” \(arithmetic)"
        }
    }

    @Test func numberOfAChart() throws {
        let told = try told("word/charts/chart1.xml", "<c:v>123.4</c:v>", "<c:v>132.4</c:v>")
        #expect(told == ["“Hình 1” Hình 1, Đất đai: báo cáo lập ngày 16/10/2026 vẽ 123,4, nay là 132,4"])
    }

    @Test func numberThatIsNotDrawnAnyMore() throws {
        let told = try told("word/charts/chart1.xml", "<c:pt idx=\"1\"><c:v>5.1</c:v></c:pt>", "")
        #expect(told == ["“Hình 1” Hình 1, Hộ tịch: báo cáo lập ngày 16/10/2026 vẽ 5,1, nay để trống"])
    }

    @Test func numberOfTheWorkbookBehindAChart() throws {
        let told = try told("word/embeddings/so-lieu-1.xlsx", "<v>123.4</v>", "<v>999</v>")
        #expect(
            told == [
                "“Hình 1” Hình 1, Đất đai: báo cáo lập ngày 16/10/2026 vẽ 123,4, nay bảng tính của biểu đồ là 999,0"
            ])
    }

    /// As office programs write the same number, and another chart altogether.
    @Test(arguments: [
        ("<c:v>123.4</c:v>", "<c:v>123.40000000000001</c:v>"), ("<c:v>123.4</c:v>", "<c:v>1.234E2</c:v>"),
        ("<c:v>", "<c:v>7"), ("<c:ser>", "<c:sex>"), ("<c:chartSpace", "<c:chartSpac"),
    ])
    func otherWaysToWriteAChart(_ from: String, _ to: String) throws {
        #expect(try told("word/charts/chart1.xml", from, to) == [])
    }

    @Test func figureOfASentence() throws {
        #expect(try told { $0.set(1, "54", "45") } == ["“45” in 54, nay là 45"])
    }

    @Test func everyNumberOfItsSentence() throws {
        #expect(
            try told { $0.set(1, "15/9/2026", "15/8/2026") } == ["“8” in 9, nay là 8"])
        #expect(try told { $0.set(1, "1.234,5", "1.243,5") } == ["“1.243,5” in 1.234,5, nay là 1.243,5"])
        #expect(try told { $0.set(1, "-3", "3") } == ["“3” in -3, nay là 3"])
    }

    @Test func nilInWordsBecomesANumber() throws {
        #expect(try told { $0.set(1, "không đơn", "02 đơn") } == ["“02” in không, nay là 02"])
    }

    @Test func everyChangeOfMany() throws {
        let told = try told {
            $0.set(1, "54", "45")
            $0.setCell(0, 2, "12")
            $0.setCell(1, 3, "9,9%")
        }
        #expect(told == ["“45” in 54, nay là 45", "“12” in 21, nay là 12", "“9,9” in 90,5, nay là 9,9"])
    }

    @Test func cellThatIsNoNumberNow() throws {
        #expect(try told { $0.setCell(0, 2, "") } == ["“1” in 21, nay để trống"])
        #expect(try told { $0.setCell(0, 2, "–") } == ["“–” in 21, nay là –"])
        #expect(try told { $0.setCell(0, 2, "đang rà soát") } == ["“đang rà soát” in 21, nay là đang rà soát"])
    }

    @Test func cellThatIsANumberNow() throws {
        #expect(try told { $0.setCell(2, 2, "5") } == ["“5” in Không, nay là 5"])
        #expect(try told { $0.setCell(2, 3, "7%") } == ["“7%” in –, nay là 7%"])
    }

    @Test func rowsAreToldApartByTheirNames() throws {
        let told = try told {
            $0.editTable { $0.rows.remove(at: 1) }
            $0.setCell(1, 2, "8")
        }
        #expect(told == ["“8” in Không, nay là 8"])
    }

    /// Of a tracked change the new words count.
    @Test func trackedChange() throws {
        let (manuscript, docx) = try DOCXReader.read(DOCX.write(Self.report), file: "bao-cao.docx")
        let sentence = try #require(manuscript.paragraphs.first { manuscript.string($0.range).contains("54 hồ sơ") })
        let start = try #require(manuscript.text[sentence.range].firstIndex(of: UInt8(ascii: "5")))
        let marked = try DOCXMarker(manuscript, docx, .init(date: "2026-11-20T07:00:00Z"))
            .mark(comments: [], changes: [.init(range: start..<start + 2, replacement: "45")])
        #expect(marked.changes == 1)
        let found = try findings(DOCXReader.read(marked.bytes, file: "bao-cao.docx").manuscript)
        #expect(found.map(\.quote) == ["45"])
    }

    @Test func whatToDo() throws {
        var document = Self.report
        let record = try read(document).record
        document.set(1, "54", "45")
        var manuscript = try read(document)
        manuscript.record = record
        let finding = try #require(try findings(manuscript).first)
        #expect(finding.severity == .error)
        #expect(finding.message.vi == "số này khác số đã in khi lập báo cáo")
        #expect(finding.evidence?.arithmetic == "báo cáo lập ngày 16/10/2026 in 54, nay là 45")
        #expect(
            finding.fix?.message.vi
                == "nếu gõ nhầm: trả lại 54; nếu số liệu đã thay đổi: sửa số liệu gốc rồi lập lại báo cáo")
        #expect(finding.fix?.replacement == nil)
    }

    // MARK: - What is not

    @Test func theSameValueInOtherForm() throws {
        let told = try told {
            $0.set(1, "54", "054")
            $0.set(1, "1.234,5", "1234,50")
            $0.setCell(0, 2, "21 hồ sơ")
            $0.setCell(2, 2, "0")
        }
        #expect(told == [])
    }

    @Test func otherWords() throws {
        #expect(try told { $0.set(1, "Trong kỳ", "Trong tháng này") } == [])
        #expect(try told { $0.set(1, "Trong kỳ tiếp nhận 54 hồ sơ", "Tiếp nhận mới 45 hồ sơ") } == [])
    }

    @Test func paragraphsTakenOutAndAdded() throws {
        #expect(try told { $0.body.remove(at: 1) } == [])
        #expect(try told { $0.body.insert(.paragraph(.init(.plain("Đã họp 12 lần."))), at: 1) } == [])
        #expect(try told { $0.body.swapAt(1, 2) } == [])
    }

    @Test func emptyLinesDoNotCount() throws {
        let told = try told {
            $0.body.insert(.paragraph(.init(.plain(" "))), at: 1)
            $0.set(2, "54", "45")
        }
        #expect(told == ["“45” in 54, nay là 45"])
    }

    @Test func rowsTakenOutMovedAndNumberedAnew() throws {
        let renumbered = try told { report in
            report.editTable { $0.rows.remove(at: 0) }
            report.setCell(0, 0, "1")
            report.setCell(1, 0, "2")
        }
        #expect(renumbered == [])
        #expect(try told { $0.editTable { $0.rows.swapAt(0, 2) } } == [])
        #expect(try told { $0.editTable { $0.rows.insert($0.rows[1], at: 2) } } == [])
    }

    @Test func paragraphsWithoutFigures() throws {
        #expect(try told { $0.set(0, "15", "16") } == [])
        #expect(try told { $0.letterhead.number = 97 } == [])
    }

    /// One of two rows of the same name is gone: nobody can say which.
    @Test func equalNames() throws {
        let told = try told { report in
            report.editTable { $0.rows.removeSubrange(3...3) }
            report.setCell(3, 2, "7")
        }
        #expect(told == [])
    }
}

// MARK: - The report

extension ChangedFigureTests {
    private static func row(_ cells: [String], kind: Table.Row.Kind = .plain) -> Table.Row {
        Table.Row(
            cells.enumerated().map { index, text in
                Table.Cell(index < 2 ? .plain(text) : [.figure(text, source: "s")])
            }, kind: kind)
    }

    private static let report = Document(
        letterhead: Letterhead(
            superior: nil, issuer: "ỦY BAN NHÂN DÂN\nXÃ MINH SƠN", number: 96, symbol: "BC-UBND", place: "Minh Sơn",
            date: IssueDate(day: 16, month: 10, year: 2026)),
        title: Title(kind: "BÁO CÁO", summary: "Kết quả tháng 10"),
        body: [
            .paragraph(Paragraph(.plain("Thực hiện Kế hoạch số 15/KH-UBND."))),
            .paragraph(
                Paragraph([
                    .text("Trong kỳ tiếp nhận "), .figure("54", source: "a"), .text(" hồ sơ (từ ngày 15/9/2026), thu "),
                    .figure("1.234,5", source: "b"), .text(" triệu đồng, chênh lệch "), .figure("-3", source: "c"),
                    .text(", "), .figure("không đơn", source: "d"), .text(" khiếu nại."),
                ])),
            .list(List(marker: .dash, items: [.init([.text("Đã xong "), .figure("50", source: "e"), .text(";")])])),
            .table(
                Table(
                    columns: Array(repeating: .init(weight: 1, alignment: .left), count: 4),
                    header: [row(["TT", "Lĩnh vực", "Hồ sơ", "Tỷ lệ"])],
                    rows: [
                        row(["1", "Hộ tịch", "21", "95,2%"]), row(["2", "Đất đai", "21", "90,5%"]),
                        row(["3", "Y tế", "Không", "–"]), row(["4", "Thôn 1", "6", "50%"]),
                        row(["5", "Thôn 2", "6", "60%"]),
                    ])),
        ],
        signature: Signature(authority: ["CHỦ TỊCH"], name: "Trần Thị Thu Hằng"),
        recipients: Recipients(names: ["Như trên"], archive: "VT"),
        properties: Document.Properties(title: "Báo cáo", author: "UBND xã", created: "2026-10-16T01:00:00Z"))
}

extension Document {
    /// Writes other words into the paragraph at `index`.
    fileprivate mutating func set(_ index: Int, _ old: String, _ new: String) {
        guard case .paragraph(var paragraph) = body[index] else { return }
        let text = paragraph.inlines.plainText
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        precondition(changed != text)
        paragraph.inlines = .plain(changed)
        body[index] = .paragraph(paragraph)
    }

    fileprivate mutating func editTable(_ edit: (inout Table) -> Void) {
        for index in body.indices {
            guard case .table(var table) = body[index] else { continue }
            edit(&table)
            body[index] = .table(table)
        }
    }

    fileprivate mutating func setCell(_ row: Int, _ column: Int, _ text: String) {
        editTable { $0.rows[row].cells[column].inlines = .plain(text) }
    }
}
