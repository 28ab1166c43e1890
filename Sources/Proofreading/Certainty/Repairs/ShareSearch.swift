/// Looks for percentages that no figures near them give, while the ones right before them would but for two swapped digits.
struct ShareSearch {
    private let reading: Reading
    private let terms: Terms
    private let proven: [Bool]
    /// By figure, whether it tells a change.
    private var isDelta: [Bool]
    /// The changes that are told with a percentage, by the percentage.
    private var deltas: [Int: Int] = [:]

    init(_ reading: Reading, _ terms: Terms, proven: [Bool]) {
        self.reading = reading
        self.terms = terms
        self.proven = proven
        isDelta = Array(repeating: false, count: reading.figures.count)
        for change in reading.changes {
            if let delta = change.delta { isDelta[delta] = true }
            if let delta = change.delta, let growth = change.growth { deltas[growth] = delta }
        }
        for delta in reading.loneDeltas {
            isDelta[delta] = true
            if delta + 1 < reading.figures.count, reading.figures[delta + 1].kind == .percent {
                deltas[delta + 1] = delta
            }
        }
    }

    func repairs() -> [Repair] {
        var found: [Repair] = []
        for paragraph in terms.paragraphs where terms.count(of: paragraph) > 1 {
            for term in terms[paragraph] where term.isPercent && term.digitCount > 2 && !proven[term.index] {
                if let repair = repair(term, in: paragraph) { found.append(repair) }
            }
        }
        return found
    }

    private func repair(_ percent: Term, in paragraph: Int) -> Repair? {
        let near = terms[paragraph].filter { !$0.isPercent && $0.index < percent.index }.suffix(3)
        guard reading.figures[percent.index].kind == .percent, !near.isEmpty, !isOwnGrowth(percent, in: paragraph)
        else {
            return nil
        }
        let wholes = terms[paragraph - 2..<paragraph + 1].filter { !$0.isPercent }
        guard wholes.count < 60 else { return nil }
        // Of all quotients that may be tried one in so many is a swap away from the percentage.
        let tried = near.count * wholes.count(where: { $0.isAlike(near[near.startIndex]) }) * 2
        let accident = Double((Int(percent.digitCount) - 1) * tried) / Double(percent.digits)
        guard accident < 0.05, !reading.isQuotient(percent.value, step: percent.step, near: paragraph) else {
            return nil
        }
        var meant: [Int128] = []
        MentionSearch.forEachSwap(percent.digits) { meant.append(Int128($0) * percent.step) }
        for part in near.reversed() where !isDelta[part.index] && part.digitCount > 2 {
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

    /// `giảm 06 hồ sơ (8,22%)`: whether the change told with a percentage gives it, from the level that some count near it is.
    private func isOwnGrowth(_ percent: Term, in paragraph: Int) -> Bool {
        guard let delta = deltas[percent.index] else { return false }
        let change = Int128(reading.figures[delta].value.micro.magnitude)
        return terms[paragraph - 8..<paragraph + 2].contains { level in
            guard !level.isPercent, level.index != delta else { return false }
            return isRatio(percent.value, percent.step, change, level.value - change)
                || isRatio(percent.value, percent.step, change, level.value + change)
        }
    }

    /// A part with two digits swapped, of which the percentage is told right behind it.
    private func swappedPart(_ part: Term, _ percent: Term, _ wholes: [Term]) -> Repair? {
        guard part.digitCount > 2, !proven[part.index], !isDelta[part.index] else { return nil }
        var meant: [Int128] = []
        MentionSearch.forEachSwap(part.digits) { meant.append(Int128($0) * part.step) }
        for whole in wholes where whole.index != part.index && whole.isAlike(part) {
            for value in meant where value <= whole.value {
                guard isRatio(percent.value, percent.step, value, whole.value) else { continue }
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
        var values: [Int128] = []
        for figure in figures[first..<last] where figure.kind == .count && figure.value > .zero {
            values.append(figure.value.micro)
        }
        guard values.count < 150 else { return true }
        // No growth is so large that its product with an amount leaves 128 bits.
        guard percent.magnitude < 100_000_000_000 else { return true }
        let slack = Int128((step * 2).magnitude)
        let (low, high) = (percent - slack, percent + slack)
        let hundred: Int128 = 100_000_000
        for whole in values {
            // The quotients are cut off to whole steps of a millionth, so the next one is the end.
            let share = low * whole..<(high + 1) * whole
            let growth = (hundred + low) * whole..<(hundred + high + 1) * whole
            let decline = (hundred - high) * whole..<(hundred - low + 1) * whole
            for part in values {
                let product = part * hundred
                if share.contains(product) || growth.contains(product) || decline.contains(product) { return true }
            }
        }
        return false
    }
}
