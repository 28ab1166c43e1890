import ReportModel
package import Spreadsheet

/// What a form says of itself on its hidden sheet: whose it is, and what each of its cells is for.
package struct FormStamp: Sendable {
    static let sheetName = "_baocao"
    private static let mark = "baocao-form"
    private static let formatVersion = "1"

    /// What a cell is for.
    enum Item: Sendable, Hashable {
        /// A figure is typed here.
        case figure(FigureKey)
        /// How final that figure is.
        case status(FigureKey)
        /// A text section of the unit.
        case section(String)
        /// Why a warning stands.
        case explanation(String)
        /// A formula computes here.
        case formula(String)
        /// A computed or earlier figure that stands here to be looked at.
        case shown(String)
        /// A word of the form itself, by which the rows are known.
        case label(String)
    }

    struct Entry: Sendable, Hashable {
        var sheet: String
        var address: CellAddress
        var item: Item
    }

    package var regime: String
    package var version: String
    package var unit: String
    package var period: String
    /// The number of the revision that the form was filled from, 0 where there was none.
    package var revision: Int
    var entries: [Entry] = []

    // MARK: - Writing

    /// The hidden sheet.
    var sheet: Sheet {
        var sheet = Sheet(name: FormStamp.sheetName)
        sheet.visibility = .veryHidden
        sheet.isProtected = true
        let rows = self.rows
        let style = CellStyle().with { $0.format = .text }
        sheet.put(0, 0, .text(FormStamp.mark), style)
        sheet.put(0, 1, .text(FormStamp.formatVersion), style)
        sheet.put(0, 2, .text(FormStamp.checksum(rows)), style)
        for (index, row) in rows.enumerated() {
            for (column, text) in row.enumerated() where !text.isEmpty {
                sheet.put(index + 1, column, .text(text), style)
            }
        }
        return sheet
    }

    private var rows: [[String]] {
        [["regime", regime, version], ["return", unit, period, "\(revision)"]]
            + entries.map { entry in
                let place = [entry.sheet, "\(entry.address)"]
                return switch entry.item {
                case .figure(let key): ["i"] + place + [key.indicator, key.member ?? ""]
                case .status(let key): ["s"] + place + [key.indicator, key.member ?? ""]
                case .section(let code): ["n"] + place + [code]
                case .explanation(let rule): ["e"] + place + [rule]
                case .formula(let formula): ["f"] + place + [formula]
                case .shown(let text): ["r"] + place + [text]
                case .label(let text): ["c"] + place + [text]
                }
            }
    }

    private static func checksum(_ rows: [[String]]) -> String {
        var digest = FormDigest()
        for row in rows {
            for text in row where !text.isEmpty { digest.add(text) }
            digest.add("\n")
        }
        return String(digest.value, radix: 16)
    }

    // MARK: - Reading

    enum Problem: Error {
        /// There is no stamp: the workbook is something else.
        case none
        /// The hidden sheet is not as it was written.
        case damaged
        /// A later version of the program made it.
        case newer
    }

    init(
        regime: String, version: String, unit: String, period: String, revision: Int
    ) {
        self.regime = regime
        self.version = version
        self.unit = unit
        self.period = period
        self.revision = revision
    }

    /// Whether a workbook has the hidden sheet of a form.
    package static func isStamped(_ contents: WorkbookContents) -> Bool {
        contents.sheets.contains { $0.name == sheetName }
    }

    /// Reads the stamp of a workbook.
    init(_ contents: WorkbookContents) throws(Problem) {
        guard let sheet = contents.sheets.first(where: { $0.name == FormStamp.sheetName }) else { throw .none }
        var rows: [[String]] = []
        for cells in sheet.rows {
            guard let row = cells.first?.row, row < 1_000_000 else { continue }
            while rows.count <= Int(row) { rows.append([]) }
            for cell in cells where cell.column < 8 {
                while rows[Int(row)].count <= Int(cell.column) { rows[Int(row)].append("") }
                rows[Int(row)][Int(cell.column)] = cell.value.plainText
            }
        }
        guard rows.count >= 3, rows[0].count >= 3, rows[0][0] == FormStamp.mark else { throw .damaged }
        guard rows[0][1] == FormStamp.formatVersion else { throw .newer }
        let body = Array(rows.dropFirst())
        guard FormStamp.checksum(body) == rows[0][2], body[0].count == 3, body[1].count == 4, body[0][0] == "regime",
            body[1][0] == "return", let revision = Int(body[1][3]), revision >= 0
        else { throw .damaged }
        self.init(regime: body[0][1], version: body[0][2], unit: body[1][1], period: body[1][2], revision: revision)
        for row in body.dropFirst(2) {
            guard let entry = FormStamp.entry(row) else { throw .damaged }
            entries.append(entry)
        }
    }

    private static func entry(_ row: [String]) -> Entry? {
        guard row.count >= 3, let address = CellAddress(row[2]) else { return nil }
        let text = row.count > 3 ? row[3] : ""
        let key = FigureKey(text, row.count > 4 ? row[4] : nil)
        let item: Item
        switch row[0] {
        case "i": item = .figure(key)
        case "s": item = .status(key)
        case "n": item = .section(text)
        case "e": item = .explanation(text)
        case "f": item = .formula(text)
        case "r": item = .shown(text)
        case "c": item = .label(text)
        default: return nil
        }
        return Entry(sheet: row[1], address: address, item: item)
    }
}
