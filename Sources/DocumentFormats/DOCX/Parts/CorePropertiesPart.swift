import Document
import Packaging

/// `docProps/core.xml`: title, author and time, all from the document.
enum CorePropertiesPart {
    static func bytes(_ properties: Document.Properties) -> [UInt8] {
        var xml = XMLBytes(capacity: 1024)
        xml.markup(XMLBytes.declaration)
        xml.markup(
            #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#)
        xml.markup(#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#)
        xml.markup(#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>"#)
        xml.text(properties.title)
        xml.markup("</dc:title><dc:creator>")
        xml.text(properties.author)
        xml.markup("</dc:creator><dc:language>")
        xml.text(OfficialLayout.language)
        xml.markup("</dc:language>")
        if !properties.created.isEmpty {
            xml.markup(#"<dcterms:created xsi:type="dcterms:W3CDTF">"#)
            xml.text(properties.created)
            xml.markup(#"</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">"#)
            xml.text(properties.created)
            xml.markup("</dcterms:modified>")
        }
        xml.markup("</cp:coreProperties>")
        return xml.bytes
    }
}
