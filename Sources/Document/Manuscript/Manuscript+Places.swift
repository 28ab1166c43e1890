package import Finding

extension Manuscript {
    /// The words in `range`.
    package func string(_ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }

    /// The index of the paragraph that holds the byte at `offset`, its line feed included.
    package func paragraphIndex(at offset: Int) -> Int {
        max(0, paragraphs.partition { $0.range.lowerBound > offset } - 1)
    }

    /// The look of the characters at `offset`; `nil` where the format has none.
    package func font(at offset: Int) -> Font? {
        let index = looks.partition { $0.start > offset } - 1
        return index < 0 ? nil : fonts[looks[index].font]
    }

    /// Where `range` stood in the source.
    package func place(of range: Range<Int>) -> Place {
        let start = point(at: range.lowerBound)
        // The end is the point behind the last scalar, on the line of that scalar.
        var last = max(range.lowerBound, range.upperBound - 1)
        while last > range.lowerBound, text[last] & 0xC0 == 0x80 { last -= 1 }
        let end = range.isEmpty ? start : point(at: last)
        let width = range.isEmpty || end.isGenerated ? 0 : 1
        return Place(
            file: file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column + width)
    }

    /// The page on which the byte at `offset` stands, from 1; `nil` where the format has no pages.
    package func page(at offset: Int) -> Int? {
        let index = origins.partition { $0.start > offset } - 1
        return index < 0 || origins[index].page == 0 ? nil : origins[index].page
    }

    /// The words of the source line that `offset` stands in, as far as they are in the same paragraph.
    package func sourceLine(at offset: Int) -> String {
        guard !paragraphs.isEmpty else { return "" }
        let paragraph = paragraphs[paragraphIndex(at: offset)].range
        let line = point(at: offset).line
        var first = origins.partition { $0.start > offset } - 1
        guard first >= 0 else { return string(paragraph) }
        var last = first
        while first > 0, origins[first - 1].line == line, origins[first].start > paragraph.lowerBound { first -= 1 }
        while last + 1 < origins.count, origins[last + 1].line == line { last += 1 }
        let end = last + 1 < origins.count ? min(origins[last + 1].start, paragraph.upperBound) : paragraph.upperBound
        let start = max(origins[first].start, paragraph.lowerBound)
        return start < end ? string(start..<end) : string(paragraph)
    }

    private func point(at offset: Int) -> (line: Int, column: Int, isGenerated: Bool) {
        let index = origins.partition { $0.start > offset } - 1
        guard index >= 0 else { return (1, 1, false) }
        let origin = origins[index]
        if origin.isGenerated { return (origin.line, origin.column, true) }
        let scalars = text[origin.start..<max(origin.start, min(offset, text.count))].count { $0 & 0xC0 != 0x80 }
        return (origin.line, origin.column + scalars, false)
    }
}

extension Array {
    /// The index of the first element that `isBehind`, where all before are not; `count` where none is.
    fileprivate func partition(_ isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
