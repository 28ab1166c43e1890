import Foundation
import ReportModel
import TestSupport
import Testing

struct DayTests {
    @Test func componentsRoundTripOverTwoCenturies() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2100, month: 12, day: 31))
        var expected = first
        for number in first.number...last.number {
            let day = Day(number: number)
            let (year, month, dayOfMonth) = day.components
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            #expect(day == expected)
            expected = expected + 1
        }
        #expect(last - first == 73_413)
    }

    @Test(arguments: [
        (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
        (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (2026, -1, 1),
    ])
    func rejectsDaysThatDoNotExist(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2026-10-05", 2026, 10, 5), ("05/10/2026", 2026, 10, 5), ("5/10/2026", 2026, 10, 5),
        ("5/1/2026", 2026, 1, 5), ("29/02/2024", 2024, 2, 29), ("0001-01-01", 1, 1, 1), ("9999-12-31", 9999, 12, 31),
    ])
    func parses(text: String, year: Int, month: Int, day: Int) {
        #expect(Day(parsing: text) == Day(year: year, month: month, day: day))
        #expect(Day(parsing: text) != nil)
    }

    @Test(arguments: [
        "", "2026", "2026-10", "2026-1-05", "2026-001-5", "2026-1-005", "26-10-2005", "2026-10-05 ", " 2026-10-05",
        "2026/10/05", "05-10-2026", "05/10/26", "005/1/2026", "05/010/2026", "31/04/2026", "29/02/2025", "5/10/02026",
        "2026-10-5x", "٠٥/١٠/٢٠٢٦", "//2026", "--", "2026-10-05-01", "+5/10/2026", "05/10/2026/", "2026-10\u{301}-05",
    ])
    func rejects(text: String) {
        #expect(Day(parsing: text) == nil)
    }

    /// The first two are the examples of decree 30/2020/NĐ-CP.
    @Test(arguments: [
        ("2020-01-05", "ngày 05 tháng 01 năm 2020", "05/01/2020"),
        ("2019-06-29", "ngày 29 tháng 6 năm 2019", "29/6/2019"),
        ("2023-02-16", "ngày 16 tháng 02 năm 2023", "16/02/2023"),
        ("2021-07-22", "ngày 22 tháng 7 năm 2021", "22/7/2021"),
        ("2026-10-09", "ngày 09 tháng 10 năm 2026", "09/10/2026"),
    ])
    func writesAsOfficialTextsDo(text: String, official: String, short: String) throws {
        let day = try #require(Day(parsing: text))
        #expect(day.official == official)
        #expect(day.short == short)
        #expect(day.description == text)
        #expect(Day(parsing: short) == day)
    }

    @Test func agreesWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var random = Seeded(1)
        for _ in 0..<2_000 {
            // 1600 to 2400, where Foundation's Gregorian calendar has no gap.
            let day = Day(number: Int32.random(in: -135_000...157_000, using: &random))
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect(parts.year == day.year)
            #expect(parts.month == day.month)
            #expect(parts.day == day.dayOfMonth)
            #expect(parts.weekday == (day.weekday.index + 1) % 7 + 1)
        }
    }

    @Test(arguments: [
        ("2026-11-24", Weekday.tuesday, "thứ Ba"), ("1970-01-01", .thursday, "thứ Năm"),
        ("1969-12-31", .wednesday, "thứ Tư"), ("2000-01-01", .saturday, "thứ Bảy"),
        ("1900-01-01", .monday, "thứ Hai"), ("2023-12-31", .sunday, "Chủ nhật"), ("2024-03-01", .friday, "thứ Sáu"),
    ])
    func weekdays(text: String, weekday: Weekday, name: String) throws {
        let day = try #require(Day(parsing: text))
        #expect(day.weekday == weekday)
        #expect(day.weekday.vietnamese == name)
    }

    @Test func monthsRunOverTheEndsOfTheYear() {
        #expect(Day.monthStart(year: 2026, month: 0).description == "2025-12-01")
        #expect(Day.monthStart(year: 2026, month: 13).description == "2027-01-01")
        #expect(Day.monthStart(year: 2026, month: -11).description == "2025-01-01")
        #expect(Day.last(ofMonth: 0, year: 2026).description == "2025-12-31")
        #expect(Day.last(ofMonth: 2, year: 2024).description == "2024-02-29")
        #expect(Day.last(ofMonth: 14, year: 2026).description == "2027-02-28")
    }

    /// Year 0 is reached from year 1 by "the year before".
    @Test func yearZeroIsALeapYear() throws {
        let first = try #require(Day(year: 1, month: 1, day: 1))
        #expect(first - Day.monthStart(year: 0, month: 1) == 366)
        #expect(Day.last(ofMonth: 2, year: 0) - Day.monthStart(year: 0, month: 2) == 28)
    }
}

struct DayRangeTests {
    private let first = Day(number: 100)

    @Test func endsAreIncluded() throws {
        let range = try #require(DayRange(first, first + 9))
        #expect(range.count == 10)
        #expect(range.contains(first) && range.contains(first + 9))
        #expect(!range.contains(first - 1) && !range.contains(first + 10))
        #expect(DayRange(first, first)?.count == 1)
        #expect(DayRange(first, first - 1) == nil)
    }

    @Test(arguments: [(-5, -1, false), (-5, 0, true), (3, 4, true), (9, 20, true), (10, 20, false), (-5, 20, true)])
    func overlaps(from: Int, until: Int, expected: Bool) throws {
        let range = try #require(DayRange(first, first + 9))
        let other = try #require(DayRange(first + from, first + until))
        #expect(range.overlaps(other) == expected)
        #expect(other.overlaps(range) == expected)
    }
}
