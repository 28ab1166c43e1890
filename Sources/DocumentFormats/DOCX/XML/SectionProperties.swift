import Document
import Packaging

/// `w:sectPr`: a run of pages of one shape. Its children have one order (CT_SectPr), in which they are written.
struct SectionProperties {
    var orientation = Orientation.portrait
    /// Whether it begins on a page of its own; the document's first section does anyway.
    var startsPage = false
    /// Whether its pages count from 1 anew.
    var restartsNumbering = false
}

extension XMLBytes {
    mutating func sectionProperties(_ properties: SectionProperties) {
        markup("<w:sectPr>")
        markup(#"<w:headerReference w:type="default" r:id="rIdHeader"/>"#)
        markup(#"<w:headerReference w:type="first" r:id="rIdFirstHeader"/>"#)
        if properties.startsPage { value("type", "nextPage") }
        markup("<w:pgSz")
        attribute("w", OfficialLayout.pageWidth(properties.orientation).twips)
        attribute("h", OfficialLayout.pageHeight(properties.orientation).twips)
        if properties.orientation == .landscape { attribute("orient", "landscape") }
        markup("/><w:pgMar")
        attribute("top", OfficialLayout.topMargin.twips)
        attribute("right", OfficialLayout.rightMargin.twips)
        attribute("bottom", OfficialLayout.bottomMargin.twips)
        attribute("left", OfficialLayout.leftMargin.twips)
        attribute("header", OfficialLayout.headerDistance.twips)
        attribute("footer", OfficialLayout.headerDistance.twips)
        attribute("gutter", 0)
        markup("/>")
        if properties.restartsNumbering { markup(#"<w:pgNumType w:start="1"/>"#) }
        markup("<w:titlePg/></w:sectPr>")
    }
}
