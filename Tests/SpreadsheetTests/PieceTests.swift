import ReportModel
import Testing

@testable import Spreadsheet

/// Addresses, dates, numbers and names by themselves.
struct PieceTests {
    @Test(arguments: [
        ("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383), ("$B$12", 11, 1),
    ])
    func address(text: String, row: Int, column: Int) throws {
        let address = try #require(CellAddress(text))
        #expect(address == CellAddress(row: row, column: column))
        #expect("\(address)" == text.filter { $0 != "$" })
    }

    @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "A1B", "Ä1", "A-1", "A99999999999"])
    func noAddress(text: String) {
        #expect(CellAddress(text) == nil)
    }

    @Test(arguments: [
        (1, 1900, 1, 1), (59, 1900, 2, 28), (61, 1900, 3, 1), (45_000, 2023, 3, 15), (2_958_465, 9999, 12, 31),
    ])
    func date(serial: Int, year: Int, month: Int, day: Int) throws {
        let expected = try #require(Day(year: year, month: month, day: day))
        #expect(SheetDate.day(serial: Double(serial), since1904: false) == expected)
        #expect(SheetDate.serial(of: expected) == serial)
    }

    @Test
    func noDate() throws {
        #expect(SheetDate.day(serial: 60, since1904: false) == nil)
        #expect(SheetDate.day(serial: 0, since1904: false) == nil)
        #expect(SheetDate.day(serial: -1, since1904: false) == nil)
        #expect(SheetDate.day(serial: 2_958_466, since1904: false) == nil)
        #expect(SheetDate.day(serial: 0, since1904: true) == Day(year: 1904, month: 1, day: 1))
    }

    @Test(arguments: [
        ("0", 0.0), ("-12.5", -12.5), ("1E3", 1000), ("1.5e-7", 1.5e-7), ("0.30000000000000004", 0.1 + 0.2),
        ("123456789012345680", 123_456_789_012_345_680), ("+7", 7), (".5", 0.5), ("5.", 5),
    ])
    func number(text: String, value: Double) {
        #expect(SheetNumber.parse(Array(text.utf8)) == value)
    }

    @Test(arguments: ["", "-", "1,5", "nan", "inf", "0x1F", "1e", "1e+", "1.2.3", "1 2", "1e999"])
    func noNumber(text: String) {
        #expect(SheetNumber.parse(Array(text.utf8)) == nil)
    }

    @Test
    func binaryResidueIsNotSeen() throws {
        #expect(try Quantity(cell: 0.1 + 0.2, decimals: 1) == Quantity(mantissa: 3, decimals: 1))
        #expect(try Quantity(cell: 1234.5, decimals: 2) == Quantity(mantissa: 123_450, decimals: 2))
        #expect(throws: Quantity.ParseError.tooManyDecimals(allowed: 1)) { try Quantity(cell: 0.25, decimals: 1) }
        #expect(throws: Quantity.ParseError.tooLarge) { try Quantity(cell: 1e16, decimals: 0) }
        #expect(throws: Quantity.ParseError.notANumber) { try Quantity(cell: .infinity, decimals: 0) }
    }

    @Test(arguments: [
        ("dd/mm/yyyy", true), ("[$-42A]#,##0.0", false), ("General", false), ("0\" ngày\"", false), ("[h]:mm", true),
        ("[Red]0.00", false), ("#,##0;[Red]-#,##0", false), ("\\d0", false), ("mm:ss", true), ("0.00E+00", false),
        ("@", false),
    ])
    func formatOfDates(code: String, isDate: Bool) {
        #expect(FormatsReader.isDate(code) == isDate)
    }

    @Test
    func usableNames() {
        #expect(Sheet.usableName("Biểu 1/2: [a]*?", taken: []) == "Biểu 1 2   a")
        #expect(Sheet.usableName(String(repeating: "x", count: 40), taken: []).utf16.count == 31)
        #expect(Sheet.usableName("a", taken: ["A"]) == "a (2)")
        #expect(Sheet.usableName("'", taken: []) == "Sheet")
    }
}
