import Document
import Finding
import ReportModel

extension ProofRule {
    static let newerThanDocument = ProofRule(
        "NT005", .info, .style, vi: "văn bản có ngày trước khi hết kỳ, hoặc số liệu mới hơn văn bản",
        en: "a document dated before the end of its period, or figures newer than it",
        page: RulePage(
            what:
                "Ngày của văn bản đứng trước ngày chốt số liệu của kỳ báo cáo; hoặc số liệu “tính đến ngày …” muộn hơn ngày của "
                + "văn bản.",
            why:
                "Số liệu của những ngày chưa đến chỉ có thể là ước tính và cần ghi rõ là ước; nếu không thì ngày đã ghi nhầm.",
            wrong: [
                "Minh Tân, ngày 05 tháng 9 năm 2026\nBÁO CÁO\nKết quả công tác tháng 9 năm 2026",
                "Minh Tân, ngày 15 tháng 9 năm 2026\nBÁO CÁO\nCông tác thu ngân sách\nTính đến ngày 30/9/2026, thu ngân sách đạt 1.250 "
                    + "triệu đồng.",
                "SẢN LƯỢNG THỦY SẢN 7 THÁNG\n(Đăng ngày: 02-07-2026)\nSản lượng 7 tháng đầu năm 2026 đạt 155.677 tấn.",
            ],
            right: [
                "SẢN LƯỢNG THỦY SẢN 7 THÁNG\n(Đăng ngày: 02-07-2026)\nDự kiến sản lượng 7 tháng đầu năm 2026 đạt 155.677 tấn.",
                "SẢN LƯỢNG THỦY SẢN 7 THÁNG\n(Đăng ngày: 02-08-2026)\nSản lượng 7 tháng đầu năm 2026 đạt 155.677 tấn.",
                "Minh Tân, ngày 15 tháng 9 năm 2026\nBÁO CÁO\nKết quả công tác tháng 9 năm 2026",
                "Minh Tân, ngày 05 tháng 9 năm 2026\nBÁO CÁO\nƯớc thực hiện nhiệm vụ tháng 9 năm 2026",
                "Minh Tân, ngày 15 tháng 9 năm 2026\nBÁO CÁO\nPhấn đấu tính đến ngày 31/12/2026 thu đạt 1.250 triệu đồng.",
                "Minh Tân, ngày 20 tháng 9 năm 2026\nBÁO CÁO\nTính đến ngày 14/9/2026, thu ngân sách đạt 1.250 triệu đồng.",
                "BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2026\nTính đến ngày 30/9/2026, thu ngân sách đạt 1.250 triệu đồng.",
            ],
            silent: "Không báo khi văn bản không ghi ngày, khi câu hoặc tên báo cáo ghi là ước, dự kiến, phấn đấu.")
    ) { reading, discoveries in
        guard let signed = reading.chronology.signed else { return }
        findEarlySigning(signed, reading, &discoveries)
        findEarlyResults(signed, reading, &discoveries)
        reading.forEachDate { date, index, paragraph in
            guard let day = date.fullDay, day > signed, reading.chronology.isNarrative(paragraph),
                !reading.chronology.cited.contains(index)
            else { return }
            let passage = reading.passage(paragraph)
            var before = date.token - 1
            if passage.word(before) == "ngày" { before -= 1 }
            if passage.word(before) == "hết" { before -= 1 }
            guard
                passage.has(["tính", "đến"], endingAt: before) || passage.has(["số", "liệu", "đến"], endingAt: before),
                !estimates.occurs(in: passage.sentence(at: date.token), of: passage),
                // NT002 tells of it.
                !reading.isCutOffBehind(date, passage)
            else { return }
            let written = reading.manuscript.string(date.range)
            discoveries.add(
                .figuresNewerThanDocument(written, signed: signed), at: date.range,
                key: written)
        }
    }

    private static func findEarlySigning(_ signed: Day, _ reading: Reading, _ discoveries: inout Discoveries) {
        guard let period = reading.chronology.period, let range = reading.chronology.signedRange,
            let end = period.earliestEnd, let first = period.window?.first, signed < end, signed >= first,
            // Terms end when each province says.
            period.isWindowStated || period.kinds.isDisjoint(with: [.schoolTerm, .schoolYear]),
            // Who looks at a year's targets in September does not report on the year.
            end - signed < 45, !reading.isEstimate(atTop: 14)
        else { return }
        discoveries.add(
            .signedBeforeEnd(signed, end: end, period: period), at: range, key: "signed")
    }

    /// `Sản lượng 7 tháng đầu năm 2019 đạt 155.677 tấn` on a page of 2 July 2019.
    private static func findEarlyResults(_ signed: Day, _ reading: Reading, _ discoveries: inout Discoveries) {
        guard let range = reading.chronology.signedRange else { return }
        var isFound = false
        reading.forEachDate { date, index, paragraph in
            guard !isFound, paragraph < 16, let end = date.earliestEnd, signed < end, end - signed < 45,
                reading.chronology.isNarrative(paragraph), reading.manuscript.paragraphs[paragraph].cell == nil
            else { return }
            let passage = reading.passage(paragraph)
            let sentence = passage.sentence(at: date.token)
            guard passage.word(date.token + 1) == "đạt" || passage.has(["là"], at: date.token + 1) else { return }
            // What stands before the figure says whether it is one of what is to come.
            let reach = sentence.lowerBound..<min(sentence.upperBound, date.token + 6)
            guard !estimates.occurs(in: reach, of: passage),
                !sentence.contains(where: { compared.contains(passage.word($0)) && $0 < date.token })
            else { return }
            isFound = true
            let name = reading.manuscript.string(date.range)
            discoveries.add(.publishedBeforeEnd(signed, end: end, name), at: range, key: "signed \(name)")
        }
    }

    private static let compared: Set<Word> = ["với", "so", "hết", "đến", "cùng"]

    fileprivate static let estimates = PhraseSet(
        "ước|dự kiến|phấn đấu|sẽ|kế hoạch|mục tiêu|chỉ tiêu|thời hạn|dự báo|dự ước|yêu cầu|đề nghị|hiệu lực")
}

extension DateMention {
    /// The first day on which what is told of the month, quarter or first months of a year may be known.
    fileprivate var earliestEnd: Day? {
        guard year > 0 else { return nil }
        let last: Int
        switch kind {
        case .month where (1...12).contains(month): last = month
        case .quarter where (1...4).contains(quarter): last = quarter * 3
        case .months where (1...12).contains(count): last = isLast ? 12 : count
        default: return nil
        }
        return Day.monthStart(year: year, month: last) + 13
    }
}

extension Reading {
    /// Whether one of the first paragraphs says that the figures are estimated.
    fileprivate func isEstimate(atTop count: Int) -> Bool {
        let words = PhraseSet("ước|dự ước|dự kiến")
        return paragraphTokens.prefix(count).contains { words.occurs(in: $0, of: Passage(tokens: tokens, range: $0)) }
    }
}
