import Document
import Finding
import Packaging
import ReportModel
import Spreadsheet

/// A native chart of a DOCX file (ISO/IEC 29500-1, 21.2): what it shows, and the workbook behind it, which opens where
/// somebody edits it.
struct ChartPart {
    let plan: ChartPlan
    /// Those that it shows.
    let categories: Range<Int>
    var chart: Chart { plan.chart }

    /// The name of the workbook's sheet.
    private static let sheetName = "Số liệu"

    init(_ plan: ChartPlan, categories: Range<Int>) {
        self.plan = plan
        self.categories = categories
    }

    /// The numbers that it draws, series by series.
    var values: [String?] {
        chart.drawn.flatMap { series in categories.map { series.points[$0].number?.plain } }
    }

    // MARK: - The workbook

    /// Returns the workbook: a column for the categories, and one for each series, those that are not drawn included.
    func workbook(_ properties: Document.Properties) throws(Refusal) -> [UInt8] {
        var workbook = Workbook(
            properties: Workbook.Properties(
                title: chart.printedCaption.plainText, author: properties.author, created: properties.created))
        var sheet = Sheet(name: Self.sheetName)
        let head = Spreadsheet.CellStyle().with { $0.isBold = true }
        sheet.put(0, 0, .text(chart.categoryHead), head)
        sheet.widths[0] = 32
        for (column, series) in chart.series.enumerated() {
            sheet.put(0, column + 1, .text(series.name), head)
            sheet.widths[column + 1] = 18
            for (row, category) in categories.enumerated() {
                guard let number = series.points[category].number else { continue }
                let quantity = Quantity(mantissa: number.mantissa, decimals: number.decimals)
                sheet.put(
                    row + 1, column + 1, quantity.fitsCell ? .number(quantity) : .text(number.text),
                    Spreadsheet.CellStyle().with { $0.format = .number(decimals: number.decimals) })
            }
        }
        for (row, category) in categories.enumerated() { sheet.put(row + 1, 0, .text(chart.categories[category])) }
        workbook.sheets = [sheet]
        return try WorkbookWriter.write(workbook)
    }

    // MARK: - The chart

