import Document
import Finding
import ReportModel

/// `trong 5 ngày, từ 27/6 đến 30/6`: how many days or months an interval has by what is said, and by the calendar.
extension Reading {
    func checkLengthsOfIntervals(_ discoveries: inout Discoveries) {
        forEachDate { date, index in
            date.kind == .day && mayBeginInterval(index)
        } _: { _, index, paragraph in
            let passage = passage(paragraph)
            guard manuscript.paragraphs[paragraph].cell == nil,
                let interval = interval(from: index, in: passage),
                let days = days(of: interval, year: chronology.period?.year ?? chronology.signed?.year ?? 2023),
                days.count <= 400, let stated = stated(before: interval, passage) ?? stated(behind: interval, passage),
                !stated.fits(days)
            else { return }
            let range = tokens[stated.token].range.lowerBound..<tokens[stated.token + 1].range.upperBound
            let counted = stated.isMonths ? "khoảng \((days.count + 15) / 30) tháng" : "\(days.count) ngày"
            discoveries.add(
                .intervalHasOtherLength, at: range,
                evidence: Evidence(
                    arithmetic: "\(manuscript.string(interval.range)): \(counted), khác \(manuscript.string(range))",
                    parts: []),
                related: [interval.range], key: manuscript.string(range))
        }
    }

    /// A length of time that the text gives.
    private struct StatedLength {
        let count: Int
        let isMonths: Bool
        /// The token of the number.
        let token: Int

        func fits(_ days: DayRange) -> Bool {
            if isMonths { return abs(days.count * 2 - count * 61) <= 40 }
            // Who does not count the first day has one less; days off may be left out.
            if count == days.count || count == days.count - 1 { return true }
            return count < days.count && days.days.contains { $0.weekday == .saturday || $0.weekday == .sunday }
        }
    }

    /// `trong 5 ngày, từ …`, `5 ngày (từ …`, `2 tháng cao điểm (từ …`
    private func stated(before interval: DayInterval, _ passage: Passage) -> StatedLength? {
        var place = interval.start - 1
        if passage.kind(interval.start) == .openParenthesis { place = interval.start - 1 }
        if passage.kind(place) == .comma || passage.kind(place) == .openParenthesis { place -= 1 }
        return length(endingAt: place, passage)
    }

    /// `từ 27/6 đến 30/6 (5 ngày)`
    private func stated(behind interval: DayInterval, _ passage: Passage) -> StatedLength? {
        let place = dates[interval.last].token + 1
        guard passage.kind(place) == .openParenthesis, passage.kind(place + 3) == .closeParenthesis else { return nil }
        return length(endingAt: place + 2, passage)
    }

    private func length(endingAt index: Int, _ passage: Passage) -> StatedLength? {
        guard passage.kind(index - 1) == .number, passage.range.contains(index),
            passage.word(index) == "ngày" || passage.word(index) == "tháng",
            let count = Int(manuscript.string(tokens[index - 1].range)), (1...366).contains(count)
        else { return nil }
        // `mỗi đợt 5 ngày`, `02 ngày/đợt`, `trên 5 ngày` are of something else, or not exact.
        guard !LengthWords.others.contains(passage.word(index - 2)), passage.kind(index - 2) != .slash,
            passage.kind(index - 2) != .dash
        else { return nil }
        return StatedLength(count: count, isMonths: passage.word(index) == "tháng", token: index - 1)
    }
}

extension DayRange {
    /// Its days in order.
    fileprivate var days: some Sequence<Day> {
        (0..<count).lazy.map { first + $0 }
    }
}

private enum LengthWords {
    static let others: Set<Word> = [
        "mỗi", "đợt", "lớp", "trên", "hơn", "gần", "khoảng", "dưới", "quá", "đến", "tối", "từ", "hạn", "còn", "sau",
        "trước",
        "cứ", "ít", "nhất", "đa", "lần", "người", "buổi", "thiểu", "hàng", "hằng", "các",
    ]
}
