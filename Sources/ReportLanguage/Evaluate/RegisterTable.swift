package import ReportModel

/// The entries of one register of one unit, with an index by date. Used from one task only.
package final class RegisterTable {
    package let entries: [RegisterEntry]
    private var orders: [Int: [(day: Day, entry: Int)]] = [:]

    package init(_ entries: [RegisterEntry]) {
        self.entries = entries
    }

    /// The entries whose date field lies within `window`, by date and then in file order.
    func entries(field: Int, in window: DayRange) -> ArraySlice<(day: Day, entry: Int)> {
        let order = order(by: field)
        let start = order.partitioningIndex { $0.day >= window.first }
        let end = order.partitioningIndex { $0.day > window.last }
        return order[start..<end]
    }

    /// The earliest date in the field.
    package func firstDay(field: Int) -> Day? {
        order(by: field).first?.day
    }

    private func order(by field: Int) -> [(day: Day, entry: Int)] {
        if let order = orders[field] { return order }
        var order: [(day: Day, entry: Int)] = []
        for (index, entry) in entries.enumerated() {
            if case .date(let day) = entry.values[field] { order.append((day, index)) }
        }
        order.sort { ($0.day, $0.entry) < ($1.day, $1.entry) }
        orders[field] = order
        return order
    }
}

extension Array {
    /// The first index whose element satisfies `belongs`, in an array in which those come last.
    fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
