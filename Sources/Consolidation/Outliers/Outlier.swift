package import ReportModel

/// A figure that is strange beside what the same unit reported before.
package struct Outlier: Sendable {
    /// A slip that would explain it.
    package enum Cause: Sendable, Hashable {
        /// So many digits too many, or a unit of measure too small: what was meant is the figure divided by a power of ten.
        case tooLarge(powerOfTen: Int)
        case tooSmall(powerOfTen: Int)
        /// The sum of the year so far in the place of the period's own figure.
        case accumulated
    }

    package var series: FigureSeries
    /// The score by each method that calls it strange.
    package var scores: [OutlierMethod: Double]
    /// How often the threshold of the method that finds it strangest; more than 1.
    package var strangeness: Double
    /// Where it would not be strange, rounded to its decimals.
    package var expected: ClosedRange<Quantity>
    package var cause: Cause?

    /// Judges a figure: whether there is enough history, and what is strange about it.
    package static func judged(
        _ series: FigureSeries, _ settings: OutlierSettings
    ) -> (isJudged: Bool, outlier: Outlier?) {
        guard let judge = OutlierJudge(series, settings) else { return (false, nil) }
        var scores: [OutlierMethod: Double] = [:]
        var strangest: (strangeness: Double, range: ClosedRange<Double>)?
        for method in settings.methods {
            guard let threshold = settings.thresholds[method] else { continue }
            let found = judge.score(method, threshold: threshold)
            guard found.score > threshold else { continue }
            scores[method] = found.score
            let strangeness = Outlier.strangeness(method, found.score, threshold)
            if strangest.map({ $0.strangeness < strangeness }) ?? true { strangest = (strangeness, found.range) }
        }
        guard let strangest,
            let low = Quantity(strangest.range.lowerBound.rounded(.down, decimals: series.decimals), series.decimals),
            let high = Quantity(strangest.range.upperBound.rounded(.up, decimals: series.decimals), series.decimals)
        else { return (true, nil) }
        return (
            true,
            Outlier(
                series: series, scores: scores, strangeness: strangest.strangeness, expected: low...max(low, high),
                cause: judge.cause(strangest.range))
        )
    }

    /// Ratios grow by multiplication, so that their logarithms are compared with deviations.
    private static func strangeness(_ method: OutlierMethod, _ score: Double, _ threshold: Double) -> Double {
        if method != .jump { return threshold > 0 ? score / threshold : score + 1 }
        return threshold > 1 ? 1 + (score / threshold).log10Approximate : score
    }
}

extension Double {
    /// The number in units of the last decimal, rounded.
    fileprivate func rounded(_ rule: FloatingPointRoundingRule, decimals: Int) -> Double {
        (self * Double(Quantity.power(decimals))).rounded(rule)
    }

    /// The decimal logarithm of a number above 0, good enough to sort by: exact at powers of ten, linear between.
    fileprivate var log10Approximate: Double {
        var (rest, result) = (self, 0.0)
        while rest >= 10, result < 400 { (rest, result) = (rest / 10, result + 1) }
        return result + (rest - 1) / 9
    }
}

extension Quantity {
    /// A mantissa that is a whole number; `nil` where it does not fit.
    fileprivate init?(_ mantissa: Double, _ decimals: Int) {
        guard let mantissa = Int64(exactly: mantissa) else { return nil }
        self.init(mantissa: mantissa, decimals: decimals)
    }
}
