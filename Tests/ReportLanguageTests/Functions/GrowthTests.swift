import RegimeTestSupport
import Testing

/// `growth(now, before)` in percent of what was before, which has to be above zero.
struct GrowthTests {
    @Test(
        arguments: [
            ("growth(a, b)", "140"),
            ("growth(b, a)", "-175/3"),
            ("growth(a, a)", "0"),
            ("growth(a, z)", "na"),
            ("growth(a, ko)", "na"),
            ("growth(ko, a)", "-100"),
            ("growth(z, z)", "na"),
            ("growth(a, am)", "na"),
            ("growth(am, a)", "-475/3"),
            ("growth(kad, a)", "na"),
            ("growth(a, kad)", "na"),
            ("growth(thieu, a)", "missing"),
            ("growth(a, thieu)", "missing"),
            ("growth(thieu, am)", "missing"),
            ("round(growth(b, a), 2)", "-58.33"),
            ("growth(a, tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
