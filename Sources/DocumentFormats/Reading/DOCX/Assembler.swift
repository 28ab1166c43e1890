import Document
import Packaging
import VietnameseText

/// Puts what the parts hold together to a manuscript.
struct Assembler {
    private(set) var manuscript: Manuscript
    private(set) var anchors: [DOCXFile.Anchor] = []
    private(set) var sections: [SectionDraft] = []
    var styles: WordStyles
    let numbering: WordNumbering
    /// The index of the part that is being read.
    var part = 0
    /// Where a header or footer shows the page number.
    var pageNumber: (alignment: Manuscript.Alignment, halfPoints: Int)?
    private(set) var remarks: [Int: RemarkRange] = [:]
    /// Whether more was found than is kept; the reader then gives up.
    private(set) var isTooLarge = false

    private var counters = NumberingCounters()
    private var levels = ListLevels()
    /// Tables that are open, the innermost last; `nil` for the border of a text box.
    private var tables: [TableBuilder?] = []
    private var sectionStart = 0

    struct RemarkRange {
        var start: Int?
        var end: Int?
    }

    /// Far above the largest real documents; keeps made-up ones from filling the memory.
    private enum Limit {
        static let paragraphs = 400_000
        static let anchors = 800_000
    }

    init(file: String, styles: WordStyles, numbering: WordNumbering) {
        manuscript = Manuscript(file: file, format: .docx)
        self.styles = styles
        self.numbering = numbering
    }

    mutating func finish(remarks: [Manuscript.Remark]) -> Manuscript {
        manuscript.remarks = remarks
        manuscript.fonts = styles.looks
        if manuscript.looks.isEmpty { manuscript.fonts = [] }
        return manuscript
    }

    /// Adds marks that stand behind the last paragraph of a story.
    mutating func addMarks(_ marks: [Draft.Mark], at offset: Int) {
        for mark in marks { add(mark, at: offset) }
    }

    mutating func setNumbering(of page: Int, _ ordinary: Manuscript.Page.Numbering, first: Manuscript.Page.Numbering) {
        manuscript.pages[page].numbering = ordinary
        manuscript.pages[page].firstPageNumbering = first
    }

    /// Takes the next step of the story that is being read.
    mutating func take(_ step: Step) {
        switch step {
        case .paragraph(let draft): take(draft)
        case .section(let section): close(section)
        case .startBox: tables.append(nil)
        case .endBox: tables.removeLast()
        case .startTable:
            let index = manuscript.tables.count
            // Keeps the place among the tables; replaced when the table is finished.
            manuscript.tables.append(Manuscript.Table(cells: [], rowCount: 0, columnCount: 0, widths: []))
            tables.append(TableBuilder(index: index))
        case .endTable: endTable()
        default: takeTableStep(step)
        }
    }

    /// Takes the next paragraph, with the text boxes in it.
    mutating func take(_ draft: Draft) {
        add(draft)
        for step in draft.nested { take(step) }
        if let section = draft.section { close(section) }
    }

    private mutating func takeTableStep(_ step: Step) {
        guard let last = tables.indices.last else { return }
        let paragraph = manuscript.paragraphs.count
        switch step {
        case .tableFormat(let format): tables[last]?.format = format
        case .startRow: tables[last]?.startRow()
        case .rowFormat(let format): tables[last]?.set(format)
        case .startCell: tables[last]?.startCell(paragraph: paragraph)
        case .cellFormat(let format): tables[last]?.set(format)
        case .endCell: tables[last]?.endCell(paragraph: paragraph)
        case .endRow(let isDeleted): tables[last]?.endRow(isDeleted: isDeleted)
        default: break
        }
    }

    private mutating func endTable() {
        guard let last = tables.popLast(), let table = last else { return }
        var (borders, hasPartBorders) = styles.borders(of: table.format.style)
        borders.overlay(table.format.borders)
        manuscript.tables[table.index] = table.table(hasBorders: borders.isVisible || hasPartBorders)
        levels.close()
    }

