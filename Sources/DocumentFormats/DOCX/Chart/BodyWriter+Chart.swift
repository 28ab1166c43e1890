import Document
import Packaging

extension BodyWriter {
    /// Writes a chart that Word can edit, with its caption below it; several charts beside each other where there are too many
    /// bars for one.
    mutating func write(_ chart: Chart, orientation: Orientation, keepsWithNext: Bool = false) {
        if let note = chart.unitNote { paragraph(.unitNote, note) }
        let width = OfficialLayout.textWidth(orientation)
        let plan = ChartPlan(chart, width: width, maximumHeight: OfficialLayout.chartHeight(orientation))
        xml.markup("<w:p>")
        xml.paragraphProperties(
            ParagraphProperties(
                style: Component.figure.rawValue, spacing: chart.unitNote.map { _ in .init(before: .pt(2)) })
        )
        // A little less than the line, so that none of them is pushed onto the next.
        let share = (width.twips - 40) / max(plan.panels.count, 1)
        for panel in plan.panels {
            let part = ChartPart(plan, categories: panel)
            charts.append(part)
            figures.add(part)
            let range = plan.panels.count > 1 ? ", phần \(panel.lowerBound + 1) - \(panel.upperBound)" : ""
            drawing(
                number: charts.count, width: share, height: plan.height, name: "Hình \(chart.number)\(range)",
                description: panel.lowerBound == 0 ? chart.summary : "Hình \(chart.number)\(range)")
        }
        xml.markup("</w:p>")
        let remark = chart.fullRemarkLine
        paragraph(.figureCaption, chart.printedCaption) {
            $0.keepsWithNext = remark != nil || keepsWithNext
            if remark != nil { $0.spacing = .init(after: .pt(0)) }
        }
        if let remark { paragraph(.figureNote, remark) { $0.keepsWithNext = keepsWithNext } }
    }

    private mutating func drawing(number: Int, width: Int, height: Int, name: String, description: String) {
        // A twip is 635 of the units of drawings.
        let (wide, high) = (width * 635, height * 635)
        xml.markup(#"<w:r><w:drawing><wp:inline "#)
        xml.markup(#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#)
        xml.markup(#"distT="0" distB="0" distL="0" distR="0"><wp:extent cx=""#)
        xml.number(wide)
        xml.markup(#"" cy=""#)
        xml.number(high)
        xml.markup(#""/><wp:docPr id=""#)
        xml.number(number)
        xml.markup(#"" name=""#)
        xml.text(name)
        xml.markup(#"" descr=""#)
        xml.text(description)
        xml.markup(#""/><wp:cNvGraphicFramePr/>"#)
        xml.markup(#"<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">"#)
        xml.markup(#"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">"#)
        xml.markup(#"<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart"#)
        xml.number(number)
        xml.markup(#""/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#)
    }
}
