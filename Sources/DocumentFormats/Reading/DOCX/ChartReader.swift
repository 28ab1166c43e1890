import Document
import Packaging
import Spreadsheet

/// Reads what a native chart draws: the numbers that the file keeps for those who do not open the workbook behind it.
final class ChartReader: XMLHandler {
    /// The most bytes of a part.
    static let sizeLimit = 1 << 20

    private enum Limit {
        static let series = 50
        static let points = 10_000
        static let text = 256
    }

    private(set) var chart = DrawnChart()
    private enum Where { case nowhere, categories, values }
    private var place = Where.nowhere
    private var point: Int?
    private var text: [UInt8]?

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .chartSeries where chart.series.count < Limit.series: chart.series.append([:])
        case .chartCategories: place = .categories
        case .chartValues: place = .values
        case .chartPoint:
            point = attributes.int("idx", in: .none).flatMap { (0..<Limit.points).contains($0) ? $0 : nil }
        case .chartPointValue: text = []
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        switch tag {
        case .chartCategories, .chartValues: place = .nowhere
        case .chartPoint: point = nil
        case .chartPointValue:
            if let point, let text, !chart.series.isEmpty { add(String(decoding: text, as: UTF8.self), at: point) }
            text = nil
        default: break
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {
        guard let known = self.text, known.count + text.count <= Limit.text else { return }
        self.text = known + text
    }

    private func add(_ text: String, at point: Int) {
        switch place {
        case .values: chart.series[chart.series.count - 1][point] = text
        // All series have the same ones.
        case .categories where chart.series.count == 1: chart.categories[point] = text
        case .categories, .nowhere: break
        }
    }
}

extension PartPackage {
    /// Reads the native charts that `relationships` lead to, in the order of their names, which is that of the document.
    ///
    /// - Parameter limit: how many are read at most.
    mutating func charts(_ relationships: Relationships, limit: Int) -> [DrawnChart] {
        func number(_ name: String) -> Int { Int(name.filter(\.isNumber).suffix(9)) ?? 0 }
        let parts = relationships.all.filter { $0.kind == "chart" }.map(\.target).sorted {
            (number($0), $0) < (number($1), $1)
        }
        return parts.prefix(limit).map { part in
            let reader = ChartReader()
            guard readIfSound(part, limit: ChartReader.sizeLimit, reader) else { return DrawnChart() }
            var chart = reader.chart
            chart.workbook = workbook(of: part, series: chart.series.count)
            return chart
        }
    }

    /// The numbers of the workbook behind a chart, in the columns behind that of the categories, as our writer has them.
    private mutating func workbook(of part: String, series: Int) -> [[Int: String]]? {
        guard let relationships = try? relationships(of: part), let target = relationships.first("package"),
            let entry = archive.entry(target), entry.size <= ChartReader.sizeLimit,
            let bytes = try? contents(target), let workbook = try? WorkbookReader.read(bytes, file: target),
            let sheet = workbook.sheets.first
        else { return nil }
        var columns = [[Int: String]](repeating: [:], count: series)
        for cell in sheet.cells where cell.row > 0 && (1...max(series, 1)).contains(Int(cell.column)) {
            if case .number(let number) = cell.value, Int(cell.column) <= series {
                columns[Int(cell.column) - 1][Int(cell.row) - 1] = "\(number)"
            }
        }
        return columns
    }
}
