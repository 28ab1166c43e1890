import Document
import Packaging

/// The parts that are the same in every file, packed once.
enum StaticParts {
    /// The kinds of all parts.
    static func contentTypes(charts: Int) -> ZipEntry {
        charts == 0 ? contentTypesWithoutCharts : entry("[Content_Types].xml") { writeContentTypes(charts, to: &$0) }
    }

    private static let contentTypesWithoutCharts = entry("[Content_Types].xml") { writeContentTypes(0, to: &$0) }

    private static func writeContentTypes(_ charts: Int, to xml: inout XMLBytes) {
        xml.markup(#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#)
        xml.markup(#"<Default Extension="rels" "#)
        xml.markup(#"ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#)
        xml.markup(#"<Default Extension="xml" ContentType="application/xml"/>"#)
        if charts > 0 {
            xml.markup(#"<Default Extension="xlsx" "#)
            xml.markup(#"ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>"#)
        }
        let word: StaticString = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        let parts: [(StaticString, StaticString, StaticString)] = [
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.", "core-properties"),
            ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.", "extended-properties"),
            ("/word/document.xml", word, "document.main"), ("/word/styles.xml", word, "styles"),
            ("/word/numbering.xml", word, "numbering"), ("/word/settings.xml", word, "settings"),
            ("/word/fontTable.xml", word, "fontTable"), ("/word/header1.xml", word, "header"),
            ("/word/header2.xml", word, "header"),
            ("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.", "customXmlProperties"),
        ]
        for (name, family, kind) in parts {
            xml.markup(#"<Override PartName=""#)
            xml.markup(name)
            xml.markup(#"" ContentType=""#)
            xml.markup(family)
            xml.markup(kind)
            xml.markup(#"+xml"/>"#)
        }
        for number in 1..<(charts + 1) {
            xml.markup(#"<Override PartName="/word/charts/chart"#)
            xml.number(number)
            xml.markup(#".xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>"#)
        }
        xml.markup("</Types>")
    }

    static let packageRelationships = entry("_rels/.rels") { xml in
        xml.relationships([
            ("rId1", "officeDocument/2006/relationships/officeDocument", "word/document.xml"),
            ("rId2", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "officeDocument/2006/relationships/extended-properties", "docProps/app.xml"),
        ])
    }

    static func documentRelationships(charts: Int) -> ZipEntry {
        charts == 0
            ? relationshipsWithoutCharts
            : entry("word/_rels/document.xml.rels") { writeDocumentRelationships(charts, to: &$0) }
    }

    private static let relationshipsWithoutCharts = entry("word/_rels/document.xml.rels") {
        writeDocumentRelationships(0, to: &$0)
    }

    private static func writeDocumentRelationships(_ charts: Int, to xml: inout XMLBytes) {
        xml.relationshipsStart()
        xml.relationshipList([
            ("rIdStyles", "officeDocument/2006/relationships/styles", "styles.xml"),
            ("rIdNumbering", "officeDocument/2006/relationships/numbering", "numbering.xml"),
            ("rIdSettings", "officeDocument/2006/relationships/settings", "settings.xml"),
            ("rIdFonts", "officeDocument/2006/relationships/fontTable", "fontTable.xml"),
            ("rIdHeader", "officeDocument/2006/relationships/header", "header1.xml"),
            ("rIdFirstHeader", "officeDocument/2006/relationships/header", "header2.xml"),
            ("rIdFigures", "officeDocument/2006/relationships/customXml", "../customXml/item1.xml"),
        ])
        for number in 1..<(charts + 1) {
            xml.markup(#"<Relationship Id="rIdChart"#)
            xml.number(number)
            xml.markup(#"" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" "#)
            xml.markup(#"Target="charts/chart"#)
            xml.number(number)
            xml.markup(#".xml"/>"#)
        }
        xml.markup("</Relationships>")
    }

    /// What leads from a chart to its workbook.
    static func chartRelationships(_ number: Int) -> ZipEntry {
        entry("word/charts/_rels/chart\(number).xml.rels") { xml in
            xml.relationshipsStart()
            xml.markup(#"<Relationship Id="rId1" "#)
            xml.markup(#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" "#)
            xml.markup(#"Target="../embeddings/so-lieu-"#)
            xml.number(number)
            xml.markup(#".xlsx"/></Relationships>"#)
        }
    }

    static let figuresRelationships = entry("customXml/_rels/item1.xml.rels") { xml in
        xml.relationships([
            ("rId1", "officeDocument/2006/relationships/customXmlProps", "itemProps1.xml")
        ])
    }

    /// Says what the part with the figures holds. Its id only has to be another one than those of the file's other parts.
    static let figuresProperties = entry("customXml/itemProps1.xml") { xml in
        xml.markup(#"<ds:datastoreItem ds:itemID="{B7C1A0D6-0D5E-4F0B-9A53-6C2F1E8D4A71}" "#)
        xml.markup(#"xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>"#)
        xml.markup(#"<ds:schemaRef ds:uri=""#)
        xml.markup(FiguresPart.namespace)
        xml.markup(#""/></ds:schemaRefs></ds:datastoreItem>"#)
    }

    static let applicationProperties = entry("docProps/app.xml") { xml in
        xml.markup(#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#)
        xml.markup("<Application>BaoCao</Application></Properties>")
    }

    static let settings = entry("word/settings.xml") { xml in
        xml.markup("<w:settings")
        xml.markup(XMLBytes.namespaces)
        xml.markup(#"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>"#)
        xml.markup(#"<w:characterSpacingControl w:val="doNotCompress"/>"#)
        // A line broken by hand is not stretched to the margins.
        xml.markup("<w:compat><w:doNotExpandShiftReturn/>")
        for (name, value) in [
            ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1),
        ] {
            xml.markup("<w:compatSetting")
            xml.attribute("name", name)
            xml.attribute("uri", "http://schemas.microsoft.com/office/word")
            xml.attribute("val", value)
            xml.markup("/>")
        }
        xml.markup(#"</w:compat><w:themeFontLang w:val="vi-VN"/>"#)
        xml.markup(#"<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#)
    }

    static let fontTable = entry("word/fontTable.xml") { xml in
        xml.markup("<w:fonts")
        xml.markup(XMLBytes.namespaces)
        xml.markup("><w:font")
        xml.attribute("name", OfficialLayout.fontFamily)
        xml.markup(#"><w:altName w:val="Liberation Serif"/><w:panose1 w:val="02020603050405020304"/>"#)
        xml.markup(#"<w:charset w:val="A3"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"#)
    }

    /// The header with the page number, for every page of a section but its first.
    static let header = entry("word/header1.xml") { xml in
        xml.markup("<w:hdr")
        xml.markup(XMLBytes.namespaces)
        xml.markup("><w:p>")
        xml.paragraphProperties(ParagraphProperties(style: Component.pageNumber.rawValue))
        xml.markup(#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#)
        xml.markup(#"<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"#)
        xml.markup(#"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>"#)
        xml.markup(#"<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>"#)
    }

    /// The empty header of a section's first page.
    static let firstHeader = entry("word/header2.xml") { xml in
        xml.markup("<w:hdr")
        xml.markup(XMLBytes.namespaces)
        xml.markup("><w:p>")
        xml.paragraphProperties(ParagraphProperties(style: Component.pageNumber.rawValue))
        xml.markup("</w:p></w:hdr>")
    }

    /// The style sheet for a set of sizes.
    static func styles(_ letterhead: LetterheadSize) -> ZipEntry {
        switch letterhead {
        case .compact: compactStyles
        case .roomy: roomyStyles
        }
    }

    private static let compactStyles = entry("word/styles.xml") { StyleSheet.write(.compact, to: &$0) }
    private static let roomyStyles = entry("word/styles.xml") { StyleSheet.write(.roomy, to: &$0) }

    private static func entry(_ name: String, _ write: (inout XMLBytes) -> Void) -> ZipEntry {
        var xml = XMLBytes()
        xml.markup(XMLBytes.declaration)
        write(&xml)
        return ZipEntry(name, xml.bytes, with: Deflater(.thorough))
    }
}

extension XMLBytes {
    /// The namespaces of a WordprocessingML part, inside its first tag.
    static let namespaces: StaticString = """
         xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """

    /// Appends a relationship part's contents: id, type below `http://schemas.openxmlformats.org/`, target.
    fileprivate mutating func relationships(_ list: [(id: StaticString, type: StaticString, target: StaticString)]) {
        relationshipsStart()
        relationshipList(list)
        markup("</Relationships>")
    }

    fileprivate mutating func relationshipsStart() {
        markup(#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#)
    }

    fileprivate mutating func relationshipList(
        _ list: [(id: StaticString, type: StaticString, target: StaticString)]
    ) {
        for (id, type, target) in list {
            markup(#"<Relationship Id=""#)
            markup(id)
            markup(#"" Type="http://schemas.openxmlformats.org/"#)
            markup(type)
            markup(#"" Target=""#)
            markup(target)
            markup(#""/>"#)
        }
    }
}
