import Document
import Finding
import ReportModel

extension ProofRule {
    static let weekday = ProofRule(
        "NT006", .warning, .core, vi: "thứ trong tuần không hợp với ngày",
        en: "the day of the week does not fit the date",
        page: RulePage(
            what: "Thứ ghi cạnh ngày (“thứ Hai, ngày 18/9/2020”) khác với thứ theo lịch.",
            why: "Một trong hai đã ghi nhầm; với lịch họp, lịch tiếp công dân thì người đọc sẽ đến sai ngày.",
            wrong: [
                "BÁO CÁO TUẦN TỪ NGÀY 07/9/2020 ĐẾN NGÀY 11/9/2020\nĐến sáng thứ Hai, 08/9 các hộ đã về nhà.",
                "BÁO CÁO TUẦN TỪ NGÀY 07/9/2020 ĐẾN NGÀY 11/9/2020\nThứ Năm (18/9): đoàn làm việc tại xã.",
                "Sáng thứ Hai, ngày 18/9/2020, UBND phường họp giao ban.",
                "Hội nghị dự kiến tổ chức ngày 18/9/2020 (thứ Năm).",
                "Phiên giao dịch việc làm thứ Tư, ngày 26/3/2021 thu hút 34 doanh nghiệp.",
                "Thứ 2, ngày 18/9/2020, UBND xã họp.", "Chủ nhật, ngày 19/9/2020, đoàn thanh niên ra quân.",
                "Họp vào chiều thứ 3 ngày 18 tháng 9 năm 2020.",
                "Hội nghị tổng kết dự kiến tổ chức thứ Tư, ngày 18/9/2020.",
            ],
            right: [
                "BÁO CÁO TUẦN TỪ NGÀY 07/9/2020 ĐẾN NGÀY 11/9/2020\nThứ Sáu (18/9): đoàn làm việc tại xã.",
                "Sáng thứ Sáu, ngày 18/9/2020, UBND phường họp giao ban.",
                "Hội nghị dự kiến tổ chức ngày 18/9/2020 (thứ 6).",
                "Chủ nhật, ngày 20/9/2020, đoàn thanh niên ra quân.",
                "Hội nghị tổng kết dự kiến tổ chức thứ Sáu, ngày 18/9/2020.",
                "Kỳ họp thứ Hai ngày 18/9/2020 của HĐND phường đã thông qua 03 nghị quyết.",
                "Phiên giao dịch việc làm thứ Sáu, ngày 26/3/2021; Kỳ họp HĐND xã thứ Hai, ngày 18/9/2020.",
                "Kiểm tra lần thứ ba, ngày 18/9/2020 tại 02 cơ sở.",
                "Tiếp công dân vào thứ Hai hằng tuần; ngày 18/9/2020 tiếp 05 lượt.",
            ],
            silent:
                "Không xét thứ tự của kỳ họp, lần, phiên; không xét ngày không ghi năm khi không biết năm của kỳ báo cáo."
        )
    ) { reading, discoveries in
        reading.forEachDate { date, _ in
            date.kind == .day
        } _: { date, _, paragraph in
            let passage = reading.passage(paragraph)
            guard let named = WeekdayName(beside: date.token, in: passage, reading.manuscript.text),
                let day = reading.surely(date), day.weekday != named.weekday, !date.isLunar(in: passage)
            else { return }
            let words = passage.bytes(named.tokens)
            let range = min(words.lowerBound, date.range.lowerBound)..<max(words.upperBound, date.range.upperBound)
            discoveries.add(
                .weekdayDiffers(day, written: reading.manuscript.string(words)), at: range,
                key: reading.manuscript.string(range))
        }
    }
}

extension Reading {
    /// The day of a mention; without a year only where the reporting period leaves no choice.
    fileprivate func surely(_ date: DateMention) -> Day? {
        if date.year > 0 { return date.fullDay }
        if chronology.period == nil, let year = onlyYear { return Day(year: year, month: date.month, day: date.day) }
        guard let window = chronology.period?.window else { return nil }
        // Plans of the next weeks are told without a year too.
        let days = (window.first.year - 1...window.last.year + 1).compactMap {
            Day(year: $0, month: date.month, day: date.day)
        }.filter { window.first <= $0 + 45 && $0 <= window.last + 45 }
        return days.count == 1 ? days.first : nil
    }
}

extension Reading {
    /// The one year that all dates of a text with a year have; `nil` where they have several.
    private var onlyYear: Int? {
        guard let first = dates.first(where: { $0.year > 0 })?.year else { return nil }
        return dates.allSatisfy { $0.year == 0 || $0.year == first } ? first : nil
    }
}

