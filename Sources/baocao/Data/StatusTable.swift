import Finding
import ReportModel
import ReportStore
import Workspace

/// Who owes one regime's report for one period, by when, and what came.
struct StatusTable {
    /// How a report stands.
    enum Standing: String {
        /// Figures came in time.
        case received
        /// Figures came behind the deadline.
        case receivedLate = "received-late"
        /// Nothing yet, and still time.
        case awaited
        /// Nothing yet, and the deadline is over.
        case overdue

        var message: Message {
            switch self {
            case .received: Message(vi: "đã có số liệu", en: "received")
            case .receivedLate: Message(vi: "có số liệu, trễ hạn", en: "received late")
            case .awaited: Message(vi: "chưa đến hạn", en: "awaited")
            case .overdue: Message(vi: "quá hạn, chưa có số liệu", en: "overdue")
            }
        }
    }

    struct Row {
        var unit: Unit
        var deadline: Day
        var standing: Standing
        /// The day of the latest figures.
        var day: Day?
    }

    var regime: Regime
    var period: Period
    var window: DayRange
    var rows: [Row]

    /// The latest period whose figures had closed before `day`.
    static func latestClosed(_ regime: Regime, on day: Day) -> Period? {
        var period = firstGuess(regime.frequency, year: day.year + 1)
        for _ in 0..<160 {
            guard let current = period else { return nil }
            if let window = regime.window.window(of: current), window.last < day { return current }
            period = current.previous
        }
        return nil
    }

    /// A period late enough to search backwards from.
    private static func firstGuess(_ kind: PeriodKind, year: Int) -> Period? {
        switch kind {
        case .week: .week(year: year, number: 2)
        case .month: .month(year: year, month: 1)
        case .quarter: .quarter(year: year, quarter: 1)
        case .half: .half(year: year, half: 1)
        case .nineMonths: .nineMonths(year: year)
        case .year: .year(year)
        case .schoolTerm: .schoolTerm(startYear: year, term: 1)
        case .schoolYear: .schoolYear(startYear: year)
        case .span: nil
        }
    }

    static func make(
        _ regime: Regime, _ period: Period, workspace: Workspace, store: (any ReportStore)?, only: Unit?, today: Day
    ) throws(Refusal) -> StatusTable {
        guard let window = regime.window.window(of: period) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(period.description), quote: period.description))
        }
        var rows: [Row] = []
        for unit in regime.isInForce(in: period) ? workspace.tree.units : [] {
            // A unit that is gone when the figures close owes nothing, nor does one that is not there yet.
            guard regime.isOwed(by: unit), unit.exists(on: window.last), only.map({ $0.code == unit.code }) ?? true,
                let deadline = regime.deadline(level: unit.level)?.day(
                    for: window, calendar: workspace.settings.calendar)
            else { continue }
            let key = ReturnKey(regime: regime.code, unit: unit.code, period: period)
            let first = try store?.history(key).first
            // Times are UTC; the day counts in Viet Nam.
            let day = first.map { Day(number: Int32(($0.time + 7 * 3600) / 86_400)) }
            let standing: Standing =
                if let day { day <= deadline ? .received : .receivedLate } else {
                    today <= deadline ? .awaited : .overdue
                }
            rows.append(Row(unit: unit, deadline: deadline, standing: standing, day: day))
        }
        return StatusTable(regime: regime, period: period, window: window, rows: rows)
    }

    // MARK: - Printing

    func text(_ language: Language) -> String {
        let title = Message.statusTitle(
            regime.name, period: period.vietnamese, from: window.first.short, to: window.last.short)
        var lines = [title.text(in: language)]
        let width = rows.map(\.unit.name.count).max() ?? 0
        for row in rows {
            let name = row.unit.name + String(repeating: " ", count: width - row.unit.name.count)
            let came = row.day.map { " (\($0.short))" } ?? ""
            let deadline = Message.statusDeadline(row.deadline.short).text(in: language)
            lines.append("  \(name)  \(deadline)  \(row.standing.message.text(in: language))\(came)")
        }
        let came = rows.count { $0.day != nil }
        lines.append("  " + Message.statusSummary(owed: rows.count, came: came).text(in: language))
        return lines.joined(separator: "\n") + "\n"
    }

    var json: JSON {
        let rows = rows.map { row in
            JSON.object([
                ("unit", .string(row.unit.code)), ("name", .string(row.unit.name)),
                ("deadline", .string(row.deadline.description)), ("standing", .string(row.standing.rawValue)),
                ("received", .string(orNull: row.day?.description)),
            ])
        }
        return .object([
            ("regime", .string(regime.code)), ("period", .string(period.description)),
            ("from", .string(window.first.description)), ("to", .string(window.last.description)),
            ("units", .array(rows)),
        ])
    }
}
