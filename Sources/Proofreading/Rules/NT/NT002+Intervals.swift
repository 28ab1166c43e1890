import Document
import ReportModel

/// Intervals that do not lie where the text says, and what is told as done on days that were still to come.
extension Reading {
    /// `tháng 6/2021 (từ 15/8 - 14/9/2021)`: the days in brackets behind a month, quarter or span of months do not touch it.
    func findIntervalsOutside(_ report: (_ range: Range<Int>, _ interval: String, _ named: String) -> Void) {
        forEachDate { date, index in
            date.kind == .day && mayBeginInterval(index)
        } _: { date, index, paragraph in
            let passage = passage(paragraph)
            guard let interval = interval(from: index, in: passage) else { return }
            // `(từ …`, `(số liệu từ …`
            var bracket = interval.start
            while bracket > interval.start - 5, passage.kind(bracket) == .word { bracket -= 1 }
            guard passage.kind(bracket) == .openParenthesis else { return }
            guard let place = namedPeriod(before: bracket, passage, paragraph) else { return }
            let named = dates[Int(tokens[place].payload)]
            let known = named.year > 0 ? named.year : chronology.period?.year ?? 0
            guard let days = days(of: interval, year: known) else { return }
            // A month without a year is of the year that fits best.
            let years = named.year > 0 ? [named.year] : [days.first.year, days.last.year]
            let windows = years.compactMap { named.window(in: $0) }
            guard !windows.isEmpty, windows.allSatisfy({ !$0.overlaps(days) }) else { return }
            let start = max(0, place - 1)
            let name = tokens[start].kind == .word ? tokens[start].range.lowerBound : named.range.lowerBound
            report(
                interval.range, manuscript.string(interval.range), manuscript.string(name..<named.range.upperBound))
        }
    }

    /// The token of the month or quarter that stands before the bracket, or at the end of the line above it.
    private func namedPeriod(before bracket: Int, _ passage: Passage, _ paragraph: Int) -> Int? {
        var place = bracket - 1
        if bracket == passage.first {
            // The line below the title; further down the line above may speak of anything.
            guard paragraph > 0, paragraph < 12 else { return nil }
            place = paragraphTokens[paragraph - 1].upperBound - 1
            guard paragraphTokens[paragraph - 1].contains(place) else { return nil }
        }
        guard place >= 0, tokens[place].kind == .date else { return nil }
        switch dates[Int(tokens[place].payload)].kind {
        case .month, .quarter, .months: return place
        default: return nil
        }
    }

    /// The intervals and days behind the period on which something is said to have been done.
    func findDoneLater(_ period: ReportedPeriod, _ window: DayRange, _ report: (_ range: Range<Int>) -> Void) {
        // Reports on long periods are written long behind them, and tell of what happened meanwhile.
        let isShort = period.kinds.isSubset(of: [.week, .month, .quarter])
        let end = max(window.last + (isShort ? 10 : period.afterglow), chronology.signed ?? window.last)
        var taken = -1
        forEachDate { date, index, paragraph in
            guard index != taken, date.kind == .day, manuscript.paragraphs[paragraph].cell == nil,
                chronology.isNarrative(paragraph), !chronology.cited.contains(index)
            else { return }
            let passage = passage(paragraph)
            var range = date.range
            var day = day(of: date, within: window)
            if let interval = interval(from: index, in: passage) {
                taken = interval.last
                range = interval.range
                day = days(of: interval, year: window.last.year)?.first
            }
            guard let day, day > end, day < window.last + 200, isDone(date.token, passage) else { return }
            report(range)
        }
    }

    /// Whether the sentence tells of something done on the day at `index`, with its figures, and of nothing to come.
    private func isDone(_ index: Int, _ passage: Passage) -> Bool {
        let sentence = passage.sentence(at: index)
        guard passage.word(index - 1) == "ngày" || passage.word(index - 1) == "từ",
            !passage.flags(index).contains(.quoted),
            DoneWords.deeds.occurs(in: sentence.lowerBound..<index, of: passage),
            !DoneWords.toCome.occurs(in: sentence, of: passage)
        else { return false }
        // Two figures at least: a report counts what was done, a plan says when.
        let figures = sentence.count { passage.kind($0) == .number && !passage.flags($0).contains(.label) }
        return figures > 1
    }
}

extension DateMention {
    /// The days that a month, quarter or span of months has in `year`, with those that decree 09/2019 counts to it.
    fileprivate func window(in year: Int) -> DayRange? {
        let months: ClosedRange<Int>
        switch kind {
        case .month where (1...12).contains(month): months = month...month
        case .quarter where (1...4).contains(quarter): months = quarter * 3 - 2...quarter * 3
        case .months where (1...12).contains(count): months = isLast ? 13 - count...12 : 1...count
        default: return nil
        }
        let start = Day.monthStart(year: year, month: months.lowerBound)
        return DayRange(start - 17, Day.last(ofMonth: months.upperBound, year: year))
    }
}

private enum DoneWords {
    static let deeds = PhraseSet(
        "đã|tổ chức|mở|khai mạc|diễn ra|khánh thành|khởi công|xảy ra|bàn giao|tập huấn|huấn luyện|kiểm tra|ra quân|thu hút"
    )
    static let toCome = PhraseSet(
        "sẽ|dự kiến|kế hoạch|chuẩn bị|thời hạn|hạn|trước ngày|đến hết|đến ngày hết|phấn đấu|hiệu lực|tiếp tục|theo lịch|tới"
            + "|sắp|chậm nhất|đề nghị|yêu cầu|đăng ký|lịch|nhiệm vụ|giao|cùng kỳ|cùng kì|năm trước|năm học|hoàn thành trước"
            + "|xong trước|áp dụng|thi hành|gia hạn|hết hạn|đợt tiếp|tiếp theo|chỉ tiêu|mục tiêu|đang|bắt đầu|thông báo|mời"
            + "|sau kỳ|chào mừng|hướng tới|hướng đến|kỷ niệm|phát hành|khai giảng|thời gian|sơ kết|tổng kết|kỳ họp|phiên họp|họp báo|công bố"
    )
}
