import Finding
import ReportModel
import TestSupport
import Testing

@testable import Spreadsheet

/// What is written is read back, whatever it is.
struct RoundTripTests {
    private static let texts = [
        "Xã Minh Tân", "", " đầu và cuối ", "a  b", "dòng 1\ndòng 2", "=1+1", "+84", "-5", "@x", "\tx", "\u{7}chuông",
        "_x0041_", "<&>\"'",
        "😀", "1.234,5", "\r", "x\u{FFFE}",
    ]

    private static func content(_ random: inout Seeded) -> CellContent {
        switch Int.random(in: 0..<7, using: &random) {
        case 0:
            let digits = Int.random(in: 0...15, using: &random)
            let bound = Quantity.power(digits)
            return .number(
                Quantity(
                    mantissa: Int64.random(in: -(bound - 1)...(bound - 1), using: &random),
                    decimals: Int.random(in: 0...9, using: &random)))
        case 1: return .flag(Bool.random(using: &random))
        case 2: return .date(Day(number: Int32.random(in: -25_500...2_932_896, using: &random)))
        case 3: return .formula("A1+1", .number(Quantity(Int.random(in: -99...99, using: &random))))
        case 4: return .formula("A1&\"\"", .text(texts[Int.random(in: 0..<texts.count, using: &random)]))
        default: return .text(texts[Int.random(in: 0..<texts.count, using: &random)])
        }
    }

    private static func expected(_ content: CellContent) -> CellValue {
        switch content {
        case .blank, .formula(_, .none): .blank
        case .number(let quantity), .formula(_, .number(let quantity)): .number(Double(quantity.description) ?? .nan)
        case .text(let text), .formula(_, .text(let text)): .text(text)
        case .flag(let flag), .formula(_, .flag(let flag)): .flag(flag)
        case .formula(_, .error(let error)): .error(error)
        case .date(let day): .date(Double(SheetDate.serial(of: day)))
        }
    }

    @Test(arguments: 0..<60)
    func randomWorkbook(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        var workbook = Workbook(properties: .init(title: "Thử", author: "BaoCao", created: ""))
        var values: [[CellAddress: CellValue]] = []
        for number in 0..<Int.random(in: 1...3, using: &random) {
            var sheet = Sheet(name: "Biểu \(number)")
            var expected: [CellAddress: CellValue] = [:]
            for _ in 0..<Int.random(in: 0...80, using: &random) {
                let row = Int.random(in: 0..<(Bool.random(using: &random) ? 30 : CellAddress.rows), using: &random)
                let column = Int.random(in: 0..<(Bool.random(using: &random) ? 8 : CellAddress.columns), using: &random)
                let content = Self.content(&random)
                sheet.put(
                    row, column, content,
                    CellStyle().with { style in
                        if case .date = content { style.format = .date }
                    })
                expected[CellAddress(row: row, column: column)] = Self.expected(content)
            }
            workbook.sheets.append(sheet)
            values.append(expected)
        }
        let bytes = try WorkbookWriter.write(workbook)
        #expect(try WorkbookWriter.write(workbook) == bytes)
        let contents = try WorkbookReader.read(bytes, file: "thu.xlsx")
        #expect(contents.sheets.map(\.name) == workbook.sheets.map(\.name))
        for (sheet, expected) in zip(contents.sheets, values) {
            // An empty text is no content.
            let wanted = expected.filter { $0.value != .text("") || sheet.formulas[$0.key] != nil }
            #expect(sheet.cells.count == wanted.count)
            for cell in sheet.cells { #expect(cell.value == wanted[cell.address], "\(cell.address)") }
        }
    }

    @Test
    func everythingBesideCells() throws {
        var sheet = Sheet(name: "Tổng hợp")
        sheet.put(CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 3)), .text("Tiêu đề"))
        var hidden = Sheet(name: "_ẩn")
        hidden.visibility = .veryHidden
        var workbook = Workbook(properties: .init(title: "T", author: "A", created: "2026-01-05T08:30:00Z"))
        workbook.sheets = [sheet, hidden]
        let contents = try WorkbookReader.read(try WorkbookWriter.write(workbook), file: "thu.xlsx")
        #expect(contents.sheets[0].merged.map(\.description) == ["A1:D1"])
        #expect(contents.sheets.map(\.isHidden) == [false, true])
    }

    @Test
    func textsThatLookLikeFormulasStayTexts() throws {
        var sheet = Sheet(name: "a")
        for (row, text) in ["=HYPERLINK(\"x\")", "+1", "-1", "@SUM(1)", "\tx", "bình thường"].enumerated() {
            sheet.put(row, 0, .text(text))
        }
        var workbook = Workbook(properties: .init(title: "", author: "", created: ""))
        workbook.sheets = [sheet]
        let contents = try WorkbookReader.read(try WorkbookWriter.write(workbook), file: "thu.xlsx")
        #expect(contents.sheets[0].formulas.isEmpty)
        #expect(contents.sheets[0]["A1"] == .text("=HYPERLINK(\"x\")"))
        // Excel keeps the sign of text in front when such a cell is edited.
        var styles = StyleTable()
        _ = styles.index(CellStyle(), isQuoted: true)
        #expect(String(decoding: styles.part, as: UTF8.self).contains(#"quotePrefix="1""#))
    }

    @Test
    func tooLongTextIsRefused() {
        var sheet = Sheet(name: "a")
        sheet.put(2, 1, .text(String(repeating: "a", count: 32_768)))
        var workbook = Workbook(properties: .init(title: "", author: "", created: ""))
        workbook.sheets = [sheet]
        #expect(throws: Refusal.self) { try WorkbookWriter.write(workbook) }
    }
}
