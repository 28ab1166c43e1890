import Document
import Finding
import Packaging

/// The parts of a file that are marked, and where in them each mark goes.
struct MarkedParts {
    private typealias Anchor = DOCXFile.Anchor

    /// Where a comment goes in the body.
    private enum Spot {
        case range(from: Anchor, Int, to: Anchor, Int)
        case point(Anchor, Int, isStart: Bool)
    }

    private let manuscript: Manuscript
    private let docx: DOCXFile
    private let signature: DOCXMarker.Signature
    private var parts: [Int: PartMarks] = [:]
    private var nextID = 0
    /// How far the text was changed.
    private var changedEnd = -1

    init(
        _ manuscript: Manuscript, _ docx: DOCXFile, _ signature: DOCXMarker.Signature, highestID: Int,
        changes: [DOCXMarker.Change]
    ) throws {
        self.manuscript = manuscript
        self.docx = docx
        self.signature = signature
        let indices = Set(changes.flatMap { docx.anchors(in: $0.range).map(\.part) }).union([0])
        for index in indices { parts[index] = try PartMarks(docx.archive, docx.parts[index]) }
        nextID = parts.values.reduce(highestID) { max($0, $1.scan.highestID) } + 1
    }

    var isStrict: Bool { parts[0].map { MarkWords.isStrict($0.xml) } ?? false }

