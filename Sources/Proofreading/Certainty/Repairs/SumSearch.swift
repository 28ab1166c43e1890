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
        /// Whether two swapped digits explain it.
        var isSwap = false
    }

    let reading: Reading
    /// By figure, whether it takes part in a sum which holds, and hardly by accident.
    private(set) var proven: [Bool]
    private(set) var misses: [Miss] = []

    init(_ reading: Reading, terms: Terms, values: ValueIndex) {
        self.reading = reading
        proven = Array(repeating: false, count: reading.figures.count)
        proveByRepetition(terms.all, values)
        proveByTables(terms.all)
        proveByGrowth()
        proveByShares()
        // Two figures are no sum, and no list with its whole.
        for paragraph in terms.paragraphs where terms.count(of: paragraph) > 2 {
            let own = terms[paragraph]
            // Of a ratio only the first is a part.
            let single = own.filter { $0.place == 0 && reading.figures[$0.index].link != .denominator }
            let places = SumSearch.places(single) + SumSearch.tuplePlaces(own)
            let groups = SumSearch.groups(places)
            tryTriples(own)
            tryLists(groups, near: terms[paragraph - 2..<paragraph + 2])
            tryFlows(groups)
            tryWholeLists(own, places, groups)
        }
        tryLines(terms)
    }
}

extension SumSearch {
    private mutating func prove(_ terms: some Sequence<Term>) {
        for term in terms { proven[term.index] = true }
    }

    /// What is told twice, in three digits or more, was hardly typed wrong both times.
    private mutating func proveByRepetition(_ terms: [Term], _ values: ValueIndex) {
        for same in values.groups where same.count > 1 {
            let long = same.lazy.map { terms[values.items[$0]] }.filter { $0.digitCount > 2 }
            for term in long where long.contains(where: { $0.index != term.index && $0.isAlike(term) }) {
                proven[term.index] = true
            }
        }
    }

    /// What stands in a table too, in whatever scale.
    private mutating func proveByTables(_ terms: [Term]) {
        guard !reading.tableIndex.cells.isEmpty else { return }
        for term in terms where term.digitCount > 2 {
            if reading.tableIndex.holds(Amount(micro: term.value)) { proven[term.index] = true }
        }
    }

    /// `1.716 vụ, tăng 47 vụ (2,82%)`: a level and its change that the percentage told with them bears out.
    private mutating func proveByGrowth() {
        for change in reading.changes where change.statement >= 0 {
            guard let delta = change.delta, let growth = change.growth,
                reading.digits(of: reading.figures[growth]) > 1, reading.figures[growth].bound == .exact
            else { continue }
            let level = reading.statements[change.statement].figure
            var moved = reading.figures[delta]
            moved.value = moved.value.magnitude
            let (now, by) = (reading.figures[level].interval, moved.interval)
            let base = change.sign > 0 ? now - by : now + by
            guard reading.figures[level].kind == .count, reading.figures[delta].kind == .count, base.low > .zero,
                Percentage.compare(reading.figures[growth], part: by, whole: base) == .rounded
            else { continue }
            for index in [level, delta, growth] { proven[index] = true }
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
            if let whole {
                proven[part] = true
                proven[whole] = true
            }
        }
    }

    /// Two figures of a paragraph that make up a third: parts, a rise, what is left.
    private mutating func tryTriples(_ terms: ArraySlice<Term>) {
        var tried = 0
        /// How many of them stand in one sentence, by sentence.
        var triedInSentence: [(sentence: Int, count: Int)] = []
        var found: [Miss] = []
        for last in terms.indices.dropFirst(2) {
            let third = terms[last]
            if triedInSentence.last?.sentence != third.sentence { triedInSentence.append((third.sentence, 0)) }
            for middle in terms.startIndex + 1..<last where terms[middle].isAlike(third) {
                let second = terms[middle]
                for first in terms.startIndex..<middle {
                    let one = terms[first]
                    guard one.isAlike(second), one.isAlike(third) else { continue }
                    tried += 1
                    if one.sentence == third.sentence { triedInSentence[triedInSentence.count - 1].count += 1 }
                    let largest = max(one.value, second.value, third.value)
                    let gap = one.value + second.value + third.value - 2 * largest
                    guard SumSearch.mayBeSlip(gap, one, second, third) else { continue }
                    let three = [one, second, third]
                    let whole = three.firstIndex { $0.value == largest } ?? 0
                    let parts = three.indices.filter { $0 != whole }.map { three[$0] }
                    // `tăng thêm 500 con, xuất chuồng 468 con, hao hụt 14 con`
                    if gap != 0, tellsMore(one) || (tellsChange(three[whole]) && !parts.contains(where: tellsChange)) {
                        continue
                    }
                    if let miss = miss(three[whole], parts[...], gap: gap) { found.append(miss) }
                }
            }
        }
        misses += found.filter { miss in
            let isSentence = miss.parts.allSatisfy { $0.sentence == miss.whole.sentence }
            let own = triedInSentence.first { $0.sentence == miss.whole.sentence }
            let count = isSentence ? own?.count ?? 1 : tried
            return max(miss.accident, SumSearch.accidentOfDifference(miss)) * Double(count)
                < (isSentence ? SumSearch.sentenceLimit : SumSearch.paragraphLimit)
        }
    }

