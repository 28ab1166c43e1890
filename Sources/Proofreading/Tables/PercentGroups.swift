/// Rows of percentages that belong to one row of counts: the classes of a classification.
///
///     Chăm học     | 953   | 194   | 187
///     – Tốt        | 79,9% | 79,4% | 76,5%
///     – Đạt        | 20,0% | 20,6% | 23,5%
struct PercentGroup {
    /// The line of counts right before; `nil` without one.
    var weights: Int?
    /// The lines of percentages.
    var classes: [Int]
}

extension Matrix {
    /// The groups of the table, each at least one line of percentages.
    func percentGroups(_ reading: Reading) -> [PercentGroup] {
        var groups: [PercentGroup] = []
        var weights: Int?
        var open = false
        for line in lines {
            let filled = cross.compactMap { kind(line, $0) }
            guard !filled.isEmpty else { continue }
            if filled.allSatisfy({ $0 == .percent }) {
                if open {
                    groups[groups.count - 1].classes.append(line)
                } else {
                    groups.append(PercentGroup(weights: weights, classes: [line]))
                    open = true
                }
            } else {
                weights = filled.allSatisfy { $0 == .count } ? line : nil
                open = false
            }
        }
        return groups
    }
}

extension Interval {
    /// Whether percentages that stand for this sum may be a whole, a little more than rounding allowed for.
    var isHundred: Bool { low <= Amount(100) && Amount(100) <= high }
}
