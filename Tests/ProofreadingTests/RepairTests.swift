import Finding
import Proofreading
import TestSupport
import Testing

/// Figures that a slip of the hand keeps from agreeing with others, where no word says that they belong together.
@Suite struct RepairTests {
    private static func slips(_ text: String) throws -> [String] {
        try DocumentUnderTest(text).findings(of: ["SL"]).filter { $0.hasPrefix("SL023") }
    }

    @Test(arguments: [
        (
            "Thu trong tuần 23,6 tỷ đồng; cộng dồn đến nay 462,8 tỷ đồng, cộng dồn đến tuần trước 432,9 tỷ đồng.",
            "SL023 “432,9 tỷ”"
        ),
        ("Khách hàng: đầu năm 82.407, phát triển mới 3.618, cắt giảm 420, cuối năm 85.785 đồng hồ.", "SL023 “420”"),
        (
            "Sản lượng thương phẩm 1.316,2 triệu kWh.\nNhư vậy sản lượng điện thương phẩm 1.361,2 triệu kWh là cao nhất.",
            "SL023 “1.361,2 triệu”"
        ),
        ("Các KCN có 412 dự án. Hoạt động 338 dự án, xây dựng 44, chưa triển khai 22, tạm ngừng 11.", "SL023 “412”"),
        ("Đội ngũ: 29 CB, GV, NV (CBQL 3, GV 21, NV 6). Trên chuẩn 19 đồng chí.", "SL023 “3”"),
        (
            "Mở 06 lớp, 348 lượt người dự: trồng trọt 3 lớp/171 người, chăn nuôi 2 lớp/112 người, thủy sản 1 lớp/55 người.",
            "SL023 “348”"
        ),
        (
            "Thụ lý 1.246 vụ, việc (cũ chuyển qua 118, mới 1.182), tăng 94 vụ, việc so với năm 2023 (1.152 vụ, việc).",
            "SL023 “1.182”"
        ),
        ("Hóa chất: tồn 1.240 lít, nhập 2.600 lít, xuất 1.860 lít, còn 1.380 lít.", "SL023 “2.600”"),
    ]) func aSlipIsFound(_ text: String, _ expected: String) throws {
        #expect(try Self.slips(text) == [expected])
    }

    /// The same once the slip is undone, and figures that only look alike.
    @Test(arguments: [
        "Thu trong tuần 23,6 tỷ đồng; cộng dồn đến nay 462,8 tỷ đồng, cộng dồn đến tuần trước 439,2 tỷ đồng.",
        "Khách hàng: đầu năm 82.407, phát triển mới 3.618, cắt giảm 240, cuối năm 85.785 đồng hồ.",
        "Các KCN có 412 dự án. Hoạt động 338 dự án, xây dựng 41, chưa triển khai 22, tạm ngừng 11.",
        // Each with what was absent; 14.203 and 68 are 14.271.
        "Thí sinh dự thi môn Ngữ văn 14.203, vắng 68; môn Toán 14.217, vắng 71; Ngoại ngữ 12.940, vắng 44.",
        // Many figures without nouns: some two of them make up nearly a third.
        "Thiếu hụt: việc làm 702 chỉ số, người phụ thuộc 415, dinh dưỡng 133, bảo hiểm y tế 208, trình độ giáo dục 391, "
            + "nhà ở 476, nguồn nước 512, nhà tiêu 688, viễn thông 97.",
        // Some of the list, in one noun, nearly make up what all of it does.
        "Toàn huyện có 84 hợp tác xã, gồm 71 HTX nông nghiệp, 6 HTX công nghiệp, 4 HTX vận tải, 3 quỹ tín dụng; hoạt động 76.",
        // What is told twice, and what a percentage bears out, was not typed wrong.
        "Tuyển mới 618 học viên, lớp 10 là 241.\nLớp 10: 241 học viên; lớp 11: 208 học viên; lớp 12: 196 học viên. Ba khối 645 học viên.",
        "Việc làm sau đào tạo sơ cấp 158/191 (82,7%). Giáo viên cơ hữu 47, thỉnh giảng 12; đạt chuẩn 45/47.",
        // Told in the same words of two things.
        "Trong quý, xã A thu 1.432 triệu đồng, xã B thu 1.342 triệu đồng.",
        "Kiểm tra 164 vụ, tăng 29 vụ (21,5%); vi phạm 117 vụ, chiếm 71,3% số vụ kiểm tra.",
    ]) func whatAgreesIsSilent(_ text: String) throws {
        #expect(try Self.slips(text) == [])
    }

    /// Numbers that count on are told once each, however many of them are a swap apart.
    @Test func whatIsCountedOnIsSilent() throws {
        let meetings = (1...200).map { "Ngày 12/11/2026 họp giao ban lần \($0)." }
        #expect(try Self.slips(meetings.joined(separator: "\n\n")) == [])
    }

    /// A level, what was added and a new level, of many sizes: silent as they are, found once two digits of one are swapped.
    @Test(arguments: 0..<60) func swappedDigitsOfARiseAreFound(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let before = Int.random(in: 20_000...900_000, using: &random)
        let added = Int.random(in: 2_000...9_000, using: &random)
        func text(_ terms: [Int]) -> String {
            "Đầu kỳ có \(terms[0]) thẻ, phát hành thêm \(terms[1]) thẻ, nay có \(terms[2]) thẻ."
        }
        let right = [before, added, before + added]
        #expect(try DocumentUnderTest(text(right)).findings(of: ["SL"]) == [])
        let place = Int.random(in: 0..<3, using: &random)
        let changed = Self.swapped(right[place], using: &random)
        guard changed != right[place] else { return }
        var wrong = right
        wrong[place] = changed
        // A total that the slip makes less than its part is not tried as a total.
        guard wrong[0] < wrong[2], wrong[1] < wrong[2] else { return }
        #expect(try !DocumentUnderTest(text(wrong)).findings(of: ["SL"]).isEmpty)
    }

    /// Figures by chance, which no words bind: hardly ever is a slip seen in them.
    @Test func figuresByChanceAreSilent() throws {
        var random = Seeded(7)
        var alarms = 0
        for _ in 0..<120 {
            let words = ["đường", "trường", "trạm", "cầu", "chợ", "bến", "kênh", "đập"].shuffled(using: &random)
            let items = words.prefix(5).map { "\($0) \(Int.random(in: 100...9999, using: &random)) m2" }
            alarms += try Self.slips("Đã sửa " + items.joined(separator: ", ") + ".").count
        }
        #expect(alarms < 4)
    }

    /// Two neighbouring digits, the first but by no zero, those of the last place left alone where they are rounding.
    private static func swapped(_ number: Int, using random: inout Seeded) -> Int {
        var digits = Array(String(number))
        let place = Int.random(in: max(0, digits.count - 4)..<(digits.count - 1), using: &random)
        digits.swapAt(place, place + 1)
        return digits[0] == "0" ? number : Int(String(digits)) ?? number
    }
}
