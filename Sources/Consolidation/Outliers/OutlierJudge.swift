import ReportModel

/// Says how strange a figure is beside the history of the same unit.
struct OutlierJudge {
    let settings: OutlierSettings
    let value: Double
    /// The smallest step that the figure can make.
    private let step: Double
    private let isCount: Bool
    private let isStock: Bool
    /// Newest first.
    private let history: [(period: Period, value: Double)]
    private let byPeriod: [Period: Double]
    private let previous: Double?
    private let yearAgo: Double?

    /// `nil` where there is too little history to say anything.
    init?(_ series: FigureSeries, _ settings: OutlierSettings) {
        let history = series.history.prefix(settings.reach).compactMap { period, value in
            value.map { (period: period, value: $0.approximate) }
        }
        guard history.count >= max(2, settings.minimumHistory) else { return nil }
        self.settings = settings
        self.history = history
        value = series.value.approximate
        step = 1 / Double(Quantity.power(series.decimals))
        isCount = series.decimals == 0
        isStock = series.isStock
        byPeriod = Dictionary(history.map { ($0.period, $0.value) }, uniquingKeysWith: { first, _ in first })
        previous = series.period.previous.flatMap { [byPeriod] in byPeriod[$0] }
        yearAgo = series.period.yearAgo.flatMap { [byPeriod] in byPeriod[$0] }
    }

    /// What is expected, and how far figures usually are from it.
    private struct Expectation {
        var center: Double
        var deviation: Double
        var isSeasonal = false
    }

    /// The score by one method, and the range in which a figure would not be strange.
    struct Score {
        var score: Double
        var range: ClosedRange<Double>
    }

    func score(_ method: OutlierMethod, threshold: Double) -> Score {
        switch method {
        case .zscore: robust(threshold)
        case .minmax: bounds(threshold)
        case .jump: jump(threshold)
        }
    }

    // MARK: - Modified z-score

    /// How many earlier figures of the same months there must be before they are what a figure is measured by.
    private static let neededPairs = 4

    private func robust(_ threshold: Double) -> Score {
        var best = level
        // What tells figures better is what they are measured by: the one before, or the one a year before.
        if isStock, let continuation, continuation.deviation < best.deviation { best = continuation }
        if let season { best = season }
        var score = abs(value - best.center) / best.deviation
        if !best.isSeasonal {
            if wasSeenBefore { score = min(score, threshold * 0.99) }
            if let apart = amongOccurrences { score = min(score, apart) }
            if let yearAgo {
                // Too few years to tell what the season usually does, but the last one is known.
                let deviation = max(best.deviation, 0.2 * abs(yearAgo))
                score = min(score, abs(value - yearAgo) / deviation)
            }
        }
        return Score(score: score, range: range(best.center, threshold * best.deviation))
    }

    /// The unit's usual level.
    private var level: Expectation {
        let numbers = history.map(\.value)
        let center = Spread.median(numbers)
        return Expectation(center: center, deviation: max(Spread.robustDeviation(numbers), least(center)))
    }

    /// How far a figure is from those that are not 0, of a kind that mostly is; `nil` where it is no such kind.
    private var amongOccurrences: Double? {
        let numbers = history.map(\.value)
        let occurrences = numbers.filter { $0 != 0 }
        guard value != 0, Spread.median(numbers) == 0, occurrences.count >= 2 else { return nil }
        let center = Spread.median(occurrences)
        // Few as they are, half of what is usual among them is nothing strange.
        let deviation = max(Spread.robustDeviation(occurrences), least(center), 0.5 * abs(center))
        return abs(value - center) / deviation
    }

    /// The figure before with the usual change.
    private var continuation: Expectation? {
        guard let previous else { return nil }
        let changes = history.compactMap { entry in
            entry.period.previous.flatMap { byPeriod[$0] }.map { entry.value - $0 }
        }
        guard changes.count >= settings.minimumHistory - 1 else { return nil }
        let center = previous + Spread.median(changes)
        return Expectation(center: center, deviation: max(Spread.robustDeviation(changes), least(center)))
    }

    /// The figure of the year before with the usual growth.
    private var season: Expectation? {
        guard let yearAgo else { return nil }
        let pairs = history.compactMap { entry in
            entry.period.yearAgo.flatMap { byPeriod[$0] }.map { (now: entry.value, then: $0) }
        }
        // Where figures come and go without a season, or scatter as much from year to year as from month to month, the year
        // before says nothing.
        guard pairs.count(where: { ($0.now == 0) != ($0.then == 0) }) * 8 <= pairs.count else { return nil }
        let growth = pairs.filter { $0.now > 0 && $0.then > 0 }.map { $0.now / $0.then }
        let factor = growth.isEmpty ? 1 : Spread.median(growth)
        let error = Spread.robustDeviation(pairs.map { $0.now - factor * $0.then })
        guard pairs.count >= settings.minimumHistory, error < level.deviation / 4 else { return nil }
        if yearAgo > 0 {
            guard growth.count >= OutlierJudge.neededPairs else { return nil }
            let center = yearAgo * factor
            let deviation = max(yearAgo * Spread.robustDeviation(growth), least(center), 2 * least(yearAgo))
            return Expectation(center: center, deviation: deviation, isSeasonal: true)
        }
        // What comes in months that had nothing the year before.
        let numbers = pairs.filter { $0.then == yearAgo }.map(\.now)
        guard numbers.count >= OutlierJudge.neededPairs else { return nil }
        let center = Spread.median(numbers)
        return Expectation(
            center: center, deviation: max(Spread.robustDeviation(numbers), least(center)), isSeasonal: true)
    }

