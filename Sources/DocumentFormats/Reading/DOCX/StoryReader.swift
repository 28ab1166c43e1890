import Document
import Packaging

/// Hands the pieces of a part on to the reader of a story.
final class StoryHandler: XMLHandler {
    /// A value, so that its many properties are not checked one by one for being used twice at a time, as those of objects are.
    /// Nor is this one: the scanner tells of one piece after the other, and nothing that a story does makes it tell of the next.
    @exclusivity(unchecked) var story: StoryReader

    init(_ story: StoryReader) {
        self.story = story
    }

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        story.start(tag, attributes, scanner)
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        story.end(tag, scanner)
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {
        story.characters(text, scanner)
    }
}

/// Reads a part with text: the body, the notes, a header or footer.
///
/// What a reader of the page would see: insertions are taken, deletions left out, fields show their last result, of two
/// alternatives one is read.
struct StoryReader {
    var assembler: Assembler
    let theme: Theme
    private(set) var story = Manuscript.Story.body
    /// The paragraphs that are open: more than one within text boxes.
    var drafts: [Draft] = []
    /// A paragraph whose mark a tracked change deleted, to be joined with the next one at the same depth.
    private var held: (draft: Draft, depth: Int)?
    /// The body, and each text box around what is being read.
    var scopes = [StoryScope()]
    private var pendingMarks: [Draft.Mark] = []
    private var alternatives: [(depth: Int, isTaken: Bool)] = []
    var section: SectionDraft?
    /// Where the text that is being read starts, in its draft and in the part; `nil` outside of `w:t`.
    private var textStart: (offset: Int, xml: Int)?
    private var isInInstruction = false
    private var propertiesStart = 0
    private var drawing: StoryDrawing?

    /// The steps of each note, by its number in the file, where notes are read.
    private(set) var notes: [Int: [Step]] = [:]
    private var note: Int?
    /// The notes that were referred to, in order.
    private(set) var footnotes: [Int] = []
    private(set) var endnotes: [Int] = []

    init(_ assembler: Assembler, theme: Theme) {
        self.assembler = assembler
        self.theme = theme
    }

    /// Begins another story; what was read of the one before is forgotten.
    mutating func begin(_ story: Manuscript.Story) {
        self.story = story
        drafts = []
        held = nil
        scopes = [StoryScope()]
        pendingMarks = []
        alternatives = []
        section = nil
        textStart = nil
        isInInstruction = false
        drawing = nil
        notes = [:]
        note = nil
        footnotes = []
        endnotes = []
    }

    /// Ends the story.
    mutating func finish() {
        flushHeld()
        let end = assembler.manuscript.text.count
        if !pendingMarks.isEmpty { assembler.addMarks(pendingMarks, at: max(0, end - 1)) }
    }

    // MARK: - Elements

