import Finding
import Operations
import ReportModel
import ReportStore
import Workspace

/// How the returns of one regime stand on one day: a table of units and of the last periods that have closed, and what waits for
/// somebody to look at it.
struct RegimeStatus: Sendable {
    typealias Standings = [ReturnKey: (life: ReturnLife, isWritten: Bool)]

    /// One return. Shared: a table has 12,000 of them, and is handed to each request.
    final class Cell: Sendable {
        let row: StatusTable.Row
        /// What it adds to the counts.
        let counts: StatusCounts

        init(_ row: StatusTable.Row) {
            self.row = row
            counts = StatusCounts([row])
        }
    }

    /// The returns of one unit, in the order of `periods`; `nil` where it owes none.
    final class UnitRow: Sendable {
        let unit: Unit
        let cells: [Cell?]
        /// The return of the period that has not closed yet.
        let running: Cell?

        init(_ unit: Unit, _ cells: [Cell?], running: Cell?) {
            self.unit = unit
            self.cells = cells
            self.running = running
        }

        /// The return of the latest period.
        var latest: Cell? { cells.last ?? nil }
    }

    /// A return that was sent and that nobody has looked at.
    struct Waiting: Sendable, Comparable {
        var time: Int64
        var key: ReturnKey

        /// Who has waited longest comes first.
        static func < (left: Waiting, right: Waiting) -> Bool {
            left.time == right.time ? left.key < right.key : left.time < right.time
        }
    }

    let loaded: LoadedRegime
    /// The last periods that have closed, the oldest first.
    let periods: [Period]
    /// The period that goes on today.
    let running: Period?
    /// In the order of units; those that owe a return in any of the periods.
    private(set) var rows: [UnitRow]
    /// In order.
    private var waiting: [Waiting]
    private let today: Day
    private var places: [String: Int]
    /// How many periods are shown.
    private static let length = 12

    /// - Parameter standings: how all returns of the regime stand.
    init(
        _ loaded: LoadedRegime, _ workspace: Workspace, _ standings: Standings, today: Day
    ) throws(Refusal) {
        self.loaded = loaded
        self.today = today
        periods = RegimeStatus.periods(loaded.regime, on: today)
        running = RegimeStatus.running(loaded.regime, behind: periods.last, on: today)
        rows = []
        places = [:]
        waiting = []
        rows = try makeRows(workspace, standings)
        places = Dictionary(rows.enumerated().map { ($1.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        waiting = RegimeStatus.waiting(standings)
    }

    /// Whether it is of this regime as it was read, and of this day.
    func isOf(_ loaded: LoadedRegime, _ today: Day) -> Bool {
        self.loaded.compiled === loaded.compiled && self.today == today
    }

    /// Puts in how the returns of one unit stand by now.
    mutating func replace(_ unit: String, _ standings: Standings, _ workspace: Workspace) throws(Refusal) {
        waiting.removeAll { $0.key.unit == unit }
        for item in RegimeStatus.waiting(standings) { waiting.insert(item, at: waiting.place(of: item)) }
        guard let place = places[unit] else { return }
        if let row = try makeRows(workspace, standings, only: rows[place].unit).first { rows[place] = row }
    }

    /// How many returns of some rows are owed, came, came in time, by period.
    func counts(of rows: [UnitRow]) -> [StatusCounts] {
        rows.reduce(into: Array(repeating: StatusCounts(), count: periods.count)) { sums, row in
            for (index, cell) in row.cells.enumerated() {
                if let cell { sums[index] += cell.counts }
            }
        }
    }

    /// What waits, of the units that are asked for, in order.
    func waiting(where isAsked: (String) -> Bool) -> [Waiting] {
        var asked: [String: Bool] = [:]
        return waiting.filter { item in
            if let known = asked[item.key.unit] { return known }
            let answer = isAsked(item.key.unit)
            asked[item.key.unit] = answer
            return answer
        }
    }

    // MARK: - Making

    private static func periods(_ regime: Regime, on today: Day) -> [Period] {
        var periods: [Period] = []
        var period = StatusTable.latestClosed(regime, on: today)
        while let current = period, periods.count < length, regime.isInForce(in: current) {
            periods.append(current)
            period = current.previous
        }
        return periods.reversed()
    }

    private static func running(_ regime: Regime, behind latest: Period?, on today: Day) -> Period? {
        guard let next = latest?.next, regime.isInForce(in: next), let window = regime.window.window(of: next),
            window.first <= today
        else { return nil }
        return next
    }

    private func makeRows(
        _ workspace: Workspace, _ standings: Standings, only: Unit? = nil
    ) throws(Refusal) -> [UnitRow] {
        var units: [Unit] = []
        var places: [String: Int] = [:]
        var cells: [[Cell?]] = []
        let all = periods + (running.map { [$0] } ?? [])
        // From the latest on, so that a unit has its latest name and place.
        for (index, period) in all.enumerated().reversed() {
            let table = try StatusTable.make(
                loaded.regime, period, workspace: workspace, only: only, today: today
            ) { unit in
                standings[ReturnKey(regime: loaded.regime.code, unit: unit, period: period)] ?? (ReturnLife(), false)
            }
            for row in table.rows {
                let place = places[row.unit.code] ?? units.count
                if place == units.count {
                    places[row.unit.code] = place
                    units.append(row.unit)
                    cells.append(Array(repeating: nil, count: all.count))
                }
                cells[place][index] = Cell(row)
            }
        }
        return zip(units, cells).map { unit, cells in
            UnitRow(
                unit, Array(cells.prefix(periods.count)), running: running == nil ? nil : cells[periods.count])
        }
    }

    private static func waiting(_ standings: Standings) -> [Waiting] {
        standings.filter { $0.value.life.state == .submitted }.map { key, standing in
            Waiting(time: standing.life.lastSending?.time ?? 0, key: key)
        }.sorted()
    }
}

extension [RegimeStatus.Waiting] {
    /// Where an item belongs, in order.
    fileprivate func place(of item: Element) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < item { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
