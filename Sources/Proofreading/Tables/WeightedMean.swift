/// The overall rate of a line, and what the rates of its parts allow it to be.
struct WeightedMean {
    /// Where the overall rate stands across the line.
    var total: Int
    /// Where the parts stand.
    var parts: [Int]
    var overall: Figure
    /// The lowest and highest mean that the parts allow; weighted where the weights are known.
    var range: Interval
    var isWeighted: Bool
    /// Whether the overall rate can be such a mean.
    var isMet: Bool
}

extension Reading {
    /// Finds the overall rate in a line of percentages: the line of counts above it shows which cell is the sum of which.
    func weightedMean(_ line: Int, _ weights: Int?, _ matrix: Matrix) -> WeightedMean? {
        guard let weights, let (total, parts) = wholeAndParts(weights, matrix),
            let overall = matrix.figure(line, total, self), overall.kind == .percent
        else { return nil }
        var low = 0.0
        var high = 0.0
        var weight = 0.0
        for part in parts {
            guard let share = matrix.value(line, part), let count = matrix.figure(weights, part, self) else {
                return nil
            }
            low += share.low.double * count.value.double
            high += share.high.double * count.value.double
            weight += count.value.double
        }
        guard weight > 0 else { return nil }
        // Percentages may have been cut off rather than rounded, each by up to one of its last digits.
        let slack = overall.step.double / 2 + 1e-9
        let mean = (low: low / weight - slack, high: high / weight + slack)
        let value = overall.interval
        let isMet = value.low.double <= mean.high && mean.low <= value.high.double
        return WeightedMean(
            total: total, parts: parts, overall: overall,
            range: Interval(Amount(micro: Int128(mean.low * 1e6)), Amount(micro: Int128(mean.high * 1e6))),
            isWeighted: true, isMet: isMet)
    }

    /// The cell of a line of counts that is the sum of all others filled.
    private func wholeAndParts(_ line: Int, _ matrix: Matrix) -> (total: Int, parts: [Int])? {
        let filled = matrix.cross.filter { matrix.figure(line, $0, self) != nil }
        guard filled.count > 2, let first = filled.first, let last = filled.last else { return nil }
        for total in [first, last] {
            let parts = filled.filter { $0 != total }
            let sum = parts.compactMap { matrix.value(line, $0) }.reduce(Interval(.zero, .zero), +)
            if let whole = matrix.value(line, total), sum.overlaps(whole), whole.low > .zero { return (total, parts) }
        }
        return nil
    }
}
