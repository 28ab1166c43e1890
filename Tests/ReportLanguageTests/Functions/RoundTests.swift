import RegimeTestSupport
import Testing

/// `round` goes half away from zero, on both sides of it; nil stays nil.
struct RoundTests {
    @Test(
        arguments: [
            ("round(2.5, 0)", "3"),
            ("round(-2.5, 0)", "-3"),
            ("round(2.4, 0)", "2"),
            ("round(-2.4, 0)", "-2"),
            ("round(0.5, 0)", "1"),
            ("round(-0.5, 0)", "-1"),
            ("round(-0.4, 0)", "0"),
            ("round(a / 7, 2)", "1.71"),
            ("round(am / 3, 1)", "-2.3"),
            ("round(tien, 0)", "11"),
            ("round(1.005, 2)", "1.01"),
            ("round(2 / 3, 9)", "0.666666667"),
            ("round(a, 3)", "12"),
            ("round(ko, 1)", "nil"),
            ("round(kad, 1)", "na"),
            ("round(thieu, 1)", "missing"),
            ("round(a / z, 1)", "na"),
            ("round(lon * 1000, 0)", "overflow in thu-nghiem"),
            ("round(a, 10)", "NN006 số chữ số thập phân phải từ 0 đến 9"),
            ("round(a, -1)", "NN006 chỗ này phải viết thẳng giá trị, không dùng công thức"),
            ("round(a, b)", "NN006 chỗ này phải viết thẳng giá trị, không dùng công thức"),
            ("round(a, 1.5)", "NN006 chỗ này phải viết thẳng giá trị, không dùng công thức"),
            ("round(a)", "NN006 hàm round cần 2 tham số, ở đây có 1"),
            (#"round("a", 1)"#, "NN003 cần kiểu số, ở đây là kiểu chữ"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
