import Document

// Figures that agree with another one than the one that they were bound to.

extension Corroboration {
    /// `118 người chết, 171 người bị thương … 239 vụ/115 người chết; … 4 vụ/3 người chết`: whether the parts of a list make up another figure
    /// near them to the last digit, while no slip explains why they miss the one that they were taken for parts of.
    func hasOtherWhole(_ figures: [Int]) -> Bool {
        let all = figures.map { reading.figures[$0].asWritten }
        guard all.count > 2, let largest = all.indices.max(by: { all[$0].value < all[$1].value }) else { return false }
        let parts = all.indices.filter { $0 != largest }.map { all[$0] }
        let sum = parts.reduce(Amount.zero) { $0 + $1.value }
        guard Slip.culprit(parts, total: all[largest]) == nil else { return false }
        return near(figures[largest], reach: 2).contains { place in
            let figure = reading.figures[place].asWritten
            return !figures.contains(place) && figure.kind == all[largest].kind && figure.head == all[largest].head
                && figure.value == sum && reading.digits(of: figure) > 2
        }
    }

    /// `Tiếp nhận 1.873 hồ sơ (lũy kế cả kỳ trước: 1.960 hồ sơ); giải quyết 1.902, còn 58`: whether what went out and what is left make
    /// up another figure of the sentence, while no slip explains why they do not make up `base`.
    func hasOtherBase(_ base: Int, _ outgoing: Int, _ closing: Int) -> Bool {
        let (first, second, last) = (
            reading.figures[base].asWritten, reading.figures[outgoing].asWritten, reading.figures[closing].asWritten
        )
        let sum = second.value + last.value
        guard Slip.culprit([second, last], total: first) == nil else { return false }
        return near(closing, reach: 0).contains { place in
            let figure = reading.figures[place].asWritten
            return ![base, outgoing, closing].contains(place) && figure.kind == last.kind && figure.value == sum
                && reading.digits(of: figure) > 2
        }
    }

    /// `nông thôn 883.739 người, chiếm 68,7%`: whether the percentage right behind the figure is its share of another one near it.
    func isShareOfOther(_ index: Int) -> Bool {
        guard index + 1 < reading.figures.count else { return false }
        let (part, percent) = (reading.figures[index].asWritten, reading.figures[index + 1])
        guard percent.kind == .percent, percent.bound == .exact, reading.digits(of: percent) > 2 else { return false }
        return near(index, reach: 3).contains { place in
            let whole = reading.figures[place].asWritten
            return place < index && whole.kind == part.kind && whole.head == part.head && whole.value > part.value
                && reading.digits(of: whole) > 2
                && Percentage.compare(percent, part: part.interval, whole: whole.interval) == .rounded
        }
    }

    /// The figures of the paragraph of a figure and of so many before it; none where there are too many to mean anything.
    private func near(_ index: Int, reach: Int) -> Range<Int> {
        let paragraph = reading.manuscript.paragraphIndex(at: reading.figures[index].range.lowerBound)
        let first = reading.paragraphFigures[max(0, paragraph - reach)].lowerBound
        let figures = first..<reading.paragraphFigures[paragraph].upperBound
        return figures.count < 80 ? figures : first..<first
    }
}
