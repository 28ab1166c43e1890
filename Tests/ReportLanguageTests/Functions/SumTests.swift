import RegimeTestSupport
import Testing

/// `sum` leaves out what does not apply; one missing value makes it missing; only nils stay nil.
struct SumTests {
    @Test(
        arguments: [
            ("sum(a, b)", "17"),
            ("sum(a)", "12"),
            ("sum(a; b; z)", "17"),
            ("sum(a, ko)", "12"),
            ("sum(ko)", "nil"),
            ("sum(ko, ko)", "nil"),
            ("sum(ko, kad)", "nil"),
            ("sum(a, kad)", "12"),
            ("sum(kad)", "na"),
            ("sum(kad, kad)", "na"),
            ("sum(a, thieu)", "missing"),
            ("sum(kad, thieu)", "missing"),
            ("sum(ko, thieu)", "missing"),
            ("sum(a, am)", "5"),
            ("sum(ko, z)", "0"),
            ("sum(0.1, 0.2)", "0.3"),
            ("sum(a / 3, b / 3)", "17/3"),
            ("sum(x)", "7"),
            ("sum(x.dat_dai, x.ho_tich)", "7"),
            ("sum()", "NN006 hàm sum cần từ 1 đến 64 tham số, ở đây có 0"),
            ("sum(a, tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
            (#"sum(a, "b")"#, "NN003 cần kiểu số, ở đây là kiểu chữ"),
            ("sum(1, a, tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
