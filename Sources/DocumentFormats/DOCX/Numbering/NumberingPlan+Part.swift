import Document
import Packaging

extension NumberingPlan {
    /// `word/numbering.xml`.
    var part: [UInt8] {
        var xml = XMLBytes(capacity: 8192)
        xml.markup(XMLBytes.declaration)
        xml.markup("<w:numbering")
        xml.markup(XMLBytes.namespaces)
        xml.markup(">")
        for (index, shape) in shapes.enumerated() { xml.abstractNumbering(index, shape) }
        for (index, instance) in instances.enumerated() {
            xml.markup("<w:num")
            xml.attribute("numId", index + 1)
            xml.markup(">")
            xml.value("abstractNumId", instance.shape)
            if let (level, start) = instance.start {
                xml.markup("<w:lvlOverride")
                xml.attribute("ilvl", level)
                xml.markup(">")
                xml.value("startOverride", start)
                xml.markup("</w:lvlOverride>")
            }
            xml.markup("</w:num>")
        }
        xml.markup("</w:numbering>")
        return xml.bytes
    }
}

/// `w:lvl`. The fields stand in the order of the schema (CT_Lvl) and are written in it.
private struct NumberingLevel {
    var start = 1
    /// A value of ST_NumberFormat.
    var format: String
    /// The style whose paragraphs stand on this level.
    var style: String?
    /// What follows the sign.
    var suffix = "space"
    /// The sign, with `%1` for the number of the first level.
    var text: String
    var firstLineIndent = OfficialLayout.firstLineIndent
}

extension NumberingPlan.Shape {
    fileprivate var levels: [NumberingLevel] {
        switch self {
        case .headings:
            [
                NumberingLevel(
                    format: "upperRoman", style: Component.part.rawValue, suffix: "nothing", text: "Phần %1",
                    firstLineIndent: .pt(0)),
                NumberingLevel(format: "upperRoman", style: Component.section.rawValue, text: "%2."),
                NumberingLevel(format: "decimal", style: Component.clause.rawValue, text: "%3."),
            ] + letterLevels(from: 3, style: Component.point.rawValue)
        case .dash: [NumberingLevel(format: "bullet", style: Component.dashItem.rawValue, text: "-")]
        case .plus: [NumberingLevel(format: "bullet", style: Component.plusItem.rawValue, text: "+")]
        case .number: [NumberingLevel(format: "decimal", text: "%1.")]
        case .letter: letterLevels(from: 0, style: nil)
        case .literal(let text): [NumberingLevel(format: "none", text: text)]
        }
    }

    private func letterLevels(from first: Int, style: String?) -> [NumberingLevel] {
        LetterSegment.all.enumerated().map { index, segment in
            switch segment.kind {
            case .lowerLetter(let start):
                NumberingLevel(
                    start: start, format: "lowerLetter", style: index == 0 ? style : nil,
                    text: "%\(first + index + 1))")
            case .fixed(let text): NumberingLevel(format: "none", text: text)
            }
        }
    }
}

extension XMLBytes {
    fileprivate mutating func abstractNumbering(_ index: Int, _ shape: NumberingPlan.Shape) {
        let levels = shape.levels
        markup("<w:abstractNum")
        attribute("abstractNumId", index)
        markup(">")
        value("multiLevelType", levels.count > 1 ? "multilevel" : "singleLevel")
        for (level, properties) in levels.enumerated() { numberingLevel(level, properties) }
        markup("</w:abstractNum>")
    }

    private mutating func numberingLevel(_ index: Int, _ level: NumberingLevel) {
        markup("<w:lvl")
        attribute("ilvl", index)
        markup(">")
        value("start", level.start)
        value("numFmt", level.format)
        value("pStyle", level.style)
        value("suff", level.suffix)
        value("lvlText", level.text)
        value("lvlJc", "left")
        // The sign looks like the paragraph's style: bold before a bold heading.
        paragraphProperties(ParagraphProperties(indents: .init(left: .pt(0), firstLine: level.firstLineIndent)))
        markup("</w:lvl>")
    }
}
