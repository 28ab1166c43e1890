import RegimeTestSupport
import Testing

/// `in` is a row of comparisons with `or` between them.
struct MembershipTests {
    @Test(
        arguments: [
            ("a in (1, 12)", "true"),
            ("a in (1; 2)", "false"),
            ("a in (12)", "true"),
            (#""x" in ("x", "y")"#, "true"),
            ("thieu in (1, 2)", "missing"),
            ("kad in (1, 2)", "na"),
            ("ko in (0, 1)", "true"),
            ("a in (thieu, 12)", "true"),
            ("a in (thieu, 1)", "missing"),
            ("a in (kad, 1)", "na"),
            ("a in (b + 7, 0)", "true"),
            ("not a in (1, 2)", "true"),
            (#"a in ("x")"#, "NN003 không so sánh được kiểu số với kiểu chữ"),
            ("a in (tien)", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
            ("a in 12", "NN001 “12” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("a in ()", "NN001 dấu “)” không đúng chỗ"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
