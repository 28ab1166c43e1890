/// Looks for figures of which some, as they are written, nearly add up to another: they would but for one slip of the hand.
///
/// No word is asked for that leads from a whole to its parts. All sums that the figures of a paragraph, and lists with a whole in the
/// paragraphs around, may make are tried, so what counts is how seldom figures that have nothing to do with each other miss by such a slip.
/// Two neighbouring digits swapped are the commonest slip and the rarest accident: of four digits there are three ways to swap, and nine
/// thousand values.
struct SumSearch {
    /// A sum that misses its whole by a slip of one of its figures.
    struct Miss {
        var whole: Term
        var parts: [Term]
        /// Which of the parts add to the whole, and which take from it; empty where all add.
        var signs: [Int128] = []
        /// The figures of which a slip explains the gap, and what they were meant to be.
        var culprits: [(term: Term, meant: Amount)]
        /// The chance that other figures miss like this.
        var accident: Double
    }

    let reading: Reading
    /// The figures that take part in a sum which holds, and hardly by accident.
    private(set) var proven: Set<Int> = []
    private(set) var misses: [Miss] = []

    init(_ reading: Reading, terms: [[Term]]) {
        self.reading = reading
        proveByRepetition(terms)
        proveByShares()
        for paragraph in terms.indices where terms[paragraph].count > 1 {
            // Of a ratio only the first is a part.
            let single = terms[paragraph].filter { $0.place == 0 && reading.figures[$0.index].link != .denominator }
            let places = SumSearch.places(single) + SumSearch.tuplePlaces(terms[paragraph])
            tryTriples(terms[paragraph])
            tryLists(paragraph, terms, places)
            tryFlows(places)
            tryWholeLists(terms[paragraph], places)
        }
        tryLines(terms)
    }
}

extension SumSearch {
    /// What is told twice, in three digits or more, was hardly typed wrong both times.
    private mutating func proveByRepetition(_ terms: [[Term]]) {
        var byValue: [Int128: [Term]] = [:]
        for term in terms.joined() where term.digitCount > 2 { byValue[term.value, default: []].append(term) }
        for same in byValue.values where same.count > 1 {
            proven.formUnion(
                same.filter { term in same.contains { $0.index != term.index && $0.isAlike(term) } }.map(\.index))
        }
    }

    /// Parts and wholes that a percentage of three digits was surely taken of.
    private mutating func proveByShares() {
        for statement in reading.statements.indices {
            guard let share = reading.statements[statement].share else { continue }
            let percent = reading.figures[share.figure]
            let part = reading.statements[statement].figure
            guard percent.bound == .exact, reading.digits(of: percent) > 2 else { continue }
            let wholes =
                reading.figures[part].link == .numerator
                ? [part + 1]
                : reading.paragraphFigures[reading.statements[statement].paragraph].filter {
                    $0 < part && reading.figures[$0].kind == .count && reading.figures[$0].value > .zero
                }.suffix(6)
            let whole = wholes.last {
                reading.figures.indices.contains($0)
                    && Percentage.compare(
                        percent, part: reading.figures[part].interval, whole: reading.figures[$0].interval) == .rounded
            }
            if let whole { proven.formUnion([part, whole]) }
        }
    }

    /// Two figures of a paragraph that make up a third: parts, a rise, what is left.
    private mutating func tryTriples(_ terms: [Term]) {
        var tried = 0
        var triedInSentence: [Int: Int] = [:]
        var found: [Miss] = []
        for last in terms.indices.dropFirst(2) {
            for middle in 1..<last where terms[middle].isAlike(terms[last]) {
                for first in 0..<middle where terms[first].isAlike(terms[middle]) && terms[first].isAlike(terms[last]) {
                    let three = [terms[first], terms[middle], terms[last]]
                    tried += 1
                    if three[0].sentence == three[2].sentence { triedInSentence[three[0].sentence, default: 0] += 1 }
                    let largest = three.indices.max { three[$0].value < three[$1].value } ?? 0
                    let gap = three.reduce(-2 * three[largest].value) { $0 + $1.value }
                    let parts = three.indices.filter { $0 != largest }.map { three[$0] }
                    if let miss = miss(three[largest], parts, gap: gap) { found.append(miss) }
                }
            }
        }
        misses += found.filter { miss in
            let isSentence = miss.parts.allSatisfy { $0.sentence == miss.whole.sentence }
            let count = isSentence ? triedInSentence[miss.whole.sentence] ?? 1 : tried
            return SumSearch.accident(miss) * Double(count)
                < (isSentence ? SumSearch.sentenceLimit : SumSearch.paragraphLimit)
        }
    }