    /// The least deviation to reckon with: a twentieth, one step, and of counts that of chance alone.
    private func least(_ center: Double) -> Double {
        max(0.05 * abs(center), step, isCount ? abs(center).squareRoot() : 0)
    }

    /// Whether the unit stated something as extreme before: once, or twice where there are many figures.
    private var wasSeenBefore: Bool {
        let center = Spread.median(history.map(\.value))
        let alike = history.count { value > center ? $0.value >= value : $0.value <= value }
        return alike >= (history.count >= 12 ? 2 : 1)
    }

    private func range(_ center: Double, _ width: Double) -> ClosedRange<Double> {
        let isNeverNegative = value >= 0 && history.allSatisfy { $0.value >= 0 }
        let low = isNeverNegative ? max(0, center - width) : center - width
        return low...max(low, center + width)
    }

    // MARK: - Bounds and jumps

    private func bounds(_ threshold: Double) -> Score {
        let numbers = history.map(\.value)
        let mean = Spread.mean(numbers)
        let deviation = max(Spread.standardDeviation(numbers), least(mean))
        var score = abs(value - mean) / deviation
        if !isOutsideHistory { score = min(score, threshold * 0.99) }
        if let yearAgo { score = min(score, abs(value - yearAgo) / max(least(yearAgo), 0.2 * abs(yearAgo))) }
        return Score(score: score, range: range(mean, threshold * deviation))
    }

    private func jump(_ threshold: Double) -> Score {
        // What comes now and then is compared with the last time that it came.
        let bases = [history.first { $0.value != 0 }?.value, yearAgo == 0 ? nil : yearAgo].compactMap(\.self)
        let ratios = bases.map { OutlierJudge.ratio(value, $0, step) }
        let nearest = bases.min { OutlierJudge.ratio(value, $0, step) < OutlierJudge.ratio(value, $1, step) }
        guard let ratio = ratios.min(), let nearest, isOutsideHistory,
            // A few more or less of what can be counted on the fingers are no jump.
            !isCount || abs(value - nearest) >= 3 * max(1, (abs(value) + abs(nearest)).squareRoot())
        else {
            let center = nearest ?? value
            return Score(score: 1, range: min(center, value)...max(center, value))
        }
        let size = max(abs(nearest), step)
        let range = nearest < 0 ? (-size * threshold)...(-size / threshold) : (size / threshold)...(size * threshold)
        return Score(score: ratio, range: range)
    }

    private var isOutsideHistory: Bool {
        history.allSatisfy { $0.value < value } || history.allSatisfy { $0.value > value }
    }

    /// How many times one number is the other, at least 1; of nothing, one step stands for it.
    private static func ratio(_ a: Double, _ b: Double, _ step: Double) -> Double {
        if a * b < 0 { return (abs(a) + abs(b)) / step }
        let (larger, smaller) = (max(abs(a), abs(b), step), max(min(abs(a), abs(b)), step))
        return larger / smaller
    }

    // MARK: - What it may come from

    /// A slip that would explain the figure: what was meant would not be strange at all.
    func cause(_ range: ClosedRange<Double>) -> Outlier.Cause? {
        let center = (range.lowerBound + range.upperBound) / 2
        // Of what is only just strange nobody should guess.
        guard value != 0, abs(value - center) >= 2 * (range.upperBound - center) else { return nil }
        for (power, factor) in [(1, 10.0), (2, 100), (3, 1000), (6, 1_000_000)] {
            if meant(value / factor, range) { return .tooLarge(powerOfTen: power) }
            if meant(value * factor, range) { return .tooSmall(powerOfTen: power) }
        }
        return accumulates(range) ? .accumulated : nil
    }

    private func meant(_ number: Double, _ range: ClosedRange<Double>) -> Bool {
        range.contains(number) && abs(number) >= step
    }

    /// Whether the figure is about what the periods of the year make together.
    private func accumulates(_ range: ClosedRange<Double>) -> Bool {
        guard !isStock, let last = history.first?.period.next else { return false }
        let earlier = last.yearToDate.dropLast()
        let numbers = earlier.compactMap { byPeriod[$0] }
        guard earlier.count >= 2, numbers.count == earlier.count else { return false }
        let sum = numbers.reduce(0, +)
        return meant(value - sum, range)
    }
}
