import Finding
import Mustache
import Operations
import ReportModel
import ReportStore
import Workspace

/// Deadlines as they come, holidays, and the settings that they stand in.
enum CalendarPage {
    private static let path = "/quan-tri/lich"

    static let routes = [
        Route("GET", path, .somewhere(.administer)) { visit in try page(visit) },
        Route("POST", path, .somewhere(.administer), save),
    ]

    private static func settings(_ visit: Visit) throws(Refusal) -> [UInt8] {
        try FileAccess.read("\(visit.site.folder.path)/baocao.yaml") ?? []
    }

    private static func page(_ visit: Visit, findings: [Finding] = []) throws -> Answer {
        let calendar = visit.workspace.settings.calendar
        let years = Set((calendar.holidays.map(\.year) + [visit.today.year]))
        let asked = visit.request.query["nam"].flatMap { Int($0) }
        let year = asked.flatMap { years.contains($0) ? $0 : nil } ?? visit.today.year
        let bytes = try settings(visit)
        let worked = calendar.workedWeekends.filter { $0.year == year }.sorted()
        return AdminPages.page(
            .calendar, .adminCalendar,
            [
                "year": year,
                "years": years.sorted().map { Fields(["year": $0, "isCurrent": $0 == year]) },
                "holidays": calendar.holidays.filter { $0.year == year }.sorted().map(words),
                "worked": worked.map(words), "hasWorked": !worked.isEmpty, "deadlines": deadlines(visit),
                "text": visit.form["noi_dung"] ?? String(decoding: bytes, as: UTF8.self),
                "digest": visit.form["ma_so"] ?? SHA256.digest(bytes).description,
            ], visit, findings: findings)
    }

    private static func words(_ day: Day) -> String { "\(day.weekday.vietnamese), \(day.short)" }

    /// The deadlines of the period that closed last and of the next ones.
    private static func deadlines(_ visit: Visit) -> [Fields] {
        let calendar = visit.workspace.settings.calendar
        var rows: [Fields] = []
        for loaded in visit.workspace.regimesInOrder {
            var period = StatusTable.latestClosed(loaded.regime, on: visit.today)
            for _ in 0..<3 {
                guard let current = period, let window = loaded.regime.window.window(of: current) else { break }
                for deadline in loaded.regime.deadlines where loaded.regime.isInForce(in: current) {
                    let lock = loaded.regime.lock(level: deadline.level ?? "")?.day(for: window, calendar: calendar)
                    rows.append([
                        "regime": loaded.regime.name, "period": current.vietnamese,
                        "window": "\(window.first.short) – \(window.last.short)",
                        "level": deadline.level ?? visit.text(.allLevels),
                        "day": words(deadline.day(for: window, calendar: calendar)), "lock": lock?.short ?? "",
                    ])
                }
                period = current.next
            }
        }
        return rows
    }

    @Sendable private static func save(_ visit: Visit) throws -> Answer {
        // Browsers send line ends as CRLF.
        let text = (visit.form["noi_dung"] ?? "").replacing("\r\n", with: "\n")
        let change = ConfigurationChange(visit.site.folder, file: "baocao.yaml", Array(text.utf8))
        if visit.form["viec"] == "kiem-tra" {
            let findings = try change.checked(visit.workspace, visit.store).findings
            return findings.isEmpty ? visit.done(path, "kiem-tra") : try page(visit, findings: findings)
        }
        return try visit.attempt {
            let kept = try change.publish(
                visit.workspace, visit.site.writer, seen: visit.form["ma_so"] ?? "", time: visit.now)
            visit.site.lookAgain()
            try visit.note("settings", "baocao.yaml", kept ?? "")
            return visit.done(path, "lich")
        } orShow: { findings in
            try page(visit, findings: findings)
        }
    }
}
