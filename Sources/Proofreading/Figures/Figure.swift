/// A quantity that a text states, read with its precision, its unit and its bound.
package struct Figure: Sendable, Hashable {
    package enum Kind: UInt8, Sendable, Hashable {
        case count
        case percent
        /// `0,4 điểm %`
        case points
        /// `4,8 lần`
        case fold
        /// `15 ngày`, `4 tuổi`, `3 sao`: a length of time, an age or a grade, not an amount of work.
        case duration
    }

    package enum Bound: UInt8, Sendable, Hashable {
        case exact
        case above
        case below
        case about
        case atLeast
        case atMost
    }

    /// How it stands with the figure next to it.
    package enum Link: Sendable, Hashable {
        case none
        /// `22/56 đơn`: a part of the next figure.
        case numerator
        case denominator
        /// `01 vụ/02 đối tượng`: several counts of one thing; the first, and those behind it.
        case tupleFirst
        case tupleRest
        /// `05-09 tiêu chí`, `từ 10 đến 12 triệu đồng`
        case range
    }

    package var kind: Kind
    /// Its bytes: sign, digits and scale, without the unit.
    package var range: Range<Int>
    /// Its tokens, the unit included.
    package var tokens: Range<Int>
    /// The tokens of the unit; empty without one.
    package var unit: Range<Int>
    /// The first word of the unit; none without one.
    package var head: Word
    package var value: Amount
    /// The worth of its last written digit.
    package var step: Amount
    package var bound: Bound
    package var link: Link
    /// Whether a plus or minus sign stands before it.
    package var isSigned: Bool
    /// Whether it is written in words.
    package var isInWords: Bool
    /// Whether decimals or a scale word show that it was rounded.
    package var isRounded: Bool

    /// Whether it is written to the last digit although `ước` stands before it, as reports write figures of a month that is not over:
    /// sums must hold for what is written.
    package var isPreciseEstimate: Bool {
        guard [.about, .above, .below].contains(bound), step.micro > 0 else { return false }
        var digits = (value.micro / step.micro).magnitude
        while digits > 0, digits % 10 == 0 { digits /= 10 }
        return digits > (bound == .about ? 99 : 999)
    }

    /// The figure as if it were not called an estimate.
    package var asWritten: Figure {
        var figure = self
        if isPreciseEstimate { figure.bound = .exact }
        return figure
    }

    /// The values that it may stand for.
    package var interval: Interval {
        let half = isRounded || kind != .count ? Amount(micro: step.micro / 2) : .zero
        let wide = Amount(micro: max(value.magnitude.micro / 20, step.micro))
        return switch bound {
        case .exact: Interval(value - half, value + half)
        case .above, .atLeast: Interval(value - half, value + wide + wide)
        case .below, .atMost: Interval(value - wide - wide, value + half)
        case .about: Interval(value - wide, value + wide)
        }
    }
}
