/// Where numbers lie and how far they scatter, told so that a few wild ones among them hardly matter.
///
/// Statistics are the one place where figures become floating point: they say what is worth a look, never what is stated.
package enum Spread {
    /// The middle number, or the mean of the two in the middle; 0 of none.
    package static func median(_ numbers: [Double]) -> Double {
        guard !numbers.isEmpty else { return 0 }
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// The median absolute deviation from the median.
    package static func medianDeviation(_ numbers: [Double]) -> Double {
        let center = median(numbers)
        return median(numbers.map { abs($0 - center) })
    }

    package static func mean(_ numbers: [Double]) -> Double {
        numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
    }

    /// The standard deviation of a sample; 0 of fewer than two.
    package static func standardDeviation(_ numbers: [Double]) -> Double {
        guard numbers.count > 1 else { return 0 }
        let mean = mean(numbers)
        let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(numbers.count - 1)).squareRoot()
    }

    /// A standard deviation told from the median absolute deviation, of which it is 1 ÷ 0.6745 where numbers are normal.
    ///
    /// Where more than half of the numbers are the same that is 0, and every other number would be infinitely strange (or, as
    /// DHIS2 has it, never). Then the mean absolute deviation stands in, as Iglewicz and Hoaglin say.
    package static func robustDeviation(_ numbers: [Double]) -> Double {
        let deviation = medianDeviation(numbers)
        if deviation > 0 { return deviation / 0.6745 }
        let center = median(numbers)
        return 1.253314 * mean(numbers.map { abs($0 - center) })
    }
}
