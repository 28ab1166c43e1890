import Document
import Packaging

/// A drawing that is open.
struct StoryDrawing {
    let depth: Int
    var hasPicture: Bool
    var hasText = false
}

/// What belongs to the body, or to one text box, while it is read.
struct StoryScope {
    /// A field that is open.
    struct Field {
        var instruction: [UInt8] = []
        var isInResult = false

        /// Whether it shows the number of its page.
        var isPageNumber: Bool {
            let word = instruction.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).first ?? []
            return String(decoding: word, as: UTF8.self).uppercased() == "PAGE"
        }
    }

    /// A table that is open.
    struct OpenTable {
        var format = TableFormat()
        var row = RowFormat()
        var cell = CellFormat()
        var rowIndex = -1
        var columnIndex = 0
        /// The parts of the table that row and cell say they belong to (`w:cnfStyle`).
        var rowParts: [WordStyle.TablePart] = []
        var cellParts: [WordStyle.TablePart] = []
        /// Whether the table's look has a first row and a first column of their own.
        var hasFirstRow = true
        var hasFirstColumn = true
        /// What the table's style says about the cell; `nil` until it is asked for.
        var cellRun: RunFormat?
    }

    /// What was open around the text box.
    var drawing: StoryDrawing?
    var textStart: (offset: Int, xml: Int)?
    var fields: [Field] = []
    var tables: [OpenTable] = []

    init(drawing: StoryDrawing? = nil, textStart: (offset: Int, xml: Int)? = nil) {
        self.drawing = drawing
        self.textStart = textStart
    }

    /// Whether what comes is a field's instruction rather than its result.
    var isInInstruction: Bool { fields.contains { !$0.isInResult } }

    mutating func addInstruction(_ text: UnsafeBufferPointer<UInt8>) {
        guard let last = fields.indices.last, fields[last].instruction.count < 200 else { return }
        fields[last].instruction.append(contentsOf: text.prefix(200))
    }

    /// A field that a paragraph leaves without a result hides nothing behind it.
    mutating func showUnfinishedFields() {
        for index in fields.indices { fields[index].isInResult = true }
    }

    /// What the style of the table around says about characters.
    mutating func tablePart(_ styles: inout WordStyles) -> RunFormat {
        guard let last = tables.indices.last else { return RunFormat() }
        if let known = tables[last].cellRun { return known }
        var parts: [WordStyle.TablePart] = [.wholeTable]
        parts += tables[last].rowParts + tables[last].cellParts
        if tables[last].hasFirstColumn, tables[last].columnIndex == 0 { parts.append(.firstColumn) }
        if tables[last].hasFirstRow, tables[last].rowIndex == 0 { parts.append(.firstRow) }
        let format = styles.tableRun(of: tables[last].format.style, parts: parts)
        tables[last].cellRun = format
        return format
    }
}
