import Document
import Finding
import ReportModel

extension ProofRule {
    static let outsidePeriod = ProofRule(
        "NT002", .warning, .core, vi: "sự việc có ngày ngoài kỳ báo cáo",
        en: "an event dated outside of the reporting period",
        page: RulePage(
            what:
                "Câu kể một việc đã làm, mở đầu bằng ngày đủ ngày và tháng, mà ngày ấy nằm ngoài kỳ báo cáo nêu ở tên báo cáo; việc kể là "
                + "đã làm vào những ngày sau kỳ; khoảng ngày ghi trong ngoặc không chạm tháng, quý đứng trước nó; "
                + "so sánh với tháng, quý, năm không đứng trước kỳ báo cáo; ngày kể riêng sau mốc “tính đến” của tổng số.",
            why: "Thường là gõ nhầm tháng, nhầm năm, hoặc còn sót lại từ báo cáo kỳ trước.",
            wrong: [
                "BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH THÁNG 9 NĂM 2026\n1. Tuyên truyền\nNgày 05/3/2026, UBND xã tổ chức hội nghị "
                    + "tuyên truyền về dịch vụ công trực tuyến với 120 người dự.",
                "CÔNG TÁC PHÒNG CHÁY THÁNG 11/2026\nTuyên truyền: 14 buổi/1.260 lượt người; mở 01 lớp huấn luyện cho 45 đội viên từ ngày "
                    + "20/12 đến ngày 22/12/2026.",
                "Trong tháng 6/2026 (từ 15/8 - 14/9/2026), trên địa bàn xảy ra 17 vụ.",
                "BÁO CÁO CÔNG TÁC QUÝ II NĂM 2026\n(Số liệu từ ngày 15/9/2026 đến ngày 14/12/2026)",
                "BÁO CÁO\nKết quả công tác 6 tháng đầu năm 2026\nSáng ngày 12/3/2025, Đảng ủy phường đã tổ chức hội nghị giao ban.",
                "BÁO CÁO KẾT QUẢ QUÝ II NĂM 2026\nNgày 20 tháng 11 năm 2026, nhà trường đã tổ chức tọa đàm với phụ huynh.",
                "BÁO CÁO DU LỊCH THÁNG 9 NĂM 2026\nTháng 9 đón 1.212 lượt khách, giảm 8,4% so với tháng 10/2026.",
                "BÁO CÁO KHÁM BỆNH 6 THÁNG ĐẦU NĂM 2026\nTổng số 58.420 lượt, tăng 6.210 lượt so với cùng kỳ 2026.",
                "Tính đến 16 giờ ngày 20/5/2026, đã tiêm 1.021.085 liều. Riêng ngày 20/6/2026 có 4.897 người được tiêm.",
                "PHÁT HIỆN 14 VỤ VI PHẠM TRONG THÁNG 11\nTrong tháng 12/2026, kiểm lâm phát hiện 14 vụ.",
                "Số: 174/BC-UBND - ngày 30 tháng 8 năm 2026\nBÁO CÁO THÁNG 8 NĂM 2026\nTính đến ngày 10/9/2026 đã gặt 19.396 ha.",
            ],
            right: [
                "BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH THÁNG 9 NĂM 2026\nNgày 05/9/2026, UBND xã tổ chức hội nghị tuyên truyền.",
                "BÁO CÁO CÔNG TÁC THÁNG 9 NĂM 2026\nNgày 20/8/2026, UBND xã tổ chức đối thoại với nhân dân.",
                "BÁO CÁO CÔNG TÁC THÁNG 9 NĂM 2026\nII. NHIỆM VỤ THÁNG 10\nNgày 15/10/2026, tổ chức họp giao ban cụm.",
                "BÁO CÁO CÔNG TÁC THÁNG 9 NĂM 2026\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026, UBND xã đã tổ chức 02 lớp tập huấn.",
                "BÁO CÁO CÔNG TÁC THÁNG 9 NĂM 2026\nNgày 12/01/2026, UBND xã đã ban hành Kế hoạch tuyên truyền năm 2026.",
                "CÔNG TÁC PHÒNG CHÁY THÁNG 11/2026\nĐã in 500 tờ rơi, dự kiến mở 01 lớp huấn luyện từ ngày 20/12 đến ngày 22/12/2026.",
                "Trong tháng 6/2026 (từ 15/5 - 14/6/2026), quý I (từ 15/12/2025 đến 14/3/2026), tháng 01 (từ 15/12/2025 - 14/01/2026).",
                "BÁO CÁO DU LỊCH THÁNG 9 NĂM 2026\nTháng 9 giảm 8,4% so với tháng 8/2026; dự kiến tháng 11 tăng 5% so với tháng 10/2026.",
                "BÁO CÁO KHÁM BỆNH 6 THÁNG ĐẦU NĂM 2026\nTổng số 58.420 lượt, tăng so với cùng kỳ 2025; đạt 52% so với kế hoạch năm 2026.",
                "PHÁT HIỆN 14 VỤ TRONG THÁNG 11\nTrong tháng 10/2026 có 12 vụ; tháng 11 có 14 vụ.",
                "Tính đến ngày 20/5/2026, đã tiêm 1.021.085 liều. Riêng ngày 20/5/2026 có 4.897 người được tiêm.",
                "BÁO CÁO CÔNG TÁC THÁNG 9 NĂM 2026\nNgày 20/12/2026 sẽ tổ chức hội nghị tổng kết.",
                """
                BÁO CÁO QUÝ III NĂM 2025

                Gửi 350 phiếu tới doanh nghiệp, thu về 296 phiếu, hợp lệ 288 phiếu.

                Phần D - QUÝ IV
                D.1. Tổ chức 14 phiên (13 định kỳ, 01 lưu động); phiên đầu thứ Năm, ngày 02/10/2025, phiên cuối thứ Năm, ngày 25/12/2025.
                """,
            ],
            silent:
                "Không xét ngày của văn bản được dẫn, câu so sánh, lũy kế, dự kiến, thời hạn, ngày thành lập, ngày sinh; không "
                + "xét phần phương hướng, nhiệm vụ, lịch sử; không báo khi tên báo cáo không nêu rõ kỳ.")
    ) { reading, discoveries in
        reading.findIntervalsOutside { range, interval, named in
            discoveries.add(.intervalOutside(interval, named), at: range, key: interval)
        }
        reading.findPartsBehindCutOff { range in
            let written = reading.manuscript.string(range)
            discoveries.add(.behindCutOff(written), at: range, key: written)
        }
        guard let period = reading.chronology.period else { return }
        reading.findOtherMonth(period) { range in
            let written = reading.manuscript.string(range)
            discoveries.add(.wrongPeriodWord(written, period: period), at: range, key: written)
        }
        guard let window = period.window else { return }
        var found: [(message: Message, range: Range<Int>, key: String)] = []
        findMonths(period, window, reading, &found)
        reading.forEachDate { date, index, paragraph in
            guard let day = reading.day(of: date, within: window), reading.isEvent(date, index, paragraph),
                let isBehind = reading.chronology.isOutside(day, window)
            else { return }
            let written = reading.manuscript.string(date.range)
            found.append((.outsidePeriod(written, period: period, isBehind: isBehind), date.range, written))
        }
        reading.findDoneLater(period, window) { range in
            guard !found.contains(where: { $0.range.overlaps(range) }) else { return }
            let written = reading.manuscript.string(range)
            found.append((.outsidePeriod(written, period: period, isBehind: true), range, written))
        }
        findAhead(period, window, reading, &found)
        // A text that tells many of them tells a history.
        guard found.count <= 2 else { return }
        for one in found {
            discoveries.add(one.message, at: one.range, key: one.key)
        }
    }
}

