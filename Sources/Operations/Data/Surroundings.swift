import Foundation
package import ReportModel

/// What the process knows of the world outside: the moment and the person.
package enum Surroundings {
    /// Seconds since 1970; `SOURCE_DATE_EPOCH` replaces the clock, for reproducible runs.
    package static var now: Int64 {
        if let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap({ Int64($0) }) { return fixed }
        return Int64(Date().timeIntervalSince1970)
    }

    /// Today in Viet Nam (UTC+7, no summer time).
    package static var today: Day {
        Day(number: Int32((now + 7 * 3600) / 86_400))
    }

    package static var author: String {
        ProcessInfo.processInfo.environment["USER"] ?? "baocao"
    }

    /// A moment as ISO 8601 in UTC.
    package static func timestamp(_ time: Int64) -> String {
        let seconds = Int(time % 86_400)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = Day(number: Int32(time / 86_400))
        return "\(day)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
    }
}
