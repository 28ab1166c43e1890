package import ReportModel

/// The period that a document reports on, as far as it says so.
package struct ReportedPeriod: Sendable, Hashable {
    /// The kinds of periods that the title names: a report on September and the nine months has both.
    package var kinds: Set<PeriodKind>
    /// The period, where it is one that has a name of its own; the longest where the title names several.
    package var period: Period?
    /// What the program calls it: `tháng 9 và quý III năm 2021`.
    package var vietnamese: String
    /// The days that its figures and events may be of. Where the document does not say them, the calendar's days and
    /// those of decree 09/2019 (from the 15th to the 14th) together.
    package var window: DayRange?
    /// The first day on which a report may be made without looking ahead.
    package var earliestEnd: Day?
    /// Whether the document itself says from which day to which.
    package var isWindowStated: Bool
    /// The year that it ends in; 0 where it is not said.
    package var year: Int
    /// Where the document says it; `nil` where the caller does.
    package var range: Range<Int>?
}

extension ReportedPeriod {
    /// How long behind its end reports on it are still written, and so cite documents that were issued meanwhile.
    var afterglow: Int {
        if kinds.contains(.year) || kinds.contains(.schoolYear) { return 120 }
        if kinds.contains(.nineMonths) || kinds.contains(.half) || kinds.contains(.schoolTerm) { return 60 }
        return 45
    }
}

extension DayRange {
    /// The days of both and those between them.
    func union(_ other: DayRange?) -> DayRange {
        guard let other else { return self }
        return DayRange(min(first, other.first), max(last, other.last)) ?? self
    }
}

/// A period as a title names it, its year perhaps still open.
struct NamedPeriod {
    enum Name {
        case month(Int)
        case quarter(Int)
        /// The first `count` months of a year, or the last.
        case months(Int, isLast: Bool)
        case year
        case schoolYear
        case schoolTerm(Int)
        case week(Int)
        /// `từ đầu năm 2018 đến nay`
        case sinceNewYear
    }

    var name: Name
    /// 0 where it is not written.
    var year: Int
    var range: Range<Int>

    var kind: PeriodKind {
        switch name {
        case .month: .month
        case .quarter: .quarter
        case .months(3, _): .quarter
        case .months(6, _): .half
        case .months(9, isLast: false): .nineMonths
        case .months(12, _), .year: .year
        case .months, .sinceNewYear: .span
        case .schoolYear: .schoolYear
        case .schoolTerm: .schoolTerm
        case .week: .week
        }
    }

    /// The period, where `ReportModel` has one for it and it exists.
    var period: Period? {
        guard year > 0 else { return nil }
        switch name {
        case .month(let month): return (1...12).contains(month) ? .month(year: year, month: month) : nil
        case .quarter(let quarter): return (1...4).contains(quarter) ? .quarter(year: year, quarter: quarter) : nil
        case .months(3, let isLast): return .quarter(year: year, quarter: isLast ? 4 : 1)
        case .months(6, let isLast): return .half(year: year, half: isLast ? 2 : 1)
        case .months(9, isLast: false): return .nineMonths(year: year)
        case .months(12, _), .year: return .year(year)
        case .months, .sinceNewYear: return nil
        case .schoolYear: return .schoolYear(startYear: year)
        case .schoolTerm(let term): return .schoolTerm(startYear: year, term: term)
        // Schools count weeks from September; only what the document says about the days holds.
        case .week: return nil
        }
    }

    /// The calendar days, and those of decree 09/2019; `nil` where nobody can tell.
    var windows: (calendar: DayRange, decree: DayRange)? {
        if let period { return period.windows }
        guard year > 0 else { return nil }
        switch name {
        case .months(let count, let isLast) where (1...12).contains(count):
            let first = isLast ? 13 - count : 1
            let last = isLast ? 12 : count
            let start = Day.monthStart(year: year, month: first)
            let before = Day.monthStart(year: year, month: first - 1) + 14
            guard let calendar = DayRange(start, Day.last(ofMonth: last, year: year)),
                let decree = DayRange(before, Day.monthStart(year: year, month: last) + 13)
            else { return nil }
            return (calendar, decree)
        case .sinceNewYear:
            guard let all = DayRange(Day.monthStart(year: year - 1, month: 12), Day.last(ofMonth: 12, year: year))
            else {
                return nil
            }
            return (all, all)
        default: return nil
        }
    }

    var vietnamese: String {
        if let period { return period.vietnamese }
        let ofYear = year > 0 ? " năm \(year)" : ""
        return switch name {
        case .month(let month): "tháng \(month)\(ofYear)"
        case .quarter(let quarter): "quý \(quarter)\(ofYear)"
        case .months(let count, let isLast):
            "\(count) tháng \(isLast ? "cuối" : "đầu") năm\(year > 0 ? " \(year)" : "")"
        case .week(let number): "tuần \(number)\(ofYear)"
        case .sinceNewYear: "từ đầu năm\(year > 0 ? " \(year)" : "") đến nay"
        case .year: "năm"
        case .schoolYear: "năm học"
        case .schoolTerm(let term): "học kỳ \(term == 1 ? "I" : "II")"
        }
    }
}

extension Period {
    /// The first day on which it may be over: of schools, which end when their province says, the earliest.
    var earliestEnd: Day? {
        switch self {
        case .schoolTerm(let year, 1): Day.last(ofMonth: 12, year: year)
        case .schoolYear(let year), .schoolTerm(let year, _): Day.monthStart(year: year + 1, month: 5) + 14
        default: windows.map { min($0.calendar.last, $0.decree.last) }
        }
    }

    /// The calendar days and those by decree 09/2019; for schools, which have days of their own in each province, the
    /// widest.
    var windows: (calendar: DayRange, decree: DayRange)? {
        switch self {
        case .schoolYear(let year), .schoolTerm(let year, _):
            let isFirst = if case .schoolTerm(_, 1) = self { true } else { false }
            let isSecond = if case .schoolTerm(_, 2) = self { true } else { false }
            let first = isSecond ? Day.monthStart(year: year, month: 12) : Day.monthStart(year: year, month: 7)
            let last = isFirst ? Day.last(ofMonth: 2, year: year + 1) : Day.last(ofMonth: 8, year: year + 1)
            guard let all = DayRange(first, last) else { return nil }
            return (all, all)
        case .week, .span:
            guard let days = WindowRule.calendar.window(of: self) else { return nil }
            return (days, days)
        default:
            guard let calendar = WindowRule.calendar.window(of: self), let decree = WindowRule.decree09.window(of: self)
            else { return nil }
            return (calendar, decree)
        }
    }
}
