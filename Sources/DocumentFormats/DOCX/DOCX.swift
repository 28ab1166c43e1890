package import Document
package import Finding
import Packaging

/// Writes documents as DOCX (ISO/IEC 29500-4:2016, transitional), which Word and LibreOffice open.
package enum DOCX {
    /// Returns `document` as a file; the same document always gives the same bytes.
    ///
    /// All text is expected in NFC.
    ///
    /// - Throws: ``Refusal`` with every reason, where something could only be written wrong or left out: control
    ///   characters, tables whose cells do not fill their grid, a time of creation that is none.
    package static func write(_ document: Document) throws(Refusal) -> [UInt8] {
        let findings = PrintCheck.findings(in: document)
        guard findings.isEmpty else { throw Refusal(findings) }
        return ZipArchive.write(entries(of: document))
    }

    /// Returns the parts in the order in which they stand in the file.
    private static func entries(of document: Document) -> [ZipEntry] {
        var body = BodyWriter(document)
        body.write()
        let deflater = Deflater(.quick)
        let styles = StaticParts.styles(body.letterhead.size)
        return [
            StaticParts.contentTypes, StaticParts.packageRelationships,
            ZipEntry("docProps/core.xml", CorePropertiesPart.bytes(document.properties), with: deflater),
            StaticParts.applicationProperties,
            ZipEntry("word/document.xml", body.bytes, with: deflater),
            StaticParts.documentRelationships, styles,
            ZipEntry("word/numbering.xml", body.numbering.part, with: deflater),
            StaticParts.settings, StaticParts.fontTable, StaticParts.header, StaticParts.firstHeader,
            ZipEntry("customXml/item1.xml", body.figures.bytes, with: deflater),
            StaticParts.figuresProperties, StaticParts.figuresRelationships,
        ]
    }
}
