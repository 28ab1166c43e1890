import Document

/// Looks for lists whose items tell several counts each, in the same order, of which all make up the whole's but one, by a slip of the hand:
///
///     Tháng 1: khai sinh 31, khai tử 9; tháng 2: khai sinh 24, khai tử 11; cộng: khai sinh 55, khai tử 02.
///
/// It is a table in words: what holds for one of its columns was meant to hold for the others. The chance that figures which have nothing to do with each
/// other look so is that of each column that holds, times that of the slip.
struct VectorSearch {
    /// The counts between two signs that part the items of a list.
    private struct Item {
        var counts: [Term]
        var paragraph: Int { counts[0].paragraph }
    }

    private let reading: Reading
    private let items: [Item]
    private let proven: [Bool]

    init(_ reading: Reading, _ terms: Terms, proven: [Bool]) {
        self.reading = reading
        self.proven = proven
        var items: [Item] = []
        for term in terms.all where !term.isPercent {
            if let last = items.last?.counts.last, VectorSearch.areOneItem(last, term, reading) {
                items[items.count - 1].counts.append(term)
            } else {
                items.append(Item(counts: [term]))
            }
        }
        self.items = items
    }

    private static func areOneItem(_ one: Term, _ next: Term, _ reading: Reading) -> Bool {
        guard one.sentence == next.sentence, one.paragraph == next.paragraph, one.depth == next.depth,
            one.bracket == next.bracket
        else { return false }
        let end = reading.figures[one.index].tokens.upperBound
        let between = end..<max(end, reading.figures[next.index].tokens.lowerBound)
        return between.isEmpty || !reading.tokens[between].contains { $0.kind == .semicolon || $0.kind == .lineBreak }
    }

    func repairs() -> [Repair] {
        runs() + sums()
    }

    /// Items one behind the other, and the whole before them, behind them, or at either end.
    private func runs() -> [Repair] {
        var found: [Repair] = []
        var start = 0
        while start < items.count {
            let shape = shape(items[start])
            var end = start + 1
            while end < items.count, shape.count > 1, self.shape(items[end]) == shape,
                items[end].paragraph - items[end - 1].paragraph < 2
            {
                end += 1
            }
            if shape.count > 1, end - start > 1, end - start < 40 { found += repairs(start..<end, shape) }
            start = end
        }
        return found
    }

    private func repairs(_ run: Range<Int>, _ shape: [Word]) -> [Repair] {
        var tries: [(whole: Int, parts: Range<Int>)] = []
        if run.count > 2 {
            tries.append((run.upperBound - 1, run.dropLast()))
            tries.append((run.lowerBound, run.dropFirst()))
        }
        for whole in [run.lowerBound - 2, run.lowerBound - 1, run.upperBound] where items.indices.contains(whole) {
            let first = self.shape(items[whole]).prefix(shape.count)
            if Array(first) == shape, abs(items[whole].paragraph - items[run.lowerBound].paragraph) < 4 {
                tries.append((whole, run))
            }
        }
        return tries.compactMap { whole, parts in
            repair(items[whole].counts, parts.map { items[$0].counts }, columns: shape.count, tried: tries.count)
        }
    }

    /// Three items anywhere of which one is the sum of two others: `Quý I: …`, `Quý II: …`, `Lũy kế 6 tháng: …`.
    private func sums() -> [Repair] {
        var found: [Repair] = []
        // Something else may be told first, or last: `06 đội kiểm tra 209 vụ, xử lý 163 vụ, phạt 1.434,5 triệu đồng`.
        let long = items.filter { $0.counts.count > 2 && $0.counts.count < 7 }.flatMap { item in
            (0...item.counts.count - 3).flatMap { start in
                (start + 3...item.counts.count).map { Item(counts: Array(item.counts[start..<$0])) }
            }
        }
        let groups = Dictionary(grouping: long, by: shape).filter { $0.value.count > 2 && $0.value.count < 16 }
        for same in groups.sorted(by: { $0.value[0].counts[0].index < $1.value[0].counts[0].index }).map(\.value) {
            let tried = same.count * same.count * same.count / 2
            for (whole, one) in same.enumerated() {
                for (first, two) in same.enumerated() where first != whole && !overlap(one, two) {
                    for (second, three) in same.enumerated().dropFirst(first + 1)
                    where second != whole && !overlap(one, three) && !overlap(two, three) {
                        if let repair = repair(
                            one.counts, [two.counts, three.counts], columns: one.counts.count, tried: tried)
                        {
                            found.append(repair)
                        }
                    }
                }
            }
        }
        return found
    }

    private func overlap(_ one: Item, _ other: Item) -> Bool {
        one.counts[0].index <= other.counts[other.counts.count - 1].index
            && other.counts[0].index <= one.counts[one.counts.count - 1].index
    }

    /// The units of an item's counts.
    private func shape(_ item: Item) -> [Word] { item.counts.map(\.head) }

    private func repair(_ whole: [Term], _ parts: [[Term]], columns: Int, tried: Int) -> Repair? {
        guard whole.count >= columns, parts.allSatisfy({ $0.count >= columns }) else { return nil }
        var chance = Double(tried)
        var failing: Int?
        for column in 0..<columns {
            let sum = parts.reduce(Int128(0)) { $0 + $1[column].value }
            if sum == whole[column].value {
                chance /= Double(max(whole[column].digits, 1))
            } else if failing == nil {
                failing = column
            } else {
                return nil
            }
        }
        guard let column = failing, chance < Double(tried) else { return nil }
        let terms = parts.map { $0[column] }
        let figures = terms.map { reading.figures[$0.index] }
        let total = reading.figures[whole[column].index]
        guard let culprit = Slip.culprit(figures, total: total) else { return nil }
        let gap = terms.reduce(-whole[column].value) { $0 + $1.value }
        guard let term = ([whole[column]] + terms).first(where: { reading.figures[$0.index] == culprit }),
            !proven[term.index]
        else { return nil }
        let meant = Amount(micro: term.index == whole[column].index ? term.value + gap : term.value - gap)
        let isSwap = Slip.swaps(culprit.value, meant, step: culprit.step)
        let ways = ([whole[column]] + terms).reduce(0) {
            $0 + (isSwap ? max(Int($1.digitCount) - 1, 1) : 9 * Int($1.digitCount))
        }
        chance *= min(1, Double(ways) / Double(max(whole[column].digits, 1)))
        guard chance < VectorSearch.limit else { return nil }
        return Repair(
            culprit: term.index, meant: meant,
            relation: .sum(whole: whole[column].index, parts: terms.map(\.index)), accident: chance)
    }

    private static let limit = 0.002
}
