package import Finding

/// A piece of a document that stands on lines of its own.
package enum Block: Sendable, Hashable {
    case heading(Heading)
    case paragraph(Paragraph)
    case list(List)
    case table(Table)
    case chart(Chart)
}

/// A numbered heading of decree 30's report scheme.
package struct Heading: Sendable, Hashable {
    /// The depth, with the number form that belongs to it.
    package enum Level: Int, Sendable, Hashable, Comparable, CaseIterable {
        /// `Phần I`, centred, the title below it in bold capitals.
        case part
        /// `I. TITLE`, bold capitals on one line.
        case section
        /// `1. Title`, bold, on a line of its own.
        case clause
        /// `a) Title`, plain, counted in the Vietnamese alphabet.
        case point

        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    package var level: Level
    /// The number within its parent, from 1; `nil` for a heading without a number.
    package var number: Int?
    package var text: Inlines
    package var place: Place?

    package init(level: Level, number: Int?, text: Inlines, place: Place? = nil) {
        self.level = level
        self.number = number
        self.text = text
        self.place = place
    }

    /// The number as printed: `Phần I`, `II.`, `3.`, `đ)`; empty without a number.
    package var label: String {
        guard let number else { return "" }
        return switch level {
        case .part: "Phần \(Numbering.roman(number))"
        case .section: "\(Numbering.roman(number))."
        case .clause: "\(number)."
        case .point: "\(Numbering.vietnameseLetter(number)))"
        }
    }
}

/// A paragraph of running text.
package struct Paragraph: Sendable, Hashable {
    package var inlines: Inlines
    package var place: Place?

    package init(_ inlines: Inlines, place: Place? = nil) {
        self.inlines = inlines
        self.place = place
    }
}

/// A list; an item may hold further blocks, a list below it among them.
package struct List: Sendable, Hashable {
    /// The sign before each item.
    package enum Marker: Sendable, Hashable {
        /// `-`
        case dash
        /// `+`, below a dash.
        case plus
        /// `a)`, in the Vietnamese alphabet.
        case letter
        /// `1.`
        case number
    }

    package struct Item: Sendable, Hashable {
        package var inlines: Inlines
        package var children: [List]
        package var place: Place?

        package init(_ inlines: Inlines, children: [List] = [], place: Place? = nil) {
            self.inlines = inlines
            self.children = children
            self.place = place
        }
    }

    package var marker: Marker
    package var items: [Item]

    package init(marker: Marker, items: [Item]) {
        self.marker = marker
        self.items = items
    }

    /// The sign of the item at `index` (from 0), as printed.
    package func label(at index: Int) -> String {
        switch marker {
        case .dash: "-"
        case .plus: "+"
        case .letter: "\(Numbering.vietnameseLetter(index + 1)))"
        case .number: "\(index + 1)."
        }
    }
}

/// A table; cells may span columns and rows.
package struct Table: Sendable, Hashable {
    /// How a column's cells stand.
    package enum Alignment: Sendable, Hashable {
        case left
        case center
        case right
    }

    package struct Column: Sendable, Hashable {
        /// The share of the table's width; only the proportions count.
        package var weight: Int
        package var alignment: Alignment

        package init(weight: Int, alignment: Alignment) {
            self.weight = weight
            self.alignment = alignment
        }
    }

    package struct Cell: Sendable, Hashable {
        /// How dark the ground of a cell is, in steps that a printer without colours still tells apart.
        package enum Shade: Int, Sendable, Hashable, CaseIterable {
            case none
            case light
            case medium

            /// The grey of the ground, from 0 for black to 100 for white.
            package var grey: Int {
                switch self {
                case .none: 100
                case .light: 86
                case .medium: 66
                }
            }
        }

        package var inlines: Inlines
        package var columnSpan: Int
        package var rowSpan: Int
        package var shade: Shade

        package init(_ inlines: Inlines, columnSpan: Int = 1, rowSpan: Int = 1, shade: Shade = .none) {
            self.inlines = inlines
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.shade = shade
        }
    }

    package struct Row: Sendable, Hashable {
        /// A row of the body, or one that sums them up and prints bold.
        package enum Kind: Sendable, Hashable {
            case plain
            case total
        }

        package var cells: [Cell]
        package var kind: Kind

        package init(_ cells: [Cell], kind: Kind = .plain) {
            self.cells = cells
            self.kind = kind
        }
    }

    /// Printed above the table, bold and centred.
    package var caption: Inlines
    /// The unit of measure, printed in italics at the right above the table, e.g. `Đơn vị tính: hồ sơ`.
    package var unitNote: String?
    package var columns: [Column]
    /// Rows that repeat on each page. A cell that an earlier `rowSpan` covers is left out of its row.
    package var header: [Row]
    package var rows: [Row]
    package var place: Place?

    package init(
        caption: Inlines = [], unitNote: String? = nil, columns: [Column], header: [Row], rows: [Row],
        place: Place? = nil
    ) {
        self.caption = caption
        self.unitNote = unitNote
        self.columns = columns
        self.header = header
        self.rows = rows
        self.place = place
    }
}
