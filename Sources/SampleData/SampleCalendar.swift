package import ReportModel

/// The months of the sample and the days on which its offices work.
package enum SampleCalendar {
    /// The months with finished reports: September 2024 to October 2026.
    package static let months: [Period] = span(from: (2024, 9), count: 26)
    /// The month whose figures wait to be imported.
    package static let draftMonth = Period.month(year: 2026, month: 11)
    /// The school terms with finished reports.
    package static let terms: [Period] = [2024, 2025].flatMap { year in
        [1, 2].map { Period.schoolTerm(startYear: year, term: $0) }
    }
    /// The months up to the end of 2026, for which the yearly plans are made.
    static let plannedMonths = span(from: (2024, 9), count: 28)

    /// The same public holidays as in the sample's `baocao.yaml`.
    package static let work = WorkCalendar(
        holidays: Set(
            [
                "2024-01-01", "2024-02-08..2024-02-14", "2024-04-18", "2024-04-29..2024-05-01",
                "2024-09-02..2024-09-03", "2025-01-01", "2025-01-25..2025-02-02", "2025-04-07",
                "2025-04-30..2025-05-02", "2025-09-01..2025-09-02", "2026-01-01..2026-01-02",
                "2026-02-14..2026-02-22", "2026-04-27", "2026-04-30..2026-05-01", "2026-08-31..2026-09-02",
                "2027-01-01", "2027-02-05..2027-02-11", "2027-04-16", "2027-04-30", "2027-05-03",
                "2027-09-02..2027-09-03",
            ].flatMap(days)),
        workedWeekends: Set(["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"].flatMap(days)))

    private static func days(_ text: String) -> [Day] {
        if case .span(let range)? = Period(parsing: text) { return (0..<range.count).map { range.first + $0 } }
        return Day(parsing: text).map { [$0] } ?? []
    }

    private static func span(from start: (year: Int, month: Int), count: Int) -> [Period] {
        (0..<count).map { offset in
            let month = start.month - 1 + offset
            return .month(year: start.year + month / 12, month: month % 12 + 1)
        }
    }

    /// The first and the last day whose events a month counts.
    static func window(_ month: Period) -> (first: Day, last: Day) {
        let number = month.partNumber
        return (
            Day.monthStart(year: month.year, month: number - 1) + 14,
            Day.monthStart(year: month.year, month: number) + 13
        )
    }

    static func workingDays(_ month: Period) -> [Day] {
        let (first, last) = window(month)
        return (0...(last - first)).map { first + $0 }.filter(work.isWorkingDay)
    }

    /// `2410` for October 2024, for codes of entries.
    static func code(_ month: Period) -> String {
        String(month.description.dropFirst(2).filter { $0 != "-" })
    }
}
