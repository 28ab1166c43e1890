import RegimeTestSupport
import Testing

/// `max` leaves out what does not apply; without any value there is none.
struct MaxTests {
    @Test(
        arguments: [
            ("max(a, b)", "12"),
            ("max(a, b, am)", "12"),
            ("max(a, ko)", "12"),
            ("max(ko, ko)", "nil"),
            ("max(ko, am)", "0"),
            ("max(a, kad)", "12"),
            ("max(kad)", "na"),
            ("max(a, thieu)", "missing"),
            ("max(a / 3, a / 4)", "4"),
            ("max(tien, 10)", "10.5"),
            ("max(window.to)", "NN003 cần kiểu số, ở đây là kiểu ngày"),
            ("max(a, tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
