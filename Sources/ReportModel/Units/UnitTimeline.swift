/// The entries of units through time, to put into a tree.
struct UnitTimeline {
    /// An entry, or the part of one, at its place in the tree.
    struct Node {
        var entry: Int
        var depth: Int
        /// The unit with the validity that it has here.
        var unit: Unit
    }

    /// Days of an entry that no place in the tree was found for.
    struct Loss {
        var entry: Int
        /// The first of them.
        var day: Day
        /// Whether the parents on that day go round; otherwise one of them does not exist.
        var isCycle: Bool
    }

    private typealias Days = ClosedRange<Int32>

    private let units: [Unit]
    private var byCode: [String: [Int]]
    /// For each entry the days on which its code means it: until the next entry begins, gaps included.
    private var reaches: [Days]

    /// - Precondition: the entries of one code do not overlap.
    init(_ units: [Unit]) {
        self.units = units
        byCode = Dictionary(grouping: units.indices, by: { units[$0].code })
        reaches = units.map { _ in .min ... .max }
        for (code, entries) in byCode {
            let sorted = entries.sorted { (units[$0].from?.number ?? .min) < (units[$1].from?.number ?? .min) }
            for (entry, next) in zip(sorted, sorted.dropFirst()) {
                guard let start = units[next].from?.number else { continue }
                reaches[entry] = reaches[entry].lowerBound...(start - 1)
                reaches[next] = start ... .max
            }
            byCode[code] = sorted
        }
    }

    /// Returns the entries from the roots down, each before what is below it, siblings in file order.
    func depthFirst() -> [Node] {
        var children: [String: [Int]] = [:]
        for (entry, unit) in units.enumerated() {
            if let parent = unit.parent { children[parent, default: []].append(entry) }
        }
        var nodes: [Node] = []
        var stack = units.indices.reversed().filter { units[$0].parent == nil }
            .map { (entry: $0, depth: 0, days: reaches[$0]) }
        while let (entry, depth, days) = stack.popLast() {
            guard let valid = intersection(validity(entry), days) else { continue }
            var unit = units[entry]
            if valid.lowerBound > .min { unit.from = Day(number: valid.lowerBound) }
            if valid.upperBound < .max { unit.until = Day(number: valid.upperBound) }
            nodes.append(Node(entry: entry, depth: depth, unit: unit))
            for child in (children[unit.code] ?? []).reversed() {
                if let common = intersection(days, reaches[child]) { stack.append((child, depth + 1, common)) }
            }
        }
        return nodes
    }

    /// Returns the entries that are not in `nodes` for all their days.
    func losses(in nodes: [Node]) -> [Loss] {
        var parts: [Int: [Days]] = [:]
        for node in nodes { parts[node.entry, default: []].append(validity(of: node.unit)) }
        return units.indices.compactMap { entry in
            let all = validity(entry)
            var day = Int64(all.lowerBound)
            for part in (parts[entry] ?? []).sorted(by: { $0.lowerBound < $1.lowerBound }) {
                if part.lowerBound > day { break }
                day = Int64(part.upperBound) + 1
            }
            guard let lost = Int32(exactly: day), lost <= all.upperBound else { return nil }
            return Loss(entry: entry, day: Day(number: lost), isCycle: isCycle(entry, on: lost))
        }
    }

    private func isCycle(_ entry: Int, on day: Int32) -> Bool {
        var seen: Set<Int> = []
        var current: Int? = entry
        while let here = current {
            guard seen.insert(here).inserted else { return true }
            current = units[here].parent.flatMap { byCode[$0] }?.first { reaches[$0].contains(day) }
        }
        return false
    }

    private func validity(_ entry: Int) -> Days { validity(of: units[entry]) }

    private func validity(of unit: Unit) -> Days {
        (unit.from?.number ?? .min)...(unit.until?.number ?? .max)
    }

    private func intersection(_ left: Days, _ right: Days) -> Days? {
        let first = max(left.lowerBound, right.lowerBound)
        let last = min(left.upperBound, right.upperBound)
        return first <= last ? first...last : nil
    }
}
