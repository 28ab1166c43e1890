import Document
import TestSupport
import Testing

/// Charts as geometry, before anybody draws them.
struct ChartDrawingTests {
    static func number(_ mantissa: Int64, decimals: Int = 0) -> Chart.Number {
        let plain = Chart.Number(mantissa: mantissa, decimals: decimals, text: "", source: "").plain
        return Chart.Number(
            mantissa: mantissa, decimals: decimals, text: plain.replacing(".", with: ","), source: "x")
    }

    static func chart(_ kind: Chart.Kind, _ names: [String], _ series: [[Int64?]]) -> Chart {
        Chart(
            kind: kind, number: 1, caption: .plain("Số hồ sơ"), unitNote: "Đơn vị tính: hồ sơ", categoryHead: "Đơn vị",
            categories: names,
            series: series.enumerated().map { index, numbers in
                Chart.Series(
                    name: "Dãy số \(index + 1)", points: numbers.map { $0.map { .number(number($0)) } ?? .missing })
            })
    }

    private static func drawing(_ chart: Chart, _ orientation: Orientation = .portrait) -> ChartDrawing {
        ChartPlan(
            chart, width: OfficialLayout.textWidth(orientation), maximumHeight: OfficialLayout.chartHeight(orientation)
        ).drawing()
    }

    private static func points(_ shape: ChartDrawing.Shape) -> [ChartDrawing.Point] {
        switch shape {
        case .area(let points, _, _), .line(let points, _): points
        case .label: []
        }
    }

    /// What must hold of every drawing.
    private static func problems(_ drawing: ChartDrawing, _ orientation: Orientation) -> [String] {
        var problems: [String] = []
        let whole = ChartDrawing.Box(left: 0, top: 0, right: drawing.width, bottom: drawing.height)
        // Outlines and marks are as thick as a line.
        let paper = whole.widened(60)
        for shape in drawing.shapes {
            for point in points(shape)
            where !paper.contains(.init(left: point.x, top: point.y, right: point.x, bottom: point.y)) {
                problems.append("\(point) outside")
            }
        }
        if drawing.height > OfficialLayout.chartHeight(orientation).twips { problems.append("too high") }
        let labels = drawing.labels.map { (text: $0.text, box: $0.box) }
        for label in labels where !whole.widened(20).contains(label.box) {
            problems.append("“\(label.text)” outside: \(label.box) of \(whole)")
        }
        for (index, label) in labels.enumerated() {
            for other in labels[(index + 1)...] where label.box.overlaps(other.box) {
                problems.append("“\(label.text)” over “\(other.text)”")
            }
        }
        for mark in drawing.marks where !drawing.plots.contains(where: { $0.contains(mark) }) {
            problems.append("\(mark) outside of the plots")
        }
        return problems
    }

    @Test func barsAreAsLongAsTheirNumbers() {
        let drawing = Self.drawing(Self.chart(.bars, ["A", "B", "C"], [[100, 50, 0]]))
        let widths = drawing.marks.map(\.width)
        #expect(abs(widths[0] - 2 * widths[1]) <= 1)
        #expect(widths[2] == 0)
        #expect(drawing.labels.map(\.text).contains("50"))
    }

    @Test func whatIsMissingIsSaidAndNotDrawn() {
        let drawing = Self.drawing(Self.chart(.bars, ["A", "B"], [[7, nil]]))
        #expect(drawing.marks.count == 1)
        #expect(drawing.labels.map(\.text).contains("chưa có số liệu"))
        let line = Self.drawing(Self.chart(.lines, ["1", "2", "3", "4", "5"], [[7, 8, nil, 9, 4]]))
        // Two runs of two, with nothing between them.
        let runs = line.shapes.filter {
            if case .line(let points, let stroke) = $0 { stroke.width == 28 && points.count == 2 } else { false }
        }
        #expect(runs.count == 2)
        #expect(line.marks.count == 4)
    }

