import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import TestSupport
import Testing

/// One of each mistake in one regime: all are reported in one run, in reading order, each at its place.
struct MistakesTests {
    /// Formulas of indicators, then rules; the first name is that of the indicator or rule.
    private static let formulas = [
        "ten_la: tiep_nhan + ton_dau_ki", "ham_la: rond(tiep_nhan / 3, 1)", "thieu_tham_so: percent(tiep_nhan)",
        "sai_kieu: tiep_nhan + \"chữ\"", "khac_don_vi: tiep_nhan + chi_phi", "doi_duoc: ngan_sach + chi_phi",
        "ket_qua_khac: chi_phi * 1", "ti_le_sai: tiep_nhan / ton_dau_ky", "can_lam_tron: chi_phi / 3",
        "vong_mot: vong_hai + 1", "vong_hai: vong_ba * 2", "vong_ba: if(tiep_nhan > 0, vong_mot, 0)",
        "tu_minh: tu_minh + 1",
        "muc_la: theo_linh_vuc.dat_dia", "khong_phan_to: tiep_nhan.dat_dai",
        "lua_chon_la: count(so where ket_qua = \"đúng hạn\")",
        "ca_nhan: count(so where nguoi_nop = \"A\")", "luy_ke_ti_le: ti_le@ytd", "ky_la: tiep_nhan@previous",
        "hai_dau_phay: round(1,5,2)", "hang_nghin: tiep_nhan * 1.234.5",
        "chuoi_ho: count(so where ket_qua = \"dung_han)",
        "ngoac_ho: (tiep_nhan + 1", "ngoac_thua: tiep_nhan + 1)", "con_ngoai: children.tiep_nhan + 1",
        "so_ngoai: so + 1",
        "cot_la: sum(so.lephi)", "cot_chu: sum(so.ket_qua)", "khong_phai_ngay: count(so by le_phi)",
        "khong_ra_so: tiep_nhan > 3",
        "lam_tron_bien: round(chi_phi, tiep_nhan)", "qua_nhieu_so_le: round(chi_phi, 12)",
        "doi_sai: to(tiep_nhan, \"tấn\")",
        "van_ban_la: if(cite(\"nd31\") = \"x\", 1, 2)", "dau_la: tiep_nhan ± 1", "trong:  ",
        "dich_muc: target(theo_linh_vuc.dat_dai)",
        "nhieu_loi: tiep_nha + sum(childen.x) + ronud(1, 2)", "khong_tach: count(luot)",
    ]
    private static let rules = [
        "so_sanh_noi_tiep: 0 <= tiep_nhan <= 100", "khong_dung_sai: tiep_nhan + 1", "so_chu: tiep_nhan = \"05\"",
        "thu_tu_chu: unit.name > \"A\"", "trang_thai_la: tiep_nhan is mising", "xuong_dong: tiep_nhan >=",
    ]

    private static func regime() -> Regime {
        let good: [Indicator] = [
            .test("tiep_nhan"), .test("ton_dau_ky"), .test("chi_phi", "triệu đồng", decimals: 1),
            .test("ngan_sach", "tỷ đồng", decimals: 3), .test("ti_le", "%", decimals: 2, overTime: .none),
            .test("theo_linh_vuc", by: "linh_vuc"),
        ]
        let source = SourceText(
            file: "regimes/thu/regime.yaml", text: (formulas + rules).map { "  \($0)\n" }.joined())
        func expression(_ line: Int, _ text: String) -> (code: String, text: EmbeddedText) {
            let parts = text.split(separator: ": ", maxSplits: 1)
            let code = String(parts[0])
            return (
                code,
                EmbeddedText(String(parts[1]), source: source, line: line, column: 3 + code.unicodeScalars.count + 2)
            )
        }
        let measures = [
            "doi_duoc": "tỷ đồng", "ket_qua_khac": "tỷ đồng", "can_lam_tron": "triệu đồng", "ti_le_sai": "%",
            "luy_ke_ti_le": "%", "cot_la": "triệu đồng", "lam_tron_bien": "triệu đồng", "qua_nhieu_so_le": "triệu đồng",
        ]
        let bad = formulas.enumerated().map { offset, text in
            let (code, formula) = expression(offset + 1, text)
            var indicator = Indicator.test(
                code, measures[code] ?? "hồ sơ", decimals: 1, by: code == "khong_tach" ? "linh_vuc" : nil)
            indicator.origin = .formula(formula)
            return indicator
        }
        var regime = Regime.test(good + bad, categories: [.fields], registers: [.dossiers, .visits])
        regime.rules = rules.enumerated().map { offset, text in
            let (code, check) = expression(formulas.count + offset + 1, text)
            return CheckRule(
                code: code, message: code, expression: check, severity: .error, tolerance: .zero, mayBeExplained: false,
                place: check.place)
        }
        return regime
    }

    private func findings() -> [Finding] {
        do {
            _ = try CompiledRegime.compile(MistakesTests.regime(), citations: ["nd30"])
            return []
        } catch {
            return error.findings
        }
    }

    @Test func areAllReportedAtOnce() {
        expectGolden(printed(findings()), "mistakes.txt")
        expectGolden(printed(findings(), in: .en), "mistakes.en.txt")
    }

    /// Every formula and every rule has at least one finding; findings come in the order of the lines.
    @Test func noneIsLost() {
        let lines = findings().compactMap(\.place?.line)
        #expect(lines == lines.sorted())
        #expect(Set(lines).union([11, 12]) == Set(1...(MistakesTests.formulas.count + MistakesTests.rules.count)))
    }

    /// The same places in a block of several lines, where each line has an indentation of its own in the file.
    @Test func pointsIntoBlocks() {
        let source = SourceText(file: "regime.yaml", text: "check: |\n    tiep_nhan\n      + ton_dau_ki\n")
        let text = EmbeddedText(
            text: "tiep_nhan\n  + ton_dau_ki\n", source: source, origins: [(2, 5), (3, 5), (4, 5)])
        guard let compiled = try? CompiledRegime.compile(.test([.test("tiep_nhan"), .test("ton_dau_ky")])),
            case .failure(let refusal) = compiled.read(text)
        else {
            Issue.record("read without an error")
            return
        }
        #expect(
            printed(refusal.findings) == """
                regime.yaml:3:9: lỗi NN002: không có chỉ tiêu hay tên nào là “ton_dau_ki”; có phải “ton_dau_ky” không?
                    3 |       + ton_dau_ki
                      |         ^^^^^^^^^^

                """)
    }
}
