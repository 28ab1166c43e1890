/// An exact decimal with six places, wide enough for every sum of money a report may hold.
package struct Amount: Sendable, Hashable, Comparable {
    /// The value in millionths.
    package var micro: Int128

    package init(micro: Int128) { self.micro = micro }

    package init(_ value: Int) { micro = Int128(value) * Amount.one }

    /// `digits × 10^-decimals × scale`; `nil` with more than six decimals, or beyond what is sensible.
    package init?(digits: Int64, decimals: Int, scale: Int64 = 1) {
        guard decimals <= 6 else { return nil }
        var micro = Int128(digits) * Int128(scale)
        guard micro.magnitude < Amount.limit else { return nil }
        for _ in decimals..<6 { micro *= 10 }
        self.init(micro: micro)
    }

    private static let one: Int128 = 1_000_000
    /// No amount is so large: thousands of them can be added and multiplied by a hundred million without leaving 128 bits.
    private static let limit: Int128.Magnitude = 1_000_000_000_000_000_000_000

    /// The amount in a larger scale; `nil` beyond what is sensible.
    func scaled(by worth: Int128) -> Amount? {
        let (micro, overflows) = micro.multipliedReportingOverflow(by: worth)
        return overflows || micro.magnitude / Amount.one.magnitude >= Amount.limit ? nil : Amount(micro: micro)
    }
    package static let zero = Amount(micro: 0)

    package var double: Double {
        // Conversion of 128 bits is slow, and few amounts need them.
        if let small = Int64(exactly: micro) { return Double(small) / 1e6 }
        return Double(micro) / 1e6
    }
    package var isWhole: Bool { micro % Amount.one == 0 }

    package static func + (left: Amount, right: Amount) -> Amount { Amount(micro: left.micro + right.micro) }
    package static func - (left: Amount, right: Amount) -> Amount { Amount(micro: left.micro - right.micro) }
    package static func += (left: inout Amount, right: Amount) { left.micro += right.micro }
    package static func < (left: Amount, right: Amount) -> Bool { left.micro < right.micro }
    package static prefix func - (amount: Amount) -> Amount { Amount(micro: -amount.micro) }

    package var magnitude: Amount { Amount(micro: Int128(micro.magnitude)) }
}

extension Amount: CustomStringConvertible {
    /// As Vietnamese texts write it: `1.234,5`.
    package var description: String {
        var whole = String(micro.magnitude / Amount.one.magnitude)
        var grouped = ""
        while whole.count > 3 {
            grouped = "." + whole.suffix(3) + grouped
            whole.removeLast(3)
        }
        var decimals = String(micro.magnitude % Amount.one.magnitude)
        decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
        while decimals.last == "0" { decimals.removeLast() }
        return (micro < 0 ? "-" : "") + whole + grouped + (decimals.isEmpty ? "" : "," + decimals)
    }
}

/// What a written figure may stand for: every value between two bounds, both included.
///
/// A count stands for itself. A figure with decimals or a scale word stands for all that rounds to it, and one with `gần`,
/// `trên` or `khoảng` for a wider range (proof-reading keeps silent about what may be right).
package struct Interval: Sendable, Hashable {
    package var low: Amount
    package var high: Amount

    package init(_ low: Amount, _ high: Amount) {
        self.low = low
        self.high = high
    }

    package static func + (left: Interval, right: Interval) -> Interval {
        Interval(left.low + right.low, left.high + right.high)
    }

    package static func - (left: Interval, right: Interval) -> Interval {
        Interval(left.low - right.high, left.high - right.low)
    }

    package func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
}
