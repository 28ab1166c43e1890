import RegimeTestSupport
import Testing

/// `default(value, instead)` steps in for what is missing or does not apply, not for nil.
struct DefaultTests {
    @Test(
        arguments: [
            ("default(a, 1)", "12"),
            ("default(thieu, 1)", "1"),
            ("default(kad, 1)", "1"),
            ("default(ko, 1)", "nil"),
            ("default(z, 1)", "0"),
            ("default(a / z, 0)", "0"),
            ("default(thieu, kad)", "na"),
            ("default(kad, thieu)", "missing"),
            ("default(thieu, thieu)", "missing"),
            ("default(thieu, default(kad, b))", "5"),
            ("default(a, round(lon * 1000, 0))", "12"),
            (#"default(thieu, "x")"#, "NN003 hai giá trị để chọn khác kiểu: số và chữ"),
            ("default(thieu, tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
