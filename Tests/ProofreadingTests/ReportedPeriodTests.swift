import Proofreading
import ReportModel
import Testing

@Suite struct ReportedPeriodTests {
    /// Titles, what the program calls their period, and the days that it may count.
    static let titles: [(String, String?, String?)] = [
        (
            "KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT TTHC THÁNG 9 VÀ QUÝ III/2021", "tháng 9 và quý III năm 2021",
            "2021-06-15 2021-09-30"
        ),
        ("BÁO CÁO\nTình hình kinh tế - xã hội tháng 9 năm 2026", "tháng 9 năm 2026", "2026-08-15 2026-09-30"),
        ("BÁO CÁO\nTình hình kinh tế - xã hội tháng 9\nnăm 2026", "tháng 9 năm 2026", "2026-08-15 2026-09-30"),
        ("BÁO CÁO\nTình hình kinh tế - xã hội tháng 9 năm\n2026", "tháng 9 năm 2026", "2026-08-15 2026-09-30"),
        ("BÁO CÁO\nKết quả công tác quý III\nnăm 2026", "quý III năm 2026", "2026-06-15 2026-09-30"),
        (
            "BÁO CÁO\nKết quả công tác tháng 8, nhiệm vụ trọng tâm tháng 9\nnăm 2026", "tháng 8 năm 2026",
            "2026-07-15 2026-08-31"
        ),
        ("BÁO CÁO\nTình hình tháng 10 và\nnăm 2026", "tháng 10 và năm 2026", "2025-12-15 2026-12-31"),
        ("KẾT QUẢ THADS 09 THÁNG NĂM 2017", "09 tháng năm 2017", "2016-12-15 2017-09-30"),
        ("TÍN DỤNG CHÍNH SÁCH 6 THÁNG ĐẦU NĂM 2017", "06 tháng đầu năm 2017", "2016-12-15 2017-06-30"),
        (
            "KẾT QUẢ TTHC CẤP HUYỆN\n(từ ngày 21/7đến 20/8/2021)", "từ ngày 21/7/2021 đến ngày 20/8/2021",
            "2021-07-21 2021-08-20"
        ),
        ("CÔNG KHAI CHẤT LƯỢNG CUỐI NĂM HỌC 2021 – 2022", "năm học 2021\u{A0}-\u{A0}2022", "2021-07-01 2022-08-31"),
        (
            "BÁO CÁO SƠ KẾT HỌC KỲ I NĂM HỌC 2025-2026", "học kỳ I năm học 2025\u{A0}-\u{A0}2026",
            "2025-07-01 2026-02-28"
        ),
        ("TIẾP ĐOÀN ĐÔNG NGƯỜI TỪ ĐẦU NĂM 2018 ĐẾN NAY", "từ đầu năm 2018 đến nay", "2017-12-01 2018-12-31"),
        ("BÁO CÁO TUẦN 32", "tuần 32", nil), ("BÁO CÁO TUẦN 32 NĂM 2026", "tuần 32 năm 2026", nil),
        ("BÁO CÁO\nTình hình thực hiện\nnhiệm vụ tháng 9 năm 2026", "tháng 9 năm 2026", "2026-08-15 2026-09-30"),
        (
            "BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2026,\nNHIỆM VỤ TRỌNG TÂM THÁNG 10 NĂM 2026", "tháng 9 năm 2026",
            "2026-08-15 2026-09-30"
        ),
        ("Tháng 9/2026: Thu ngân sách đạt 1.250 triệu đồng", "tháng 9 năm 2026", "2026-08-15 2026-09-30"),
        ("BÁO CÁO TUẦN 32\n(Từ ngày 03/8/2026 đến ngày 09/8/2026)", "tuần 32", "2026-08-03 2026-08-09"),
        ("THÔNG TIN KINH TẾ THÁNG 5 NĂM 2019", "tháng 5 năm 2019", "2019-04-15 2019-05-31"),
        (
            "BÁO CÁO\nKết quả công tác tháng 8, nhiệm vụ trọng tâm tháng 9 năm 2026", "tháng 8 năm 2026",
            "2026-07-15 2026-08-31"
        ),
        (
            "BÁO CÁO\nKết quả tháng 12, phương hướng, nhiệm vụ tháng 01 năm 2027", "tháng 12 năm 2026",
            "2026-11-15 2026-12-31"
        ),
        (
            "BÁO CÁO\nTình hình thực hiện nhiệm vụ 6 tháng đầu năm và phương hướng 6 tháng cuối năm 2026",
            "06 tháng đầu năm 2026", "2025-12-15 2026-06-30"
        ),
        ("BÁO CÁO KẾT QUẢ NĂM 2026 VÀ PHƯƠNG HƯỚNG NĂM 2027", "năm 2026", "2025-12-15 2026-12-31"),
        (
            "BÁO CÁO\nTình hình kinh tế - xã hội tháng 10 và 10 tháng năm 2026", "tháng 10 và 10 tháng đầu năm 2026",
            "2025-12-15 2026-10-31"
        ),
        (
            "Minh Tân, ngày 15 tháng 01 năm 2027\nBÁO CÁO\nKết quả công tác quý IV", "quý IV năm 2026",
            "2026-09-15 2026-12-31"
        ),
        (
            "BÁO CÁO\nCông tác tiếp công dân\nThực hiện Công văn số 12/UBND-VP ngày 05/9/2026, UBND xã báo cáo kết quả công tác "
                + "tiếp công dân quý III năm 2026 như sau:", "quý III năm 2026", "2026-06-15 2026-09-30"
        ),
        ("KẾT QUẢ BHXH, BHYT ĐẾN ĐẦU THÁNG 7\nTổng số tham gia tăng.", nil, nil),
        ("ĐỘ BAO PHỦ BHXH, BHYT ĐẾN NGÀY 30/9/2022", nil, nil),
        ("KẾ HOẠCH\nCông tác cải cách hành chính năm 2026", nil, nil),
        ("KẾ HOẠCH CÔNG TÁC THÁNG 10 NĂM 2026", nil, nil),
        ("BÁO CÁO SƠ KẾT 3 NĂM THỰC HIỆN ĐỀ ÁN GIAI ĐOẠN 2021-2025", nil, nil),
        ("BÁO CÁO KẾT QUẢ THÁNG 8/2026 VÀ THÁNG 9/2026", nil, nil),
        ("KẾT QUẢ TỐT NGHIỆP THPT\n- Tỉnh thứ nhất: 6.079 học sinh năm 2007.", nil, nil),
        ("3. GIẢM NGHÈO – Chỉ tiêu toàn tỉnh", nil, nil),
        // The day of signing is not filled in yet.
        (
            "Minh Sơn, ngày     tháng     năm 2026\nBÁO CÁO\nTình hình tháng 9 năm 2026", "tháng 9 năm 2026",
            "2026-08-15 2026-09-30"
        ), ("Minh Sơn, ngày … tháng … năm 2026\nBÁO CÁO", nil, nil),
    ]

