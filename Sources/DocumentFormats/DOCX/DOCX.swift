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
        return ZipArchive.write(try entries(of: document))
    }

    /// Returns the parts in the order in which they stand in the file.
    private static func entries(of document: Document) throws(Refusal) -> [ZipEntry] {
        var body = BodyWriter(document)
        body.write()
        let deflater = Deflater(.quick)
        let styles = StaticParts.styles(body.letterhead.size)
        let parts = [
            StaticParts.contentTypes(charts: body.charts.count), StaticParts.packageRelationships,
            ZipEntry("docProps/core.xml", CorePropertiesPart.bytes(document.properties), with: deflater),
            StaticParts.applicationProperties,
            ZipEntry("word/document.xml", body.bytes, with: deflater),
            StaticParts.documentRelationships(charts: body.charts.count), styles,
            ZipEntry("word/numbering.xml", body.numbering.part, with: deflater),
            StaticParts.settings, StaticParts.fontTable, StaticParts.header, StaticParts.firstHeader,
            ZipEntry("customXml/item1.xml", body.figures.bytes, with: deflater),
            StaticParts.figuresProperties, StaticParts.figuresRelationships,
        ]
        return try parts + charts(body.charts, document.properties, deflater)
    }
    /// Returns the parts of charts: each with its workbook, and what leads from one to the other.
    private static func charts(
        _ charts: [ChartPart], _ properties: Document.Properties, _ deflater: borrowing Deflater
    ) throws(Refusal) -> [ZipEntry] {
        var entries: [ZipEntry] = []
        for (index, chart) in charts.enumerated() {
            let number = index + 1
            entries.append(ZipEntry("word/charts/chart\(number).xml", chart.bytes, with: deflater))
            entries.append(StaticParts.chartRelationships(number))
            entries.append(
                ZipEntry("word/embeddings/so-lieu-\(number).xlsx", try chart.workbook(properties), with: deflater))
        }
        return entries
    }
}
