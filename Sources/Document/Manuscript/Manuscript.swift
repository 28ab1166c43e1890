/// A document as a reader found it, whoever wrote it: the whole text, and what each piece of it is.
///
/// The text is one buffer of UTF-8, in which everything else points by byte ranges; that is what makes proof-reading fast.
/// Readers of DOCX, PDF and text files make manuscripts; nothing in one depends on the format but what a format cannot tell
/// (a text file has no fonts) and is then empty.
package struct Manuscript: Sendable {
    /// What kind of file it was read from.
    package enum Format: String, Sendable, Hashable {
        case docx
        case pdf
        case text
        case markdown
    }

    /// The name of the file, for findings.
    package var file: String
    package var format: Format
    /// The text in UTF-8 and NFC; each paragraph ends with a line feed, which is not in its range.
    ///
    /// A line break within a paragraph is U+2028, a tab stays a tab, and where an image or another thing without words
    /// stands there is U+FFFC.
    package var text: [UInt8] = []
    /// In reading order: the body with its cells and text boxes where they stand, then footnotes, headers and footers.
    package var paragraphs: [Paragraph] = []
    /// In reading order of their first cells.
    package var tables: [Table] = []
    /// Where pieces of `text` stood in the source, by ascending `start`; every paragraph that is not empty has at least one.
    package var origins: [Origin] = []
    /// The looks of characters, by ascending start, without gaps; empty where the format has none.
    package var looks: [Look] = []
    /// The distinct looks of characters that `looks` points to.
    package var fonts: [Font] = []
    /// The page of each section in order; empty where the format has none.
    package var pages: [Page] = []
    /// Ranges of `text` that were written in TCVN3 or VNI fonts and converted.
    package var converted: [Range<Int>] = []
    /// Ranges of `text` that were not in NFC, before they were composed.
    package var decomposed: [Range<Int>] = []
    /// What other people said about pieces of it (the comments of a Word file), with the pieces.
    package var remarks: [Remark] = []
    /// Whether letters were lost or displaced when the text was extracted, so that figures cannot be trusted.
    package var isGarbled = false
    /// The figures that it was built with, where the file carries them and they make sense; only ever compared with.
    package var record: FigureRecord?
    /// The native charts of a file that carries such a record, in the order of the document.
    package var charts: [DrawnChart] = []

    package init(file: String, format: Format) {
        self.file = file
        self.format = format
    }
}

extension Manuscript {
    /// One paragraph, table cell line, heading or list item.
    package struct Paragraph: Sendable, Hashable {
        /// Its bytes in the text, the line feed left out.
        package var range: Range<Int>
        /// The bytes at its beginning that are its number or bullet, e.g. `1.`, `a)`, `-`, with the white space behind;
        /// empty without one.
        package var label: Range<Int>
        /// Whether the label was computed from list numbering and is not written in the source.
        package var isLabelAutomatic: Bool
        /// The depth of a heading from 1; 0 for what the source does not declare a heading.
        package var headingLevel: Int
        /// How far it stands below others of a list, from 0, as far as the source says so.
        package var listLevel: Int
        package var story: Story
        /// The table and cell that it stands in; `nil` outside of tables.
        package var cell: CellPlace?
        package var alignment: Alignment

        package init(
            range: Range<Int>, label: Range<Int>? = nil, isLabelAutomatic: Bool = false, headingLevel: Int = 0,
            listLevel: Int = 0, story: Story = .body, cell: CellPlace? = nil, alignment: Alignment = .unknown
        ) {
            self.range = range
            self.label = label ?? range.lowerBound..<range.lowerBound
            self.isLabelAutomatic = isLabelAutomatic
            self.headingLevel = headingLevel
            self.listLevel = listLevel
            self.story = story
            self.cell = cell
            self.alignment = alignment
        }

        /// The bytes behind the label.
        package var content: Range<Int> { label.upperBound..<range.upperBound }
    }

    /// The part of a document that a paragraph stands in.
    package enum Story: UInt8, Sendable, Hashable {
        case body
        case textBox
        case footnote
        case endnote
        case header
        case footer
        /// A line that says something about the file, not in it: `# source: …` at the head of a text file.
        case metadata
    }

    /// How a paragraph stands between its margins.
    package enum Alignment: UInt8, Sendable, Hashable {
        case unknown
        case left
        case center
        case right
        case justified
    }

    /// A cell by its table and its place in the table's grid.
    package struct CellPlace: Sendable, Hashable {
        package var table: Int
        package var row: Int
        package var column: Int

        package init(table: Int, row: Int, column: Int) {
            self.table = table
            self.row = row
            self.column = column
        }
    }

