/// Looks for figures that are told twice in the same words, once with two neighbouring digits swapped.
///
/// Two figures of four digits that have nothing to do with each other are a swap apart once in three thousand times; with words in
/// common, and one of them standing nowhere else, hardly ever.
struct MentionSearch {
    private let reading: Reading
    private let terms: [Term]
    private let values: ValueIndex
    private let proven: [Bool]
    /// The values of the text, tables included; asked for when two figures look alike, and made then.
    private lazy var all = ValueIndex(reading.figures.map(\.value.micro))
    /// What stands behind each word; asked for as late.
    private lazy var counted = Set(terms.map { Counted(word: word(before: $0), value: $0.value) })
    /// By figure, whether others are compared with it: an earlier time's value, of the same name.
    private var isBase: [Bool]
    /// By figure, whether it tells how much something changed.
    private var isDelta: [Bool]

    init(_ reading: Reading, _ terms: [Term], _ values: ValueIndex, proven: [Bool]) {
        self.reading = reading
        self.terms = terms
        self.values = values
        self.proven = proven
        isBase = Array(repeating: false, count: reading.figures.count)
        isDelta = isBase
        for change in reading.changes {
            if let base = change.base { isBase[base] = true }
            if let delta = change.delta { isDelta[delta] = true }
            // It is worked out from the change told with it.
            if change.delta != nil, let growth = change.growth { isBase[growth] = true }
        }
        for delta in reading.loneDeltas {
            isDelta[delta] = true
            if delta + 1 < reading.figures.count, reading.figures[delta + 1].kind == .percent {
                isBase[delta + 1] = true
            }
        }
    }

    mutating func repairs() -> [Repair] {
        var found: [Repair] = []
        let hasCells = !reading.tableIndex.cells.isEmpty
        for (place, term) in terms.enumerated() where term.digitCount > 2 {
            let isLone = !proven[term.index] && values.places(of: term.value).count == 1
            MentionSearch.forEachSwap(term.digits) { digits in
                let same = values.places(of: Int128(digits) * term.step)
                // What was typed wrong stands nowhere else.
                if isLone || same.count == 1 {
                    for other in values.items[same] where other > place && terms[other].digitCount > 2 {
                        if let repair = repair(term, terms[other]) { found.append(repair) }
                    }
                }
                if isLone, hasCells, let repair = repair(term, cellsWith: digits) { found.append(repair) }
            }
        }
        return found + changedDigits()
    }

    private mutating func standsOnce(_ term: Term) -> Bool { all.places(of: term.value).count == 1 }

    /// Figures of five digits and more, not rounded, of which one digit inside is another.
    private mutating func changedDigits() -> [Repair] {
        let long = terms.filter { $0.digitCount > 4 && $0.digits % 100 != 0 && !$0.isPercent }
        guard long.count < 200 else { return [] }
        var found: [Repair] = []
        for (place, second) in long.enumerated() {
            for first in long[..<place] {
                let isSlip = Slip.replacesInside(
                    Amount(micro: second.value), Amount(micro: first.value), step: Amount(micro: second.step))
                guard isSlip, words(of: first).intersection(words(of: second)).count > 2,
                    let repair = repair(first, second)
                else { continue }
                found.append(repair)
            }
        }
        return found
    }

    private mutating func repair(_ first: Term, _ second: Term) -> Repair? {
        guard first.step == second.step, first.isAlike(second) || areOfPeople(first, second),
            first.sentence != second.sentence,
            !isBase[first.index], !isBase[second.index]
        else { return nil }
        // What was typed wrong agrees with nothing either.
        let culprit: Term
        if !proven[second.index], standsOnce(second) {
            culprit = second
        } else if !proven[first.index], standsOnce(first) {
            culprit = first
        } else {
            return nil
        }
        let shared = words(of: first).intersection(words(of: second)).count
        guard areCalledAlike(first, second), shared > 1 || (shared > 0 && first.digitCount > 3), !isCounter(culprit)
        else { return nil }
        let other = culprit.index == first.index ? second : first
        return Repair(
            culprit: culprit.index, meant: Amount(micro: other.value), relation: .same(other.index),
            accident: Double(first.digitCount - 1) / Double(first.digits))
    }

    /// A value behind a word.
    private struct Counted: Hashable {
        var word: Word
        var value: Int128
    }