    /// Whether a look at the gap alone lets three figures hold, or miss by a slip that counts: by nine times their step, or be so
    /// long that one digit may be another.
    @inline(__always)
    private static func mayBeSlip(_ gap: Int128, _ one: Term, _ second: Term, _ third: Term) -> Bool {
        if gap == 0 || one.digitCount > 4 || second.digitCount > 4 || third.digitCount > 4 { return true }
        guard one.step == second.step, one.step == third.step, let small = Int(exactly: gap),
            let step = Int(exactly: one.step)
        else { return true }
        return small % 9 == 0 && small / 9 % step == 0
    }

    /// Figures that follow each other in a sentence, in the same bracket, and one near them that is larger than each.
    private mutating func tryLists(_ groups: [[Term]], near: ArraySlice<Term>) {
        for group in groups where group.count > 2 { tryRuns(of: group, near: near) }
    }

    /// Runs of the figures of a list as the parts of one of `near`.
    mutating func tryRuns(of group: [Term], near: some Collection<Term>) {
        let wholes = near.filter { mayHold($0, group[0]) }.prefix(80)
        guard let most = wholes.map(\.value).max() else { return }
        /// Which of the list are stocks; found out when a run is as large as one of the wholes.
        var stocks: [Bool]?
        /// How many were tried with a whole in the sentence, in the paragraph, further off.
        var tried = [0, 0, 0]
        var found: [(miss: Miss, distance: Int, isAll: Bool)] = []
        for start in 0...(group.count - 3) {
            var sum = group[start].value + group[start + 1].value
            guard group[start].isAlike(group[start + 1]) else { continue }
            for end in (start + 2)..<min(group.count, start + 8) {
                sum += group[end].value
                guard group[start..<end].allSatisfy({ $0.isAlike(group[end]) }), sum < most * 2 else { break }
                let known = stocks ?? group.map(tellsStock)
                stocks = known
                // `đàn lợn tăng thêm 518 con, xuất chuồng 380 con, …`
                guard !known[start...end].contains(true), !tellsChange(group[start]) else { break }
                let parts = group[start...end]
                for whole in wholes where whole.value < sum * 2 && whole.value > sum / 2 {
                    guard
                        parts.allSatisfy({ $0.value < whole.value && $0.index != whole.index && mayHold(whole, $0) })
                    else { continue }
                    let isSentence = whole.sentence == group[start].sentence
                    let distance = isSentence ? 0 : whole.paragraph == group[start].paragraph ? 1 : 2
                    tried[distance] += 1
                    let isAll =
                        parts.count == group.count
                        || (parts.count + 1 == group.count && group.contains { $0.index == whole.index })
                    guard var miss = miss(whole, parts, gap: sum - whole.value) else { continue }
                    // A list that is all there is of its place is more often the parts of something than not.
                    if isAll, miss.isSwap { miss.accident = SumSearch.share(of: miss.parts, in: whole) }
                    found.append((miss, distance, isAll))
                }
            }
        }
        misses += found.filter {
            $0.miss.accident * Double(tried[$0.distance]) < ($0.isAll ? SumSearch.listLimit : SumSearch.runLimit)
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
    static func places(_ terms: some Sequence<Term>) -> [[Term]] {
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
    private static func tuplePlaces(_ terms: ArraySlice<Term>) -> [[Term]] {
        guard terms.contains(where: { $0.place > 0 }) else { return [] }
        return places(terms.filter { $0.place > 0 }).flatMap { group in
            (1...3).map { place in group.filter { $0.place == place } }.filter { $0.count > 1 }
        }
    }

    /// Whether a whole may count what parts count: `348 lượt người` are `người`.
    func mayHold(_ whole: Term, _ part: Term) -> Bool {
        whole.isAlike(part)
            || (whole.isPercent == part.isPercent && part.place > 0
                && reading.tokens[reading.figures[whole.index].unit].contains { $0.word == part.head })
    }

    static func areAlike(_ parts: ArraySlice<Term>) -> Bool {
        parts.indices.allSatisfy { place in parts[..<place].allSatisfy { $0.isAlike(parts[place]) } }
    }

    /// A sum that a slip keeps from holding. Notes one that holds.
    private mutating func miss(_ whole: Term, _ parts: ArraySlice<Term>, gap: Int128) -> Miss? {
        if gap == 0 {
            if isTelling(whole, parts) {
                prove(parts)
                proven[whole.index] = true
            }
            return nil
        }
        let step = parts.reduce(whole.step) { min($0, $1.step) }
        let isSwap = SumSearch.divides(9 * step, gap)
        guard isSwap || SumSearch.divides(step, gap) else { return nil }
        let range = Double(parts.reduce(whole.digits) { max($0, $1.digits) })
        // A swap changes a value by nine of its steps, or ninety…
        if isSwap {
            let culprits = culprits(whole, parts, gap, Slip.swaps)
            if !culprits.isEmpty {
                let accident = SumSearch.accident(whole, parts, isSwap: true)
                return Miss(
                    whole: whole, parts: Array(parts), culprits: culprits, accident: accident, isSwap: true)
            }
        }
        let accident = Double(parts.reduce(9 * Int(whole.digitCount)) { $0 + 9 * Int($1.digitCount) }) / range
        guard accident < SumSearch.digitLimit, whole.paragraph == parts[parts.startIndex].paragraph else { return nil }
        let culprits = culprits(whole, parts, gap, Slip.replacesInside)
        guard !culprits.isEmpty else { return nil }
        return Miss(
            whole: whole, parts: Array(parts), culprits: culprits,
            accident: SumSearch.accident(whole, parts, isSwap: false))
    }

    /// Whether figures that agree have so many digits that they hardly do so by accident.
    private func isTelling(_ whole: Term, _ parts: ArraySlice<Term>) -> Bool {
        let longest = parts.reduce(whole.digitCount) { max($0, $1.digitCount) }
        // Three of few digits agree by accident.
        guard parts.count < 3 else { return longest > 1 }
        let all = parts.reduce(whole.digitCount) { $0 + $1.digitCount }
        // Over several sentences so many are tried that some of three digits agree by accident.
        let isSentence = parts.allSatisfy { $0.sentence == whole.sentence }
        return longest > (isSentence ? 2 : 3) && all - longest > 3
    }

    private func culprits(
        _ whole: Term, _ parts: ArraySlice<Term>, _ gap: Int128, _ isSlip: (Amount, Amount, Amount) -> Bool
    ) -> [(term: Term, meant: Amount)] {
        ([whole] + parts).compactMap { meant($0, whole, gap, isSlip) }
    }

    /// Notes a list that misses its whole by any slip that keeps the number of digits.
    mutating func add(_ whole: Term, _ parts: ArraySlice<Term>, gap: Int128) {
        let culprits = culprits(whole, parts, gap) { Slip.separates($0, from: $1, step: $2) }
        guard !culprits.isEmpty, !parts.allSatisfy({ proven[$0.index] }) else { return }
        misses.append(Miss(whole: whole, parts: Array(parts), culprits: culprits, accident: 0.02))
    }

    /// Notes a flow that two swapped digits keep from closing.
    mutating func addFlow(_ run: ArraySlice<Term>, _ signs: [Int128], gap: Int128) {
        let range = Double(run.reduce(1) { max($0, $1.digits) })
        if gap == 0, range > 999 { prove(run) }
        guard gap != 0, let closing = run.last else { return }
        let culprits = run.enumerated().compactMap { place, term -> (term: Term, meant: Amount, isSwap: Bool)? in
            let sign = place < signs.count ? -signs[place] : 1
            let value = Amount(micro: term.value + sign * gap)
            guard
                Slip.separates(Amount(micro: term.value), from: value, step: Amount(micro: term.step))
                    || SumSearch.isPadded(term, value)
            else { return nil }
            return (term, value, Slip.swaps(Amount(micro: term.value), value, step: Amount(micro: term.step)))
        }
        guard !culprits.isEmpty else { return }
        let swaps = Double(run.reduce(0) { $0 + Int($1.digitCount) - 1 }) / range
        let isTold = range > 99 && tellsFlow(run)
        // Two swapped digits are the commonest slip.
        let able = (culprits.filter(\.isSwap) + culprits.filter { isTold && !$0.isSwap }).map {
            (term: $0.term, meant: $0.meant)
        }
        guard isTold || swaps < SumSearch.changeLimit, !able.isEmpty else { return }
        misses.append(
            Miss(whole: closing, parts: Array(run.dropLast()), signs: signs, culprits: able, accident: swaps))
    }

    /// `16 em` for `06 em`: small counts are written with two digits, one of which may be wrong.
    private static func isPadded(_ term: Term, _ meant: Amount) -> Bool {
        guard term.step == 1_000_000, meant.isWhole, meant > .zero, meant < Amount(100), term.digits < 100 else {
            return false
        }
        let digits = Int(meant.micro / term.step)
        return (digits / 10 == term.digits / 10) != (digits % 10 == term.digits % 10)
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
    private static let sentenceLimit = 0.03
    private static let paragraphLimit = 0.09
    /// For lists that are all there is of their place, and for parts of them.
    private static let listLimit = 0.1
    private static let runLimit = 0.02
    /// For flows, whose terms are all of a like size.
    private static let changeLimit = 0.0098
    /// For one digit that is another, which is a commoner accident than two swapped.
    private static let digitLimit = 0.001
}
