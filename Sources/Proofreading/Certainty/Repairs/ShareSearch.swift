/// Looks for percentages that no figures near them give, while the ones right before them would but for two swapped digits.
struct ShareSearch {
    private let reading: Reading
    private let terms: [[Term]]
    private let proven: Set<Int>
    /// The figures that tell a change.
    private let deltas: Set<Int>

    init(_ reading: Reading, _ terms: [[Term]], proven: Set<Int>) {
        self.reading = reading
        self.terms = terms
        self.proven = proven
        deltas = Set(reading.changes.compactMap(\.delta))
    }

    func repairs() -> [Repair] {
        terms.indices.flatMap { paragraph in
            terms[paragraph].filter { $0.isPercent && $0.digitCount > 2 && !proven.contains($0.index) }.compactMap {
                repair($0, in: paragraph)
            }
        }
    }

    private func repair(_ percent: Term, in paragraph: Int) -> Repair? {
        let near = terms[paragraph].filter { !$0.isPercent && $0.index < percent.index }.suffix(3)
        guard reading.figures[percent.index].kind == .percent, !near.isEmpty,
            !reading.isQuotient(percent.value, step: percent.step, near: paragraph)
        else {
            return nil
        }
        let wholes = terms[max(0, paragraph - 2)...paragraph].joined().filter { !$0.isPercent }
        guard wholes.count < 60 else { return nil }
        // Of all quotients that may be tried one in so many is a swap away from the percentage.
        let tried = near.count * wholes.count(where: { $0.isAlike(near[near.startIndex]) }) * 2
        let accident = Double((percent.digitCount - 1) * tried) / Double(percent.digits)
        guard accident < 0.05 else { return nil }
        let meant = MentionSearch.swapped(percent.digits).map { Int128($0) * percent.step }
        for part in near.reversed() where !deltas.contains(part.index) && part.digitCount > 2 {
            for whole in wholes where whole.index != part.index && whole.isAlike(part) {
                for value in meant {
                    if whole.value >= part.value, isRatio(value, percent.step, part.value, whole.value) {
                        return Repair(
                            culprit: percent.index, meant: Amount(micro: value),
                            relation: .share(percent: percent.index, part: part.index, whole: whole.index),
                            accident: accident)
                    }
                    let change = Int128((part.value - whole.value).magnitude)
                    if change > 0, isRatio(value, percent.step, change, whole.value) {
                        return Repair(
                            culprit: percent.index, meant: Amount(micro: value),
                            relation: .growth(percent: percent.index, level: part.index, base: whole.index),
                            accident: accident)
                    }
                }
            }
        }
        return near.last.flatMap { swappedPart($0, percent, wholes) }
    }

    /// A part with two digits swapped, of which the percentage is told right behind it.
    private func swappedPart(_ part: Term, _ percent: Term, _ wholes: [Term]) -> Repair? {
        guard part.digitCount > 2, !proven.contains(part.index), !deltas.contains(part.index) else { return nil }
        for whole in wholes where whole.index != part.index && whole.isAlike(part) {
            for digits in MentionSearch.swapped(part.digits) {
                let value = Int128(digits) * part.step
                guard value <= whole.value, isRatio(percent.value, percent.step, value, whole.value) else { continue }
                return Repair(
                    culprit: part.index, meant: Amount(micro: value),
                    relation: .share(percent: percent.index, part: part.index, whole: whole.index), accident: 0.015)
            }
        }
        return nil
    }

    /// Whether 100·part/whole is `percent`, rounded to `step`.
    private func isRatio(_ percent: Int128, _ step: Int128, _ part: Int128, _ whole: Int128) -> Bool {
        guard whole > 0 else { return false }
        let double = part * 200_000_000 / whole
        return (double - 2 * percent).magnitude <= step.magnitude
    }
}

extension Reading {
    /// Whether two counts of the paragraphs near by, tables included, give a percentage as a share or a growth, or miss it by what rounding may
    /// leave; true where there are too many to tell.
    func isQuotient(_ percent: Int128, step: Int128, near paragraph: Int) -> Bool {
        let first = paragraphFigures[max(0, paragraph - 4)].lowerBound
        let last = paragraphFigures[min(paragraphFigures.count - 1, paragraph + 1)].upperBound
        let values = figures[first..<last].filter { $0.kind == .count && $0.value > .zero }.map(\.value.micro)
        guard values.count < 150 else { return true }
        let slack = (step * 2).magnitude
        return values.contains { whole in
            values.contains { part in
                let share = part * 100_000_000 / whole
                return (share - percent).magnitude <= slack
                    || (Int128((share - 100_000_000).magnitude) - percent).magnitude <= slack
            }
        }
    }
}
