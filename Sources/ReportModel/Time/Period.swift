/// A *kỳ báo cáo*: the span of time that one return is about.
///
/// A period is a name; which days its figures count is said by a `WindowRule`.
package enum Period: Sendable, Hashable {
    /// A week of a year by ISO 8601, from 1; which weekday its figures start on is the regime's matter.
    case week(year: Int, number: Int)
    case month(year: Int, month: Int)
    case quarter(year: Int, quarter: Int)
    case half(year: Int, half: Int)
    case nineMonths(year: Int)
    case year(Int)
    /// A term of the school year that starts in `startYear`.
    case schoolTerm(startYear: Int, term: Int)
    case schoolYear(startYear: Int)
    /// An ad hoc span of days.
    case span(DayRange)

    package var kind: PeriodKind {
        switch self {
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .half: .half
        case .nineMonths: .nineMonths
        case .year: .year
        case .schoolTerm: .schoolTerm
        case .schoolYear: .schoolYear
        case .span: .span
        }
    }
}

/// How often a report is made.
package enum PeriodKind: String, Sendable, Hashable, CaseIterable {
    case week
    case month
    case quarter
    case half
    case nineMonths = "nine-months"
    case year
    case schoolTerm = "school-term"
    case schoolYear = "school-year"
    case span

    /// `tháng`, `quý`, …
    package var vietnamese: String {
        switch self {
        case .week: "tuần"
        case .month: "tháng"
        case .quarter: "quý"
        case .half: "06 tháng"
        case .nineMonths: "09 tháng"
        case .year: "năm"
        case .schoolTerm: "học kỳ"
        case .schoolYear: "năm học"
        case .span: "đợt"
        }
    }
}

extension Period {
    /// The calendar months of the year that the period is named after, `nil` for weeks, school periods and spans.
    package var months: (year: Int, range: ClosedRange<Int>)? {
        switch self {
        case .month(let year, let month): (year, month...month)
        case .quarter(let year, let quarter): (year, (quarter * 3 - 2)...(quarter * 3))
        case .half(let year, let half): (year, (half * 6 - 5)...(half * 6))
        case .nineMonths(let year): (year, 1...9)
        case .year(let year): (year, 1...12)
        case .week, .schoolTerm, .schoolYear, .span: nil
        }
    }

    /// The year that the period counts within; for school years the one they start in.
    package var year: Int {
        switch self {
        case .week(let year, _), .month(let year, _), .quarter(let year, _), .half(let year, _), .nineMonths(let year),
            .year(let year), .schoolTerm(let year, _), .schoolYear(let year):
            year
        case .span(let days): days.last.year
        }
    }

    /// The period of the same kind just before; `nil` for an ad hoc span.
    package var previous: Period? {
        switch self {
        case .week(let year, let number):
            number > 1
                ? .week(year: year, number: number - 1) : .week(year: year - 1, number: Period.weekCount(of: year - 1))
        case .month(let year, let month):
            month > 1 ? .month(year: year, month: month - 1) : .month(year: year - 1, month: 12)
        case .quarter(let year, let quarter):
            quarter > 1 ? .quarter(year: year, quarter: quarter - 1) : .quarter(year: year - 1, quarter: 4)
        case .half(let year, let half): half > 1 ? .half(year: year, half: 1) : .half(year: year - 1, half: 2)
        case .nineMonths(let year): .nineMonths(year: year - 1)
        case .year(let year): .year(year - 1)
        case .schoolTerm(let year, let term):
            term > 1 ? .schoolTerm(startYear: year, term: term - 1) : .schoolTerm(startYear: year - 1, term: 2)
        case .schoolYear(let year): .schoolYear(startYear: year - 1)
        case .span: nil
        }
    }

    /// The period just behind, of the same kind; `nil` for an ad hoc span.
    package var next: Period? {
        switch self {
        case .week(let year, let number):
            number < Period.weekCount(of: year)
                ? .week(year: year, number: number + 1) : .week(year: year + 1, number: 1)
        case .month(let year, let month):
            month < 12 ? .month(year: year, month: month + 1) : .month(year: year + 1, month: 1)
        case .quarter(let year, let quarter):
            quarter < 4 ? .quarter(year: year, quarter: quarter + 1) : .quarter(year: year + 1, quarter: 1)
        case .half(let year, let half): half < 2 ? .half(year: year, half: 2) : .half(year: year + 1, half: 1)
        case .nineMonths(let year): .nineMonths(year: year + 1)
        case .year(let year): .year(year + 1)
        case .schoolTerm(let year, let term):
            term < 2 ? .schoolTerm(startYear: year, term: 2) : .schoolTerm(startYear: year + 1, term: 1)
        case .schoolYear(let year): .schoolYear(startYear: year + 1)
        case .span: nil
        }
    }

    /// *Cùng kỳ năm trước*; `nil` for an ad hoc span and for a week 53 where the year before has none.
    package var yearAgo: Period? {
        switch self {
        case .week(let year, let number):
            number <= Period.weekCount(of: year - 1) ? .week(year: year - 1, number: number) : nil
        case .month(let year, let month): .month(year: year - 1, month: month)
        case .quarter(let year, let quarter): .quarter(year: year - 1, quarter: quarter)
        case .half(let year, let half): .half(year: year - 1, half: half)
        case .nineMonths(let year): .nineMonths(year: year - 1)
        case .year(let year): .year(year - 1)
        case .schoolTerm(let year, let term): .schoolTerm(startYear: year - 1, term: term)
        case .schoolYear(let year): .schoolYear(startYear: year - 1)
        case .span: nil
        }
    }

    /// The periods of the same kind from the start of the year to this one, in order (*lũy kế từ đầu năm*).
    package var yearToDate: [Period] {
        switch self {
        case .week(let year, let number): (1...number).map { .week(year: year, number: $0) }
        case .month(let year, let month): (1...month).map { .month(year: year, month: $0) }
        case .quarter(let year, let quarter): (1...quarter).map { .quarter(year: year, quarter: $0) }
        case .half(let year, let half): (1...half).map { .half(year: year, half: $0) }
        case .schoolTerm(let year, let term): (1...term).map { .schoolTerm(startYear: year, term: $0) }
        case .nineMonths, .year, .schoolYear, .span: [self]
        }
    }

    /// The number of weeks of a year by ISO 8601: 53 where 1 January is a Thursday, or a Wednesday of a leap year.
    package static func weekCount(of year: Int) -> Int {
        let first = Day.monthStart(year: year, month: 1).weekday
        return first == .thursday || (first == .wednesday && Day.isLeap(year)) ? 53 : 52
    }
}
