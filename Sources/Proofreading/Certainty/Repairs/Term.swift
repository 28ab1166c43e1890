import Document

/// A figure of running text as the search for repairs sees it. Kept small: all pairs and triples of them are looked at.
struct Term {
    let value: Int128
    let step: Int128
    /// What is written, without comma and scale.
    let digits: Int
    let head: Word
    private let figure: Int32
    private let owner: Int32
    private let start: Int32
    let digitCount: UInt8
    let isPercent: Bool
    /// How many brackets are open around it.
    let depth: UInt8
    /// Which of the counts of a tuple (`3 lớp/181 người`) it is; 0 for the first, and for what stands alone.
    let place: UInt8
    /// Which of the brackets of its paragraph it stands in; 0 outside of them.
    let bracket: UInt16

    /// Its index among the figures of the reading.
    var index: Int { Int(figure) }
    var paragraph: Int { Int(owner) }
    /// The first token of its sentence.
    var sentence: Int { Int(start) }

    /// Where a figure stands within its paragraph.
    struct Place {
        var sentence: Int
        var depth = 0
        var inTuple = 0
        var bracket = 0
    }

    /// `nil` for what is rounded off, a range, or no amount.
    init?(_ figure: Figure, index: Int, paragraph: Int, at place: Place) {
        guard figure.kind == .count || figure.kind == .percent || figure.kind == .points,
            figure.bound == .exact || figure.asWritten.bound == .exact, figure.link != .range, figure.value > .zero,
            figure.step.micro > 0, let digits = figure.digits
        else { return nil }
        self.figure = Int32(truncatingIfNeeded: index)
        value = figure.value.micro
        step = figure.step.micro
        self.digits = digits
        digitCount = UInt8(Digits(UInt64(digits)).count)
        head = figure.head
        isPercent = figure.kind != .count
        owner = Int32(truncatingIfNeeded: paragraph)
        start = Int32(truncatingIfNeeded: place.sentence)
        depth = UInt8(clamping: place.depth)
        self.place = UInt8(clamping: place.inTuple)
        bracket = UInt16(clamping: place.bracket)
    }

    /// How many numbers have as many digits.
    var values: Int { digitCount < 19 ? 9 * (0..<Int(digitCount) - 1).reduce(1) { worth, _ in worth * 10 } : Int.max }

    /// Whether both may count the same: their nouns are the same, or one of them has none.
    @inline(__always)
    func isAlike(_ other: Term) -> Bool {
        isPercent == other.isPercent && (head == other.head || head == .none || other.head == .none)
    }
}

extension Figure {
    /// What is written of a positive figure, without comma and scale; `nil` for more than fits.
    fileprivate var digits: Int? {
        if let small = Int(exactly: value.micro), let unit = Int(exactly: step.micro) { return small / unit }
        return Int(exactly: value.micro / step.micro)
    }
}

/// The figures of running text that repairs are looked for among, in reading order.
struct Terms {
    private(set) var all: [Term] = []
    /// For each paragraph its first term, and behind the last the end.
    private var starts: [Int32] = []

    init(_ reading: Reading) {
        let count = reading.manuscript.paragraphs.count
        starts.reserveCapacity(count + 1)
        all.reserveCapacity(reading.figures.count)
        for paragraph in 0..<count {
            starts.append(Int32(truncatingIfNeeded: all.count))
            // None of a paragraph as long as only data are.
            let own = reading.paragraphFigures[paragraph]
            guard !own.isEmpty, own.count <= 60, reading.manuscript.paragraphs[paragraph].cell == nil else { continue }
            read(paragraph, own, reading)
        }
        starts.append(Int32(truncatingIfNeeded: all.count))
    }

    var paragraphs: Range<Int> { 0..<starts.count - 1 }

    subscript(_ paragraph: Int) -> ArraySlice<Term> { all[range(of: paragraph..<paragraph + 1)] }

    /// The terms of several paragraphs, those out of the text left out.
    subscript(_ paragraphs: Range<Int>) -> ArraySlice<Term> { all[range(of: paragraphs.clamped(to: self.paragraphs))] }

    func count(of paragraph: Int) -> Int { Int(starts[paragraph + 1] - starts[paragraph]) }

    private func range(of paragraphs: Range<Int>) -> Range<Int> {
        Int(starts[paragraphs.lowerBound])..<Int(starts[paragraphs.upperBound])
    }

    private mutating func read(_ paragraph: Int, _ own: Range<Int>, _ reading: Reading) {
        let range = reading.paragraphTokens[paragraph]
        var next = own.lowerBound
        var place = Term.Place(sentence: range.lowerBound)
        var open: [Int] = []
        var brackets = 0
        for index in range {
            while reading.figures[next].tokens.lowerBound <= index {
                place.inTuple = reading.figures[next].link == .tupleRest ? place.inTuple + 1 : 0
                place.bracket = open.last ?? 0
                if let term = Term(reading.figures[next], index: next, paragraph: paragraph, at: place) {
                    all.append(term)
                }
                next += 1
                if next == own.upperBound { return }
            }
            switch reading.tokens[index].kind {
            case .openParenthesis:
                place.depth += 1
                brackets += 1
                open.append(brackets)
            case .closeParenthesis:
                place.depth = max(0, place.depth - 1)
                _ = open.popLast()
            case .period where !reading.tokens[index].flags.contains(.label), .lineBreak: place.sentence = index + 1
            default: break
            }
        }
    }
}
