package import Document
package import Finding

/// Reads what `pdftotext -layout -enc UTF-8` takes out of a PDF file: lines of words, pages ended by form feeds.
///
/// Nothing but the words and their places is known: paragraphs are guessed from indents and the lengths of lines, tables only
/// where columns are plain to see.
package enum PDFTextReader {
    /// Returns the contents of a PDF file from its extracted text.
    ///
    /// - Throws: ``Refusal`` where there are no words, as in a scan.
    package static func read(_ text: [UInt8], file: String) throws(Refusal) -> Manuscript {
        guard text.count <= PlainTextReader.sizeLimit else {
            throw Refusal(
                Finding(.fileTooLarge, .fileTooLarge(limit: PlainTextReader.sizeLimit >> 20), at: .start(of: file)))
        }
        let string = String(decoding: text, as: UTF8.self)
        guard string.unicodeScalars.contains(where: { $0.properties.isAlphabetic || ("0"..."9").contains($0) }) else {
            throw Refusal(Finding(.fileWithoutText, .pdfWithoutText, at: .start(of: file)))
        }
        var pages = LayoutPages(LayoutLine.lines(of: string), file: file)
        pages.read()
        pages.manuscript.isGarbled = Garbling.isGarbled(string)
        return pages.manuscript
    }
}

/// Makes a manuscript of the lines of all pages.
private struct LayoutPages {
    var manuscript: Manuscript
    private var lines: [LayoutLine]
    /// The numbers of pages, with where they stood.
    private var margins: [(line: LayoutLine, story: Manuscript.Story)] = []
    /// The leftmost and rightmost place of words, by page.
    private var edges: [Int: (left: Int, right: Int)] = [:]
    private var levels = ListLevels()

    init(_ lines: [LayoutLine], file: String) {
        manuscript = Manuscript(file: file, format: .pdf)
        self.lines = lines
    }

    mutating func read() {
        takeOutPageNumbers()
        for line in lines where !line.isBlank {
            let edge = edges[line.page] ?? (line.indent, line.width)
            edges[line.page] = (min(edge.left, line.indent), max(edge.right, line.width))
        }
        var index = 0
        while index < lines.count {
            if lines[index].isBlank {
                index += 1
            } else if let (table, count) = ColumnTable.find(lines[index...]) {
                add(table)
                index += count
            } else {
                index = addParagraph(from: index)
            }
        }
        for margin in margins { add([(margin.line, margin.line.indent..<margin.line.width)], story: margin.story) }
    }

    /// The first or last line of a page that is only a number is its number.
    private mutating func takeOutPageNumbers() {
        var start = 0
        while start < lines.count {
            var end = start
            while end < lines.count, lines[end].page == lines[start].page { end += 1 }
            let words = (start..<end).filter { !lines[$0].isBlank }
            for (index, story) in [(words.first, Manuscript.Story.header), (words.last, .footer)] {
                guard let index, words.count > 1, lines[index].isPageNumber else { continue }
                margins.append((lines[index], story))
                lines[index].scalars = []
                lines[index].indent = 0
            }
            start = end
        }
    }

    // MARK: - Paragraphs

    /// Adds the paragraph that starts at `index`, and returns the index behind it.
    private mutating func addParagraph(from index: Int) -> Int {
        var pieces = [(lines[index], lines[index].indent..<lines[index].width)]
        var last = index
        while let next = continuation(of: last) {
            pieces.append((lines[next], lines[next].indent..<lines[next].width))
            last = next
        }
        add(pieces)
        return last + 1
    }

    /// The line that goes on with the one at `index`; `nil` where a paragraph ends there.
    private func continuation(of index: Int) -> Int? {
        let line = lines[index]
        // A centred title is narrow, and may be broken in the middle of its date all the same.
        if index + 1 < lines.count, lines[index + 1].page == line.page, line.breaksDate(before: lines[index + 1]) {
            return index + 1
        }
        guard let edge = edges[line.page], line.width * 100 >= edge.right * 85, line.segments.count < 3 else {
            return nil
        }
        var next = index + 1
        while next < lines.count, lines[next].isBlank, lines[next].page != line.page || isLastOnPage(index) {
            next += 1
        }
        guard next < lines.count, !lines[next].isBlank else { return nil }
        let following = lines[next]
        guard !following.startsItem, following.segments.count < 3, let margin = edges[following.page] else {
            return nil
        }
        if following.page != line.page {
            // A footnote or a heading may stand between: only a sentence that is cut in its middle goes on.
            guard following.startsSmall, !line.endsSentence else { return nil }
        }
        // The first line of a paragraph is indented, the others begin at the margin, those of lists at their own.
        if following.indent > max(line.indent, margin.left + 1) { return nil }
        if line.endsSentence, following.indent > margin.left + 1, !following.startsSmall { return nil }
        return next
    }

