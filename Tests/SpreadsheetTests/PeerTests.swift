import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Spreadsheet

/// openpyxl and python-calamine read what we write, and we read what openpyxl writes, with equal values.
struct PeerTests {
    private static let openpyxl = Tools.python(with: "openpyxl")
    private static let calamine = Tools.python(with: "python_calamine")

    /// What the tests write, cell by cell.
    private static let cells: [(address: String, content: CellContent, expected: String)] = [
        ("A1", .text("Chỉ tiêu"), "str:Chỉ tiêu"), ("B1", .number(Quantity(1234)), "num:1234.0"),
        ("C1", .number(Quantity(mantissa: -12345, decimals: 2)), "num:-123.45"), ("D1", .flag(true), "bool:True"),
        ("E1", .text("=1+1"), "str:=1+1"), ("F1", .text(" hai  dấu cách "), "str: hai  dấu cách "),
        ("A2", .text("dòng 1\ndòng 2"), "str:dòng 1|dòng 2"),
        ("B2", .formula("B1*2", .number(Quantity(2468))), "num:2468.0"),
        ("C2", .number(Quantity(mantissa: 999_999_999_999_999, decimals: 0)), "num:999999999999999.0"),
        ("D2", .number(Quantity(mantissa: 1, decimals: 9)), "num:1e-09"),
        ("E2", .formula("A1&\"\"", .text("Chỉ tiêu")), "str:Chỉ tiêu"),
        ("C40", .text("<&>\"'"), "str:<&>\"'"),
    ]

    private static func workbook() throws -> [UInt8] {
        var sheet = Sheet(name: "Biểu 1")
        for cell in cells {
            let address = try #require(CellAddress(cell.address))
            sheet.put(address.row, address.column, cell.content)
        }
        let day = try #require(Day(year: 2026, month: 10, day: 16))
        sheet.put(5, 0, .date(day), CellStyle().with { $0.format = .date })
        sheet.put(
            CellRange(CellAddress(row: 10, column: 0), CellAddress(row: 10, column: 3)), .text("Tiêu đề gộp"))
        sheet.frozen = (1, 1)
        sheet.isProtected = true
        sheet.validations = [
            DataValidation(
                [CellRange(CellAddress(row: 20, column: 1), CellAddress(row: 29, column: 1))], .list(["ước", "sơ bộ"]),
                title: "Tính chất", error: "Chọn một trong: ước, sơ bộ.")
        ]
        var hidden = Sheet(name: "_ẩn")
        hidden.visibility = .veryHidden
        var workbook = Workbook(properties: .init(title: "Tên", author: "BaoCao", created: "2026-01-05T08:30:00Z"))
        workbook.sheets = [sheet, hidden]
        return try WorkbookWriter.write(workbook)
    }

    private static let show = """
        import sys
        def show(value):
            if value is None or value == "": return ""
            if isinstance(value, bool): return "bool:" + str(value)
            if isinstance(value, (int, float)): return "num:" + repr(float(value))
            if isinstance(value, str): return "str:" + value.replace("\\n", "|")
            return "date:" + str(value)[:10]

        """

    private func run(_ python: String, _ script: String, _ bytes: [UInt8]) throws -> [String: String] {
        try Tools.withFolder { folder in
            let file = folder.appending(path: "thu.xlsx")
            try Data(bytes).write(to: file)
            let output = try Tools.run(python, ["-c", Self.show + script, file.path]).output
            var cells: [String: String] = [:]
            for line in output.split(separator: "\n") {
                let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                if parts.count == 2 { cells[parts[0]] = parts[1] }
            }
            return cells
        }
    }

