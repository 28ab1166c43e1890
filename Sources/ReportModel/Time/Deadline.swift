/// *Thời hạn gửi báo cáo*: until when one level owes its report.
package struct Deadline: Sendable, Hashable {
    package enum Rule: Sendable, Hashable {
        /// A day of the month in which the figures close, or `monthsAfter` months behind it. A day that the month lacks
        /// becomes its last.
        case dayOfMonth(Int, monthsAfter: Int)
        /// So many working days behind the closing day (decree 09/2019/NĐ-CP, article 8(5): at least one).
        case workingDays(Int)
        /// So many calendar days behind the closing day.
        case days(Int)
    }

    /// The level of units that it binds; `nil` binds all that no other deadline names.
    package var level: String?
    package var rule: Rule

    package init(level: String?, rule: Rule) {
        self.level = level
        self.rule = rule
    }

    /// Returns the last day on which the report for figures that close with `window` is in time.
    package func day(for window: DayRange, calendar: WorkCalendar) -> Day {
        switch rule {
        case .workingDays(let count): calendar.workingDay(count, after: window.last)
        case .days(let count): window.last + count
        case .dayOfMonth(let day, let monthsAfter):
            {
                let (year, month, _) = window.last.components
                let start = Day.monthStart(year: year, month: month + monthsAfter)
                return start + (min(day, Day.count(ofMonth: start.month, year: start.year)) - 1)
            }()
        }
    }
}

/// Which days are worked: Monday to Friday but for holidays, and days worked instead of others.
package struct WorkCalendar: Sendable, Hashable {
    package var holidays: Set<Day>
    /// Saturdays and Sundays that are worked, to make up for a holiday.
    package var workedWeekends: Set<Day>

    package init(holidays: Set<Day> = [], workedWeekends: Set<Day> = []) {
        self.holidays = holidays
        self.workedWeekends = workedWeekends
    }

    package func isWorkingDay(_ day: Day) -> Bool {
        if holidays.contains(day) { return false }
        return day.weekday.index < 5 || workedWeekends.contains(day)
    }

    /// Returns the `count`th working day behind `day`; `day` itself for 0.
    package func workingDay(_ count: Int, after day: Day) -> Day {
        var day = day
        var left = count
        while left > 0 {
            day = day + 1
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}
