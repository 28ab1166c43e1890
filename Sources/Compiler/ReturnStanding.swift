package import ReportModel

/// How one unit's return of one period came in, as a report shows it.
package enum ReturnStanding: String, Sendable, Hashable, CaseIterable {
    case inTime
    case late
    /// Not sent, and the deadline has passed.
    case missing
    /// Not sent, and there is time left.
    case awaited
    case excused
    /// The unit owes none: it was not there yet, or not any more.
    case notOwed

    /// The sign in a cell: letters, which a printer without colours and a screen reader keep.
    var sign: String {
        switch self {
        case .inTime: "Đ"
        case .late: "M"
        case .missing: "K"
        case .awaited: "C"
        case .excused: "N"
        case .notOwed: "–"
        }
    }

    /// What the sign means.
    var words: String {
        switch self {
        case .inTime: "gửi đúng hạn"
        case .late: "gửi muộn"
        case .missing: "chưa gửi, đã quá hạn"
        case .awaited: "chưa đến hạn"
        case .excused: "được miễn"
        case .notOwed: "không phải báo cáo"
        }
    }
}

/// How the returns of one period came in, by the codes of the units.
package struct ReturnStandings: Sendable, Hashable {
    package var period: Period
    package var byUnit: [String: ReturnStanding]

    package init(period: Period, byUnit: [String: ReturnStanding]) {
        self.period = period
        self.byUnit = byUnit
    }
}
