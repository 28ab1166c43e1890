import Document
import TestSupport
import Testing

struct ChartScaleTests {
    @Test(arguments: [
        (0.0, 7.0, 5, true, "0 2 4 6 8"), (0, 100, 5, true, "0 20 40 60 80 100"), (0, 1, 5, true, "0 1"),
        (0, 1, 5, false, "0 0,2 0,4 0,6 0,8 1,0"), (-3, 12, 5, true, "-5 0 5 10 15"),
        (0, 1_234_567, 5, true, "0 500.000 1.000.000 1.500.000"), (0, 0, 5, true, "0 1"),
        (41, 41, 5, true, "0 10 20 30 40 50"),
        (-7, -7, 5, true, "-8 -6 -4 -2 0"), (96.4, 99.1, 5, false, "96 97 98 99 100"),
        (0, 0.0004, 4, false, "0 0,0001 0,0002 0,0003 0,0004"),
    ])
    func ticksAreRoundAndVietnamese(low: Double, high: Double, intervals: Int, isWhole: Bool, ticks: String) {
        let scale = ChartScale(lowest: low, highest: high, intervals: intervals, isWhole: isWhole)
        #expect(scale.steps.map(scale.text).joined(separator: " ") == ticks)
    }

    /// Whatever the numbers: the scale holds them, its ticks rise, are few and say what they mean.
    @Test(arguments: 0..<400) func holdsItsNumbers(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        func number() -> Double {
            var value = Double(Int.random(in: -1_000_000...1_000_000, using: &random))
            for _ in 0..<Int.random(in: 0...12, using: &random) { value *= Bool.random(using: &random) ? 10 : 0.1 }
            return Int.random(in: 0...9, using: &random) == 0 ? 0 : value
        }
        let (one, other) = (number(), number())
        let intervals = Int.random(in: 1...6, using: &random)
        let isWhole = Bool.random(using: &random)
        let scale = ChartScale(
            lowest: min(one, other), highest: max(one, other), intervals: intervals, isWhole: isWhole)
        let slack = scale.step * 1e-6
        #expect(scale.minimum <= min(one, other) + slack)
        #expect(scale.maximum >= max(one, other) - slack)
        #expect((1...intervals + 2).contains(scale.steps.count - 1))
        #expect([1, 2, 5].contains(scale.digit))
        if isWhole { #expect(scale.exponent >= 0) }
        let values = scale.steps.map(scale.value)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
        for step in scale.steps {
            let written = scale.text(step).replacing(".", with: "").replacing(",", with: ".")
            let read = try #require(Double(written))
            #expect(abs(read - scale.value(step)) <= slack)
        }
        for value in [one, other] { #expect((0...4000).contains(scale.position(value, length: 4000))) }
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity]) func takesNoNonsense(_ value: Double) {
        let scale = ChartScale(lowest: value, highest: 5, intervals: 5, isWhole: false)
        #expect(scale.steps.count <= 7)
    }
}
