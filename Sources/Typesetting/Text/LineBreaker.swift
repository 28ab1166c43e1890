/// Puts pieces of text on lines: as many on each as it takes, like Word and LibreOffice, so that a report has the same lines
/// in every format.
struct LineBreaker {
    /// A line in the making: its pieces, and its width without the spaces at its end.
    struct Span {
        var pieces: Range<Int>
        var units: Int
        /// The spaces between its words.
        var spaces: Int
        /// Whether it ends where the text says so, or with the text.
        var isLast: Bool
    }

    /// Returns the lines that `range` of `pieces` takes; at least one.
    ///
    /// What is wider than a line must have been cut before.
    static func spans(_ pieces: [TextPiece], _ range: Range<Int>, first: Int, others: Int) -> [Span] {
        var spans: [Span] = []
        var start = range.lowerBound
        var index = start
        // The line up to `index`, and up to the last place where it may end.
        var width = 0
        var fitting: (end: Int, units: Int, spaces: Int)?
        // The same where words are tied, for what is wider than a line otherwise.
        var tied: (end: Int, units: Int, spaces: Int)?
        var trailing = 0
        var spaces = 0
        var pendingSpaces = 0
        func end(_ at: Int, _ units: Int, _ spaces: Int, isLast: Bool) {
            spans.append(Span(pieces: start..<at, units: units, spaces: spaces, isLast: isLast))
        }
        while index < range.upperBound {
            let piece = pieces[index]
            switch piece.kind {
            case .lineBreak:
                end(index, width, spaces, isLast: true)
                (start, width, fitting, trailing, spaces, pendingSpaces) = (index + 1, 0, nil, 0, 0, 0)
                tied = nil
            case .space:
                if !piece.isTied {
                    fitting = (index - pendingSpaces, width, spaces)
                } else if trailing == 0 {
                    tied = (index, width, spaces)
                }
                trailing += Int(piece.units)
                pendingSpaces += 1
            case .word:
                let wider = width + trailing + Int(piece.units)
                let room = spans.isEmpty ? first : others
                if wider > room, let last = fitting ?? tied {
                    var next = last.end
                    while next < range.upperBound, pieces[next].kind == .space { next += 1 }
                    end(next, last.units, last.spaces, isLast: false)
                    (start, width, fitting, trailing, spaces, pendingSpaces) = (next, 0, nil, 0, 0, 0)
                    tied = nil
                    index = next
                    continue
                }
                width = wider
                spaces += pendingSpaces
                (trailing, pendingSpaces) = (0, 0)
                if piece.breaksAfter { fitting = (index + 1, width, spaces) }
            }
            index += 1
        }
        end(range.upperBound, width, spaces, isLast: true)
        return spans
    }
}
