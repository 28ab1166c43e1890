import Document
import Finding

/// The figures of a headline, which the text below it repeats.
extension Reading {
    /// `TỶ LỆ TỐT NGHIỆP ĐẠT 96,8%` above a text in which it is 98,6%: a figure that is nowhere in the text, while one that is a slip
    /// of the hand away from it is called by the same words.
    func checkHeadline(_ discoveries: inout Discoveries) {
        guard let (headline, body) = headlineAndBody() else { return }
        for index in paragraphFigures[headline] {
            let figure = figures[index]
            guard figure.link == .none, figure.bound == .exact, !figure.isInWords, figure.value > .zero,
                figure.kind == .percent || figure.kind == .count
            else { continue }
            let name = subject(of: figure, in: paragraphTokens[headline])
            let weight = digitCount(figure)
            let lead = lead(of: figure, from: paragraphTokens[headline].lowerBound)
            var candidate: Figure?
            var isRepeated = false
            for place in figures.indices[paragraphFigures[headline].upperBound..<body] {
                let other = figures[place]
                guard other.kind == figure.kind else { continue }
                let otherLead = self.lead(of: other, from: 0)
                // Of one or two digits many a figure is the same: only one that says the same counts.
                if other.interval.overlaps(figure.interval), weight > 2 || otherLead == lead { isRepeated = true }
                guard candidate == nil, weight > 2 || (lead != .none && otherLead == lead && figure.kind == .percent),
                    other.bound == .exact, other.link == .none,
                    Slip.separates(figure.value, from: other.value, step: figure.step),
                    isNamed(other, name, atLeast: weight > 2 ? 2 : 3),
                    figure.kind == .percent || other.head == figure.head
                else { continue }
                candidate = other
            }
            let body = figures.indices[paragraphFigures[headline].upperBound..<body]
            guard !isRepeated, let candidate = candidate ?? restated(figure, name, lead, headline, body) else {
                continue
            }
            discoveries.add(
                .headlineDiffers, at: figure.range,
                evidence: Evidence(
                    arithmetic: "\(writtenWithUnit(figure)) ≠ \(writtenWithUnit(candidate))", parts: []),
                related: [candidate.range], key: manuscript.string(figure.range))
        }
    }

    /// The figure of the text that is called by all of the words of the headline, which tells another value: the first of its kind,
    /// where nothing in the text gives the headline's by a sum or as a share.
    private func restated(
        _ figure: Figure, _ name: Set<Word>, _ lead: Word, _ headline: Int, _ body: Range<Int>
    ) -> Figure? {
        guard digitCount(figure) > 2, name.count > 2, lead == .none || HeadlineWords.levels.contains(lead),
            paragraphFigures[headline].count(where: { figures[$0].kind == figure.kind }) == 1,
            let place = body.first(where: { figures[$0].kind == figure.kind && isLevel(figures[$0]) })
        else { return nil }
        let other = figures[place]
        guard other.bound == .exact, other.link == .none, figure.kind == .percent || other.head == figure.head,
            isNamed(other, name, atLeast: name.count), !isOfEarlier(other)
        else { return nil }
        return isDerived(figure, from: body) ? nil : other
    }

    /// Whether a figure tells a level, not a change.
    private func isLevel(_ figure: Figure) -> Bool {
        let index = figure.tokens.lowerBound - 1
        guard index >= 0 else { return true }
        return ![Cue.up, .down, .exceeds, .points].contains(tokens[index].cue) && !figure.isSigned
            && !HeadlineWords.changes.contains(tokens[index].word)
            && (figure.kind != .percent || HeadlineWords.rates.contains(tokens[index].word))
    }

    /// Whether the words before a figure speak of an earlier time.
    private func isOfEarlier(_ figure: Figure) -> Bool {
        guard let paragraph = paragraphTokens.firstIndex(where: { $0.contains(figure.tokens.lowerBound) }) else {
            return true
        }
        let start = sentenceStart(of: figure.tokens.lowerBound, in: paragraphTokens[paragraph])
        return HeadlineWords.earlier.occurs(in: start..<figure.tokens.lowerBound, of: passage(paragraph))
    }

