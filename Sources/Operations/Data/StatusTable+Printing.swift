package import Finding
package import ReportModel

/// How many reports are owed, came, came in time.
package struct StatusCounts: Sendable {
    package private(set) var owed = 0
    /// Sent and not given back, or accepted before.
    package private(set) var sent = 0
    package private(set) var inTime = 0
    package private(set) var late = 0
    package private(set) var accepted = 0
    package private(set) var returned = 0
    package private(set) var overdue = 0
    /// Not sent, and not due yet.
    package private(set) var awaited = 0
    package private(set) var excused = 0
    package private(set) var closed = 0

    package init(_ rows: [StatusTable.Row] = []) {
        for row in rows {
            switch row.standing {
            case .closed:
                closed += 1
                continue
            case .excused:
                excused += 1
                continue
            case .overdue: overdue += 1
            case .returned: returned += 1
            case .accepted, .amending: accepted += 1
            case .awaited: awaited += 1
            case .submitted: break
            }
            owed += 1
            if row.life.counted(.submitted) != nil { sent += 1 }
            if row.sentDay != nil {
                if row.lateDays == 0 { inTime += 1 } else { late += 1 }
            }
        }
    }

    package static func += (counts: inout StatusCounts, other: StatusCounts) {
        counts.owed += other.owed
        counts.sent += other.sent
        counts.inTime += other.inTime
        counts.late += other.late
        counts.accepted += other.accepted
        counts.returned += other.returned
        counts.overdue += other.overdue
        counts.awaited += other.awaited
        counts.excused += other.excused
        counts.closed += other.closed
    }

    /// `part` in percent of what is owed, to two decimals, half up; `nil` where nothing is owed.
    package func percent(_ part: Int) -> Quantity? {
        guard owed > 0 else { return nil }
        return Quantity(mantissa: Int64((part * 20_000 + owed) / (2 * owed)), decimals: 2)
    }

    /// `part` in whole percent of what is owed, half up; `nil` where nothing is owed.
    package func wholePercent(_ part: Int) -> Int? {
        owed > 0 ? (part * 200 + owed) / (2 * owed) : nil
    }

    func words(_ name: String) -> Message {
        func share(_ part: Int) -> String { percent(part).map { " (\($0.vietnamese)%)" } ?? "" }
        return .statusSummary(
            name, owed: owed, sent: "\(sent)/\(owed)", sentShare: share(sent), inTime: "\(inTime)\(share(inTime))",
            late: late, accepted: accepted, returned: returned, overdue: overdue, excused: excused, closed: closed)
    }

    var json: [(String, JSON)] {
        [
            ("owed", .integer(owed)), ("sent", .integer(sent)),
            ("sent_percent", .string(orNull: percent(sent)?.description)), ("in_time", .integer(inTime)),
            ("in_time_percent", .string(orNull: percent(inTime)?.description)), ("late", .integer(late)),
            ("accepted", .integer(accepted)), ("returned", .integer(returned)), ("overdue", .integer(overdue)),
            ("excused", .integer(excused)), ("not_owed", .integer(closed)),
        ]
    }
}

extension StatusTable {
    /// The rows below each unit, in the order of the units.
    private var groups: [(parent: Unit?, rows: [Row])] {
        var groups: [(parent: Unit?, rows: [Row])] = []
        var places: [String: Int] = [:]
        for row in rows {
            let code = row.parent?.code ?? ""
            if let place = places[code] {
                groups[place].rows.append(row)
            } else {
                places[code] = groups.count
                groups.append((row.parent, [row]))
            }
        }
        return groups
    }

    package func text(_ language: Language) -> String {
        let title = Message.statusTitle(
            regime.name, period: period.vietnamese, from: window.first.short, to: window.last.short)
        var lines = [title.text(in: language)]
        let width = rows.map(\.unit.name.count).max() ?? 0
        for row in rows {
            let name = row.unit.name + String(repeating: " ", count: width - row.unit.name.count)
            let deadline =
                row.standing == .closed
                ? "" : (row.deadline.map { Message.statusDeadline($0.short).text(in: language) } ?? "") + "  "
            lines.append("  \(name)  \(deadline)\(row.words.text(in: language))")
        }
        let groups = groups
        for group in groups {
            let name = group.parent?.name ?? group.rows.first?.unit.name ?? ""
            lines.append("  " + StatusCounts(group.rows).words(name).text(in: language))
        }
        if groups.count > 1 {
            let all = Message.statusAll.text(in: language)
            lines.append("  " + StatusCounts(rows).words(all).text(in: language))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    package func json(_ language: Language) -> JSON {
        .object([
            ("regime", .string(regime.code)), ("period", .string(period.description)),
            ("from", .string(window.first.description)), ("to", .string(window.last.description)),
            ("units", .array(rows.map { json($0, language) })),
            (
                "parents",
                .array(
                    groups.map { group in
                        .object(
                            [("unit", .string(orNull: group.parent?.code))] + StatusCounts(group.rows).json)
                    })
            ),
            ("total", .object(StatusCounts(rows).json)),
        ])
    }

    private func json(_ row: Row, _ language: Language) -> JSON {
        let isSettled = row.standing == .closed || row.standing == .excused
        return .object([
            ("unit", .string(row.unit.code)), ("name", .string(row.unit.name)),
            ("parent", .string(orNull: row.parent?.code)),
            ("deadline", .string(orNull: row.standing == .closed ? nil : row.deadline?.description)),
            ("standing", .string(row.standing.rawValue)), ("written", .bool(row.isWritten)),
            ("sent", .string(orNull: row.sentDay?.description)),
            ("late_days", isSettled ? .null : .integer(row.lateDays)),
            ("sendings", .integer(row.life.sendingCount)), ("amendments", .integer(row.life.amendmentCount)),
            ("by", .string(orNull: row.life.last?.author)), ("reason", .string(orNull: row.life.last?.reason)),
            ("words", .string(row.words.text(in: language))),
        ])
    }
}
