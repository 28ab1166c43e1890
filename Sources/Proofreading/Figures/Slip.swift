/// Whether one written figure becomes another by a slip of the hand: one digit typed wrong, two swapped, one left out
/// or typed twice.
///
/// Where a text does not say that parts are all there are, a sum that misses its whole by a slip is hardly a coincidence: of the
/// values that a part of four digits may have, less than one in a hundred is a slip away from a given one.
package enum Slip {
    /// Whether `written` is a slip away from `meant`, both in steps of `step`.
    package static func separates(_ written: Amount, from meant: Amount, step: Amount) -> Bool {
        guard mayBe(written, meant, step), let left = Digits(written, step), let right = Digits(meant, step),
            left.value != right.value
        else { return false }
        if left.count == right.count { return left.isReplaced(right) || left.isSwapped(right, any: true) }
        let (long, short) = left.count > right.count ? (left, right) : (right, left)
        return long.count == short.count + 1 && short.count > 2 && long.isShortened(short)
    }

    /// Whether two neighbouring digits of `meant` are swapped in `written`.
    package static func swaps(_ written: Amount, _ meant: Amount, step: Amount) -> Bool {
        guard let left = Digits(written, step), let right = Digits(meant, step) else { return false }
        return left.count == right.count && left.isSwapped(right, any: false)
    }

    /// Whether one digit of `meant`, but not the last, is another in `written`.
    package static func replacesInside(_ written: Amount, _ meant: Amount, step: Amount) -> Bool {
        guard let left = Digits(written, step), let right = Digits(meant, step), left.count == right.count else {
            return false
        }
        return left.value % 10 == right.value % 10 && left.isReplaced(right)
    }

    /// A look at the numbers alone, for the many that are no slip: one digit changed leaves a difference of one digit and zeros, two
    /// swapped one that nine divides, one left out about a tenth of the value.
    private static func mayBe(_ written: Amount, _ meant: Amount, _ step: Amount) -> Bool {
        guard step.micro > 0, written > .zero, meant > .zero else { return false }
        let (large, small) = written > meant ? (written.micro, meant.micro) : (meant.micro, written.micro)
        if large >= small * 4 { return large < small * 101 }
        guard var gap = Int64(exactly: (large - small) / step.micro) else { return true }
        if gap % 9 == 0 { return true }
        while gap >= 10, gap % 10 == 0 { gap /= 10 }
        return gap < 10 || large >= small * 2
    }

    /// The one of `terms` or the whole that a slip explains why the terms do not add up to it; `nil` where none does.
    /// - Parameter isClosed: whether the terms are all there are. Else a few that belong to no term named look like another last
    ///   digit, and like what rounding leaves.
    static func culprit(_ terms: [Figure], total: Figure, isClosed: Bool = true) -> Figure? {
        guard ([total] + terms).allSatisfy({ $0.asWritten.bound == .exact && $0.step.micro > 0 }) else { return nil }
        let sum = terms.reduce(Amount.zero) { $0 + $1.value }
        // Rounded parts may miss the whole by one in the last digit.
        let isRounded =
            isClosed && terms.count > 1 && ([total] + terms).allSatisfy { $0.isRounded && $0.step == total.step }
        for rest in isRounded ? [0, -1, 1] : [0] {
            let gap = total.value - sum + Amount(micro: total.step.micro * Int128(rest))
            func separates(_ value: Amount, from meant: Amount, step: Amount) -> Bool {
                Slip.separates(value, from: meant, step: step) && (isClosed || !isLast(value, meant, step))
            }
            if separates(total.value, from: total.value - gap, step: total.step) { return total }
            if let term = terms.first(where: { separates($0.value, from: $0.value + gap, step: $0.step) }) {
                return term
            }
        }
        return nil
    }

    /// Whether two values differ in their last digit alone.
    private static func isLast(_ left: Amount, _ right: Amount, _ step: Amount) -> Bool {
        guard let left = Digits(left, step), let right = Digits(right, step) else { return false }
        return left.value / 10 == right.value / 10
    }
}

/// The decimal digits of a number, told by arithmetic: nothing is written out.
struct Digits {
    let value: UInt64
    let count: Int

    init(_ value: UInt64) {
        self.value = value
        var count = 1
        var rest = value
        while rest > 9 {
            rest /= 10
            count += 1
        }
        self.count = count
    }

    /// A positive multiple of `step`; `nil` for what is none, or has twenty digits and more.
    init?(_ amount: Amount, _ step: Amount) {
        guard amount > .zero, step.micro > 0 else { return nil }
        // Few amounts need 128 bits, whose division is slow.
        if let small = UInt64(exactly: amount.micro), let unit = UInt64(exactly: step.micro) {
            guard small % unit == 0 else { return nil }
            self.init(small / unit)
        } else {
            guard amount.micro % step.micro == 0, let value = UInt64(exactly: amount.micro / step.micro) else {
                return nil
            }
            self.init(value)
        }
    }

    /// The difference from another number, and how many zeros it ends with; `nil` where there is none.
    private func gap(_ other: Digits) -> (digits: UInt64, worth: UInt64)? {
        guard value != other.value else { return nil }
        var gap = value > other.value ? value - other.value : other.value - value
        var worth: UInt64 = 1
        while gap % 10 == 0 {
            gap /= 10
            worth *= 10
        }
        return (gap, worth)
    }

    /// Whether one digit of the other is another here; both have as many.
    func isReplaced(_ other: Digits) -> Bool {
        guard let (gap, worth) = gap(other), gap < 10 else { return false }
        // Without a carry nothing else changes.
        return value / worth / 10 == other.value / worth / 10
    }

    /// Whether two digits of the other are swapped here, neighbours unless `any` is set; both have as many.
    func isSwapped(_ other: Digits, any: Bool) -> Bool {
        guard let (gap, worth) = gap(other), gap % 9 == 0 else { return false }
        let low = other.value / worth % 10
        var farther = worth
        var rest = gap
        // Of digits apart by d and p places the difference is d times a number of p nines.
        for _ in 1..<max(2, other.count) {
            let (next, overflows) = farther.multipliedReportingOverflow(by: 10)
            guard !overflows, next <= other.value else { return false }
            farther = next
            let high = other.value / farther % 10
            let nines = (farther - worth) / worth
            let difference = high > low ? high - low : low - high
            if difference > 0, difference * nines == gap {
                let swapped =
                    high > low
                    ? other.value - difference * (farther - worth) : other.value + difference * (farther - worth)
                if swapped == value { return true }
            }
            if !any { return false }
            rest /= 10
            guard rest > 0 else { return false }
        }
        return false
    }

    /// Whether the shorter number is this one without one of its digits.
    func isShortened(_ short: Digits) -> Bool {
        var worth: UInt64 = 1
        for _ in 0..<count {
            if value / worth / 10 * worth + value % worth == short.value { return true }
            let (next, overflows) = worth.multipliedReportingOverflow(by: 10)
            guard !overflows else { return false }
            worth = next
        }
        return false
    }
}
