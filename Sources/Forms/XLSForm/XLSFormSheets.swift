import Finding
import Spreadsheet

/// A row of an XLSForm sheet, with its cells by the names of their columns.
struct XLSFormRow {
    let sheet: String
    /// From 0.
    let number: Int
    private let texts: [String: (text: String, column: Int)]

    init(sheet: String, number: Int, texts: [String: (text: String, column: Int)]) {
        self.sheet = sheet
        self.number = number
        self.texts = texts
    }

    subscript(_ column: String) -> String { texts[column]?.text ?? "" }

    /// `survey!C12`; of an empty cell the first of its row.
    func cell(_ column: String) -> String {
        "\(sheet)!\(CellAddress(row: number, column: texts[column]?.column ?? 0))"
    }

    func place(_ column: String, file: String) -> Place {
        Place(file: file, line: number + 1, column: (texts[column]?.column ?? 0) + 1)
    }
}

/// The sheets of an XLSForm as rows.
struct XLSFormSheets {
    let survey: [XLSFormRow]
    let choices: [XLSFormRow]
    let settings: XLSFormRow?

    /// `nil` where there is no sheet `survey` with the columns that it must have.
    init?(_ contents: WorkbookContents) {
        guard let survey = contents.sheet("survey").map({ XLSFormSheets.rows($0, contents) }),
            survey.contains(where: { !$0["type"].isEmpty })
        else { return nil }
        self.survey = survey
        choices = contents.sheet("choices").map { XLSFormSheets.rows($0, contents) } ?? []
        settings = contents.sheet("settings").flatMap { XLSFormSheets.rows($0, contents).first }
    }

    private static func rows(_ sheet: SheetContents, _ contents: WorkbookContents) -> [XLSFormRow] {
        let rows = sheet.rows
        guard let head = rows.first else { return [] }
        var names: [Int32: String] = [:]
        for cell in head {
            names[cell.column] = columnName(cell.value.plainText)
        }
        // Several languages: the Vietnamese one, else the one that names none, else the first.
        var best: [String: (rank: Int, column: Int32)] = [:]
        for cell in head {
            guard let name = names[cell.column] else { continue }
            let rank = languageRank(cell.value.plainText)
            if best[name].map({ rank > $0.rank }) ?? true { best[name] = (rank, cell.column) }
        }
        return rows.dropFirst().compactMap { row in
            var texts: [String: (text: String, column: Int)] = [:]
            for cell in row {
                guard let name = names[cell.column], best[name]?.column == cell.column, !cell.value.isBlank else {
                    continue
                }
                texts[name] = (trimmed(cell.value.plainText), Int(cell.column))
            }
            guard !texts.isEmpty, let number = row.first?.row else { return nil }
            return XLSFormRow(sheet: sheet.name, number: Int(number), texts: texts)
        }
    }

    /// `label::Tiếng Việt (vi)` is `label`, `List name` is `list_name`.
    private static func columnName(_ text: String) -> String {
        let head = text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
        let name = trimmed(head).lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "_")
        let aliases = ["calculate": "calculation", "caption": "label", "skip": "relevant", "relevance": "relevant"]
        return aliases[name] ?? name
    }

    private static func languageRank(_ text: String) -> Int {
        guard text.contains("::") else { return 1 }
        let lowered = text.lowercased()
        return lowered.contains("việt") || lowered.contains("viet") || lowered.contains("(vi)") ? 2 : 0
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}
