import RegimeTestSupport
import Testing

/// `if(condition, then, else)` takes one branch; a condition that cannot be told makes the whole so.
struct IfTests {
    @Test(
        arguments: [
            ("if(a > b, 1, 2)", "1"),
            ("if(a < b, 1, 2)", "2"),
            ("if(a > b, a, thieu)", "12"),
            ("if(a < b, thieu, ko)", "nil"),
            ("if(thieu > 0, 1, 2)", "missing"),
            ("if(kad > 0, 1, 2)", "na"),
            ("if(ko > 0, 1, 2)", "2"),
            (#"if(true, "có", "không")"#, #""có""#),
            ("if(a > b, window.from, window.to)", "2026-09-15"),
            ("if(a > b, a / z, 1)", "na"),
            ("if(a < b, lon * lon * lon, 1)", "1"),
            ("if(a, 1, 2)", "NN003 cần kiểu đúng/sai, ở đây là kiểu số"),
            (#"if(true, 1, "hai")"#, "NN003 hai giá trị để chọn khác kiểu: số và chữ"),
            ("if(true, a, tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
            ("if(true, 1)", "NN006 hàm if cần 3 tham số, ở đây có 2"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
