import ReportLanguage
package import ReportModel

/// A consolidated figure beside what it is compared with.
package struct Comparison: Sendable, Hashable {
    /// What a figure may be compared with.
    package enum Base: String, Sendable, Hashable, CaseIterable {
        /// *Kỳ trước*
        case previous = "prev"
        /// *Cùng kỳ năm trước*
        case yearAgo = "year_ago"
        /// *Lũy kế từ đầu năm*
        case yearToDate = "ytd"
        /// The year to date against that of the year before.
        case yearToDateYearAgo = "ytd_year_ago"
        /// *13 kỳ gần nhất*
        case thirteen = "moving_13"
        /// *Kế hoạch*
        case target

        /// The span whose figures are the base, seen from `period`; `nil` where there is none.
        package func span(_ period: Period) -> TimeSpan? {
            switch self {
            case .previous: period.previous.map { .period($0) }
            case .yearAgo: period.yearAgo.map { .period($0) }
            case .yearToDate, .target: .yearToDate(period)
            case .yearToDateYearAgo: period.yearAgo.map { .yearToDate($0) }
            case .thirteen: .moving(period, count: 13)
            }
        }
    }

    package var value: ConsolidatedFigure
    package var base: ConsolidatedFigure

    package init(value: ConsolidatedFigure, base: ConsolidatedFigure) {
        self.value = value
        self.base = base
    }

    /// The value less the base; of rates that is points. `nil` where one is no number.
    package var difference: Exact? {
        guard let value = value.number, let base = base.number else { return nil }
        return try? value.subtracting(base)
    }

    /// The growth in percent, by the rule of the language; `nil` where there is no base, or one that is not above 0.
    package var growth: Exact? {
        guard let value = value.number, let base = base.number,
            case .number(let growth)? = try? ValueArithmetic.growth(.number(value), over: .number(base))
        else { return nil }
        return growth
    }

    /// How much of the base the value is, in percent; of a target that is the progress.
    package var progress: Exact? {
        guard let value = value.number, let base = base.number,
            case .number(let share)? = try? ValueArithmetic.percent(.number(value), of: .number(base))
        else { return nil }
        return share
    }

    /// Whether a unit is missing from one of both sides, so that a growth says little.
    package var isPartial: Bool { value.state.lacks || base.state.lacks }
}
