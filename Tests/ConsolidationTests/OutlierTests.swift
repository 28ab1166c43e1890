import Consolidation
import RegimeTestSupport
import ReportModel
import TestSupport
import Testing

/// What is strange beside a unit's own history, and what is not.
struct OutlierTests {
    private static let all = OutlierSettings(
        thresholds: Dictionary(uniqueKeysWithValues: OutlierMethod.allCases.map { ($0, $0.usualThreshold) }))
    private static let robust = OutlierSettings(thresholds: [.zscore: 3.5])

    /// A figure of October 2026 with the numbers of the months before, oldest first; `nil` is a month without one.
    private func series(_ value: Int, _ history: [Int?], decimals: Int = 0, isStock: Bool = false) -> FigureSeries {
        var period = World.october
        var earlier: [(period: Period, value: Quantity?)] = []
        for number in history.reversed() {
            period = period.previous ?? period
            earlier.append((period, number.map { Quantity(mantissa: Int64($0), decimals: decimals) }))
        }
        return FigureSeries(
            unit: "xa", cell: 0, decimals: decimals, isStock: isStock, period: World.october,
            value: Quantity(mantissa: Int64(value), decimals: decimals), history: earlier)
    }

    private func judged(
        _ value: Int, _ history: [Int?], decimals: Int = 0, isStock: Bool = false, _ settings: OutlierSettings = all
    ) -> Outlier? {
        Outlier.judged(series(value, history, decimals: decimals, isStock: isStock), settings).outlier
    }

    // MARK: - Statistics

    @Test func mediansAndDeviations() {
        #expect(Spread.median([]) == 0)
        #expect(Spread.median([3, 1, 2]) == 2)
        #expect(Spread.median([4, 1, 2, 3]) == 2.5)
        #expect(Spread.medianDeviation([1, 1, 2, 2, 4, 6, 9]) == 1)
        #expect(abs(Spread.robustDeviation([1, 1, 2, 2, 4, 6, 9]) - 1 / 0.6745) < 1e-12)
        // More than half are the same: the mean deviation stands in.
        #expect(abs(Spread.robustDeviation([5, 5, 5, 5, 10]) - 1.253314) < 1e-9)
        #expect(Spread.robustDeviation([7, 7, 7]) == 0)
        #expect(abs(Spread.standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) - 2.138089935) < 1e-8)
        #expect(Spread.standardDeviation([3]) == 0)
    }

    /// Where nothing else bears on it the score is the published one: 0.6745 × |x − median| ÷ MAD.
    @Test func theScoreIsThatOfIglewiczAndHoaglin() throws {
        let history = [1000, 1400, 700, 1200, 900, 1600, 800, 1300, 1100]
        let found = try #require(judged(9000, history, Self.robust))
        let numbers = history.map(Double.init)
        let expected = 0.6745 * abs(9000 - Spread.median(numbers)) / Spread.medianDeviation(numbers)
        #expect(abs((found.scores[.zscore] ?? 0) - expected) < 1e-9)
    }

    // MARK: - Slips

    @Test(arguments: [
        (12_340, Outlier.Cause.tooLarge(powerOfTen: 1)), (123, .tooSmall(powerOfTen: 1)),
        (1_234_000, .tooLarge(powerOfTen: 3)),
    ])
    func slipsOfDigitsAndUnitsAreFoundAndNamed(_ value: Int, _ cause: Outlier.Cause) throws {
        let history = [1210, 1260, 1190, 1234, 1250, 1225, 1205, 1240, 1231, 1247, 1219, 1228, 1236]
        let found = try #require(judged(value, history))
        #expect(found.cause == cause)
        #expect(found.scores[.zscore] != nil)
        #expect(found.expected.lowerBound < Quantity(1228) && Quantity(1236) < found.expected.upperBound)
        #expect(!found.expected.contains(Quantity(value)))
    }

    /// What the months of the year make together in the place of the last one. In October that might be a digit too many.
    @Test func aSumOfTheYearIsNamed() throws {
        let numbers = [102, 98, 101, 99, 103, 97, 100, 102, 98, 101, 100, 99]
        var one = series(0, numbers)
        one.period = month(6)
        one.history = numbers.reversed().enumerated().map { place, number in
            let index = 2026 * 12 + 4 - place
            return (.month(year: index / 12, month: index % 12 + 1), Quantity(number))
        }
        one.value = Quantity(numbers.suffix(5).reduce(0, +) + 100)
        let found = try #require(Outlier.judged(one, Self.all).outlier)
        #expect(found.cause == .accumulated)
    }

