/// How figures of one paragraph tell of changes: differences, growths, what they are compared with.
extension StatementReader {
    /// `so với năm 2016 (144.857 việc) tăng 65.184 việc`: a figure alone in brackets behind `so với` waits for its change.
    mutating func holdBase(_ index: Int, _ figure: Figure) -> Bool {
        let before = figure.tokens.lowerBound - 1
        guard pending == nil, figure.kind == .count else { return false }
        let isHeld = before > 0 && isFirst(figure) && isCompared(since: beforeBracket, to: before)
        let isOfYearAgo = current[current.count - 1].map { tellsYearAgo(figure, of: $0) } ?? false
        guard isHeld || isOfYearAgo else { return false }
        held = (index, segment)
        return true
    }

    /// `214.300 lượt (cùng kỳ 189.650 lượt), tăng 13%`: brackets right behind a figure, with one of an earlier time in its unit.
    func tellsYearAgo(_ figure: Figure, of statement: Int) -> Bool {
        let level = figures[statements[statement].figure]
        let start = max(level.tokens.upperBound, statements[statement].trail.upperBound)
        guard isBracketed, start < figure.tokens.lowerBound, tokens[start].kind == .openParenthesis,
            figure.tokens.upperBound < limit, tokens[figure.tokens.upperBound].kind == .closeParenthesis,
            figure.head == level.head, figure.head != .none
        else { return false }
        let inside = tokens[(start + 1)..<figure.tokens.lowerBound]
        // `(năm 2022: 12,5 triệu đồng)`
        let isDated = inside.contains { $0.kind == .date } && inside.last?.kind == .colon
        return inside.allSatisfy { $0.kind == .word || $0.kind == .date || ($0.kind == .colon && isDated) }
            && (isDated || inside.contains { $0.cue == .yearAgo })
    }

    func isLevelFold(_ figure: Figure) -> Bool { pending == nil && figure.value.isWhole }

    var isBracketed: Bool {
        current.count > 1
    }

    /// The figure is part of a change: the difference, the percentage, or the base.
    mutating func readChangePart(_ index: Int, _ figure: Figure) -> Bool {
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
    /// time, and of one figure in the same unit. `So với 6 tháng đầu năm 2020: giảm 5 vụ (39 vụ)`: the time was told before.
    func namesEarlierTime(_ figure: Figure, _ open: Int) -> Bool {
        guard isBracketed, let told = changes[open].delta ?? changes[open].growth else { return false }
        // `giảm 14,1% (cùng kỳ 596,1 triệu USD)`: a percentage has no unit of its own.
        let statement = changes[open].statement
        let head =
            changes[open].delta != nil || statement < 0
            ? figures[told].head : figures[statements[statement].figure].head
        let start = figures[told].tokens.upperBound
        guard start < figure.tokens.lowerBound, tokens[start].kind == .openParenthesis, figure.head == head,
            figure.kind == .count || changes[open].delta != nil
        else { return false }
        let inside = tokens[(start + 1)..<figure.tokens.lowerBound]
        if inside.isEmpty {
            return figure.kind == .count && isAlone(figure) && isCompared(since: sentenceStart, to: changes[open].token)
        }
        return inside.allSatisfy { $0.kind == .word || $0.kind == .date }
            && inside.contains { $0.kind == .date || $0.cue == .yearAgo || $0.cue == .previous }
    }

    /// `giảm 53,37% so với cùng kỳ (năm 2017 đạt 190,5%)`, `… so cùng kỳ (6 tháng đầu năm 2019: 1.012 lượt/1.091 lượt người)`: the first
    /// figure of the bracket behind the comparison, in the unit of the difference.
    func tellsBase(_ figure: Figure, _ open: Int) -> Bool {
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
        guard changes[open].statement >= 0 else { return false }
        let level = figures[statements[changes[open].statement].figure]
        return figure.kind == level.kind && (figure.head == level.head || figure.head == .none)
            && figure.bound == .exact
    }

    func changesPoints(_ change: Int) -> Bool {
        let statement = changes[change].statement
        return statement >= 0 && figures[statements[statement].figure].kind == .percent
    }

    /// `(+5,60%)`, `(-12 vụ)`: the sign alone says that it is a change.
    mutating func readSignedChange(_ index: Int, _ figure: Figure) -> Bool {
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
    mutating func attach(_ index: Int, _ figure: Figure, to word: (sign: Int, token: Int, isExcess: Bool))
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
            // An average amount grows as others do; a rate by points.
            let isAverage = statement >= 0 && tokens[statements[statement].label].contains { $0.cue == .average }
            guard statement < 0 || !statements[statement].isRate || isAverage else { return true }
            if changes[change].growth == nil { changes[change].growth = index }
        } else if changes[change].delta == nil {
            changes[change].delta = index
        }
        pending = nil
        return true
    }

