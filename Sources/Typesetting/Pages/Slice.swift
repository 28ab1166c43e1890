/// What a page is filled with: a strip across the text that is never torn apart.
struct Slice {
    /// Twips, like all lengths here.
    var height: Int
    /// What of the height is room below the letters, which may hang over the end of a page, as LibreOffice has it.
    var overhang = 0
    /// The room above, which falls away at the top of a page.
    var gap: Int
    /// Whether a page may begin with it.
    var mayBeginPage: Bool
    /// What stands on it, from its top left corner.
    var marks: Range<Int>
    /// The row of a table that it is, or is a part of.
    var row: TableRowReference?
    /// The anchor and the room for a signature are found by their marks.
    var signatureOffset: Int?
}

struct TableRowReference: Equatable {
    var table: Int
    var row: Int
}

/// Something on a slice or in a column.
struct Mark {
    enum Content {
        /// The index of a line; `y` is its baseline.
        case line(Int)
        case fill(width: Int, height: Int, colour: Page.Fill.Colour)
        /// The index of a drawing; `x` and `y` are those of its upper left corner.
        case drawing(Int)
    }

    var content: Content
    var x: Int
    var y: Int
}

/// A table with its rows, to draw the lines around its cells.
struct TableFrame {
    /// A row's cells, as far as they matter to the lines.
    struct Row {
        struct Cell {
            var column: Int
            var columnSpan: Int
            /// Whether it goes on from the row above.
            var isContinued: Bool
        }

        var cells: [Cell]
    }

    /// The left edge of each column, and the right edge of the last.
    var edges: [Int]
    var rows: [Row]
    /// The slices of the head, which stand again on each page; empty for none.
    var head: Range<Int>
    var headHeight: Int
}
