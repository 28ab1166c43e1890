import Finding
import RegimeTestSupport
import ReportModel
import Testing

/// KT003: figures out of range, and with more decimals than declared.
struct RangeTests {
    @Test(
        arguments: [
            ("0", "100", "100", nil), ("0", "100", "0", nil), ("0", nil, "nil", nil), ("1", nil, "na", nil),
            ("1", nil, "missing", nil),
            ("0", "100", "101", "KT003 error a: Chỉ tiêu a: 101 ngoài khoảng cho phép (từ 0 đến 100)"),
            ("0", nil, "-1", "KT003 error a: Chỉ tiêu a: -1 ngoài khoảng cho phép (không dưới 0)"),
            (nil, "1500", "1501", "KT003 error a: Chỉ tiêu a: 1.501 ngoài khoảng cho phép (không quá 1.500)"),
            ("1", nil, "nil", "KT003 error a: Chỉ tiêu a: Không ngoài khoảng cho phép (không dưới 1)"),
            (nil, nil, "5.5", "KT003 error a: “a” chỉ được có 0 chữ số thập phân"),
            (nil, nil, "5.0", nil),
        ] as [(String?, String?, String, String?)])
    func bounds(_ minimum: String?, _ maximum: String?, _ figure: String, _ expected: String?) throws {
        let world = World(.test([.test("a", minimum: minimum, maximum: maximum)]))
        world.state(["a": figure])
        #expect(try checks(world) == (expected.map { [$0] } ?? []))
    }

    @Test func namesTheMember() throws {
        let world = World(.test([.test("x", by: "linh_vuc", minimum: "0")], categories: [.fields]))
        world.state(["x.dat_dai": "-2", "x.ho_tich": "5"])
        #expect(
            try checks(world) == [
                "KT003 error x.dat_dai: Chỉ tiêu x – Đất đai: -2 ngoài khoảng cho phép (không dưới 0)"
            ])
    }

    /// What is computed has a range too: more than 100 percent points at a formula or its parts.
    @Test func boundsFormulas() throws {
        let world = World(
            .test([
                .test("a"), .test("b"),
                .test(
                    "ty_le", "%", decimals: 2, formula: "round(percent(a, b), 2)", overTime: .none, maximum: "100"),
            ]))
        world.state(["a": "9", "b": "8"])
        #expect(
            try checks(world) == [
                "KT003 error ty_le: Chỉ tiêu ty_le: 112,50 ngoài khoảng cho phép (không quá 100)"
            ])
    }
}
