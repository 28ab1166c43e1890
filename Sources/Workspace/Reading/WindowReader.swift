import Finding
import ReportModel

/// Reads the `window` of a regime.
enum WindowReader {
    static func read(_ value: YAMLValue) -> WindowRule? {
        if let word = value.scalarText {
            switch word {
            case "decree-09": return .decree09
            case "calendar": return .calendar
            default:
                let known = ["decree-09", "calendar"]
                value.report(
                    .badValue,
                    .notAChoice("window", found: word, choices: known, nearest: nearestName(to: word, among: known)))
                return nil
            }
        }
        return value.mapping { mapping in
            var rule = WindowRule.decree09
            if let closing = mapping.optional("closing_day") {
                if closing.scalarText == "last" {
                    rule.monthClosing = .lastDay
                } else if let day = closing.integer {
                    if (1...28).contains(day) {
                        rule.monthClosing = .dayOfMonth(day)
                    } else {
                        closing.report(.badValue, .badClosingDay)
                    }
                }
            }
            if let start = mapping.optional("week_start")?.choice(Weekday.self) { rule.weekStart = start }
            let kinds: [(String, PeriodKind)] = [
                ("terms", .schoolTerm), ("quarters", .quarter), ("halves", .half),
            ]
            for (key, kind) in kinds {
                for (number, span) in mapping.optional(key)?.entries ?? [] {
                    guard let number = Int(number), let span = self.span(span) else { continue }
                    rule.explicit[kind, default: [:]][number] = span
                }
            }
            for (key, kind) in [("school_year", PeriodKind.schoolYear), ("nine_months", .nineMonths), ("year", .year)] {
                if let span = mapping.optional(key).flatMap({ span($0) }) { rule.explicit[kind] = [0: span] }
            }
            return rule
        }
    }

    private static func span(_ value: YAMLValue) -> WindowRule.AnchoredSpan? {
        value.mapping { mapping in
            let first = mapping.required("from").flatMap(anchor)
            let last = mapping.required("to").flatMap(anchor)
            guard let first, let last else { return nil }
            return WindowRule.AnchoredSpan(first: first, last: last)
        }
    }

    /// `09-05`, or with a sign for each year away: `+01-15`, `-12-15`.
    private static func anchor(_ value: YAMLValue) -> WindowRule.Anchor? {
        guard let text = value.text else { return nil }
        let offset = text.hasPrefix("+") ? 1 : text.hasPrefix("-") ? -1 : 0
        let parts = (offset == 0 ? text[...] : text.dropFirst()).split(separator: "-")
        // 2024 is a leap year, so that 02-29 may be named.
        guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
            Day(year: 2024, month: month, day: day) != nil
        else {
            value.report(.badDate, .badAnchor)
            return nil
        }
        return WindowRule.Anchor(month: month, day: day, yearOffset: offset)
    }
}
