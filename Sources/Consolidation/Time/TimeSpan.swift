package import ReportModel

/// The time that consolidated figures are about: one period, or several put together by each indicator's rule over time.
package enum TimeSpan: Sendable, Hashable {
    case period(Period)
    /// *Lũy kế*: from the start of the year up to the period.
    case yearToDate(Period)
    /// The last `count` periods, the named one included; 13 months show a year and the same month of the year before.
    case moving(Period, count: Int)

    /// The last of its periods, which says on whose boundaries figures are told by default.
    package var last: Period {
        switch self {
        case .period(let period), .yearToDate(let period), .moving(let period, _): period
        }
    }

    /// Its periods in order of time.
    package var periods: [Period] {
        switch self {
        case .period(let period): return [period]
        case .yearToDate(let period): return period.yearToDate
        case .moving(let period, let count):
            var periods = [period]
            while periods.count < count, let earlier = periods[periods.count - 1].previous { periods.append(earlier) }
            return periods.reversed()
        }
    }

    package var isSinglePeriod: Bool { periods.count == 1 }
}
