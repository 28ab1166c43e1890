import Document
import Finding
import ReportModel

extension ProofRule {
    static let wrongPeriodWord = ProofRule(
        "NT003", .warning, .core, vi: "từ chỉ kỳ không hợp với kỳ báo cáo",
        en: "a word for another kind of period than the report is on",
        page: RulePage(
            what:
                "Câu mở đầu bằng “Trong tuần,”, “Trong tháng,”, “Trong quý,” mà báo cáo thuộc loại kỳ khác; đề mục nêu “6 tháng” "
                + "trong báo cáo 9 tháng; đề mục nhiệm vụ kỳ tới nêu chính kỳ báo cáo; “lũy kế 6 tháng” trong báo cáo tháng 5; “4 tháng còn lại” sau 9 tháng đầu năm; “6 quý đầu năm”; "
                + "năm học không gồm hai năm liền nhau.",
            why: "Thường còn sót lại khi lấy báo cáo kỳ khác làm mẫu; người đọc không biết số liệu thuộc kỳ nào.",
            wrong: [
                "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 9 NĂM 2026\nTrong tuần, Trung tâm tiếp nhận 120 hồ sơ.",
                "BÁO CÁO KẾT QUẢ CÔNG TÁC THÁNG 5 NĂM 2025\nTrong quý, UBND xã đã tiếp 12 lượt công dân.",
                "THÔNG TIN KINH TẾ THÁNG 5 NĂM 2026\nSản lượng lũy kế 6 tháng đạt 4.330 tấn.",
                "BÁO CÁO KẾT QUẢ 9 THÁNG ĐẦU NĂM 2026\nNhiệm vụ 4 tháng còn lại của năm 2026: tiếp tục thu ngân sách.",
                "BÁO CÁO KẾT QUẢ 9 THÁNG ĐẦU NĂM 2026\nI. KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2026\nThu ngân sách đạt khá.",
                "SẢN LƯỢNG THỦY SẢN 10 THÁNG ĐẦU NĂM 2026\nLũy kế 9 tháng, tổng sản lượng ước đạt 7.154,4 nghìn tấn.",
                "BÁO CÁO CÔNG TÁC THÁNG 11 NĂM 2026\nI. KẾT QUẢ\nThu 12.486 triệu đồng.\nII. NHIỆM VỤ THÁNG 11 NĂM 2026\nPhấn đấu thu "
                    + "12.848 triệu đồng.",
                "BÁO CÁO KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026\nI. KẾT QUẢ\nThu ngân sách khá.\nII. PHƯƠNG HƯỚNG 9 THÁNG CUỐI NĂM 2026\nTiếp tục thu.",
                "Cả 6 quý đầu năm, toàn huyện có 45 doanh nghiệp thành lập mới.",
                "Trong 14 tháng đầu năm đã tiếp 120 lượt công dân.",
                "KẾT QUẢ XẾP LOẠI HỌC LỰC, NĂM HỌC 2020 - 2022", "Kế hoạch năm học 2021 - 2021 của nhà trường.",
            ],
            right: [
                "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 9 NĂM 2026\nTrong tháng, Trung tâm tiếp nhận 120 hồ sơ.",
                "BÁO CÁO CÔNG TÁC THÁNG 9 NĂM 2026\nTrong tuần lễ hưởng ứng học tập suốt đời, thư viện đón 300 lượt người.",
                "BÁO CÁO KẾT QUẢ QUÝ III NĂM 2026\n1. Tháng 7\nTrong tháng, có 12 lượt công dân.",
                "BÁO CÁO 9 THÁNG ĐẦU NĂM 2026\nII. NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM 2026\nTập trung thu ngân sách.",
                "BÁO CÁO KẾT QUẢ THÁNG 9 VÀ QUÝ III/2026\nTrong quý, đã tiếp 12 lượt công dân.",
                "RÀ SOÁT CHỈ TIÊU NĂM 2026\nThu ngân sách 9 tháng đầu năm đạt khá. Nhiệm vụ 3 tháng còn lại của năm 2026.",
                "BÁO CÁO THÁNG 5 NĂM 2026\nLũy kế 5 tháng đạt 4.330 tấn; lũy kế 12 tháng năm trước đạt 9.000 tấn.",
                "BÁO CÁO THÁNG 8 NĂM 2026\nThu lũy kế 8 tháng 17,46 tỷ đồng. Lũy kế 7 tháng đã thu 15,54 tỷ đồng.",
                "BÁO CÁO CÔNG TÁC THÁNG 11 NĂM 2026\nI. NHIỆM VỤ THÁNG 11\nĐã thu 12.486 triệu đồng.\nII. NHIỆM VỤ THÁNG 12\nPhấn đấu thu "
                    + "12.848 triệu đồng.",
                "BÁO CÁO QUÝ I NĂM 2026\nI. KẾT QUẢ\nThu ngân sách khá.\nII. PHƯƠNG HƯỚNG 9 THÁNG CUỐI NĂM 2026\nTiếp tục thu.",
                "Cả 3 quý đầu năm đều tăng; 12 tháng đầu năm đạt kế hoạch; trong 15 ngày đầu tháng; 2 tháng đầu quý II; 6 quý liên tiếp.",
                "Trong 3 năm học 2019 - 2022, số trường đạt chuẩn tăng; các năm học 2018 - 2021; năm học 2020 - 2021.",
                "BÁO CÁO THÁNG 9 NĂM 2026\nLịch tiếp công dân được niêm yết hằng tuần; trong tuần tới tổ chức tập huấn.",
            ],
            silent:
                "Không báo khi câu nói đến một tuần, tháng, quý cụ thể, khi báo cáo kể lần lượt từng tháng, khi tên báo cáo nêu "
                + "nhiều kỳ hoặc không nêu rõ kỳ; không xét “3 năm học 2019 - 2022”, “các năm học”.")
    ) { reading, discoveries in
        ImpossibleCounts.find(in: reading) { range, kind in
            let written = reading.manuscript.string(range)
            discoveries.add(.impossibleCount(written, kind), at: range, key: written)
        }
        guard let period = reading.chronology.period else { return }
        TaskHeadings(reading, period).find { range, elapsed in
            let written = reading.manuscript.string(range)
            let message =
                elapsed.map { Message.monthsDoNotFit(written, elapsed: $0) } ?? .tasksOfThePast(written, period: period)
            discoveries.add(message, at: range, key: written)
        }
        reading.forEach(reading.lists.periods) { index, paragraph in
            guard index > 0, reading.tokens[index - 1].word == "trong" else { return }
            findOpening(index - 1, paragraph, period, reading, &discoveries)
        }
        if case .nineMonths(let year)? = period.period { findSpans(year, period, reading, &discoveries) }
        MonthCounts(reading, period).find { range, elapsed in
            let written = reading.manuscript.string(range)
            discoveries.add(
                .monthsDoNotFit(written, elapsed: elapsed), at: range, key: written)
        }
    }

