import Document

/// A line of what `pdftotext -layout` wrote: words where they stand on the page, with spaces between.
struct LayoutLine {
    /// From 1 in the extracted text.
    var line: Int
    /// From 1.
    var page: Int
    /// The scalars of the line without the white space at its end.
    var scalars: [Unicode.Scalar]
    /// How many blanks stand before the first word.
    var indent: Int

    var isBlank: Bool { indent == scalars.count }
    var width: Int { scalars.count }

    /// The lines of `text`, blank ones included.
    static func lines(of text: String) -> [LayoutLine] {
        var lines: [LayoutLine] = []
        var scalars: [Unicode.Scalar] = []
        var page = 1
        func end() {
            while let last = scalars.last, isSpace(last) { scalars.removeLast() }
            let indent = scalars.firstIndex { !isSpace($0) } ?? scalars.count
            lines.append(LayoutLine(line: lines.count + 1, page: page, scalars: scalars, indent: indent))
            scalars.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": end()
            case "\u{C}":
                // Stands at the beginning of the first line of the next page.
                if !scalars.isEmpty { end() }
                page += 1
            case "\r": break
            default: scalars.append(scalar)
            }
        }
        if !scalars.isEmpty { end() }
        return lines
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{A0}"
    }

    /// The stretches of words with at most one space between them.
    var segments: [Range<Int>] {
        var segments: [Range<Int>] = []
        var index = indent
        while index < scalars.count {
            let start = index
            var end = index
            while index < scalars.count, index - end < 2 {
                if !Self.isSpace(scalars[index]) { end = index + 1 }
                index += 1
            }
            segments.append(start..<end)
            index = end
            while index < scalars.count, Self.isSpace(scalars[index]) { index += 1 }
        }
        return segments
    }

    /// Whether it is only the number of a page: `2`, `- 2 -`, `2/15`, `Trang 2`.
    var isPageNumber: Bool {
        let words = String(String.UnicodeScalarView(scalars[indent...])).split(whereSeparator: \.isWhitespace)
        let rest = words.filter { $0 != "-" && $0 != "–" && $0 != "|" && $0.lowercased() != "trang" }
        guard rest.count == 1, words.count <= 3, rest[0].count <= 9 else { return false }
        let numbers = rest[0].split(separator: "/", omittingEmptySubsequences: false)
        return numbers.count <= 2 && numbers.allSatisfy { !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.isNumber) }
    }

    /// Whether a label starts it, so that it is never the rest of the line before.
    var startsItem: Bool {
        let bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
        return bytes.withUnsafeBufferPointer { TypedLabel.scan($0, 0..<bytes.count) } != nil
    }

    /// Whether a sentence, or a point of a list, ends with it.
    var endsSentence: Bool {
        guard let last = scalars.last(where: { !")”\"’".unicodeScalars.contains($0) }) else { return true }
        return ".;:!?".unicodeScalars.contains(last)
    }

    /// Whether the line and the next one are two parts of a date: `… tháng` / `10 năm 2026`, `… tháng 10 năm` / `2026`,
    /// `… tháng 10` / `năm 2026`.
    func breaksDate(before next: LayoutLine) -> Bool {
        guard !isBlank, !next.isBlank, segments.count == 1, next.segments.count == 1 else { return false }
        let words = lastWords(2)
        guard let last = words.last else { return false }
        let following = next.firstWords(2)
        let names = ["ngày", "tháng", "năm", "quý"]
        if names.contains(last) { return following.first.map(Self.isDatePart) ?? false }
        guard words.count == 2, names.contains(words[0]), Self.isDatePart(last), following.count == 2 else {
            return false
        }
        return (following[0] == "năm" || following[0] == "tháng") && Self.isDatePart(following[1])
    }

    /// `10`, `2026.`, `iii`.
    private static func isDatePart(_ word: String) -> Bool {
        let end = word.lastIndex { !".,;:)".contains($0) }
        guard let end else { return false }
        let word = word[...end]
        guard word.count <= 4 else { return false }
        return word.allSatisfy(\.isNumber) || word.allSatisfy { "ivx".contains($0) }
    }

    private func firstWords(_ count: Int) -> [String] {
        let words = String(String.UnicodeScalarView(scalars[indent...])).split(whereSeparator: \.isWhitespace)
        return words.prefix(count).map { $0.lowercased() }
    }

    private func lastWords(_ count: Int) -> [String] {
        let words = String(String.UnicodeScalarView(scalars[indent...])).split(whereSeparator: \.isWhitespace)
        return words.suffix(count).map { $0.lowercased() }
    }

    var startsSmall: Bool {
        indent < scalars.count && scalars[indent].properties.isLowercase
    }
}
