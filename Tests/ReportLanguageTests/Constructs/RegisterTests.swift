import RegimeTestSupport
import ReportLanguage
import ReportModel
import Testing

/// Figures counted from registers: which entries a period takes, and what of them.
struct RegisterTests {
    private static func world() -> World {
        let world = World.sample()
        let dossiers: [RegisterEntry] = [
            .dossier("01", "2026-08-20", returned: "2026-10-01", field: "dat_dai", result: "qua_han", fee: "0.5"),
            .dossier("02", "2026-09-15", returned: "2026-09-20", field: "dat_dai", result: "dung_han", fee: "1.5"),
            .dossier("03", "2026-10-14", field: "ho_tich", urgent: true),
            .dossier("04", "2026-10-01", returned: "2026-10-20", field: "ho_tich", result: "dung_han", fee: "2"),
            .dossier("05", "2026-10-15", field: "dat_dai"),
            .dossier("06", "2026-10-02", fee: "1"),
        ]
        world.registers["xa"] = [
            0: RegisterTable(dossiers),
            1: RegisterTable([RegisterEntry(key: "1", values: [.text("1"), .date(day("2026-10-05"))])]),
        ]
        return world
    }

    @Test(
        arguments: [
            ("count(so)", "4"), ("count(so by ngay_tra)", "2"), ("count(all so)", "6"), ("count(luot)", "1"),
            ("count(so where linh_vuc = \"dat_dai\")", "1"), ("count(so where khan)", "1"),
            ("count(so where not khan)", "3"), ("count(so where ngay_tra is empty)", "2"),
            ("count(so where ngay_tra is not empty)", "2"), ("count(so where le_phi > 1)", "2"),
            ("count(so where le_phi >= 1 and linh_vuc in (\"dat_dai\"; \"ho_tich\"))", "2"),
            ("count(so where ngay_tra - ngay_nhan > 5)", "1"), ("count(so where month(ngay_nhan) = 10)", "3"),
            ("count(all so where ngay_nhan <= window.to and (ngay_tra is empty or ngay_tra > window.to))", "3"),
            ("count(so by ngay_tra where ket_qua = \"qua_han\")", "1"), ("count(so.le_phi)", "3"),
            ("count(so.ket_qua)", "2"), ("sum(so.le_phi)", "4.5"), ("min(so.le_phi)", "1"), ("max(so.le_phi)", "2"),
            ("average(so.le_phi)", "1.5"), ("sum(so.le_phi by ngay_tra)", "2"), ("sum(all so.le_phi)", "5"),
            ("sum(so.le_phi where khan)", "0"), ("average(so.le_phi where khan)", "na"),
            ("max(so.le_phi where khan)", "na"),
            ("percent(count(so where khan), count(so))", "25"), ("count(so where le_phi > tien / 10)", "2"),
            ("count(so where count(luot where ma = \"1\") > 0)", "4"), ("count(so where count(luot) > 0)", "4"),
        ])
    func selects(_ expression: String, _ expected: String) {
        #expect(RegisterTests.world().evaluate(expression) == expected)
    }