extension ProofRule {
    /// Comparisons with a time to come, and days behind the document up to which figures go.
    private static func findAhead(
        _ period: ReportedPeriod, _ window: DayRange, _ reading: Reading,
        _ found: inout [(message: Message, range: Range<Int>, key: String)]
    ) {
        reading.findComparisonsAhead(period, window) { range in
            let written = reading.manuscript.string(range)
            found.append((.comparisonAhead(written, period: period), range, written))
        }
        reading.findCutOffsBehind { range in
            let written = reading.manuscript.string(range)
            found.append((.outsidePeriod(written, period: period, isBehind: true), range, written))
        }
    }

    /// `Trong tháng 6 năm 2019` at the beginning of a sentence, or as what its figures are of.
    private static func findMonths(
        _ period: ReportedPeriod, _ window: DayRange, _ reading: Reading,
        _ found: inout [(message: Message, range: Range<Int>, key: String)]
    ) {
        reading.forEachDate { date, _, paragraph in
            guard date.kind == .month || date.kind == .quarter, reading.chronology.isNarrative(paragraph),
                let days = date.days(in: window), !window.overlaps(days),
                reading.isReported(date, paragraph, isBehind: days.first > window.last)
            else { return }
            let noun = reading.tokens[date.token - 1].range
            let range = noun.lowerBound..<date.range.upperBound
            let written = reading.manuscript.string(range)
            let isBehind = days.first > window.last
            found.append((.monthOutsidePeriod(written, period: period, isBehind: isBehind), range, written))
        }
    }
}

extension DateMention {
    /// The days of a month or quarter; without a year those of the last year of `window`.
    func days(in window: DayRange) -> DayRange? {
        let year = year > 0 ? year : window.last.year
        guard abs(year - window.last.year) <= 2 else { return nil }
        let months = kind == .month ? month...max(month, month) : quarter * 3 - 2...quarter * 3
        guard months.lowerBound >= 1, months.upperBound <= 12 else { return nil }
        return DayRange(
            Day.monthStart(year: year, month: months.lowerBound), Day.last(ofMonth: months.upperBound, year: year))
    }
}

extension Chronology {
    /// Days around the period that reports on it still speak of: its eve, and the time until it is signed.
    private static let eve = 7
    /// What lies further back is history, not a slip of a digit.
    private static let memory = 800

