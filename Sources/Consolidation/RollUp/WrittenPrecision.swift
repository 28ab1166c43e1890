import ReportModel

/// Compares sums as far as they were written out: who reports 659.000 for 658.734 has rounded, not miscounted.
enum WrittenPrecision {
    /// From how many zeros at the end on a number counts as rounded: thousands, as reports have them.
    private static let roundedZeros = 3

    /// Whether a unit's own figure and what the `parts` figures below it make together may be the same.
    ///
    /// Each rounded number may be off by half of its last written digit; a sum that ends in zeros is one of rounded parts.
    static func agree(_ own: Int64, _ children: Int64, parts: Int) -> Bool {
        if own == children { return true }
        let (difference, overflow) = Int128(own).subtractingReportingOverflow(Int128(children))
        guard !overflow else { return false }
        let slack = Int128(step(own)) + Int128(step(children)) * Int128(max(1, parts))
        return 2 * Int128(difference.magnitude) <= slack
    }

    /// What the last digit written out stands for, in the last decimal; 0 of a number that was not rounded.
    ///
    /// At least two digits must be left: of 5.000 nobody knows.
    private static func step(_ mantissa: Int64) -> UInt64 {
        var (rest, step, zeros) = (mantissa.magnitude, UInt64(1), 0)
        while rest >= 100, rest.isMultiple(of: 10) { (rest, step, zeros) = (rest / 10, step * 10, zeros + 1) }
        return zeros >= roundedZeros ? step : 0
    }
}
