import RegimeTestSupport
import Testing

/// `average` is exact until it is rounded; what does not apply does not count.
struct AverageTests {
    @Test(
        arguments: [
            ("average(a, b)", "8.5"),
            ("average(a, b, z)", "17/3"),
            ("average(a, ko)", "6"),
            ("average(ko, ko)", "nil"),
            ("average(a, kad)", "12"),
            ("average(kad)", "na"),
            ("average(a, thieu)", "missing"),
            ("round(average(a, b, z), 2)", "5.67"),
            ("average(am, a)", "2.5"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
