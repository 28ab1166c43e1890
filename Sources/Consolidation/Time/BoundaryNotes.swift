package import Finding
package import ReportModel

/// Says in words where the base of a comparison comes from before a reorganisation.
///
/// A base is on today's boundaries. Where the units that it was added up from are not just those that stood below the same
/// name on the earlier day, a reader must be told (decision of the National Assembly 202/2025/QH15 made such bases common).
package struct BoundaryNotes {
    private let tree: UnitTree
    private let rows: UnitRows
    private let regime: Regime

    package init(_ tree: UnitTree, _ rows: UnitRows, _ regime: Regime) {
        self.tree = tree
        self.rows = rows
        self.regime = regime
    }

    /// How many predecessors are named before the rest is only counted.
    private static let namedUnits = 6

    /// Returns what a reader of the unit in `row` has to know of its base; empty where the boundaries are the same.
    package func notes(_ row: Int, _ boundaries: Boundaries) -> [Finding] {
        let unit = tree.units[rows.units[row]]
        let parts = boundaries.parts(in: rows.subtree(row)).filter { regime.isOwed(by: tree.units[$0.unit]) }
        let stood = tree.index(of: unit.code, on: boundaries.base)
        let before = stood.map { Set(tree.subtree(at: $0).filter { isReporter($0, on: boundaries.base) }) } ?? []
        let now = whole(parts)
        var notes = lostNotes(before, boundaries)
        let kept = before.subtracting(boundaries.lost)
        if now.units != kept || !now.isWhole {
            notes.append(changeNote(unit, parts, gained: now.units.subtracting(kept), kept, boundaries))
        } else if let stood, tree.units[stood].name != unit.name, let day = unit.from {
            notes.append(
                note(.renamedSince(unit.name, formerly: tree.units[stood].name, day: day.short), unit))
        }
        return notes
    }

    /// Returns a note where units below `row` were reorganised within the window itself.
    package func notesWithin(_ window: DayRange, _ row: Int) -> [Finding] {
        let days = rows.subtree(row).compactMap { row -> Day? in
            let unit = tree.units[rows.units[row]]
            guard let from = unit.from, from > window.first, from <= window.last,
                hasPredecessor(unit, from)
            else { return nil }
            return from
        }
        let unit = tree.units[rows.units[row]]
        return Set(days).sorted().map { note(.reorganisedWithin($0.short), unit) }
    }

    private func hasPredecessor(_ unit: Unit, _ from: Day) -> Bool {
        tree.units.contains { earlier in
            earlier.until == from - 1
                && (earlier.code == unit.code || earlier.successors.contains { $0.code == unit.code })
        }
    }

    private func isReporter(_ index: Int, on day: Day) -> Bool {
        tree.units[index].exists(on: day) && regime.isOwed(by: tree.units[index])
    }

    /// The earlier units of some shares, and whether each is there with all of its own.
    private func whole(_ parts: [Boundaries.Part]) -> (units: Set<Int>, isWhole: Bool) {
        var shares: [Int: Exact] = [:]
        for part in parts { shares[part.unit] = (try? (shares[part.unit] ?? .zero).adding(part.share)) ?? part.share }
        return (Set(shares.keys), shares.values.allSatisfy { $0 == Exact(1) })
    }

    private func changeNote(
        _ unit: Unit, _ parts: [Boundaries.Part], gained: Set<Int>, _ before: Set<Int>, _ boundaries: Boundaries
    ) -> Finding {
        let day = dayOfChange(parts, boundaries)
        guard !parts.isEmpty else {
            let founded = unit.from ?? boundaries.today
            return note(.newWithoutBase(unit.name, day: founded.short), unit)
        }
        // Of a unit that goes on, with much the same below it, only what changed is worth naming.
        let named =
            before.isEmpty || before.count <= 3
            ? parts : parts.filter { gained.contains($0.unit) || $0.share != Exact(1) }
        return note(.mergedBase(unit.name, names(named), day: day.short), unit)
    }

    private func names(_ parts: [Boundaries.Part]) -> [Message] {
        let names = parts.prefix(BoundaryNotes.namedUnits).map { part -> Message in
            let name = tree.units[part.unit].name
            guard part.share != Exact(1) else { return .basePart(name, percent: nil) }
            let percent = (try? part.share.multiplied(by: Exact(100))).flatMap { share in
                (0...Quantity.maximumDecimals).lazy.compactMap { try? share.quantity(decimals: $0) }.first
            }
            return .basePart(name, percent: percent?.vietnamese ?? "?")
        }
        let rest = parts.count - names.count
        return names + (rest > 0 ? [.andMore(rest)] : [])
    }

    /// The first day of the latest of the units of today that the shares belong to, or of what became of them.
    private func dayOfChange(_ parts: [Boundaries.Part], _ boundaries: Boundaries) -> Day {
        parts.compactMap { tree.units[$0.unit].until.map { $0 + 1 } }.filter { $0 <= boundaries.today }.max()
            ?? boundaries.today
    }

    private func lostNotes(_ before: Set<Int>, _ boundaries: Boundaries) -> [Finding] {
        boundaries.lost.filter { before.contains($0) }.map { index in
            let unit = tree.units[index]
            return note(
                .closedWithoutSuccessor(unit.name, day: (unit.until ?? boundaries.base).short), unit)
        }
    }

    private func note(_ message: Message, _ unit: Unit) -> Finding {
        Finding(.boundaryCrossed, message, subject: Subject(regime: regime.code, unit: unit.code, period: ""))
    }
}
