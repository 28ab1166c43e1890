import Document

// Lists that no word leads to, but that are all there is of a sentence or a bracket.

extension SumSearch {
    /// Tries the figures of each sentence and bracket as the parts of one told before them, where that is how wholes and parts are told:
    /// `29 CB, GV, NV (CBQL 3, GV 20, NV 6)`, `gọi 42 cháu, tiêm 39, hoãn 2, vắng 1`. Of such lists nearly all make up their whole, so that
    /// figures of two digits suffice.
    mutating func tryWholeLists(_ terms: ArraySlice<Term>, _ places: [[Term]], _ groups: [[Term]]) {
        for group in groups where !group[0].isPercent && group.count > 1 {
            for whole in terms where whole.index < group[group.count - 1].index && whole.digitCount > 1 {
                // All of the group, or all but the whole, which then is its first.
                let start = whole.index < group[0].index ? 0 : 1
                guard start == 0 || whole.index == group[0].index, group.count > start + 1,
                    mayBePart(group[start], of: whole), mayBePart(group[start + 1], of: whole)
                else { continue }
                // `loại I 302 ca, loại II 641 ca; trong đó nội soi 287 ca`: what is some of the parts is none beside them.
                let parts = group[start...].prefix { $0.index == whole.index + 1 || !tellsSome($0) }
                guard parts.count > 1, parts.count < 9, parts.allSatisfy({ mayBePart($0, of: whole) }),
                    SumSearch.areAlike(parts)
                else { continue }
                let gap = parts.reduce(-whole.value) { $0 + $1.value }
                guard gap != 0, Double(gap.magnitude) <= 0.25 * Double(whole.value),
                    let limit = widestGap(whole, parts), Double(gap.magnitude) <= limit * Double(whole.value),
                    !places.contains(where: { beginsWith(whole, $0, parts[parts.startIndex]) })
                else { continue }
                add(whole, parts, gap: gap)
            }
        }
    }

    private func mayBePart(_ part: Term, of whole: Term) -> Bool {
        part.value < whole.value && mayHold(whole, part)
    }

    /// Whether the first figures behind a whole, whatever their nouns, make it up to the last digit: `84 hợp tác xã, gồm 71 HTX, 10 tổ, 3 quỹ; …`.
    private func beginsWith(_ whole: Term, _ place: [Term], _ first: Term) -> Bool {
        let behind = place.filter { $0.index > whole.index }
        guard behind.first?.index == first.index, whole.digitCount > 1 else { return false }
        var sum: Int128 = 0
        for term in behind where sum < whole.value {
            sum += term.value
            if sum == whole.value { return true }
        }
        return false
    }

    /// By how much, as a share of the whole, the parts may miss it for that to be a slip; `nil` where such lists are often not all.
    private func widestGap(_ whole: Term, _ parts: ArraySlice<Term>) -> Double? {
        guard let first = parts.first, let last = parts.last else { return nil }
        let isSentence = whole.sentence == first.sentence
        // Parts that say no noun are parts of the noun before.
        let isBare = parts.allSatisfy { $0.head == .none }
        let isRepeated = whole.head != .none && parts.allSatisfy { $0.head == whole.head }
        let closes = endsWithRest(last)
        if parts.count == 2 {
            let isBracket = first.depth == whole.depth + 1 && first.index == whole.index + 1
            if isSentence, isBracket { return isRepeated || isBare ? 0.1 : nil }
            guard isSentence, first.depth == whole.depth else { return nil }
            return saysLeft(last) || isBare ? 0.12 : nil
        }
        if isSentence { return !isRepeated ? 0.25 : closes ? 0.12 : 0.05 }
        return isBare ? 0.12 : closes ? 0.05 : isRepeated ? nil : 0.02
    }

    /// Whether the words before a figure say that it is some of what was told.
    private func tellsSome(_ term: Term) -> Bool {
        label(of: term).contains { reading.tokens[$0].cue == .ofWhich || reading.tokens[$0].word == "riêng" }
    }