    /// `Trong tuần, …` at the beginning of a sentence.
    /// `Trong tuần,`, the first word of which is at `index`.
    private static func findOpening(
        _ index: Int, _ paragraph: Int, _ period: ReportedPeriod, _ reading: Reading,
        _ discoveries: inout Discoveries
    ) {
        let passage = reading.passage(paragraph)
        guard index >= passage.first, reading.chronology.isNarrative(paragraph) || passage.isInCapitals,
            let kind = PeriodWords.kinds[passage.word(index + 1)], period.excludes(kind),
            PeriodWords.isOpening(index, in: passage)
                || (kind == .week && PeriodWords.isFigure(index, in: passage)),
            // A report that goes through the months names them first.
            kind == .week || !period.kinds.isDisjoint(with: [.month, .week])
                || !reading.namesPart(before: index, paragraph)
        else { return }
        let range = passage.bytes(index..<index + 2)
        let written = reading.manuscript.string(range)
        discoveries.add(.wrongPeriodWord(written, period: period), at: range, key: written)
    }

    /// `KẾT QUẢ 6 THÁNG ĐẦU NĂM`, `NHIỆM VỤ 6 THÁNG CUỐI NĂM` as a main heading of a report on nine months.
    private static func findSpans(
        _ year: Int, _ period: ReportedPeriod, _ reading: Reading, _ discoveries: inout Discoveries
    ) {
        reading.forEachDate { date, _, paragraph in
            guard date.kind == .months, date.count == 6, date.year == 0 || date.year == year,
                !reading.manuscript.paragraphs[paragraph].label.isEmpty
            else { return }
            let passage = reading.passage(paragraph)
            guard date.token >= passage.first, passage.isInCapitals else { return }
            let written = reading.manuscript.string(date.range)
            discoveries.add(
                .wrongPeriodWord(written, period: period), at: date.range, key: written)
        }
    }
}

