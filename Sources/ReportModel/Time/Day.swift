/// A civil day in the proleptic Gregorian calendar, held as the number of days since 1970-01-01.
package struct Day: Sendable, Hashable, Comparable {
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// A day by its date; `nil` where there is no such date. Years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.count(ofMonth: month, year: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// A day whose parts are known to exist.
    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        // Days from the civil date, with years that start in March so that the leap day comes last.
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The last day of a month; months beyond 1…12 run into the neighbouring years.
    package static func last(ofMonth month: Int, year: Int) -> Day {
        let first = monthStart(year: year, month: month + 1)
        return first - 1
    }

    /// The first day of a month; months beyond 1…12 run into the neighbouring years.
    package static func monthStart(year: Int, month: Int) -> Day {
        let months = year * 12 + (month - 1)
        let (y, m) = months.quotientAndRemainder(dividingBy: 12)
        return Day(unchecked: y, m + 1, 1)
    }

    package var components: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * mp + 2) / 5 + 1
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { components.year }
    package var month: Int { components.month }
    package var dayOfMonth: Int { components.day }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (Int(number) + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// The number of days in a month of the Gregorian calendar.
    package static func count(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }
    package static func - (left: Day, right: Day) -> Int { Int(left.number - right.number) }
}

/// A day of the week, Monday first, as ISO 8601 counts.
package enum Weekday: String, Sendable, Hashable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// 0 for Monday to 6 for Sunday.
    package var index: Int {
        switch self {
        case .monday: 0
        case .tuesday: 1
        case .wednesday: 2
        case .thursday: 3
        case .friday: 4
        case .saturday: 5
        case .sunday: 6
        }
    }

    /// `thứ Hai` to `Chủ nhật`.
    package var vietnamese: String {
        ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"][index]
    }
}

/// The days from `first` to `last`, both included.
package struct DayRange: Sendable, Hashable {
    package let first: Day
    package let last: Day

    /// A range; `nil` where it would end before it starts.
    package init?(_ first: Day, _ last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }
    package func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

    /// The number of days.
    package var count: Int { last - first + 1 }
}