    /// A table as a grid.
    package struct Table: Sendable, Hashable {
        package struct Cell: Sendable, Hashable {
            /// Where its first row and column stand in the grid, from 0.
            package var row: Int
            package var column: Int
            package var rowSpan: Int
            package var columnSpan: Int
            /// Its paragraphs, those of a table within it included.
            package var paragraphs: Range<Int>

            package init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, paragraphs: Range<Int>) {
                self.row = row
                self.column = column
                self.rowSpan = rowSpan
                self.columnSpan = columnSpan
                self.paragraphs = paragraphs
            }
        }

        /// By row, then by column; a cell covered by a span is not there.
        package var cells: [Cell]
        package var rowCount: Int
        package var columnCount: Int
        /// How many rows at the top the source declares to be its head; 0 where it does not say.
        package var headerRows: Int
        /// How many cells (spans counted in full) each row has in the source; differs from `columnCount` in a broken table.
        package var widths: [Int]
        /// Whether it has no visible lines, as the tables that lay out a letterhead.
        package var isBorderless: Bool

        package init(
            cells: [Cell], rowCount: Int, columnCount: Int, headerRows: Int = 0, widths: [Int],
            isBorderless: Bool = false
        ) {
            self.cells = cells
            self.rowCount = rowCount
            self.columnCount = columnCount
            self.headerRows = headerRows
            self.widths = widths
            self.isBorderless = isBorderless
        }
    }

    /// Where the text from `start` up to the next origin stood in the source, scalar for scalar.
    ///
    /// A new origin begins wherever source and text part: at a paragraph, at a line that was joined to the one before, behind
    /// a character that was composed.
    package struct Origin: Sendable, Hashable {
        package var start: Int
        /// From 1. In text and PDF the line of the (extracted) text; in DOCX the number of the paragraph.
        package var line: Int
        /// From 1, in Unicode scalars.
        package var column: Int
        /// From 1; 0 where the format has no pages.
        package var page: Int
        /// Whether the text is not in the source (an automatic number): all of it then stands at this one point.
        package var isGenerated: Bool

        package init(start: Int, line: Int, column: Int, page: Int = 0, isGenerated: Bool = false) {
            self.start = start
            self.line = line
            self.column = column
            self.page = page
            self.isGenerated = isGenerated
        }
    }

    /// The font of the text from `start` up to the next look.
    package struct Look: Sendable, Hashable {
        package var start: Int
        /// The index in `fonts`.
        package var font: Int

        package init(start: Int, font: Int) {
            self.start = start
            self.font = font
        }
    }

    /// How characters look after all styles are applied.
    package struct Font: Sendable, Hashable {
        package var name: String
        /// In half points, as Word counts; 0 where unknown.
        package var halfPoints: Int
        package var isBold: Bool
        package var isItalic: Bool
        package var isUnderlined: Bool
        /// Shown in capitals whatever the letters are.
        package var isAllCaps: Bool
        /// Red, green and blue, 8 bits each; `nil` for automatic.
        package var colour: UInt32?

        package init(
            name: String = "", halfPoints: Int = 0, isBold: Bool = false, isItalic: Bool = false,
            isUnderlined: Bool = false, isAllCaps: Bool = false, colour: UInt32? = nil
        ) {
            self.name = name
            self.halfPoints = halfPoints
            self.isBold = isBold
            self.isItalic = isItalic
            self.isUnderlined = isUnderlined
            self.isAllCaps = isAllCaps
            self.colour = colour
        }
    }

    /// The page of a section, in twentieths of a point (567 are one centimetre).
    package struct Page: Sendable, Hashable {
        /// Where a section's page number stands.
        package enum Numbering: Sendable, Hashable {
            case none
            case header(Alignment, halfPoints: Int)
            case footer(Alignment, halfPoints: Int)
        }

        package var width: Int
        package var height: Int
        package var top: Int
        package var bottom: Int
        package var left: Int
        package var right: Int
        /// Whether the first page has a header of its own.
        package var hasTitlePage: Bool
        /// The page number on ordinary pages, and on the first one.
        package var numbering: Numbering
        package var firstPageNumbering: Numbering
        /// The number of the first page where the section says it.
        package var startsAt: Int?
        /// The paragraphs of the section.
        package var paragraphs: Range<Int>

        package init(
            width: Int, height: Int, top: Int, bottom: Int, left: Int, right: Int, hasTitlePage: Bool = false,
            numbering: Numbering = .none, firstPageNumbering: Numbering = .none, startsAt: Int? = nil,
            paragraphs: Range<Int>
        ) {
            self.width = width
            self.height = height
            self.top = top
            self.bottom = bottom
            self.left = left
            self.right = right
            self.hasTitlePage = hasTitlePage
            self.numbering = numbering
            self.firstPageNumbering = firstPageNumbering
            self.startsAt = startsAt
            self.paragraphs = paragraphs
        }
    }

    /// A comment on a piece of the text.
    package struct Remark: Sendable, Hashable {
        /// What it is about; empty where the source does not say.
        package var range: Range<Int>
        package var text: String

        package init(range: Range<Int>, text: String) {
            self.range = range
            self.text = text
        }
    }
}
