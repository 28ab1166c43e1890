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
    private var openPlan: (statement: Int, percent: Int)?

    /// The statement that shares and changes are told of; one for each open bracket.
    private var current: [Int?] = [nil]
    /// The word `tăng` or `giảm` that still waits for its figures, as an index in `changes`, or a new one.
    private var pending: (sign: Int, token: Int, isExcess: Bool)?
    private var open: Int?
    /// A base that came before its change.
    private var held: (figure: Int, segment: Int)?
    /// Where the part of the sentence before the open bracket began.
    private var beforeBracket = 0
    /// The part of a sentence that tells of the change of something without a figure of its own.
    private var foreignSegment = -1
    private var sentence = 0
    private var segment = 0
    /// The first token of the part of a sentence that is being read, and of the part before a colon.
    private var segmentStart = 0
    private var beforeColon: Range<Int>?
    private var paragraph = 0
    private var limit = 0

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

    private mutating func beginSentence(at index: Int) {
        sentence += 1
        segment += 1
        current.removeAll(keepingCapacity: true)
        current.append(nil)
        pending = nil
        open = nil
        held = nil
        openPlan = nil
        segmentStart = index
        beforeColon = nil
    }

    private mutating func readToken(_ index: Int) {
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

    private mutating func beginSegment(at index: Int, keepsColon: Bool = false) {
        segment += 1
        segmentStart = index
        pending = nil
        if !keepsColon { beforeColon = nil }
    }

    private mutating func readCue(_ token: Token, at index: Int) {
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
    private mutating func readFigure(_ index: Int) {
        let figure = figures[index]
        if figure.link == .denominator || figure.link == .tupleRest { return }
        if figure.kind == .duration || (figure.kind == .fold && !isLevelFold(figure)) { return }
        if readPlan(index, figure) || readChangePart(index, figure) || holdBase(index, figure) { return }
        if figure.kind == .percent, foreignSegment == segment || readShare(index, figure) { return }
        appendStatement(index, figure)
    }

    /// `đạt 95,8% kế hoạch (120 triệu đồng)`, `… so với kế hoạch giao là 120 triệu đồng`: the next figure, in the statement's unit.
    private mutating func readPlan(_ index: Int, _ figure: Figure) -> Bool {
        guard let open = openPlan else { return false }
        openPlan = nil
        let percent = figures[open.percent]
        let between = tokens[percent.tokens.upperBound..<figure.tokens.lowerBound]
        guard figure.kind == .count, figure.link == .none, between.count < 10,
            figure.head == figures[statements[open.statement].figure].head, figure.head != .none,
            between.allSatisfy({ $0.kind == .word || $0.kind == .openParenthesis || $0.kind == .date }),
            !between.contains(where: { $0.cue == .up || $0.cue == .down || $0.cue == .and || $0.cue == .ofWhich })
        else { return false }
        planShares.append(PlanShare(statement: open.statement, percent: open.percent, plan: index))
        return true
    }

    /// `so với năm 2016 (144.857 việc) tăng 65.184 việc`: a figure alone in brackets behind `so với` waits for its change.
    private mutating func holdBase(_ index: Int, _ figure: Figure) -> Bool {
        let before = figure.tokens.lowerBound - 1
        guard pending == nil, figure.kind == .count, let statement = current[current.count - 1] else { return false }
        let isHeld = isAlone(figure) && isCompared(since: beforeBracket, to: before)
        guard isHeld || tellsYearAgo(figure, of: statement) else { return false }
        held = (index, segment)
        return true
    }

    /// `214.300 lượt (cùng kỳ 189.650 lượt), tăng 13%`: brackets right behind a figure, with one of an earlier time in its unit.
    private func tellsYearAgo(_ figure: Figure, of statement: Int) -> Bool {
        let level = figures[statements[statement].figure]
        let start = max(level.tokens.upperBound, statements[statement].trail.upperBound)
        guard isBracketed, start < figure.tokens.lowerBound, tokens[start].kind == .openParenthesis,
            figure.tokens.upperBound < limit, tokens[figure.tokens.upperBound].kind == .closeParenthesis,
            figure.head == level.head, figure.head != .none
        else { return false }
        let inside = tokens[(start + 1)..<figure.tokens.lowerBound]
        return inside.allSatisfy { $0.kind == .word || $0.kind == .date } && inside.contains { $0.cue == .yearAgo }
    }

    private func isLevelFold(_ figure: Figure) -> Bool { pending == nil && figure.value.isWhole }

    private var isBracketed: Bool {
        current.count > 1
    }

    /// The figure is part of a change: the difference, the percentage, or the base.
    private mutating func readChangePart(_ index: Int, _ figure: Figure) -> Bool {
        if let pending {
            return attach(index, figure, to: pending)
        }
        guard let open, changes[open].segment >= segment - 1 else {
            return readSignedChange(index, figure)
        }
        let before = figure.tokens.lowerBound - 1
        let follows = before >= 0 && tokens[before].kind == .openParenthesis
        let cue = governor(of: figure)
        // `tăng 39.080 việc (+5,60%)`, `giảm 39 người (6,22%)`
        if figure.kind == .percent, changes[open].growth == nil, changes[open].delta != nil, !changesPoints(open),
            follows || cue == .equivalent || figure.isSigned
        {
            changes[open].growth = index
            return true
        }
        if changes[open].base == nil, changes[open].delta != nil || changes[open].growth != nil,
            namesEarlierTime(figure, open) || tellsBase(figure, open)
        {
            changes[open].base = index
            return true
        }
        // `so với cùng kỳ (144.857)`, `so với mức 91,5%`
        if changes[open].base == nil, figure.kind != .percent || changesPoints(open),
            cue == .against || (follows && isAlone(figure) && isCompared(since: changes[open].token, to: before))
        {
            changes[open].base = index
            return true
        }
        return readSignedChange(index, figure)
    }

    /// `tăng 113 đơn (6 tháng đầu năm 2019 tiếp nhận 1.405 đơn)`: the bracket right behind the difference tells of an earlier
    /// time, and of one figure in the same unit.
    private func namesEarlierTime(_ figure: Figure, _ open: Int) -> Bool {
        guard let delta = changes[open].delta, isBracketed else { return false }
        let start = figures[delta].tokens.upperBound
        guard start < figure.tokens.lowerBound, tokens[start].kind == .openParenthesis,
            figure.head == figures[delta].head
        else { return false }
        let inside = tokens[(start + 1)..<figure.tokens.lowerBound]
        return inside.allSatisfy { $0.kind == .word || $0.kind == .date }
            && inside.contains { $0.kind == .date || $0.cue == .yearAgo || $0.cue == .previous }
    }

    /// `giảm 53,37% so với cùng kỳ (năm 2017 đạt 190,5%)`, `… so cùng kỳ (6 tháng đầu năm 2019: 1.012 lượt/1.091 lượt người)`: the first
    /// figure of the bracket behind the comparison, in the unit of the difference.
    private func tellsBase(_ figure: Figure, _ open: Int) -> Bool {
        guard isBracketed, current.count == 2 else { return false }
        var start = figure.tokens.lowerBound - 1
        while start > changes[open].token, tokens[start].kind != .openParenthesis {
            guard [.word, .date, .colon, .name].contains(tokens[start].kind), tokens[start].cue != .up,
                tokens[start].cue != .down
            else { return false }
            start -= 1
        }
        guard start > changes[open].token, isCompared(since: changes[open].token, to: start),
            !tokens[changes[open].token..<start].contains(where: { $0.kind == .semicolon || $0.kind == .period })
        else { return false }
        let level = figures[statements[changes[open].statement].figure]
        return figure.kind == level.kind && (figure.head == level.head || figure.head == .none)
            && figure.bound == .exact
    }

    private func changesPoints(_ change: Int) -> Bool {
        let statement = changes[change].statement
        return statement >= 0 && figures[statements[statement].figure].kind == .percent
    }

    /// `(+5,60%)`, `(-12 vụ)`: the sign alone says that it is a change.
    private mutating func readSignedChange(_ index: Int, _ figure: Figure) -> Bool {
        guard figure.isSigned, isBracketed, let statement = current[current.count - 1] else { return false }
        let sign = figure.value < .zero ? -1 : 1
        if let open, changes[open].statement == statement, changes[open].sign == sign, figure.kind == .count,
            changes[open].delta == nil, changes[open].growth != nil
        {
            // `tăng 14,8% (+306 ha)`
            changes[open].delta = index
            return true
        }
        var change = Change(
            statement: statement, sign: sign, token: figure.tokens.lowerBound,
            segment: segment)
        if figure.kind == .percent, figures[statements[statement].figure].kind != .percent {
            change.growth = index
        } else {
            change.delta = index
        }
        open = changes.count
        changes.append(change)
        return true
    }

    /// The figures behind `tăng`, `giảm`, `cao hơn`, `vượt`.
    private mutating func attach(_ index: Int, _ figure: Figure, to word: (sign: Int, token: Int, isExcess: Bool))
        -> Bool
    {
        let cue = governor(of: figure)
        if figure.kind == .percent, isBracketed, let open, changes[open].sign == word.sign, changes[open].growth == nil,
            changes[open].delta != nil, !changesPoints(open), changes[open].segment >= segment - 1
        {
            // `So với cùng kỳ giảm 106 vụ (giảm 10,28%)`
            pending = nil
            changes[open].growth = index
            return true
        }
        if cue == .arrivesAt, let open, changes[open].token == word.token {
            // `tăng từ 5 vụ lên 8 vụ`: the base came first, the level now.
            pending = nil
            appendStatement(index, figure)
            changes[open].statement = statements.count - 1
            return true
        }
        if hasOwnSubject(word.token) {
            pending = nil
            foreignSegment = segment
            return true
        }
        guard let statement = levelFor(figure) ?? (cue == .from ? -1 : nil) else {
            pending = nil
            if figure.kind == .count, isDirect(figure, word.token) { loneDeltas.append(index) }
            return figure.kind == .percent || figure.unit.isEmpty || isDirect(figure, word.token)
        }
        let isPoints = statement >= 0 && figures[statements[statement].figure].kind == .percent
        if word.isExcess, !isPoints { return readExcess(figure, statement) }
        let change = openChange(for: statement, word)
        let isBase =
            cue == .from || cue == .against || cue == .plan
            || (tokens[figure.tokens.lowerBound - 1].kind == .openParenthesis && isAlone(figure))
        if isBase, changes[change].base == nil, figure.kind != .percent || isPoints || statement < 0 {
            changes[change].base = index
            return true
        }
        guard isBase || isDirect(figure, word.token) || changes[change].base != nil || figure.kind == .percent else {
            pending = nil
            return false
        }
        if figure.kind == .percent, !isPoints {
            guard statements[statement].isRate == false else { return true }
            if changes[change].growth == nil { changes[change].growth = index }
        } else if changes[change].delta == nil {
            changes[change].delta = index
        }
        pending = nil
        return true
    }

    /// `…, 01 học sinh bỏ học; quy mô giảm 06 học sinh`: between the last sign and the word for the change another subject is
    /// named, whose figure is not told.
    private func hasOwnSubject(_ token: Int) -> Bool {
        guard let statement = current[current.count - 1],
            figures[statements[statement].figure].tokens.upperBound <= segmentStart, segmentStart < token
        else { return false }
        var index = segmentStart
        while index < token {
            if tokens[index].cue == .against || tokens[index].cue == .yearAgo { return false }
            let isNamed = tokens[index].kind == .word && tokens[index].cue == .none
            if isNamed, !StatementReader.adverbs.contains(tokens[index].word) { return true }
            index += Int(max(1, tokens[index].cueLength))
        }
        return false
    }

    private static let adverbs: WordSet = [
        "cũng", "đã", "lại", "tiếp", "tục", "đều", "này", "đó", "con", "số", "nhẹ", "mạnh",
    ]

    /// `vượt 5% kế hoạch` says something about the plan, not about an earlier figure.
    private mutating func readExcess(_ figure: Figure, _ statement: Int) -> Bool {
        pending = nil
        guard figure.kind == .percent else { return false }
        if statement >= 0 { statements[statement].isMeasuredAgainstPlan = true }
        return true
    }

    /// The change that the word belongs to: `(tương đương tăng 2.076 ha)` completes the one before the bracket.
    private mutating func openChange(for statement: Int, _ word: (sign: Int, token: Int, isExcess: Bool)) -> Int {
        if let open, changes[open].token == word.token { return open }
        if let open, changes[open].statement == statement, changes[open].sign == word.sign,
            isBracketed || (word.token > 0 && tokens[word.token - 1].cue == .equivalent)
                || (word.token > 1 && tokens[word.token - 2].cue == .equivalent),
            changes[open].delta == nil || changes[open].growth == nil, changes[open].segment >= segment - 1
        {
            changes[open].segment = segment
            return open
        }
        let base = held.flatMap { $0.segment >= segment - 1 && statement >= 0 ? $0.figure : nil }
        changes.append(
            Change(statement: statement, sign: word.sign, base: base, token: word.token, segment: segment))
        held = nil
        open = changes.count - 1
        return changes.count - 1
    }

    /// The statement that a change in `figure`'s unit can be told of.
    private func levelFor(_ figure: Figure) -> Int? {
        guard let statement = current[current.count - 1] else { return levelInSentenceBefore(figure) }
        let level = figures[statements[statement].figure]
        if figure.kind == .percent || figure.unit.isEmpty || level.head == figure.head { return statement }
        if level.unit.isEmpty {
            return statements.indices.reversed().prefix { statements[$0].sentence == sentence }.first { index in
                figures[statements[index].figure].head == figure.head && statements[index].depth <= current.count - 1
            } ?? statement
        }
        // `100 vụ, 120 bị cáo, giảm 5 vụ`: the nearest of the sentence that has the unit.
        return statements.indices.reversed().prefix { statements[$0].sentence == sentence }.first { index in
            figures[statements[index].figure].head == figure.head && statements[index].depth <= current.count - 1
        }
    }

    /// `… xảy ra 1.734 vụ, làm chết 708 người. So với cùng kỳ giảm 400 vụ, giảm 47 người chết`: the statement of the sentence
    /// before that has the unit, and of several the one that shares most words with the change.
    private func levelInSentenceBefore(_ figure: Figure) -> Int? {
        guard figure.kind == .count, !figure.unit.isEmpty else { return nil }
        let own = Set((tokens[figure.unit] + tokens[trail(of: figure)]).map(\.word))
        let candidates = statements.indices.reversed().prefix(12).filter { index in
            let statement = statements[index]
            return statement.paragraph == paragraph && statement.sentence == sentence - 1 && statement.depth == 0
                && figures[statement.figure].head == figure.head && figures[statement.figure].link != .range
        }
        let scored = candidates.map { index -> (index: Int, score: Int) in
            let statement = statements[index]
            let unit = figures[statement.figure].unit
            let words = Set((tokens[statement.label] + tokens[unit] + tokens[statement.trail]).map(\.word))
            return (index, words.subtracting([.none]).intersection(own).count)
        }
        guard let best = scored.max(by: { $0.score < $1.score }),
            scored.count(where: { $0.score == best.score }) == 1
        else { return nil }
        return best.index
    }

    /// Whether nothing but bounds and verbs stands between the word at `token` and the figure.
    private func isDirect(_ figure: Figure, _ token: Int) -> Bool {
        var index = token + Int(max(1, tokens[token].cueLength))
        while index < figure.tokens.lowerBound {
            switch tokens[index].cue {
            case .above, .below, .about, .atLeast, .atMost, .verb: index += Int(max(1, tokens[index].cueLength))
            default:
                guard tokens[index].word == "thêm" || tokens[index].kind == .openParenthesis else { return false }
                index += 1
            }
        }
        return true
    }

    /// Whether brackets hold nothing but the figure.
    private func isAlone(_ figure: Figure) -> Bool {
        figure.tokens.upperBound < limit && tokens[figure.tokens.upperBound].kind == .closeParenthesis
            && tokens[figure.tokens.lowerBound - 1].kind == .openParenthesis
    }

    private func isCompared(since token: Int, to end: Int) -> Bool {
        tokens[token..<end].contains { $0.cue == .against || $0.cue == .yearAgo || $0.cue == .previous }
    }

    private static let reasons: WordSet = ["do", "vì", "nhờ", "chuyển", "khi"]

    /// The nearest word of meaning before a figure, within its part of the sentence.
    func governor(of figure: Figure) -> Cue {
        var index = figure.tokens.lowerBound - 1
        let stop = max(segmentStart, figure.tokens.lowerBound - 10)
        while index >= stop {
            // `so với cùng kỳ do chuyển 215 ha`: a reason follows, no base.
            if StatementReader.reasons.contains(tokens[index].word) { return .none }
            switch tokens[index].cue {
            case .none, .above, .below, .about, .atLeast, .atMost, .verb, .hundred, .thousand, .million, .billion: break
            case .yearAgo, .previous, .preposition: break
            default: return tokens[index].cue
            }
            index -= 1
        }
        return .none
    }
}

extension StatementReader {
    /// A percentage that tells how large the current statement is within a whole, or how far along with a plan.
    private mutating func readShare(_ index: Int, _ figure: Figure) -> Bool {
        guard let statement = current[current.count - 1], figures[statements[statement].figure].kind == .count else {
            return false
        }
        let cue = governor(of: figure)
        let trail = trail(of: figure)
        if tokens[figure.tokens.lowerBound - 1].kind == .equals {
            if figures[statements[statement].figure].link == .numerator, statements[statement].share == nil {
                statements[statement].share = Share(figure: index, form: .rate, trail: trail)
            }
            return true
        }
        if tokens[trail].contains(where: { $0.cue == .plan }) || cue == .plan {
            guard cue == .reaches || cue == .equalTo || cue == .plan || cue == .none else { return false }
            statements[statement].isMeasuredAgainstPlan = true
            outsideRates.append(OutsideRate(statement: statement, percent: index, trail: trail))
            if cue == .reaches || cue == .equalTo { openPlan = (statement, index) }
            return true
        }
        let form: Share.Form
        switch cue {
        case .makesUp: form = .makesUp
        case .reaches, .equalTo: form = .reaches
        case .rate: form = .rate
        case .none where isAlone(figure): form = .bracket
        default: return false
        }
        // `bằng 95% so với cùng kỳ` is an index, and `tỷ lệ đúng hạn 95%` a statement of its own.
        if tokens[trail].contains(where: { $0.cue == .against || $0.cue == .yearAgo }) {
            outsideRates.append(OutsideRate(statement: statement, percent: index, trail: trail))
            return true
        }
        if form != .bracket, !isShareDirect(figure) { return false }
        guard statements[statement].share == nil else { return true }
        statements[statement].share = Share(figure: index, form: form, trail: trail)
        return true
    }

    /// Whether the part of the sentence before the percentage is only the verb: `chiếm`, `đạt tỷ lệ`, `tỷ lệ`.
    private func isShareDirect(_ figure: Figure) -> Bool {
        var index = segmentStart
        while index < figure.tokens.lowerBound {
            let token = tokens[index]
            switch token.cue {
            case .makesUp, .reaches, .rate, .equalTo, .about, .above, .below, .verb, .equivalent:
                index += Int(max(1, token.cueLength))
            case .and where index == segmentStart: index += 1
            default:
                // `4.157 hồ sơ đạt 99,71%`: the statement's own figure stands in the same part.
                guard let statement = current[current.count - 1],
                    figures[statements[statement].figure].tokens.upperBound > index
                        || statements[statement].trail.contains(index)
                else { return false }
                index += 1
            }
        }
        return true
    }

    private mutating func appendStatement(_ index: Int, _ figure: Figure) {
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
    private func label(before figure: Figure) -> Range<Int> {
        let start = min(segmentStart, figure.tokens.lowerBound)
        let own = start..<figure.tokens.lowerBound
        if let beforeColon, tokens[own].allSatisfy({ $0.cue != .none || $0.kind != .word }) { return beforeColon }
        return own
    }

    /// The last figure that belongs to the one at `index`: the denominator of a ratio, the end of a tuple.
    private func lastMember(_ index: Int) -> Figure {
        var last = index
        while last + 1 < figures.count, figures[last + 1].link == .denominator || figures[last + 1].link == .tupleRest {
            last += 1
        }
        return figures[last]
    }

    private func trail(of figure: Figure) -> Range<Int> {
        var end = figure.tokens.upperBound
        while end < limit {
            switch tokens[end].kind {
            case .word, .name, .reference, .date, .symbol, .code, .openQuote, .closeQuote, .other: end += 1
            default: return figure.tokens.upperBound..<end
            }
        }
        return figure.tokens.upperBound..<end
    }
}