extension ReportedPeriod {
    /// Whether `kind` is none that the report may speak of without naming which: a month has weeks, but a report on it
    /// says which.
    fileprivate func excludes(_ kind: PeriodKind) -> Bool {
        if kinds.contains(kind) || kinds.contains(.span) || !kinds.isDisjoint(with: [.schoolTerm, .schoolYear]) {
            return false
        }
        switch kind {
        case .week: return true
        // A text about a year's targets may be written each month.
        case .month: return !kinds.isEmpty && !kinds.contains(.year)
        // “Trong quý” of nine months may be the third.
        case .quarter: return kinds == [.month] || kinds == [.week]
        default: return false
        }
    }
}

extension Reading {
    /// Whether a month or quarter is named shortly before: in the paragraph or the two above it, the title left out.
    fileprivate func namesPart(before index: Int, _ paragraph: Int) -> Bool {
        let title = chronology.period?.range?.upperBound ?? 0
        return (paragraphTokens[max(0, paragraph - 2)].lowerBound..<index).contains { place in
            guard tokens[place].kind == .date, tokens[place].range.lowerBound >= title else { return false }
            let kind = dates[Int(tokens[place].payload)].kind
            return kind == .month || kind == .quarter
        }
    }
}

private enum PeriodWords {
    static let kinds: WordMap<PeriodKind> = ["tuần": .week, "tháng": .month, "quý": .quarter]

    /// Whether the report's time is named at the beginning of a sentence: `Trong tuần, …`, `Trong tuần UBND xã …`.
    static func isOpening(_ index: Int, in passage: Passage) -> Bool {
        guard passage.flags(index).contains(.capitalised), index == passage.first || passage.kind(index - 1) == .period
        else { return false }
        // `Trong Tháng Thanh niên`
        if passage.flags(index + 1).contains(.capitalised), !passage.flags(index + 1).contains(.allCapitals) {
            return false
        }
        if passage.kind(index + 2) == .comma { return true }
        let next = passage.word(index + 2)
        return passage.kind(index + 2) == .word && !names.contains(next)
            && (subjects.contains(next) || passage.flags(index + 2).contains(.capitalised))
    }

    /// Whether it says what a figure is of: `số hồ sơ tiếp nhận trong tuần là 120`; not `02 ngày trong tuần`.
    static func isFigure(_ index: Int, in passage: Passage) -> Bool {
        guard predicates.contains(passage.word(index + 2)) || passage.kind(index + 2) == .colon else { return false }
        return !(index - 4..<index).contains { days.contains(passage.word($0)) }
    }

    private static let subjects: WordSet = ["có", "đã", "toàn", "cả", "xã", "phường", "trung", "cơ", "đơn"]
    /// What tells which week or month: `tháng Chín`, `tuần lễ`.
    private static let names: WordSet = [
        "lễ", "giêng", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "chạp", "thứ",
    ]
    private static let predicates: WordSet = ["là", "đạt", "ước"]
    private static let days: WordSet = ["ngày", "buổi", "lần", "thứ", "tiết", "giờ", "các"]
}
