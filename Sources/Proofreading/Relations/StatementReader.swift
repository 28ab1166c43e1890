/// Finds out what each figure of a paragraph is: a statement of its own, a share, a change, or the base of one.
///
/// One pass from left to right. What a figure is depends on the words since the last comma, on the statement before it, and
/// on the bracket it stands in.
struct StatementReader {
    let tokens: [Token]
    let figures: [Figure]
    var statements: [Statement] = []
    var changes: [Change] = []
    var planShares: [PlanShare] = []
    var outsideRates: [OutsideRate] = []
    /// The differences of things whose figure is not told (`số vụ giảm 567 vụ`), as indices of figures.
    var loneDeltas: [Int] = []
    /// A percentage of a plan that was just read, with its statement.
    var openPlan: (statement: Int, percent: Int)?

    /// The statement that shares and changes are told of; one for each open bracket.
    var current: [Int?] = [nil]
    /// The word `tăng` or `giảm` that still waits for its figures, as an index in `changes`, or a new one.
    var pending: (sign: Int, token: Int, isExcess: Bool)?
    var open: Int?
    /// A base that came before its change.
    var held: (figure: Int, segment: Int)?
    /// Where the part of the sentence before the open bracket began.
    var beforeBracket = 0
    /// The part of a sentence that tells of the change of something without a figure of its own.
    var foreignSegment = -1
    var sentence = 0
    var sentenceStart = 0
    var segment = 0
    /// The first token of the part of a sentence that is being read, and of the part before a colon.
    var segmentStart = 0
    var beforeColon: Range<Int>?
    var paragraph = 0
    var limit = 0

    init(tokens: [Token], figures: [Figure]) {
        self.tokens = tokens
        self.figures = figures
        statements.reserveCapacity(figures.count)
    }

    /// Appends the statements of one paragraph.
    mutating func read(paragraph: Int, tokens range: Range<Int>, figures figureRange: Range<Int>) {
        self.paragraph = paragraph
        limit = range.upperBound
        beginSentence(at: range.lowerBound)
        guard !figureRange.isEmpty else { return }
        let firstChange = changes.count
        var next = figureRange.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if next < figureRange.upperBound, figures[next].tokens.lowerBound == index {
                readFigure(next)
                index = max(index + 1, figures[next].tokens.upperBound)
                next += 1
            } else {
                readToken(index)
                index += max(1, Int(tokens[index].cueLength))
            }
        }
        // `tăng từ 5 vụ` that never says to what.
        if changes[firstChange...].contains(where: { $0.statement < 0 }) {
            changes.replaceSubrange(firstChange..., with: changes[firstChange...].filter { $0.statement >= 0 })
        }
    }

    mutating func beginSentence(at index: Int) {
        sentence += 1
        segment += 1
        current.removeAll(keepingCapacity: true)
        current.append(nil)
        pending = nil
        open = nil
        held = nil
        openPlan = nil
        sentenceStart = index
        segmentStart = index
        beforeColon = nil
    }

    mutating func readToken(_ index: Int) {
        let token = tokens[index]
        switch token.kind {
        case .comma, .semicolon:
            beginSegment(at: index + 1)
            if token.kind == .semicolon { open = nil }
        case .colon:
            beforeColon = segmentStart..<index
            beginSegment(at: index + 1, keepsColon: true)
        case .period where !token.flags.contains(.label), .lineBreak: beginSentence(at: index + 1)
        case .openParenthesis:
            current.append(current[current.count - 1])
            beforeBracket = segmentStart
            segmentStart = index + 1
        case .closeParenthesis:
            if current.count > 1 { current.removeLast() }
            segmentStart = index + 1
        case .word: readCue(token, at: index)
        case .dash where token.isSpaced: beginSegment(at: index + 1)
        default: break
        }
    }

    mutating func beginSegment(at index: Int, keepsColon: Bool = false) {
        segment += 1
        segmentStart = index
        pending = nil
        if !keepsColon { beforeColon = nil }
    }

    mutating func readCue(_ token: Token, at index: Int) {
        switch token.cue {
        case .up: pending = (1, index, false)
        case .down: pending = (-1, index, false)
        case .exceeds: pending = (1, index, true)
        case .and:
            if open != nil, pending == nil { segmentStart = index + 1 }
        default: break
        }
    }
}

extension StatementReader {
    mutating func readFigure(_ index: Int) {
        let figure = figures[index]
        if figure.link == .denominator || figure.link == .tupleRest { return }
        if figure.kind == .duration || (figure.kind == .fold && !isLevelFold(figure)) { return }
        if readPlan(index, figure) || readChangePart(index, figure) || holdBase(index, figure) { return }
        if figure.kind == .percent, foreignSegment == segment || readShare(index, figure) { return }
        appendStatement(index, figure)
    }

    mutating func appendStatement(_ index: Int, _ figure: Figure) {
        let label = label(before: figure)
        var statement = Statement(
            figure: index, paragraph: paragraph, sentence: sentence, depth: current.count - 1, label: label,
            trail: trail(of: lastMember(index)))
        statement.isRate = figure.kind == .percent || tokens[label].contains { $0.cue == .rate || $0.cue == .average }
        statements.append(statement)
        current[current.count - 1] = statements.count - 1
        open = nil
        pending = nil
    }

    /// The words before a figure since the last sign; before a colon where nothing else stands there.
    func label(before figure: Figure) -> Range<Int> {
        let start = min(segmentStart, figure.tokens.lowerBound)
        let own = start..<figure.tokens.lowerBound
        if let beforeColon, tokens[own].allSatisfy({ $0.cue != .none || $0.kind != .word }) { return beforeColon }
        return own
    }

    /// The last figure that belongs to the one at `index`: the denominator of a ratio, the end of a tuple.
    func lastMember(_ index: Int) -> Figure {
        var last = index
        while last + 1 < figures.count, figures[last + 1].link == .denominator || figures[last + 1].link == .tupleRest {
            last += 1
        }
        return figures[last]
    }

    /// Whether a figure begins at a token.
    private func isFigure(at token: Int) -> Bool {
        var (low, high) = (0, figures.count)
        while low < high {
            let middle = (low + high) / 2
            if figures[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low < figures.count && figures[low].tokens.lowerBound == token
    }

    func trail(of figure: Figure) -> Range<Int> {
        var end = figure.tokens.upperBound
        while end < limit {
            switch tokens[end].kind {
            case .word, .name, .reference, .date, .symbol, .code, .openQuote, .closeQuote, .other: end += 1
            // The limits of a band belong to the name: `9 chủ đầu tư từ 50% đến 70%`.
            case .number where !isFigure(at: end): end += 1
            case .percent where end > figure.tokens.upperBound && tokens[end - 1].kind == .number: end += 1
            case .dash
            where end > figure.tokens.upperBound && tokens[end - 1].kind == .number && end + 1 < limit
                && tokens[end + 1].kind == .number:
                end += 1
            default: return figure.tokens.upperBound..<end
            }
        }
        return figure.tokens.upperBound..<end
    }
}
