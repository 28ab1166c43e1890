import Document
import Glibc

/// How the lines of a text were broken, where a program or a person broke paragraphs at a fixed width.
///
/// Only believed where most lines that others follow are so full that the next word did not fit: files in which each line
/// is a paragraph, and verse-like lists, are left alone.
struct HardWrap {
    /// The width of the widest line, in columns.
    let width: Int

    private static let widths = 50...140

    /// Looks through `source`; `nil` where its lines are paragraphs.
    init?(_ source: UnsafeBufferPointer<UInt8>) {
        let lines = Lines(source, mostColumns: Self.widths.upperBound)
        guard let lines, let width = lines.all.lazy.filter({ !$0.isDrawn }).map(\.end).max(),
            Self.widths.contains(width)
        else { return nil }
        self.width = width
        var (followed, full) = (0, 0)
        for (line, next) in zip(lines.all, lines.all.dropFirst()) where line.mayGoOn && next.mayContinue {
            let isLabelled = TypedLabel.scan(source, next.range) != nil
            guard !isLabelled else { continue }
            followed += 1
            if isFull(line, before: next) { full += 1 }
        }
        guard full >= 3, full * 10 >= followed * 6 else { return nil }
    }

    /// Whether the line in `range` goes on with the one in `last`, whose paragraph began `indent` columns from the margin.
    func joins(
        _ range: Range<Int>, to last: Range<Int>, indent: Int, in source: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let (line, next) = (Line(source, last), Line(source, range))
        guard line.mayGoOn, next.mayContinue, isFull(line, before: next) else { return false }
        // At the margin, under a first line that is indented, a hyphen or a number is a word of the sentence.
        return next.indent < indent || TypedLabel.scan(source, range) == nil
    }

    private func isFull(_ line: Line, before next: Line) -> Bool {
        line.end + 1 + next.firstWord > width
    }

    /// The measures of one line, in columns.
    struct Line {
        let range: Range<Int>
        private(set) var indent = 0
        /// Behind its last word.
        private(set) var end = 0
        /// How wide its first word is.
        private(set) var firstWord = 0
        /// Whether its words stand in columns beside each other.
        private(set) var hasGap = false
        /// Whether it is a line of a table or a rule.
        private(set) var isDrawn = false

        init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            self.range = range
            var column = 0
            var blanks = 0
            for index in range {
                let byte = source[index]
                if byte & 0xC0 == 0x80 { continue }
                // U+03xx: marks that stand over the letter before.
                if byte == 0xCC || (byte == 0xCD && index + 1 < range.upperBound && source[index + 1] < 0xB0) {
                    continue
                }
                if byte == 0x20 || byte == 0x09 {
                    column += byte == 0x09 ? 4 : 1
                    blanks += 1
                    continue
                }
                if end == 0 {
                    indent = column
                    isDrawn =
                        byte == UInt8(ascii: "|") || byte == UInt8(ascii: "#")
                        || DrawnLine.starts(source, index, range.upperBound)
                } else if blanks >= 3 {
                    hasGap = true
                }
                if end == 0 || (blanks == 0 && firstWord == end - indent) { firstWord = column + 1 - indent }
                blanks = 0
                column += 1
                end = column
            }
        }

        private var isBlank: Bool { end == 0 }
        var mayGoOn: Bool { !isBlank && !hasGap && !isDrawn }
        var mayContinue: Bool { !isBlank && !hasGap && !isDrawn && indent <= 12 }
    }

    private struct Lines {
        var all: [Line] = []

        /// `nil` where a line that is not drawn is wider than `mostColumns`: most texts show on their first page that a line is a paragraph.
        init?(_ source: UnsafeBufferPointer<UInt8>, mostColumns: Int) {
            guard let base = source.baseAddress else { return nil }
            var start = 0
            while start < source.count {
                let found = memchr(base + start, 0x0A, source.count - start)
                var end = found.map { UnsafeRawPointer(base).distance(to: $0) } ?? source.count
                let next = end + 1
                if end > start, source[end - 1] == 0x0D { end -= 1 }
                guard end - start <= mostColumns * 4 else { return nil }
                let line = Line(source, start..<end)
                guard line.isDrawn || line.end <= mostColumns else { return nil }
                all.append(line)
                start = next
            }
        }
    }
}
