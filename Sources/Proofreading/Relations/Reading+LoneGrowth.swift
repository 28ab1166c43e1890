import Document
import Finding

extension Reading {
    /// Whether the label of a statement calls its figure a rate, whose changes in percent are points; an average amount grows as others do.
    func tellsRate(_ index: Int) -> Bool {
        statements[index].isRate && !tokens[statements[index].label].contains { $0.cue == .average }
    }

    /// `So với kế hoạch 2.800 suất, số suất quà vượt 304 suất, tương đương 10,9%`: a sentence that begins with what is compared with, and
    /// tells a difference and its percentage, but not the level.
    func checkLoneGrowth(_ discoveries: inout Discoveries) {
        for percent in figures.indices.dropFirst(2) where figures[percent].kind == .percent {
            let delta = figures[percent - 1]
            guard delta.kind == .count, delta.bound == .exact, delta.link == .none, figures[percent].bound == .exact,
                tellsEquivalent(delta, figures[percent]), let base = comparedFirst(before: percent - 1),
                Percentage.compare(
                    figures[percent], part: Interval(delta.interval.low.magnitude, delta.interval.high.magnitude),
                    whole: base.interval) == .wrong
            else { continue }
            discoveries.add(
                .growthDiffers, at: figures[percent].range,
                evidence: Evidence(
                    arithmetic: "\(written(delta)) : \(written(base)) = "
                        + "\(Percentage.written(delta.value.magnitude, base.value, like: figures[percent])), "
                        + "khác \(written(figures[percent]))%",
                    parts: [Evidence.Part(label: "so với", value: writtenWithUnit(base))]),
                related: [delta.range, base.range], key: writtenWithUnit(base))
        }
    }

    /// Whether a difference stands before `tương đương`, `tương ứng giảm`, or a bracket with the percentage.
    private func tellsEquivalent(_ delta: Figure, _ percent: Figure) -> Bool {
        guard delta.tokens.upperBound < percent.tokens.lowerBound, delta.tokens.lowerBound > 0,
            [.up, .down, .exceeds].contains(tokens[delta.tokens.lowerBound - 1].cue)
        else { return false }
        let between = tokens[delta.tokens.upperBound..<percent.tokens.lowerBound]
        return between.count < 6
            && between.allSatisfy { $0.kind == .word || $0.kind == .comma || $0.kind == .openParenthesis }
            // `vượt 222,7 ha, tương đương đạt 101,2%` is a level.
            && !between.contains { $0.cue == .reaches || $0.cue == .equalTo }
            && (between.contains { $0.cue == .equivalent || $0.word == "tương" }
                || between.first?.kind == .openParenthesis)
    }

    /// The only other count of a sentence that begins with `so với`, told before the figure at `index`.
    private func comparedFirst(before index: Int) -> Figure? {
        let own = figures[index]
        let paragraph = manuscript.paragraphIndex(at: own.range.lowerBound)
        let start = sentenceStart(of: own.tokens.lowerBound, in: paragraphTokens[paragraph])
        let first = tokens[start..<own.tokens.lowerBound].first { !$0.flags.contains(.label) }
        guard first?.cue == .against, manuscript.paragraphs[paragraph].cell == nil else { return nil }
        let earlier = paragraphFigures[paragraph].filter {
            $0 < index && figures[$0].tokens.lowerBound >= start && figures[$0].kind == .count
        }
        guard earlier.count == 1 else { return nil }
        let base = figures[earlier[0]]
        return base.bound == .exact && base.head == own.head && base.value > .zero ? base : nil
    }
}
