import Finding
import Operations
import ReportModel
import Workspace

/// *Tổng quan*: what is owed and by when, and what came in.
enum OverviewPage {
    static let routes = [Route("GET", "/", .person, page)]

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let board = try StatusBoard(visit)
        return .page(
            .overview,
            [
                "title": visit.text(.tabOverview), "today": visit.today.short,
                "own": board.own.map { $0.fields(visit) }, "hasOwn": !board.own.isEmpty,
                "regimes": board.received.map { $0.fields(visit) }, "hasReceived": !board.received.isEmpty,
                "isNew": visit.access.homeUnit == nil,
            ])
    }
}

/// How the returns stand that somebody has to do with.
struct StatusBoard {
    /// A return of one of the visitor's own units.
    struct Own {
        var loaded: LoadedRegime
        var period: Period
        var row: StatusTable.Row

        /// What needs attention comes first, then what is due first.
        var order: (Int, Int32) { (row.standing.urgency, row.deadline?.number ?? 0) }
    }

    /// What the units below sent for one regime, by period, the latest first.
    struct Received {
        var loaded: LoadedRegime
        /// The periods, the oldest first.
        var periods: [Period]
        var rows: [(unit: Unit, standings: [StatusTable.Row?])]
        /// How many units are not among the rows.
        var hidden: Int
        /// Of the latest period.
        var counts: StatusCounts
    }

    private(set) var own: [Own] = []
    private(set) var received: [Received] = []
    /// How many periods a heat map shows.
    private static let shownPeriods = 12
    /// How many units a heat map shows at first.
    private static let shownUnits = 60

    init(_ visit: Visit) throws(Refusal) {
        for loaded in visit.workspace.regimesInOrder {
            guard let latest = StatusTable.latestClosed(loaded.regime, on: visit.today) else { continue }
            let tables = try StatusBoard.tables(loaded, latest, visit)
            try addOwn(loaded, tables, visit)
            addReceived(loaded, tables, visit)
        }
        own.sort { $0.order < $1.order }
    }

    private static func tables(
        _ loaded: LoadedRegime, _ latest: Period, _ visit: Visit
    ) throws(Refusal) -> [StatusTable] {
        let standings = try visit.site.keptStandings.standings(of: loaded.regime.code, visit.store)
        var tables: [StatusTable] = []
        var period: Period? = latest
        while let current = period, tables.count < shownPeriods, loaded.regime.isInForce(in: current) {
            tables.append(
                try StatusTable.make(loaded.regime, current, workspace: visit.workspace, today: visit.today) { unit in
                    standings[ReturnKey(regime: loaded.regime.code, unit: unit, period: current)]
                        ?? (ReturnLife(), false)
                })
            period = current.previous
        }
        return tables
    }

    /// The latest return of each unit that the visitor writes or sends for, and older ones that are still open.
    private mutating func addOwn(_ loaded: LoadedRegime, _ tables: [StatusTable], _ visit: Visit) throws(Refusal) {
        for (age, table) in tables.enumerated() {
            for row in table.rows
            where visit.access.allows(.edit, row.unit.code) || visit.access.allows(.send, row.unit.code) {
                guard age == 0 || row.standing.isOpen else { continue }
                own.append(Own(loaded: loaded, period: table.period, row: row))
            }
        }
    }

