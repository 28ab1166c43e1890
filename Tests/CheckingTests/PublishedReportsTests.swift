import Finding
import RegimeTestSupport
import ReportModel
import Testing

/// Figures of published reports on administrative procedures: those that hold pass, the digit slip is found.
struct PublishedReportsTests {
    /// Received = new + carried over; resolved = in time + late; the two rates as printed.
    private func world(_ figures: [String: String]) -> World {
        let world = World(
            .test([
                .test("tiep_nhan"), .test("moi"), .test("ky_truoc"), .test("giai_quyet"), .test("dung_han"),
                .test("qua_han"),
                .test("dang_giai_quyet"),
                .test("ty_le_dung", "%", decimals: 2, overTime: .none),
                .test("ty_le_qua", "%", decimals: 2, overTime: .none),
            ]))
        world.regime.breakdowns = [
            .test("tiep_nhan", "tiep_nhan", ["moi", "ky_truoc"]),
            .test("giai_quyet", "giai_quyet", ["dung_han", "qua_han"]),
        ]
        world.regime.balances = [.test("ho_so", "tiep_nhan", in: [], out: ["giai_quyet"], "dang_giai_quyet")]
        world.regime.rules = [
            .test("ty_le_dung", "round(percent(dung_han, giai_quyet), 2) = ty_le_dung"),
            .test("ty_le_qua", "round(percent(qua_han, giai_quyet), 2) = ty_le_qua"),
        ]
        world.state(figures)
        return world
    }

    @Test(
        arguments: [
            // Vĩnh Phúc, September 2021
            [
                "moi": "4131", "ky_truoc": "2171", "tiep_nhan": "6302", "giai_quyet": "4169", "dung_han": "4157",
                "qua_han": "12", "ty_le_dung": "99.71", "ty_le_qua": "0.29",
            ],
            // Vĩnh Phúc, third quarter of 2021
            [
                "moi": "14043", "ky_truoc": "2191", "tiep_nhan": "16234", "giai_quyet": "14101", "dung_han": "14064",
                "qua_han": "37", "ty_le_dung": "99.74", "ty_le_qua": "0.26",
            ],
            // Xã Hòa Phú, July 2025
            ["moi": "1956", "ky_truoc": "743", "tiep_nhan": "2699"],
            // Quận 1, Hồ Chí Minh City, 2018
            ["tiep_nhan": "585336", "giai_quyet": "585116", "dang_giai_quyet": "220"],
        ])
    func holds(_ figures: [String: String]) throws {
        #expect(try findings(world(figures)).filter { $0.severity == .error }.isEmpty)
    }

    /// A digit changed anywhere in the first of them is found, and named.
    @Test(
        arguments: [
            ("moi", "4132", ["KT006"]), ("tiep_nhan", "6392", ["KT006"]), ("dung_han", "4167", ["KT006", "KT001"]),
            ("qua_han", "21", ["KT006", "KT001"]), ("ty_le_dung", "99.17", ["KT001"]), ("ty_le_qua", "0.92", ["KT001"]),
        ])
    func findsASlip(_ code: String, _ wrong: String, _ rules: [String]) throws {
        let world = world([
            "moi": "4131", "ky_truoc": "2171", "tiep_nhan": "6302", "giai_quyet": "4169", "dung_han": "4157",
            "qua_han": "12",
            "ty_le_dung": "99.71", "ty_le_qua": "0.29",
        ])
        world.state([code: wrong])
        #expect(try findings(world).filter { $0.severity == .error }.map(\.rule.name) == rules)
    }

    /// Lâm Đồng, first quarter of 2020: three levels that add up, a headline with a slip of a digit, and a gap between
    /// received and resolved that the report does not explain.
    @Test func findsTheSlipOfLamDong() throws {
        let levels = Category(
            code: "cap", name: "Cấp",
            members: [("tinh", "Tỉnh"), ("huyen", "Huyện"), ("xa", "Xã")].map { Category.Member(code: $0, name: $1) })
        let codes = ["tiep_nhan", "giai_quyet", "dung_han", "qua_han"]
        let world = World(
            .test(
                codes.map { .test($0, by: "cap") } + [.test("dang_giai_quyet")], categories: [levels]))
        world.regime.breakdowns = [.test("han", "giai_quyet", ["dung_han", "qua_han"])]
        world.regime.rules = [
            .test(
                "con_lai", "tiep_nhan.total - giai_quyet.total = dang_giai_quyet", message: "Hồ sơ còn lại không khớp")
        ]
        let figures: [(String, [String])] = [
            ("tiep_nhan", ["659245", "54575", "340060", "264610"]),
            ("giai_quyet", ["643272", "51780", "329596", "261896"]),
            ("dung_han", ["635593", "51072", "323911", "260612"]), ("qua_han", ["7677", "708", "5685", "1284"]),
        ]
        for (code, values) in figures {
            world.state([
                code: values[0], "\(code).tinh": values[1], "\(code).huyen": values[2], "\(code).xa": values[3],
            ])
        }
        world.state(["dang_giai_quyet": "7172"])
        #expect(
            try checks(world) == [
                "KT006 error dung_han: Chỉ tiêu dung_han: các phần không cộng bằng tổng "
                    + "[51.072 + 323.911 + 260.612 = 635.595, khác 635.593]",
                "KT006 error giai_quyet: Phân tổ han: các phần không cộng bằng tổng "
                    + "[635.593 + 7.677 = 643.270, khác 643.272]",
                "KT001 error con_lai: Hồ sơ còn lại không khớp [15.973 so với 7.172 (tiep_nhan.total = 659.245, "
                    + "giai_quyet.total = 643.272, dang_giai_quyet = 7.172)]",
            ])
    }

    /// Output in tonnes is hectares times quintals per hectare, over ten (Kỳ Tân, 2018).
    @Test(arguments: [("135", "53", "715.5", true), ("180", "51", "918", true), ("135", "53", "751.5", false)])
    func yieldTimesAreaIsOutput(_ area: String, _ yield: String, _ output: String, _ holds: Bool) throws {
        let world = World(
            .test([
                .test("dien_tich", "ha"), .test("nang_suat", "tạ/ha", overTime: .none),
                .test("san_luong", "tấn", decimals: 1),
            ]))
        world.regime.rules = [.test("san_luong", "to(dien_tich * nang_suat, \"tấn\") = san_luong")]
        world.state(["dien_tich": area, "nang_suat": yield, "san_luong": output])
        #expect(try findings(world).isEmpty == holds)
    }
}