    private func isLastOnPage(_ index: Int) -> Bool {
        var next = index + 1
        while next < lines.count, lines[next].page == lines[index].page {
            if !lines[next].isBlank { return false }
            next += 1
        }
        return true
    }

    /// Adds pieces of lines as one paragraph, a space between them.
    private mutating func add(
        _ pieces: [(line: LayoutLine, range: Range<Int>)], story: Manuscript.Story = .body,
        cell: Manuscript.CellPlace? = nil
    ) {
        let start = manuscript.text.count
        for (index, piece) in pieces.enumerated() {
            if index > 0 { manuscript.text.append(0x20) }
            let origin = manuscript.text.count
            manuscript.origins.append(
                Manuscript.Origin(
                    start: origin, line: piece.line.line, column: piece.range.lowerBound + 1, page: piece.line.page))
            let bytes = Array(String(String.UnicodeScalarView(piece.line.scalars[piece.range])).utf8)
            append(bytes, piece.line, column: piece.range.lowerBound + 1)
        }
        var paragraph = Manuscript.Paragraph(range: start..<manuscript.text.count, story: story, cell: cell)
        if story == .body, !paragraph.range.isEmpty {
            let label = manuscript.text.withUnsafeBufferPointer {
                TypedLabel.scan($0, paragraph.range, isCell: cell != nil)
            }
            if let label {
                paragraph.label = start..<label.end
                if cell == nil { paragraph.listLevel = levels.next(label) }
            } else if cell == nil {
                levels.close()
            }
        }
        manuscript.text.append(0x0A)
        manuscript.paragraphs.append(paragraph)
    }

    private mutating func append(_ bytes: [UInt8], _ line: LayoutLine, column: Int) {
        let composition = bytes.withUnsafeBufferPointer { bytes in
            Composition.isSurelyComposed(bytes) ? nil : Composition(bytes)
        }
        guard let composition else { return manuscript.text.append(contentsOf: bytes) }
        let start = manuscript.text.count
        manuscript.text.append(contentsOf: composition.text)
        var column = column
        var counted = 0
        for edit in composition.edits {
            column += composition.text[counted..<edit.new.lowerBound].count { $0 & 0xC0 != 0x80 } + edit.scalars
            counted = edit.new.upperBound
            manuscript.decomposed.append(start + edit.new.lowerBound..<start + edit.new.upperBound)
            guard counted < composition.text.count else { continue }
            manuscript.origins.append(
                Manuscript.Origin(start: start + counted, line: line.line, column: column, page: line.page))
        }
    }

    // MARK: - Tables

    private mutating func add(_ table: ColumnTable) {
        levels.close()
        var cells: [Manuscript.Table.Cell] = []
        for (row, lines) in table.rows.enumerated() {
            for (column, range) in table.columns.enumerated() {
                let pieces = lines.flatMap { line in
                    line.segments.filter { $0.overlaps(range) }.map { (line: line, range: $0) }
                }
                let paragraph = manuscript.paragraphs.count
                cells.append(.init(row: row, column: column, paragraphs: paragraph..<paragraph + 1))
                let place = Manuscript.CellPlace(table: manuscript.tables.count, row: row, column: column)
                let empty = (
                    line: lines[0], range: min(range.lowerBound, lines[0].width)..<min(range.lowerBound, lines[0].width)
                )
                add(pieces.isEmpty ? [empty] : pieces, cell: place)
            }
        }
        manuscript.tables.append(
            Manuscript.Table(
                cells: cells, rowCount: table.rows.count, columnCount: table.columns.count,
                widths: Array(repeating: table.columns.count, count: table.rows.count)))
    }
}