    @Test func aLineThatHardlyMovesDoesNotBeginAtZero() {
        let chart = Self.chart(.lines, ["1", "2", "3"], [[960, 985, 999]])
        #expect(chart.lineScale.minimum > 0)
        #expect(chart.allRemarks == ["Trục đứng bắt đầu từ 960, không phải từ 0."])
        #expect(Self.chart(.lines, ["1", "2"], [[10, 999]]).lineScale.minimum == 0)
    }

    @Test func manyBarsStandBesideEachOther() {
        let names = (1...200).map { "xã Thanh Thịnh \($0)" }
        let plan = ChartPlan(
            Self.chart(.bars, names, [names.indices.map { Int64($0 * 37 % 1000) }]),
            width: OfficialLayout.textWidth(.portrait), maximumHeight: OfficialLayout.chartHeight(.portrait))
        #expect(plan.panels.count == 4)
        #expect(plan.panels.flatMap { Array($0) } == Array(0..<200))
    }

    @Test func progressShowsTheWholeWay() {
        let chart = Self.chart(.progress(elapsed: Self.number(8333, decimals: 2)), ["A"], [[42], [42], [100]])
        let drawing = Self.drawing(chart)
        #expect(drawing.labels.map(\.text).contains("42%"))
        #expect(drawing.labels.map(\.text).contains("Thời gian đã qua của năm: 83,33%"))
        #expect(drawing.marks.count == 1)
        #expect(Self.problems(drawing, .portrait) == [])
    }

    /// Nothing stands outside, no words over others, whatever is drawn: one number or many, huge, negative, all zero, missing,
    /// under long names.
    @Test(arguments: 0..<300) func everythingHasItsPlace(seed: Int) {
        var random = Seeded(UInt64(seed))
        let kinds: [Chart.Kind] = [.bars, .lines, .progress(elapsed: Self.number(75))]
        let kind = kinds[seed % 3]
        let counts = kind == .lines ? [1, 2, 13, 24, 60] : [1, 2, 5, 8, 17, 41, 90, 200]
        let count = counts.randomElement(using: &random) ?? 1
        let seriesCount =
            kind == .bars
            ? Int.random(in: 1...4, using: &random) : kind == .lines ? Int.random(in: 1...2, using: &random) : 1
        let size: Int64 = [0, 1, 30, 4000, 7_000_000, .max].randomElement(using: &random) ?? 1
        let isNegative = Int.random(in: 0...3, using: &random) == 0
        let isLong = Bool.random(using: &random)
        let names = (0..<count).map { index in
            isLong ? "Trung tâm Phục vụ hành chính công xã Minh Tân Thượng số \(index)" : "\(index % 12 + 1)/2026"
        }
        let series = (0..<seriesCount).map { _ in
            (0..<count).map { _ -> Int64? in
                if Int.random(in: 0...7, using: &random) == 0 { return nil }
                return Int64.random(in: (isNegative ? -size : 0)...size, using: &random)
            }
        }
        let chart = Self.chart(kind, names, series)
        for orientation in [Orientation.portrait, .landscape] {
            #expect(
                Self.problems(Self.drawing(chart, orientation), orientation) == [],
                "\(kind) \(count) \(seriesCount) \(size)")
        }
    }

    @Test func wordsSayTheEssentials() {
        let chart = Self.chart(.lines, ["09/2026", "10/2026"], [[4, 5], [nil, nil]])
        #expect(
            chart.summary
                == "Biểu đồ đường: Số hồ sơ. Đơn vị tính: hồ sơ. Dãy số 1: 09/2026 4; 10/2026 5. Dãy số 2: chưa có số liệu."
        )
        #expect(
            chart.table().rows.map { $0.cells.map(\.inlines.plainText) } == [
                ["09/2026", "4", "…"], ["10/2026", "5", "…"],
            ])
        #expect(Self.number(-5, decimals: 3).plain == "-0.005")
    }
}
