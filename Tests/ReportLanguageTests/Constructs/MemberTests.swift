import RegimeTestSupport
import Testing

/// Members, totals and the names that mean them.
struct MemberTests {
    @Test(
        arguments: [
            ("x", "7"),
            ("x.total", "7"),
            ("x.dat_dai", "3"),
            ("x.ho_tich", "4"),
            ("y", "missing"),
            ("y.dat_dai", "1"),
            ("sum(x.dat_dai, y.dat_dai)", "4"),
            ("x.dat_dat", "NN002 phân tổ “linh_vuc” không có mục “dat_dat”; có phải “dat_dai” không?"),
            ("x.totl", "NN002 phân tổ “linh_vuc” không có mục “totl”; có phải “total” không?"),
            ("a.dat_dai", "NN002 chỉ tiêu “a” không được phân tổ nên không có mục con"),
            ("x.dat_dai.a", "NN001 “a” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("tiếp_nhận", "9"),
            ("tiếp_nhân", "NN002 không có chỉ tiêu hay tên nào là “tiếp_nhân”; có phải “tiếp_nhận” không?"),
            ("khong_co", "NN002 không có chỉ tiêu hay tên nào là “khong_co”"),
            ("so", "NN006 sổ chỉ dùng trong count, sum, min, max hoặc average"),
            ("children.a", "NN006 children chỉ dùng trong sum, count, min, max hoặc average"),
            ("this", "NN002 “this” chỉ dùng trong bảng có từng dòng là một chỉ tiêu"),
            ("summ(a)", "NN002 không có hàm “summ”; có phải “sum” không?"),
            ("tong(a)", "NN002 không có hàm “tong”"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }

    /// In the context of a category a bare name means the member at hand, `x.total` always the total.
    @Test(arguments: [("x", "4"), ("x.total", "7"), ("x.dat_dai", "3"), ("percent(x, x.total)", "400/7"), ("a", "12")])
    func takesTheMemberAtHand(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression, category: "linh_vuc", member: 1) == expected)
    }
}
