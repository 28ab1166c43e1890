import RegimeTestSupport
import Testing

/// `to(value, "measure")` converts between measures of the same thing; a wrong one is refused.
struct ToTests {
    @Test(
        arguments: [
            (#"to(san_luong, "tấn")"#, "13"),
            (#"to(san_luong, "kg")"#, "13000"),
            (#"to(tien, "tỷ đồng")"#, "0.0105"),
            (#"to(tien, "đồng")"#, "10500000"),
            (#"to(dien_tich, "m2")"#, "25000"),
            (#"to(dien_tich, "km2")"#, "0.025"),
            (#"to(0.5, "%")"#, "50"),
            (#"to(ty_le, "‰")"#, "975"),
            (#"to(san_luong / dien_tich, "tấn/ha")"#, "5.2"),
            (#"to(ko, "hồ sơ")"#, "nil"),
            (#"to(kad, "hồ sơ")"#, "na"),
            (#"to(thieu, "hồ sơ")"#, "missing"),
            (#"ty + to(tien, "tỷ đồng")"#, "1.2605"),
            (#"to(a, "tấn")"#, "NN004 không đổi được “hồ sơ” sang “tấn”"),
            (#"to(5, "tấn")"#, "NN004 không đổi được số không có đơn vị sang “tấn”"),
            ("to(a, b)", "NN006 chỗ này phải viết thẳng giá trị, không dùng công thức"),
            (#"to("a", "tấn")"#, "NN003 cần kiểu số, ở đây là kiểu chữ"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
