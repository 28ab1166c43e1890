import RegimeTestSupport
import Testing

/// `abs` drops the sign.
struct AbsTests {
    @Test(
        arguments: [
            ("abs(am)", "7"),
            ("abs(a)", "12"),
            ("abs(z)", "0"),
            ("abs(b - a)", "7"),
            ("abs(am / 2)", "3.5"),
            ("abs(ko)", "nil"),
            ("abs(kad)", "na"),
            ("abs(thieu)", "missing"),
            ("abs(true)", "NN003 cần kiểu số, ở đây là kiểu đúng/sai"),
            ("abs(a, b)", "NN006 hàm abs cần 1 tham số, ở đây có 2"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
