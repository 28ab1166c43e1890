extension ChartPlan {
    /// Where the parts of one panel stand.
    private struct Columns {
        var plot: ChartDrawing.Box
        /// Where names end.
        var nameRight: Int
        var nameWidth: Int
        var hasValues: Bool
    }

    private var barHeight: Int { (pitch - max(pitch / 4, 10)) / max(chart.drawn.count, 1) }
    private var valueSize: Int { min(Self.pt(9), barHeight) }

    func drawBars(_ categories: Range<Int>, left: Int, width: Int, on drawing: inout ChartDrawing) {
        let columns = self.columns(categories, left: left, width: width)
        let plot = columns.plot
        drawing.plots.append(plot)
        drawGrid(plot, left...(left + width), on: &drawing)
        let zero = plot.left + scale.position(0, length: plot.width)
        for (row, category) in categories.enumerated() {
            let top = plot.top + row * pitch
            drawName(chart.categories[category], top: top, columns, on: &drawing)
            for (index, series) in chart.drawn.enumerated() where category < series.points.count {
                let barTop = top + (pitch - barHeight * chart.drawn.count) / 2 + index * barHeight
                draw(series.points[category], look: SeriesLook(index), top: barTop, zero: zero, columns, on: &drawing)
            }
        }
        drawing.line([.init(zero, plot.top), .init(zero, plot.bottom)], Self.axisStroke)
        if case .progress(let elapsed) = chart.kind {
            let full = plot.left + scale.position(100, length: plot.width)
            drawing.line([.init(full, plot.top), .init(full, plot.bottom)], Self.axisStroke)
            if let elapsed {
                let x = plot.left + scale.position(elapsed.value, length: plot.width)
                drawing.line([.init(x, plot.top), .init(x, plot.bottom)], Self.elapsedStroke)
            }
        }
    }

    private func columns(_ categories: Range<Int>, left: Int, width: Int) -> Columns {
        // All panels alike, so that their bars can be compared.
        let longest = chart.categories.map { ChartDrawing.Label.width(of: $0, size: textSize) }.max() ?? 0
        let nameWidth = min(longest, width * 2 / 5)
        let nameRight = left + nameWidth
        let from = nameRight + Self.pt(4)
        let room = left + width - from
        let numbers = chart.drawn.flatMap { $0.points.compactMap(\.number) }
        func widest(_ numbers: [Chart.Number]) -> Int {
            numbers.map { ChartDrawing.Label.width(of: valueText($0), size: valueSize) + Self.pt(4) }.max() ?? 0
        }
        let (before, behind) = (widest(numbers.filter { $0.value < 0 }), widest(numbers.filter { $0.value >= 0 }))
        let hasValues = valueSize >= Self.pt(5) && before + behind <= room * 3 / 5
        let lastTick = ChartDrawing.Label.width(of: scale.text(scale.steps.upperBound), size: tickSize) / 2
        let end = left + width - max(hasValues ? behind : 0, min(lastTick, room / 4))
        let plot = ChartDrawing.Box(
            left: min(from + (hasValues ? before : 0), end - 1), top: head, right: end,
            bottom: head + categories.count * pitch)
        return Columns(plot: plot, nameRight: nameRight, nameWidth: nameWidth, hasValues: hasValues)
    }

    private var tickSize: Int { panels.count > 1 ? Self.pt(8) : Self.axisSize }

    private func valueText(_ number: Chart.Number) -> String {
        if case .progress = chart.kind { number.text + "%" } else { number.text }
    }

    private func drawGrid(_ plot: ChartDrawing.Box, _ panel: ClosedRange<Int>, on drawing: inout ChartDrawing) {
        var taken = panel.lowerBound
        for step in scale.steps {
            let x = plot.left + scale.position(scale.value(step), length: plot.width)
            drawing.line([.init(x, plot.top), .init(x, plot.bottom)], Self.gridStroke)
            let label = ChartDrawing.Label(
                scale.text(step) + (isShare ? "%" : ""), at: .init(x, plot.bottom + Self.pt(11)), anchor: .middle,
                size: tickSize)
            guard label.left >= taken, label.box.right <= panel.upperBound else { continue }
            drawing.add(label)
            taken = label.box.right + Self.pt(4)
        }
    }

    private var isShare: Bool {
        if case .progress = chart.kind { true } else { false }
    }

    /// Sets a name beside its bars, on two lines where it is long and there is room.
    private func drawName(_ name: String, top: Int, _ columns: Columns, on drawing: inout ChartDrawing) {
        var lines = [name]
        if pitch >= textSize * 2 {
            lines = AdvanceWidths.lines(
                of: name, face: .regular, size: Length(twips: textSize), width: Length(twips: columns.nameWidth))
        }
        if lines.count > 2 { lines = [lines[0], lines.dropFirst().joined(separator: " ")] }
        let middle = top + pitch / 2
        for (index, line) in lines.enumerated() {
            let baseline = middle + textSize * 3 / 10 + textSize * (2 * index - lines.count + 1) / 2
            drawing.add(
                .init(
                    Self.fitted(line, size: textSize, width: columns.nameWidth),
                    at: .init(columns.nameRight, baseline), anchor: .end, size: textSize))
        }
    }

    private func draw(
        _ point: Chart.Point, look: SeriesLook, top: Int, zero: Int, _ columns: Columns, on drawing: inout ChartDrawing
    ) {
        let baseline = top + barHeight / 2 + valueSize * 3 / 10
        guard let number = point.number else {
            return drawGap(point, zero: zero, baseline: baseline, columns, on: &drawing)
        }
        let end = columns.plot.left + scale.position(number.value, length: columns.plot.width)
        let box = ChartDrawing.Box(
            left: min(zero, end), top: top + min(10, barHeight / 8), right: max(zero, end), bottom: top + barHeight)
        drawing.marks.append(box)
        if box.width > 0 { drawing.bar(box, look) }
        guard columns.hasValues else { return }
        let isNegative = number.value < 0
        // Shares stand in a column of their own, out of the way of the line for the time.
        let edge = isShare && !isNegative ? columns.plot.right : end
        drawing.addOnWhite(
            .init(
                valueText(number), at: .init(edge + (isNegative ? -Self.pt(3) : Self.pt(3)), baseline),
                anchor: isNegative ? .end : .start, size: valueSize))
    }

    /// Says that there is no number, in words where there is room.
    private func drawGap(
        _ point: Chart.Point, zero: Int, baseline: Int, _ columns: Columns, on drawing: inout ChartDrawing
    ) {
        guard valueSize >= Self.pt(5) else { return }
        let (long, short) = point == .missing ? ("chưa có số liệu", "…") : ("không có số để so sánh", "–")
        // Where all bars go to the left, there is room only there.
        let (before, behind) = (zero - columns.plot.left, columns.plot.right - zero)
        let isBehind = behind >= before
        let room = max(before, behind) - Self.pt(6)
        let fits = ChartDrawing.Label.width(of: long, size: valueSize, face: .italic) <= room
        drawing.add(
            .init(
                fits ? long : short, at: .init(zero + (isBehind ? Self.pt(3) : -Self.pt(3)), baseline),
                anchor: isBehind ? .start : .end, size: valueSize, face: .italic))
    }
}
