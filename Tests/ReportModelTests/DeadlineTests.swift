import ReportModel
import Testing

struct DeadlineTests {
    /// Tết 2026 (17 February is the first day of the year of the horse), with a Saturday worked for the Monday before.
    private let calendar = WorkCalendar(
        holidays: Set((16...20).compactMap { Day(year: 2026, month: 2, day: $0) }),
        workedWeekends: Set([Day(year: 2026, month: 2, day: 28)].compactMap(\.self)))

    @Test(arguments: [
        // Decree 09, article 13: the 25th of the last month.
        ("2026-02", Deadline.Rule.dayOfMonth(25, monthsAfter: 0), "2026-02-25"),
        ("2026-Q1", .dayOfMonth(25, monthsAfter: 0), "2026-03-25"),
        ("2026", .dayOfMonth(25, monthsAfter: 0), "2026-12-25"),
        ("2026-12", .dayOfMonth(5, monthsAfter: 1), "2027-01-05"),
        ("2026-01", .dayOfMonth(31, monthsAfter: 1), "2026-02-28"),
        ("2024-01", .dayOfMonth(30, monthsAfter: 1), "2024-02-29"),
        ("2026-02", .days(3), "2026-02-17"),
        // The figures close on Saturday the 14th; 16 to 20 are Tết.
        ("2026-02", .workingDays(0), "2026-02-14"),
        ("2026-02", .workingDays(1), "2026-02-23"),
        ("2026-02", .workingDays(5), "2026-02-27"),
        ("2026-02", .workingDays(6), "2026-02-28"),
        ("2026-02", .workingDays(7), "2026-03-02"),
        // Thursday 14 May, then an ordinary weekend.
        ("2026-05", .workingDays(1), "2026-05-15"),
        ("2026-05", .workingDays(2), "2026-05-18"),
    ])
    func lastDayInTime(code: String, rule: Deadline.Rule, expected: String) throws {
        let period = try #require(Period(parsing: code))
        let window = try #require(WindowRule.decree09.window(of: period))
        #expect(Deadline(level: nil, rule: rule).day(for: window, calendar: calendar).description == expected)
    }

    @Test func workingDays() throws {
        func isWorked(_ text: String) throws -> Bool { calendar.isWorkingDay(try #require(Day(parsing: text))) }
        let holiday = try #require(Day(parsing: "2026-02-28"))
        #expect(calendar.isWorkingDay(holiday))
        var stricter = calendar
        stricter.holidays.insert(holiday)
        #expect(!stricter.isWorkingDay(holiday))
        #expect(try !isWorked("2026-02-17"))
        #expect(try !isWorked("2026-02-21"))
        #expect(try isWorked("2026-02-23"))
    }
}
