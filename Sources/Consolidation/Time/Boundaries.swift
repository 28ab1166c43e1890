package import ReportModel

/// Where the figures that units had on an earlier day belong on the boundaries of today, by recorded succession.
///
/// A unit that goes on under its code keeps its figures, whatever its name and parent are now. A merged unit's go to its
/// successor, a split one's are shared out. So like is compared with like, and the past itself is never rewritten.
package struct Boundaries: Sendable {
    /// A share of an earlier unit that belongs to a unit of today.
    package struct Part: Sendable, Hashable {
        /// The earlier unit, by its index in the tree.
        package var unit: Int
        /// The row of the unit of today.
        package var row: Int
        /// More than 0, at most 1.
        package var share: Exact
    }

    /// All shares, by earlier unit in tree order.
    package let parts: [Part]
    /// Earlier units that nobody goes on with.
    package let lost: [Int]
    package let base: Day
    package let today: Day

    /// - Parameters:
    ///   - rows: the units of `today`.
    ///   - base: the earlier day.
    package init(_ tree: UnitTree, _ rows: UnitRows, today: Day, base: Day) {
        self.base = base
        self.today = today
        var parts: [Part] = []
        var lost: [Int] = []
        let whole = Exact(1)
        for index in tree.units.indices where tree.units[index].exists(on: base) {
            // Nearly all are what they were.
            if let row = rows.row(ofUnit: index) {
                parts.append(Part(unit: index, row: row, share: whole))
                continue
            }
            let found = Boundaries.followed(index, tree, rows, today)
            if found.isEmpty { lost.append(index) }
            for (row, share) in found { parts.append(Part(unit: index, row: row, share: share)) }
        }
        self.parts = parts
        self.lost = lost
    }

    /// The rows that a unit's figures go to, with their shares, each row once.
    private static func followed(
        _ start: Int, _ tree: UnitTree, _ rows: UnitRows, _ today: Day
    ) -> [(row: Int, share: Exact)] {
        var shares: [Int: Exact] = [:]
        var waiting = [(index: start, share: Exact(1))]
        // Every step leads to a later day, so this ends.
        while let (index, share) = waiting.popLast() {
            let unit = tree.units[index]
            if unit.exists(on: today) {
                guard let row = rows.row(of: unit.code) else { continue }
                shares[row] = (try? (shares[row] ?? .zero).adding(share)) ?? share
                continue
            }
            guard let until = unit.until, until < today else { continue }
            for (next, part) in successors(of: unit, after: until, tree) {
                if let product = try? share.multiplied(by: part) { waiting.append((next, product)) }
            }
        }
        return shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func successors(
        of unit: Unit, after until: Day, _ tree: UnitTree
    ) -> [(index: Int, share: Exact)] {
        let same = entry(of: unit.code, behind: until, tree)
        // A unit whose parent changed stands in the tree twice, both with the successors of its end.
        let goesOn = same.map { tree.units[$0].from == until + 1 && tree.units[$0].successors == unit.successors }
        if unit.successors.isEmpty || goesOn == true { return same.map { [($0, Exact(1))] } ?? [] }
        return unit.successors.compactMap { successor in
            entry(of: successor.code, behind: until, tree).map { ($0, Exact(successor.share)) }
        }
    }

    /// The entry of a code on the day behind `until`, or the first one later.
    private static func entry(of code: String, behind until: Day, _ tree: UnitTree) -> Int? {
        if let index = tree.index(of: code, on: until + 1) { return index }
        return tree.units.indices.filter {
            tree.units[$0].code == code && (tree.units[$0].from.map { $0 > until } ?? false)
        }
        .min { (tree.units[$0].from ?? until) < (tree.units[$1].from ?? until) }
    }

    /// The shares that belong to the rows of a subtree.
    package func parts(in subtree: Range<Int>) -> [Part] {
        parts.filter { subtree.contains($0.row) }
    }
}
