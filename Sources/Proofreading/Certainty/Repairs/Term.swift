import Document

/// A figure of running text as the search for repairs sees it.
struct Term {
    /// Its index among the figures of the reading.
    let index: Int
    let value: Int128
    let step: Int128
    /// What is written, without comma and scale.
    let digits: Int
    let digitCount: Int
    let head: Word
    let isPercent: Bool
    let paragraph: Int
    /// The first token of its sentence.
    let sentence: Int
    /// How many brackets are open around it.
    let depth: Int
    /// Which of the counts of a tuple (`3 lớp/181 người`) it is; 0 for the first, and for what stands alone.
    var place = 0
    /// Which of the brackets of its paragraph it stands in; 0 outside of them.
    var bracket = 0
    let unit: Range<Int>

    /// `nil` for what is rounded off, a range, or no amount.
    init?(_ figure: Figure, index: Int, paragraph: Int, sentence: Int, depth: Int) {
        guard [.count, .percent, .points].contains(figure.kind), figure.asWritten.bound == .exact,
            figure.link != .range, figure.value > .zero, figure.step.micro > 0,
            let digits = Int(exactly: figure.value.micro / figure.step.micro)
        else { return nil }
        self.index = index
        value = figure.value.micro
        step = figure.step.micro
        self.digits = digits
        digitCount = String(digits).count
        head = figure.head
        isPercent = figure.kind != .count
        self.paragraph = paragraph
        self.sentence = sentence
        self.depth = depth
        unit = figure.unit
    }

    /// Whether both may count the same: their nouns are the same, or one of them has none.
    func isAlike(_ other: Term) -> Bool {
        isPercent == other.isPercent && (head == other.head || head == .none || other.head == .none)
    }
}

extension Reading {
    /// The figures of a paragraph of running text that repairs are looked for among; none of one as long as only data are.
    func terms(of paragraph: Int) -> [Term] {
        let own = paragraphFigures[paragraph]
        guard !own.isEmpty, own.count <= 60, manuscript.paragraphs[paragraph].cell == nil else { return [] }
        var terms: [Term] = []
        var next = own.lowerBound
        var depth = 0
        var place = 0
        var open: [Int] = []
        var brackets = 0
        let range = paragraphTokens[paragraph]
        var sentence = range.lowerBound
        for index in range {
            while next < own.upperBound, figures[next].tokens.lowerBound <= index {
                place = figures[next].link == .tupleRest ? place + 1 : 0
                if var term = Term(
                    figures[next], index: next, paragraph: paragraph, sentence: sentence, depth: depth)
                {
                    term.place = place
                    term.bracket = open.last ?? 0
                    terms.append(term)
                }
                next += 1
            }
            switch tokens[index].kind {
            case .openParenthesis:
                depth += 1
                brackets += 1
                open.append(brackets)
            case .closeParenthesis:
                depth = max(0, depth - 1)
                _ = open.popLast()
            case .period where !tokens[index].flags.contains(.label), .lineBreak: sentence = index + 1
            default: break
            }
        }
        return terms
    }
}
