/// How a chart is laid out on a page: its size, its scale, and where its categories go.
package struct ChartPlan: Sendable {
    package let chart: Chart
    /// Twips, like all lengths here.
    package let width: Int
    package let height: Int
    package let scale: ChartScale
    /// The categories of each part; there are several beside each other where there are many bars.
    package let panels: [Range<Int>]
    /// The size of the names of categories.
    package let textSize: Int
    /// The height of a category's bars and the room between them.
    let pitch: Int
    /// What stands in the legend, line by line.
    let legend: [[LegendEntry]]

    struct LegendEntry: Sendable {
        enum Sample: Sendable {
            case series(Int)
            case elapsed
        }

        var sample: Sample
        var text: String
        /// From the left edge.
        var x: Int
    }

    static func pt(_ points: Double) -> Int { Length.pt(points).twips }

    static let axisSize = pt(9)
    static let legendLine = pt(15)
    static let legendSample = pt(22)
    /// Below the plot, for the numbers of the axis.
    static let foot = pt(16)
    static let panelGap = pt(12)
    /// The height of the plot of lines.
    private static let linesHeight = pt(165)

    /// Lays `chart` out.
    ///
    /// - Parameter maximumHeight: what a page has room for.
    package init(_ chart: Chart, width: Length, maximumHeight: Length) {
        self.chart = chart
        self.width = max(width.twips, Self.pt(120))
        legend = Self.legend(of: chart, width: self.width)
        let head = Self.headHeight(legend)
        let room = max(maximumHeight.twips - head - Self.foot, Self.pt(60))
        if case .lines = chart.kind {
            panels = [0..<chart.categories.count]
            pitch = 0
            textSize = Self.axisSize
            scale = chart.lineScale
            height = head + min(room, Self.linesHeight) + Self.foot
            return
        }
        let rows = Self.rows(of: chart, width: self.width, room: room)
        panels = rows.panels
        pitch = rows.pitch
        textSize = min(Self.pt(10), rows.pitch * 4 / 5)
        height = head + (panels.map(\.count).max() ?? 0) * pitch + Self.foot
        scale = Self.barScale(of: chart, intervals: panels.count > 2 ? 2 : panels.count > 1 ? 3 : 5)
    }

    /// Spreads categories over as few parts beside each other as a page has room for.
    private static func rows(of chart: Chart, width: Int, room: Int) -> (panels: [Range<Int>], pitch: Int) {
        let count = chart.categories.count
        let series = chart.drawn.count
        let usual = series == 1 ? pt(count <= 8 ? 20 : count <= 16 ? 17 : 14) : series * pt(11) + pt(8)
        let least = series == 1 ? pt(11) : series * pt(6) + pt(4)
        let most = max(width / pt(100), 1)
        let parts = (1...most).first { (count + $0 - 1) / $0 * least <= room } ?? most
        let rows = max((count + parts - 1) / parts, 1)
        let panels = stride(from: 0, to: max(count, 1), by: rows).map { $0..<min($0 + rows, count) }
        return (panels, max(min(usual, room / rows), 1))
    }

    /// A scale with zero on it, and 100% for progress.
    private static func barScale(of chart: Chart, intervals: Int) -> ChartScale {
        let numbers = chart.drawn.flatMap { $0.points.compactMap(\.number) }
        var highest = max(numbers.map(\.value).max() ?? 0, 0)
        if case .progress = chart.kind { highest = max(highest, 100) }
        return ChartScale(
            lowest: min(numbers.map(\.value).min() ?? 0, 0), highest: highest, intervals: intervals,
            isWhole: numbers.allSatisfy { $0.decimals <= 0 })
    }

    // MARK: - The legend

    private static func legend(of chart: Chart, width: Int) -> [[LegendEntry]] {
        var entries: [(LegendEntry.Sample, String)] = []
        if chart.drawn.count > 1 { entries = chart.drawn.enumerated().map { (.series($0), $1.name) } }
        if case .progress(let elapsed?) = chart.kind {
            entries.append((.elapsed, "Thời gian đã qua của năm: \(elapsed.text)%"))
        }
        var lines: [[LegendEntry]] = []
        var x = 0
        for (sample, text) in entries {
            let text = fitted(text, size: axisSize, width: width - legendSample - pt(4))
            let length = legendSample + pt(4) + ChartDrawing.Label.width(of: text, size: axisSize) + pt(14)
            if lines.isEmpty || x + length > width + pt(14) {
                lines.append([])
                x = 0
            }
            lines[lines.count - 1].append(LegendEntry(sample: sample, text: text, x: x))
            x += length
        }
        return lines
    }

    private static func headHeight(_ legend: [[LegendEntry]]) -> Int {
        legend.count * legendLine + pt(legend.isEmpty ? 4 : 6)
    }

    /// Where the plot begins.
    var head: Int { Self.headHeight(legend) }

    /// Returns as much of `text` as fits, with `…` for what does not.
    static func fitted(_ text: String, size: Int, width: Int) -> String {
        guard ChartDrawing.Label.width(of: text, size: size) > width else { return text }
        var text = text
        while !text.isEmpty, ChartDrawing.Label.width(of: text + "…", size: size) > width { text.removeLast() }
        while text.last == " " { text.removeLast() }
        return text + "…"
    }

    // MARK: - Drawing

    /// Draws the chart.
    package func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width, height: height)
        drawLegend(on: &drawing)
        if case .lines = chart.kind {
            drawLines(on: &drawing)
        } else {
            let panelWidth = (width - Self.panelGap * (panels.count - 1)) / max(panels.count, 1)
            for (index, panel) in panels.enumerated() {
                drawBars(panel, left: index * (panelWidth + Self.panelGap), width: panelWidth, on: &drawing)
            }
        }
        return drawing
    }

    private func drawLegend(on drawing: inout ChartDrawing) {
        for (index, line) in legend.enumerated() {
            let baseline = index * Self.legendLine + Self.pt(10)
            let middle = baseline - Self.pt(3)
            for entry in line {
                let end = entry.x + Self.legendSample
                switch entry.sample {
                case .elapsed: drawing.line([.init(entry.x, middle), .init(end, middle)], Self.elapsedStroke)
                case .series(let series):
                    if case .lines = chart.kind {
                        let look = SeriesLook(series)
                        drawing.line([.init(entry.x, middle), .init(end, middle)], look.stroke)
                        drawing.mark(.init((entry.x + end) / 2, middle), look)
                    } else {
                        let box = ChartDrawing.Box(
                            left: entry.x + Self.pt(4), top: middle - Self.pt(4), right: end,
                            bottom: middle + Self.pt(4))
                        drawing.bar(box, SeriesLook(series))
                    }
                }
                drawing.add(
                    .init(entry.text, at: .init(end + Self.pt(4), baseline), anchor: .start, size: Self.axisSize))
            }
        }
    }

    static let elapsedStroke = ChartDrawing.Stroke(width: 20, dashes: [80, 50])
    static let gridStroke = ChartDrawing.Stroke(width: 5, grey: 75)
    static let axisStroke = ChartDrawing.Stroke(width: 12)
}

extension Chart {
    /// The scale of lines: from zero, unless all numbers lie so close together that nothing could be seen from there.
    package var lineScale: ChartScale {
        let numbers = series.flatMap { $0.points.compactMap(\.number) }
        let highest = numbers.map(\.value).max() ?? 0
        let lowest = numbers.map(\.value).min() ?? 0
        let isClose = lowest > 0 && highest > lowest && highest - lowest < highest * 0.2
        return ChartScale(
            lowest: isClose ? lowest : min(lowest, 0), highest: max(highest, isClose ? highest : 0), intervals: 5,
            isWhole: numbers.allSatisfy { $0.decimals <= 0 })
    }

    /// The remarks, and that an axis does not begin with zero.
    package var allRemarks: [String] {
        guard case .lines = kind, lineScale.steps.lowerBound > 0 else { return remarks }
        return remarks + ["Trục đứng bắt đầu từ \(lineScale.text(lineScale.steps.lowerBound)), không phải từ 0."]
    }
}
