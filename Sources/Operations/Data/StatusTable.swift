package import Finding
package import ReportModel
package import ReportStore
package import Workspace

/// Who owes one regime's report for one period, by when, and where each return stands.
package struct StatusTable {
    package struct Row: Sendable {
        package var unit: Unit
        /// The unit that it stands below when the figures close; `nil` at the top.
        var parent: Unit?
        package var deadline: Day?
        package var life: ReturnLife
        /// Whether there is anything written.
        var isWritten: Bool
        /// Set for a unit that came to an end and owes nothing any more.
        var closure: LifeConditions.Closure?
        var today: Day
    }

    var regime: Regime
    package var period: Period
    var window: DayRange
    package var rows: [Row]

    /// The latest period whose figures had closed before `day`.
    package static func latestClosed(_ regime: Regime, on day: Day) -> Period? {
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

    package static func make(
        _ regime: Regime, _ period: Period, workspace: Workspace, store: (any ReportStore)?, only: Unit?, today: Day
    ) throws(Refusal) -> StatusTable {
        let lives = try store?.lives(regime: regime.code, period: period) ?? [:]
        let written = Set(try store?.keys(regime: regime.code, period: period).map(\.unit) ?? [])
        return try make(regime, period, workspace: workspace, only: only, today: today) { unit in
            let key = ReturnKey(regime: regime.code, unit: unit, period: period)
            return (lives[key] ?? ReturnLife(), written.contains(unit))
        }
    }

    /// As above, where it is known how the returns stand.
    package static func make(
        _ regime: Regime, _ period: Period, workspace: Workspace, only: Unit? = nil, today: Day,
        standing: (_ unit: String) -> (life: ReturnLife, isWritten: Bool)
    ) throws(Refusal) -> StatusTable {
        guard let window = regime.window.window(of: period) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(period.description), quote: period.description))
        }
        let tree = workspace.tree
        // Units of one level have one deadline.
        var deadlines: [String: Day?] = [:]
        var rows: [Row] = []
        for (index, unit) in (regime.isInForce(in: period) ? tree.units : []).enumerated() {
            guard regime.isOwed(by: unit), only.map({ $0.code == unit.code }) ?? true else { continue }
            let closure = closure(of: unit, window, tree)
            // A unit that is not there yet when the figures close owes nothing and was never asked.
            guard unit.exists(on: window.last) || closure != nil else { continue }
            if deadlines[unit.level] == nil {
                deadlines[unit.level] = .some(
                    regime.deadline(level: unit.level)?.day(for: window, calendar: workspace.settings.calendar))
            }
            let (life, isWritten) = standing(unit.code)
            rows.append(
                Row(
                    unit: unit, parent: tree.parents[index].map { tree.units[$0] },
                    deadline: deadlines[unit.level] ?? nil, life: life, isWritten: isWritten, closure: closure,
                    today: today))
        }
        return StatusTable(regime: regime, period: period, window: window, rows: rows)
    }

    /// By code how the return of each unit stands, in words.
    package static func standings(
        _ regime: Regime, _ period: Period, workspace: Workspace, store: (any ReportStore)?, today: Day
    ) throws(Refusal) -> [String: Message] {
        let status = try make(regime, period, workspace: workspace, store: store, only: nil, today: today)
        return Dictionary(status.rows.map { ($0.unit.code, $0.words) }, uniquingKeysWith: { first, _ in first })
    }

    /// The end of a unit that was there earlier in the year and is not any more when the figures close.
    private static func closure(
        of unit: Unit, _ window: DayRange, _ tree: UnitTree
    ) -> LifeConditions.Closure? {
        guard let last = unit.until, last < window.last, last >= Day.monthStart(year: window.last.year, month: 1),
            tree.unit(unit.code, on: window.last) == nil
        else { return nil }
        return LifeConditions.Closure(
            last: last, successors: unit.successors.map { tree.unit($0.code)?.name ?? $0.code })
    }
}

extension StatusTable.Row {
    /// How a report stands, for programs.
    package enum Standing: String, Sendable {
        case awaited, overdue, submitted, returned, accepted, amending, excused
        case closed = "not-owed"
    }

    package var standing: Standing {
        if closure != nil, life.stepCount == 0, !life.isInherited { return .closed }
        switch life.state {
        case .draft: return deadline.map { today > $0 } ?? false ? .overdue : .awaited
        case .submitted: return .submitted
        case .returned: return .returned
        case .accepted: return .accepted
        case .amending: return .amending
        case .excused: return .excused
        }
    }

    /// The day on which it was first sent.
    var sentDay: Day? { life.firstSending.map { Day(vietnamTime: $0.time) } }

    /// How many days behind the deadline it was first sent, or is by now; 0 in time.
    package var lateDays: Int {
        guard let deadline else { return 0 }
        return max(0, (sentDay ?? today) - deadline)
    }

    /// How the report stands, with reasons.
    package var words: Message {
        switch standing {
        case .closed:
            .statusClosed(closure?.last.short ?? "", successors: closure?.successors ?? [])
        case .awaited: .statusAwaited(isWritten: isWritten)
        case .overdue: .statusOverdue(lateDays, isWritten: isWritten)
        case .submitted: .statusSent(sentDay?.short ?? "", lateDays: lateDays, again: life.sendingCount - 1)
        case .accepted:
            .statusAccepted(
                lastDay, by: life.last?.author ?? "", sent: sentDay?.short ?? "", lateDays: lateDays,
                amendments: life.amendmentCount)
        case .returned: .statusReturned(lastDay, by: life.last?.author ?? "", reason: life.last?.reason ?? "")
        case .amending: .statusAmending(lastDay, by: life.last?.author ?? "", reason: life.last?.reason ?? "")
        case .excused: .statusExcused(lastDay, by: life.last?.author ?? "", reason: life.last?.reason ?? "")
        }
    }

    private var lastDay: String { life.last.map { Day(vietnamTime: $0.time).short } ?? "" }
}
