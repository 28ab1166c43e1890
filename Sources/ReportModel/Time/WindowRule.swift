/// *Thời gian chốt số liệu*: which days the figures of a period count, as a regime lays it down.
///
/// Months, quarters, halves, nine months and years all end where their last month closes and start on the day behind the
/// closing of the month before their first. So the windows of the months tile those of the quarters, and these the year,
/// by construction. Likewise a week has the ISO number of the day that it closes on: the one from Thursday to Wednesday is
/// week 7 where that Wednesday is in ISO week 7. So weeks tile whatever weekday they start on.
package struct WindowRule: Sendable, Hashable {
    /// The day on which a month's figures close.
    package enum MonthClosing: Sendable, Hashable {
        /// A fixed day of the month itself, 1 to 28.
        case dayOfMonth(Int)
        case lastDay
    }

    /// Days given by month and day, counted from the year in which the school year starts.
    package struct AnchoredSpan: Sendable, Hashable {
        package var first: Anchor
        package var last: Anchor

        package init(first: Anchor, last: Anchor) {
            self.first = first
            self.last = last
        }
    }

    /// A month and day, `yearOffset` years behind the year that the period is named after.
    package struct Anchor: Sendable, Hashable {
        package var month: Int
        package var day: Int
        package var yearOffset: Int

        package init(month: Int, day: Int, yearOffset: Int) {
            self.month = month
            self.day = day
            self.yearOffset = yearOffset
        }

        /// The day in the year `year`; 29 February becomes 28 where the year has none.
        package func day(from year: Int) -> Day {
            let year = year + yearOffset
            let day = min(day, Day.count(ofMonth: month, year: year))
            return Day.monthStart(year: year, month: month) + (day - 1)
        }
    }

    package var monthClosing: MonthClosing
    package var weekStart: Weekday
    /// The spans of school terms and years, or of other periods whose days the regime gives explicitly. The key of a
    /// period without parts is 0; of a term, quarter or half its number.
    package var explicit: [PeriodKind: [Int: AnchoredSpan]]

    package init(
        monthClosing: MonthClosing, weekStart: Weekday = .monday,
        explicit: [PeriodKind: [Int: AnchoredSpan]] = [:]
    ) {
        self.monthClosing = monthClosing
        self.weekStart = weekStart
        self.explicit = explicit
    }

    /// Decree 09/2019/NĐ-CP, article 12: from the 15th of the month before to the 14th.
    package static let decree09 = WindowRule(monthClosing: .dayOfMonth(14))
    /// Whole calendar months.
    package static let calendar = WindowRule(monthClosing: .lastDay)

    /// Returns the days that `period` counts; `nil` for a school period or other explicit one that the regime gives no
    /// days for.
    package func window(of period: Period) -> DayRange? {
        if let spans = explicit[period.kind] {
            guard let span = spans[period.partNumber] else { return nil }
            return DayRange(span.first.day(from: period.year), span.last.day(from: period.year))
        }
        if let (year, months) = period.months {
            return DayRange(
                closing(year: year, month: months.lowerBound - 1) + 1, closing(year: year, month: months.upperBound))
        }
        switch period {
        case .week(let year, let number):
            // 4 January is always in ISO week 1.
            let fourth = Day.monthStart(year: year, month: 1) + 3
            let monday = fourth - fourth.weekday.index + (number - 1) * 7
            let first = weekStart == .monday ? monday : monday - (7 - weekStart.index)
            return DayRange(first, first + 6)
        case .span(let days): return days
        default: return nil
        }
    }

    /// The last day of a month's figures; months beyond 1…12 run into the neighbouring years.
    private func closing(year: Int, month: Int) -> Day {
        switch monthClosing {
        case .lastDay: Day.last(ofMonth: month, year: year)
        case .dayOfMonth(let day): Day.monthStart(year: year, month: month) + (day - 1)
        }
    }
}

extension Period {
    /// The number within the year: month, quarter, half, term or week; 0 for periods without one.
    package var partNumber: Int {
        switch self {
        case .week(_, let number), .month(_, let number), .quarter(_, let number), .half(_, let number),
            .schoolTerm(_, let number):
            number
        case .nineMonths, .year, .schoolYear, .span: 0
        }
    }
}
