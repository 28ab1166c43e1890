/// An axis: from one round number to another, with round numbers between them.
package struct ChartScale: Sendable, Hashable {
    /// The distance of two ticks is `digit` × 10^`exponent`; `digit` is 1, 2 or 5.
    package let digit: Int
    package let exponent: Int
    /// The first and the last tick, in steps from zero.
    package let steps: ClosedRange<Int>

    /// Makes a scale that holds `lowest` and `highest`.
    ///
    /// - Parameters:
    ///   - intervals: about how many distances it has, never more than one more at each end.
    ///   - isWhole: whether there is nothing between two whole numbers.
    package init(lowest: Double, highest: Double, intervals: Int, isWhole: Bool) {
        var low = lowest.isFinite ? lowest : 0
        var high = highest.isFinite ? highest : 0
        if low > high { swap(&low, &high) }
        if low == high { if low == 0 { high = 1 } else if low > 0 { low = 0 } else { high = 0 } }
        let raw = (high - low) / Double(max(intervals, 1))
        var exponent = 0
        var unit = 1.0
        while raw >= unit * 10 {
            unit *= 10
            exponent += 1
        }
        while raw < unit, exponent > -18 {
            unit /= 10
            exponent -= 1
        }
        // What is a step by itself must not become a longer one by a last bit.
        var digit = 1
        let share = raw / unit - 1e-9
        if share > 5 { exponent += 1 } else if share > 2 { digit = 5 } else if share > 1 { digit = 2 }
        if isWhole, exponent < 0 { (digit, exponent) = (1, 0) }
        self.digit = digit
        self.exponent = exponent
        let step = Double(digit) * Self.power(exponent)
        let first = Int((low / step + 1e-9).rounded(.down))
        let last = Int((high / step - 1e-9).rounded(.up))
        steps = min(first, last)...max(last, first + 1)
    }

    private static func power(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<abs(exponent) { result *= 10 }
        return exponent < 0 ? 1 / result : result
    }

    package var step: Double { Double(digit) * Self.power(exponent) }
    package var minimum: Double { value(steps.lowerBound) }
    package var maximum: Double { value(steps.upperBound) }

    /// The value of a tick.
    package func value(_ step: Int) -> Double {
        // Dividing by a power of ten is exact to the last bit where multiplying by its inverse is not.
        exponent < 0 ? Double(step * digit) / Self.power(-exponent) : Double(step * digit) * Self.power(exponent)
    }

    /// A tick as it prints: `1.500`, `-0,5`.
    package func text(_ step: Int) -> String {
        let number = step * digit
        guard number != 0 else { return "0" }
        var digits = String(number.magnitude)
        var fraction = ""
        if exponent >= 0 {
            digits += String(repeating: "0", count: exponent)
        } else {
            let places = -exponent
            if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
            fraction = "," + digits.suffix(places)
            digits = String(digits.dropLast(places))
        }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        return (number < 0 ? "-" : "") + grouped + fraction
    }

    /// Where a value stands on an axis of `length`, from its beginning; never outside.
    package func position(_ value: Double, length: Int) -> Int {
        let share = (value - minimum) / (maximum - minimum)
        return min(max(Int((share * Double(length)).rounded()), 0), length)
    }
}
