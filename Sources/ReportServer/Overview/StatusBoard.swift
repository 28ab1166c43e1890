import Finding
import Operations
import ReportModel
import Workspace

/// How the returns stand that somebody has to do with.
struct StatusBoard {
    /// A return of one of the visitor's own units.
    struct Own {
        var regime: Regime
        var period: Period
        var row: StatusTable.Row

        /// What needs attention comes first, then what is due first.
        var order: (Int, Int32) { (row.standing.urgency, row.deadline?.number ?? 0) }
    }

    /// What the units below sent for one regime.
    struct Received {
        var loaded: LoadedRegime
        /// The oldest first.
        var periods: [Period]
        var latest: Period
        /// Some of the units, with their returns in the order of the periods.
        var rows: [RegimeStatus.UnitRow]
        /// How many units are not among the rows.
        private(set) var hidden = 0
        /// Of all units, by period.
        var trend: [StatusCounts]

        /// Of the latest period.
        var counts: StatusCounts { trend.last ?? StatusCounts() }

        /// Keeps some of the rows, in their order: of a thousand those that need attention.
        mutating func cut(to count: Int) {
            guard rows.count > count else { return }
            hidden = rows.count - count
            let urgencies = rows.map { $0.latest?.row.standing.urgency ?? .max }
            let order = rows.indices.sorted { (urgencies[$0], $0) < (urgencies[$1], $1) }
            rows = order.prefix(count).sorted().map { rows[$0] }
        }
    }

    /// What one of the visitor's own units sent before, and what it owes.
    struct History {
        var regime: Regime
        var unit: Unit
        /// The oldest first.
        var returns: [(period: Period, cell: RegimeStatus.Cell)]
    }

    private(set) var own: [Own] = []
    private(set) var histories: [History] = []
    private(set) var received: [Received] = []
    /// How many units all heat maps show together, and each at least.
    private static let (shownUnits, leastUnits) = (40, 10)

    init(_ visit: Visit) throws(Refusal) {
        for loaded in visit.workspace.regimesInOrder {
            let status = try visit.site.statuses.status(of: loaded, visit)
            guard let latest = status.periods.last else { continue }
            var below: [RegimeStatus.UnitRow] = []
            for row in status.rows {
                if visit.access.allows(.edit, row.unit.code) || visit.access.allows(.send, row.unit.code) {
                    addOwn(row, status)
                } else if row.latest != nil, visit.access.allows(.see, row.unit.code) {
                    below.append(row)
                }
            }
            guard !below.isEmpty else { continue }
            received.append(
                Received(
                    loaded: status.loaded, periods: status.periods, latest: latest, rows: below,
                    trend: status.counts(of: below)))
        }
        own.sort { $0.order < $1.order }
        let share = max(StatusBoard.leastUnits, StatusBoard.shownUnits / max(received.count, 1))
        for index in received.indices { received[index].cut(to: share) }
    }

    /// The latest return of a unit that the visitor writes or sends for, the one of the period that goes on, and older ones that
    /// are still open.
    private mutating func addOwn(_ row: RegimeStatus.UnitRow, _ status: RegimeStatus) {
        for (period, cell) in zip(status.periods, row.cells) {
            guard let cell, period == status.periods.last || cell.row.standing.isOpen else { continue }
            own.append(Own(regime: status.loaded.regime, period: period, row: cell.row))
        }
        if let running = status.running, let cell = row.running {
            own.append(Own(regime: status.loaded.regime, period: running, row: cell.row))
        }
        let returns = zip(status.periods, row.cells).compactMap { period, cell in cell.map { (period, $0) } }
        if histories.count < StatusBoard.leastUnits, !returns.isEmpty {
            histories.append(History(regime: status.loaded.regime, unit: row.unit, returns: returns))
        }
    }
}

extension StatusTable.Row.Standing {
    /// What needs attention comes first.
    fileprivate var urgency: Int {
        switch self {
        case .overdue, .returned: 0
        case .amending: 1
        case .awaited: 2
        case .submitted, .accepted, .excused, .closed: 3
        }
    }

    /// Whether the unit still has to do something.
    fileprivate var isOpen: Bool {
        switch self {
        case .overdue, .returned, .amending, .awaited: true
        case .submitted, .accepted, .excused, .closed: false
        }
    }
}
