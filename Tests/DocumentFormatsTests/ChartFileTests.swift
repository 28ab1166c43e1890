import Document
import DocumentFormats
import Finding
import Foundation
import FoundationXML
import ReportModel
import Spreadsheet
import TestSupport
import Testing

/// Charts in every format: what is written is what was to be shown.
struct ChartFileTests {
    private static func number(_ mantissa: Int64, _ decimals: Int) -> Chart.Point {
        let quantity = Quantity(mantissa: mantissa, decimals: decimals)
        return .number(
            Chart.Number(mantissa: mantissa, decimals: decimals, text: quantity.vietnamese, source: "thu_ns"))
    }

    private static let months = ["08/2026", "09/2026", "10/2026"]

    private static let lines = Chart(
        kind: .lines, number: 1, caption: .plain("Thu ngân sách <xã> & tỉnh"), unitNote: "Đơn vị tính: triệu đồng",
        categoryHead: "Kỳ báo cáo", categories: months,
        series: [
            Chart.Series(name: "Thực hiện", points: [number(12345, 1), .missing, number(-5, 1)]),
            Chart.Series(name: "Cùng kỳ", points: [number(1000, 1), number(20001, 1), .notApplicable]),
        ], remarks: ["Chưa có số liệu: 09/2026."])

    private static func bars(_ count: Int, series: Int = 1, isTabled: Bool = false) -> Chart {
        Chart(
            kind: .bars, number: 2, caption: .plain("Số hồ sơ theo xã"), unitNote: nil, categoryHead: "Xã",
            categories: (1...count).map { "Xã \($0)" },
            series: (0..<series).map { index in
                Chart.Series(
                    name: "Dãy \(index + 1)", points: (1...count).map { number(Int64($0 * 7 % 100 + index), 0) })
            }, isTabled: isTabled)
    }

    private static let progress = Chart(
        kind: .progress(
            elapsed: Chart.Number(mantissa: 8333, decimals: 2, text: "83,33", source: "")), number: 3,
        caption: .plain("Tiến độ"), unitNote: nil, categoryHead: "Chỉ tiêu", categories: ["Thu ngân sách"],
        series: [
            Chart.Series(name: "Tỷ lệ đạt (%)", points: [number(8015, 2)]),
            Chart.Series(name: "Lũy kế", points: [number(8015, 1)]),
            Chart.Series(name: "Kế hoạch", points: [number(10000, 1)]),
        ])

    private static func document(_ blocks: [Block]) -> Document {
        var document = Fixture.small.document
        document.body = blocks + document.body
        document.appendices = [
            Appendix(title: "Biểu đồ", orientation: .landscape, blocks: [.chart(bars(200, series: 2))])
        ]
        return document
    }

