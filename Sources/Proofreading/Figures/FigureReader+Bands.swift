// Bands that tell counts apart: `tàu dưới 6 m 1.318 chiếc, từ 6 đến dưới 12 m 1.540 chiếc`, `12 chủ đầu tư trên 70%, 9 chủ đầu tư từ 50% đến 70%`.

extension FigureReader {
    /// Values between which something lies, told beside the count of what does.
    private struct Band {
        var figures: Range<Int>
        var tokens: Range<Int>
        /// Whether it stands behind its count.
        var isBehind: Bool
    }

    /// Takes the figures of bands out of those read since `first`: two or more that measure the same, each beside a count, name what is
    /// counted.
    mutating func dropBands(from first: Int, in range: Range<Int>) {
        dropThresholds(from: first, in: range)
        guard figures.count > first + 3, figures[first...].contains(where: { isLimit($0) || $0.link == .range }) else {
            return
        }
        var bands: [Band] = []
        var index = first
        while index < figures.count {
            guard let band = band(at: index, from: first, in: range) else {
                index += 1
                continue
            }
            if let last = bands.last, !belongTogether(last, band) {
                drop(bands)
                // What was taken out moved the rest up.
                if bands.count > 1 { return dropBands(from: first, in: range) }
                bands = []
            }
            bands.append(band)
            index = band.figures.upperBound
        }
        drop(bands)
    }

    /// `887/892 tàu từ 15 m trở lên đã lắp thiết bị`, `không còn xã dưới 10 tiêu chí`: one limit at once behind what is counted, or told of nothing.
    private mutating func dropThresholds(from first: Int, in range: Range<Int>) {
        for index in (first..<figures.count).reversed() where isLimit(figures[index]) && figures[index].link == .none {
            guard let (count, start) = limits(at: index, in: range), count == 1, start > range.lowerBound else {
                continue
            }
            let words = tokens[figures[index].tokens].map(\.word)
            let isBehind =
                index > first && figures[index - 1].tokens.upperBound == start && figures[index - 1].kind == .count
                && figures[index - 1].head != .none && figures[index - 1].head != figures[index].head
            let before = tokens[max(range.lowerBound, start - 4)..<start]
            let isNone =
                before.last?.kind == .word
                && before.reversed().prefix { $0.kind == .word }.contains { $0.word == "không" }
            if words.contains("trở") && isBehind || isNone { figures.remove(at: index) }
        }
    }

    private mutating func drop(_ bands: [Band]) {
        guard bands.count > 1 else { return }
        for band in bands.reversed() { figures.removeSubrange(band.figures) }
    }

    private func isLimit(_ figure: Figure) -> Bool { figure.bound == .atMost || figure.bound == .atLeast }

    /// Whether two bands measure the same, stand on the same side of their counts, and nothing but those between them.
    private func belongTogether(_ one: Band, _ next: Band) -> Bool {
        let (left, right) = (figures[one.figures.upperBound - 1], figures[next.figures.upperBound - 1])
        let isNear = (1...2).contains(next.figures.lowerBound - one.figures.upperBound)
        return isNear && one.isBehind == next.isBehind && left.kind == right.kind && left.head == right.head
            && !tokens[one.tokens.upperBound..<next.tokens.lowerBound].contains {
                $0.kind == .period && !$0.flags.contains(.label) || $0.kind == .lineBreak
            }
    }

    private func band(at index: Int, from first: Int, in range: Range<Int>) -> Band? {
        guard let (count, start) = limits(at: index, in: range) else { return nil }
        let own = index..<(index + count)
        let last = figures[own.upperBound - 1]
        guard last.kind == .percent || last.head != .none else { return nil }
        let place = start..<last.tokens.upperBound
        if own.upperBound < figures.count, isCounted(behind: place.upperBound, figures[own.upperBound], last) {
            return Band(figures: own, tokens: place, isBehind: false)
        }
        guard index > first, figures[index - 1].kind == .count, figures[index - 1].bound == .exact,
            figures[index - 1].head != last.head, figures[index - 1].head != .none,
            figures[index - 1].tokens.upperBound <= start, endsPart(place.upperBound, range)
        else { return nil }
        let between = tokens[figures[index - 1].tokens.upperBound..<start]
        guard between.count < 5, between.allSatisfy({ $0.kind == .word && $0.cue != .and && $0.cue != .ofWhich }) else {
            return nil
        }
        return Band(figures: own, tokens: place, isBehind: true)
    }

    /// How many figures from `index` on tell the limits of a band, and the token where it begins.
    private func limits(at index: Int, in range: Range<Int>) -> (count: Int, start: Int)? {
        let figure = figures[index]
        let before = figure.tokens.lowerBound - 1
        let isFrom = before >= range.lowerBound && tokens[before].cue == .from
        if index + 1 < figures.count, figures[index + 1].tokens.lowerBound < range.upperBound {
            let next = figures[index + 1]
            let between = tokens[figure.tokens.upperBound..<max(figure.tokens.upperBound, next.tokens.lowerBound)]
            let isSpan = figure.link == .range && next.link == .range
            let isTold =
                isFrom && between.first?.cue == .to && between.count < 3
                && between.dropFirst().allSatisfy { $0.word == "dưới" }
            if isSpan || isTold, figure.unit.isEmpty || figure.head == next.head {
                return (2, isFrom ? before : figure.tokens.lowerBound)
            }
        }
        guard figure.link == .none, figure.kind != .fold else { return nil }
        if tokens[figure.tokens].contains(where: { $0.word == "trở" }) {
            return (1, isFrom ? before : figure.tokens.lowerBound)
        }
        guard before >= range.lowerBound, ["dưới", "trên"].contains(tokens[before].word) else { return nil }
        let isLonger = before > range.lowerBound && tokens[before - 1].cue == .from
        return (1, isLonger ? before - 1 : before)
    }

    /// Whether a count stands at once behind a band, or behind a colon or a verb.
    private func isCounted(behind end: Int, _ figure: Figure, _ limit: Figure) -> Bool {
        let between = tokens[end..<max(end, figure.tokens.lowerBound)]
        return figure.kind == .count && figure.bound == .exact && figure.link != .range && figure.head != limit.head
            && figure.tokens.lowerBound >= end && between.count < 2
            && between.allSatisfy { $0.kind == .colon || $0.cue == .verb }
    }

    private func endsPart(_ index: Int, _ range: Range<Int>) -> Bool {
        index >= range.upperBound || tokens[index].cue == .and
            || [.comma, .semicolon, .period, .closeParenthesis, .openParenthesis, .lineBreak].contains(
                tokens[index].kind)
    }
}
