import Finding
import Proofreading
import Testing

/// Mistakes as they happen, within sentences of reports, and what is said about them.
@Suite struct PlantedReportTests {
    static let texts: [(String, [String])] = [
        ("Ngày 31/9/2026, đoàn kiểm tra làm việc tại xã.", ["NT001 “31/9/2026”"]),
        ("Thời gian thực hiện: đến ngày 30/02/2027.", ["NT001 “30/02/2027”"]),
        ("Các ngày 30, 31/11/2026 tổ chức tập huấn.", ["NT001 “31/11/2026”"]),
        ("Hạn nộp báo cáo: ngày 15 tháng 14 năm 2026.", ["NT001 “15 tháng 14 năm 2026”"]),
        ("Số liệu tháng 00/2026 chưa cập nhật.", ["NT001 “00/2026”"]),
        ("Kết quả quý 6/2026 tăng.", ["NT001 “6/2026”"]),
        ("(Số liệu từ ngày 15/9/2026 đến hết ngày 14/8/2026)", ["NT004 “15/9/2026 đến hết ngày 14/8/2026”"]),
        ("Thời gian: 20/5/2026 - 15/5/2026.", ["NT004 “20/5/2026 - 15/5/2026”"]),
        ("Từ 7h30 ngày 30/9/2026 đến 17h00 ngày 28/9/2026 trực ban.", ["NT004 “30/9/2026 đến 17h00 ngày 28/9/2026”"]),
        (
            "BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2026\nSáng thứ Hai, ngày 15/9, UBND xã họp giao ban.",
            ["NT006 “thứ Hai, ngày 15/9”"]
        ),
        (
            "Hội nghị tổ chức vào thứ 7, ngày 12/9/2026; chủ nhật ngày 14/9/2026 nghỉ.",
            ["NT006 “chủ nhật ngày 14/9/2026”"]
        ),
        (
            "BÁO CÁO CÔNG TÁC QUÝ I NĂM 2026\nNgày 15/02/2025, UBND phường tổ chức ra quân trồng cây.",
            ["NT002 “15/02/2025”"]
        ),
        (
            "Minh Tân, ngày 20 tháng 6 năm 2026\nBÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM 2026\nNgày 15/8/2026, trường đã tổ chức hội thi.",
            ["NT002 “15/8/2026”"]
        ),
        (
            "THÔNG TIN KINH TẾ THÁNG 5 NĂM 2026\nSản lượng gỗ khai thác trong tháng 5 năm 2025 ước đạt 12.871 m3.",
            ["NT002 “tháng 5 năm 2025”"]
        ),
        ("KẾT QUẢ THÁNG 10-2026\nTrong tháng 7-2026, Trung tâm tiếp nhận 120 hồ sơ.", ["NT002 “tháng 7-2026”"]),
        ("KẾT QUẢ THÁNG 10-2026\nTrong tuần Trung tâm tiếp nhận 120 hồ sơ.", ["NT003 “Trong tuần”"]),
        ("KẾT QUẢ THÁNG 10-2026\nSố hồ sơ tiếp nhận trong tuần là 120.", ["NT003 “trong tuần”"]),
        ("BÁO CÁO TUẦN 32 NĂM 2026\n1. Kết quả\nTrong tháng, tổ một cửa nhận 45 hồ sơ.", ["NT003 “Trong tháng”"]),
        (
            "Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã về cải cách hành chính; Kế hoạch số 15/KH-UBND ngày 21/01/2026 của "
                + "UBND xã.", ["TD001 “21/01/2026”"]
        ),
        (
            "Luật số 59/2020/QH14 ngày 17/6/2020.\nTheo Luật số 59/2020/QH14 ngày 17/7/2020, doanh nghiệp tự chịu trách nhiệm.",
            ["TD001 “17/7/2020”"]
        ),
        (
            "Quyết định số 1719/QĐ-TTg ngày 14/10/2021. Tiếp tục Quyết định số 1719/QĐ-TTg ngày 14/10/2020.",
            ["TD001 “14/10/2020”"]
        ),
        (
            "Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã về công tác cải cách hành chính năm 2026.\nTheo Kế hoạch số "
                + "16/KH-UBND ngày 12/01/2026 của UBND xã về công tác cải cách hành chính năm 2026.",
            ["TD002 “16/KH-UBND”"]
        ),
        ("Căn cứ Thông tư số 12/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;", ["TD003 “Thông tư số 12/2020/NĐ-CP”"]),
        ("theo Chỉ thị số 03-KH/TU ngày 05/3/2026;", ["TD003 “Chỉ thị số 03-KH/TU”"]),
        ("theo Tờ trình số 15/TB-UBND;", ["TD003 “Tờ trình số 15/TB-UBND”"]),
        ("theo Công văn số 15/BC-UBND;", ["TD003 “Công văn số 15/BC-UBND”"]),
        (
            "theo Nghị quyết số 35/2025/NQ-HĐND ngày 10/12/2024 của HĐND tỉnh;",
            ["TD004 “35/2025/NQ-HĐND ngày 10/12/2024”"]
        ),
        ("theo Nghị quyết số 35 / NQ-HĐND;", ["TD005 “35 / NQ-HĐND”"]),
        ("A. KẾT QUẢ\nB. TỒN TẠI\nD. KIẾN NGHỊ", ["DM001 “D”"]),
        ("I. MỘT\n1. Một\n2. Hai\n5. Ba\nII. HAI\n1. Một", ["DM001 “5”"]),
        ("2.1. Thu\n2.2. Chi\n2.2. Nợ", ["DM002 “2.2”"]),
        ("a) Một\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm\ng) Sáu", ["DM001 “g”"]),
        ("Phần I. MỘT\nPhần III. HAI", ["DM001 “Phần III”"]),
        ("g) Một\nh) Hai\nk) Ba", ["DM001 “k”"]),
    ]

    @Test(arguments: texts) func isFound(_ text: String, _ findings: [String]) throws {
        #expect(try DocumentUnderTest(text).findings(of: ["NT", "TD", "DM"]) == findings)
    }

    @Test(arguments: [
        ("Minh Tân, ngày 5 tháng 2 năm 2026\nBÁO CÁO", "05 tháng 02 năm 2026"),
        ("Theo Kế hoạch số 12 /KH-UBND.", "12/KH-UBND"), ("Theo Kế hoạch số 12/KH - UBND xã.", "12/KH-UBND"),
        ("Theo Quyết định Số: 45/QĐ–UBND.", "số 45/QĐ-UBND"),
    ]) func fixes(_ text: String, _ replacement: String) throws {
        let manuscript = try DocumentUnderTest(text).manuscript
        let rules = ProofRule.dateRules + ProofRule.citationRules
        let fixes = Proofreader(rules: rules).discoveries(in: manuscript).compactMap(\.fix?.replacement)
        #expect(fixes == [replacement])
    }
}
