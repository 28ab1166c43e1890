import Document
import Packaging

/// A paragraph while it is read, and the steps of the text boxes in it.
struct Draft {
    /// A stretch of its text that comes from one place.
    struct Piece {
        /// In the draft's text.
        var range: Range<Int>
        /// The bytes in the part's XML that it was made of.
        var xml: Range<Int>
        /// The index in `runs`.
        var run: Int
        /// The index of the font.
        var look: Int
        /// Whether text and XML are the same bytes.
        var isVerbatim: Bool
        var isGenerated = false
        /// How many scalars it was before it was composed; 0 where it was not.
        var composedScalars = 0
    }

    struct Run {
        var xml: Range<Int>
        /// Of `w:rPr`, empty without one.
        var properties: Range<Int>
        /// The index in `paragraphs`.
        var paragraph: Int
    }

    /// Something at a point of the text.
    struct Mark {
        enum Kind {
            case remarkStart
            case remarkEnd
            case remarkReference
        }

        var kind: Kind
        var id: Int
        var offset: Int
    }

    /// More than any paragraph has.
    static let textLimit = 4 << 20
    static let pieceLimit = 100_000

    var text: [UInt8] = []
    var pieces: [Piece] = []
    var runs: [Run] = []
    /// The `w:p` elements that it is made of: more than one where a tracked change deleted the mark between them.
    var paragraphs: [Range<Int>] = []
    var marks: [Mark] = []
    var nested: [Step] = []
    var format = ParagraphFormat()
    var mark = RunFormat()
    var section: SectionDraft?
    var story = Manuscript.Story.body
    /// The look that a table style gives to where it stands.
    var tablePart = RunFormat()
    /// Converted from an old encoding.
    var converted: [Range<Int>] = []
    /// The look of the page number, where the paragraph shows one.
    var pageNumberLook: Int?
    /// Generated text at its beginning: the number of a note.
    var noteLabel = ""

    // The run that is being read
    var run = RunFormat()
    /// `nil` until the run's properties are known and used.
    var look: WordLook?

    /// Appends text that stands at `xml`.
    mutating func append(
        _ bytes: some Collection<UInt8>, xml: Range<Int>, look: Int, isVerbatim: Bool = false,
        isGenerated: Bool = false
    ) {
        let start = text.count
        text.append(contentsOf: bytes)
        let run = runs.count - 1
        if isVerbatim, let last = pieces.last, last.isVerbatim, last.xml.upperBound == xml.lowerBound, last.run == run {
            pieces[pieces.count - 1].range = last.range.lowerBound..<text.count
            pieces[pieces.count - 1].xml = last.xml.lowerBound..<xml.upperBound
            return
        }
        pieces.append(
            Piece(
                range: start..<text.count, xml: xml, run: run, look: look, isVerbatim: isVerbatim,
                isGenerated: isGenerated))
    }

    /// Begins a run whose element starts at `start`.
    mutating func startRun(at start: Int) {
        runs.append(Run(xml: start..<start, properties: start..<start, paragraph: paragraphs.count - 1))
        run = RunFormat()
        look = nil
    }

    mutating func endRun(at end: Int) {
        guard let last = runs.indices.last else { return }
        runs[last].xml = runs[last].xml.lowerBound..<end
    }

    mutating func setRunProperties(_ xml: Range<Int>) {
        guard let last = runs.indices.last else { return }
        runs[last].properties = xml
    }

    /// Puts converted text in the place of all from `offset` on.
    mutating func replaceText(from offset: Int, by converted: some Collection<UInt8>, xml: Range<Int>, look: Int) {
        while let piece = pieces.last, piece.range.lowerBound >= offset { pieces.removeLast() }
        text.removeSubrange(offset...)
        append(converted, xml: xml, look: look)
        self.converted.append(offset..<text.count)
    }

    /// Brings the text into NFC, across the borders of runs.
    mutating func compose() {
        let composition = text.withUnsafeBufferPointer { Composition($0) }
        guard !composition.edits.isEmpty else { return }
        var pieces: [Piece] = []
        var edits = composition.edits[...]
        var shift = 0
        for piece in self.pieces {
            var start = piece.range.lowerBound
            // An edit belongs to the piece in which it begins; what is left of it in the next one is empty there.
            if let last = pieces.last, last.composedScalars > 0 { start = max(start, last.range.upperBound - shift) }
            while let edit = edits.first, edit.old.lowerBound < piece.range.upperBound {
                edits.removeFirst()
                if start < edit.old.lowerBound {
                    pieces.append(piece.part(start..<edit.old.lowerBound, shift: shift))
                }
                var changed = piece.part(edit.old.clamped(to: piece.range), shift: 0)
                changed.range = edit.new
                changed.isVerbatim = false
                changed.composedScalars = edit.scalars
                pieces.append(changed)
                shift = edit.new.upperBound - edit.old.upperBound
                start = edit.old.upperBound
            }
            if start < piece.range.upperBound {
                pieces.append(piece.part(start..<piece.range.upperBound, shift: shift))
            }
        }
        self.pieces = pieces
        for index in marks.indices { marks[index].offset = composition.position(of: marks[index].offset) }
        converted = converted.map { composition.position(of: $0.lowerBound)..<composition.position(of: $0.upperBound) }
        text = composition.text
    }
}

extension Draft.Piece {
    /// The part of it at `range` of the draft's old text, which stands `shift` bytes further in the new one.
    fileprivate func part(_ range: Range<Int>, shift: Int) -> Draft.Piece {
        var part = self
        part.range = range.lowerBound + shift..<range.upperBound + shift
        if isVerbatim {
            let offset = xml.lowerBound - self.range.lowerBound
            part.xml = range.lowerBound + offset..<range.upperBound + offset
        }
        return part
    }
}

extension Composition {
    /// Where the byte at `old` of the given text stands in the composed one.
    func position(of old: Int) -> Int {
        var shift = 0
        for edit in edits {
            if old <= edit.old.lowerBound { break }
            if old < edit.old.upperBound { return edit.new.upperBound }
            shift = edit.new.upperBound - edit.old.upperBound
        }
        return old + shift
    }
}

/// What a story is made of, in reading order.
enum Step {
    indirect case paragraph(Draft)
    case startTable
    case tableFormat(TableFormat)
    case startRow
    case rowFormat(RowFormat)
    case startCell
    case cellFormat(CellFormat)
    case endCell
    case endRow(isDeleted: Bool)
    case endTable
    case startBox
    case endBox
    case section(SectionDraft)
}

/// What stands in `w:tblPr` and `w:tblGrid`.
struct TableFormat {
    var style = NamePool.none
    var borders = TableBorders()
    var gridColumns = 0
}

/// What stands in `w:trPr`.
struct RowFormat {
    var before = 0
    var after = 0
    var isHeader = false
    var isDeleted = false
}

/// What stands in `w:tcPr`.
struct CellFormat {
    enum Merge {
        case none
        case restart
        case goesOn
    }

    var span = 1
    var vertical = Merge.none
    var horizontal = Merge.none
    var hasVisibleBorders = false
    var isDeleted = false
}

/// What stands in `w:sectPr`.
struct SectionDraft {
    struct Reference {
        var id: String
        var isHeader: Bool
        /// `default`, `first` or `even`
        var type: String
    }

    // Word's own defaults: Letter, one inch.
    var width = 12240
    var height = 15840
    var top = 1440
    var bottom = 1440
    var left = 1440
    var right = 1440
    var hasTitlePage = false
    var startsAt: Int?
    var references: [Reference] = []
}
