package import Document
package import Finding

/// Turns what the rules found in the text into findings with places, source lines and stable names.
package struct FindingMaker {
    private let manuscript: Manuscript
    private let headings: SectionHeadings

    package init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
        headings = SectionHeadings(manuscript)
    }

    /// Returns a finding for each discovery, in the same order; those of one rule on the same thing are numbered in their
    /// keys, so that no two findings have the same.
    package func findings(_ discoveries: [Discoveries.Discovery]) -> [Finding] {
        var count: [String: Int] = [:]
        return discoveries.map { discovery in
            var finding = finding(discovery)
            let name = "\(finding.rule.name)|\(finding.key ?? "")"
            count[name, default: 0] += 1
            if let number = count[name], number > 1 { finding.key = "\(finding.key ?? "")#\(number)" }
            return finding
        }
    }

    private func finding(_ discovery: Discoveries.Discovery) -> Finding {
        let range = discovery.range
        let source = SourceWords(manuscript, at: range)
        let quote = manuscript.string(range)
        let related = discovery.related.map { range in
            RelatedPlace(
                place: manuscript.place(of: range), quote: manuscript.string(range),
                sourceRange: source.scalars(of: range))
        }
        let words = discovery.key.isEmpty ? quote : discovery.key
        var finding = Finding(
            discovery.rule, severity: discovery.severity, discovery.message, at: manuscript.place(of: range),
            quote: quote, sourceLine: source.text, sourceRange: source.scalars(of: range), related: related,
            key: "\(headings.heading(above: range.lowerBound))/\(words)", evidence: discovery.evidence,
            fix: discovery.fix)
        finding.page = manuscript.page(at: range.lowerBound)
        return finding
    }
}

/// The words around a finding: its paragraph, or all cells of its row.
private struct SourceWords {
    /// The most bytes of a paragraph that are copied on either side of a finding.
    private static let reach = 1500

    private(set) var text = ""
    /// Which bytes of the manuscript stand where in `text`, in scalars.
    private var pieces: [(range: Range<Int>, start: Int)] = []
    private let bytes: [UInt8]

    init(_ manuscript: Manuscript, at range: Range<Int>) {
        bytes = manuscript.text
        guard !manuscript.paragraphs.isEmpty else { return }
        let index = manuscript.paragraphIndex(at: range.lowerBound)
        let paragraphs = manuscript.paragraphs
        guard let cell = paragraphs[index].cell else {
            append(paragraphs[index].range, around: range)
            return
        }
        func isInRow(_ index: Int) -> Bool {
            paragraphs.indices.contains(index)
                && paragraphs[index].cell.map { $0.table == cell.table && $0.row == cell.row } ?? false
        }
        var first = index
        while isInRow(first - 1) { first -= 1 }
        var column = -1
        while isInRow(first) {
            let next = paragraphs[first].cell?.column ?? 0
            if column >= 0 { text += next == column ? " " : " | " }
            column = next
            append(paragraphs[first].range, around: range)
            first += 1
        }
    }

    /// Where the bytes in `range` stand in `text`; `nil` where they stand elsewhere.
    func scalars(of range: Range<Int>) -> Range<Int>? {
        guard let piece = pieces.first(where: { $0.range.contains(range.lowerBound) || $0.range == range }),
            range.upperBound <= piece.range.upperBound
        else { return nil }
        let start = piece.start + count(piece.range.lowerBound..<range.lowerBound)
        return start..<start + count(range)
    }

    private mutating func append(_ paragraph: Range<Int>, around range: Range<Int>) {
        var shown = paragraph
        if paragraph.count > 3 * SourceWords.reach {
            let focus = range.clamped(to: paragraph)
            shown =
                max(
                    paragraph.lowerBound, focus.lowerBound - SourceWords.reach)..<min(
                    paragraph.upperBound, focus.upperBound + SourceWords.reach)
            while shown.lowerBound < focus.lowerBound, bytes[shown.lowerBound] & 0xC0 == 0x80 {
                shown = shown.lowerBound + 1..<shown.upperBound
            }
            while shown.upperBound < paragraph.upperBound, bytes[shown.upperBound] & 0xC0 == 0x80 {
                shown = shown.lowerBound..<shown.upperBound + 1
            }
            if shown.lowerBound > paragraph.lowerBound { text += "…" }
        }
        pieces.append((shown, text.unicodeScalars.count))
        text += String(decoding: bytes[shown], as: UTF8.self)
        if shown.upperBound < paragraph.upperBound { text += "…" }
    }

    private func count(_ range: Range<Int>) -> Int {
        bytes[range].count { $0 & 0xC0 != 0x80 }
    }
}

/// The headings of a manuscript, by where they stand.
private struct SectionHeadings {
    private var starts: [Int] = []
    private var names: [String] = []

    init(_ manuscript: Manuscript) {
        for paragraph in manuscript.paragraphs where SectionHeadings.isHeading(paragraph, manuscript.text) {
            starts.append(paragraph.range.lowerBound)
            names.append(manuscript.string(paragraph.content))
        }
    }

    /// The words of the last heading up to `offset`; empty above the first one.
    func heading(above offset: Int) -> String {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] > offset { high = middle } else { low = middle + 1 }
        }
        return low == 0 ? "" : names[low - 1]
    }

    /// A declared heading, or a short numbered line that is no sentence.
    private static func isHeading(_ paragraph: Manuscript.Paragraph, _ text: [UInt8]) -> Bool {
        guard paragraph.story == .body, paragraph.cell == nil, !paragraph.content.isEmpty else { return false }
        if paragraph.headingLevel > 0 { return true }
        guard let sign = text[paragraph.label].first(where: { $0 != 0x20 && $0 != 0x09 }),
            let last = text[paragraph.content].last, paragraph.content.count <= 160
        else { return false }
        let isNumber = (0x30...0x39).contains(sign) || (0x41...0x5A).contains(sign)
        return isNumber && !".;:,".utf8.contains(last)
    }
}
