import Document
import Packaging

/// What the file says of itself, in both forms that PDF/A asks for; they must agree.
enum Metadata {
    private static let program = "BaoCao"

    /// The document information dictionary.
    static func information(_ properties: Document.Properties, to out: inout PDFBytes) {
        out.raw("<</Title")
        out.text(properties.title)
        if !properties.author.isEmpty {
            out.raw("/Author")
            out.text(properties.author)
        }
        out.raw("/Creator")
        out.text(program)
        out.raw("/Producer")
        out.text(program)
        if !properties.created.isEmpty {
            // 2026-01-05T08:30:00Z becomes D:20260105083000Z.
            let digits = properties.created.filter(\.isNumber)
            out.raw("/CreationDate")
            out.text("D:\(digits)Z")
            out.raw("/ModDate")
            out.text("D:\(digits)Z")
        }
        out.raw(">>")
    }

    /// The XMP packet (ISO 16684-1) with the claims of PDF/A-2a and PDF/UA-1.
    static func packet(_ properties: Document.Properties) -> [UInt8] {
        var xml = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        xml += """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(XMLBytes.escapedText(properties.title))</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>

            """
        if !properties.author.isEmpty {
            xml +=
                "<dc:creator><rdf:Seq><rdf:li>\(XMLBytes.escapedText(properties.author))</rdf:li></rdf:Seq></dc:creator>\n"
        }
        if !properties.created.isEmpty {
            xml += "<xmp:CreateDate>\(properties.created)</xmp:CreateDate>\n"
            xml += "<xmp:ModifyDate>\(properties.created)</xmp:ModifyDate>\n"
        }
        xml += """
            <xmp:CreatorTool>\(program)</xmp:CreatorTool>
            <pdf:Producer>\(program)</pdf:Producer>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            \(describedProperties)
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """
        return Array(xml.utf8)
    }

    /// PDF/A wants properties described that it does not know itself (ISO 19005-2, 6.6.2.3.3): that of PDF/UA.
    private static let describedProperties = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """
}
