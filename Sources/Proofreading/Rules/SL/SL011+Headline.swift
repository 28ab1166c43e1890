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
            guard !isRepeated, let candidate else { continue }
            discoveries.add(
                .headlineDiffers, at: figure.range,
                evidence: Evidence(
                    arithmetic: "\(writtenWithUnit(figure)) ≠ \(writtenWithUnit(candidate))", parts: []),
                related: [candidate.range], key: manuscript.string(figure.range))
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
        Set(
            range.lazy.filter { !figure.tokens.contains($0) || figure.unit.contains($0) }.map { tokens[$0] }
                .filter { $0.kind == .word && !HeadlineWords.empty.contains($0.word) }.map(\.word))
    }

    /// How many digits a figure has, the zeros at its end left out.
    private func digitCount(_ figure: Figure) -> Int {
        guard figure.step.micro > 0 else { return 0 }
        var digits = (figure.value.micro / figure.step.micro).magnitude
        while digits > 0, digits % 10 == 0 { digits /= 10 }
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
    /// Words that say nothing of what is counted.
    static let empty: Set<Word> = [
        "tăng", "giảm", "đạt", "còn", "chiếm", "vượt", "bằng", "là", "của", "và", "trong", "năm", "tháng", "quý",
        "trên", "ở",
        "tại", "đầu", "cuối", "với", "cho", "các", "có", "được", "so", "cùng", "kỳ", "tỷ", "lệ", "tỉ", "đồng", "triệu",
    ]
}
