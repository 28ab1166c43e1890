import RegimeTestSupport
import Testing

/// `min` leaves out what does not apply; without any value there is none.
struct MinTests {
    @Test(
        arguments: [
            ("min(a, b)", "5"),
            ("min(a, b, am)", "-7"),
            ("min(a, ko)", "0"),
            ("min(ko, ko)", "nil"),
            ("min(ko, am)", "-7"),
            ("min(a, kad)", "12"),
            ("min(kad)", "na"),
            ("min(a, thieu)", "missing"),
            ("min(a / 3, a / 4)", "3"),
            ("min(tien, 10)", "10"),
            ("min(window.to)", "NN003 cần kiểu số, ở đây là kiểu ngày"),
            ("min(a, tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