    @Test func sizeAndOrderOfStrangeness() throws {
        let history = [100, 104, 97, 101, 99, 103, 98]
        let (some, more) = (try #require(judged(200, history)), try #require(judged(900, history)))
        #expect(some.strangeness < more.strangeness)
        #expect(some.strangeness > 1)
    }

    // MARK: - What is not strange

    @Test(arguments: [
        // Always the same, and then one more.
        (5, [5, 5, 5, 5, 5, 5, 5, 5], 0, false), (6, [5, 5, 5, 5, 5, 5, 5, 5], 0, false),
        // Rare events.
        (2, [0, 0, 1, 0, 0, 0, 0, 1, 0, 0], 0, false), (0, [0, 0, 1, 0, 0, 0, 0, 1, 0, 0], 0, false),
        // As extreme as before.
        (170, [90, 100, 110, 95, 170, 105, 100, 99, 101, 103], 0, false),
        // A herd that grows.
        (1210, [1000, 1020, 1045, 1060, 1085, 1100, 1125, 1140, 1160, 1185], 0, true),
        // Money that comes now and then.
        (4200, [0, 0, 3900, 0, 0, 0, 5100, 0, 0, 0, 4700, 0], 1, false),
    ])
    func whatHappensHappens(_ value: Int, _ history: [Int], _ decimals: Int, _ isStock: Bool) {
        #expect(judged(value, history, decimals: decimals, isStock: isStock) == nil)
    }

    /// A harvest comes twice a year: in its month it is none, beside the season a tenth of it is one.
    @Test func seasonsAreKnownFromTheYearBefore() throws {
        func year(_ size: Int) -> [Int] { [0, 0, 0, 0, 65 * size, 35 * size, 0, 0, 0, 55 * size, 0, 0] }
        // From October 2024 to September 2026, so that last year's October had 55.
        let history: [Int] = [55 * 10, 0, 0] + year(10) + year(11).prefix(9)
        #expect(judged(55 * 11, history, decimals: 1) == nil)
        #expect(judged(55 * 11 * 10, history, decimals: 1)?.cause == .tooLarge(powerOfTen: 1))
        let later = Outlier.judged(series(600, [0] + history.dropLast(1), decimals: 1), Self.robust)
        #expect(later.isJudged)
    }

    @Test func withoutHistoryNothingIsSaid() {
        let five = series(9999, [1, 2, 3, 2, 1])
        #expect(Outlier.judged(five, Self.all).isJudged == false)
        let gaps = series(9999, [1, nil, 3, nil, 1, nil, nil, 2, nil])
        #expect(Outlier.judged(gaps, Self.all).isJudged == false)
        let six = series(9999, [1, 2, 3, 2, 1, 2])
        #expect(Outlier.judged(six, Self.all).isJudged)
    }

    @Test func theNewFigureDoesNotHideItself() {
        // One of seven that is a thousand times the others moves their mean, but it is not among those it is measured by.
        #expect(judged(100_000, [100, 90, 110, 95, 105, 100])?.scores.keys.count == 3)
    }

    // MARK: - Laws

    /// What is strange stays strange in another unit of measure, as far as counting by ones allows.
    @Test(arguments: 0..<40)
    func theUnitOfMeasureChangesNothing(_ seed: Int) {
        var random = Seeded(UInt64(seed))
        let history = (0..<20).map { _ in Int.random(in: 5000...15_000, using: &random) }
        let value = Int.random(in: 0...60_000, using: &random)
        let one = judged(value, history, decimals: 2)
        let other = judged(value * 1000, history.map { $0 * 1000 }, decimals: 2)
        #expect(
            one?.scores.keys.sorted { $0.rawValue < $1.rawValue }
                == other?.scores.keys.sorted { $0.rawValue < $1.rawValue })
    }

    /// Ordinary months raise hardly any alarm, misplaced digits nearly always one.
    @Test func fewFalseAlarmsAndFewMisses() {
        var random = Seeded(7)
        var (alarms, found) = (0, 0)
        for _ in 0..<2000 {
            let level = Double(Int.random(in: 30...5000, using: &random))
            func month() -> Int {
                // The sum of uniform numbers is nearly normal: a deviation of about a seventh.
                let noise = (0..<6).reduce(0.0) { sum, _ in sum + Double.random(in: -1...1, using: &random) } / 10
                return Int(level * (1 + noise))
            }
            let history = (0..<18).map { _ in month() }
            if judged(month(), history) != nil { alarms += 1 }
            if judged(month() * 10, history) != nil { found += 1 }
        }
        #expect(alarms <= 20, "\(alarms) of 2000")
        #expect(found >= 1990, "\(found) of 2000")
    }
}
