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
        var hidden: Int
        /// Of all units, by period.
        var trend: [StatusCounts]

        /// Of the latest period.
        var counts: StatusCounts { trend.last ?? StatusCounts() }
    }

    private(set) var own: [Own] = []
    private(set) var received: [Received] = []
    /// How many units a heat map shows.
    private static let shownUnits = 40

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
            if !below.isEmpty { received.append(StatusBoard.received(below, status, latest)) }
        }
        own.sort { $0.order < $1.order }
    }

    /// The latest return of a unit that the visitor writes or sends for, and older ones that are still open.
    private mutating func addOwn(_ row: RegimeStatus.UnitRow, _ status: RegimeStatus) {
        for (period, cell) in zip(status.periods, row.cells) {
            guard let cell, period == status.periods.last || cell.row.standing.isOpen else { continue }
            own.append(Own(regime: status.loaded.regime, period: period, row: cell.row))
        }
    }

    private static func received(
        _ rows: [RegimeStatus.UnitRow], _ status: RegimeStatus, _ latest: Period
    ) -> Received {
        let shown = mostUrgent(rows)
        return Received(
            loaded: status.loaded, periods: status.periods, latest: latest, rows: shown,
            hidden: rows.count - shown.count, trend: status.counts(of: rows))
    }

    /// The rows that a heat map shows, in their order: of a thousand those that need attention.
    private static func mostUrgent(_ rows: [RegimeStatus.UnitRow]) -> [RegimeStatus.UnitRow] {
        guard rows.count > shownUnits else { return rows }
        let urgencies = rows.map { $0.latest?.row.standing.urgency ?? .max }
        let order = rows.indices.sorted { (urgencies[$0], $0) < (urgencies[$1], $1) }
        return order.prefix(shownUnits).sorted().map { rows[$0] }
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