    @Test(
        arguments: [
            ("count(so where linh_vuc = \"dat\")", "NN002 cột “linh_vuc” không có giá trị “dat”"),
            (
                "count(so where ket_qua in (\"dung_han\", \"qua_hạn\"))",
                "NN002 cột “ket_qua” không có giá trị “qua_hạn”; có phải “qua_han” không?"
            ),
            ("count(so by le_phi)", "NN003 cột “le_phi” không phải cột ngày"),
            ("count(so by ngay)", "NN002 sổ “so” không có cột “ngay”"),
            ("sum(so)", "NN006 cần ghi cột số của sổ, ví dụ sum(so.chi_phi)"),
            ("sum(so.ket_qua)", "NN003 cần ghi cột số của sổ, ví dụ sum(so.chi_phi)"),
            ("sum(so.lephi)", "NN002 sổ “so” không có cột “lephi”; có phải “le_phi” không?"),
            ("sum(so.le_phi.a)", "NN001 “a” không đúng chỗ, có thể thiếu một phép tính ở trước"),
            ("count(sso)", "NN002 không có chỉ tiêu hay tên nào là “sso”; có phải “so” không?"),
            ("count(all sso)", "NN002 không có chỉ tiêu hay tên nào là “sso”; có phải “so” không?"),
            (
                "count(so where nguoi_nop = \"A\")",
                "NN003 cột “nguoi_nop” là dữ liệu cá nhân, không được dùng để tính hoặc in"
            ),
            ("count(so.nguoi_nop)", "NN003 cột “nguoi_nop” là dữ liệu cá nhân, không được dùng để tính hoặc in"),
            ("count(so where le_phi)", "NN003 cần kiểu đúng/sai, ở đây là kiểu số"),
            ("count(so where le_phi@prev > 0)", "NN001 @prev, @year_ago, @ytd chỉ đứng sau tên chỉ tiêu"),
            ("count(so where khan, a)", "NN006 sổ chỉ dùng trong count, sum, min, max hoặc average"),
            ("abs(so where khan)", "NN006 sổ chỉ dùng trong count, sum, min, max hoặc average"),
            ("count(so where le_phi > b)", "NN004 khác đơn vị tính: “triệu đồng” và “hồ sơ”"),
            ("count(a + b where khan)", "NN001 “where” không đúng chỗ, có thể thiếu một phép tính ở trước"),
        ])
    func refuses(_ expression: String, _ expected: String) {
        #expect(RegisterTests.world().evaluate(expression) == expected)
    }

    /// In the context of a category the entries are those of the member at hand; the total takes every entry.
    @Test(arguments: [(0, "1 0 1.5"), (1, "2 1 2")])
    func splitsByMember(_ member: Int, _ expected: String) {
        let world = RegisterTests.world()
        let results = ["count(so)", "count(so where khan)", "sum(so.le_phi)"].map {
            world.evaluate($0, category: "linh_vuc", member: member)
        }
        #expect(results.joined(separator: " ") == expected)
        #expect(world.evaluate("count(so)", category: "linh_vuc") == "4")
    }

    /// An empty field leaves an entry out; a missing figure leaves the whole open, as a figure always does.
    @Test(
        arguments: [
            ("1", "2 2 0 0"), ("missing", "missing 0 4 missing"), ("na", "0 0 0 0"), ("nil", "3 3 0 0"),
        ])
    func comparesWithFigures(_ threshold: String, _ expected: String) {
        let world = RegisterTests.world()
        world.state(["tien": threshold])
        let conditions = ["le_phi > tien", "le_phi > default(tien, 1000)", "tien is missing", "le_phi > tien and khan"]
        let counts = conditions.map { world.evaluate("count(so where \($0))") }
        #expect(counts.joined(separator: " ") == expected)
    }

    @Test func refusesToSplitWhatHasNoCategory() {
        #expect(
            RegisterTests.world().evaluate("count(luot)", category: "linh_vuc", member: 0)
                == "NN006 sổ “luot” không có cột phân tổ “linh_vuc” nên không tính được cho từng mục")
    }

    /// Before its first entry a register says nothing; from then on a period without entries is one with none.
    @Test(
        arguments: [
            (8, "missing", "missing"), (9, "1", "0"), (10, "4", "2"), (11, "1", "1"), (12, "0", "0"),
        ])
    func countsFromItsFirstEntry(_ number: Int, _ received: String, _ returned: String) {
        let world = RegisterTests.world()
        #expect(world.evaluate("count(so)", month(number)) == received)
        #expect(world.evaluate("count(so by ngay_tra)", month(number)) == returned)
    }

    @Test func isMissingWhereNoneIsKeptOrItIsEmpty() {
        let world = World.sample()
        #expect(world.evaluate("count(so)") == "missing")
        world.registers["xa"] = [0: RegisterTable([])]
        #expect(world.evaluate("count(so)") == "missing")
        #expect(world.evaluate("sum(so.le_phi)") == "missing")
    }
}
