/// Looks for figures that are told twice in the same words, once with two neighbouring digits swapped.
///
/// Two figures of four digits that have nothing to do with each other are a swap apart once in three thousand times; with words in
/// common, and one of them standing nowhere else, hardly ever.
struct MentionSearch {
    private let reading: Reading
    private let terms: [Term]
    private let proven: Set<Int>
    /// How often each value stands in the text, tables included.
    private let counts: [Amount: Int]
    /// The figures that others are compared with: an earlier time's value, of the same name.
    private let bases: Set<Int>

    init(_ reading: Reading, _ terms: [Term], proven: Set<Int>) {
        self.reading = reading
        self.terms = terms.filter { $0.digitCount > 2 }
        self.proven = proven
        counts =
            self.terms.isEmpty
            ? [:] : reading.figures.reduce(into: [:]) { $0[$1.value, default: 0] += 1 }
        bases = Set(reading.changes.compactMap(\.base))
    }

    func repairs() -> [Repair] {
        var byDigits: [Int: [Int]] = [:]
        for (place, term) in terms.enumerated() { byDigits[term.digits, default: []].append(place) }
        var found: [Repair] = []
        for (place, term) in terms.enumerated() {
            for digits in MentionSearch.swapped(term.digits) {
                for other in byDigits[digits] ?? [] where other > place {
                    if let repair = repair(term, terms[other]) { found.append(repair) }
                }
                if let repair = repair(term, cellsWith: digits) { found.append(repair) }
            }
        }
        return found + changedDigits()
    }

    /// Figures of five digits and more, not rounded, of which one digit inside is another.
    private func changedDigits() -> [Repair] {
        let long = terms.filter { $0.digitCount > 4 && $0.digits % 100 != 0 && !$0.isPercent }
        guard long.count < 200 else { return [] }
        return long.indices.flatMap { place in
            long[..<place].compactMap { first -> Repair? in
                let second = long[place]
                let isSlip = Slip.replacesInside(
                    Amount(micro: second.value), Amount(micro: first.value), step: Amount(micro: second.step))
                return isSlip && words(of: first).intersection(words(of: second)).count > 2
                    ? repair(first, second) : nil
            }
        }
    }

    private func repair(_ first: Term, _ second: Term) -> Repair? {
        guard first.step == second.step, first.isAlike(second), first.sentence != second.sentence,
            !bases.contains(first.index), !bases.contains(second.index)
        else { return nil }
        // What was typed wrong stands nowhere else, and agrees with nothing.
        let culprit = [second, first].first {
            counts[Amount(micro: $0.value)] == 1 && !proven.contains($0.index)
        }
        guard let culprit else { return nil }
        let shared = words(of: first).intersection(words(of: second)).count
        guard shared > 1 || (shared > 0 && first.digitCount > 3) else { return nil }
        let other = culprit.index == first.index ? second : first
        return Repair(
            culprit: culprit.index, meant: Amount(micro: other.value), relation: .same(other.index),
            accident: Double(first.digitCount - 1) / Double(first.digits))
    }

    /// A figure of the text that two swapped digits part from a cell whose row has its words.
    private func repair(_ term: Term, cellsWith digits: Int) -> Repair? {
        guard !term.isPercent, counts[Amount(micro: term.value)] == 1, !proven.contains(term.index) else { return nil }
        let table = reading.tableIndex
        let named = table.cells(with: Amount(micro: Int128(digits) * term.step)).filter { cell in
            let shared = words(of: term).intersection(table.name(cell.grid, cell.row)).count
            return shared > 1 || (shared > 0 && term.digitCount > 3)
        }
        guard named.count == 1, bases.isEmpty || !bases.contains(term.index) else { return nil }
        return Repair(
            culprit: term.index, meant: Amount(micro: Int128(digits) * term.step), relation: .same(named[0].figure),
            accident: Double(term.digitCount - 1) / Double(term.digits))
    }

    /// The words that name a figure: those before it in its sentence, its unit, and those behind it up to the next sign.
    private func words(of term: Term) -> Set<Word> {
        let figure = reading.figures[term.index]
        let range = reading.paragraphTokens[term.paragraph]
        let before = max(term.sentence, figure.tokens.lowerBound - 18)..<figure.tokens.lowerBound
        var end = figure.tokens.upperBound
        while end < min(range.upperBound, figure.tokens.upperBound + 8),
            [.word, .name].contains(reading.tokens[end].kind)
        {
            end += 1
        }
        let named = Array(before) + Array(figure.unit) + Array(figure.tokens.upperBound..<end)
        return Set(
            named.lazy.map { reading.tokens[$0].word }.filter { $0 != .none && !MentionSearch.idle.contains($0) })
    }

    /// The numbers that have two neighbouring digits of `number` swapped.
    static func swapped(_ number: Int) -> [Int] {
        var found: [Int] = []
        var worth = 1
        while worth * 10 <= number {
            let (low, high) = (number / worth % 10, number / worth / 10 % 10)
            let isLeading = number / worth < 100
            if low != high, !(isLeading && low == 0) { found.append(number + (low - high) * 9 * worth) }
            worth *= 10
        }
        return found
    }

    /// Words that name nothing.
    private static let idle = TableIndex.idle.union([
        "so", "cùng", "tỷ", "lệ", "đồng", "triệu", "nghìn", "tăng", "giảm", "chiếm", "còn", "bằng", "vượt", "ngày",
        "này", "một", "những", "khi", "đầu", "cuối",
    ])
}