    private mutating func close(_ section: SectionDraft) {
        sections.append(section)
        manuscript.pages.append(
            Manuscript.Page(
                width: section.width, height: section.height, top: section.top, bottom: section.bottom,
                left: section.left, right: section.right, hasTitlePage: section.hasTitlePage,
                startsAt: section.startsAt, paragraphs: sectionStart..<manuscript.paragraphs.count))
        sectionStart = manuscript.paragraphs.count
    }

    // MARK: - Paragraphs

    private mutating func add(_ draft: Draft) {
        let table = tables.last ?? nil
        if draft.text.isEmpty, draft.nested.isEmpty, table?.isCovered == true { return }
        guard manuscript.paragraphs.count < Limit.paragraphs, anchors.count < Limit.anchors else {
            isTooLarge = true
            return
        }
        if draft.text.withUnsafeBufferPointer({ Composition.isSurelyComposed($0) }) {
            addComposed(draft, table)
        } else {
            var composed = draft
            composed.compose()
            addComposed(composed, table)
        }
    }

    private mutating func addComposed(_ draft: Draft, _ table: TableBuilder?) {
        let format = format(of: draft)
        let start = manuscript.text.count
        let label = draft.noteLabel.isEmpty ? self.label(of: format) : draft.noteLabel
        appendLabel(label, draft)
        let labelEnd = manuscript.text.count
        manuscript.text.append(contentsOf: draft.text)
        appendOrigins(draft, start: labelEnd, hasLabel: labelEnd > start)
        appendLooks(draft, start: start, textStart: labelEnd)
        appendAnchors(draft, start: labelEnd)
        for mark in draft.marks { add(mark, at: labelEnd + mark.offset) }
        for range in draft.converted {
            manuscript.converted.append(range.lowerBound + labelEnd..<range.upperBound + labelEnd)
        }
        var paragraph = Manuscript.Paragraph(
            range: start..<manuscript.text.count, label: start..<labelEnd, isLabelAutomatic: labelEnd > start,
            story: draft.story, cell: table?.place, alignment: format.alignment ?? .left)
        if let level = format.outlineLevel, level < 9 { paragraph.headingLevel = Int(level) + 1 }
        setLabel(&paragraph, format)
        manuscript.text.append(0x0A)
        manuscript.paragraphs.append(paragraph)
        notePageNumber(draft, paragraph.alignment, format)
    }

    /// The paragraph's format after its styles are applied.
    private mutating func format(of draft: Draft) -> ParagraphFormat {
        let style = draft.format.style == NamePool.none ? styles.defaultParagraphStyle : draft.format.style
        var format = styles.paragraph(of: style)
        if format.numbering != nil, format.level == nil {
            format.level = numbering.level(ofStyle: style, in: Int(format.numbering ?? 0)).map { Int32($0) }
        }
        format.overlay(draft.format)
        return format
    }

    private mutating func label(of format: ParagraphFormat) -> String {
        guard let number = format.numbering, number != 0 else { return "" }
        return counters.next(Int(number), level: Int(format.level ?? 0), numbering)
    }

    private mutating func setLabel(_ paragraph: inout Manuscript.Paragraph, _ format: ParagraphFormat) {
        let isCell = paragraph.cell != nil
        let label = manuscript.text.withUnsafeBufferPointer {
            TypedLabel.scan($0, paragraph.range, isCell: isCell)
        }
        if paragraph.isLabelAutomatic {
            paragraph.listLevel = Int(format.numbering == nil ? 0 : format.level ?? 0)
            // Lists of dashes and plusses are often separate ones, both at the first level.
            let isBullet = label?.kind == .dash || label?.kind == .plus
            if let label, isBullet, !isCell { paragraph.listLevel = max(paragraph.listLevel, levels.next(label)) }
            return
        }
        if let label {
            paragraph.label = paragraph.range.lowerBound..<label.end
            if !isCell, paragraph.headingLevel == 0 { paragraph.listLevel = levels.next(label) }
        } else if !isCell {
            levels.close()
        }
    }

