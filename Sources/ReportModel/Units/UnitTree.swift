package import Finding

/// All units in depth-first order, closed ones included, so that whatever stands below a unit is a contiguous range.
package struct UnitTree: Sendable {
    package let units: [Unit]
    /// For each unit the index behind the last one below it.
    package let subtreeEnds: [Int]
    /// For each unit the index of its parent.
    package let parents: [Int?]
    private let indices: [String: [Int]]

    /// A unit as read, with the line that states it.
    package struct Entry: Sendable {
        package var unit: Unit
        package var place: Place

        package init(unit: Unit, place: Place) {
            self.unit = unit
            self.place = place
        }
    }

    private init(units: [Unit], subtreeEnds: [Int], parents: [Int?]) {
        self.units = units
        self.subtreeEnds = subtreeEnds
        self.parents = parents
        indices = Dictionary(grouping: units.indices, by: { units[$0].code })
    }

    /// The index of the unit `code` as it is on `day`; without a day, of its latest entry.
    package func index(of code: String, on day: Day? = nil) -> Int? {
        guard let found = indices[code] else { return nil }
        guard let day else {
            return found.max { (units[$0].from?.number ?? .min) < (units[$1].from?.number ?? .min) }
        }
        return found.first { units[$0].exists(on: day) }
    }

    package func unit(_ code: String, on day: Day? = nil) -> Unit? {
        index(of: code, on: day).map { units[$0] }
    }

    package var codes: [String] {
        units.map(\.code)
    }

    /// The indices of the unit at `index` and all below it.
    package func subtree(at index: Int) -> Range<Int> {
        index..<subtreeEnds[index]
    }

    /// The indices directly below the unit at `index`, in order.
    package func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var next = index + 1
        while next < subtreeEnds[index] {
            children.append(next)
            next = subtreeEnds[next]
        }
        return children
    }

    /// Puts the entries into a tree, or says everything that keeps them from being one.
    ///
    /// Where a unit is renamed or moved, what stands below it goes with it: each such entry is cut at the day of the change
    /// into one for each entry of its parent. So on every day a code stands in the tree once, below its parent of that day.
    package static func build(_ entries: [Entry]) throws(Refusal) -> UnitTree {
        var findings = validityFindings(entries) + referenceFindings(entries)
        if findings.hasErrors { throw Refusal(findings) }
        let timeline = UnitTimeline(entries.map(\.unit))
        let nodes = timeline.depthFirst()
        for loss in timeline.losses(in: nodes) {
            let (unit, place) = (entries[loss.entry].unit, entries[loss.entry].place)
            let rule: RuleID = loss.isCycle ? .unitCycle : .unitValidity
            let message: Message =
                loss.isCycle
                ? .unitCycle(code: unit.code)
                : .unitWithoutParent(code: unit.code, parent: unit.parent ?? "", day: loss.day.short)
            findings.append(Finding(rule, message, at: place, quote: unit.code))
        }
        if findings.hasErrors { throw Refusal(findings) }
        return UnitTree(nodes)
    }

    private init(_ nodes: [UnitTimeline.Node]) {
        var ends = [Int](repeating: nodes.count, count: nodes.count)
        var parents: [Int?] = []
        var path: [Int] = []
        for (index, node) in nodes.enumerated() {
            for closed in path[node.depth...] { ends[closed] = index }
            path.removeSubrange(node.depth...)
            parents.append(path.last)
            path.append(index)
        }
        self.init(units: nodes.map(\.unit), subtreeEnds: ends, parents: parents)
    }

    private static func validityFindings(_ entries: [Entry]) -> [Finding] {
        var findings: [Finding] = []
        var byCode: [String: [Entry]] = [:]
        for entry in entries {
            let unit = entry.unit
            if let from = unit.from, let until = unit.until, until < from {
                findings.append(
                    Finding(.unitValidity, .unitEndsBeforeStart(code: unit.code), at: entry.place, quote: unit.code))
            }
            if let earlier = byCode[unit.code]?.first(where: { overlap($0.unit, unit) }) {
                findings.append(
                    Finding(
                        .duplicateCode, .duplicateUnit(code: unit.code, line: earlier.place.line), at: entry.place,
                        quote: unit.code))
            }
            byCode[unit.code, default: []].append(entry)
        }
        return findings
    }

    private static func overlap(_ left: Unit, _ right: Unit) -> Bool {
        (left.from?.number ?? .min) <= (right.until?.number ?? .max)
            && (right.from?.number ?? .min) <= (left.until?.number ?? .max)
    }

    private static func referenceFindings(_ entries: [Entry]) -> [Finding] {
        let codes = Set(entries.map(\.unit.code))
        var findings: [Finding] = []
        for entry in entries {
            let unit = entry.unit
            for code in [unit.parent].compactMap(\.self) + unit.successors.map(\.code) where !codes.contains(code) {
                findings.append(
                    Finding(
                        .unknownUnit, .unknownUnit(code, nearest: nearestName(to: code, among: codes)),
                        at: entry.place, quote: code))
            }
            let shares = unit.successors.reduce(Exact.zero) { (try? $0.adding(Exact($1.share))) ?? $0 }
            if !unit.successors.isEmpty, shares != Exact(1) {
                findings.append(
                    Finding(.unitValidity, .sharesDoNotAddUp(code: unit.code), at: entry.place, quote: unit.code))
            }
        }
        return findings
    }
}