    private mutating func addReceived(_ loaded: LoadedRegime, _ tables: [StatusTable], _ visit: Visit) {
        guard let latest = tables.first else { return }
        func isBelow(_ row: StatusTable.Row) -> Bool {
            visit.access.allows(.see, row.unit.code) && !visit.access.allows(.edit, row.unit.code)
        }
        let rows = latest.rows.filter(isBelow)
        guard !rows.isEmpty else { return }
        let byUnit = tables.map { table in
            Dictionary(table.rows.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let isWhole = visit.request.query["day-du"] == loaded.regime.code
        let shown = isWhole ? rows : StatusBoard.mostUrgent(rows)
        received.append(
            Received(
                loaded: loaded, periods: tables.map(\.period).reversed(),
                rows: shown.map { row in (row.unit, byUnit.map { $0[row.unit.code] }.reversed()) },
                hidden: rows.count - shown.count, counts: StatusCounts(rows)))
    }

    /// The rows that a heat map shows at first, in their order: of a thousand those that need attention.
    private static func mostUrgent(_ rows: [StatusTable.Row]) -> [StatusTable.Row] {
        guard rows.count > shownUnits else { return rows }
        let order = rows.indices.sorted { (rows[$0].standing.urgency, $0) < (rows[$1].standing.urgency, $1) }
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

extension StatusBoard.Own {
    func fields(_ visit: Visit) -> Fields {
        let path = EntryPage.path(loaded.regime.code, row.unit.code, period)
        return [
            "regime": loaded.regime.name, "unit": row.unit.name, "period": period.vietnamese, "path": path,
            "deadline": optional(row.deadline?.short), "standing": row.standing.rawValue,
            "words": visit.text(row.words).capitalizedSentence,
        ]
    }
}

extension StatusBoard.Received {
    func fields(_ visit: Visit) -> Fields {
        let counts = counts
        return [
            "regime": loaded.regime.name, "period": periods.last?.vietnamese ?? "",
            "composePath": optional(composePath(visit)), "owed": counts.owed, "sent": counts.sent,
            "inTime": counts.inTime, "late": counts.late,
            "accepted": counts.accepted, "overdue": counts.overdue, "returned": counts.returned,
            "hidden": hidden, "hasHidden": hidden > 0, "code": loaded.regime.code,
            "percent": counts.percent(counts.sent)?.vietnamese ?? "0",
            "periods": periods.map { Fields(["short": $0.shortName, "long": $0.vietnamese]) },
            "rows": rows.map { row in
                Fields([
                    "unit": row.unit.name,
                    "cells": zip(periods, row.standings).map { period, standing in
                        Fields([
                            "path": EntryPage.path(loaded.regime.code, row.unit.code, period),
                            "standing": standing?.cellClass ?? "none",
                            "sign": standing?.sign ?? "", "label": label(row.unit, period, standing, visit),
                        ])
                    },
                ])
            },
        ]
    }

    /// Where the visitor's office writes its report of what came in.
    private func composePath(_ visit: Visit) -> String? {
        guard let unit = visit.access.homeUnit, let period = periods.last, loaded.consolidated != nil,
            visit.access.allows(.see, unit)
        else { return nil }
        return GatherPage.path(loaded.regime.code, unit, period)
    }

    private func label(_ unit: Unit, _ period: Period, _ row: StatusTable.Row?, _ visit: Visit) -> String {
        "\(unit.name), \(period.vietnamese): \(row.map { visit.text($0.words) } ?? "–")"
    }
}

extension StatusTable.Row {
    /// What a cell of the heat map looks like; colour is never alone, a sign stands in it.
    fileprivate var cellClass: String {
        switch standing {
        case .submitted, .accepted, .amending: lateDays > 0 ? "late" : "in-time"
        case .overdue: "overdue"
        case .returned: "returned"
        case .awaited: "awaited"
        case .excused, .closed: "none"
        }
    }

    fileprivate var sign: String {
        switch standing {
        case .accepted: "✓"
        case .submitted: "●"
        case .amending: "✎"
        case .overdue: "!"
        case .returned: "↩"
        case .awaited: "…"
        case .excused, .closed: "–"
        }
    }
}

extension Period {
    /// For the heads of narrow columns: `T10`, `Q3`, `2026`.
    var shortName: String {
        switch self {
        case .week(_, let number): "W\(number)"
        case .month(_, let month): "T\(month)"
        case .quarter(_, let quarter): "Q\(quarter)"
        case .half(_, let half): "H\(half)"
        case .schoolTerm(_, let term): "HK\(term)"
        default: "\(year)"
        }
    }
}
