import Finding
import RegimeTestSupport
import ReportModel
import Testing

/// KT004 and KT005: opening + in − out = closing, and opening = the closing of the period before.
struct BalanceTests {
    private func world(_ figures: [String: String], severity: Severity = .error) -> World {
        let world = World(
            .test(["dau", "vao", "vao2", "ra", "cuoi"].map { .test($0, overTime: $0 == "vao" ? .sum : .last) }))
        world.regime.balances = [.test("cd", "dau", in: ["vao", "vao2"], out: ["ra"], "cuoi", severity: severity)]
        world.state(figures)
        return world
    }

    @Test(
        arguments: [
            (["dau": "5", "vao": "3", "vao2": "1", "ra": "4", "cuoi": "5"], nil),
            (["dau": "5", "vao": "3", "vao2": "nil", "ra": "nil", "cuoi": "8"], nil),
            (["dau": "nil", "vao": "nil", "vao2": "nil", "ra": "nil", "cuoi": "nil"], nil),
            (["dau": "na", "vao": "na", "vao2": "na", "ra": "na", "cuoi": "na"], nil),
            (["dau": "5", "vao": "3", "vao2": "na", "ra": "1", "cuoi": "7"], nil),
            (
                ["dau": "5", "vao": "3", "vao2": "1", "ra": "4", "cuoi": "6"],
                "KT004 error cuoi: Cân đối cd: đầu kỳ + tăng − giảm không bằng cuối kỳ [05 + 03 + 01 − 04 = 05, khác 06]"
            ),
            (
                ["dau": "1250", "vao": "3", "vao2": "nil", "ra": "4", "cuoi": "nil"],
                "KT004 error cuoi: Cân đối cd: đầu kỳ + tăng − giảm không bằng cuối kỳ "
                    + "[1.250 + 03 + Không − 04 = 1.249, khác Không]"
            ),
            (
                ["dau": "5", "vao": "3", "vao2": "1"],
                "KT002 info cd: chưa kiểm tra được “cd” vì thiếu: ra, cuoi"
            ),
        ] as [([String: String], String?)])
    func balances(_ figures: [String: String], _ expected: String?) throws {
        let found = try checks(world(figures))
        #expect(found == (expected.map { [$0] } ?? []))
    }

    @Test func mayBeAWarning() throws {
        let world = world(["dau": "5", "vao": "3", "vao2": "1", "ra": "4", "cuoi": "6"], severity: .warning)
        #expect(try findings(world).map(\.severity) == [.warning])
        world.explanations = ["cd": "kiểm kê"]
        #expect(try findings(world).map(\.severity) == [.info])
    }

    @Test(
        arguments: [
            ([], ["ra"], "5", "1", "4", true), ([], ["ra"], "5", "1", "5", false), (["ra"], [], "5", "1", "6", true),
            ([], [], "5", "1", "5", true),
        ] as [([String], [String], String, String, String, Bool)])
    func needsNeitherInflowNorOutflow(
        _ inflow: [String], _ outflow: [String], _ opening: String, _ flow: String, _ closing: String, _ holds: Bool
    ) throws {
        let world = world(["dau": opening, "ra": flow, "cuoi": closing])
        world.regime.balances = [.test("cd", "dau", in: inflow, out: outflow, "cuoi")]
        #expect(try checks(world, only: .balance).isEmpty == holds)
    }

    /// Where all indicators are split alike, each member balances.
    @Test func balancesMembers() throws {
        let world = World(
            .test(["dau", "vao", "ra", "cuoi"].map { .test($0, by: "linh_vuc") }, categories: [.fields]))
        world.regime.balances = [.test("cd", "dau", in: ["vao"], out: ["ra"], "cuoi")]
        for (code, first, second) in [("dau", "5", "1"), ("vao", "2", "2"), ("ra", "3", "0"), ("cuoi", "5", "2")] {
            world.state(["\(code).dat_dai": first, "\(code).ho_tich": second])
        }
        let found = try checks(world)
        #expect(
            found == [
                "KT004 error cuoi.dat_dai: Cân đối cd (Đất đai): đầu kỳ + tăng − giảm không bằng cuối kỳ "
                    + "[05 + 02 − 03 = 04, khác 05]",
                "KT004 error cuoi.ho_tich: Cân đối cd (Hộ tịch): đầu kỳ + tăng − giảm không bằng cuối kỳ "
                    + "[01 + 02 − 00 = 03, khác 02]",
            ])
    }

    // MARK: - Carry-over

    @Test(
        arguments: [
            ("5", "5", nil), ("nil", "0", nil), ("0", "nil", nil), ("5", "na", nil), ("5", "missing", nil),
            ("na", "5", nil),
            (
                "5", "6",
                "KT005 error dau: Chỉ tiêu dau: 05 khác số cuối kỳ của tháng 9 năm 2026 là 06 [05 ≠ 06]"
            ),
            (
                "nil", "6",
                "KT005 error dau: Chỉ tiêu dau: Không khác số cuối kỳ của tháng 9 năm 2026 là 06 [Không ≠ 06]"
            ),
        ] as [(String, String, String?)])
    func carriesOver(_ opening: String, _ before: String, _ expected: String?) throws {
        let world = world(["dau": opening])
        world.state(["cuoi": before], month(9))
        #expect(try checks(world, only: .carryOver) == (expected.map { [$0] } ?? []))
    }

    @Test func carriesNothingOverFromBeforeTheUnit() throws {
        let world = world(["dau": "5"])
        world.state(["cuoi": "6"], month(9))
        world.owedFrom["xa"] = day("2026-10-01")
        #expect(try checks(world, only: .carryOver).isEmpty)
    }

    @Test func carriesMembersOverAcrossTheYear() throws {
        let world = World(.test(["dau", "cuoi"].map { .test($0, by: "linh_vuc") }, categories: [.fields]))
        world.regime.balances = [.test("cd", "dau", in: [], out: [], "cuoi")]
        let december = Period.month(year: 2025, month: 12)
        world.state(["cuoi.dat_dai": "1", "cuoi.ho_tich": "2"], december)
        world.state(["dau.dat_dai": "1", "dau.ho_tich": "3", "cuoi.dat_dai": "1", "cuoi.ho_tich": "3"], month(1))
        let found = try findings(world, month(1))
        #expect(
            found.map(\.message.vi) == [
                "Chỉ tiêu dau: 04 khác số cuối kỳ của tháng 12 năm 2025 là 03",
                "Chỉ tiêu dau – Hộ tịch: 03 khác số cuối kỳ của tháng 12 năm 2025 là 02",
            ])
        #expect(
            found.last?.evidence?.parts == [
                Evidence.Part(label: "Chỉ tiêu dau – Hộ tịch (2026-01)", value: "03"),
                Evidence.Part(label: "Chỉ tiêu cuoi – Hộ tịch (2025-12)", value: "02"),
            ])
    }
}
