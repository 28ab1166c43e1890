import RegimeTestSupport
import Testing

/// Operators compute exactly; nil counts as 0, missing comes before not applicable.
struct ArithmeticTests {
    @Test(
        arguments: [
            ("a + b", "17"),
            ("a - b", "7"),
            ("b - a", "-7"),
            ("a * b", "60"),
            ("a / b", "2.4"),
            ("a / 7", "12/7"),
            ("a / 7 * 7", "12"),
            ("-a", "-12"),
            ("--a", "12"),
            ("0.1 + 0.2", "0.3"),
            ("tien * 3", "31.5"),
            ("1 / 3 + 1 / 3 + 1 / 3", "1"),
            ("a × 2", "24"),
            ("a + b * 2", "22"),
            ("(a + b) * 2", "34"),
            ("a - b - 1", "6"),
            ("a / b / 2", "1.2"),
            ("-a + b", "-7"),
            ("2 - -3", "5"),
            ("a + ko", "12"),
            ("ko + ko", "0"),
            ("ko * a", "0"),
            ("-ko", "nil"),
            ("a - ko", "12"),
            ("ko / a", "0"),
            ("a + kad", "na"),
            ("kad * 0", "na"),
            ("-kad", "na"),
            ("a + thieu", "missing"),
            ("thieu * 0", "missing"),
            ("-thieu", "missing"),
            ("kad + thieu", "missing"),
            ("thieu - kad", "missing"),
            ("a / 0", "na"),
            ("a / z", "na"),
            ("z / z", "na"),
            ("a / ko", "na"),
            ("thieu / z", "missing"),
            ("kad / z", "na"),
            ("lon * lon * lon", "overflow in thu-nghiem"),
            ("999999999999999999 * 999999999999999999", "999999999999999998000000000000000001/1"),
            ("a + tien", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
            ("ty + tien", #"NN004 khác đơn vị tính: “tỷ đồng” và “triệu đồng”; hãy đổi bằng to(…, "tỷ đồng")"#),
            (#"a + "b""#, "NN003 cần kiểu số, ở đây là kiểu chữ"),
            ("true + 1", "NN003 cần kiểu số, ở đây là kiểu đúng/sai"),
            ("1234567890123456789", "1234567890123456789"),
            ("12345678901234567890", "NN001 số quá dài (tối đa 18 chữ số, trong đó 9 chữ số thập phân)"),
            ("0.1234567891", "NN001 số quá dài (tối đa 18 chữ số, trong đó 9 chữ số thập phân)"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
