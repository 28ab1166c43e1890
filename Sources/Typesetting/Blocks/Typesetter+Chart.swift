import Document
import Finding

extension Typesetter {
    /// Sets a chart: its drawing, which is never torn apart, and below it its caption.
    ///
    /// - Parameter keepsWithNext: whether the last line stays on the page of what follows.
    mutating func set(_ chart: Chart, keepsWithNext: Bool) {
        if let note = chart.unitNote { paragraph(.unitNote, .plain(note), place: chart.place) }
        setDrawing(of: chart)
        let remark = chart.remarkLine
        paragraph(.figureCaption, chart.printedCaption, place: chart.place) {
            $0.keepsLines = true
            $0.keepsWithNext = remark != nil || keepsWithNext
            if remark != nil { $0.gapBelow = 0 }
        }
        if let remark {
            paragraph(.figureNote, remark, place: chart.place) { $0.keepsWithNext = keepsWithNext }
        }
    }

    private mutating func setDrawing(of chart: Chart) {
        let node = node(.figure)
        nodes[Int(node)].alternative = chart.summary
        let drawing = ChartPlan(
            chart, width: OfficialLayout.textWidth(orientation),
            maximumHeight: OfficialLayout.chartHeight(orientation)
        ).drawing()
        let first = marks.count
        let left = OfficialLayout.leftMargin.twips
        drawings.append(
            FigureDrawing(
                shapes: drawing.shapes.filter { if case .label = $0 { false } else { true } }, width: drawing.width,
                height: drawing.height, node: node))
        marks.append(Mark(content: .drawing(drawings.count - 1), x: left, y: 0))
        for label in drawing.labels { set(label, left: left, node: node, place: chart.place) }
        var shape = ParagraphShape(Component.figure.style(letterhead.size))
        if chart.unitNote != nil { shape.gapAbove = Length.pt(2).twips }
        slices.append(
            Slice(
                height: drawing.height, gap: gap(above: shape, .figure), mayBeginPage: !flow.keepsWithNext,
                marks: first..<marks.count))
        flow = FlowState(component: .figure, keepsWithNext: true)
    }

    /// Sets the words of a drawing, as wide as the typeface really is.
    private mutating func set(_ label: ChartDrawing.Label, left: Int, node: Int32, place: Place?) {
        let start = pieces.count
        add(label.text, label.face.cut, node: node, place: place)
        let units = pieces[start...].reduce(0) { $0 + Int($1.units) }
        let width = units * label.size / FontFace.em
        lines.append(TextLine(pieces: start..<pieces.count, size: label.size, start: 0, units: units))
        let x =
            switch label.anchor {
            case .start: label.at.x
            case .middle: label.at.x - width / 2
            case .end: label.at.x - width
            }
        marks.append(Mark(content: .line(lines.count - 1), x: left + x, y: label.at.y))
    }
}

extension AdvanceWidths.Face {
    fileprivate var cut: FontFiles.Cut {
        switch self {
        case .regular: .regular
        case .bold: .bold
        case .italic: .italic
        }
    }
}