    /// Whether `day` is behind the period (`true`) or before it (`false`); `nil` if it is in it, or nearly.
    fileprivate func isOutside(_ day: Day, _ window: DayRange) -> Bool? {
        if day > max(window.last + Chronology.eve, signed ?? window.last) { return true }
        return day < window.first - Chronology.eve && day > window.first - Chronology.memory ? false : nil
    }
}

extension Reading {
    /// The day of a mention; where it has no year, in the year in which it falls into `window`, or into the last.
    func day(of date: DateMention, within window: DayRange) -> Day? {
        guard date.kind == .day else { return nil }
        if date.year > 0 { return date.fullDay }
        for year in window.first.year...window.last.year {
            if let day = Day(year: year, month: date.month, day: date.day), window.contains(day) { return day }
        }
        return Day(year: window.last.year, month: date.month, day: date.day)
    }

    /// Whether a sentence reports on the month or quarter: it begins with it, or gives its figure.
    fileprivate func isReported(_ date: DateMention, _ paragraph: Int, isBehind: Bool) -> Bool {
        let passage = passage(paragraph)
        let noun = date.token - 1
        guard manuscript.paragraphs[paragraph].cell == nil,
            passage.word(noun) == "tháng" || passage.word(noun) == "quý",
            passage.word(noun - 1) == "trong", !passage.flags(noun).contains(.quoted)
        else { return false }
        let sentence = passage.sentence(at: date.token)
        guard !EventWords.others.occurs(in: sentence, of: passage),
            !EventWords.comparisons.occurs(in: sentence.lowerBound..<noun, of: passage)
        else { return false }
        if sentence.lowerBound == noun - 1, passage.flags(noun - 1).contains(.capitalised) { return true }
        let isPredicate = EventWords.predicates.length(at: date.token + 1, in: passage) != nil
        return !isBehind && isPredicate && !passage.hasOpenParenthesis(before: noun, from: sentence.lowerBound)
    }

    /// Whether a sentence that tells what was done starts with the date.
    fileprivate func isEvent(_ date: DateMention, _ index: Int, _ paragraph: Int) -> Bool {
        guard chronology.isNarrative(paragraph), manuscript.paragraphs[paragraph].cell == nil,
            !chronology.cited.contains(index)
        else { return false }
        let passage = passage(paragraph)
        let sentence = passage.sentence(at: date.token)
        // A line that starts with a small letter goes on with the one above.
        guard passage.flags(sentence.lowerBound).contains(.capitalised),
            !passage.flags(date.token).contains(.quoted), !date.isLunar(in: passage),
            (sentence.lowerBound..<date.token).allSatisfy({ EventWords.isLead($0, in: passage) }),
            passage.word(date.token - 1) == "ngày", interval(from: index, in: passage) == nil
        else { return false }
        let end = min(sentence.upperBound, date.token + 30)
        guard let verb = EventWords.events.place(in: date.token + 1..<end, of: passage) else { return false }
        // What a document was about, or what it was made for, is no event of the period.
        return !EventWords.others.occurs(in: sentence, of: passage)
            && !EventWords.papers.occurs(in: date.token + 1..<verb, of: passage)
    }
}

private enum EventWords {
    static let events = PhraseSet(
        "tổ chức|khai mạc|bế mạc|diễn ra|họp|khánh thành|khởi công|ra quân|tiến hành|phát động|tiếp và làm việc|làm việc"
            + "|tham dự|xảy ra|bàn giao|trao|kiểm tra|tập huấn")
    static let others = PhraseSet(
        "sẽ|dự kiến|chuẩn bị|năm trước|trước đó|kỷ niệm|kỉ niệm|thành lập|sinh|nhiệm kỳ|lịch sử|so với|cùng kỳ|cùng kì"
            + "|lũy kế|luỹ kế|tính đến|kể từ|hiệu lực|thời hạn|hết hạn|phấn đấu|chậm nhất|tiếp tục|kế thừa|đến nay"
            + "|giai đoạn|hằng năm|hàng năm|truyền thống|tiền thân|theo lịch|đến hết|trước ngày|sau ngày|từ ngày|từ năm"
            + "|sau khi|gia hạn|lần thứ")
    static let comparisons = PhraseSet("so với|so|cùng kỳ|hơn|kỳ trước|trước|từ|đến|hồ sơ của|của")
    static let predicates = PhraseSet("đạt|ước|ước đạt|là|có")
    static let papers = PhraseSet(
        "ban hành|ký|kí|phê duyệt|có công văn|có văn bản|công văn|quyết định|kế hoạch|nghị quyết|báo cáo|chỉ thị|thông báo"
            + "|tờ trình|công bố|công nhận")
    private static let leads: WordSet = [
        "ngày", "sáng", "chiều", "tối", "trưa", "đêm", "vào", "trong", "hôm", "thứ", "hai", "ba", "tư", "năm", "sáu",
        "bảy",
        "chủ", "nhật", "lúc", "hồi",
    ]

    /// Whether the token at `index` may stand before the date with which a sentence begins.
    static func isLead(_ index: Int, in passage: Passage) -> Bool {
        switch passage.kind(index) {
        case .comma, .time, .name, .dash: true
        case .word: leads.contains(passage.word(index))
        default: passage.flags(index).contains(.label)
        }
    }
}
