/// The namespaces of the markup that is read; those of strict ISO files stand for the same as the transitional ones.
package enum XMLSpace: UInt8 {
    /// A name without a prefix where no default namespace is declared; attributes without a prefix.
    case none
    /// WordprocessingML, `w`
    case word
    /// Relationships in documents, `r`
    case relationship
    /// Markup compatibility, `mc`
    case compatibility
    /// DrawingML, `a`
    case drawing
    /// `wp`
    case wordDrawing
    /// `v`
    case vml
    /// `m`
    case math
    /// The parts `….rels`
    case packageRelationships
    /// `[Content_Types].xml`
    case contentTypes
    /// SpreadsheetML, `x`
    case sheet
    /// Charts, `c`
    case chart
    /// The figures that our own files carry.
    case figures
    /// The spreadsheets, presentations and OpenDocument texts that go by a wrong name.
    case otherOffice
    /// Microsoft's extensions, all of which Word understands.
    case extensions
    case other

    package init(uri: UnsafeBufferPointer<UInt8>) {
        let uri = String(decoding: uri, as: UTF8.self)
        if let known = Self.known[uri] {
            self = known
        } else {
            self = uri.hasPrefix("http://schemas.microsoft.com/office/") ? .extensions : .other
        }
    }

    /// The namespace of the part that carries figures.
    package static let figuresNamespace: StaticString = "urn:baocao:figures:1"

    private static let known: [String: XMLSpace] = {
        let office = "http://schemas.openxmlformats.org/"
        let strict = "http://purl.oclc.org/ooxml/"
        return [
            office + "wordprocessingml/2006/main": .word, strict + "wordprocessingml/main": .word,
            office + "spreadsheetml/2006/main": .sheet, strict + "spreadsheetml/main": .sheet,
            office + "officeDocument/2006/relationships": .relationship,
            strict + "officeDocument/relationships": .relationship,
            office + "markup-compatibility/2006": .compatibility, office + "drawingml/2006/main": .drawing,
            strict + "drawingml/main": .drawing, office + "drawingml/2006/wordprocessingDrawing": .wordDrawing,
            strict + "drawingml/wordprocessingDrawing": .wordDrawing, "urn:schemas-microsoft-com:vml": .vml,
            office + "drawingml/2006/chart": .chart,
            strict + "drawingml/chart": .chart, office + "officeDocument/2006/math": .math,
            strict + "officeDocument/math": .math,
            office + "package/2006/relationships": .packageRelationships,
            office + "package/2006/content-types": .contentTypes, "\(figuresNamespace)": .figures,
        ]
    }()
}
