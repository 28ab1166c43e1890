import Document
import Glibc

/// Makes a manuscript of the lines of a text.
///
/// Works on bytes and looks at each few times: files of many megabytes are common in archives.
struct TextLines {
    var manuscript: Manuscript
    private let source: UnsafeBufferPointer<UInt8>
    private let isMarkdown: Bool
    /// Whether some of the source is not in NFC, so that each line has to be looked at.
    private let mayNeedComposing: Bool
    /// Whether lines also end in ways that `memchr` for a line feed does not find.
    private let hasOtherLineEnds: Bool
    var levels = ListLevels()
    /// From 1.
    private var line = 0
    private var table: TextTableRows?
    /// The lines of the drawn table that is being read.
    var drawn: [DrawnLine] = []
    /// How paragraphs are broken into lines; `nil` where each line is one.
    private let wrap: HardWrap?
    /// The line before, and how far from the margin its paragraph began, where a line may go on with it.
    private var last: (range: Range<Int>, indent: Int)?

    init(_ source: UnsafeBufferPointer<UInt8>, file: String, format: Manuscript.Format) {
        self.source = source
        manuscript = Manuscript(file: file, format: format)
        isMarkdown = format == .markdown
        mayNeedComposing = !Composition.isSurelyComposed(source)
        hasOtherLineEnds = source.baseAddress.map { memchr($0, 0x0D, source.count) != nil } ?? false
        wrap = HardWrap(source)
    }

    /// Reads all lines.
    mutating func read() {
        manuscript.text.reserveCapacity(source.count + 1)
        let lines = min(source.count / 48, 1 << 20)
        manuscript.paragraphs.reserveCapacity(lines)
        manuscript.origins.reserveCapacity(lines)
        var start = 0
        var isAtTop = !isMarkdown
        while start < source.count, manuscript.paragraphs.count <= PlainTextReader.paragraphLimit {
            let (end, next) = lineEnd(from: start)
            line += 1
            if isAtTop, source[start] != UInt8(ascii: "#") || start == end { isAtTop = false }
            if isAtTop {
                add(start..<end, line: line, column: 1, Manuscript.Paragraph(range: 0..<0, story: .metadata))
            } else {
                readLine(start..<end)
            }
            start = next
        }
        closeTable()
        closeDrawing()
    }

    /// Returns the end of the line from `start`, and where the next one starts.
    private func lineEnd(from start: Int) -> (end: Int, next: Int) {
        let base = source.baseAddress.unsafelyUnwrapped
        if !hasOtherLineEnds {
            guard let found = memchr(base + start, 0x0A, source.count - start) else {
                return (source.count, source.count)
            }
            let end = UnsafeRawPointer(base).distance(to: found)
            return (end, end + 1)
        }
        var end = start
        while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
        let isPair = end + 1 < source.count && source[end] == 0x0D && source[end + 1] == 0x0A
        return (end, min(end + (isPair ? 2 : 1), source.count))
    }

    private mutating func readLine(_ range: Range<Int>) {
        var first = range.lowerBound
        while first < range.upperBound, source[first] == 0x20 || source[first] == 0x09 { first += 1 }
        let lead = first < range.upperBound ? source[first] : 0
        if lead == UInt8(ascii: "|"), readTableLine(first..<range.upperBound, lineStart: range.lowerBound) { return }
        if table != nil { closeTable() }
        if lead == 0xE2, DrawnLine.starts(source, first, range.upperBound) {
            last = nil
            drawn.append(DrawnLine(source, range, line: line))
            return
        }
        if !drawn.isEmpty { closeDrawing() }
        if wrap != nil, goesOn(range, indent: first - range.lowerBound) {
            return join(first..<range.upperBound, line: line, column: first - range.lowerBound + 1)
        }
        var paragraph = Manuscript.Paragraph(range: 0..<0)
        if lead == UInt8(ascii: "#"), isMarkdown, let heading = heading(first..<range.upperBound) {
            paragraph.headingLevel = heading.level
            levels.close()
            add(heading.text, line: line, column: heading.text.lowerBound - range.lowerBound + 1, paragraph)
            last = nil
            return
        }
        if lead == UInt8(ascii: "<"), isComment(first..<range.upperBound) {
            paragraph.story = .metadata
            last = nil
        }
        add(range, line: line, column: 1, paragraph)
    }

    /// Whether the line in `range` goes on with the one before; remembers it for the line behind it.
    private mutating func goesOn(_ range: Range<Int>, indent: Int) -> Bool {
        guard let wrap else { return false }
        let before = last
        let isJoined = before.map { wrap.joins(range, to: $0.range, indent: $0.indent, in: source) } ?? false
        last = (range, isJoined ? before?.indent ?? indent : indent)
        return isJoined
    }

