import Document
import Finding
import ReportModel

extension ProofRule {
    static let reversedInterval = ProofRule(
        "NT004", .error, .core, vi: "khoảng thời gian bị ngược", en: "an interval that ends before it starts",
        page: RulePage(
            what: "Khoảng “từ … đến …” mà ngày, tháng hoặc năm kết thúc đứng trước ngày, tháng, năm bắt đầu.",
            why: "Khoảng ngược là lỗi gõ nhầm; không xác định được số liệu tính trong thời gian nào.",
            wrong: [
                "(từ ngày 21/8/2021 đến ngày 20/7/2021)", "Số liệu tính từ ngày 15/10/2026 đến ngày 14/9/2026.",
                "Đợt cao điểm từ ngày 25/9 đến ngày 15/9/2026.", "Đề án giai đoạn 2025-2021 được triển khai.",
                "Thực hiện từ tháng 10/2026 đến tháng 3/2026.", "Từ 15/7 đến 15/6, cả nước xảy ra 344 vụ cháy.",
                "Chiến dịch diễn ra từ ngày 20/8 - 10/7.", "Nhiệm kỳ 2026 - 2021; số liệu từ năm 2025 đến năm 2023.",
            ],
            right: [
                "(từ ngày 21/7 đến 20/8/2021)", "Số liệu tính từ ngày 15/12 đến ngày 14/01/2027.",
                "Năm học kéo dài từ tháng 9 đến tháng 5 năm 2026.", "Đề án giai đoạn 2021-2025 được triển khai.",
                "Từ 15/12 đến 14/6; từ 01/9 đến 31/5; từ 15/12 đến 14/11; từ 01/7 đến 30/6; từ 25/11 đến 05/3; từ năm 2021 đến năm 2025.",
                "Chuyển thời hạn từ ngày 30/12/2026 lên ngày 30/10/2026.",
                "Từ ngày 15/9/2026, theo Kế hoạch ngày 10/8/2026, xã tổ chức trực.",
                "Rút ngắn thời hạn hoàn thành từ ngày 30/12/2026 đến ngày 30/10/2026.",
            ],
            silent:
                "Không báo khi năm không được ghi mà khoảng có thể vắt qua hai năm; không xét câu nói về thay đổi thời hạn."
        )
    ) { reading, discoveries in
        reading.forEachDate { date, index in
            date.kind == .year || reading.mayBeginInterval(index)
        } _: { date, index, paragraph in
            let passage = reading.passage(paragraph)
            if date.kind == .year, findYears(date, passage, reading, &discoveries) { return }
            guard let interval = reading.interval(from: index, in: passage), !date.isLunar(in: passage) else { return }
            let last = reading.dates[interval.last]
            let isSure = date.isBehind(last)
            guard isSure || date.isHardlyBefore(last), !last.isLunar(in: passage),
                !changes.occurs(in: passage.sentence(at: date.token), of: passage)
            else { return }
            let message = Message.reversedInterval(
                reading.manuscript.string(date.range), reading.manuscript.string(last.range))
            discoveries.add(
                message, severity: isSure ? .error : .warning, at: interval.range,
                key: reading.manuscript.string(interval.range))
        }
    }

    /// Words of a sentence that moves a date.
    private static let changes = PhraseSet(
        "rút ngắn|điều chỉnh|đẩy nhanh|sớm hơn|lùi|thay đổi|gia hạn|chuyển thời hạn|dời|thay vì|đính chính")

    /// `giai đoạn 2025-2021`; the lexer makes spans of years only of those that grow.
    private static func findYears(
        _ date: DateMention, _ passage: Passage, _ reading: Reading, _ discoveries: inout Discoveries
    ) -> Bool {
        let index = date.token
        guard ["đoạn", "kỳ", "kì", "khóa", "khoá"].contains(passage.word(index - 1)), passage.kind(index + 1) == .dash,
            passage.kind(index + 2) == .number,
            passage.tokens[index + 2].range.count == 4, passage.kind(index + 3) != .dash,
            let last = Int(reading.manuscript.string(passage.tokens[index + 2].range)), (1900...2100).contains(last),
            last < date.year
        else { return false }
        let range = date.range.lowerBound..<passage.tokens[index + 2].range.upperBound
        discoveries.add(
            .reversedInterval(String(date.year), String(last)), at: range,
            key: reading.manuscript.string(range))
        return true
    }
}

extension DateMention {
    /// Whether it surely lies behind `last`, which ends the interval that it starts.
    fileprivate func isBehind(_ last: DateMention) -> Bool {
        switch kind {
        case .day:
            if year > 0, last.year > 0 {
                guard let start = fullDay, let end = last.fullDay else { return false }
                return start > end
            }
            // Across two years a later month may come first; within one month only a day that is not just before.
            return year == 0 && last.year > 0 && month == last.month && day > last.day + 1 && (1...31).contains(day)
        case .month:
            return year > 0 && last.year > 0 && (year, month) > (last.year, last.month)
        case .quarter:
            return year > 0 && last.year > 0 && (year, quarter) > (last.year, last.quarter)
        case .year: return year > last.year
        default: return false
        }
    }

    /// Whether the interval that it starts hardly runs on into the next year, although no year says so: what does
    /// (`15/12 - 14/6`, `01/9 - 31/5`, the year from `15/12` to `14/11`) starts late in the year or is nearly a whole one.
    fileprivate func isHardlyBefore(_ last: DateMention) -> Bool {
        guard kind == .day, year == 0, (1...31).contains(day), (1...31).contains(last.day), (1...12).contains(month),
            (1...12).contains(last.month)
        else { return false }
        // A year that starts on any day ends on the day before it.
        if day == last.day + 1 || (day == 1 && last.day > 27) { return false }
        if month == last.month { return day > last.day }
        return month <= 9 && (1...2).contains(month - last.month)
    }
}
