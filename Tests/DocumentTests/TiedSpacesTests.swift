import Document
import Testing

struct TiedSpacesTests {
    @Test(arguments: [
        ("tháng 10 năm 2026", "tháng_10 năm_2026", "tháng_10_năm_2026"),
        ("ngày 05 tháng 01 năm 2026, tại", "ngày_05 tháng_01 năm_2026, tại", "ngày_05_tháng_01_năm_2026, tại"),
        ("Quý III năm 2026", "Quý_III năm_2026", "Quý_III_năm_2026"),
        ("TUẦN 44 NĂM 2026", "TUẦN_44 NĂM_2026", "TUẦN_44_NĂM_2026"),
        ("(tháng 10), năm 2026.", "(tháng_10), năm_2026.", "(tháng_10), năm_2026."),
        ("tháng 9/2026 và năm 2026", "tháng_9/2026 và năm_2026", "tháng_9/2026 và năm_2026"),
        ("như Hình 1 và Bảng 2", "như Hình_1 và Bảng_2", "như Hình_1 và Bảng_2"),
        ("hàng năm, tháng nào", "hàng năm, tháng nào", "hàng năm, tháng nào"),
        ("tháng  10", "tháng  10", "tháng  10"), ("tháng\n10", "tháng\n10", "tháng\n10"),
        ("trong năm 05 hồ sơ", "trong năm_05 hồ sơ", "trong năm_05 hồ sơ"), ("", "", ""), (" ", " ", " "),
    ])
    func datesAreTied(_ text: String, _ parts: String, _ whole: String) {
        #expect(TiedSpaces.parts.tied(text).replacing("\u{A0}", with: "_") == parts)
        #expect(TiedSpaces.wholeDates.tied(text).replacing("\u{A0}", with: "_") == whole)
    }

    /// A number that is a piece of its own is tied to the words before it; nothing else of the pieces changes.
    @Test func piecesAreTiedToEachOther() {
        let inlines: Inlines = [
            .text("Đến tháng ", .bold), .figure("10", source: "period.month"), .text(" năm "),
            .figure("2026", source: "y"),
            .text(" có "), .gap("…"), .lineBreak, .text("Hình "), .text("1", .italic),
        ]
        let tied = TiedSpaces.wholeDates.tied(inlines)
        #expect(tied.plainText == "Đến tháng\u{A0}10\u{A0}năm\u{A0}2026 có …\nHình\u{A0}1")
        #expect(tied.count == inlines.count && tied[1] == inlines[1] && tied[5] == inlines[5] && tied[8] == inlines[8])
    }
}