    /// `## Title ##`: the depth and the title.
    private func heading(_ range: Range<Int>) -> (level: Int, text: Range<Int>)? {
        var start = range.lowerBound
        while start < range.upperBound, source[start] == UInt8(ascii: "#") { start += 1 }
        let level = start - range.lowerBound
        guard level <= 6, start == range.upperBound || source[start] == 0x20 || source[start] == 0x09 else {
            return nil
        }
        var end = range.upperBound
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        while start < end, isBlank(source[start]) { start += 1 }
        while end > start, isBlank(source[end - 1]) { end -= 1 }
        var closing = end
        while closing > start, source[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
        if closing < end, closing == start || isBlank(source[closing - 1]) { end = closing }
        while end > start, isBlank(source[end - 1]) { end -= 1 }
        return (level, start..<end)
    }

    /// `<!-- … -->` on one line.
    private func isComment(_ range: Range<Int>) -> Bool {
        let text = source[range]
        return text.count >= 7 && text.starts(with: "<!--".utf8) && text.suffix(3).elementsEqual("-->".utf8)
    }

    // MARK: - Paragraphs

    /// Adds the source bytes in `range` as a paragraph like `paragraph`, whose ranges are set here.
    /// - Parameter column: where `range` starts in its line, in scalars from 1.
    mutating func add(_ range: Range<Int>, line: Int, column: Int, _ paragraph: Manuscript.Paragraph) {
        var paragraph = paragraph
        let start = manuscript.text.count
        append(range, line: line, column: column)
        paragraph.range = start..<manuscript.text.count
        paragraph.label = start..<start
        manuscript.text.append(0x0A)
        if paragraph.story == .body, !range.isEmpty { label(&paragraph) }
        manuscript.paragraphs.append(paragraph)
    }

    /// Adds the source bytes in `range` to the last paragraph, behind a space.
    mutating func join(_ range: Range<Int>, line: Int, column: Int) {
        manuscript.text[manuscript.text.count - 1] = 0x20
        append(range, line: line, column: column)
        let index = manuscript.paragraphs.count - 1
        manuscript.paragraphs[index].range = manuscript.paragraphs[index].range.lowerBound..<manuscript.text.count
        manuscript.text.append(0x0A)
    }

    private mutating func append(_ range: Range<Int>, line: Int, column: Int) {
        manuscript.origins.append(Manuscript.Origin(start: manuscript.text.count, line: line, column: column))
        let bytes = UnsafeBufferPointer(rebasing: source[range])
        if mayNeedComposing, !Composition.isSurelyComposed(bytes) {
            append(Composition(bytes), line: line, column: column)
        } else {
            manuscript.text.append(contentsOf: bytes)
        }
    }

    private mutating func label(_ paragraph: inout Manuscript.Paragraph) {
        let isCell = paragraph.cell != nil
        let label = manuscript.text.withUnsafeBufferPointer {
            TypedLabel.scan($0, paragraph.range, isCell: isCell)
        }
        if let label {
            paragraph.label = paragraph.range.lowerBound..<label.end
            if !isCell, paragraph.headingLevel == 0 { paragraph.listLevel = levels.next(label) }
        } else if !isCell {
            levels.close()
        }
    }

    /// Appends a composed line, with an origin behind each change.
    private mutating func append(_ composition: Composition, line: Int, column: Int) {
        let start = manuscript.text.count
        manuscript.text.append(contentsOf: composition.text)
        var column = column
        var counted = 0
        for edit in composition.edits {
            column += composition.text[counted..<edit.new.lowerBound].count { $0 & 0xC0 != 0x80 } + edit.scalars
            counted = edit.new.upperBound
            let range = start + edit.new.lowerBound..<start + edit.new.upperBound
            if let last = manuscript.decomposed.last, last.upperBound == range.lowerBound {
                manuscript.decomposed[manuscript.decomposed.count - 1] = last.lowerBound..<range.upperBound
            } else {
                manuscript.decomposed.append(range)
            }
            // Where a composed character itself is many, all of them stand where it stood.
            if counted < composition.text.count {
                manuscript.origins.append(Manuscript.Origin(start: range.upperBound, line: line, column: column))
            }
        }
    }
}

extension TextLines {
    /// Reads a line that begins with `|` as a row; `false` where it is none.
    private mutating func readTableLine(_ range: Range<Int>, lineStart: Int) -> Bool {
        let cells = TextTableRows.cells(of: source, range)
        guard let cells else { return false }
        if table == nil {
            levels.close()
            table = TextTableRows(index: manuscript.tables.count)
        }
        if let alignments = TextTableRows.rule(source, cells) {
            table?.close(head: alignments)
            return true
        }
        var counted = lineStart
        var column = 1
        for (index, cell) in cells.enumerated() {
            column += source[counted..<cell.lowerBound].count { $0 & 0xC0 != 0x80 }
            counted = cell.lowerBound
            guard let place = table?.nextCell(column: index, paragraph: manuscript.paragraphs.count) else { continue }
            add(cell, line: line, column: column, Manuscript.Paragraph(range: 0..<0, cell: place))
        }
        table?.endRow(width: cells.count)
        return true
    }

    /// Hands the table over that the line before belonged to.
    private mutating func closeTable() {
        guard let rows = table else { return }
        table = nil
        // A lone rule is a line, drawn with characters.
        guard rows.rowCount > 0 else { return }
        manuscript.tables.append(rows.table)
        for cell in rows.table.cells {
            let alignment = cell.column < rows.alignments.count ? rows.alignments[cell.column] : .unknown
            guard alignment != .unknown else { continue }
            for index in cell.paragraphs { manuscript.paragraphs[index].alignment = alignment }
        }
    }
}