    private mutating func appendLabel(_ label: String, _ draft: Draft) {
        guard !label.isEmpty else { return }
        manuscript.origins.append(
            Manuscript.Origin(
                start: manuscript.text.count, line: manuscript.paragraphs.count + 1, column: 1, isGenerated: true))
        // Labels come from the file, too, and may hold anything.
        let clean = label.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
        manuscript.text.append(contentsOf: String(String.UnicodeScalarView(clean)).inNFC.utf8)
    }

    private mutating func appendOrigins(_ draft: Draft, start: Int, hasLabel: Bool) {
        let line = manuscript.paragraphs.count + 1
        var column = 1
        var isBroken = true
        for piece in draft.pieces {
            let position = start + piece.range.lowerBound
            if isBroken || piece.isGenerated {
                manuscript.origins.append(
                    Manuscript.Origin(start: position, line: line, column: column, isGenerated: piece.isGenerated))
            }
            isBroken = piece.isGenerated || piece.composedScalars > 0
            if piece.composedScalars > 0 {
                manuscript.decomposed.append(position..<start + piece.range.upperBound)
                column += piece.composedScalars
            } else if !piece.isGenerated {
                column += draft.text[piece.range].count { $0 & 0xC0 != 0x80 }
            }
        }
        if draft.pieces.isEmpty, !hasLabel {
            manuscript.origins.append(Manuscript.Origin(start: start, line: line, column: 1))
        }
    }

    private mutating func appendLooks(_ draft: Draft, start: Int, textStart: Int) {
        let isFirst = manuscript.looks.isEmpty
        if isFirst || (textStart > start && draft.pieces.isEmpty) {
            appendLook(markLook(draft), at: start)
        }
        for (index, piece) in draft.pieces.enumerated() {
            appendLook(piece.look, at: index == 0 && !isFirst ? start : textStart + piece.range.lowerBound)
        }
    }

    private mutating func appendLook(_ font: Int, at start: Int) {
        if let last = manuscript.looks.last {
            if last.font == font { return }
            if last.start == start { manuscript.looks.removeLast() }
        }
        manuscript.looks.append(Manuscript.Look(start: start, font: font))
    }

    private mutating func markLook(_ draft: Draft) -> Int {
        let style = draft.format.style == NamePool.none ? styles.defaultParagraphStyle : draft.format.style
        return styles.look(.init(tablePart: draft.tablePart, paragraphStyle: style, run: draft.mark)).font
    }

    private mutating func appendAnchors(_ draft: Draft, start: Int) {
        for piece in draft.pieces where !piece.isGenerated && piece.run >= 0 {
            let run = draft.runs[piece.run]
            anchors.append(
                DOCXFile.Anchor(
                    text: start + piece.range.lowerBound..<start + piece.range.upperBound, part: part, xml: piece.xml,
                    isVerbatim: piece.isVerbatim, run: run.xml, runProperties: run.properties,
                    paragraph: draft.paragraphs[run.paragraph]))
        }
    }

    private mutating func add(_ mark: Draft.Mark, at offset: Int) {
        var range = remarks[mark.id] ?? RemarkRange()
        switch mark.kind {
        case .remarkStart: range.start = offset
        case .remarkEnd: range.end = offset
        case .remarkReference:
            if range.start == nil { range.start = offset }
            if range.end == nil { range.end = offset }
        }
        remarks[mark.id] = range
    }

    private mutating func notePageNumber(_ draft: Draft, _ alignment: Manuscript.Alignment, _ format: ParagraphFormat) {
        guard let look = draft.pageNumberLook, pageNumber == nil else { return }
        pageNumber = (format.frameAlignment ?? alignment, styles.looks[look].halfPoints)
    }
}
