package import ReportModel

/// Days as spreadsheets count them.
package enum SheetDate {
    /// 1899-12-30, day 0 from 1 March 1900 on: spreadsheets believe that there was a 29 February 1900, number 60.
    private static let zero = Day(year: 1899, month: 12, day: 30)?.number ?? 0
    /// 1904-01-01, day 0 of workbooks that old Macs began.
    private static let zero1904 = Day(year: 1904, month: 1, day: 1)?.number ?? 0

    /// The number of a day.
    static func serial(of day: Day) -> Int {
        let serial = Int(day.number - zero)
        return serial < 61 ? serial - 1 : serial
    }

    /// Returns the day of a number, whatever its time; `nil` for 29 February 1900 and for what lies before 1900 or behind 9999.
    package static func day(serial: Double, since1904: Bool) -> Day? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let whole = Int32(serial)
        if since1904 { return Day(number: zero1904 + whole) }
        guard whole != 60, whole > 0 else { return nil }
        return Day(number: zero + (whole < 60 ? whole + 1 : whole))
    }
}