    /// The parts that changed, by name.
    func contents() throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        var nextID = nextID
        for (_, part) in parts.sorted(by: { $0.key < $1.key }) { contents[part.name] = part.contents(nextID: &nextID) }
        return contents
    }

    // MARK: - Comments

    /// Puts the marks of a comment into the body; `nil` where the body has no text.
    mutating func add(_ comment: DOCXMarker.Comment) throws -> RemarkPart.Remark? {
        // Taken out while it is changed, so that it is changed in place.
        guard let (spot, elsewhere) = spot(of: comment.range), var body = parts.removeValue(forKey: 0) else {
            return nil
        }
        defer { parts[0] = body }
        let id = nextID
        let isPut: Bool
        switch spot {
        case .range(let first, let start, let last, let end):
            isPut =
                body.put(.start, at: start, of: first, isStart: true) { $0.remarkStart(id) }
                && body.put(.end, at: end, of: last, isStart: false) { $0.remarkEnd(id) }
        case .point(let anchor, let offset, let isStart):
            isPut = body.put(.point, at: offset, of: anchor, isStart: isStart) {
                $0.remarkStart(id) + $0.remarkEnd(id)
            }
        }
        guard isPut else { return nil }
        nextID += 1
        var paragraphs = comment.paragraphs
        if let elsewhere { paragraphs.insert(elsewhere, at: 0) }
        return RemarkPart.Remark(id: id, paragraphs: paragraphs)
    }

    /// Where a comment on `range` goes, and what is said first where that is not the place it is about: Word has no comments
    /// in headers, footers and text boxes, and other programs none in notes.
    private func spot(of range: Range<Int>) -> (Spot, elsewhere: String?)? {
        guard !manuscript.paragraphs.isEmpty else { return nil }
        let index = manuscript.paragraphIndex(at: range.lowerBound)
        let paragraph = manuscript.paragraphs[index]
        guard paragraph.story == .body else {
            let quote = manuscript.string(range.isEmpty ? paragraph.range : range.clamped(to: paragraph.range))
            let words = Message.remarkElsewhere(paragraph.story, quote).vi
            return (reference(to: paragraph) ?? neighbour(of: index, paragraph.story)).map { ($0, words) }
        }
        var end = range.upperBound
        if end > paragraph.range.upperBound,
            manuscript.paragraphs[manuscript.paragraphIndex(at: end - 1)].story != .body
        {
            end = paragraph.range.upperBound
        }
        let touched = docx.anchors(in: range.lowerBound..<max(range.lowerBound, end)).filter { $0.part == 0 }
        if let first = touched.first, let last = touched.last, !range.isEmpty {
            return (
                .range(
                    from: first, offset(range.lowerBound, in: first, isStart: true), to: last,
                    offset(end, in: last, isStart: false)), nil
            )
        }
        let own = docx.anchors(in: paragraph.range)
        if let anchor = own.first(where: { $0.text.upperBound > range.lowerBound }) {
            return (.point(anchor, offset(range.lowerBound, in: anchor, isStart: true), isStart: true), nil)
        }
        if let last = own.last { return (.point(last, last.xml.upperBound, isStart: false), nil) }
        return neighbour(of: index, .body).map { ($0, Message.remarkOnEmptyParagraph.vi) }
    }

    /// The end of the text in the body before a paragraph, or the beginning of all text.
    private func neighbour(of index: Int, _ story: Manuscript.Story) -> Spot? {
        func anchors(_ index: Int) -> ArraySlice<Anchor> {
            let paragraph = manuscript.paragraphs[index]
            return paragraph.story == .body ? docx.anchors(in: paragraph.range) : []
        }
        if story != .header, story != .footer {
            for before in (0..<index).reversed() {
                if let last = anchors(before).last { return .point(last, last.xml.upperBound, isStart: false) }
            }
        }
        for paragraph in manuscript.paragraphs.indices {
            if let first = anchors(paragraph).first { return .point(first, first.xml.lowerBound, isStart: true) }
        }
        return nil
    }

    /// Where the body refers to a note: its mark there is the same that stands before the note.
    private func reference(to note: Manuscript.Paragraph) -> Spot? {
        guard note.story == .footnote || note.story == .endnote, note.isLabelAutomatic else { return nil }
        let mark = manuscript.text[note.label].filter { $0 != 0x20 }
        for origin in manuscript.origins where origin.isGenerated && origin.start > 0 {
            guard manuscript.text[origin.start...].starts(with: mark),
                manuscript.paragraphs[manuscript.paragraphIndex(at: origin.start)].story == .body,
                let before = docx.anchors(in: origin.start - 1..<origin.start).last, before.part == 0
            else { continue }
            return .point(before, offset(origin.start, in: before, isStart: false), isStart: false)
        }
        return nil
    }

    /// Where a place in the text stands in the part.
    private func offset(_ position: Int, in anchor: Anchor, isStart: Bool) -> Int {
        guard anchor.isVerbatim else { return isStart ? anchor.xml.lowerBound : anchor.xml.upperBound }
        var position = max(anchor.text.lowerBound, min(anchor.text.upperBound, position))
        // Never within a letter.
        while position > anchor.text.lowerBound, position < anchor.text.upperBound,
            manuscript.text[position] & 0xC0 == 0x80
        {
            position += isStart ? -1 : 1
        }
        return anchor.xml.lowerBound + position - anchor.text.lowerBound
    }

    // MARK: - Changes

    /// Writes a change that does not lie before those added already; returns why it cannot be done.
    mutating func add(_ change: DOCXMarker.Change) throws -> DOCXMarker.Obstacle? {
        var (range, text) = difference(change)
        if range.isEmpty, text.isEmpty, docx.anchors(in: change.range).contains(where: { !$0.isVerbatim }) {
            // The manuscript is composed, the file is not.
            (range, text) = (change.range, Array(change.replacement.utf8))
        }
        guard !range.isEmpty || !text.isEmpty, !text.contains(where: { $0 < 0x20 }) else { return .structure }
        guard range.lowerBound > changedEnd || (range.lowerBound == changedEnd && !range.isEmpty) else {
            return .overlap
        }
        let paragraph = manuscript.paragraphs[manuscript.paragraphIndex(at: range.lowerBound)]
        guard range.upperBound <= paragraph.range.upperBound else { return .structure }
        let obstacle = range.isEmpty ? insert(text, at: range.lowerBound, paragraph) : replace(range, text)
        if obstacle == nil { changedEnd = range.upperBound }
        return obstacle
    }

    private mutating func insert(
        _ text: [UInt8], at position: Int, _ paragraph: Manuscript.Paragraph
    ) -> DOCXMarker.Obstacle? {
        var found = DOCXMarker.Obstacle.generated
        for isStart in [false, true] {
            let near = isStart ? position..<position + 1 : position - 1..<position
            guard paragraph.range.lowerBound <= near.lowerBound, near.upperBound <= paragraph.range.upperBound,
                let anchor = docx.anchors(in: near).first
            else { continue }
            let isWithin = anchor.text.lowerBound < position && position < anchor.text.upperBound
            if let obstacle = obstacle(anchor) ?? (isWithin && !anchor.isVerbatim ? .structure : nil) {
                found = obstacle
                continue
            }
            guard var part = parts[anchor.part], var run = part.run(anchor) else { continue }
            let cut = run.position(of: offset(position, in: anchor, isStart: isStart), isStart: isStart)
            run.add(newText(text, at: cut, run.words))
            part.set(run, anchor)
            parts[anchor.part] = part
            return nil
        }
        return found
    }

    private mutating func replace(_ range: Range<Int>, _ text: [UInt8]) -> DOCXMarker.Obstacle? {
        let anchors = Array(docx.anchors(in: range))
        guard let first = anchors.first, anchors.reduce(0, { $0 + $1.text.clamped(to: range).count }) == range.count
        else { return .generated }
        for anchor in anchors {
            if let obstacle = obstacle(anchor) { return obstacle }
            guard anchor.part == first.part, anchor.paragraph == first.paragraph,
                anchor.isVerbatim || anchor.text.clamped(to: range) == anchor.text
            else { return .structure }
        }
        guard var part = parts[first.part] else { return .structure }
        let runs = anchors.chunked { $0.run == $1.run }
        var isFirst = true
        for group in runs {
            guard let start = group.first, let end = group.last, var run = part.run(start) else { return .structure }
            let cut =
                run.position(
                    of: offset(range.lowerBound, in: start, isStart: true), isStart: true)..<run.position(
                    of: offset(range.upperBound, in: end, isStart: false), isStart: false)
            guard group.allSatisfy({ run.holds($0.xml) }), run.isOnlyText(cut) else { return .structure }
            run.delete(cut, signature)
            // What is new looks like the first of what it replaces.
            if isFirst, !text.isEmpty { run.add(newText(text, at: cut.upperBound, run.words)) }
            isFirst = false
            part.set(run, start)
        }
        parts[first.part] = part
        return nil
    }

    private mutating func newText(_ text: [UInt8], at position: Int, _ words: MarkWords) -> RunMarks.Mark {
        let markup = words.change("ins", id: nextID, signature)
        nextID += 1
        let escaped = XMLBytes.escaped(String(decoding: text, as: UTF8.self))
        return RunMarks.Mark(position: position, rank: .newText, markup: markup, text: escaped)
    }

    private mutating func obstacle(_ anchor: Anchor) -> DOCXMarker.Obstacle? {
        guard var part = parts.removeValue(forKey: anchor.part) else { return .structure }
        defer { parts[anchor.part] = part }
        if let obstacle = part.scan.obstacles[anchor.run.lowerBound] { return obstacle }
        return part.run(anchor)?.cutsExactly(anchor.xml) == true ? nil : .structure
    }

    /// The change without what old and new text have in common at both ends.
    private func difference(_ change: DOCXMarker.Change) -> (range: Range<Int>, text: [UInt8]) {
        let old = manuscript.text[change.range]
        let new = Array(change.replacement.utf8)
        var start = 0
        while start < min(old.count, new.count), old[old.startIndex + start] == new[start] { start += 1 }
        func isInside(_ bytes: some RandomAccessCollection<UInt8>, _ offset: Int) -> Bool {
            offset < bytes.count && bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 == 0x80
        }
        while start > 0, isInside(new, start) || isInside(old, start) { start -= 1 }
        var end = 0
        while end < min(old.count, new.count) - start, old[old.endIndex - 1 - end] == new[new.count - 1 - end] {
            end += 1
        }
        while end > 0, isInside(new, new.count - end) || isInside(old, old.count - end) { end -= 1 }
        return (change.range.lowerBound + start..<change.range.upperBound - end, Array(new[start..<new.count - end]))
    }
}

extension Array {
    /// Its elements in groups of neighbours that belong together.
    fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [[Element]] {
        var groups: [[Element]] = []
        for element in self {
            if let last = groups.last?.last, belong(last, element) {
                groups[groups.count - 1].append(element)
            } else {
                groups.append([element])
            }
        }
        return groups
    }
}