    @Test(arguments: titles) func isReadFromTheTitle(_ title: String, _ name: String?, _ days: String?) throws {
        let period = try DocumentUnderTest(title).reading.chronology.period
        #expect(period?.vietnamese == name)
        #expect(period?.window.map { "\($0.first) \($0.last)" } == days)
    }

    @Test(arguments: [
        ("UBND XÃ MINH TÂN\nMinh Tân, ngày 15 tháng 10 năm 2026\nBÁO CÁO", "2026-10-15"),
        ("RÀ SOÁT CÁC CHỈ TIÊU NĂM 2020\n(Ngày đăng 18/09/2020)", "2020-09-18"),
        ("KẾT QUẢ THÁNG 9\n(số liệu báo cáo ngày 29/09/2021)", "2021-09-29"),
        ("Minh Tân, ngày     tháng 10 năm 2026\nBÁO CÁO", nil),
        ("BÁO CÁO\nTheo Quyết định của UBND xã, ngày 05 tháng 9 năm 2026", nil),
        ("BÁO CÁO\nLễ khai giảng, ngày 05/9/2026", nil), ("BÁO CÁO\nTheo báo cáo ngày 05/9/2026 của Sở Y tế.", nil),
        ("BÁO CÁO\n- Hà Nội, ngày 05/9/2026", nil), ("TP. Hồ Chí Minh, ngày 05 tháng 9 năm 2026", "2026-09-05"),
        ("BÁO CÁO\nTrong tháng, xã có 5 vụ.\nMinh Tân, ngày 02/10/2026\nTM. ỦY BAN NHÂN DÂN", "2026-10-02"),
    ]) func theDayOfSigning(_ text: String, _ day: String?) throws {
        #expect(try DocumentUnderTest(text).reading.chronology.signed?.description == day)
    }

    @Test func whatTheCallerStatesHolds() throws {
        let manuscript = try DocumentUnderTest("BÁO CÁO THÁNG 9 NĂM 2026").manuscript
        let period = Reading(manuscript, period: .month(year: 2026, month: 10)).chronology.period
        #expect(period?.vietnamese == "tháng 10 năm 2026")
        #expect(period?.range == nil)
    }
}
