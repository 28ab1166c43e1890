import Document
import Finding

extension ProofRule {
    static let padding: ProofRule = ProofRule(
        "SO004", .info, .careful, repair: .review, vi: "thêm số 0 trước số dưới 10 không thống nhất",
        en: "leading zeros not consistent",
        page: RulePage(
            what: "Số đếm dưới 10 phần lớn có thêm số 0 (05 hồ sơ) nhưng có chỗ không, hoặc ngược lại.",
            why: "Cách ghi số phải thống nhất trong một văn bản.",
            wrong: [
                "Có 05 hộ, 03 xã, 02 trường, 04 lớp, 06 người và 7 tổ.",
                "Có 5 hộ, 3 xã, 2 trường, 4 lớp, 6 người "
                    + "và 07 tổ.",
            ],
            right: [
                "Có 05 hộ, 03 xã, 02 trường, 04 lớp, 06 người và 07 tổ.",
                "Có 5 hộ, 3 xã, 2 trường, 4 lớp, 6 người "
                    + "và 7 tổ.",
                "Có 05 hộ và 3 xã.",
                "Có 05 hộ, 03 xã, 02 trường, 04 lớp, 06 người; 6 tháng đầu năm; lớp 7; 3 "
                    + "triệu đồng.",
            ],
            silent: "Chỉ báo một lần khi ít nhất năm số cùng một cách và số khác cách không quá một phần năm.")
    ) { reading, discoveries in
        var padded: [Int] = []
        var bare: [Int] = []
        reading.forEachParagraph { paragraph, range in
            for index in reading.numberTokens(of: paragraph) where index + 1 < range.upperBound {
                guard let number = reading.number(index), number.style == .plain, number.digits > 0, number.digits < 10,
                    number.width <= 2, reading.tokens[index + 1].kind == .word,
                    !reading.tokens[index + 1].flags.contains(.capitalised),
                    Lexicon.classifiers.contains(reading.tokens[index + 1].word),
                    !periods.contains(reading.tokens[index + 1].word)
                else { continue }
                if number.isPadded { padded.append(index) } else { bare.append(index) }
            }
        }
        let (rare, common) = padded.count < bare.count ? (padded, bare) : (bare, padded)
        guard let first = rare.first, common.count >= 5, rare.count * 5 <= common.count,
            let number = reading.number(first)
        else { return }
        let range = reading.tokens[first].range
        let text = reading.manuscript.string(range)
        let right = number.isPadded ? String(number.digits) : "0\(number.digits)"
        discoveries.add(
            .unevenPadding(text, others: common.count, isPadded: number.isPadded), at: range,
            fix: Fix(message: .replaceWith(right), replacement: right), key: text)
    }

    private static let periods: WordSet = ["tháng", "ngày", "năm", "giờ", "phút", "lần", "điểm", "tấn", "ha", "đồng"]
}
