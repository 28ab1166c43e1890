import RegimeTestSupport
import Testing

/// `percent(part, whole)`: a share of nothing cannot be said.
struct PercentTests {
    @Test(
        arguments: [
            ("percent(b, a)", "125/3"),
            ("percent(a, b)", "240"),
            ("percent(a, z)", "na"),
            ("percent(z, z)", "na"),
            ("percent(a, ko)", "na"),
            ("percent(ko, a)", "0"),
            ("percent(z, a)", "0"),
            ("percent(kad, a)", "na"),
            ("percent(a, kad)", "na"),
            ("percent(thieu, a)", "missing"),
            ("percent(a, thieu)", "missing"),
            ("percent(thieu, z)", "missing"),
            ("percent(thieu, kad)", "missing"),
            ("percent(am, a)", "-175/3"),
            ("round(percent(b, a), 2)", "41.67"),
            ("round(percent(am, a), 2)", "-58.33"),
            ("percent(b, 10)", "50"),
            ("percent(a, tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
            ("percent(a)", "NN006 hàm percent cần 2 tham số, ở đây có 1"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
