import Document
import Finding

extension Reading {
    /// `Nợ đầu năm 2.946 triệu đồng; …; còn 2.447 triệu đồng, giảm 16,9% so với đầu năm`: growth whose base the words behind `so với` name, among the figures of
    /// its own sentence.
    func checkGrowthFromNamedBases(_ discoveries: inout Discoveries) {
        for change in changes where change.base == nil && change.delta == nil {
            // Behind a rate (`còn 1.324 hộ, tỷ lệ 5,0%, giảm 2,5%`) it is that which changed.
            guard let index = change.growth, index == statements[change.statement].figure + 1,
                let base = namedBase(of: change, index)
            else { continue }
            let (level, percent) = (figure(ofStatement: change.statement).asWritten, figures[index])
            guard percent.bound == .exact, level.bound == .exact, level.kind == .count, percent.value > .zero else {
                continue
            }
            let start = figures[base].interval
            func fits(_ start: Interval) -> Bool {
                let up = change.sign > 0 ? level.interval - start : start - level.interval
                return start.low > .zero && up.high > .zero
                    && Percentage.compare(percent, part: up, whole: start) != .wrong
            }
            let paragraph = statements[change.statement].paragraph
            let near = paragraphFigures[max(0, paragraph - 3)].lowerBound..<paragraphFigures[paragraph].upperBound
            guard !fits(start), !near.contains(where: { figures[$0].kind == .count && fits(figures[$0].interval) })
            else {
                continue
            }
            let gap = (level.value - figures[base].value).magnitude
            discoveries.add(
                .growthDiffers, at: percent.range,
                evidence: Evidence(
                    arithmetic: "|\(written(level)) − \(written(figures[base]))| : \(written(figures[base])) = "
                        + "\(Percentage.written(gap, figures[base].value, like: percent)), khác \(written(percent))%",
                    parts: [Evidence.Part(label: "so với", value: writtenWithUnit(figures[base]))]),
                related: [level.range, figures[base].range], key: name(ofStatement: change.statement))
        }
    }

    /// The only figure of the sentence that is called by the two words or more behind `so với`.
    private func namedBase(of change: Change, _ growth: Int) -> Int? {
        let own = statements[change.statement]
        let behind = figures[growth].tokens.upperBound
        guard figure(ofStatement: change.statement).head != .none, behind + 2 < tokens.count,
            tokens[behind].word == "so",
            tokens[behind + 1].word == "với"
        else { return nil }
        let name = tokens[(behind + 2)...].prefix(5).prefix { $0.kind == .word }.map(\.word)
        guard name.count > 1, name.count < 5 else { return nil }
        let called = paragraphStatements[own.paragraph].filter { other in
            other < change.statement && statements[other].sentence == own.sentence
                && statements[other].depth == own.depth
                && figure(ofStatement: other).head == figure(ofStatement: change.statement).head
                && figure(ofStatement: other).bound == .exact && figure(ofStatement: other).link == .none
                && tokens[statements[other].label].map(\.word).holds(name)
        }
        return called.count == 1 ? statements[called[0]].figure : nil
    }

    /// `So với quý I (kiểm tra 188 vụ, phạt 1.502,4 triệu đồng): …, tiền phạt tăng 4,5%`: a change whose size a base in the bracket behind `so với` and a level
    /// of the text give, but the other way round.
    func checkDirectionsFromBases(_ discoveries: inout Discoveries) {
        percents: for index in figures.indices where figures[index].kind == .percent && figures[index].bound == .exact {
            let percent = figures[index]
            let token = percent.tokens.lowerBound - 1
            guard token > 0, digits(of: percent) > 1, tokens[token].cue == .up || tokens[token].cue == .down else {
                continue
            }
            let paragraph = manuscript.paragraphIndex(at: percent.range.lowerBound)
            guard manuscript.paragraphs[paragraph].cell == nil, token > paragraphTokens[paragraph].lowerBound,
                let base = base(of: index, in: paragraph, before: token)
            else { continue }
            let start = figures[base].interval
            let first = paragraphFigures[max(0, paragraph - 8)].lowerBound
            let end = paragraphFigures[min(paragraphFigures.count - 1, paragraph + 3)].upperBound
            let words = nounWords(before: token)
            let isUp = tokens[token].cue == .up
            var reversed: Int?
            for level in first..<end
            where level != base && figures[level].kind == .count && figures[level].head == figures[base].head {
                let now = figures[level].interval
                let (rise, fall) = (now - start, start - now)
                let (told, other) = isUp ? (rise, fall) : (fall, rise)
                if told.high > .zero, Percentage.compare(percent, part: told, whole: start) != .wrong {
                    continue percents
                }
                if other.low > .zero, Percentage.compare(percent, part: other, whole: start) == .rounded,
                    !words.isDisjoint(with: wordsBefore(figure: level))
                {
                    reversed = level
                }
            }
            guard let level = reversed else { continue }
            discoveries.add(
                .wrongDirection(isUp: isUp), severity: .warning, at: tokens[token].range,
                evidence: Evidence(
                    arithmetic: "\(written(figures[base])) → \(written(figures[level]))",
                    parts: [Evidence.Part(label: "so với", value: writtenWithUnit(figures[base]))]),
                related: [figures[level].range, figures[base].range], key: written(percent))
        }
    }

    /// The only figure in a bracket of the sentence, behind `so với`, that is called by words of what changed.
    private func base(of index: Int, in paragraph: Int, before token: Int) -> Int? {
        let start = sentenceStart(of: figures[index].tokens.lowerBound, in: paragraphTokens[paragraph])
        guard start < token, tokens[start..<token].prefix(4).contains(where: { $0.cue == .against }) else { return nil }
        let words = nounWords(before: token)
        let named = paragraphStatements[paragraph].filter { statement in
            let own = statements[statement]
            return own.depth == 1 && figures[own.figure].kind == .count && own.figure < index
                && figures[own.figure].tokens.lowerBound > start && figures[own.figure].bound == .exact
                && !words.isDisjoint(
                    with: (tokens[own.label] + tokens[figures[own.figure].unit] + tokens[own.trail]).map(\.word))
        }
        return named.count == 1 ? statements[named[0]].figure : nil
    }

    /// The words that say what changed, since the last sign.
    private func nounWords(before token: Int) -> Set<Word> {
        var start = token
        while start > 0, tokens[start - 1].kind == .word, token - start < 6 { start -= 1 }
        return Set(tokens[start..<token].map(\.word)).subtracting(TableIndex.idle).subtracting([
            "số", "vụ", "tiền", "lượt",
        ])
    }

    private func wordsBefore(figure index: Int) -> Set<Word> {
        let start = max(0, figures[index].tokens.lowerBound - 6)
        return Set(tokens[start..<figures[index].tokens.lowerBound].map(\.word)).union(
            tokens[figures[index].unit].map(\.word))
    }
}
