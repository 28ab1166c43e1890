import Foundation
import ReportModel
import Spreadsheet

/// Measures reading and writing of workbooks.
///
///     baocao-bench workbook make FILE ROWS COLUMNS   writes a form of that size
///     baocao-bench workbook read RUNS FILE           milliseconds to read it, warm
///     baocao-bench workbook write RUNS ROWS COLUMNS  milliseconds to write it
enum WorkbookBench {
    static func run(_ words: [String]) throws {
        switch words.first ?? "" {
        case "make":
            let bytes = try WorkbookWriter.write(workbook(rows: number(words, 2), columns: number(words, 3)))
            try Data(bytes).write(to: URL(filePath: words[1]))
        case "read":
            let bytes = Array(try Data(contentsOf: URL(filePath: words[2])))
            var cells = 0
            var sum = 0.0
            let times = try timed(number(words, 1)) {
                let contents = try WorkbookReader.read(bytes, file: words[2])
                cells = contents.sheets.reduce(0) { $0 + $1.cells.count }
                sum = contents.sheets.lazy.flatMap(\.cells).reduce(0) { total, cell in
                    if case .number(let number) = cell.value { total + number } else { total }
                }
            }
            report(times, "\"cells\": \(cells), \"sum\": \(sum)")
        case "write":
            let book = workbook(rows: number(words, 2), columns: number(words, 3))
            var size = 0
            let times = try timed(number(words, 1)) { size = try WorkbookWriter.write(book).count }
            report(times, "\"bytes\": \(size)")
        default: print("workbook make FILE ROWS COLUMNS | read RUNS FILE | write RUNS ROWS COLUMNS")
        }
    }

    private static func number(_ words: [String], _ index: Int) -> Int {
        words.count > index ? Int(words[index]) ?? 1 : 1
    }

    /// A form: labels to the left, figures with up to two decimals, a formula in every tenth row.
    private static func workbook(rows: Int, columns: Int) -> Workbook {
        var workbook = Workbook(properties: .init(title: "Biểu", author: "BaoCao", created: ""))
        var sheet = Sheet(name: "Biểu 1")
        let label = CellStyle().with { $0.hasBorder = true }
        let input = label.with {
            $0.isLocked = false
            $0.format = .number(decimals: 2)
        }
        for row in 0..<rows {
            sheet.put(row, 0, .text("\(row + 1)"), label)
            sheet.put(row, 1, .text("Chỉ tiêu số \(row + 1) của biểu nhập"), label)
            for column in 2..<columns {
                let mantissa = Int64((row * 7919 + column * 104_729) % 10_000_000)
                if row % 10 == 9 {
                    let range =
                        "\(CellAddress(row: row - 9, column: column)):\(CellAddress(row: row - 1, column: column))"
                    sheet.put(
                        row, column, .formula("SUM(\(range))", .number(Quantity(mantissa: mantissa, decimals: 2))),
                        label)
                } else {
                    sheet.put(row, column, .number(Quantity(mantissa: mantissa, decimals: column % 3)), input)
                }
            }
        }
        sheet.isProtected = true
        workbook.sheets = [sheet]
        return workbook
    }

    private static func timed(_ runs: Int, _ body: () throws -> Void) rethrows -> [Double] {
        let clock = ContinuousClock()
        var times: [Double] = []
        for run in 0..<(runs + 3) {
            let time = try clock.measure { try body() }
            let components = time.components
            // The first three warm the caches.
            if run >= 3 {
                times.append(Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15)
            }
        }
        return times.sorted()
    }

    private static func report(_ times: [Double], _ rest: String) {
        print(
            "{\"runs\": \(times.count), \"ms\": \(times[times.count / 2]), \"min_ms\": \(times[0]), \(rest), "
                + "\"peak_kb\": \(Main.peakMemory())}")
    }
}
