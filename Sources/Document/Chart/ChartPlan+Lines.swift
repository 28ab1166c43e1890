extension ChartPlan {
    func drawLines(on drawing: inout ChartDrawing) {
        let axisWidth = scale.steps.map { ChartDrawing.Label.width(of: scale.text($0), size: Self.axisSize) }.max() ?? 0
        let left = min(axisWidth + Self.pt(5), width / 2)
        let plot = ChartDrawing.Box(left: left, top: head, right: width, bottom: height - Self.foot)
        drawing.plots.append(plot)
        drawAxes(plot, on: &drawing)
        let paths = chart.series.map { series in
            series.points.prefix(chart.categories.count).enumerated().map { index, point in
                point.number.map { place($0, index, plot) }
            }
        }
        for (index, path) in paths.enumerated().reversed() {
            for run in path.split(separator: nil) where run.count > 1 {
                drawing.line(run.compactMap { $0 }, SeriesLook(index).stroke)
            }
            for case let center? in path {
                drawing.mark(center, SeriesLook(index))
                drawing.marks.append(.init(left: center.x, top: center.y, right: center.x, bottom: center.y))
            }
        }
        drawValues(paths, plot, on: &drawing)
    }

    private func x(_ index: Int, _ plot: ChartDrawing.Box) -> Int {
        plot.left + plot.width * (2 * index + 1) / (2 * max(chart.categories.count, 1))
    }

    private func place(_ number: Chart.Number, _ index: Int, _ plot: ChartDrawing.Box) -> ChartDrawing.Point {
        .init(x(index, plot), plot.bottom - scale.position(number.value, length: plot.height))
    }

    private func drawAxes(_ plot: ChartDrawing.Box, on drawing: inout ChartDrawing) {
        for step in scale.steps {
            let y = plot.bottom - scale.position(scale.value(step), length: plot.height)
            let isAxis = step == 0 || step == scale.steps.lowerBound
            drawing.line([.init(plot.left, y), .init(plot.right, y)], isAxis ? Self.axisStroke : Self.gridStroke)
            drawing.add(
                .init(
                    Self.fitted(scale.text(step), size: Self.axisSize, width: plot.left - Self.pt(5)),
                    at: .init(plot.left - Self.pt(5), y + Self.axisSize * 3 / 10), anchor: .end, size: Self.axisSize))
        }
        // The last period is the one that matters: names are left out from there backwards.
        var limit = width
        for index in chart.categories.indices.reversed() {
            let center = x(index, plot)
            drawing.line([.init(center, plot.bottom), .init(center, plot.bottom + Self.pt(2))], Self.axisStroke)
            var label = ChartDrawing.Label(
                chart.categories[index], at: .init(center, plot.bottom + Self.pt(12)), anchor: .middle,
                size: Self.axisSize)
            if label.box.right > width { label.at.x -= label.box.right - width }
            guard label.box.right <= limit, label.left >= 0 else { continue }
            drawing.add(label)
            limit = label.left - Self.pt(3)
        }
    }

    /// Writes numbers at the marks, those that matter most first, where nothing is in their way.
    private func drawValues(
        _ paths: [[ChartDrawing.Point?]], _ plot: ChartDrawing.Box, on drawing: inout ChartDrawing
    ) {
        let frame = ChartDrawing.Box(left: plot.left, top: 0, right: width, bottom: plot.bottom)
        var taken = drawing.labels.map(\.box) + drawing.marks.map { $0.widened(Self.pt(3)) }
        for (series, index) in order() {
            guard let center = paths[series][index], let number = chart.series[series].points[index].number else {
                continue
            }
            for isAbove in [true, false] {
                let label = ChartDrawing.Label(
                    number.text,
                    at: .init(center.x, isAbove ? center.y - Self.pt(5.5) : center.y + Self.pt(12)), anchor: .middle,
                    size: Self.pt(8.5))
                var moved = label
                if label.box.right > width { moved.at.x -= label.box.right - width }
                let box = moved.box
                guard frame.contains(box), !taken.contains(where: { $0.overlaps(box) }), !box.isCrossed(by: paths)
                else { continue }
                drawing.addOnWhite(moved)
                taken.append(box.widened(10))
                break
            }
        }
    }

    /// The last number of each series, its highest and lowest, and the others of the first.
    private func order() -> [(series: Int, index: Int)] {
        var order: [(series: Int, index: Int)] = []
        for (index, series) in chart.series.enumerated() {
            if let last = series.points.indices.last(where: { series.points[$0].number != nil }) {
                order.append((index, last))
            }
        }
        for (index, series) in chart.series.enumerated() {
            let numbers = series.points.enumerated().compactMap { place, point in point.number.map { (place, $0.value) }
            }
            if let highest = numbers.max(by: { $0.1 < $1.1 }) { order.append((index, highest.0)) }
            if let lowest = numbers.min(by: { $0.1 < $1.1 }) { order.append((index, lowest.0)) }
        }
        order += (chart.series.first?.points.indices ?? 0..<0).reversed().map { (0, $0) }
        var seen: Set<[Int]> = []
        return order.filter { seen.insert([$0.series, $0.index]).inserted && $0.index < chart.categories.count }
    }
}

extension ChartDrawing.Box {
    /// Whether any of the lines goes through the box.
    fileprivate func isCrossed(by paths: [[ChartDrawing.Point?]]) -> Bool {
        paths.contains { path in
            zip(path, path.dropFirst()).contains { from, to in
                guard let from, let to else { return false }
                return isCrossed(from, to)
            }
        }
    }

    /// Whether the line between two points, the first left of the second, has a part inside.
    private func isCrossed(_ from: ChartDrawing.Point, _ to: ChartDrawing.Point) -> Bool {
        let (start, end) = (max(left, from.x), min(right, to.x))
        guard start < end else { return false }
        func y(_ x: Int) -> Int { from.y + (to.y - from.y) * (x - from.x) / max(to.x - from.x, 1) }
        return min(y(start), y(end)) < bottom && max(y(start), y(end)) > top
    }
}
