import Foundation
import ReportModel
import TestSupport
import Testing

struct PeriodTests {
    @Test(arguments: [
        ("2026-10", Period.month(year: 2026, month: 10), "tháng 10 năm 2026"),
        ("2026-02", .month(year: 2026, month: 2), "tháng 02 năm 2026"),
        ("2026-03", .month(year: 2026, month: 3), "tháng 3 năm 2026"),
        ("2026-W07", .week(year: 2026, number: 7), "tuần 07 năm 2026"),
        ("2026-W53", .week(year: 2026, number: 53), "tuần 53 năm 2026"),
        ("2026-Q3", .quarter(year: 2026, quarter: 3), "quý III năm 2026"),
        ("2026-Q4", .quarter(year: 2026, quarter: 4), "quý IV năm 2026"),
        ("2026-H1", .half(year: 2026, half: 1), "06 tháng đầu năm 2026"),
        ("2026-H2", .half(year: 2026, half: 2), "06 tháng cuối năm 2026"),
        ("2026-9M", .nineMonths(year: 2026), "09 tháng năm 2026"),
        ("2026", .year(2026), "năm 2026"),
        ("2025-2026", .schoolYear(startYear: 2025), "năm học 2025\u{A0}-\u{A0}2026"),
        ("2025-2026-HK1", .schoolTerm(startYear: 2025, term: 1), "học kỳ I năm học 2025\u{A0}-\u{A0}2026"),
        ("2025-2026-HK2", .schoolTerm(startYear: 2025, term: 2), "học kỳ II năm học 2025\u{A0}-\u{A0}2026"),
    ])
    func parsesAndPrints(code: String, period: Period, name: String) {
        #expect(Period(parsing: code) == period)
        #expect(period.description == code)
        #expect(period.vietnamese == name)
    }

    @Test func parsesAndPrintsASpan() throws {
        let period = try #require(Period(parsing: "2026-10-01..2026-10-20"))
        #expect(period.description == "2026-10-01..2026-10-20")
        #expect(period.vietnamese == "từ ngày 01/10/2026 đến ngày 20/10/2026")
        #expect(period.kind == .span)
        #expect(period.year == 2026)
        #expect(Period(parsing: "1/10/2026..20/10/2026") == period)
        #expect(period.previous == nil && period.next == nil && period.yearAgo == nil)
        #expect(period.yearToDate == [period])
    }

    @Test func everyKindRoundTrips() {
        for year in 1990...2060 {
            for period in Period.all(of: year) {
                #expect(Period(parsing: period.description) == period)
            }
        }
    }

    @Test(arguments: [
        "", "-", "0000", "26", "02026", "2026-", "2026-0", "2026-00", "2026-13", "2026-1", "2026-001", "2026-Q0",
        "2026-Q5", "2026-q1", "2026-H3", "2026-8M", "2026-W0", "2026-W00", "2026-W54", "2025-W53", "2026-W7",
        "2026-w07",
        "2026-2026", "2026-2028", "2026-2025", "2025-2026-HK3", "2025-2026-HK", "2025-2027-HK1", "2026-10-05",
        "2026-10-05..2026-10-04", "2026-10-05..", "..2026-10-05", "2026-10-05...2026-10-06", "2026-10..2026-11",
        "2026-10-01..2026-10-02..2026-10-03", " 2026", "2026 ", "２０２６", "năm 2026", "2026-1\u{301}0",
    ])
    func rejects(code: String) {
        #expect(Period(parsing: code) == nil)
    }

    /// Periods are put in the order of their codes, also where these are not made.
    @Test func theOrderOfCodesIsKept() {
        let codes = [
            "2026-10", "2026-09", "2025-12", "2026-W07", "2026-W53", "2020-W53", "2026-Q3", "2026-H1", "2026-9M",
            "2026", "2025-2026",
            "2025-2026-HK1", "2026-10-01..2026-10-20",
        ]
        for one in codes {
            for other in codes {
                guard let left = Period(parsing: one), let right = Period(parsing: other) else {
                    Issue.record("\(one), \(other)")
                    continue
                }
                #expect(left.isWrittenBefore(right) == (one < other), "\(one), \(other)")
            }
        }
    }

    @Test func previousAndNextAreInverse() {
        for year in 1990...2060 {
            for period in Period.all(of: year) {
                #expect(period.next?.previous == period)
                #expect(period.previous?.next == period)
                #expect(period.next?.kind == period.kind)
            }
        }
    }

    @Test(arguments: [
        ("2026-01", "2025-12", "2025-01"), ("2026-Q1", "2025-Q4", "2025-Q1"), ("2026-H1", "2025-H2", "2025-H1"),
        ("2026-9M", "2025-9M", "2025-9M"), ("2026", "2025", "2025"), ("2026-W01", "2025-W52", "2025-W01"),
        ("2027-W01", "2026-W53", "2026-W01"), ("2025-2026", "2024-2025", "2024-2025"),
        ("2025-2026-HK1", "2024-2025-HK2", "2024-2025-HK1"), ("2025-2026-HK2", "2025-2026-HK1", "2024-2025-HK2"),
    ])
    func looksBack(code: String, previous: String, yearAgo: String) throws {
        let period = try #require(Period(parsing: code))
        #expect(period.previous?.description == previous)
        #expect(period.yearAgo?.description == yearAgo)
    }

    @Test func aWeek53HasNoWeekAYearAgo() {
        #expect(Period.week(year: 2026, number: 53).yearAgo == nil)
        #expect(Period.week(year: 2026, number: 52).yearAgo == .week(year: 2025, number: 52))
    }

    @Test(arguments: [
        ("2026-03", ["2026-01", "2026-02", "2026-03"]), ("2026-Q2", ["2026-Q1", "2026-Q2"]), ("2026-H1", ["2026-H1"]),
        ("2026-W02", ["2026-W01", "2026-W02"]), ("2026-9M", ["2026-9M"]), ("2026", ["2026"]),
        ("2025-2026-HK2", ["2025-2026-HK1", "2025-2026-HK2"]), ("2025-2026", ["2025-2026"]),
    ])
    func yearToDate(code: String, expected: [String]) throws {
        let period = try #require(Period(parsing: code))
        #expect(period.yearToDate.map(\.description) == expected)
    }

    @Test func weekCountAgreesWithFoundation() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for year in 1900...2100 {
            // 28 December is always in the last ISO week.
            let day = Day.monthStart(year: year, month: 12) + 27
            let week = calendar.component(.weekOfYear, from: Date(timeIntervalSince1970: Double(day.number) * 86_400))
            #expect(Period.weekCount(of: year) == week, "\(year)")
        }
    }
}

extension Period {
    /// Every period with a name in `year`, ad hoc spans aside.
    static func all(of year: Int) -> [Period] {
        (1...weekCount(of: year)).map { .week(year: year, number: $0) }
            + (1...12).map { .month(year: year, month: $0) }
            + (1...4).map { .quarter(year: year, quarter: $0) }
            + (1...2).map { .half(year: year, half: $0) }
            + (1...2).map { .schoolTerm(startYear: year, term: $0) }
            + [.nineMonths(year: year), .year(year), .schoolYear(startYear: year)]
    }
}
