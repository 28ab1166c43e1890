import Document
import ReportModel

/// Comparisons with a time that has not come, and days that lie outside of the total which they are a part of.
extension Reading {
    /// `so với tháng 10/2018` in a report on September 2018, `so với cùng kỳ 2022` in one of 2022.
    func findComparisonsAhead(_ period: ReportedPeriod, _ window: DayRange, _ report: (_ range: Range<Int>) -> Void) {
        guard period.kinds.isDisjoint(with: [.schoolYear, .schoolTerm]) else { return }
        forEachDate { date, _, paragraph in
            guard date.year > 0, manuscript.paragraphs[paragraph].cell == nil, chronology.isNarrative(paragraph) else {
                return
            }
            let passage = passage(paragraph)
            guard !passage.flags(date.token).contains(.quoted),
                let (start, isYearAgo) = comparison(before: date.token, passage),
                isAhead(date, period, window, isYearAgo: isYearAgo)
            else { return }
            let sentence = passage.sentence(at: date.token)
            guard !AheadWords.plans.occurs(in: sentence, of: passage), !hasOtherYear(date, sentence, passage) else {
                return
            }
            report(passage.bytes(start..<date.token + 1))
        }
    }

    /// Where the comparison with the date at `index` begins, and whether it says `cùng kỳ`.
    private func comparison(before index: Int, _ passage: Passage) -> (start: Int, isYearAgo: Bool)? {
        var place = index - 1
        var isYearAgo = false
        while place > index - 5, AheadWords.nouns.contains(passage.word(place)) {
            if passage.word(place) == "cùng" { isYearAgo = true }
            place -= 1
        }
        if passage.word(place) == "với" { place -= 1 }
        return passage.word(place) == "so" ? (place, isYearAgo) : nil
    }

    /// Whether the month, quarter or year that something is compared with comes behind the reported time, or is it.
    private func isAhead(_ date: DateMention, _ period: ReportedPeriod, _ window: DayRange, isYearAgo: Bool) -> Bool {
        switch date.kind {
        case .month where (1...12).contains(date.month):
            return Day.monthStart(year: date.year, month: date.month) > window.last
                || (isYearAgo && date.year == window.last.year && period.kinds == [.month])
        case .quarter where (1...4).contains(date.quarter):
            return Day.monthStart(year: date.year, month: date.quarter * 3 - 2) > window.last
        case .year:
            if date.year > window.last.year { return true }
            return date.year == window.last.year && window.first.year >= window.last.year - 1
                && (isYearAgo || period.kinds == [.year])
        default: return false
        }
    }

    /// Whether the sentence names a later time still: then it looks back from there.
    private func hasOtherYear(_ date: DateMention, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
        sentence.contains { index in
            guard index != date.token, passage.kind(index) == .date else { return false }
            let other = dates[Int(passage.tokens[index].payload)]
            return max(other.year, other.lastYear) > date.year
                || (other.year == date.year && date.kind == .month && other.kind == .month && other.month > date.month)
        }
    }

    /// `Riêng ngày 20/6/2021 có 4.897 người được tiêm` behind `Tính đến ngày 20/5/2021 đã tiêm …`: what is picked out of a total is
    /// behind the day up to which the total goes.
    func findPartsBehindCutOff(_ report: (_ range: Range<Int>) -> Void) {
        var cutOffs: Set<Day> = []
        var last = (paragraph: -2, day: Day?.none)
        forEachDate { date, _ in
            date.kind == .day && date.year > 0
        } _: { date, index, paragraph in
            guard let day = date.fullDay, manuscript.paragraphs[paragraph].cell == nil,
                chronology.isNarrative(paragraph), !chronology.cited.contains(index)
            else { return }
            let passage = passage(paragraph)
            if isCutOff(date.token, passage) {
                cutOffs.insert(day)
                last = (paragraph, day)
                return
            }
            guard let end = last.day, paragraph - last.paragraph <= 1, cutOffs.count == 1, day > end, day < end + 366,
                chronology.signed.map({ day > $0 }) ?? true,
                passage.word(date.token - 1) == "ngày",
                passage.word(date.token - 2) == "riêng" || passage.has(["riêng", "trong"], endingAt: date.token - 2)
            else { return }
            let sentence = passage.sentence(at: date.token)
            guard !AheadWords.plans.occurs(in: sentence, of: passage),
                (date.token..<sentence.upperBound).contains(where: { passage.kind($0) == .number })
            else { return }
            report(date.range)
        }
    }

    /// `Tính đến ngày 10/9/2013 đã thu hoạch …` in a report on August that was signed in August.
    func findCutOffsBehind(_ report: (_ range: Range<Int>) -> Void) {
        forEachDate { date, index, paragraph in
            guard manuscript.paragraphs[paragraph].cell == nil, chronology.isNarrative(paragraph),
                !chronology.cited.contains(index), isCutOffBehind(date, passage(paragraph))
            else { return }
            report(date.range)
        }
    }

    /// Whether something is told as done up to a day that lies behind the period and the day of signing.
    func isCutOffBehind(_ date: DateMention, _ passage: Passage) -> Bool {
        guard let window = chronology.period?.window, let signed = chronology.signed, let day = date.fullDay,
            day > signed, day > window.last + 5, day < window.last + 200
        else { return false }
        return isCutOff(date.token, passage) && passage.word(date.token + 1) == "đã"
            && !AheadWords.plans.occurs(in: passage.sentence(at: date.token), of: passage)
    }

    /// Whether the day at `index` is one up to which something is counted: `tính đến 16 giờ ngày …`, `đến hết ngày …`.
    private func isCutOff(_ index: Int, _ passage: Passage) -> Bool {
        var place = index - 1
        while place > index - 7,
            passage.kind(place) == .time || passage.kind(place) == .number || passage.kind(place) == .name
                || AheadWords.hours.contains(passage.word(place))
        {
            place -= 1
        }
        return passage.has(["tính", "đến"], endingAt: place)
    }

    /// A title that names a month of which the text below does not speak, while its first sentence tells of another.
    func findOtherMonth(_ period: ReportedPeriod, _ report: (_ range: Range<Int>) -> Void) {
        guard period.kinds == [.month], period.window == nil, let title = period.range else { return }
        var titled: DateMention?
        var named: Set<Int> = []
        var first: (date: DateMention, range: Range<Int>)?
        forEachDate { date, _, paragraph in
            if date.range.overlaps(title) {
                titled = date
                return
            }
            guard date.kind == .month || date.kind == .day || date.kind == .months else { return }
            let passage = passage(paragraph)
            let noun = date.token - 1
            if named.isEmpty, first == nil, date.kind == .month, date.year > 0, passage.word(noun) == "tháng",
                noun - 1 == passage.first, passage.word(noun - 1) == "trong"
            {
                first = (date, passage.bytes(noun..<date.token + 1))
            }
            named.insert(date.kind == .months ? date.count : date.month)
        }
        guard let titled, titled.kind == .month, titled.year == 0, let first, !named.contains(titled.month) else {
            return
        }
        report(first.range)
    }
}

private enum AheadWords {
    static let nouns: WordSet = ["tháng", "quý", "năm", "cùng", "kỳ", "kì", "của"]
    static let hours: WordSet = ["ngày", "giờ", "hết", "h", "phút", "lúc", "sáng", "chiều", "tối"]
    static let plans = PhraseSet(
        "dự kiến|dự toán|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|sẽ|dự báo|định hướng|ước tính năm|phương hướng|giai đoạn|đề nghị"
            + "|tới|thời hạn")
}
