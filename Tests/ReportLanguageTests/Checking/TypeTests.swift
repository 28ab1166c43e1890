import RegimeTestSupport
import Testing

/// The measure and the number of decimals that an expression has before any figure is known.
struct TypeTests {
    @Test(
        arguments: [
            ("1", "literal 0"), ("1.50", "literal 2"), ("a", "[hồ sơ] 0"), ("tien", "[triệu đồng] 1"),
            ("a + 0.5", "[hồ sơ] 1"),
            ("0.25 + 0.5", "literal 2"), ("a * 2", "[hồ sơ] 0"), ("tien * 0.25", "[triệu đồng] 3"),
            ("a * b", "[hồ sơ^2] 0"),
            ("a / b", "[] unbounded"), ("a / b * 100", "[] unbounded"), ("a / 2", "[hồ sơ] unbounded"),
            ("2 / a", "[1/hồ sơ] unbounded"),
            ("san_luong / dien_tich", "[tạ/ha] unbounded"), ("san_luong / dien_tich * dien_tich", "[tạ] unbounded"),
            ("-tien", "[triệu đồng] 1"), ("abs(tien)", "[triệu đồng] 1"), ("round(a / 3, 2)", "[hồ sơ] 2"),
            ("round(a, 0)", "[hồ sơ] 0"),
            ("percent(a, b)", "[%] unbounded"), ("growth(tien, tien@prev)", "[%] unbounded"), ("ty_le", "[%] 2"),
            ("if(true, a, 1.5)", "[hồ sơ] 1"), ("if(true, 1, a)", "[hồ sơ] 0"),
            ("default(a / 2, 0)", "[hồ sơ] unbounded"),
            ("sum(1, tien)", "[triệu đồng] 1"), ("min(1.25, tien)", "[triệu đồng] 2"),
            ("average(a, b)", "[hồ sơ] unbounded"),
            ("count(a, tien)", "literal 0"), ("sum(children.tien)", "[triệu đồng] 1"),
            ("average(children.a)", "[hồ sơ] unbounded"),
            ("count(children.tien)", "literal 0"), ("count(so)", "literal 0"), ("count(so.ket_qua)", "literal 0"),
            ("sum(so.le_phi)", "[triệu đồng] 1"), ("average(so.le_phi)", "[triệu đồng] unbounded"),
            ("target(tien)", "[triệu đồng] 1"),
            ("to(tien, \"đồng\")", "[đồng] 1"), ("to(tien, \"tỷ đồng\")", "[tỷ đồng] unbounded"),
            ("to(0.5, \"%\")", "[%] 1"),
            ("window.to - window.from", "[ngày] 0"), ("year(window.to)", "literal 0"), ("window.to", "date"),
            ("unit.name", "text"),
            ("a > b", "flag"), ("cite(\"nd30\")", "text"), ("if(true, \"x\", \"y\")", "text"),
            ("tien@prev", "[triệu đồng] 1"),
            ("x.dat_dai", "[hồ sơ] 0"), ("a + tien", "NN004"), ("a + (thieu", "NN001"),
        ])
    func knowsMeasureAndDecimals(_ expression: String, _ type: String) {
        #expect(World.sample().type(expression) == type)
    }
}
