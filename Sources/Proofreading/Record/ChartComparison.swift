import Document

/// Compares what native charts draw with what was recorded, number by number.
struct ChartComparison {
    /// A number that is another one now.
    struct Change {
        /// The number of the figure.
        var figure: Int
        /// What it is the number of, where the chart says so.
        var category: String
        var was: String
        var now: String
        /// Whether only the workbook behind the chart says so, which shows when somebody edits it.
        var isInWorkbook: Bool
        var key: String
    }

    private(set) var changes: [Change] = []

    /// - Parameters:
    ///   - records: of all charts, in the order of the document.
    ///   - charts: those that the file has now.
    init(_ records: [ChartRecord], _ charts: [DrawnChart]) {
        // Where charts were added or taken out, none can be told for sure.
        guard records.count == charts.count else { return }
        for (index, (record, chart)) in zip(records, charts).enumerated() {
            let drawn = changes(record, chart, chart.series, isInWorkbook: false, key: "g\(index)")
            changes += drawn
            if let workbook = chart.workbook {
                let known = Set(drawn.map(\.key))
                changes += changes(record, chart, workbook, isInWorkbook: true, key: "g\(index)").filter {
                    !known.contains($0.key)
                }
            }
        }
    }

    private func changes(
        _ record: ChartRecord, _ chart: DrawnChart, _ series: [[Int: String]], isInWorkbook: Bool, key: String
    ) -> [Change] {
        guard series.count == record.seriesCount else { return [] }
        var changes: [Change] = []
        let count = record.pointCount
        for (place, was) in record.values.enumerated() {
            let (column, point) = (place / max(count, 1), place % max(count, 1))
            let now = series[column][point]
            guard !ChartComparison.isSame(was, now) else { continue }
            changes.append(
                Change(
                    figure: record.figure, category: chart.categories[point] ?? "", was: printed(was),
                    now: printed(now),
                    isInWorkbook: isInWorkbook, key: "\(key).\(place)"))
        }
        // A chart whose numbers are mostly others is another one.
        return changes.count * 2 <= record.values.count ? changes : []
    }

    /// Whether two numbers are the same: office programs write them as binary fractions.
    private static func isSame(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return (one == nil) == (other == nil) }
        guard let first = Double(one), let second = Double(other) else { return one == other }
        return first == second || abs(first - second) <= 1e-9 * max(abs(first), abs(second))
    }

    private func printed(_ number: String?) -> String { number?.replacing(".", with: ",") ?? "" }
}

extension ChartComparison.Change {
    /// What happened: `Hình 1, Đất đai: báo cáo lập ngày 16/10/2026 vẽ 54, nay là 45`.
    func told(on date: String) -> String {
        let parts = date.split(separator: "-")
        let day = parts.count == 3 ? " lập ngày \(parts[2])/\(parts[1])/\(parts[0])" : ""
        let name = category.isEmpty ? "Hình \(figure)" : "Hình \(figure), \(category)"
        let before = was.isEmpty ? "không vẽ số ở đây" : "vẽ \(was)"
        let after = now.isEmpty ? "để trống" : "là \(now)"
        return "\(name): báo cáo\(day) \(before), nay \(isInWorkbook ? "bảng tính của biểu đồ " : "")\(after)"
    }
}