    @Test(.enabled(if: openpyxl != nil))
    func openpyxlReadsOurs() throws {
        let script = """
            import openpyxl
            book = openpyxl.load_workbook(sys.argv[1], data_only=True)
            sheet = book["Biểu 1"]
            for row in sheet.iter_rows():
                for cell in row:
                    if show(cell.value): print(cell.coordinate + "\\t" + show(cell.value))
            print("merged\\t" + ",".join(str(r) for r in sheet.merged_cells.ranges))
            print("frozen\\t" + str(sheet.freeze_panes))
            print("protected\\t" + str(sheet.protection.sheet))
            print("validation\\t" + sheet.data_validations.dataValidation[0].formula1)
            print("hidden\\t" + book["_ẩn"].sheet_state)
            print("title\\t" + book.properties.title)
            """
        let found = try run(try #require(Self.openpyxl), script, try Self.workbook())
        for cell in Self.cells { #expect(found[cell.address] == cell.expected, "\(cell.address)") }
        #expect(found["A6"] == "date:2026-10-16")
        #expect(found["merged"] == "A11:D11" && found["frozen"] == "B2" && found["protected"] == "True")
        #expect(found["validation"] == "\"ước,sơ bộ\"" && found["hidden"] == "veryHidden" && found["title"] == "Tên")
    }

    @Test(.enabled(if: calamine != nil))
    func calamineReadsOurs() throws {
        let script = """
            import python_calamine
            sheet = python_calamine.load_workbook(sys.argv[1]).get_sheet_by_name("Biểu 1")
            for r, row in enumerate(sheet.to_python(skip_empty_area=False)):
                for c, value in enumerate(row):
                    if show(value): print("ABCDEFGH"[c] + str(r + 1) + "\\t" + show(value))
            """
        let found = try run(try #require(Self.calamine), script, try Self.workbook())
        for cell in Self.cells { #expect(found[cell.address] == cell.expected, "\(cell.address)") }
        #expect(found["A6"] == "date:2026-10-16")
    }

    @Test(.enabled(if: openpyxl != nil))
    func weReadWhatOpenpyxlWrites() throws {
        let script = """
            import sys, datetime, openpyxl
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.title = "Sheet của họ"
            sheet["A1"] = "Chỉ tiêu"; sheet["B1"] = 1234.5; sheet["C1"] = True; sheet["D1"] = "=B1*2"
            sheet["E1"] = datetime.date(2026, 10, 16); sheet["F1"] = " x "; sheet["G1"] = 0.1 + 0.2; sheet["H1"] = "a\\u0007b"[:1] + "\\nb"
            sheet["A3"] = "#N/A"; sheet["C3"] = 10**14; sheet["AB99"] = "xa"
            sheet.merge_cells("A5:C6")
            book.create_sheet("Ẩn").sheet_state = "hidden"
            book.save(sys.argv[1])
            """
        let bytes = try Tools.withFolder { folder in
            let file = folder.appending(path: "thu.xlsx")
            let status = try Tools.run(try #require(Self.openpyxl), ["-c", script, file.path]).status
            #expect(status == 0)
            return Array(try Data(contentsOf: file))
        }
        let contents = try WorkbookReader.read(bytes, file: "thu.xlsx")
        let sheet = try #require(contents.sheet("Sheet của họ"))
        #expect(sheet["A1"] == .text("Chỉ tiêu") && sheet["B1"] == .number(1234.5) && sheet["C1"] == .flag(true))
        #expect(sheet.formulas[CellAddress(row: 0, column: 3)] == "B1*2" && sheet["D1"] == .blank)
        #expect(sheet["E1"].words(countsFrom1904: contents.countsFrom1904) == "16/10/2026")
        #expect(sheet["F1"] == .text(" x ") && sheet["G1"] == .number(0.1 + 0.2) && sheet["H1"] == .text("a\nb"))
        #expect(sheet["A3"] == .error("#N/A") && sheet["C3"] == .number(1e14) && sheet["AB99"] == .text("xa"))
        #expect(sheet.merged.map(\.description) == ["A5:C6"])
        #expect(contents.sheet("Ẩn")?.isHidden == true)
    }

    @Test(.enabled(if: Tools.canCompute))
    func libreOfficeComputesAndSaves() throws {
        let bytes = try #require(try Tools.computed(try Self.workbook()))
        let sheet = try #require(try WorkbookReader.read(bytes, file: "thu.xlsx").sheet("Biểu 1"))
        #expect(sheet["B2"] == .number(2468) && sheet["E2"] == .text("Chỉ tiêu") && sheet["E1"] == .text("=1+1"))
        #expect(sheet["A6"].words(countsFrom1904: false) == "16/10/2026")
    }
}
