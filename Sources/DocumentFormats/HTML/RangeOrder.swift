/// Ranges in the order of their starts, which tell fast which of them touch another.
struct RangeOrder: Sendable {
    let ranges: [Range<Int>]
    /// How far those up to each one reach.
    private let reach: [Int]

    /// - Parameter ranges: by their starts.
    init(_ ranges: [Range<Int>]) {
        self.ranges = ranges
        var furthest = Int.min
        reach = ranges.map { range in
            furthest = max(furthest, range.upperBound)
            return furthest
        }
    }

    /// The first that starts at `offset` or behind it.
    func first(from offset: Int) -> Int { first { ranges[$0].lowerBound >= offset } }

    /// Those that have a place in common with `range`, or end where it starts, or start where it ends.
    func touching(_ range: Range<Int>) -> [Int] {
        let start = first { reach[$0] >= range.lowerBound }
        return ranges[start...].indices.prefix { ranges[$0].lowerBound <= range.upperBound }
            .filter { ranges[$0].upperBound >= range.lowerBound }
    }

    /// The first number that fits, where all behind it do.
    private func first(where fits: (Int) -> Bool) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if fits(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