    /// `lần 109 … lần 110 … lần 111`: whether the text counts on with it. Then it tells nothing twice.
    private mutating func isCounter(_ term: Term) -> Bool {
        let word = word(before: term)
        func stands(_ steps: Int128) -> Bool {
            counted.contains(Counted(word: word, value: term.value + steps * term.step))
        }
        return stands(-1) && (stands(1) || stands(-2)) || stands(1) && stands(2)
    }

    private func word(before term: Term) -> Word {
        let start = reading.figures[term.index].tokens.lowerBound
        return start > 0 ? reading.tokens[start - 1].word : .none
    }

    /// A figure of the text that two swapped digits part from a cell whose row has its words.
    private mutating func repair(_ term: Term, cellsWith digits: Int) -> Repair? {
        guard !isBase[term.index], standsOnce(term) else { return nil }
        let table = reading.tableIndex
        let named = table.cells(with: Amount(micro: Int128(digits) * term.step)).filter { cell in
            // A percentage only where all of the row's name stands before it.
            let name = table.name(cell.grid, cell.row)
            if term.isPercent {
                return name.count > 1 && name.isSubset(of: ownWords(of: term))
                    && Matrix(reading.grids[cell.grid], .columns, in: reading).isPercent(cell.column, reading)
            }
            guard reading.tellsUnit(cell, of: reading.figures[term.index]) else { return false }
            let shared = ownWords(of: term).intersection(table.name(cell.grid, cell.row)).count
            return shared > 1 || (shared > 0 && term.digitCount > 3)
        }
        guard named.count == 1 else { return nil }
        return Repair(
            culprit: term.index, meant: Amount(micro: Int128(digits) * term.step), relation: .same(named[0].figure),
            accident: Double(term.digitCount - 1) / Double(term.digits))
    }

    /// The words that name a figure: those before it in its sentence, its unit, and those behind it up to the next sign.
    private func words(of term: Term) -> Set<Word> {
        words(of: term, from: max(term.sentence, reading.figures[term.index].tokens.lowerBound - 18))
    }

    private func words(of term: Term, from start: Int) -> Set<Word> {
        let figure = reading.figures[term.index]
        let range = reading.paragraphTokens[term.paragraph]
        var end = figure.tokens.upperBound
        while end < min(range.upperBound, figure.tokens.upperBound + 8),
            [.word, .name].contains(reading.tokens[end].kind)
        {
            end += 1
        }
        let named = Array(start..<figure.tokens.lowerBound) + Array(figure.unit) + Array(figure.tokens.upperBound..<end)
        return Set(
            named.lazy.map { reading.tokens[$0].word }.filter { $0 != .none && !MentionSearch.idle.contains($0) })
    }

    /// `12.486 thí sinh`, `12.486 em`: whether figures of five digits count things, not measure them; hardly two of them are that near by accident.
    private func areOfPeople(_ first: Term, _ second: Term) -> Bool {
        first.digitCount > 4 && !first.isPercent && !second.isPercent && !Measures.all.contains(first.head)
            && !Measures.all.contains(second.head)
    }

    /// Whether most of the words that belong to each figure alone are the other's too.
    private func areCalledAlike(_ first: Term, _ second: Term) -> Bool {
        let (one, other) = (ownWords(of: first), ownWords(of: second))
        return isDelta[first.index] == isDelta[second.index]
            && 2 * one.intersection(other).count >= min(one.count, other.count)
    }

    /// The words that name a figure and no other of its sentence: those since the figure before it, its unit, and those behind it up to the
    /// next sign.
    private func ownWords(of term: Term) -> Set<Word> {
        let figure = reading.figures[term.index]
        var start = max(term.sentence, figure.tokens.lowerBound - 18)
        if term.index > 0 { start = max(start, reading.figures[term.index - 1].tokens.upperBound) }
        return words(of: term, from: start)
    }

    /// Calls `body` with each number that has two neighbouring digits of `number` swapped.
    @inline(__always)
    static func forEachSwap(_ number: Int, _ body: (Int) -> Void) {
        var rest = number
        var worth = 1
        while rest > 9 {
            let (low, high) = (rest % 10, rest / 10 % 10)
            if low != high, rest > 99 || low != 0 { body(number + (low - high) * 9 * worth) }
            rest /= 10
            // The highest digits of the longest numbers have no neighbour.
            worth = rest > 9 ? worth * 10 : worth
        }
    }

    /// Words that name nothing.
    private static let idle = TableIndex.idle.union([
        "so", "cùng", "tỷ", "lệ", "đồng", "triệu", "nghìn", "tăng", "giảm", "chiếm", "còn", "bằng", "vượt", "ngày",
        "này", "một", "những", "khi", "đầu", "cuối",
    ])
}