    /// Whether a run of figures is told as a stock at the beginning, and one at the end: `tồn 1.240 lít, nhập 2.000 lít, …, còn 1.380 lít`.
    func tellsFlow(_ run: ArraySlice<Term>) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        return label(of: first).contains { SumSearch.opening.contains(reading.tokens[$0].word) }
            && label(of: last).contains { SumSearch.closing.contains(reading.tokens[$0].word) }
    }

    /// Whether the words before a figure name a stock at one end of a time, which is no part beside what came and went.
    func tellsStock(_ term: Term) -> Bool {
        label(of: term).contains { reading.tokens[$0].word == "đầu" || reading.tokens[$0].word == "cuối" }
    }

    /// Whether the words before a figure say that it is how much something rose or fell, which is no part beside others.
    func tellsChange(_ term: Term) -> Bool {
        label(of: term).contains { reading.tokens[$0].cue == .up || reading.tokens[$0].cue == .down }
    }

    /// Whether a figure that others follow is what came to a stock that is told elsewhere: `tăng thêm 450 con`.
    func tellsMore(_ term: Term) -> Bool {
        tellsChange(term) && label(of: term).contains { reading.tokens[$0].word == "thêm" }
    }

    private static let opening: WordSet = ["tồn", "đầu", "dư", "trước"]
    private static let closing: WordSet = ["tồn", "cuối", "dư", "còn", "hiện"]

    /// Whether the words before a figure begin with one for what is left: `còn`, `chưa`, `đang`.
    private func saysLeft(_ term: Term) -> Bool {
        label(of: term).prefix(3).contains { SumSearch.left.contains(reading.tokens[$0].word) }
    }

    /// Whether a part is all that is not named before: `còn lại 3 lượt`, `hành vi khác 9 vụ`.
    private func endsWithRest(_ term: Term) -> Bool {
        let figure = reading.figures[term.index]
        let behind = figure.tokens.upperBound..<min(reading.tokens.count, figure.tokens.upperBound + 3)
        return label(of: term).contains { ["còn", "khác"].contains(reading.tokens[$0].word) }
            || behind.contains { reading.tokens[$0].word == "khác" }
    }

    /// The words before a figure since the last sign.
    private func label(of term: Term) -> Range<Int> {
        let end = reading.figures[term.index].tokens.lowerBound
        var start = end
        while start > term.sentence, reading.tokens[start - 1].kind == .word || reading.tokens[start - 1].kind == .name
        {
            start -= 1
        }
        return start..<end
    }

    private static let left: WordSet = ["còn", "chưa", "đang", "tồn", "hoãn", "vắng"]

    /// An opening stock, what came in and what went out, and the stock at the end, one behind the other in a sentence.
    mutating func tryFlows(_ places: [[Term]]) {
        for group in places where group.count > 3 {
            for count in 4...6 where group.count >= count {
                for start in 0...(group.count - count) {
                    let run = group[start..<(start + count)]
                    // People come and are counted by times: `có 271 người bệnh; nhập 12.008 lượt`.
                    let isTold = tellsFlow(run)
                    guard SumSearch.areAlike(run) || (isTold && run.allSatisfy { !Measures.all.contains($0.head) }),
                        count < 6 || isTold
                    else { continue }
                    let gaps = SumSearch.flows.filter { $0.count == count - 1 }.map { signs in
                        (
                            signs,
                            zip(run, signs).reduce(Int128(0)) { $0 + $1.0.value * $1.1 }
                                - group[start + count - 1].value
                        )
                    }
                    // What holds in one way is no slip in another.
                    let holding = gaps.filter { $0.1 == 0 }
                    for (signs, gap) in holding.isEmpty ? gaps : holding { addFlow(run, signs, gap: gap) }
                }
            }
        }
    }

    /// What adds to the first figure, and what takes from it.
    private static let flows: [[Int128]] = [
        [1, 1, -1], [1, -1, 1], [1, 1, -1, -1], [1, 1, 1, -1], [1, -1, 1, 1], [1, 1, -1, -1, -1], [1, 1, 1, -1, -1],
    ]
}

extension SumSearch {
    /// The items of a list on lines of their own, each with the first count of its line, and a whole in the lines around it.
    mutating func tryLines(_ terms: Terms) {
        var start = 0
        while start < terms.paragraphs.count {
            let sign = sign(of: start)
            var end = start + 1
            while end < terms.paragraphs.count, sign != nil, self.sign(of: end) == sign { end += 1 }
            if end - start > 2 { tryLines(start..<end, terms) }
            start = end
        }
    }

    private mutating func tryLines(_ lines: Range<Int>, _ terms: Terms) {
        let near = terms[lines.lowerBound - 2..<lines.lowerBound] + terms[lines.upperBound..<lines.upperBound + 1]
        guard !near.isEmpty else { return }
        for place in 0...1 {
            var items: [Term] = []
            for line in lines {
                guard let first = terms[line].first(where: { !$0.isPercent && $0.place == place && $0.depth == 0 })
                else { break }
                items.append(first)
            }
            if items.count == lines.count { tryRuns(of: items, near: near) }
        }
    }

    /// The mark of a list item without its number or letter (`-`, `)`); `nil` for what is none, and for cells.
    private func sign(of paragraph: Int) -> Word? {
        let label = reading.manuscript.paragraphs[paragraph].label
        guard !label.isEmpty, reading.manuscript.paragraphs[paragraph].cell == nil else { return nil }
        var hasher = WordHasher()
        for index in label where SumSearch.isMark(reading.manuscript.text[index]) {
            hasher.add(reading.manuscript.text[index])
        }
        return Word(hash: hasher.value)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        let isDigit = byte >= 0x30 && byte <= 0x39
        let isLetter = byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A
        return !isDigit && !isLetter && byte != 0x20
    }
}
