package import ReportModel

/// The entries of one register of one unit, with columns and an index by date made when first asked for. Used from one
/// task only.
package final class RegisterTable {
    package let entries: [RegisterEntry]
    /// Every entry, by its place.
    private(set) lazy var allRows = (0..<Int32(entries.count)).map(\.self)
    private var orders: [Int: [(day: Int32, row: Int32)]] = [:]
    private var dayColumns: [Int: [Int32]] = [:]
    private var textColumns: [Int: TextColumn] = [:]

    /// What stands in a column of days for an empty field.
    static let noDay = Int32.min

    /// The texts of a field as small numbers.
    struct TextColumn {
        /// A number for each entry.
        let values: [Int32]
        private let codes: [String: Int32]

        /// The number of an empty field.
        static let empty: Int32 = -1

        init(_ entries: [RegisterEntry], field: Int) {
            var codes: [String: Int32] = [:]
            values = entries.map { entry in
                guard case .text(let text) = entry.values[field] else { return TextColumn.empty }
                if let code = codes[text] { return code }
                let code = Int32(codes.count)
                codes[text] = code
                return code
            }
            self.codes = codes
        }

        /// The number of a text; one that no entry has where it does not occur.
        func code(of text: String) -> Int32 {
            codes[text] ?? -2
        }
    }

    package init(_ entries: [RegisterEntry]) {
        self.entries = entries
    }

    /// The entries whose date field lies within `window`, by date and then in file order.
    func rows(field: Int, in window: DayRange) -> [Int32] {
        let order = order(by: field)
        let start = order.partitioningIndex { $0.day >= window.first.number }
        let end = order.partitioningIndex { $0.day > window.last.number }
        return order[start..<end].map(\.row)
    }

    /// The earliest date in the field.
    package func firstDay(field: Int) -> Day? {
        order(by: field).first.map { Day(number: $0.day) }
    }

    /// The date in the field of each entry, as day numbers.
    func days(field: Int) -> [Int32] {
        if let column = dayColumns[field] { return column }
        let column = entries.map { entry -> Int32 in
            if case .date(let day) = entry.values[field] { day.number } else { RegisterTable.noDay }
        }
        dayColumns[field] = column
        return column
    }

    func texts(field: Int) -> TextColumn {
        if let column = textColumns[field] { return column }
        let column = TextColumn(entries, field: field)
        textColumns[field] = column
        return column
    }

    private func order(by field: Int) -> [(day: Int32, row: Int32)] {
        if let order = orders[field] { return order }
        var order = zip(days(field: field), allRows).filter { $0.0 != RegisterTable.noDay }
            .map { (day: $0.0, row: $0.1) }
        order.sort { ($0.day, $0.row) < ($1.day, $1.row) }
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
