package import ReportModel

/// The units of one day as rows in tree order: what stands below a unit is a contiguous range of rows.
///
/// The rows with units below them are *inner*; they are numbered apart, in tree order. The rows directly below an inner one
/// are kept as runs of leaves, which are contiguous, and single inner rows.
package struct UnitRows: Sendable {
    /// For each row the index of its unit in the tree that it was made of.
    package let units: [Int]
    /// For each row the row of its parent, −1 for none.
    package let parents: [Int32]
    /// For each row the row behind the last one below it.
    package let ends: [Int32]
    /// The rows with units below them.
    package let innerRows: [Int32]
    /// For each row its number among the inner ones, −1 for a leaf.
    package let innerOfRow: [Int32]
    /// Runs of leaves, those of one inner row together.
    let leafRuns: [Range<Int32>]
    /// For each inner row where its runs start, and behind the last one their number.
    let firstRuns: [Int32]
    /// The numbers of inner rows that stand directly below inner ones, those of one together.
    let innerChildren: [Int32]
    /// For each inner row where its inner children start, and behind the last one their number.
    let firstInnerChildren: [Int32]
    /// The units that the rows were made of, and when; `nil` where they were made of parents alone.
    private let origin: (tree: UnitTree, day: Day)?
    /// For each unit of the tree its row, −1 for none.
    private let rowOfUnit: [Int32]

    package var count: Int { parents.count }

    /// The units of `tree` that exist on `day`.
    package init(_ tree: UnitTree, on day: Day) {
        var units: [Int] = []
        var parents: [Int32] = []
        var rowOfUnit = [Int32](repeating: -1, count: tree.units.count)
        for index in tree.units.indices where tree.units[index].exists(on: day) {
            parents.append(tree.parents[index].map { rowOfUnit[$0] } ?? -1)
            rowOfUnit[index] = Int32(units.count)
            units.append(index)
        }
        self.init(units: units, parents: parents, rowOfUnit: rowOfUnit, origin: (tree, day))
    }

    /// Rows by their parents, each behind its parent and all below it together; for benchmarks and tests.
    package init(parents: [Int32]) {
        self.init(
            units: Array(parents.indices), parents: parents, rowOfUnit: Array(0..<Int32(parents.count)), origin: nil)
    }

    private init(units: [Int], parents: [Int32], rowOfUnit: [Int32], origin: (tree: UnitTree, day: Day)?) {
        let count = parents.count
        var ends = (0..<Int32(count)).map { $0 + 1 }
        for row in (0..<count).reversed() where parents[row] >= 0 {
            ends[Int(parents[row])] = max(ends[Int(parents[row])], ends[row])
        }
        var innerOfRow = [Int32](repeating: -1, count: count)
        var innerRows: [Int32] = []
        for row in 0..<count where ends[row] > Int32(row) + 1 {
            innerOfRow[row] = Int32(innerRows.count)
            innerRows.append(Int32(row))
        }
        var runs: [Range<Int32>] = []
        var firstRuns: [Int32] = [0]
        var children: [Int32] = []
        var firstChildren: [Int32] = [0]
        for row in innerRows {
            var next = row + 1
            while next < ends[Int(row)] {
                if innerOfRow[Int(next)] >= 0 {
                    children.append(innerOfRow[Int(next)])
                } else if runs.count > Int(firstRuns[firstRuns.count - 1]), runs[runs.count - 1].upperBound == next {
                    runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<(next + 1)
                } else {
                    runs.append(next..<(next + 1))
                }
                next = ends[Int(next)]
            }
            firstRuns.append(Int32(runs.count))
            firstChildren.append(Int32(children.count))
        }
        self.units = units
        self.parents = parents
        self.ends = ends
        self.innerRows = innerRows
        self.innerOfRow = innerOfRow
        leafRuns = runs
        self.firstRuns = firstRuns
        innerChildren = children
        firstInnerChildren = firstChildren
        self.rowOfUnit = rowOfUnit
        self.origin = origin
    }

    /// The row of the unit with this code.
    package func row(of code: String) -> Int? {
        origin.flatMap { $0.tree.index(of: code, on: $0.day) }.flatMap(row(ofUnit:))
    }

    /// The row of the unit with this index in the tree; `nil` where it does not exist on the day.
    func row(ofUnit index: Int) -> Int? { rowOfUnit[index] < 0 ? nil : Int(rowOfUnit[index]) }

    /// The row itself and all below it.
    package func subtree(_ row: Int) -> Range<Int> { row..<Int(ends[row]) }

    /// The rows directly below `row`, in order.
    package func children(_ row: Int) -> [Int] {
        var children: [Int] = []
        var next = row + 1
        while next < Int(ends[row]) {
            children.append(next)
            next = Int(ends[next])
        }
        return children
    }

    /// The number of `row` among the inner rows; `nil` for a leaf.
    package func inner(_ row: Int) -> Int? { innerOfRow[row] < 0 ? nil : Int(innerOfRow[row]) }

    func runs(_ inner: Int) -> ArraySlice<Range<Int32>> {
        leafRuns[Int(firstRuns[inner])..<Int(firstRuns[inner + 1])]
    }

    func innerChildren(_ inner: Int) -> ArraySlice<Int32> {
        innerChildren[Int(firstInnerChildren[inner])..<Int(firstInnerChildren[inner + 1])]
    }
}
