/// Percentages recomputed within what their writing allows.
enum Percentage {
    /// How a written percentage stands to what the figures give.
    enum Verdict {
        /// It is the quotient, rounded.
        case rounded
        /// It is the quotient with the last digits cut off.
        case truncated
        case wrong
    }

    /// Compares `percent` (as written) with 100·part/whole, both of which may stand for a range of values.
    static func compare(_ percent: Figure, part: Interval, whole: Interval) -> Verdict {
        compare(
            percent, part: (part.low.double, part.high.double), whole: (whole.low.double, whole.high.double))
    }

    /// The same with bounds that were converted before.
    static func compare(
        _ percent: Figure, part: (low: Double, high: Double), whole: (low: Double, high: Double)
    ) -> Verdict {
        guard whole.low > 0 else { return .wrong }
        let low = 100 * part.low / whole.high
        let high = 100 * part.high / whole.low
        let value = percent.value.magnitude.double
        let step = percent.step.double
        let slack = max(1e-9, abs(value) * 1e-12)
        // A bound widens the percentage as it would a count.
        let interval = percent.interval
        let stated =
            percent.bound == .exact ? (value - step / 2, value + step / 2) : (interval.low.double, interval.high.double)
        if low <= stated.1 + slack, high >= stated.0 - slack { return .rounded }
        if low < value + step + slack, high >= value - slack { return .truncated }
        return .wrong
    }

    /// Whether the written percentage is a slip of the hand away from 100·part/whole, rounded as it is written.
    static func isSlip(_ percent: Figure, part: Amount, whole: Amount) -> Bool {
        guard whole > .zero, percent.step.micro > 0, percent.bound == .exact else { return false }
        let micro = (part.micro * 100_000_000 + whole.micro / 2) / whole.micro
        let meant = (micro + percent.step.micro / 2) / percent.step.micro * percent.step.micro
        return Slip.separates(percent.value.magnitude, from: Amount(micro: meant), step: percent.step)
    }

    /// 100·part/whole with the decimals of `figure`, half up, e.g. `99,74%`.
    static func written(_ part: Amount, _ whole: Amount, like figure: Figure) -> String {
        guard whole > .zero, figure.step.micro > 0 else { return "" }
        let scaled = part.micro * 100_000_000
        let micro = (scaled + whole.micro / 2) / whole.micro
        let rounded = (micro + figure.step.micro / 2) / figure.step.micro * figure.step.micro
        return padded(Amount(micro: rounded), like: figure) + "%"
    }

    /// An amount with as many decimals as `figure` is written with.
    static func padded(_ amount: Amount, like figure: Figure) -> String {
        var decimals = 0
        var step = figure.step.micro
        while step < 1_000_000, step > 0 {
            step *= 10
            decimals += 1
        }
        let text = amount.description
        guard decimals > 0 else { return text }
        let written = text.split(separator: ",")
        let fraction = written.count > 1 ? String(written[1]) : ""
        return written[0] + "," + fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
    }
}
