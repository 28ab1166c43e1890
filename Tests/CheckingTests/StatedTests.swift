import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import Testing

/// KT009, KT010, KT012 and KT013: what was typed against what is computed, asked for and in force.
struct StatedTests {
    private func counted(_ typed: String, isKept: Bool = true, mayBeTyped: Bool = true) -> World {
        let indicator: Indicator =
            mayBeTyped ? .test("a", orTyped: "count(so)") : .test("a", formula: "count(so)")
        let world = World(.test([indicator, .test("b")], categories: [.fields], registers: [.dossiers]))
        world.state(["a": typed, "b": "1"])
        if isKept {
            world.registers["xa"] = [0: RegisterTable((1...5).map { .dossier("\($0)", "2026-10-01") })]
        }
        return world
    }

    @Test(
        arguments: [
            ("5", true, nil), ("missing", true, nil), ("na", true, nil), ("6", false, nil),
            ("6", true, "KT009 error a: Chỉ tiêu a: số nhập là 06 nhưng tính từ sổ hoặc công thức được 05 [06 ≠ 05]"),
            ("nil", true, "KT009 error a: Chỉ tiêu a: số nhập là 00 nhưng tính từ sổ hoặc công thức được 05 [00 ≠ 05]"),
        ] as [(String, Bool, String?)])
    func typedIsWhatIsCounted(_ typed: String, _ isKept: Bool, _ expected: String?) throws {
        #expect(try checks(counted(typed, isKept: isKept)) == (expected.map { [$0] } ?? []))
    }

    @Test func typedForWhatIsOnlyComputed() throws {
        let world = counted("6", mayBeTyped: false)
        #expect(world.evaluate("a") == "5")
        #expect(
            try checks(world) == [
                "KT009 error a: Chỉ tiêu a: số nhập là 06 nhưng tính từ sổ hoặc công thức được 05 [06 ≠ 05]"
            ])
        #expect(counted("6", isKept: false, mayBeTyped: false).evaluate("a") == "missing")
    }

    // MARK: - Required

    @Test(
        arguments: [
            (["a": "1", "x.dat_dai": "1", "x.ho_tich": "2"], []),
            (["a": "nil", "x.dat_dai": "na", "x.ho_tich": "nil"], []),
            (
                ["x.dat_dai": "1", "x.ho_tich": "2"],
                ["KT010 warning a: thiếu số liệu bắt buộc: Chỉ tiêu a [a]"]
            ),
            (
                ["a": "1", "x.dat_dai": "1", "x": "3"],
                ["KT010 warning x.ho_tich: thiếu số liệu bắt buộc: Chỉ tiêu x [x.ho_tich]"]
            ),
            (
                ["a": "1", "x": "3"],
                ["KT010 warning x: thiếu số liệu bắt buộc: Chỉ tiêu x [x.dat_dai, x.ho_tich]"]
            ),
        ])
    func asksForWhatIsRequired(_ figures: [String: String], _ expected: [String]) throws {
        let world = World(
            .test(
                [
                    .test("a", isRequired: true), .test("tuy_chon"), .test("x", by: "linh_vuc", isRequired: true),
                    .test("sau", isRequired: true, from: "2026-11-01"), .test("p", formula: "a + x", isRequired: true),
                ], categories: [.fields]))
        world.state(figures)
        #expect(try checks(world) == expected)
    }

    @Test func saysThatThereIsNoReturn() throws {
        let world = World(.test([.test("a", isRequired: true), .test("b")]))
        world.regime.rules = [.test("r", "a > b")]
        #expect(try checks(world) == ["KT013 info: chưa có số liệu cho kỳ này"])
        world.owedFrom["xa"] = day("2026-10-15")
        #expect(try checks(world).isEmpty)
    }

    /// A regime that is counted entirely from registers needs no return.
    @Test func needsNoReturnWhereAllIsCounted() throws {
        let world = counted("missing")
        world.figures = [:]
        world.regime.rules = [.test("r", "a > 5")]
        #expect(try checks(world) == ["KT001 error r: Quy tắc không đúng [05 so với 05 (a = 05)]"])
    }

    // MARK: - Not asked for

    @Test func namesFiguresThatAreNotAskedFor() throws {
        let world = World(
            .test(
                [.test("tiep_nhan"), .test("x", by: "linh_vuc"), .test("cu", until: "2026-10-13")],
                categories: [.fields]))
        world.state(["tiep_nha": "1", "x.dat_dai": "1", "x.khac": "2", "cu": "3", "tiep_nhan.dat_dai": "4"])
        #expect(
            try checks(world, only: .figureNotAsked) == [
                "KT012 warning tiep_nha: chế độ báo cáo không có chỉ tiêu “tiep_nha”; có phải “tiep_nhan” không?",
                "KT012 warning tiep_nhan.dat_dai: chế độ báo cáo không có chỉ tiêu “tiep_nhan.dat_dai”",
                "KT012 warning x.khac: chế độ báo cáo không có chỉ tiêu “x.khac”",
                "KT012 warning cu: chỉ tiêu “cu” không áp dụng cho kỳ này nên số đã nhập không được dùng",
            ])
    }
}