    /// The part with the chart.
    var bytes: [UInt8] {
        var xml = XMLBytes(capacity: 1 << 14)
        xml.markup(XMLBytes.declaration)
        xml.markup(#"<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" "#)
        xml.markup(#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#)
        xml.markup(#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#)
        xml.markup(#"<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>"#)
        xml.markup(#"<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>"#)
        if case .lines = chart.kind { writeLines(to: &xml) } else { writeBars(to: &xml) }
        xml.markup("</c:plotArea>")
        if chart.drawn.count > 1 {
            xml.markup(#"<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>"#)
        }
        xml.markup(#"<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>"#)
        xml.markup("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
        xml.textProperties(size: ChartPart.textSize)
        xml.markup(#"<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>"#)
        return xml.bytes
    }

    /// Twips.
    static let textSize = Length.pt(9).twips

    private func writeBars(to xml: inout XMLBytes) {
        xml.markup(#"<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>"#)
        for (index, series) in chart.drawn.enumerated() {
            seriesStart(index, series, to: &xml)
            xml.barLook(SeriesLook(index))
            xml.markup(#"<c:invertIfNegative val="0"/>"#)
            // Numbers at the bars where lines of them have room.
            let isReadable = plan.textSize >= Length.pt(7).twips && plan.panels.count <= 2 && chart.drawn.count <= 2
            if isReadable { labels(of: nil, isBelow: false, to: &xml) }
            data(index, series, to: &xml)
            xml.markup("</c:ser>")
        }
        xml.markup(#"<c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>"#)
        xml.markup(
            #"<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>"#)
        xml.markup(#"<c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>"#)
        xml.markup(#"<c:tickLblPos val="low"/>"#)
        xml.line(width: 12, grey: 0)
        xml.textProperties(size: min(plan.textSize, ChartPart.textSize + 20))
        xml.markup(#"<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>"#)
        xml.markup(#"<c:lblOffset val="40"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>"#)
        // The categories count downwards: where they end is below.
        valueAxis(position: "b", crosses: "max", crossing: 1, id: 2, crossBetween: "between", to: &xml)
    }

    private func writeLines(to xml: inout XMLBytes) {
        xml.markup(#"<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"#)
        for (index, series) in chart.drawn.enumerated() {
            seriesStart(index, series, to: &xml)
            xml.lineLook(SeriesLook(index))
            labels(of: series.points.lastIndex { $0.number != nil }, isBelow: isBelowOthers(index), to: &xml)
            data(index, series, to: &xml)
            xml.markup(#"<c:smooth val="0"/></c:ser>"#)
        }
        xml.markup(#"<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>"#)
        xml.markup(
            #"<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>"#)
        xml.markup(#"<c:axPos val="b"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>"#)
        xml.markup(#"<c:tickLblPos val="low"/>"#)
        xml.line(width: 12, grey: 0)
        xml.textProperties(size: Length.pt(8).twips)
        xml.markup(#"<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>"#)
        xml.markup(#"<c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>"#)
        valueAxis(position: "l", crosses: "autoZero", crossing: 1, id: 2, crossBetween: "between", to: &xml)
    }

    private func valueAxis(
        position: String, crosses: String, crossing: Int, id: Int, crossBetween: String,
        to xml: inout XMLBytes
    ) {
        let scale = plan.scale
        xml.markup("<c:valAx>")
        xml.chartValue("axId", "\(id)")
        xml.markup(#"<c:scaling><c:orientation val="minMax"/>"#)
        xml.chartValue("max", scale.plain(scale.steps.upperBound))
        xml.chartValue("min", scale.plain(scale.steps.lowerBound))
        xml.markup(#"</c:scaling><c:delete val="0"/>"#)
        xml.chartValue("axPos", position)
        xml.markup("<c:majorGridlines>")
        xml.line(width: 5, grey: 75)
        xml.markup("</c:majorGridlines>")
        xml.numberFormat(decimals: max(-scale.exponent, 0), isShare: isShare)
        xml.markup(#"<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>"#)
        xml.markup("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
        xml.chartValue("crossAx", "\(crossing)")
        xml.chartValue("crosses", crosses)
        xml.chartValue("crossBetween", crossBetween)
        xml.chartValue("majorUnit", scale.plainStep)
        xml.markup("</c:valAx>")
    }

    // MARK: - Series

    private func seriesStart(_ index: Int, _ series: Chart.Series, to xml: inout XMLBytes) {
        xml.markup("<c:ser>")
        xml.chartValue("idx", "\(index)")
        xml.chartValue("order", "\(index)")
        xml.markup("<c:tx><c:strRef>")
        xml.formula(sheet: Self.sheetName, column: index + 1, rows: 0...0)
        xml.strings([series.name], count: 1)
        xml.markup("</c:strRef></c:tx>")
    }

    private func data(_ index: Int, _ series: Chart.Series, to xml: inout XMLBytes) {
        let rows = 1...max(rowCount, 1)
        xml.markup("<c:cat><c:strRef>")
        xml.formula(sheet: Self.sheetName, column: 0, rows: rows)
        xml.strings(categories.map { chart.categories[$0] }, count: rowCount)
        xml.markup("</c:strRef></c:cat><c:val><c:numRef>")
        xml.formula(sheet: Self.sheetName, column: index + 1, rows: rows)
        xml.markup("<c:numCache><c:formatCode>")
        xml.text(XMLBytes.formatCode(decimals: decimals, isShare: isShare))
        xml.markup("</c:formatCode>")
        xml.chartValue("ptCount", "\(rowCount)")
        for (row, category) in categories.enumerated() {
            guard let number = series.points[category].number else { continue }
            xml.point(row, number.plain)
        }
        xml.markup("</c:numCache></c:numRef></c:val>")
    }

    /// The rows of the longest chart of a row of charts: a shorter one keeps room for as many, so that all bars are alike.
    private var rowCount: Int { plan.panels.map(\.count).max() ?? 0 }

    private var decimals: Int {
        chart.drawn.flatMap { $0.points.compactMap(\.number?.decimals) }.max() ?? 0
    }

    private var isShare: Bool {
        if case .progress = chart.kind { true } else { false }
    }

    /// Whether the last number of a series lies below that of another one, so that their labels keep apart.
    private func isBelowOthers(_ index: Int) -> Bool {
        let ends = chart.drawn.map { $0.points.last { $0.number != nil }?.number?.value }
        guard let own = ends[index] else { return false }
        return ends.enumerated().contains { other, end in
            guard let end, other != index else { return false }
            return end > own || end == own && other < index
        }
    }

    /// The numbers at all points, or at one of them; nothing for a series without any.
    private func labels(of point: Int?, isBelow: Bool, to xml: inout XMLBytes) {
        let isLines = if case .lines = chart.kind { true } else { false }
        guard !isLines || point != nil else { return }
        func contents(_ xml: inout XMLBytes, isShown: Bool) {
            if isShown {
                xml.numberFormat(decimals: decimals, isShare: isShare)
                xml.markup("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
                xml.textProperties(size: Length.pt(8.5).twips)
                xml.chartValue("dLblPos", !isLines ? "outEnd" : isBelow ? "b" : "t")
            }
            xml.markup(#"<c:showLegendKey val="0"/>"#)
            xml.chartValue("showVal", isShown ? "1" : "0")
            xml.markup(#"<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>"#)
            xml.markup(#"<c:showBubbleSize val="0"/>"#)
        }
        xml.markup("<c:dLbls>")
        if let point {
            xml.markup("<c:dLbl>")
            xml.chartValue("idx", "\(point)")
            contents(&xml, isShown: true)
            xml.markup("</c:dLbl>")
        }
        contents(&xml, isShown: point == nil)
        xml.markup("</c:dLbls>")
    }
}

extension ChartScale {
    /// A tick as files write it.
    fileprivate func plain(_ step: Int) -> String {
        Self.plain(step * digit, exponent)
    }

    fileprivate var plainStep: String { Self.plain(digit, exponent) }

    private static func plain(_ number: Int, _ exponent: Int) -> String {
        guard exponent < 0 else { return number == 0 ? "0" : "\(number)" + String(repeating: "0", count: exponent) }
        return Chart.Number(mantissa: Int64(number), decimals: -exponent, text: "", source: "").plain
    }
}