    /// `…, 01 học sinh bỏ học; quy mô giảm 06 học sinh`: between the last sign and the word for the change another subject is
    /// named, whose figure is not told.
    func hasOwnSubject(_ token: Int) -> Bool {
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

    static let adverbs: WordSet = [
        "cũng", "đã", "lại", "tiếp", "tục", "đều", "này", "đó", "con", "số", "nhẹ", "mạnh",
    ]

    /// `vượt 5% kế hoạch` says something about the plan, not about an earlier figure.
    mutating func readExcess(_ figure: Figure, _ statement: Int) -> Bool {
        pending = nil
        guard figure.kind == .percent else { return false }
        if statement >= 0 { statements[statement].isMeasuredAgainstPlan = true }
        return true
    }

    /// The change that the word belongs to: `(tương đương tăng 2.076 ha)` completes the one before the bracket.
    mutating func openChange(for statement: Int, _ word: (sign: Int, token: Int, isExcess: Bool)) -> Int {
        if let open, changes[open].token == word.token { return open }
        // `giảm 11 cặp so với cùng kỳ (55 cặp), giảm 20,0%`
        if let open, changes[open].statement == statement, changes[open].sign == word.sign,
            changes[open].growth == nil, changes[open].delta != nil, changes[open].base != nil,
            changes[open].segment >= segment - 1, endsPart(behind: word.token)
        {
            changes[open].segment = segment
            return open
        }
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

    /// Whether only a percentage stands between the word for the change and the next sign.
    private func endsPart(behind token: Int) -> Bool {
        var index = token + Int(max(1, tokens[token].cueLength))
        guard index + 1 < limit, tokens[index].kind == .number, tokens[index + 1].kind == .percent else { return false }
        index += 2
        return index == limit || [.period, .semicolon, .comma].contains(tokens[index].kind)
    }

    /// The statement that a change in `figure`'s unit can be told of.
    func levelFor(_ figure: Figure) -> Int? {
        guard let statement = current[current.count - 1] else {
            return figure.kind == .percent ? heldLevel() : levelInSentenceBefore(figure)
        }
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
    func levelInSentenceBefore(_ figure: Figure) -> Int? {
        guard figure.kind == .count, !figure.unit.isEmpty, !isApart(figure) else { return nil }
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

    /// `Doanh thu quý III ước 1.184,6 tỷ đồng. So với quý II (1.121,3 tỷ đồng), doanh thu tăng 5,6%`: the first statement of the sentence before,
    /// in the unit of the base that was told, and named as the change is.
    func heldLevel() -> Int? {
        guard let held, let pending, held.segment >= segment - 1, figures[held.figure].head != .none,
            let first = statements.indices.reversed().prefix(12).last(where: {
                statements[$0].paragraph == paragraph && statements[$0].sentence == sentence - 1
            }), statements[first].depth == 0, figures[statements[first].figure].head == figures[held.figure].head,
            figures[statements[first].figure].kind == .count
        else { return nil }
        let named = tokens[min(segmentStart, pending.token)..<pending.token].filter {
            $0.kind == .word && $0.cue == .none
        }
        let known = Set(tokens[statements[first].label].map(\.word))
        return !named.isEmpty && named.allSatisfy { known.contains($0.word) } ? first : nil
    }

    /// `Riêng khoa Mắt giảm 406 lượt`: one of several, whose own figure is not told.
    private func isApart(_ figure: Figure) -> Bool {
        tokens[min(sentenceStart, figure.tokens.lowerBound)..<figure.tokens.lowerBound].prefix(2).contains {
            $0.word == "riêng"
        }
    }

    /// Whether nothing but bounds and verbs stands between the word at `token` and the figure.
    func isDirect(_ figure: Figure, _ token: Int) -> Bool {
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
    func isAlone(_ figure: Figure) -> Bool {
        figure.tokens.upperBound < limit && tokens[figure.tokens.upperBound].kind == .closeParenthesis
            && tokens[figure.tokens.lowerBound - 1].kind == .openParenthesis
    }

    /// Whether it is the first figure of brackets, with nothing but its unit before the next sign: `(38 huy chương, hạng 27)`.
    func isFirst(_ figure: Figure) -> Bool {
        figure.tokens.upperBound < limit && [.closeParenthesis, .comma].contains(tokens[figure.tokens.upperBound].kind)
            && tokens[figure.tokens.lowerBound - 1].kind == .openParenthesis
    }

    func isCompared(since token: Int, to end: Int) -> Bool {
        tokens[token..<end].contains { $0.cue == .against || $0.cue == .yearAgo || $0.cue == .previous }
    }

    static let reasons: WordSet = ["do", "vì", "nhờ", "chuyển", "khi"]

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
