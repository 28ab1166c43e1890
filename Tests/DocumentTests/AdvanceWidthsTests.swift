import Document
import Testing

struct AdvanceWidthsTests {
    // Measured with fontTools on Liberation Serif 2.1.5, in points.
    @Test(arguments: [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", AdvanceWidths.Face.bold, 13.0, 271.2036),
        ("Độc lập - Tự do - Hạnh phúc", .bold, 14, 171.3838),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", .bold, 12, 159.0117),
        ("Minh Tân, ngày 28 tháng 12 năm 2026", .italic, 14, 218.5518),
    ])
    func measuresVietnamese(text: String, face: AdvanceWidths.Face, size: Double, expected: Double) {
        let width = AdvanceWidths.width(of: text, face: face, size: .pt(size)).points
        #expect(abs(width - expected) <= 0.05)
    }

    @Test func breaksAtSpacesAndLineEnds() {
        let lines = AdvanceWidths.lines(
            of: "ỦY BAN NHÂN DÂN\nXÃ MINH SƠN", face: .bold, size: .pt(13), width: .pt(90))
        #expect(lines == ["ỦY BAN", "NHÂN DÂN", "XÃ MINH SƠN"])
    }
}
