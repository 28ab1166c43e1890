package import ReportModel

extension Category {
    package static let fields = Category(
        code: "linh_vuc", name: "Lĩnh vực",
        members: [Member(code: "dat_dai", name: "Đất đai"), Member(code: "ho_tich", name: "Hộ tịch")])
}

extension Register {
    /// Dossiers: received, perhaps handed over, with a cost and a result.
    package static let dossiers = Register(
        code: "so", name: "Sổ hồ sơ", key: "ma", date: "ngay_nhan",
        fields: [
            Field(code: "ma", name: "Mã", kind: .text, isRequired: true),
            Field(code: "ngay_nhan", name: "Ngày nhận", kind: .date, isRequired: true),
            Field(code: "ngay_tra", name: "Ngày trả", kind: .date, isRequired: false),
            Field(code: "linh_vuc", name: "Lĩnh vực", kind: .category("linh_vuc"), isRequired: false),
            Field(code: "ket_qua", name: "Kết quả", kind: .choice(["dung_han", "qua_han"]), isRequired: false),
            Field(code: "le_phi", name: "Lệ phí", kind: .number(decimals: 1, measure: "triệu đồng"), isRequired: false),
            Field(code: "khan", name: "Khẩn", kind: .flag, isRequired: false),
            Field(code: "nguoi_nop", name: "Người nộp", kind: .text, isRequired: false, isPersonal: true),
        ])

    /// Visits: no category, so that they cannot be told apart by member.
    package static let visits = Register(
        code: "luot", name: "Sổ tiếp dân", key: "ma", date: "ngay",
        fields: [
            Field(code: "ma", name: "Mã", kind: .text, isRequired: true),
            Field(code: "ngay", name: "Ngày", kind: .date, isRequired: true),
        ])
}

extension RegisterEntry {
    /// A dossier; texts that are empty are empty fields.
    package static func dossier(
        _ key: String, _ received: String, returned: String = "", field: String = "", result: String = "",
        fee: String = "", urgent: Bool = false
    ) -> RegisterEntry {
        func text(_ text: String) -> FieldValue { text.isEmpty ? .empty : .text(text) }
        return RegisterEntry(
            key: key,
            values: [
                .text(key), .date(day(received)), returned.isEmpty ? .empty : .date(day(returned)), text(field),
                text(result), (try? Quantity(plain: fee)).map { .number($0) } ?? .empty, .flag(urgent),
                .text("Nguyễn Văn A"),
            ])
    }
}

extension World {
    /// The world that most tables of expressions are evaluated in: October 2026 (15/9 to 14/10) of the commune `xa`.
    ///
    /// `a` is 12, `b` 5, `z` 0, `am` −7, `ko` nil, `kad` not applicable, `thieu` missing, `tien` 10.5; `x` is split into
    /// 3 and 4; `ty_le` cannot be added up over time, `ton` is a stock.
    package static func sample() -> World {
        let indicators: [Indicator] = [
            .test("a"), .test("b"), .test("z"), .test("am"), .test("ko"), .test("kad"), .test("thieu"),
            .test("tien", "triệu đồng", decimals: 1), .test("ty", "tỷ đồng", decimals: 3),
            .test("x", by: "linh_vuc"), .test("y", by: "linh_vuc"),
            .test("ty_le", "%", decimals: 2, overTime: .none), .test("ton", overTime: .last),
            .test("tiếp_nhận"), .test("dien_tich", "ha", decimals: 1), .test("san_luong", "tạ"),
            .test("lon", formula: "a * 1000000000000000"),
        ]
        let world = World(.test(indicators, categories: [.fields], registers: [.dossiers, .visits]))
        world.citations = ["nd30", "nd09"]
        world.state([
            "a": "12", "b": "5", "z": "0", "am": "-7", "ko": "nil", "kad": "na", "tien": "10.5", "ty": "1.250",
            "x.dat_dai": "3", "x.ho_tich": "4", "y.dat_dai": "1", "ty_le": "97.50", "ton": "20", "tiếp_nhận": "9",
            "dien_tich": "2.5", "san_luong": "130",
        ])
        return world
    }
}
