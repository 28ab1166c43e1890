import Proofreading
import TestSupport
import Testing

/// Slips of the hand in percentages, in what a text tells twice, and in lists that tell several counts an item.
@Suite struct QuotientAndEchoTests {
    private static func slips(_ text: String) throws -> [String] {
        try DocumentUnderTest(text).findings(of: ["SL"]).filter { $0.hasPrefix("SL023") }
    }

    /// A row of totals that is read aloud, with one figure changed.
    @Test(arguments: 0..<40) func aRowReadAloudIsCompared(_ seed: UInt64) throws {
        var random = Seeded(seed)
        var counts = (0..<4).map { _ in Int.random(in: 130...990, using: &random) }
        let table = """
            | Đơn vị | Tiếp nhận | Đúng hạn | Quá hạn | Rút đơn |
            |---|---|---|---|---|
            | Phường A | 41 | 22 | 13 | 6 |
            | Toàn thành phố | \(counts.map(String.init).joined(separator: " | ")) |

            """
        func text() -> String {
            table
                + "\nToàn thành phố tiếp nhận \(counts[0]) hồ sơ, đúng hạn \(counts[1]) hồ sơ, quá hạn \(counts[2]) hồ sơ."
        }
        #expect(try Self.slips(text()) == [])
        let right = counts
        let (low, middle) = (counts[2] % 10, counts[2] / 10 % 10)
        guard low != middle else { return }
        counts[2] += (low - middle) * 9
        guard !right.contains(counts[2]) else { return }
        #expect(try Self.slips(text()) == ["SL023 “\(counts[2])”"])
    }

    @Test(arguments: [
        (
            "Tổng số thửa: 86.214 thửa. Đã làm sạch 71.038 thửa; dữ liệu đủ điều kiện 52.466 thửa (73,9% số đã làm sạch, 69,0% tổng số thửa).",
            "SL023 “69,0”"
        ),
        ("Tỷ lệ hộ nghèo cuối năm 24,91%, đầu năm 27,72%. Như vậy giảm 2,18 điểm phần trăm.", "SL023 “2,18”"),
        (
            "Phường 1: 1.240,5 tấn, 38 điểm; Phường 2: 986,2 tấn, 29 điểm; Phường 3: 1.418,7 tấn, 61 điểm; cộng: 3.645,4 tấn, 83 điểm.",
            "SL023 “61”"
        ),
        (
            "Quý I: kiểm tra 188 vụ, xử lý 151 vụ, phạt 1.502,4 triệu đồng.\nQuý II: kiểm tra 209 vụ, xử lý 163 vụ, phạt 1.434,5 triệu đồng.\n"
                + "Lũy kế: kiểm tra 397 vụ, xử lý 341 vụ, phạt 2.936,9 triệu đồng.", "SL023 “341”"
        ),
        (
            "Đầu năm có 271 người bệnh nằm viện; trong năm nhập 12.008 lượt, ra viện 12.105 lượt, cuối năm còn 264 người.",
            "SL023 “12.105”"
        ),
        (
            "Hồ chứa đầu tháng 312,4 triệu m3; nước về 486,7 triệu m3; phát điện 402,5 triệu m3; xả tràn 13,8 triệu m3; bốc hơi 2,1 triệu m3; "
                + "cuối tháng 376,2 triệu m3.", "SL023 “13,8 triệu”"
        ),
    ]) func aSlipIsFound(_ text: String, _ expected: String) throws {
        #expect(try Self.slips(text) == [expected])
    }

    /// The same as they should be, and what only looks alike.
    @Test(arguments: [
        "Tổng số thửa: 86.214 thửa. Đã làm sạch 71.038 thửa; dữ liệu đủ điều kiện 52.466 thửa (73,9% số đã làm sạch, 60,9% tổng số thửa).",
        "Tỷ lệ hộ nghèo cuối năm 24,91%, đầu năm 27,72%. Như vậy giảm 2,81 điểm phần trăm.",
        // Of a whole that the text does not tell.
        "Có 214 hộ khá (chiếm 32,7%), 118 hộ vay vốn ngân hàng.",
        // Items with other units are no table.
        "Tháng 1: khám 412 lượt, cấp 38 thẻ; tháng 2: khám 386 lượt, mở 29 lớp; tháng 3: khám 395 lượt, cấp 61 thẻ.",
    ]) func whatAgreesIsSilent(_ text: String) throws {
        #expect(try Self.slips(text) == [])
    }
}
