/// Whether one written figure becomes another by a slip of the hand: one digit typed wrong, two swapped, one left out
/// or typed twice.
///
/// Where a text does not say that parts are all there are, a sum that misses its whole by a slip is hardly a coincidence: of the
/// values that a part of four digits may have, less than one in a hundred is a slip away from a given one.
package enum Slip {
    /// Whether `written` is a slip away from `meant`, both in steps of `step`.
    package static func separates(_ written: Amount, from meant: Amount, step: Amount) -> Bool {
        guard mayBe(written, meant, step), let left = digits(written, step), let right = digits(meant, step),
            left != right
        else { return false }
        if left.count == right.count { return isReplaced(left, right) || isSwapped(left, right) }
        let (long, short) = left.count > right.count ? (left, right) : (right, left)
        return long.count == short.count + 1 && short.count > 2 && isShortened(long, short)
    }

    /// Whether two neighbouring digits of `meant` are swapped in `written`.
    package static func swaps(_ written: Amount, _ meant: Amount, step: Amount) -> Bool {
        guard let left = digits(written, step), let right = digits(meant, step), left.count == right.count,
            let first = left.indices.first(where: { left[$0] != right[$0] }), first + 1 < left.count
        else { return false }
        return left[first] == right[first + 1] && left[first + 1] == right[first]
            && left[(first + 2)...] == right[(first + 2)...]
    }

    /// Whether one digit of `meant`, but not the last, is another in `written`.
    package static func replacesInside(_ written: Amount, _ meant: Amount, step: Amount) -> Bool {
        guard let left = digits(written, step), let right = digits(meant, step), left.count == right.count else {
            return false
        }
        return left.last == right.last && isReplaced(left, right)
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
        guard let left = digits(left, step), let right = digits(right, step) else { return false }
        return left.dropLast() == right.dropLast()
    }

    /// The decimal digits of a positive multiple of `step`.
    private static func digits(_ amount: Amount, _ step: Amount) -> [UInt8]? {
        guard amount > .zero, step.micro > 0, amount.micro % step.micro == 0 else { return nil }
        return Array(String(amount.micro / step.micro).utf8)
    }

    private static func isReplaced(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        zip(left, right).count { $0 != $1 } == 1
    }

    private static func isSwapped(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let different = left.indices.filter { left[$0] != right[$0] }
        return different.count == 2 && left[different[0]] == right[different[1]]
            && left[different[1]] == right[different[0]]
    }

    /// Whether `short` is `long` without one of its digits.
    private static func isShortened(_ long: [UInt8], _ short: [UInt8]) -> Bool {
        let first = short.indices.first { long[$0] != short[$0] } ?? short.count
        return long[(first + 1)...] == short[first...]
    }
}
