import Document
import Finding
import ReportModel

extension ProofRule {
    static let nonexistentDate = ProofRule(
        "NT001", .error, .core, vi: "ngày, tháng hoặc quý không tồn tại",
        en: "a day, month or quarter that does not exist",
        page: RulePage(
            what: "Ngày không có trong lịch (31/4, 30/02, 29/02 của năm không nhuận), tháng lớn hơn 12, quý lớn hơn 4.",
            why: "Ngày không tồn tại là lỗi gõ nhầm; người đọc không biết ngày đúng là ngày nào.",
            wrong: [
                "Hội nghị tổng kết được tổ chức ngày 31/4/2026 tại nhà văn hóa xã.",
                "Số liệu tính đến ngày 29/02/2023.", "Kế hoạch số 12/KH-UBND ngày 31 tháng 6 năm 2025.",
                "Tình hình thu ngân sách tháng 13/2025 chưa có biến động.", "Kết quả thực hiện quý V/2025 đạt khá.",
                "Đợt kiểm tra từ ngày 12/15/2025 đến ngày 20/12/2025.",
            ],
            right: [
                "Hội nghị tổng kết được tổ chức ngày 30/4/2026.", "Số liệu tính đến ngày 29/02/2024.",
                "Trong tháng 15 hồ sơ được trả trước hạn.", "Lễ hội diễn ra ngày 30/02 âm lịch.",
                "Mỗi ngày 30/45 lượt khách được phục vụ; đạt 31/4 chỉ tiêu.", "Điện thoại 0912.31.4.2026, đường 30/2.",
                "Trong quý 5 đơn vị đã nộp báo cáo.",
            ],
            silent: "Không xét ngày âm lịch, phân số, số điện thoại và số, ký hiệu văn bản.")
    ) { reading, discoveries in
        reading.forEachDate { date, _ in
            !date.isOrdinary
        } _: { date, _, paragraph in
            let passage = reading.passage(paragraph)
            guard let message = date.whatDoesNotExist(in: reading, passage), !date.isLunar(in: passage) else { return }
            discoveries.add(
                message, at: date.range, key: reading.manuscript.string(date.range))
        }
        findRomanQuarters(reading, &discoveries)
    }

    /// `quý V/2021`, `quý VI năm 2020`: Roman numbers above four are no dates to the lexer.
    private static func findRomanQuarters(_ reading: Reading, _ discoveries: inout Discoveries) {
        let quarter: Word = "quý"
        let tokens = reading.tokens
        let tooHigh: WordSet = ["v", "vi", "vii", "viii"]
        for index in reading.lists.periods where tokens[index].word == quarter && index + 3 < tokens.count {
            let number = tokens[index + 1]
            guard number.kind == .word, number.flags.contains(.capitalised), tooHigh.contains(number.word) else {
                continue
            }
            let isYear = tokens[index + 2].kind == .slash || tokens[index + 2].word == "năm"
            guard isYear, [.number, .date].contains(tokens[index + 3].kind), tokens[index + 3].range.count == 4 else {
                continue
            }
            let range = number.range.lowerBound..<tokens[index + 3].range.upperBound
            let written = reading.manuscript.string(range)
            discoveries.add(.noSuchQuarter("quý \(written)"), at: range, key: written)
        }
    }
}

extension DateMention {
    /// Whether it is surely a day, month or quarter of any year.
    fileprivate var isOrdinary: Bool {
        switch kind {
        case .day: (1...12).contains(month) && (1...28).contains(day)
        case .month: (1...12).contains(month)
        case .quarter: (1...4).contains(quarter)
        default: true
        }
    }

    /// What is wrong with a date that does not exist; `nil` for one that does, or may.
    fileprivate func whatDoesNotExist(in reading: Reading, _ passage: Passage) -> Message? {
        let written = reading.manuscript.string(range)
        switch kind {
        case .day: return day(in: reading, passage, written)
        case .month:
            // “trong tháng 15 hồ sơ” counts: only a year makes it a month.
            return month > 12 && year > 0 || month == 0 && year > 0 ? .noSuchMonth("tháng \(written)") : nil
        case .quarter:
            return (quarter > 4 || quarter == 0) && year > 0 ? .noSuchQuarter("quý \(written)") : nil
        default: return nil
        }
    }

    private func day(in reading: Reading, _ passage: Passage, _ written: String) -> Message? {
        // Of a number like 45/50/2019 nobody knows that it is a date.
        let isPlausible = (1...31).contains(day) || (1...12).contains(month)
        let before = passage.word(token - 1)
        guard isPlausible, before != "số", before != "đường", before != "phố" else { return nil }
        // `giảm từ 31/4 xuống 20/4` are ratios.
        if year == 0, before != "ngày", before != "mùng", before != "mồng" { return nil }
        // `1.13.2020` may number a section.
        let isDotted = reading.manuscript.text[range].contains(0x2E)
        if isDotted, before != "ngày" { return nil }
        if (1...12).contains(month) {
            // Without a year 29/02 may be one of a leap year.
            let days = year > 0 ? Day.count(ofMonth: month, year: year) : Day.count(ofMonth: month, year: 2024)
            if (1...days).contains(day) { return leapDay(of: reading, written) }
            return day == 0 || day > 31
                ? .noSuchDay("ngày \(written)") : .noSuchDay("ngày \(written)", month: month, year: year, days: days)
        }
        return month == 0 ? .noSuchDay("ngày \(written)") : .noSuchMonth("ngày \(written)")
    }

    /// `29/02` in a report on a year that has no such day.
    private func leapDay(of reading: Reading, _ written: String) -> Message? {
        guard day == 29, month == 2, year == 0, let window = reading.chronology.period?.window,
            window.first.year == window.last.year, !Day.isLeap(window.last.year),
            window.contains(Day.last(ofMonth: 2, year: window.last.year))
        else { return nil }
        return .noSuchDay("ngày \(written)", month: 2, year: window.last.year, days: 28)
    }

    /// Whether it is a date of the lunar calendar, whose months have other lengths.
    func isLunar(in passage: Passage) -> Bool {
        for index in token + 1..<token + 5 {
            if passage.has(["âm", "lịch"], at: index) || passage.word(index) == "âl" || passage.word(index) == "al" {
                return true
            }
            if passage.kind(index) == .comma || passage.kind(index) == .period { return false }
        }
        return false
    }
}
