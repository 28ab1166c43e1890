import RegimeTestSupport
import Testing

/// `year` and `month` of a date, and the days of the period.
struct CalendarTests {
    @Test(
        arguments: [
            ("year(window.to)", "2026"),
            ("month(window.to)", "10"),
            ("month(window.from)", "9"),
            ("window.from", "2026-09-15"),
            ("window.to", "2026-10-14"),
            ("window.to - window.from", "29"),
            ("period.name", #""tháng 10 năm 2026""#),
            ("unit.name", #""đơn vị xa""#),
            ("year(a)", "NN003 cần kiểu ngày, ở đây là kiểu số"),
            (#"month("2026")"#, "NN003 cần kiểu ngày, ở đây là kiểu chữ"),
            ("window.start", "NN002 không có chỉ tiêu hay tên nào là “window.start”; có phải “window.to” không?"),
            ("window.form", "NN002 không có chỉ tiêu hay tên nào là “window.form”; có phải “window.from” không?"),
            ("period", "NN002 không có chỉ tiêu hay tên nào là “period”"),
            ("window.from@prev", "NN001 @prev, @year_ago, @ytd chỉ đứng sau tên chỉ tiêu"),
            ("window.from + 1", "NN003 cần kiểu số, ở đây là kiểu ngày"),
        ])
    func evaluates(_ expression: String, _ expected: String) {
        #expect(World.sample().evaluate(expression) == expected)
    }
}
