import Document
import Packaging

/// `w:rPr`. The fields stand in the order of the schema (EG_RPrBase) and are written in it.
struct RunProperties {
    var style: String?
    var fontFamily: String?
    var isBold: Bool?
    var isItalic: Bool?
    var color: String?
    var size: Length?
    /// The colour behind the words, as RRGGBB.
    var background: String?
    var language: String?
}

extension XMLBytes {
    mutating func runProperties(_ properties: RunProperties) {
        markup("<w:rPr>")
        value("rStyle", properties.style)
        if let family = properties.fontFamily {
            markup("<w:rFonts")
            attribute("ascii", family)
            attribute("hAnsi", family)
            attribute("eastAsia", family)
            attribute("cs", family)
            markup("/>")
        }
        toggle("b", properties.isBold)
        toggle("bCs", properties.isBold)
        toggle("i", properties.isItalic)
        toggle("iCs", properties.isItalic)
        value("color", properties.color)
        if let size = properties.size {
            // Half-points.
            value("sz", size.twips / 10)
            value("szCs", size.twips / 10)
        }
        if let background = properties.background {
            markup(#"<w:shd w:val="clear" w:color="auto""#)
            attribute("fill", background)
            markup("/>")
        }
        if let language = properties.language {
            markup("<w:lang")
            attribute("val", language)
            attribute("eastAsia", language)
            markup("/>")
        }
        markup("</w:rPr>")
    }

    private mutating func toggle(_ name: StaticString, _ isOn: Bool?) {
        guard let isOn else { return }
        if isOn { flag(name, true) } else { value(name, "0") }
    }
}
