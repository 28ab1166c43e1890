import Document

/// A figure that one slip of the hand keeps from agreeing with others of the text.
struct Repair {
    enum Relation {
        /// The parts make up the whole once the slip is undone.
        case sum(whole: Int, parts: [Int])
        /// The last is the first with what was added and taken, by their signs.
        case flow(closing: Int, parts: [Int], signs: [Int128])
        /// The other figure tells the same.
        case same(Int)
        /// The percentage is the part's of the whole.
        case share(percent: Int, part: Int, whole: Int)
        /// The percentage is that by which the one differs from the other.
        case growth(percent: Int, level: Int, base: Int)
    }

    /// The figure that was typed wrong.
    var culprit: Int
    var meant: Amount
    var relation: Relation
    /// The chance that it looks so by accident.
    var accident: Double

    /// The figures it is about, the culprit included.
    var figures: [Int] {
        switch relation {
        case .sum(let whole, let parts): [whole] + parts
        case .flow(let closing, let parts, _): [closing] + parts
        case .same(let other): [culprit, other]
        case .share(let percent, let part, let whole): [percent, part, whole]
        case .growth(let percent, let level, let base): [percent, level, base]
        }
    }
}

extension Reading {
    /// What slips of the hand explain, the surest first where several explain one figure; a figure stands in one of them at most.
    func repairs() -> [Repair] {
        let terms = Terms(self)
        let values = ValueIndex(terms.all.map(\.value))
        let sums = SumSearch(self, terms: terms, values: values)
        var found = sums.misses.compactMap { miss -> Repair? in
            guard let culprit = miss.culprits.first(where: { !sums.proven[$0.term.index] }) else { return nil }
            // What it was meant to be is told beside it: the sum is made of that. Or what is missing is, as an estimate that was left out.
            let gap = (culprit.meant - figures[culprit.term.index].value).magnitude
            let isTold = paragraphFigures[culprit.term.paragraph].contains {
                $0 != culprit.term.index && culprit.meant >= Amount(100)
                    && (figures[$0].value == culprit.meant || (figures[$0].value == gap && figures[$0].bound != .exact))
            }
            guard !isTold else { return nil }
            let (whole, parts) = (miss.whole.index, miss.parts.map(\.index))
            return Repair(
                culprit: culprit.term.index, meant: culprit.meant,
                relation: miss.signs.isEmpty
                    ? .sum(whole: whole, parts: parts) : .flow(closing: whole, parts: parts, signs: miss.signs),
                accident: miss.accident)
        }
        var mentions = MentionSearch(self, terms.all, values, proven: sums.proven)
        found += mentions.repairs()
        found += ShareSearch(self, terms, proven: sums.proven).repairs()
        found += QuotientSearch(self, proven: sums.proven).repairs()
        found += VectorSearch(self, terms, proven: sums.proven).repairs()
        found += PointSearch(self).repairs()
        found += EchoSearch(self, terms, proven: sums.proven).repairs()
        var used: Set<Int> = []
        var kept: [Repair] = []
        for repair in found.sorted(by: { ($0.accident, $0.culprit) < ($1.accident, $1.culprit) })
        where used.isDisjoint(with: repair.figures) {
            used.formUnion(repair.figures)
            kept.append(repair)
        }
        return kept.sorted { $0.culprit < $1.culprit }
    }
}
