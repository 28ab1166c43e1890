import Foundation
import Spreadsheet
import TestSupport
import Testing

/// `baocao consolidate --format xlsx`: what LibreOffice computes of it is what the program computed.
struct ConsolidatedWorkbookTests {
    /// The sample with its data, made once for all tests.
    private static let sample: Result<Program.Folder, any Error> = Result {
        let folder = try Program.Folder()
        try Program.run("init", "\(folder.path)/mau", "--sample", "minh-son")
        return folder
    }

    private func workbook(_ words: String...) throws -> [UInt8] {
        let folder = try Self.sample.get()
        let file = "\(folder.path)/\(UUID().uuidString).xlsx"
        let outcome = try Program.run(["consolidate", "-w", "\(folder.path)/mau", "-o", file] + words)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return Array(try Data(contentsOf: URL(filePath: file)))
    }

    @Test(
        .enabled(if: Tools.canCompute),
        arguments: [
            ["--regime", "ktxh", "--period", "2026-10", "--compare", "prev,year_ago,ytd"],
            ["--regime", "tthc", "--period", "2026-10", "--members"], ["--regime", "ktxh", "--period", "2025-05"],
            ["--regime", "truong-hoc", "--period", "2025-2026-HK1", "--members"],
        ])
    func libreOfficeComputesOurFigures(words: [String]) throws {
        let folder = try Self.sample.get()
        let file = "\(folder.path)/\(UUID().uuidString).xlsx"
        let outcome = try Program.run(["consolidate", "-w", "\(folder.path)/mau", "-o", file] + words)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let ours = try WorkbookReader.read(Array(try Data(contentsOf: URL(filePath: file))), file: "ta.xlsx")
        let computed = try #require(try Tools.computed(try withoutResults(URL(filePath: file))))
        let theirs = try WorkbookReader.read(computed, file: "ho.xlsx")
        #expect(theirs.sheets.map(\.name) == ours.sheets.map(\.name))
        var formulas = 0
        for (mine, other) in zip(ours.sheets, theirs.sheets) {
            formulas += mine.formulas.count
            for cell in mine.cells {
                #expect(
                    other[cell.address] == cell.value,
                    "\(mine.name)!\(cell.address) \(mine.formulas[cell.address] ?? "")")
            }
        }
        #expect(formulas > 20)
    }

    /// The file with the results of its formulas taken out, so that nobody can copy them.
    private func withoutResults(_ file: URL) throws -> [UInt8] {
        let python = try #require(Tools.python(with: "openpyxl"))
        let copy = file.deletingPathExtension().appendingPathExtension("bare.xlsx")
        let script = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"
        #expect(try Tools.run(python, ["-c", script, file.path, copy.path]).status == 0)
        return Array(try Data(contentsOf: copy))
    }

    @Test
    func missingUnitsAndNotesHaveTheirSheets() throws {
        let contents = try WorkbookReader.read(
            try workbook("--regime", "ktxh", "--period", "2026-10", "--compare", "year_ago"), file: "a.xlsx")
        #expect(contents.sheets.map(\.name) == ["Tổng hợp", "So sánh", "Còn thiếu", "Ghi chú"])
        let notes = try #require(contents.sheet("Ghi chú"))
        #expect(notes.cells.contains { $0.value == .text("Chỉ tiêu") })
    }

    @Test
    func sameConsolidationSameBytes() throws {
        let words = ["--regime", "ktxh", "--period", "2026-10"]
        #expect(
            try workbook(words[0], words[1], words[2], words[3]) == workbook(words[0], words[1], words[2], words[3]))
    }
}
