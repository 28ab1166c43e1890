import ReportModel

/// `từ ngày 15/9/2026 đến ngày 14/10/2026`: two dates that a text names as the ends of a span.
struct DayInterval {
    /// The indices of the dates in `Reading.dates`.
    let first: Int
    let last: Int
    /// From the first date to the end of the last one.
    let range: Range<Int>
    /// The word or sign before it, with which it begins: `từ`, or a parenthesis.
    let start: Int
}

extension Reading {
    /// The span that starts with the date at `index` of `dates`; `nil` where no second date ends it.
    func interval(from index: Int, in passage: Passage) -> DayInterval? {
        guard mayBeginInterval(index) else { return nil }
        let first = dates[index]
        let last = dates[index + 1]
        guard last.token < passage.range.upperBound,
            let isSpoken = joint(first.token + 1..<last.token, in: passage),
            let start = opening(first.token, isSpoken: isSpoken, in: passage)
        else { return nil }
        return DayInterval(
            first: index, last: index + 1, range: first.range.lowerBound..<last.range.upperBound, start: start)
    }

    /// Whether another date of the same kind stands so near behind the one at `index` that it may end a span.
    func mayBeginInterval(_ index: Int) -> Bool {
        index + 1 < dates.count && dates[index + 1].token - dates[index].token <= 9
            && dates[index].kind == dates[index + 1].kind
    }

    /// Whether the tokens between two dates say “to” in words (`true`) or by a dash; `nil` where they say something else.
    private func joint(_ range: Range<Int>, in passage: Passage) -> Bool? {
        var isSpoken: Bool?
        for index in range {
            switch passage.kind(index) {
            case .dash:
                guard isSpoken == nil else { return nil }
                isSpoken = false
            case .word:
                let word = passage.word(index)
                if word == IntervalWords.to || word == IntervalWords.until {
                    guard isSpoken == nil else { return nil }
                    isSpoken = true
                } else if !IntervalWords.between.contains(word) {
                    return nil
                }
            case .time, .comma, .name: break
            default: return nil
            }
        }
        return isSpoken
    }

    /// The token with which the span begins.
    private func opening(_ date: Int, isSpoken: Bool, in passage: Passage) -> Int? {
        var index = date - 1
        while index >= passage.range.lowerBound, date - index < 7 {
            switch passage.kind(index) {
            case .openParenthesis: return index
            case .colon where !isSpoken: return index
            case .word where passage.word(index) == IntervalWords.from: return index
            case .word where IntervalWords.between.contains(passage.word(index)): break
            case .time, .name, .comma: break
            default: return nil
            }
            index -= 1
        }
        return nil
    }

    /// The days of an interval whose years are written, or follow from the other end or from `year`; `nil` where they do
    /// not, and where it is reversed.
    func days(of interval: DayInterval, year: Int = 0) -> DayRange? {
        let first = dates[interval.first]
        let last = dates[interval.last]
        guard first.kind == .day else { return nil }
        let lastYear = last.year > 0 ? last.year : first.year > 0 ? first.year : year
        guard lastYear > 0, let end = Day(year: lastYear, month: last.month, day: last.day) else { return nil }
        if first.year > 0 {
            return Day(year: first.year, month: first.month, day: first.day).flatMap { DayRange($0, end) }
        }
        let start = Day(year: lastYear, month: first.month, day: first.day)
        if let start, let days = DayRange(start, end) { return days }
        // `từ 15/12 đến 14/01/2027` starts in the year before.
        return Day(year: lastYear - 1, month: first.month, day: first.day).flatMap { DayRange($0, end) }
    }
}

private enum IntervalWords {
    static let from: Word = "từ"
    static let to: Word = "đến"
    static let until: Word = "tới"
    static let between: WordSet = [
        "ngày", "hết", "tháng", "năm", "cuối", "giờ", "sáng", "chiều", "tối", "quý", "thứ", "hai", "ba", "tư", "năm",
        "sáu", "bảy", "chủ", "nhật", "lúc", "h",
    ]
}
