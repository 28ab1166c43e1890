import Document
import Packaging
import Spreadsheet

/// The small elements of DrawingML charts.
extension XMLBytes {
    /// Appends `<c:name val="value"/>`.
    mutating func chartValue(_ name: StaticString, _ value: String) {
        markup("<c:")
        markup(name)
        markup(#" val=""#)
        text(value)
        markup(#""/>"#)
    }

    /// The format of numbers: Vietnamese where a program heeds the language, else that of the reader's own settings.
    static func formatCode(decimals: Int, isShare: Bool) -> String {
        "[$-42A]#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "") + (isShare ? "\"%\"" : "")
    }

    mutating func numberFormat(decimals: Int, isShare: Bool) {
        markup(#"<c:numFmt formatCode=""#)
        text(Self.formatCode(decimals: decimals, isShare: isShare))
        markup(#"" sourceLinked="0"/>"#)
    }

    /// Appends the typeface and the size, which is in hundredths of a point here.
    mutating func textProperties(size: Int) {
        markup("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"")
        number(size * 5)
        markup(#"" b="0"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface=""#)
        text(OfficialLayout.fontFamily)
        markup(#""/><a:cs typeface=""#)
        text(OfficialLayout.fontFamily)
        markup(#""/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>"#)
    }

    mutating func formula(sheet: String, column: Int, rows: ClosedRange<Int>) {
        let range = CellRange(
            CellAddress(row: rows.lowerBound, column: column), CellAddress(row: rows.upperBound, column: column))
        markup("<c:f>")
        text(Sheet(name: sheet).quotedName + "!" + (rows.count > 1 ? range.absolute : range.first.absolute))
        markup("</c:f>")
    }

    mutating func strings(_ strings: [String]) {
        markup("<c:strCache>")
        chartValue("ptCount", "\(strings.count)")
        for (index, string) in strings.enumerated() { point(index, string) }
        markup("</c:strCache>")
    }

    mutating func point(_ index: Int, _ content: String) {
        markup(#"<c:pt idx=""#)
        number(index)
        markup(#""><c:v>"#)
        text(content)
        markup("</c:v></c:pt>")
    }

    // MARK: - Looks

    /// Appends a shape's outline in twips and grey.
    mutating func line(width: Int, grey: Int) {
        markup("<c:spPr>")
        outline(ChartDrawing.Stroke(width: width, grey: grey))
        markup("</c:spPr>")
    }

    private mutating func outline(_ stroke: ChartDrawing.Stroke) {
        markup(#"<a:ln w=""#)
        number(stroke.width * 635)
        markup(#""><a:solidFill>"#)
        colour(stroke.grey)
        markup("</a:solidFill>")
        if let dash = stroke.dashes.first {
            markup(dash > 40 ? #"<a:prstDash val="dash"/>"# : #"<a:prstDash val="sysDot"/>"#)
        }
        markup("</a:ln>")
    }

    private mutating func colour(_ grey: Int) {
        let level = UInt64(min(max(grey, 0), 100) * 255 / 100)
        markup(#"<a:srgbClr val=""#)
        hexadecimal(level << 16 | level << 8 | level, digits: 6)
        markup(#""/>"#)
    }

    mutating func barLook(_ look: SeriesLook) {
        markup("<c:spPr>")
        if look.hatching.isHatched {
            markup(look.hatching.isCrossed ? #"<a:pattFill prst="diagCross">"# : #"<a:pattFill prst="wdUpDiag">"#)
            markup(#"<a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr>"#)
            colour(look.fill)
            markup("</a:bgClr></a:pattFill>")
        } else {
            markup("<a:solidFill>")
            colour(look.fill)
            markup("</a:solidFill>")
        }
        outline(ChartDrawing.Stroke(width: 10))
        markup("</c:spPr>")
    }

    mutating func lineLook(_ look: SeriesLook) {
        markup("<c:spPr>")
        outline(look.stroke)
        markup("</c:spPr><c:marker>")
        let (symbol, fill) =
            switch look {
            case .first: ("circle", 0)
            case .second: ("circle", 100)
            case .third: ("square", 45)
            case .fourth: ("triangle", 100)
            }
        chartValue("symbol", symbol)
        chartValue("size", "5")
        markup("<c:spPr><a:solidFill>")
        colour(fill)
        markup("</a:solidFill>")
        outline(ChartDrawing.Stroke(width: 14, grey: look == .third ? 45 : 0))
        markup("</c:spPr></c:marker>")
    }
}
