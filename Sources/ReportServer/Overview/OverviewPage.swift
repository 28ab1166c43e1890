import Consolidation
import Finding
import Mustache
import Operations
import ReportModel
import Workspace

/// *Tổng quan*: what is owed and by when, what came in, and how that went over the last periods.
enum OverviewPage {
    static let routes = [Route("GET", "/", .person, page)]

    @Sendable private static func page(_ visit: Visit) throws -> Answer {
        let board = try StatusBoard(visit)
        return .page(
            .overview,
            [
                "title": visit.text(.tabOverview), "today": visit.today.short,
                "own": board.own.map { $0.fields(visit) }, "hasOwn": !board.own.isEmpty,
                "histories": board.histories.map { $0.fields(visit) }, "hasHistories": !board.histories.isEmpty,
                "regimes": board.received.map { $0.fields(visit) }, "hasReceived": !board.received.isEmpty,
                "isNew": visit.access.homeUnit == nil,
            ])
    }
}

extension StatusBoard.Own {
    fileprivate func fields(_ visit: Visit) -> Fields {
        [
            "regime": regime.name, "unit": row.unit.name, "period": period.vietnamese,
            "path": EntryPage.path(regime.code, row.unit.code, period), "deadline": row.deadline?.short,
            "standing": row.standing.rawValue, "words": visit.text(row.words).capitalizedSentence,
        ]
    }
}

extension StatusBoard.History {
    fileprivate func fields(_ visit: Visit) -> Fields {
        [
            "regime": regime.name, "unit": unit.name,
            "cells": returns.map { period, cell in
                Fields([
                    "path": EntryPage.path(regime.code, unit.code, period), "standing": cell.row.cellClass,
                    "sign": "\(period.shortName) \(cell.row.sign)",
                    "label": "\(unit.name), \(period.vietnamese): \(visit.text(cell.row.words))",
                ])
            },
        ]
    }
}

extension StatusBoard.Received {
    fileprivate func fields(_ visit: Visit) -> Fields {
        [
            "regime": loaded.regime.name, "period": latest.vietnamese,
            "composePath": composePath(visit),
            "counts": StatusPart.counted.map { part in
                Fields([
                    "word": visit.text(part.words), "path": StatusPage.path(loaded.regime.code, latest, part),
                    "count": part.count(counts).vietnamese,
                    "owed": part == .sent ? "/\(counts.owed.vietnamese)" : false,
                    "percent": part == .sent ? counts.percent(counts.sent)?.vietnamese ?? "0" : false,
                ])
            },
            // A period in which somebody still has time says nothing yet.
            "trend": LineDrawing.svg(
                trend.map { $0.awaited > 0 ? nil : $0.percent($0.inTime)?.approximate }, label: visit.text(.inTimeTrend)
            ),
            "hidden": hidden > 0 ? hidden.vietnamese : nil,
            "allPath": StatusPage.path(loaded.regime.code, latest),
            "periods": periods.map { period in
                Fields([
                    "short": period.shortName, "long": period.vietnamese,
                    "path": StatusPage.path(loaded.regime.code, period),
                ])
            },
            "sums": [StatusPart.sent, .inTime].map { part in sums(part, visit) },
            "rows": rows.map { row in
                Fields(["unit": row.unit.name, "cells": zip(periods, row.cells).map { cell(row.unit, $0, $1, visit) }])
            },
        ]
    }

    /// How many percent of what was owed came in, or came in time, by period.
    private func sums(_ part: StatusPart, _ visit: Visit) -> Fields {
        [
            "word": visit.text(part.words).capitalizedSentence,
            "shares": zip(periods, trend).map { period, counts in
                Fields([
                    "path": StatusPage.path(loaded.regime.code, period, part),
                    "percent": counts.wholePercent(part.count(counts)),
                ])
            },
        ]
    }

    private func cell(_ unit: Unit, _ period: Period, _ cell: RegimeStatus.Cell?, _ visit: Visit) -> Fields {
        let words = cell.map { visit.text($0.row.words) } ?? "–"
        return [
            "path": EntryPage.path(loaded.regime.code, unit.code, period),
            "standing": cell?.row.cellClass ?? "none", "sign": cell?.row.sign ?? "",
            "label": "\(unit.name), \(period.vietnamese): \(words)",
        ]
    }

    /// Where the visitor's office writes its report of what came in.
    private func composePath(_ visit: Visit) -> String? {
        guard let unit = visit.access.homeUnit, loaded.consolidated != nil, visit.access.allows(.see, unit) else {
            return nil
        }
        return GatherPage.path(loaded.regime.code, unit, latest)
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
