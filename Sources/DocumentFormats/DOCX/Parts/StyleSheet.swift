import Document
import Packaging

/// `word/styles.xml`: a style for every component, made from ``OfficialLayout`` and ``Component``.
enum StyleSheet {
    static func write(_ letterhead: LetterheadSize, to xml: inout XMLBytes) {
        xml.markup("<w:styles")
        xml.markup(XMLBytes.namespaces)
        xml.markup("><w:docDefaults><w:rPrDefault>")
        xml.runProperties(
            RunProperties(
                fontFamily: OfficialLayout.fontFamily, size: Component.body.style(letterhead).size,
                language: OfficialLayout.language))
        xml.markup("</w:rPrDefault><w:pPrDefault>")
        xml.paragraphProperties(
            ParagraphProperties(spacing: .init(before: .pt(0), after: .pt(0), line: .multiple(1))))
        xml.markup("</w:pPrDefault></w:docDefaults>")
        xml.markup(#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>"#)
        xml.markup(#"<w:qFormat/></w:style><w:style w:type="character" w:default="1" "#)
        xml.markup(#"w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>"#)
        xml.markup(#"<w:uiPriority w:val="1"/><w:semiHidden/></w:style>"#)
        xml.markup(#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>"#)
        xml.markup(#"<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#)
        xml.cellMargins(left: 0, right: 0)
        xml.markup(#"</w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList">"#)
        xml.markup(#"<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>"#)
        for component in Component.allCases { write(component, letterhead, to: &xml) }
        for style in CellStyle.allCases { write(style, to: &xml) }
        writeHelpers(to: &xml)
        writeCharacterStyles(to: &xml)
        writeTableStyles(to: &xml)
        xml.markup("</w:styles>")
    }

    private static func write(_ component: Component, _ letterhead: LetterheadSize, to xml: inout XMLBytes) {
        let style = component.style(letterhead)
        xml.styleStart(type: "paragraph", id: component.rawValue, name: component.styleName)
        var properties = ParagraphProperties(
            keepsWithNext: style.keepsWithNext, keepsLines: component.outlineLevel != nil, hasWidowControl: true,
            numbering: NumberingPlan.reference(inStyleOf: component), joinsOwnKind: style.joinsOwnKind,
            alignment: style.alignment.justification, outlineLevel: component.outlineLevel)
        properties.spacing = .init(
            before: style.gapAbove, after: style.gapBelow, line: .multiple(style.lineSpacing))
        if style.firstLineIndent > .pt(0) {
            properties.indents = .init(left: .pt(0), firstLine: style.firstLineIndent)
        } else if style.sideIndent > .pt(0) {
            properties.indents = .init(left: style.sideIndent, right: style.sideIndent)
        }
        if component == .draftMark { properties.borders = .init(sides: .box, space: .pt(3)) }
        xml.paragraphProperties(properties)
        xml.runProperties(
            RunProperties(
                isBold: style.isBold ? true : nil, isItalic: style.isItalic ? true : nil, size: style.size))
        xml.markup("</w:style>")
    }

    private static func write(_ style: CellStyle, to xml: inout XMLBytes) {
        xml.styleStart(type: "paragraph", id: style.name, name: style.styleName)
        let alignment: ParagraphProperties.Alignment =
            switch style.alignment {
            case .left: .left
            case .center: .center
            case .right: .right
            }
        xml.paragraphProperties(
            ParagraphProperties(
                keepsWithNext: style.role == .head, spacing: .init(before: .pt(2), after: .pt(2)),
                alignment: alignment))
        xml.runProperties(RunProperties(isBold: style.isBold ? true : nil, size: style.textSize))
        xml.markup("</w:style>")
    }

    private static func writeHelpers(to xml: inout XMLBytes) {
        xml.styleStart(type: "paragraph", id: StyleName.rule, name: "Đường kẻ")
        xml.paragraphProperties(
            ParagraphProperties(
                borders: .init(sides: .top),
                spacing: .init(before: .pt(3), line: .exactly(.pt(4)))))
        xml.runProperties(RunProperties(size: .pt(2)))
        xml.markup("</w:style>")
        xml.styleStart(type: "paragraph", id: StyleName.spacer, name: "Dòng đệm")
        xml.paragraphProperties(ParagraphProperties(spacing: .init(line: .exactly(.pt(1)))))
        xml.runProperties(RunProperties(size: .pt(1)))
        xml.markup("</w:style>")
    }

    private static func writeCharacterStyles(to xml: inout XMLBytes) {
        let styles: [(String, String, RunProperties)] = [
            ("Strong", "Strong", RunProperties(isBold: true)),
            ("Emphasis", "Emphasis", RunProperties(isItalic: true)),
            ("StrongEmphasis", "Intense Emphasis", RunProperties(isBold: true, isItalic: true)),
            // Shading, as a highlight cannot be part of a style in Word.
            (StyleName.gap, "Chỗ trống", RunProperties(background: "FFF2A8")),
        ]
        for (id, name, properties) in styles {
            xml.markup(#"<w:style w:type="character""#)
            xml.attribute("styleId", id)
            xml.markup(">")
            xml.value("name", name)
            xml.markup(#"<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>"#)
            xml.runProperties(properties)
            xml.markup("</w:style>")
        }
    }

    private static func writeTableStyles(to xml: inout XMLBytes) {
        xml.tableStyleStart(id: StyleName.officialTable, name: "Bảng số liệu")
        xml.markup("<w:tblBorders>")
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] as [StaticString] {
            xml.markup("<w:")
            xml.markup(side)
            xml.markup(#" w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#)
        }
        xml.markup("</w:tblBorders>")
        xml.cellMargins(
            left: OfficialLayout.cellPadding.twips, right: OfficialLayout.cellPadding.twips)
        xml.markup(#"</w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>"#)
        xml.tableStyleStart(id: StyleName.layoutTable, name: "Bảng không viền")
        xml.cellMargins(left: 0, right: 0)
        xml.markup("</w:tblPr></w:style>")
    }
}

extension XMLBytes {
    fileprivate mutating func styleStart(type: String, id: String, name: String) {
        markup("<w:style")
        attribute("type", type)
        attribute("styleId", id)
        markup(">")
        value("name", name)
        markup(#"<w:basedOn w:val="Normal"/><w:qFormat/>"#)
    }

    fileprivate mutating func tableStyleStart(id: String, name: String) {
        markup(#"<w:style w:type="table""#)
        attribute("styleId", id)
        markup(">")
        value("name", name)
        markup(#"<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#)
    }

    fileprivate mutating func cellMargins(left: Int, right: Int) {
        markup(#"<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left"#)
        attribute("w", left)
        markup(#" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right"#)
        attribute("w", right)
        markup(#" w:type="dxa"/></w:tblCellMar>"#)
    }
}