    @Test func nativeChartsHoldTheirNumbers() throws {
        let parts = try Unpacked(DOCX.write(Self.document([.chart(Self.lines), .chart(Self.progress)])))
        for (name, part) in parts.parts where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            let isWellFormed = XMLParser(data: Data(part)).parse()
            #expect(isWellFormed, "\(name)")
        }
        let chart = parts.text("word/charts/chart1.xml")
        expectGolden(chart.replacing("><", with: ">\n<"), "chart-lines.xml")
        let book = try WorkbookReader.read(parts.parts["word/embeddings/so-lieu-1.xlsx"] ?? [], file: "so-lieu.xlsx")
        let sheet = try #require(book.sheet("Số liệu"))
        #expect(sheet["A4"] == .text("10/2026"))
        #expect(sheet["B1"] == .text("Thực hiện"))
        #expect(sheet["B2"] == .number(1234.5))
        #expect(sheet["B3"] == .blank)
        #expect(sheet["B4"] == .number(-0.5))
        // What the shares were computed from stands in the workbook too.
        let shares = try WorkbookReader.read(parts.parts["word/embeddings/so-lieu-2.xlsx"] ?? [], file: "so-lieu.xlsx")
        #expect(shares.sheet("Số liệu")?["D2"] == .number(1000))
        #expect(parts.text("word/charts/chart2.xml").contains("<c:v>80.15</c:v>"))
    }

    @Test func manyBarsAreChartsOfOneScale() throws {
        let parts = try Unpacked(DOCX.write(Self.document([])))
        let charts = parts.names.filter { $0.hasPrefix("word/charts/chart") }.map { parts.text($0) }
        #expect(charts.count > 1)
        let scales = charts.map { $0.firstMatch(of: /<c:max val="(\d+)"\/>/)?.output.1 }
        #expect(Set(scales).count == 1 && scales[0] != nil)
        for number in 1...charts.count {
            #expect(parts.text("word/_rels/document.xml.rels").contains("Id=\"rIdChart\(number)\""))
            #expect(parts.text("[Content_Types].xml").contains("/word/charts/chart\(number).xml"))
            #expect(parts.text("word/document.xml").contains("r:id=\"rIdChart\(number)\""))
        }
    }

    /// The essentials are said where the drawing is not seen, and nothing in them is taken for markup.
    @Test func wordsStandInPlaceOfTheDrawing() throws {
        let document = Self.document([.chart(Self.lines)])
        let docx = try Unpacked(DOCX.write(document)).text("word/document.xml")
        #expect(docx.contains(#"descr="Biểu đồ đường: Thu ngân sách &lt;xã&gt; &amp; tỉnh. Đơn vị tính"#))
        let page = try HTMLPage.write(document)
        let svg = page.firstMatch(of: /<svg.*?<\/svg>/.dotMatchesNewlines()).map { String($0.output) } ?? ""
        let isWellFormed = XMLParser(data: Data(svg.utf8)).parse()
        #expect(isWellFormed)
        #expect(page.contains("<title id=\"hinh-1-t\">Hình 1. Thu ngân sách &lt;xã&gt; &amp; tỉnh</title>"))
        #expect(page.contains("<summary>Số liệu của Hình 1</summary>"))
        #expect(!page.contains("<script"))
        let text = PlainText.write(document)
        #expect(text.contains("Hình 1. Thu ngân sách <xã> & tỉnh") && text.contains("│ 08/2026"))
        #expect(text.contains("Ghi chú: Chưa có số liệu: 09/2026."))
        #expect(DocumentJSON.write(document).contains(#""value": "1234.5""#))
    }

    @Test func whatIsTabledIsNotListedTwice() throws {
        let chart = Self.bars(3, isTabled: true)
        var document = Self.document([.chart(chart), .table(chart.table())])
        document.appendices = []
        #expect(PlainText.write(document).ranges(of: "│ Xã 2 ").count == 1)
        let page = try HTMLPage.write(document)
        #expect(page.ranges(of: ">Xã 2</th>").count == 1)
    }

    @Test func theDrawingIsAsAgreed() throws {
        let page = try HTMLPage.write(
            Self.document([.chart(Self.lines), .chart(Self.bars(3, series: 4)), .chart(Self.progress)]))
        let figures = page.matches(of: /<figure.*?<\/figure>/.dotMatchesNewlines()).prefix(3).map { String($0.output) }
        expectGolden(figures.joined(separator: "\n") + "\n", "charts.html")
    }

    @Test func controlCharactersAreRefused() {
        var chart = Self.bars(2)
        chart.categories[1] = "Xã\u{7} 2"
        #expect(throws: Refusal.self) { try DOCX.write(Self.document([.chart(chart)])) }
        #expect(throws: Refusal.self) { try HTMLPage.write(Self.document([.chart(chart)])) }
    }

    @Test func shadesAreWritten() throws {
        let table = Table(
            columns: [.init(weight: 1, alignment: .left), .init(weight: 1, alignment: .center)], header: [],
            rows: [Table.Row([.init(.plain("xã A")), .init(.plain("M"), shade: .medium)])])
        let document = Self.document([.table(table)])
        #expect(try Unpacked(DOCX.write(document)).text("word/document.xml").contains(#"w:fill="a8a8a8""#))
        #expect(try HTMLPage.write(document).contains("<td class=\"c s2\">M</td>"))
    }
}
