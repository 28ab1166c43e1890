import Foundation
import ReportModel
import Testing

struct WindowRuleTests {
    /// Decree 09/2019/NĐ-CP, article 12, and the provinces' nine months.
    @Test(arguments: [
        ("2026-01", "2025-12-15", "2026-01-14"), ("2026-02", "2026-01-15", "2026-02-14"),
        ("2026-03", "2026-02-15", "2026-03-14"), ("2026-12", "2026-11-15", "2026-12-14"),
        ("2026-Q1", "2025-12-15", "2026-03-14"), ("2026-Q2", "2026-03-15", "2026-06-14"),
        ("2026-Q3", "2026-06-15", "2026-09-14"), ("2026-Q4", "2026-09-15", "2026-12-14"),
        ("2026-H1", "2025-12-15", "2026-06-14"), ("2026-H2", "2026-06-15", "2026-12-14"),
        ("2026", "2025-12-15", "2026-12-14"), ("2026-9M", "2025-12-15", "2026-09-14"),
    ])
    func decree09(code: String, first: String, last: String) throws {
        try expect(.decree09, code, first, last)
    }

    @Test(arguments: [
        ("2024-02", "2024-02-01", "2024-02-29"), ("2026-02", "2026-02-01", "2026-02-28"),
        ("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026-9M", "2026-01-01", "2026-09-30"), ("2026", "2026-01-01", "2026-12-31"),
        ("2026-W01", "2025-12-29", "2026-01-04"), ("2026-W53", "2026-12-28", "2027-01-03"),
        ("2026-10-03..2026-10-20", "2026-10-03", "2026-10-20"),
    ])
    func calendar(code: String, first: String, last: String) throws {
        try expect(.calendar, code, first, last)
    }

    private func expect(_ rule: WindowRule, _ code: String, _ first: String, _ last: String) throws {
        let period = try #require(Period(parsing: code))
        let window = try #require(rule.window(of: period))
        #expect(window.first.description == first)
        #expect(window.last.description == last)
    }

    private static let rules: [WindowRule] =
        [.decree09, .calendar] + (1...28).map { WindowRule(monthClosing: .dayOfMonth($0)) }

    @Test(arguments: rules)
    func windowsTile(rule: WindowRule) throws {
        for year in stride(from: 1990, through: 2060, by: 1) {
            let months = (1...12).map { Period.month(year: year, month: $0) }
            let quarters = (1...4).map { Period.quarter(year: year, quarter: $0) }
            let halves = (1...2).map { Period.half(year: year, half: $0) }
            for (index, quarter) in quarters.enumerated() {
                try expectTiles(Array(months[(index * 3)..<(index * 3 + 3)]), quarter, rule)
            }
            try expectTiles(Array(quarters[0..<2]), halves[0], rule)
            try expectTiles(Array(quarters[2..<4]), halves[1], rule)
            try expectTiles(halves, .year(year), rule)
            try expectTiles(months, .year(year), rule)
            try expectTiles(Array(quarters[0..<3]), .nineMonths(year: year), rule)
            try expectTiles([.nineMonths(year: year), quarters[3]], .year(year), rule)
            let whole = try #require(rule.window(of: .year(year)))
            let next = try #require(rule.window(of: .year(year + 1)))
            #expect(whole.last + 1 == next.first)
        }
    }

    private func expectTiles(_ parts: [Period], _ whole: Period, _ rule: WindowRule) throws {
        let windows = try parts.map { try #require(rule.window(of: $0)) }
        let outer = try #require(rule.window(of: whole))
        #expect(windows.first?.first == outer.first)
        #expect(windows.last?.last == outer.last)
        for (left, right) in zip(windows, windows.dropFirst()) { #expect(left.last + 1 == right.first) }
        #expect(windows.reduce(0) { $0 + $1.count } == outer.count)
    }

    @Test(arguments: Weekday.allCases)
    func weeksTile(start: Weekday) throws {
        let rule = WindowRule(monthClosing: .lastDay, weekStart: start)
        var period = Period.week(year: 1990, number: 1)
        var window = try #require(rule.window(of: period))
        while period.year < 2060 {
            #expect(window.count == 7)
            #expect(window.first.weekday == start)
            let next = try #require(period.next)
            let following = try #require(rule.window(of: next))
            #expect(window.last + 1 == following.first, "\(period) and \(next)")
            (period, window) = (next, following)
        }
    }

    /// A week has the ISO number of the day that it closes on, as a month has the name of the one that it closes in.
    @Test(arguments: Weekday.allCases)
    func weeksAreNumberedByTheirLastDay(start: Weekday) throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let rule = WindowRule(monthClosing: .lastDay, weekStart: start)
        for year in 2015...2035 {
            for number in 1...Period.weekCount(of: year) {
                let window = try #require(rule.window(of: .week(year: year, number: number)))
                let date = Date(timeIntervalSince1970: Double(window.last.number) * 86_400)
                let parts = calendar.dateComponents([.weekOfYear, .yearForWeekOfYear], from: date)
                #expect(parts.weekOfYear == number)
                #expect(parts.yearForWeekOfYear == year)
            }
        }
    }

    @Test func schoolTermsAreGivenByTheRegime() throws {
        var rule = WindowRule.decree09
        #expect(rule.window(of: .schoolTerm(startYear: 2025, term: 1)) == nil)
        #expect(rule.window(of: .schoolYear(startYear: 2025)) == nil)
        rule.explicit = [
            .schoolTerm: [
                1: .init(first: .init(month: 9, day: 5, yearOffset: 0), last: .init(month: 1, day: 17, yearOffset: 1)),
                2: .init(first: .init(month: 1, day: 18, yearOffset: 1), last: .init(month: 5, day: 31, yearOffset: 1)),
            ],
            .schoolYear: [
                0: .init(first: .init(month: 9, day: 5, yearOffset: 0), last: .init(month: 5, day: 31, yearOffset: 1))
            ],
        ]
        try expect(rule, "2025-2026-HK1", "2025-09-05", "2026-01-17")
        try expect(rule, "2025-2026-HK2", "2026-01-18", "2026-05-31")
        try expect(rule, "2025-2026", "2025-09-05", "2026-05-31")
        try expect(rule, "2026-02", "2026-01-15", "2026-02-14")
        #expect(rule.window(of: .schoolTerm(startYear: 2025, term: 3)) == nil)
    }

    /// The literacy report runs from 01/10 to 30/9; 29 February stands for the end of February.
    @Test func explicitSpansReplaceTheClosingRule() throws {
        let literacy = WindowRule.AnchoredSpan(
            first: .init(month: 10, day: 1, yearOffset: -1), last: .init(month: 9, day: 30, yearOffset: 0))
        let winter = WindowRule.AnchoredSpan(
            first: .init(month: 12, day: 1, yearOffset: -1), last: .init(month: 2, day: 29, yearOffset: 0))
        let rule = WindowRule(monthClosing: .lastDay, explicit: [.year: [0: literacy], .half: [1: winter]])
        try expect(rule, "2026", "2025-10-01", "2026-09-30")
        try expect(rule, "2026-H1", "2025-12-01", "2026-02-28")
        try expect(rule, "2024-H1", "2023-12-01", "2024-02-29")
        #expect(rule.window(of: .half(year: 2026, half: 2)) == nil)
        let backwards = WindowRule.AnchoredSpan(first: literacy.last, last: literacy.first)
        #expect(WindowRule(monthClosing: .lastDay, explicit: [.year: [0: backwards]]).window(of: .year(2026)) == nil)
    }
}
