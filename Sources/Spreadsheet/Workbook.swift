package import ReportModel

/// A workbook in the making.
package struct Workbook: Sendable {
    package struct Properties: Sendable {
        package var title: String
        package var author: String
        /// ISO 8601 in UTC, e.g. `2026-01-05T08:30:00Z`; empty for none.
        package var created: String

        package init(title: String, author: String, created: String) {
            self.title = title
            self.author = author
            self.created = created
        }
    }

    /// A name for a place or value; `sheet` is the index of the sheet that it is for, `nil` for all of them.
    package struct Name: Sendable, Hashable {
        package var name: String
        package var formula: String
        package var sheet: Int?
        package var isHidden: Bool

        package init(name: String, formula: String, sheet: Int? = nil, isHidden: Bool = false) {
            self.name = name
            self.formula = formula
            self.sheet = sheet
            self.isHidden = isHidden
        }
    }

    package var sheets: [Sheet] = []
    package var names: [Name] = []
    package var properties: Properties
    /// Whether sheets cannot be added, removed, renamed or shown.
    package var isLocked = false
    /// Whether the results of formulas are written beside them; without them every program has to compute.
    package var hasResults = true

    package init(properties: Properties) {
        self.properties = properties
    }
}

/// A sheet in the making.
package struct Sheet: Sendable {
    package enum Visibility: String, Sendable {
        case visible
        case hidden
        /// Not even offered by the menu that shows hidden sheets.
        case veryHidden
    }

    package struct Cell: Sendable {
        package var address: CellAddress
        package var content: CellContent
        package var style: CellStyle
    }

    /// What rows have besides their cells.
    package struct Row: Sendable, Hashable {
        /// In points; `nil` to fit.
        package var height: Double?
        package var outlineLevel = 0

        package init(height: Double? = nil, outlineLevel: Int = 0) {
            self.height = height
            self.outlineLevel = outlineLevel
        }
    }

    package struct Print: Sendable {
        package var isLandscape = false
        package var area: CellRange?
        /// The rows that every page begins with.
        package var titleRows: ClosedRange<Int>?
        /// The columns that every page begins with, where the sheet is wider than one.
        package var titleColumns: ClosedRange<Int>?
        /// Whether all columns are made to fit a page.
        package var fitsWidth = true

        package init() {}
    }

    package var name: String
    package var visibility = Visibility.visible
    package private(set) var cells: [Cell] = []
    package var rows: [Int: Row] = [:]
    /// The widths of columns in characters.
    package var widths: [Int: Double] = [:]
    package var hiddenColumns: Set<Int> = []
    package var merged: [CellRange] = []
    /// How many rows and columns stand still while the rest moves.
    package var frozen: (rows: Int, columns: Int) = (0, 0)
    package var isProtected = false
    package var validations: [DataValidation] = []
    package var printing = Print()
    /// Whether totals stand above what they are made of.
    package var hasSummaryAbove = false

    /// - Parameter name: up to 31 characters, none of `[]:*?/\`; see ``usableName(_:taken:)``.
    package init(name: String) {
        self.name = name
    }

    /// Puts a cell; where one is put twice the later stands.
    package mutating func put(
        _ row: Int, _ column: Int, _ content: CellContent, _ style: CellStyle = CellStyle()
    ) {
        cells.append(Cell(address: CellAddress(row: row, column: column), content: content, style: style))
    }

    /// Puts a cell over a rectangle.
    package mutating func put(_ range: CellRange, _ content: CellContent, _ style: CellStyle = CellStyle()) {
        for row in range.first.row...range.last.row {
            for column in range.first.column...range.last.column {
                let isFirst = row == range.first.row && column == range.first.column
                put(row, column, isFirst ? content : .blank, style)
            }
        }
        if range.first != range.last { merged.append(range) }
    }

    /// Returns `text` as a sheet can be called: without the characters that no name may have, cut to 31, different from
    /// `taken`.
    package static func usableName(_ text: String, taken: some Collection<String>) -> String {
        var name = String(text.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
        while let first = name.first, first == "'" || first == " " { name.removeFirst() }
        while name.utf16.count > 31 { name.removeLast() }
        while let last = name.last, last == "'" || last == " " { name.removeLast() }
        if name.isEmpty { name = "Sheet" }
        let lowered = Set(taken.map { $0.lowercased() })
        var candidate = name
        var number = 2
        while lowered.contains(candidate.lowercased()) {
            let ending = " (\(number))"
            candidate = name
            while candidate.utf16.count + ending.utf16.count > 31 { candidate.removeLast() }
            candidate += ending
            number += 1
        }
        return candidate
    }

    /// The name as formulas write it: `'Biểu 1'`.
    package var quotedName: String {
        "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}

/// What stands in a cell.
package enum CellContent: Sendable, Hashable {
    case blank
    /// Exact as far as programs compute: 15 digits, see ``ReportModel/Quantity/fitsCell``.
    case number(Quantity)
    /// Never taken for a formula, whatever it begins with.
    case text(String)
    case flag(Bool)
    case date(Day)
    /// A formula without `=`, and what it gives.
    case formula(String, CellResult)
}

/// What a formula gave.
package enum CellResult: Sendable, Hashable {
    case none
    case number(Quantity)
    case text(String)
    case flag(Bool)
    /// `#N/A`, `#DIV/0!`, …
    case error(String)
}

extension Quantity {
    /// Whether spreadsheets keep every digit: they compute in binary with 15 decimal digits.
    package var fitsCell: Bool { magnitude < 1_000_000_000_000_000 }
}

/// What may be typed into cells.
package struct DataValidation: Sendable {
    package enum Kind: Sendable {
        /// One of these words, chosen from a list.
        case list([String])
        /// Whatever makes a formula true, written for the first cell.
        case formula(String)
        /// A text of up to so many characters.
        case text(limit: Int)
    }

    package var ranges: [CellRange]
    package var kind: Kind
    /// What is said where something else is typed: up to 32 and 225 characters.
    package var title: String
    package var error: String
    /// What is said when the cell is chosen; empty for nothing.
    package var prompt: String

    package init(_ ranges: [CellRange], _ kind: Kind, title: String, error: String, prompt: String = "") {
        self.ranges = ranges
        self.kind = kind
        self.title = title
        self.error = error
        self.prompt = prompt
    }
}