    /// Whether two figures of the text add up to the one in the headline, or are apart by it, or in this proportion.
    private func isDerived(_ figure: Figure, from body: Range<Int>) -> Bool {
        let counts = figures[body].lazy.filter { $0.kind == .count && $0.value > .zero }.prefix(60)
        let percents = figures[body].lazy.filter { $0.kind == .percent }.prefix(60)
        let own = figure.value.micro
        let half = figure.step.micro
        func isNear(_ value: Int128) -> Bool { (value - own).magnitude <= half.magnitude }
        let terms = Array(figure.kind == .percent ? percents : counts)
        for (index, one) in terms.enumerated() {
            for other in terms[..<index] {
                let (a, b) = (one.value.micro, other.value.micro)
                // A rate less its growth is that of the year before, which no headline is about.
                if isNear(a + b) || (figure.kind == .count && (isNear(a - b) || isNear(b - a))) { return true }
            }
        }
        guard figure.kind == .percent else { return false }
        let amounts = counts.map { Double($0.value.micro) }
        let percent = Double(own) / 1e6
        let reach = max(Double(half) / 1e6, 0.001)
        return amounts.contains { part in
            amounts.contains { whole in whole >= part && abs(part / whole * 100 - percent) <= reach }
        }
    }

    /// The paragraph of the headline, and where the figures of the text below it end.
    private func headlineAndBody() -> (headline: Int, end: Int)? {
        var seen = 0
        for paragraph in manuscript.paragraphs.indices where !paragraphTokens[paragraph].isEmpty {
            seen += 1
            guard seen < 8 else { return nil }
            let passage = passage(paragraph)
            guard manuscript.paragraphs[paragraph].cell == nil, manuscript.paragraphs[paragraph].label.isEmpty,
                passage.isInCapitals, passage.range.count < 40, !paragraphFigures[paragraph].isEmpty
            else { continue }
            return (paragraph, figures.count)
        }
        return nil
    }

    /// The words of the headline that say what its figure is of.
    private func subject(of figure: Figure, in range: Range<Int>) -> Set<Word> {
        var words: Set<Word> = []
        for index in range where !figure.tokens.contains(index) || figure.unit.contains(index) {
            guard tokens[index].kind == .word, !HeadlineWords.empty.contains(tokens[index].word) else { continue }
            words.insert(tokens[index].word)
        }
        return words
    }

    /// How many digits a figure has, several zeros at its end left out: those are a sign of rounding.
    private func digitCount(_ figure: Figure) -> Int {
        guard figure.step.micro > 0 else { return 0 }
        var digits = (figure.value.micro / figure.step.micro).magnitude
        while digits > 0, digits % 100 == 0 { digits /= 10 }
        if digits < 100 { while digits > 0, digits % 10 == 0 { digits /= 10 } }
        return digits == 0 ? 0 : String(digits).count
    }

    /// The verb before a figure that says what it is: `tăng`, `đạt`, `còn`.
    private func lead(of figure: Figure, from start: Int) -> Word {
        let index = figure.tokens.lowerBound - 1
        guard index >= start, HeadlineWords.leads.contains(tokens[index].word) else { return .none }
        return tokens[index].word
    }

    /// Whether the sentence of `figure` has at least `count` of the words in `name` up to a little behind it.
    private func isNamed(_ figure: Figure, _ name: Set<Word>, atLeast count: Int) -> Bool {
        guard let paragraph = paragraphTokens.firstIndex(where: { $0.contains(figure.tokens.lowerBound) }) else {
            return false
        }
        let range = paragraphTokens[paragraph]
        let start = sentenceStart(of: figure.tokens.lowerBound, in: range)
        let end = min(range.upperBound, figure.tokens.upperBound + 4)
        var seen: Set<Word> = []
        for index in start..<end where name.contains(tokens[index].word) { seen.insert(tokens[index].word) }
        return seen.count >= count
    }
}

private enum HeadlineWords {
    static let leads: Set<Word> = ["tăng", "giảm", "đạt", "còn", "chiếm", "vượt", "bằng"]
    /// Those behind which a level is told, not how much it changed.
    static let levels: Set<Word> = ["đạt", "còn", "chiếm", "bằng"]
    static let changes: Set<Word> = ["tăng", "giảm", "vượt", "hơn", "thêm", "thấp", "cao"]
    /// What a rate stands behind: `chiếm 95,93%`, `tỷ lệ 95,93%`.
    static let rates: Set<Word> = ["đạt", "còn", "chiếm", "lệ", "là"]
    static let earlier = PhraseSet(
        "cùng kỳ|năm trước|năm ngoái|tháng trước|kỳ trước|so với|trước đó|đầu năm|kế hoạch|chỉ tiêu|dự toán|mục tiêu")
    /// Words that say nothing of what is counted.
    static let empty: Set<Word> = [
        "tăng", "giảm", "đạt", "còn", "chiếm", "vượt", "bằng", "là", "của", "và", "trong", "năm", "tháng", "quý",
        "trên", "ở",
        "tại", "đầu", "cuối", "với", "cho", "các", "có", "được", "so", "cùng", "kỳ", "tỷ", "lệ", "tỉ", "đồng", "triệu",
    ]
}
