import RegimeTestSupport
import Testing

/// Comparisons are exact; what is missing or does not apply cannot be compared.
struct ComparisonTests {
    @Test(
        arguments: [
            ("a > b", "true"),
            ("a < b", "false"),
            ("a = 12", "true"),
            ("a == 12", "true"),
            ("a <> 12", "false"),
            ("a != 12", "false"),
            ("a ≠ 12", "false"),
            ("a >= 12", "true"),
            ("a ≥ 12", "true"),
            ("a <= 11", "false"),
            ("a ≤ 11", "false"),
            ("tien = 10.50", "true"),
            ("1 / 3 = 2 / 6", "true"),
            ("1 / 3 < 0.333333334", "true"),
            ("ko = 0", "true"),
            ("ko = z", "true"),
            ("ko < 1", "true"),
            ("kad = 0", "na"),
            ("thieu = 0", "missing"),
            ("thieu = thieu", "missing"),
            ("kad = thieu", "missing"),
            ("kad = kad", "na"),
            ("thieu <> kad", "missing"),
            (#""đất" = "đất""#, "true"),
            (#""đất" = "đất""#, "true"),
            (#""Đất" = "đất""#, "false"),
            (#""đất" <> "đất ""#, "true"),
            ("true = false", "false"),
            ("true <> false", "true"),
            ("window.from < window.to", "true"),
            ("window.from = window.to", "false"),
            (#""a" < "b""#, "NN003 kiểu chữ chỉ so sánh được bằng = hoặc <>, không có lớn hơn, nhỏ hơn"),
            ("true > false", "NN003 kiểu đúng/sai chỉ so sánh được bằng = hoặc <>, không có lớn hơn, nhỏ hơn"),
            (#"a = "12""#, "NN003 không so sánh được kiểu số với kiểu chữ"),
            (#"window.from = "2026-09-15""#, "NN003 không so sánh được kiểu ngày với kiểu chữ"),
            ("a < tien", "NN004 khác đơn vị tính: “hồ sơ” và “triệu đồng”"),
            ("1 < a < 20", "NN001 không so sánh nối tiếp được; hãy viết “a < b and b < c”"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
