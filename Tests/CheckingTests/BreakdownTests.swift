import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import Testing

/// KT006: parts that add up to their total, or stay below it.
struct BreakdownTests {
    @Test(
        arguments: [
            (true, "0", "9", "4", "5", nil), (true, "0", "5", "nil", "5", nil), (true, "0", "5", "na", "5", nil),
            (true, "0", "9", "4", "4", "[04 + 04 = 08, khác 09]"), (true, "1", "9", "4", "4", nil),
            (true, "1", "9", "4", "6", nil), (true, "1", "9", "4", "7", "[04 + 07 = 11, khác 09]"),
            (false, "0", "9", "4", "4", nil), (false, "0", "9", "nil", "nil", nil),
            (false, "0", "9", "4", "6", "[04 + 06 = 10, khác 09]"), (false, "1", "9", "4", "6", nil),
            (true, "0", "nil", "nil", "nil", nil), (true, "0", "nil", "1", "nil", "[01 + Không = 01, khác Không]"),
            (true, "0", "na", "na", "na", nil), (true, "0", "0", "5", "-5", nil),
        ] as [(Bool, String, String, String, String, String?)])
    func addsUp(
        _ isClosed: Bool, _ tolerance: String, _ total: String, _ first: String, _ second: String, _ arithmetic: String?
    ) throws {
        let world = World(.test([.test("tong"), .test("p"), .test("q")]))
        world.regime.breakdowns = [.test("pt", "tong", ["p", "q"], isClosed: isClosed, tolerance: tolerance)]
        world.state(["tong": total, "p": first, "q": second])
        let expected = arithmetic.map { "KT006 error tong: Phân tổ pt: các phần không cộng bằng tổng \($0)" }
        #expect(try checks(world) == (expected.map { [$0] } ?? []))
    }

    @Test func isNotEvaluatedWithoutItsParts() throws {
        let world = World(.test([.test("tong"), .test("p"), .test("q")]))
        world.regime.breakdowns = [.test("pt", "tong", ["p", "q"])]
        world.state(["tong": "9"])
        #expect(try checks(world) == ["KT002 info pt: chưa kiểm tra được “pt” vì thiếu: p, q"])
    }

    /// The most decimals of any part show in all of them.
    @Test func showsDecimals() throws {
        let world = World(
            .test([.test("tong", "tấn", decimals: 1), .test("p", "tấn", decimals: 2), .test("q", "tấn")]))
        world.regime.breakdowns = [.test("pt", "tong", ["p", "q"])]
        world.state(["tong": "1234.5", "p": "0.25", "q": "1234"])
        #expect(
            try checks(world) == [
                "KT006 error tong: Phân tổ pt: các phần không cộng bằng tổng [0,25 + 1.234,00 = 1.234,25, khác 1.234,50]"
            ])
    }

    // MARK: - Totals of categories

    @Test(
        arguments: [
            ("7", "3", "4", nil), ("missing", "3", "4", nil), ("7", "3", "missing", nil), ("3", "3", "na", nil),
            ("3", "3", "nil", nil),
            ("nil", "nil", "nil", nil), ("9", "na", "na", nil),
            ("8", "3", "4", "[03 + 04 = 07, khác 08]"), ("nil", "3", "nil", "[03 + Không = 03, khác Không]"),
            ("1", "nil", "nil", "[Không + Không = 00, khác 01]"),
        ] as [(String, String, String, String?)])
    func statedTotalIsThatOfTheMembers(
        _ total: String, _ first: String, _ second: String, _ arithmetic: String?
    ) throws {
        let world = World(.test([.test("x", by: "linh_vuc")], categories: [.fields]))
        world.state(["x": total, "x.dat_dai": first, "x.ho_tich": second])
        let expected = arithmetic.map { "KT006 error x: Chỉ tiêu x: các phần không cộng bằng tổng \($0)" }
        #expect(try checks(world) == (expected.map { [$0] } ?? []))
    }

    /// Entries of a register that belong to no member show in the total, not in the parts.
    @Test func findsEntriesWithoutAMember() throws {
        let world = World(
            .test([.test("x", by: "linh_vuc", formula: "count(so)")], categories: [.fields], registers: [.dossiers]))
        world.registers["xa"] = [
            0: RegisterTable([.dossier("1", "2026-10-01", field: "dat_dai"), .dossier("2", "2026-10-01")])
        ]
        #expect(
            try checks(world) == ["KT006 error x: Chỉ tiêu x: các phần không cộng bằng tổng [01 + 00 = 01, khác 02]"])
    }

    @Test func ratesDoNotAddUp() throws {
        let world = World(.test([.test("x", "%", by: "linh_vuc", overTime: .none)], categories: [.fields]))
        world.state(["x": "50", "x.dat_dai": "40", "x.ho_tich": "60"])
        #expect(try checks(world).isEmpty)
    }
}