    mutating func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .other: break
        case .p: startParagraph(scanner)
        case .r: startRun(scanner)
        case .t, .mathText: startText(scanner)
        case .rPr: propertiesStart = scanner.range.lowerBound
        case .del, .moveFrom:
            switch scanner.parent {
            case .rPr, .trPr: property(tag, attributes, scanner)
            default: scanner.skip()
            }
        case .rPrChange, .pPrChange, .sectPrChange, .tblPrChange, .tblGridChange, .trPrChange, .tcPrChange,
            .tblPrExChange, .numberingChange, .sdtPr, .sdtEndPr, .rt, .delText, .delInstrText:
            scanner.skip()
        case .alternateContent: alternatives.append((scanner.depth, false))
        case .choice, .fallback: startAlternative(tag, attributes, scanner)
        case .txbxContent: startBox(scanner)
        case .drawing, .pict, .object:
            if drawing == nil { drawing = StoryDrawing(depth: scanner.depth, hasPicture: tag == .object) }
        case .inlineDrawing, .imageData: drawing?.hasPicture = true
        case .tbl, .tr, .tc: startTablePart(tag, scanner)
        case .sectPr: section = SectionDraft()
        case .footnote, .endnote: startNote(attributes, scanner)
        default:
            if !startInRun(tag, attributes, scanner) { property(tag, attributes, scanner) }
        }
    }

    mutating func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        if let held, scanner.depth < held.depth { flushHeld() }
        switch tag {
        case .p: endParagraph(scanner)
        case .r: endRun(scanner)
        case .t, .mathText: endText(scanner)
        case .rPr: endRunProperties(scanner)
        case .instrText: isInInstruction = false
        case .fldSimple: if !scopes[scopes.count - 1].fields.isEmpty { endField() }
        case .alternateContent: _ = alternatives.popLast()
        case .txbxContent: endBox()
        case .drawing, .pict, .object: endDrawing(scanner)
        case .tbl, .tr, .tc, .tblPr, .tblGrid, .trPr, .tcPr: endTablePart(tag)
        case .sectPr: endSection(scanner)
        case .footnote, .endnote:
            flushHeld()
            note = nil
        default: break
        }
    }

    mutating func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {
        if isInInstruction {
            scopes[scopes.count - 1].addInstruction(text)
        } else if textStart != nil, !drafts.isEmpty {
            append(text, scanner)
        }
    }

    /// Hands a step on: into the paragraph that is open around it, to the note, or to the manuscript.
    mutating func emit(_ step: Step) {
        if !drafts.isEmpty {
            drafts[drafts.count - 1].nested.append(step)
        } else if let note {
            notes[note, default: []].append(step)
        } else {
            assembler.take(step)
        }
    }

    private mutating func emit(_ draft: Draft) {
        if drafts.isEmpty, note == nil { assembler.take(draft) } else { emit(.paragraph(draft)) }
    }

    // MARK: - Paragraphs

    private mutating func startParagraph(_ scanner: XMLScanner) {
        let start = scanner.range.lowerBound
        if let held, held.depth == scanner.depth {
            self.held = nil
            var draft = held.draft
            draft.format = ParagraphFormat()
            draft.mark = RunFormat()
            draft.paragraphs.append(start..<start)
            drafts.append(draft)
            return
        }
        flushHeld()
        var draft = Draft()
        draft.story = scopes.count > 1 && story == .body ? .textBox : story
        draft.paragraphs.append(start..<start)
        draft.tablePart = scopes[scopes.count - 1].tablePart(&assembler.styles)
        draft.marks = pendingMarks
        pendingMarks = []
        drafts.append(draft)
    }

    private mutating func endParagraph(_ scanner: XMLScanner) {
        guard var draft = drafts.popLast() else { return }
        let last = draft.paragraphs.count - 1
        draft.paragraphs[last] = draft.paragraphs[last].lowerBound..<scanner.range.upperBound
        scopes[scopes.count - 1].showUnfinishedFields()
        if draft.mark.isDeleted, draft.section == nil {
            held = (draft, scanner.depth)
        } else {
            emit(draft)
        }
        if assembler.isTooLarge { scanner.stop(ZipProblem.tooLarge("")) }
    }

    mutating func flushHeld() {
        guard let held else { return }
        self.held = nil
        emit(held.draft)
    }

    // MARK: - Runs

    private mutating func startRun(_ scanner: XMLScanner) {
        guard let last = drafts.indices.last else { return }
        let start = scanner.range.lowerBound
        drafts[last].startRun(at: start)
    }

    private mutating func endRun(_ scanner: XMLScanner) {
        guard let last = drafts.indices.last else { return }
        drafts[last].endRun(at: scanner.range.upperBound)
    }

    private mutating func endRunProperties(_ scanner: XMLScanner) {
        guard scanner.parent == .r, let last = drafts.indices.last else { return }
        drafts[last].setRunProperties(propertiesStart..<scanner.range.upperBound)
    }

    private mutating func startText(_ scanner: XMLScanner) {
        guard let last = drafts.indices.last, !scopes[scopes.count - 1].isInInstruction else { return }
        textStart = (drafts[last].text.count, scanner.range.upperBound)
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {
        let look = look()
        guard !look.isHidden else { return }
        let last = drafts.count - 1
        guard drafts[last].text.count < Draft.textLimit, drafts[last].pieces.count < Draft.pieceLimit else {
            return scanner.stop(ZipProblem.tooLarge(""))
        }
        let range = scanner.range
        // Line ends in the markup are spaces; U+2028 stands for line breaks and no other control may come through.
        if text.count == 1, let byte = text.first, byte < 0x20, byte != 0x09 {
            drafts[last].append(CollectionOfOne(0x20), xml: range, look: look.font)
        } else {
            drafts[last].append(text, xml: range, look: look.font, isVerbatim: range.count == text.count)
        }
    }

    private mutating func endText(_ scanner: XMLScanner) {
        guard let start = textStart, !drafts.isEmpty else { return }
        textStart = nil
        convert(from: start.offset, xml: start.xml..<scanner.range.lowerBound)
    }

    /// Turns what was written in an old font from `offset` on into Unicode.
    mutating func convert(from offset: Int, xml: Range<Int>) {
        let last = drafts.count - 1
        guard offset < drafts[last].text.count, let look = drafts[last].look, let legacy = look.legacy,
            let text = legacy.unicode(Array(drafts[last].text[offset...]))
        else { return }
        drafts[last].replaceText(
            from: offset, by: text, xml: xml.isEmpty ? xml.lowerBound..<xml.lowerBound : xml, look: look.font)
    }

    /// The look of the run that is open, in the paragraph that is read.
    mutating func look() -> WordLook {
        let last = drafts.count - 1
        if let look = drafts[last].look { return look }
        let style = drafts[last].format.style
        let look = assembler.styles.look(
            .init(
                tablePart: drafts[last].tablePart,
                paragraphStyle: style == NamePool.none ? assembler.styles.defaultParagraphStyle : style,
                run: drafts[last].run))
        drafts[last].look = look
        return look
    }

    mutating func setInstruction(_ isOn: Bool) {
        isInInstruction = isOn
    }

    // MARK: - Alternatives, text boxes, drawings

    /// Reads the first choice that is understood, or the fallback.
    private mutating func startAlternative(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        guard let last = alternatives.indices.last, alternatives[last].depth == scanner.depth - 1 else { return }
        if alternatives[last].isTaken || (tag == .choice && !isUnderstood(attributes, scanner)) {
            scanner.skip()
        } else {
            alternatives[last].isTaken = true
        }
    }

    private func isUnderstood(_ attributes: XMLAttributes, _ scanner: XMLScanner) -> Bool {
        guard let prefixes = attributes.bytes("Requires", in: .none) else { return false }
        return prefixes.split(separator: 0x20).allSatisfy { prefix in
            switch scanner.space(UnsafeBufferPointer(rebasing: prefix)) {
            case .other, .none: false
            default: true
            }
        }
    }

    private mutating func startBox(_ scanner: XMLScanner) {
        drawing?.hasText = true
        scopes.append(StoryScope(drawing: drawing, textStart: textStart))
        drawing = nil
        textStart = nil
        emit(.startBox)
    }

    private mutating func endBox() {
        guard scopes.count > 1, let scope = scopes.popLast() else { return }
        flushHeld()
        drawing = scope.drawing
        textStart = scope.textStart
        emit(.endBox)
    }

    private mutating func endDrawing(_ scanner: XMLScanner) {
        guard let drawing, drawing.depth == scanner.depth else { return }
        self.drawing = nil
        guard drawing.hasPicture, !drawing.hasText, let last = drafts.indices.last else { return }
        let look = look()
        if !look.isHidden { drafts[last].append("\u{FFFC}".utf8, xml: scanner.range, look: look.font) }
    }

    private mutating func endSection(_ scanner: XMLScanner) {
        guard let section else { return }
        self.section = nil
        if scanner.parent == .pPr {
            // Only the body has sections.
            if drafts.count == 1, story == .body, note == nil { drafts[0].section = section }
        } else if drafts.isEmpty, story == .body {
            flushHeld()
            emit(.section(section))
        }
    }

    // MARK: - Notes and comments

    private mutating func startNote(_ attributes: XMLAttributes, _ scanner: XMLScanner) {
        // The lines between text and notes are notes of their own in the file.
        if let type = attributes.string("type"), type != "normal" { return scanner.skip() }
        note = attributes.int("id")
        if note == nil { scanner.skip() }
    }

    /// Adds the mark of a reference to a note, and counts it.
    mutating func refer(to id: Int, isFootnote: Bool, hasOwnMark: Bool, _ scanner: XMLScanner) {
        if isFootnote { footnotes.append(id) } else { endnotes.append(id) }
        guard !hasOwnMark, let last = drafts.indices.last else { return }
        let mark = Self.mark(isFootnote ? footnotes.count : endnotes.count, isFootnote: isFootnote)
        let font = look().font
        drafts[last].append(mark.utf8, xml: scanner.range, look: font, isGenerated: true)
    }

    /// `[1]` for footnotes, `[i]` for endnotes.
    static func mark(_ number: Int, isFootnote: Bool) -> String {
        "[" + (isFootnote ? NumberFormat.decimal : .lowerRoman).text(number) + "]"
    }

    mutating func mark(_ kind: Draft.Mark.Kind, _ attributes: XMLAttributes) {
        guard let id = attributes.int("id") else { return }
        if let last = drafts.indices.last {
            drafts[last].marks.append(Draft.Mark(kind: kind, id: id, offset: drafts[last].text.count))
        } else {
            pendingMarks.append(Draft.Mark(kind: kind, id: id, offset: 0))
        }
    }
}
