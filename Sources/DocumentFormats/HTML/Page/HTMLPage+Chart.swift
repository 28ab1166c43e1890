package import Document

extension HTMLPageWriter {
    /// Writes a chart as a drawing with its words, and its numbers as a table that can be opened.
    mutating func write(_ chart: Chart, orientation: Orientation) {
        let id = "hinh-\(chart.number)"
        html += "<figure class=\"chart\" aria-labelledby=\"\(id)\">\n"
        if let note = chart.unitNote { html += "<p class=\"unit\">\(HTML.escaped(note))</p>\n" }
        html += "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Hình \(chart.number)\">\n"
        let drawing = ChartPlan(
            chart, width: OfficialLayout.textWidth(orientation),
            maximumHeight: OfficialLayout.chartHeight(orientation)
        ).drawing()
        html += ChartSVG.text(of: drawing, id: id, title: chart.printedCaption.plainText, description: chart.summary)
        html += "</div>\n<figcaption id=\"\(id)\">\(inlines(chart.printedCaption, .figureCaption))</figcaption>\n"
        if let remark = chart.remarkLine { html += "<p class=\"remark\">\(inlines(remark, .figureNote))</p>\n" }
        if !chart.isTabled {
            html += "<details>\n<summary>Số liệu của Hình \(chart.number)</summary>\n"
            write(numbered: chart.table())
            html += "</details>\n"
        }
        html += "</figure>\n"
    }
}

/// Writes drawings as SVG that stands within a page: no script, no style sheet, no other file.
package enum ChartSVG {
    package static func text(of drawing: ChartDrawing, id: String, title: String, description: String) -> String {
        var svg = "<svg viewBox=\"0 0 \(drawing.width) \(drawing.height)\" role=\"img\" "
        svg += "aria-labelledby=\"\(id)-t \(id)-d\">\n<title id=\"\(id)-t\">\(HTML.escaped(title))</title>\n"
        svg += "<desc id=\"\(id)-d\">\(HTML.escaped(description))</desc>\n"
        for shape in drawing.shapes {
            switch shape {
            case .area(let corners, let fill, let stroke):
                svg += "<path d=\"\(path(corners))z\" fill=\"\(fill.map(colour) ?? "none")\"\(attributes(stroke))/>\n"
            case .line(let points, let stroke):
                svg += "<path d=\"\(path(points))\" fill=\"none\"\(attributes(stroke))/>\n"
            case .label(let label): svg += text(of: label)
            }
        }
        return svg + "</svg>\n"
    }

    private static func path(_ points: [ChartDrawing.Point]) -> String {
        points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }.joined()
    }

    private static func attributes(_ stroke: ChartDrawing.Stroke?) -> String {
        guard let stroke else { return "" }
        let dashes = stroke.dashes.map(String.init).joined(separator: " ")
        return " stroke=\"\(colour(stroke.grey))\" stroke-width=\"\(stroke.width)\""
            + (dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\"")
    }

    private static func colour(_ grey: Int) -> String {
        let level = min(max(grey, 0), 100) * 255 / 100
        return "rgb(\(level),\(level),\(level))"
    }

    private static func text(of label: ChartDrawing.Label) -> String {
        let anchor =
            switch label.anchor {
            case .start: ""
            case .middle: " text-anchor=\"middle\""
            case .end: " text-anchor=\"end\""
            }
        let face =
            switch label.face {
            case .regular: ""
            case .bold: " font-weight=\"bold\""
            case .italic: " font-style=\"italic\""
            }
        return "<text x=\"\(label.at.x)\" y=\"\(label.at.y)\" font-size=\"\(label.size)\"\(anchor)\(face)>"
            + "\(HTML.escaped(label.text))</text>\n"
    }
}