    /// The chance that three figures miss by a swap. Where two are nearly the same, what matters is how many differences there are of the size of
    /// the third, and how many swaps change a figure by no more than that.
    private static func accident(_ miss: Miss) -> Double {
        let three = [miss.whole] + miss.parts
        let gap = (miss.parts.reduce(-miss.whole.value) { $0 + $1.value }).magnitude
        guard let least = three.min(by: { $0.value < $1.value }), let step = three.map(\.step).min(),
            gap <= least.value.magnitude
        else { return miss.accident }
        let swaps = three.reduce(0) { count, term in
            count
                + MentionSearch.swapped(term.digits).count {
                    term.index == least.index || Int128(($0 - term.digits).magnitude) * term.step <= least.value
                }
        }
        return max(miss.accident, Double(max(swaps, 1)) * Double(step) / Double(least.value))
    }

    /// Figures that follow each other in a sentence, in the same bracket, and one near them that is larger than each.
    private mutating func tryLists(_ paragraph: Int, _ terms: [[Term]], _ places: [[Term]]) {
        let near = Array(terms[max(0, paragraph - 2)..<min(terms.count, paragraph + 2)].joined())
        for group in SumSearch.groups(places) where group.count > 2 { tryRuns(of: group, near: near) }
    }

    /// Runs of the figures of a list as the parts of one of `near`.
    mutating func tryRuns(of group: [Term], near: [Term]) {
        let wholes = near.filter { mayHold($0, group[0]) }.prefix(80)
        /// How many were tried with a whole in the sentence, in the paragraph, further off.
        var tried = [0, 0, 0]
        var found: [(miss: Miss, distance: Int, isAll: Bool)] = []
        for start in 0...(group.count - 3) {
            var sum = group[start].value + group[start + 1].value
            for end in (start + 2)..<min(group.count, start + 8) {
                sum += group[end].value
                let parts = Array(group[start...end])
                guard SumSearch.areAlike(parts), !parts.contains(where: tellsStock) else { break }
                for whole in wholes where whole.value < sum * 2 && whole.value > sum / 2 {
                    guard
                        parts.allSatisfy({ $0.value < whole.value && $0.index != whole.index && mayHold(whole, $0) })
                    else { continue }
                    let isSentence = whole.sentence == parts[0].sentence
                    let distance = isSentence ? 0 : whole.paragraph == parts[0].paragraph ? 1 : 2
                    tried[distance] += 1
                    let isAll =
                        parts.count == group.count
                        || (parts.count + 1 == group.count && group.contains { $0.index == whole.index })
                    if let miss = miss(whole, parts, gap: sum - whole.value) { found.append((miss, distance, isAll)) }
                }
            }
        }
        misses += found.filter {
            $0.miss.accident * Double(tried[$0.distance]) < ($0.isAll ? SumSearch.listLimit : SumSearch.listLimit / 2)
        }.map(\.miss)
    }

    /// The figures of each sentence and bracket: all counts, all percentages, and those of one noun where there are several.
    static func groups(_ places: [[Term]]) -> [[Term]] {
        var groups: [[Term]] = []
        for place in places {
            groups.append(place)
            var heads: [Word] = []
            for term in place where term.head != .none && !heads.contains(term.head) { heads.append(term.head) }
            if heads.count > 1 || (heads.count == 1 && place.contains { $0.head == .none }) {
                groups += heads.map { head in place.filter { $0.head == head } }
            }
        }
        return groups
    }

    /// The counts of each sentence and bracket, and its percentages.
    static func places(_ terms: [Term]) -> [[Term]] {
        var places: [[Term]] = []
        for term in terms {
            let place = places.lastIndex {
                $0[0].sentence == term.sentence && $0[0].depth == term.depth && $0[0].isPercent == term.isPercent
            }
            if let place { places[place].append(term) } else { places.append([term]) }
        }
        // A bracket by itself, where the sentence has several.
        for place in places where place[0].bracket != place[place.count - 1].bracket {
            let own = Dictionary(grouping: place, by: \.bracket).filter { $0.value.count > 1 }
            places += own.sorted { $0.key < $1.key }.map(\.value)
        }
        return places
    }

    /// The second counts of the tuples of each sentence, the third…: `trồng trọt 3 lớp/181 người, chăn nuôi 2 lớp/112 người`.
    private static func tuplePlaces(_ terms: [Term]) -> [[Term]] {
        places(terms.filter { $0.place > 0 }).flatMap { group in
            (1...3).map { place in group.filter { $0.place == place } }.filter { $0.count > 1 }
        }
    }

    /// Whether a whole may count what parts count: `348 lượt người` are `người`.
    func mayHold(_ whole: Term, _ part: Term) -> Bool {
        whole.isAlike(part)
            || (whole.isPercent == part.isPercent && part.place > 0
                && reading.tokens[whole.unit].contains { $0.word == part.head })
    }

