import Document
import Packaging

/// `w:pPr`. The fields stand in the order of the schema (CT_PPr) and are written in it; there is no other way.
struct ParagraphProperties {
    var style: String?
    var keepsWithNext = false
    var keepsLines = false
    var hasWidowControl = false
    var numbering: NumberReference?
    var borders: Borders?
    var suppressesHyphens = false
    var spacing: Spacing?
    var indents: Indents?
    var joinsOwnKind = false
    var alignment: Alignment?
    var outlineLevel: Int?
    /// The properties of the paragraph mark.
    var mark: RunProperties?
    /// The section that ends with the paragraph.
    var section: SectionProperties?

    /// Lines around a paragraph, each as far from the words as `space` says.
    struct Borders {
        enum Sides {
            case top
            case box
        }

        var sides: Sides
        var thickness = OfficialLayout.ruleThickness
        var space = Length.pt(0)
    }

    struct Spacing {
        var before: Length?
        var after: Length?
        var line: Line?

        enum Line {
            /// In lines.
            case multiple(Double)
            case exactly(Length)
        }
    }

    struct Indents {
        var left: Length?
        var right: Length?
        var hanging: Length?
        var firstLine: Length?
    }

    enum Alignment: String {
        case left
        case center
        case right
        case both
    }
}

/// A place in the numbering part: a `w:num` and a level in it; 0 takes a numbering away that the style brings.
struct NumberReference: Hashable, Sendable {
    var number: Int
    var level: Int

    static let none = NumberReference(number: 0, level: 0)
}

extension XMLBytes {
    mutating func paragraphProperties(_ properties: ParagraphProperties) {
        markup("<w:pPr>")
        paragraphPropertiesContent(properties)
        markup("</w:pPr>")
    }

    private mutating func paragraphPropertiesContent(_ properties: ParagraphProperties) {
        value("pStyle", properties.style)
        flag("keepNext", properties.keepsWithNext)
        flag("keepLines", properties.keepsLines)
        flag("widowControl", properties.hasWidowControl)
        if let numbering = properties.numbering {
            markup("<w:numPr>")
            value("ilvl", numbering.level)
            value("numId", numbering.number)
            markup("</w:numPr>")
        }
        if let borders = properties.borders { self.borders(borders) }
        flag("suppressAutoHyphens", properties.suppressesHyphens)
        if let spacing = properties.spacing { self.spacing(spacing) }
        if let indents = properties.indents { self.indents(indents) }
        flag("contextualSpacing", properties.joinsOwnKind)
        value("jc", properties.alignment?.rawValue)
        value("outlineLvl", properties.outlineLevel)
        if let mark = properties.mark { runProperties(mark) }
        if let section = properties.section { sectionProperties(section) }
    }

    private mutating func borders(_ borders: ParagraphProperties.Borders) {
        markup("<w:pBdr>")
        switch borders.sides {
        case .top: line("top", borders)
        case .box:
            line("top", borders)
            line("left", borders)
            line("bottom", borders)
            line("right", borders)
        }
        markup("</w:pBdr>")
    }

    private mutating func line(_ side: StaticString, _ borders: ParagraphProperties.Borders) {
        markup("<w:")
        markup(side)
        markup(#" w:val="single""#)
        // Border widths are in eighths of a point, their distance in points.
        attribute("sz", borders.thickness.twips * 8 / 20)
        attribute("space", borders.space.twips / 20)
        markup(#" w:color="000000"/>"#)
    }

    private mutating func spacing(_ spacing: ParagraphProperties.Spacing) {
        markup("<w:spacing")
        attribute("before", spacing.before?.twips)
        attribute("after", spacing.after?.twips)
        switch spacing.line {
        case nil: break
        case .multiple(let lines):
            attribute("line", Int((lines * 240).rounded()))
            markup(#" w:lineRule="auto""#)
        case .exactly(let height):
            attribute("line", height.twips)
            markup(#" w:lineRule="exact""#)
        }
        markup("/>")
    }

    private mutating func indents(_ indents: ParagraphProperties.Indents) {
        markup("<w:ind")
        attribute("left", indents.left?.twips)
        attribute("right", indents.right?.twips)
        attribute("hanging", indents.hanging?.twips)
        attribute("firstLine", indents.firstLine?.twips)
        markup("/>")
    }
}
