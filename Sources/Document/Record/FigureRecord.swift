/// The figures that a document was built with, as its file carries them beside the text.
///
/// Anybody can change the file and this with it: it helps to notice slips, and proves nothing.
package struct FigureRecord: Sendable, Hashable {
    /// A paragraph outside of tables that holds a figure.
    package struct Passage: Sendable, Hashable {
        /// Of its words, see ``PrintedNumbers/digest``.
        package var digest: Digest
        /// All its numbers in order as printed, as UTF-8; ``PrintedNumber/left`` for those that are not kept.
        package var numbers: [[UInt8]]

        package init(digest: Digest, numbers: [[UInt8]]) {
            self.digest = digest
            self.numbers = numbers
        }
    }

    /// A cell of a row.
    package struct Cell: Sendable, Hashable {
        package enum Contents: Sendable, Hashable {
            /// All that it says, where that has no letters: `54`, `97,2%`, `–`.
            case whole([UInt8])
            /// The digest of its words, and its numbers as in a passage.
            case words(UInt16, numbers: [[UInt8]])
        }

        /// The most bytes of a whole cell.
        package static let longestWhole = 64

        /// From 0, in the table's grid.
        package var column: Int
        package var contents: Contents

        package init(column: Int, contents: Contents) {
            self.column = column
            self.contents = contents
        }
    }

    /// A row of a table that holds a figure.
    package struct Row: Sendable, Hashable {
        /// Of the words that name it and the number of its cells, see ``RowLabel``.
        package var label: UInt16
        /// Those that hold numbers or figures, by column. A number that only counts the rows is left out.
        package var cells: [Cell]

        package init(label: UInt16, cells: [Cell]) {
            self.label = label
            self.cells = cells
        }
    }

    /// A passage or row, with its place among all of the document that are not empty, from 0.
    package struct Unit: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case passage(Passage)
            case row(Row)
        }

        package var place: Int
        package var kind: Kind

        package init(place: Int, kind: Kind) {
            self.place = place
            self.kind = kind
        }
    }

    /// The day of the report, `2026-10-16`; empty where that was open.
    package var date: String
    /// How many paragraphs and rows that are not empty the document had.
    package var unitCount: Int
    /// By ascending place.
    package var units: [Unit]
    /// Of all native charts, in the order of the document.
    package var charts: [ChartRecord]

    package init(date: String, unitCount: Int, units: [Unit], charts: [ChartRecord] = []) {
        self.date = date
        self.unitCount = unitCount
        self.units = units
        self.charts = charts
    }
}

/// What a row of a table is known by: the words of its first cell with letters, and how many cells it has.
package struct RowLabel: Sendable {
    private var digest: Digest?
    private var cellCount: UInt8 = 0

    package init() {}

    /// Adds the next cell of the row.
    package mutating func add(_ cell: PrintedNumbers) {
        cellCount &+= 1
        if digest == nil, cell.hasLetters { digest = cell.digest }
    }

    package var value: UInt16 {
        var whole = digest ?? Digest()
        whole.add(cellCount)
        return whole.short
    }

    /// Whether a cell only counts the rows: a number by itself in the first column.
    package static func isCounter(_ cell: PrintedNumbers, column: Int) -> Bool {
        column == 0 && !cell.hasLetters && cell.all.count == 1
    }
}