/// A day of the week that is written next to a date.
private struct WeekdayName {
    let weekday: Weekday
    let tokens: Range<Int>

    /// Looks before the date at `date` (`thứ Hai, ngày 18/9`), then behind it (`ngày 18/9 (thứ Hai)`).
    init?(beside date: Int, in passage: Passage, _ text: [UInt8]) {
        var index = date - 1
        if passage.word(index) == "ngày" { index -= 1 }
        if passage.kind(index) == .comma || passage.kind(index) == .openParenthesis { index -= 1 }
        if let name = WeekdayName(endingAt: index, in: passage, text), name.isDay(in: passage) {
            self = name
            return
        }
        index = date + 1
        guard passage.kind(index) == .openParenthesis, let name = WeekdayName(at: index + 1, in: passage, text),
            [.closeParenthesis, .comma].contains(passage.kind(name.tokens.upperBound))
        else { return nil }
        self = name
    }

    private init?(endingAt index: Int, in passage: Passage, _ text: [UInt8]) {
        guard let name = WeekdayName(at: index - 1, in: passage, text), name.tokens.upperBound == index + 1 else {
            return nil
        }
        self = name
    }

    private init?(at index: Int, in passage: Passage, _ text: [UInt8]) {
        if passage.word(index) == "chủ", passage.word(index + 1) == "nhật" {
            weekday = .sunday
            tokens = index..<index + 2
            return
        }
        guard passage.word(index) == "thứ", passage.range.contains(index + 1) else { return nil }
        if let weekday = WeekdayName.words[passage.word(index + 1)] {
            self.weekday = weekday
        } else if passage.kind(index + 1) == .name || passage.kind(index + 1) == .number {
            let digits = passage.tokens[index + 1].range
            guard digits.count == 1, let weekday = WeekdayName.digits[text[digits.lowerBound]] else { return nil }
            self.weekday = weekday
        } else {
            return nil
        }
        tokens = index..<index + 2
    }

    /// Whether the words before it let it be a day of the week: `kỳ họp thứ Hai` and `lần thứ ba` are none, and a
    /// sentence that starts with “Thứ hai, …” may count its arguments.
    private func isDay(in passage: Passage) -> Bool {
        if weekday == .sunday { return true }
        let before = tokens.lowerBound - 1
        let isDigit = passage.kind(tokens.upperBound - 1) != .word
        let isCapital = passage.flags(tokens.upperBound - 1).contains(.capitalised)
        switch passage.kind(before) {
        case .openParenthesis, .time: return true
        case .comma, .dash: return isCapital || isDigit
        case .word:
            return WeekdayName.before.contains(passage.word(before))
                || (isCapital || isDigit) && !isOrdinal(in: passage)
        default: return isCapital || isDigit
        }
    }

    /// Whether what stands before it is counted, so that it is the second of them: `kỳ họp thứ Hai`, `lần thứ Ba`.
    private func isOrdinal(in passage: Passage) -> Bool {
        for index in stride(from: tokens.lowerBound - 1, through: tokens.lowerBound - 8, by: -1) {
            guard passage.kind(index) == .word else { return false }
            // `Hội nghị dự kiến tổ chức thứ Sáu`: a verb stands between.
            if WeekdayName.verbs.contains(passage.word(index)) { return false }
            if WeekdayName.counted.contains(passage.word(index)) { return true }
        }
        return false
    }

    private static let words: [Word: Weekday] = [
        "hai": .monday, "ba": .tuesday, "tư": .wednesday, "năm": .thursday, "sáu": .friday, "bảy": .saturday,
        "bẩy": .saturday,
    ]
    /// By the digit in ASCII.
    private static let digits: [UInt8: Weekday] = [
        0x32: .monday, 0x33: .tuesday, 0x34: .wednesday, 0x35: .thursday, 0x36: .friday, 0x37: .saturday,
    ]
    /// Nouns of which there is a second and a third.
    private static let counted: WordSet = [
        "họp", "lần", "khóa", "khoá", "nghị", "đại", "hạng", "vị", "đứng", "xếp", "người", "năm", "tuần", "tháng",
        "lớp",
        "quý", "bậc", "vòng", "đợt", "con", "loại", "nhóm", "cấp", "bước", "mục", "điểm", "phần", "ý", "kỳ", "kì",
        "giải",
    ]
    /// Last words of verbs that tell when something takes place.
    private static let verbs: WordSet = ["chức", "mạc", "ra", "hành", "kiến", "quân"]
    private static let before: WordSet = [
        "sáng", "chiều", "tối", "trưa", "đêm", "vào", "hôm", "từ", "đến", "tới", "ngày",
    ]
}
