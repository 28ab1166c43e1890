import Finding
import Spreadsheet
import Tabular

/// Where the rows of a table come from: a CSV file, or a sheet of a workbook.
struct RecordSource {
    /// Returns the next row, `nil` behind the last.
    var next: () throws(Refusal) -> CSVRecord?
    /// What was wrong with rows that were left out.
    var findings: () -> [Finding]
    /// The sheet, where it is one; findings then name the cell.
    var sheet: String?

    /// The records of a CSV file.
    static func csv(_ file: ImportFile) throws(Refusal) -> RecordSource {
        let box = CSVBox(try file.reader())
        return RecordSource(
            next: { () throws(Refusal) in
                do { return try box.reader.next() } catch { throw file.failure(error) }
            },
            findings: { box.reader.findings })
    }

    /// The rows of a sheet, empty ones left out.
    static func sheet(_ sheet: SheetContents, _ contents: WorkbookContents) -> RecordSource {
        let rows = sheet.rows
        let width = rows.first?.last.map { Int($0.column) + 1 } ?? 0
        var next = 0
        return RecordSource(
            next: { () throws(Refusal) in
                while next < rows.count {
                    defer { next += 1 }
                    let row = rows[next]
                    guard row.contains(where: { !$0.value.isBlank }), let number = row.first?.row else { continue }
                    let last = max(width, row.last { !$0.value.isBlank }.map { Int($0.column) + 1 } ?? 0)
                    var fields = (0..<last).map { CSVField(text: "", line: Int(number) + 1, column: $0 + 1) }
                    for cell in row where cell.column < last {
                        fields[Int(cell.column)].text = cell.value.words(countsFrom1904: contents.countsFrom1904)
                    }
                    return CSVRecord(fields: fields, line: Int(number) + 1)
                }
                return nil
            },
            findings: { [] }, sheet: sheet.name)
    }

    /// A reader that closures may share; it cannot be copied.
    private final class CSVBox {
        var reader: CSVReader

        init(_ reader: consuming CSVReader) {
            self.reader = reader
        }
    }
}