    static func areAlike(_ parts: [Term]) -> Bool {
        parts.indices.allSatisfy { place in parts[..<place].allSatisfy { $0.isAlike(parts[place]) } }
    }

    /// A sum that a slip keeps from holding. Notes one that holds.
    private mutating func miss(_ whole: Term, _ parts: [Term], gap: Int128) -> Miss? {
        let all = [whole] + parts
        if gap == 0 {
            let lengths = all.map(\.digitCount).sorted()
            // Three of few digits agree by accident.
            let isTelling =
                parts.count > 2 ? lengths[lengths.count - 1] > 1 : lengths[2] > 2 && lengths[0] + lengths[1] > 3
            if isTelling { proven.formUnion(all.map(\.index)) }
            return nil
        }
        guard let step = all.map(\.step).min(), gap % step == 0 else { return nil }
        let range = Double(all.map(\.digits).max() ?? 1)
        // A swap changes a value by nine of its steps, or ninety…
        if gap % (9 * step) == 0 {
            let culprits = all.compactMap { term in meant(term, whole, gap, Slip.swaps) }
            let accident = Double(all.reduce(0) { $0 + $1.digitCount - 1 }) / range
            if !culprits.isEmpty { return Miss(whole: whole, parts: parts, culprits: culprits, accident: accident) }
        }
        let accident = Double(all.reduce(0) { $0 + 9 * $1.digitCount }) / range
        guard accident < SumSearch.digitLimit, whole.paragraph == parts[0].paragraph else { return nil }
        let culprits = all.compactMap { term in meant(term, whole, gap, Slip.replacesInside) }
        return culprits.isEmpty ? nil : Miss(whole: whole, parts: parts, culprits: culprits, accident: accident)
    }

    /// Notes a list that misses its whole by any slip that keeps the number of digits.
    mutating func add(_ whole: Term, _ parts: [Term], gap: Int128) {
        let culprits = ([whole] + parts).compactMap { term in
            meant(term, whole, gap) { Slip.separates($0, from: $1, step: $2) }
        }
        guard !culprits.isEmpty, !parts.allSatisfy({ proven.contains($0.index) }) else { return }
        misses.append(Miss(whole: whole, parts: parts, culprits: culprits, accident: 0.02))
    }

    /// Notes a flow that two swapped digits keep from closing.
    mutating func addFlow(_ run: [Term], _ signs: [Int128], gap: Int128) {
        let range = Double(run.map(\.digits).max() ?? 1)
        let swaps = Double(run.reduce(0) { $0 + $1.digitCount - 1 }) / range
        if gap == 0, range > 999 { proven.formUnion(run.map(\.index)) }
        let isTold = run.count > 3 && range > 99 && tellsFlow(run)
        guard gap != 0, swaps < SumSearch.changeLimit || isTold, let closing = run.last else { return }
        let culprits = run.enumerated().compactMap { place, term -> (term: Term, meant: Amount)? in
            let sign = place < signs.count ? -signs[place] : 1
            let value = Amount(micro: term.value + sign * gap)
            let isSlip =
                isTold
                ? Slip.separates(Amount(micro: term.value), from: value, step: Amount(micro: term.step))
                : Slip.swaps(Amount(micro: term.value), value, step: Amount(micro: term.step))
            return isSlip ? (term, value) : nil
        }
        guard !culprits.isEmpty else { return }
        misses.append(
            Miss(
                whole: closing, parts: Array(run.dropLast()), signs: signs, culprits: culprits, accident: swaps))
    }

    /// What a figure was meant to be, where a slip of the kind explains the gap.
    private func meant(
        _ term: Term, _ whole: Term, _ gap: Int128, _ isSlip: (Amount, Amount, Amount) -> Bool
    ) -> (term: Term, meant: Amount)? {
        let value = Amount(micro: term.index == whole.index ? term.value + gap : term.value - gap)
        let isMeant = isSlip(Amount(micro: term.value), value, Amount(micro: term.step))
        return isMeant ? (term, value) : nil
    }

    /// How many sums of a sentence or paragraph may miss their whole by such a slip although nothing is wrong: below, none did in 301 right
    /// texts. Of three figures any is tried with any two others; of lists only those that follow each other.
    private static let sentenceLimit = 0.065
    private static let paragraphLimit = 0.1
    private static let listLimit = 0.1
    /// For flows, whose terms are all of a like size.
    private static let changeLimit = 0.0098
    /// For one digit that is another, which is a commoner accident than two swapped.
    private static let digitLimit = 0.001
}
