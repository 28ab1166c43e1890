import Document
import Finding

/// Which figures other relations of a text bear out.
///
/// A figure that was typed wrong breaks every relation it stands in. So where each of the figures that a finding is about is borne out
/// by some relation that holds, and that hardly holds by accident, it is the finding that bound them wrongly. For percentages it
/// suffices that two figures of their sentence give them: they were taken of those.
struct Corroboration {
    let reading: Reading

    /// Whether what a rule on figures says of `range` and `related` cannot be, because the text proves its figures elsewhere.
    func acquits(_ discovery: Discoveries.Discovery) -> Bool {
        guard Corroboration.rules.contains(discovery.rule.name), let accused = figure(at: discovery.range) else {
            return false
        }
        switch discovery.rule.name {
        case "SL004", "SL014": return isShare(accused)
        case "SL006": return isGrowth(accused)
        default: break
        }
        let others = discovery.related.compactMap(figure)
        guard !others.isEmpty, others.count == discovery.related.count else { return false }
        switch discovery.rule.name {
        case "SL005" where others.count == 2: return isOtherDifference(accused, of: others[0], others[1])
        case "SL001" where hasOtherWhole([accused] + others): return true
        case "SL002" where isShareOfOther(accused): return true
        case "SL003" where others.count == 2 && hasOtherBase(others[0], others[1], accused): return true
        default: return ([accused] + others).allSatisfy(isBorneOut)
        }
    }

    /// The rules on sums, differences and quotients, which bind figures by where they stand.
    private static let rules: Set<String> = [
        "SL001", "SL002", "SL003", "SL004", "SL005", "SL006", "SL011", "SL012", "SL014",
    ]

