package import Consolidation
package import Document
package import Finding
import ReportLanguage
package import ReportModel
import Workspace

/// One consolidated figure of one unit: what it is beside other times, what the units below make of it, and where it comes from.
package struct FigureView: Sendable {
    /// A unit directly below.
    package struct Part: Sendable {
        package var unit: Unit
        /// Whether others stand below it.
        package var isOffice: Bool
        package var value: String
        /// The number to sort by; `nil` where there is none.
        package var number: Exact?
        /// How much of the whole it is in percent; `nil` where parts do not add up.
        package var share: String?
        package var compared: [ConsolidationView.Compared]
    }

    package let unit: Unit
    package let above: [Unit]
    package let key: FigureKey
    package let name: String
    package let measure: String
    package let value: String
    package let bases: [Comparison.Base]
    package let compared: [ConsolidationView.Compared]
    package let parts: [Part]
    package let hasShares: Bool
    /// The periods up to this one as a line; `nil` where fewer than two have a number.
    package let chart: Chart?
    package let origin: OriginNode
    package let lacking: [ConsolidationView.Lacking]
    /// Whether the unit owes the report itself.
    package let isReporter: Bool

    /// How many periods are drawn: a year, and the same period of the year before.
    private static let drawnPeriods = 13
    /// How far the way back of a figure is told: of a return's to the end, of a consolidated one's to what a formula takes.
    private static let (depthOfReturn, depthOfOffice) = (6, 1)

    package init(
        _ run: ConsolidationRun, row: Int, cell: Int, bases: [Comparison.Base], language: Language
    ) throws(Refusal) {
        let table = try ConsolidationTable(run, row: row, bases: bases, withMembers: true)
        let words = FigureWords(language: language)
        let figure = run.frame.figure(row, cell)
        unit = run.consolidator.unit(row)
        above = run.above(row).map { run.consolidator.unit($0) }
        key = table.key(cell)
        name = run.compiled.name(ofCell: cell)
        measure = table.indicator(cell).measure
        value = words.text(figure, decimals: table.decimals(of: figure, cell))
        self.bases = bases
        compared = table.compared(row, cell, words)
        isReporter = run.loaded.regime.isOwed(by: unit)
        let whole = run.frame.isSum(cell) ? table.printed(figure, cell).number : nil
        let below = run.rows.children(row).filter { !run.reporters($0).isEmpty }
        parts = below.map { FigureView.part($0, cell, table, words, whole: whole) }
        hasShares = whole.map { !$0.isZero } ?? false
        lacking = run.frame.lackingRows(row, cell).map { ConsolidationView.Lacking(run.consolidator.unit($0)) }
        chart = try FigureView.chart(run, row, cell, table, words, name: name)
        let depth = below.isEmpty ? FigureView.depthOfReturn : FigureView.depthOfOffice
        var origin = OriginTree(run: run, language: language, depth: depth).node(row, cell)
        // The units below stand in a table of their own.
        if case .computed = run.frame.contents[cell] {} else if !below.isEmpty { origin.parts = [] }
        self.origin = origin
    }

    private static func part(
        _ row: Int, _ cell: Int, _ table: ConsolidationTable, _ words: FigureWords, whole: Exact?
    ) -> Part {
        let run = table.run
        let figure = run.frame.figure(row, cell)
        let number = table.printed(figure, cell).number
        var share: String?
        if let whole, let number,
            case .number(let percent)? = try? ValueArithmetic.percent(.number(number), of: .number(whole)),
            let rounded = try? percent.rounded(decimals: 1)
        {
            share = rounded.vietnamese
        }
        return Part(
            unit: run.consolidator.unit(row),
            isOffice: run.rows.children(row).contains { !run.reporters($0).isEmpty },
            value: words.text(figure, decimals: table.decimals(of: figure, cell)), number: number, share: share,
            compared: table.compared(row, cell, words))
    }

    // MARK: - Through time

    private static func chart(
        _ run: ConsolidationRun, _ row: Int, _ cell: Int, _ table: ConsolidationTable, _ words: FigureWords,
        name: String
    ) throws(Refusal) -> Chart? {
        let periods = TimeSpan.moving(run.consolidator.period, count: drawnPeriods).periods
        var points: [Chart.Point] = []
        for period in periods {
            let figure = try run.consolidator.frame(.period(period))?.figure(row, cell)
            points.append(figure.map { point($0, cell, table, words) } ?? .missing)
        }
        guard points.count(where: { $0.number != nil }) > 1 else { return nil }
        // What is before the first number was before anybody recorded anything.
        let start = points.firstIndex { $0.number != nil } ?? 0
        let unit = run.consolidator.unit(row)
        let measure = table.indicator(cell).measure
        return Chart(
            kind: .lines, number: 1, caption: .plain("\(name), \(unit.name)"),
            unitNote: measure.isEmpty ? nil : Message.chartMeasure(measure).vi,
            categoryHead: Message.chartPeriod.vi, categories: periods[start...].map(\.axisName),
            series: [Chart.Series(name: name, points: Array(points[start...]))])
    }

    private static func point(
        _ figure: ConsolidatedFigure, _ cell: Int, _ table: ConsolidationTable, _ words: FigureWords
    ) -> Chart.Point {
        let decimals = table.indicator(cell).decimals
        guard let quantity = figure.quantity(decimals: decimals) else {
            return figure.state.contains(.missing) || figure.state.contains(.unknown) ? .missing : .notApplicable
        }
        return .number(
            Chart.Number(
                mantissa: quantity.mantissa, decimals: Int(quantity.decimals), text: quantity.vietnamese,
                source: table.key(cell).description))
    }
}

extension Frame {
    /// Whether what the units below have adds up.
    fileprivate func isSum(_ cell: Int) -> Bool {
        if case .gathered(let column) = contents[cell] { column.gatherer == .sum } else { false }
    }
}

extension Period {
    /// For the axis of a chart: `10/26`, `Tuần 10/26`, `Q3/26`, `2026`.
    fileprivate var axisName: String {
        let year = "\(self.year % 100 < 10 ? "0" : "")\(self.year % 100)"
        switch self {
        case .month(_, let month): return "\(month)/\(year)"
        case .week, .quarter, .half, .schoolTerm: return "\(shortName)/\(year)"
        default: return description
        }
    }
}
