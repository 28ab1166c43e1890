import Finding
import ReportModel
import Spreadsheet
import Tabular
package import Workspace

/// What the rows of an imported table have in common; a class, because every row has it.
final class ImportTable: Sendable {
    let header: CSVHeader
    let file: String
    /// The sheet that it stands on, where it is one of a workbook.
    let sheet: String?

    init(header: CSVHeader, file: String, sheet: String?) {
        self.header = header
        self.file = file
        self.sheet = sheet
    }

    /// What is wrong with a field of the column `column`, or with a row without one that starts on `line`.
    func finding(
        _ rule: RuleID, severity: Severity? = nil, _ message: Message, _ column: String, _ field: CSVField?, line: Int
    ) -> Finding {
        let place = field.map { field in
            Place(file: file, line: field.line, column: field.column, length: field.text.unicodeScalars.count)
        }
        let cell = sheet.map { sheet in
            "\(sheet)!\(CellAddress(row: line - 1, column: (field?.column ?? 1) - 1))"
        }
        return Finding(
            rule, severity: severity, cell.map { Message.inCell($0, message) } ?? .inColumn(column, message),
            at: place ?? Place(file: file, line: line, column: 1), quote: field?.text ?? "")
    }
}

/// One record with its columns by name.
struct ImportRow {
    let record: CSVRecord
    let table: ImportTable

    init(_ record: CSVRecord, of table: ImportTable) {
        self.record = record
        self.table = table
    }

    /// The text in a column without spaces around it; empty where there is none.
    func text(_ column: String) -> String { text(at: table.header.columns[column]) }

    /// The text in the column with this index, like ``text(_:)``.
    func text(at index: Int?) -> String {
        field(at: index)?.trimmedText ?? ""
    }

    /// The text in the column with this index as it stands in the file; empty where there is none.
    func rawText(at index: Int?) -> String {
        field(at: index)?.text ?? ""
    }

    func field(at index: Int?) -> CSVField? {
        guard let index, index < record.fields.count else { return nil }
        return record.fields[index]
    }

    func finding(_ rule: RuleID, severity: Severity? = nil, _ message: Message, _ column: String) -> Finding {
        table.finding(
            rule, severity: severity, message, column, table.header.field(column, of: record), line: record.line)
    }
}

extension CSVField {
    /// The text without spaces around it.
    var trimmedText: String {
        guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

/// How stored values read in a conflict.
enum ImportText {
    /// How files say how final a figure is.
    static let statuses: [String: FigureStatus] = [
        "": .official, "chính thức": .official, "official": .official, "ước": .estimate, "estimate": .estimate,
        "sơ bộ": .preliminary, "preliminary": .preliminary,
    ]

    static func text(_ value: Any) -> String {
        switch value {
        case let figure as Figure:
            switch figure {
            case .given(let quantity, let status):
                status == .official ? quantity.vietnamese : "\(status.vietnamese) \(quantity.vietnamese)"
            case .nilStated: "Không"
            case .notApplicable: "x"
            case .missing: ""
            }
        case let field as FieldValue: RegisterCatalogue.text(field)
        default: "\(value)"
        }
    }
}

extension LoadedRegime {
    /// The codes of the sections that units write themselves.
    package var sections: [String] { sectionBlocks.map(\.code) }

    /// The sections that units write themselves, in the order of the outline.
    package var sectionBlocks: [SectionBlock] { (outline?.sections ?? []).map(\.block) }
}
