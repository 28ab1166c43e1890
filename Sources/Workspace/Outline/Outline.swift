package import Finding
package import ReportLanguage

/// The *đề cương* of a regime: the report's text with its live figures, read and checked.
package struct Outline: Sendable {
    /// The name of the kind of document, e.g. `BÁO CÁO`.
    package var kind: String
    /// The *trích yếu*.
    package var summary: Template
    package var addressees: [Template]
    package var recipients: [Template]
    /// Keys of the citations under *Căn cứ*.
    package var bases: [String]
    package var body: [OutlineNode]
    package var appendices: [OutlineAppendix]
}

/// A *phụ lục* of an outline.
package struct OutlineAppendix: Sendable {
    package var title: Template
    package var isLandscape: Bool
    package var body: [OutlineNode]
    package var place: Place
}

/// A piece of an outline that stands on lines of its own.
package indirect enum OutlineNode: Sendable {
    case heading(OutlineHeading)
    case paragraph(Template, Place)
    case list(OutlineList)
    case table(TableBlock)
    case chart(ChartBlock)
    case registerList(RegisterListBlock)
    case units(UnitsBlock)
    case section(SectionBlock)
    case conditional(ConditionalBlock)
}

package struct OutlineHeading: Sendable {
    /// 0 for a part, 1 for `#`, 2 for `##`, 3 for `###`.
    package var depth: Int
    package var isNumbered: Bool
    package var text: Template
    package var place: Place
}

package struct OutlineList: Sendable {
    package enum Marker: Sendable {
        case dash, plus, letter, number
    }

    package struct Item: Sendable {
        package var text: Template
        package var children: [OutlineList]
        package var place: Place
    }

    package var marker: Marker
    package var items: [Item]
}

/// Text with expressions in it.
package struct Template: Sendable {
    package enum Piece: Sendable {
        case text(String, Style)
        case expression(Formatted, Style)
        /// The label of a table or chart, by its name.
        case reference(LabelReference, Style)
    }

    package struct Style: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let bold = Style(rawValue: 1)
        package static let italic = Style(rawValue: 2)
    }

    package var pieces: [Piece]

    package static let empty = Template(pieces: [])
}

/// An expression with the formats behind it, `{{ term | format … }}`.
package struct Formatted: Sendable {
    package var term: Term
    package var formats: [FormatCall]
    /// The expression as written, and where.
    package var source: String
    package var place: Place
    /// The line of the file that it stands on.
    package var sourceLine: String
}

/// What `{{ ref name }}` stands for: `Bảng 2`, `Hình 1`.
package struct LabelReference: Sendable {
    package var name: String
    package var place: Place
    /// The line of the file that it stands on.
    package var sourceLine: String
}

/// `::: if condition` … `::: else` … `:::`
package struct ConditionalBlock: Sendable {
    package var condition: Formatted
    package var then: [OutlineNode]
    package var otherwise: [OutlineNode]
}

/// A section that the unit writes itself.
package struct SectionBlock: Sendable {
    package var code: String
    /// What the unit is asked to write.
    package var prompt: String
    /// What is printed where the unit states that there is nothing.
    package var empty: String
    package var isRequired: Bool
    package var place: Place
}

/// A list of the entries of a register.
package struct RegisterListBlock: Sendable {
    package var register: Int
    package var condition: Term?
    package var item: Template
    package var empty: String
    package var place: Place
}

/// What a consolidated report says of the units whose figures it lacks.
package struct UnitsBlock: Sendable {
    /// What is printed where it lacks none.
    package var complete: String
    /// Whether the units are listed in a table with their standing, or only named.
    package var hasTable: Bool
    package var place: Place
}

/// A computed table.
package struct TableBlock: Sendable {
    package enum Rows: Sendable {
        /// A row for each member of a category, and perhaps one for the total.
        case members(category: Int)
        /// A row for each entry of a register in the period.
        case entries(register: Int, condition: Term?)
        /// A row for each unit below that reports, and perhaps one for all together.
        case units
        /// Rows written out; each has the cells of all columns.
        case listed([ListedRow])
    }

    package struct ListedRow: Sendable {
        /// A row that is only a heading across the table.
        package var isHeading: Bool
        package var label: Template
        package var isTotal: Bool
        /// One cell a column; empty for headings.
        package var cells: [Cell]
    }

    package indirect enum Cell: Sendable {
        /// The number of the row, from 1.
        case index
        /// The name of the row: of the member, or the row's own label.
        case label
        /// The unit of measure of the row's indicator.
        case text(String)
        case value(Formatted)
    }

    package struct Column: Sendable {
        /// The words of the heads above the column, outermost first.
        package var head: [String]
        package var weight: Int
        package var alignment: Alignment
        package var cell: Cell
    }

    package enum Alignment: String, Sendable, CaseIterable {
        case left, center, right
    }

    /// What text refers to it by; a table that has one is numbered.
    package var label: String?
    package var caption: Template
    package var unitNote: String?
    package var columns: [Column]
    package var rows: Rows
    /// The label of the total row, and whether it stands first.
    package var total: (label: String, isFirst: Bool)?
    /// Whether a row numbers the columns: `(1)`, `(2)`, ….
    package var numbersColumns: Bool
    /// What is printed instead of rows where a register has no entries.
    package var empty: String
    package var place: Place
}