    /// The figure whose digits are at `range`.
    private func figure(at range: Range<Int>) -> Int? {
        var low = 0
        var high = reading.figures.count
        while low < high {
            let middle = (low + high) / 2
            if reading.figures[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < reading.figures.count && reading.figures[low].range == range ? low : nil
    }

    private func isBorneOut(_ index: Int) -> Bool {
        let paragraph = reading.manuscript.paragraphIndex(at: reading.figures[index].range.lowerBound)
        if reading.manuscript.paragraphs[paragraph].cell != nil { return isInSum(index) }
        return isInDifference(index, sentence(of: index, paragraph)) || isInPartition(index, paragraph)
    }

    /// The figures of the sentence that `index` stands in; none in a paragraph as long as only lists without words are.
    private func sentence(of index: Int, _ paragraph: Int) -> [Int] {
        guard reading.paragraphFigures[paragraph].count < 200 else { return [] }
        let range = reading.paragraphTokens[paragraph]
        let start = reading.sentenceStart(of: reading.figures[index].tokens.lowerBound, in: range)
        return reading.paragraphFigures[paragraph].filter {
            reading.sentenceStart(of: reading.figures[$0].tokens.lowerBound, in: range) == start
        }
    }
}

extension Corroboration {
    /// Whether the figure and two others of its sentence are a whole and its parts: `12.540 đăng ký, 54 vắng, còn 12.486 dự thi`.
    private func isInDifference(_ index: Int, _ sentence: [Int]) -> Bool {
        let own = reading.figures[index].asWritten
        let others = sentence.filter { other in
            let figure = reading.figures[other].asWritten
            return other != index && figure.kind == own.kind && figure.bound == .exact && figure.value > .zero
                && (figure.head == own.head || figure.head == .none || own.head == .none
                    || !Measures.all.contains(figure.head) && !Measures.all.contains(own.head))
        }.map { reading.figures[$0] }
        guard own.kind == .count, own.bound == .exact, own.value > .zero, others.count < 20 else { return false }
        for (place, first) in others.enumerated() {
            for second in others[..<place] where isTelling([own, first, second]) {
                let values = [own.value, first.value, second.value].sorted()
                if values[0] + values[1] == values[2] { return true }
            }
        }
        return false
    }

    /// Whether three figures have so many digits that they hardly agree by accident.
    private func isTelling(_ figures: [Figure]) -> Bool {
        let digits = figures.map(reading.digits).sorted()
        return digits[2] > 2 && digits[0] + digits[1] > 3
    }

    /// Whether the figure is the whole or a part of a list whose parts make up the whole to the last digit.
    private func isInPartition(_ index: Int, _ paragraph: Int) -> Bool {
        reading.paragraphStatements[paragraph].contains { statement in
            guard reading.statements[statement].figure == index else { return false }
            let asPart = reading.enumerationIndex.enumeration(ofPart: statement).map { [$0] } ?? []
            return (asPart + reading.enumerationIndex.enumerations(ofTotal: statement)).contains {
                reading.isProven(reading.enumerations[$0])
            }
        }
    }

    /// Whether the cell is a total, or a part of one, in a row or column of sums that holds there.
    private func isInSum(_ index: Int) -> Bool {
        for (place, grid) in reading.grids.enumerated() {
            guard let cell = grid.cells.firstIndex(of: .figure(index)) else { continue }
            let (row, column) = (cell / grid.columnCount, cell % grid.columnCount)
            return reading.rowSums[place].contains { sum in
                (sum.total == row || sum.parts.contains(row)) && sum.holding.contains(column)
            }
        }
        return false
    }

    /// Whether another figure of the sentence is the difference of two: `tăng 41 hộ, giảm 17 hộ, thực tăng 24 hộ`.
    private func isOtherDifference(_ delta: Int, of level: Int, _ base: Int) -> Bool {
        let gap = (reading.figures[level].value - reading.figures[base].value).magnitude
        let paragraph = reading.manuscript.paragraphIndex(at: reading.figures[delta].range.lowerBound)
        return sentence(of: delta, paragraph).contains { other in
            let figure = reading.figures[other]
            return ![delta, level, base].contains(other) && figure.kind == reading.figures[level].kind
                && figure.head == reading.figures[delta].head && reading.digits(of: figure) > 1
                && figure.value.magnitude == gap
        }
    }

    /// Whether a ratio of the sentence gives the percentage (`15.206/17.420 hộ đạt 8 tiêu chí, tỷ lệ 87,29%`), or any two of its counts
    /// before it do, with so many digits that it is no accident (`118.462 người tham gia; so với lực lượng lao động (512.800 người) đạt
    /// 23,10%`).
    private func isShare(_ index: Int) -> Bool {
        let percent = reading.figures[index]
        let earlier = sentence(of: index).filter { $0 < index }
        let isRatio = earlier.contains { place in
            guard reading.figures[place].link == .numerator, place + 1 < reading.figures.count else { return false }
            let whole = reading.figures[place + 1].interval
            return Percentage.compare(percent, part: reading.figures[place].interval, whole: whole) == .rounded
        }
        if isRatio { return true }
        let counts = earlier.map { reading.figures[$0] }.filter {
            $0.kind == .count && $0.asWritten.bound == .exact && reading.digits(of: $0) > 2
        }
        guard reading.digits(of: percent) > 3, counts.count < 12 else { return false }
        return counts.contains { part in
            counts.contains { whole in
                whole.value > part.value && (whole.head == part.head || whole.head == .none || part.head == .none)
                    && Percentage.compare(percent, part: part.asWritten.interval, whole: whole.asWritten.interval)
                        == .rounded
            }
        }
    }

    /// Whether two figures of the sentence give the percentage as the growth from one to the other; with two digits that may be
    /// accident.
    private func isGrowth(_ index: Int) -> Bool {
        let percent = reading.figures[index]
        guard reading.digits(of: percent) > 2 else { return false }
        let counts = sentence(of: index).map { reading.figures[$0].asWritten }.filter {
            $0.kind == .count && $0.bound == .exact && reading.digits(of: $0) > 2
        }
        guard counts.count < 12 else { return false }
        return counts.contains { level in
            counts.contains { base in
                // What it grew from is told behind it.
                guard level.range.lowerBound < base.range.lowerBound,
                    level.head == base.head || level.head == .none || base.head == .none
                else { return false }
                let change = level.value > base.value ? level.interval - base.interval : base.interval - level.interval
                return Percentage.compare(percent, part: change, whole: base.interval) == .rounded
            }
        }
    }

    /// The figures of the sentence of an exact percentage; none of another.
    private func sentence(of percent: Int) -> [Int] {
        let figure = reading.figures[percent]
        guard figure.kind == .percent, figure.bound == .exact else { return [] }
        return sentence(of: percent, reading.manuscript.paragraphIndex(at: figure.range.lowerBound))
    }
}
