import Document

// How seldom figures that have nothing to do with each other miss a sum by a slip.

extension SumSearch {
    /// The chance that of three figures two differ by nearly the third: where two are nearly the same, what matters is how many differences there
    /// are of the size of the third, and how many swaps change a figure by no more than that.
    static func accidentOfDifference(_ miss: Miss) -> Double {
        let three = [miss.whole] + miss.parts
        let gap = (miss.parts.reduce(-miss.whole.value) { $0 + $1.value }).magnitude
        guard let least = three.min(by: { $0.value < $1.value }), let step = three.map(\.step).min(),
            gap <= least.value.magnitude
        else { return 0 }
        var swaps = 0
        for term in three {
            MentionSearch.forEachSwap(term.digits) { digits in
                let isSmall = Int128((digits - term.digits).magnitude) * term.step <= least.value
                if isSmall || term.index == least.index { swaps += 1 }
            }
        }
        return Double(max(swaps, 1)) * Double(step) / Double(least.value)
    }

    /// The chance that figures which have nothing to do with each other miss their sum by such a slip, a swap or another digit: the largest of
    /// those of each of them, given the others. Of few values that one may have, the others give one by accident the more easily.
    static func accident(_ whole: Term, _ parts: ArraySlice<Term>, isSwap: Bool) -> Double {
        let all = [whole] + parts
        // What each is worth in a sum that makes nothing.
        let gap = parts.reduce(-whole.value) { $0 + $1.value }
        return all.indices.map { place in
            let target = all[place]
            let sign: Int128 = place == 0 ? 1 : -1
            // What it would have to be, as the others stand; and with two digits of one of them swapped.
            let implied = target.value + sign * gap
            let own = isSwap ? Int(target.digitCount) - 1 : 9 * (Int(target.digitCount) - 1)
            var hits = isLike(implied, target) ? own : 0
            for other in all.indices where other != place {
                let otherSign: Int128 = other == 0 ? -1 : 1
                let slips = isSwap ? MentionSearch.forEachSwap : SumSearch.forEachOtherDigit
                slips(all[other].digits) { digits in
                    let change = Int128(digits - all[other].digits) * all[other].step * otherSign
                    if isLike(implied + sign * change, target) { hits += 1 }
                }
            }
            return Double(hits) / Double(target.values)
        }.max() ?? 1
    }

    /// Calls `body` with each number that has another digit than `number` in one place, but for the last.
    private static func forEachOtherDigit(_ number: Int, _ body: (Int) -> Void) {
        var worth = 10
        while number / worth > 0 {
            let digit = number / worth % 10
            for other in (number / worth > 9 ? 0 : 1)...9 where other != digit {
                body(number + (other - digit) * worth)
            }
            let (next, overflows) = worth.multipliedReportingOverflow(by: 10)
            guard !overflows else { return }
            worth = next
        }
    }

    /// How many swaps there are in a list, for each of the values that its whole may have.
    static func share(of parts: [Term], in whole: Term) -> Double {
        let range = parts.reduce(whole.digits) { max($0, $1.digits) }
        return Double(parts.reduce(Int(whole.digitCount) - 1) { $0 + Int($1.digitCount) - 1 }) / Double(range)
    }

    /// Whether a value may be written with as many digits as a figure, or with one less.
    private static func isLike(_ value: Int128, _ term: Term) -> Bool {
        guard value > 0, divides(term.step, value) else { return false }
        let digits = value / term.step
        return digits < Int128(term.values) * 10 / 9 && (digits * 90 >= Int128(term.values) || term.digitCount == 1)
    }

    /// Whether a gap is a multiple of `unit`; in 64 bits where that is enough, which is ten times as quick.
    @inline(__always)
    static func divides(_ unit: Int128, _ gap: Int128) -> Bool {
        if let small = Int(exactly: gap), let step = Int(exactly: unit) { return small % step == 0 }
        return gap % unit == 0
    }
}
