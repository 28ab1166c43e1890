import ReportModel

/// The files of November 2026 that a user imports: figures of a few units and what was newly recorded in registers.
package enum SampleDraft {
    private static var month: Period { SampleCalendar.draftMonth }

    /// The rows of `so-lieu.csv`: one for each figure and text section, the header first.
    package static func figures() -> [[String]] {
        let months = SampleCalendar.months + [month]
        let last = months.count - 1
        let main = SampleUnits.mainCommune
        let neighbour = SampleUnits.otherCommunes[0]
        let contents: [(String, String, ReturnContent)] = [
            ("cntt", SampleUnits.team, SampleTechnology.returns(months)[last]),
            ("ktxh", main, SampleEconomy(main).content(last)),
            ("ktxh", neighbour, SampleEconomy(neighbour).content(last)),
            ("tthc", main, SampleProcedures.counted(month, SampleDossiers())),
            ("tthc", neighbour, SampleProcedures.typed(neighbour, months)[last]),
        ]
        return [["regime", "unit", "period", "indicator", "member", "value", "status"]]
            + contents.flatMap { regime, unit, content in
                content.figures.sorted { $0.key < $1.key }.map { key, figure in
                    let (value, status) = text(figure)
                    return [regime, unit, "\(month)", key.indicator, key.member ?? "", value, status]
                }
                    + content.narratives.sorted { $0.key < $1.key }.map { code, text in
                        [regime, unit, "\(month)", code, "", text.isEmpty ? "Không" : text, ""]
                    }
            }
    }

    private static func text(_ figure: Figure) -> (value: String, status: String) {
        switch figure {
        case .given(let quantity, let status): (quantity.vietnamese, status == .official ? "" : status.vietnamese)
        case .nilStated: ("Không", "")
        case .notApplicable: ("x", "")
        case .missing: ("", "")
        }
    }

    /// The codes of the fields of each register, as its regime lists them.
    private static let fields = [
        "ho_so": ["ma", "linh_vuc", "hinh_thuc", "ngay_nhan", "han_tra", "ngay_tra"],
        "su_co": ["ma", "ngay", "loai", "muc_do", "mo_ta", "thoi_gian", "ket_qua"],
        "thiet_bi": ["ma", "ngay", "loai", "ten", "so_luong"],
        "bao_tri": ["ma", "ngay", "noi_dung", "chi_phi"],
    ]

    /// The rows of the file of each register, by the register's code: what was recorded within the month, headers first.
    package static func registers() -> [(register: String, rows: [[String]])] {
        let (first, last) = SampleCalendar.window(month)
        return SampleData.sheets(from: first, to: last).map { sheet in
            let rows = sheet.entries.map { [sheet.register, sheet.unit] + $0.values.map(text) }
            return (sheet.register, [["register", "unit"] + (fields[sheet.register] ?? [])] + rows)
        }
    }

    private static func text(_ value: FieldValue) -> String {
        switch value {
        case .empty: ""
        case .text(let text): text
        case .date(let day): day.short
        case .number(let quantity): quantity.vietnamese
        case .flag(let flag): flag ? "có" : "không"
        }
    }
}
