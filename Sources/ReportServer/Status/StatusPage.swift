import Finding
import Mustache
import Operations
import ReportModel
import Workspace

/// *Tình hình gửi*: the units behind a number of the overview.
enum StatusPage {
    static let routes = [Route("GET", "/tinh-hinh/:regime/:period", .somewhere(.see), page)]
    private static let pageSize = 100

    static func path(_ regime: String, _ period: Period, _ part: StatusPart = .owed, page: Int = 1) -> String {
        let query = [
            part == .owed ? nil : "la=\(part.rawValue)", page == 1 ? nil : "trang=\(page)",
        ].compactMap(\.self).joined(separator: "&")
        return "/tinh-hinh/\(regime)/\(period)" + (query.isEmpty ? "" : "?\(query)")
    }

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let loaded = try visit.regime()
        let period = try visit.period(loaded)
        let status = try visit.site.statuses.status(of: loaded, visit)
        guard let place = status.periods.firstIndex(of: period) else { throw Failure.notFound }
        let part = visit.request.query["la"].flatMap { StatusPart(rawValue: $0) } ?? .owed
        let seen = status.rows.filter { $0.cells[place] != nil && visit.access.allows(.see, $0.unit.code) }
        let cells = seen.compactMap { $0.cells[place] }.filter { part.count($0.counts) > 0 }
        let paging = Paging(count: cells.count, size: pageSize, asked: visit.request.query["trang"].flatMap { Int($0) })
        let counts = status.counts(of: seen)[place]
        let code = loaded.regime.code
        let fields: Fields = [
            "title": visit.text(.statusPageTitle), "regime": loaded.regime.name, "period": period.vietnamese,
            "parts": StatusPart.allCases.map { other in
                Fields([
                    "word": visit.text(other.words).capitalizedSentence, "count": other.count(counts).vietnamese,
                    "path": path(code, period, other), "isChosen": other == part,
                ])
            },
            "earlier": place > 0 ? path(code, status.periods[place - 1], part) : nil,
            "later": place + 1 < status.periods.count ? path(code, status.periods[place + 1], part) : nil,
            "isEmpty": cells.isEmpty,
            "rows": paging.slice(cells).map { cell in
                Fields([
                    "unit": cell.row.unit.name, "path": EntryPage.path(code, cell.row.unit.code, period),
                    "deadline": cell.row.deadline?.short, "standing": cell.row.standing.rawValue,
                    "words": visit.text(cell.row.words).capitalizedSentence,
                ])
            },
        ]
        return .page(.status, fields.with(paging.fields { path(code, period, part, page: $0) }))
    }
}

/// Some of the returns of a period, told by how they stand.
enum StatusPart: String, CaseIterable {
    case owed = "phai-gui"
    case sent = "da-gui"
    case inTime = "dung-han"
    case late = "cham"
    case overdue = "qua-han"
    case returned = "tra-lai"
    case accepted = "da-nhan"

    /// Those that the overview counts.
    static let counted = allCases.filter { $0 != .owed }

    func count(_ counts: StatusCounts) -> Int {
        switch self {
        case .owed: counts.owed
        case .sent: counts.sent
        case .inTime: counts.inTime
        case .late: counts.late
        case .overdue: counts.overdue
        case .returned: counts.returned
        case .accepted: counts.accepted
        }
    }

    var words: Message {
        switch self {
        case .owed: Message(vi: "phải gửi", en: "owed")
        case .sent: Message(vi: "đã gửi", en: "sent")
        case .inTime: Message(vi: "đúng hạn", en: "in time")
        case .late: Message(vi: "chậm", en: "late")
        case .overdue: Message(vi: "quá hạn", en: "overdue")
        case .returned: Message(vi: "đã trả lại", en: "returned")
        case .accepted: Message(vi: "đã nhận", en: "accepted")
        }
    }
}
