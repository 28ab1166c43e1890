import Document
import Packaging

/// Writes `word/document.xml`.
struct BodyWriter {
    let document: Document
    let letterhead: LetterheadLayout
    var numbering = NumberingPlan()
    var figures: FiguresPart
    /// The native charts so far.
    var charts: [ChartPart] = []
    var xml: XMLBytes

    init(_ document: Document) {
        self.document = document
        letterhead = LetterheadLayout(document.letterhead)
        figures = FiguresPart(date: FiguresPart.date(of: document))
        xml = XMLBytes(capacity: 1 << 16)
    }

    /// The part, after ``write()``.
    var bytes: [UInt8] { xml.bytes }

    mutating func write() {
        xml.markup(XMLBytes.declaration)
        xml.markup("<w:document")
        xml.markup(XMLBytes.namespaces)
        xml.markup("><w:body>")
        writeLetterhead()
        writeTitle()
        writeAddressees()
        for basis in document.baseLines { paragraph(.basis, basis) }
        write(document.body, leadsToSignature: true)
        writeClosing()
        writeSectionsOfAppendices()
        xml.markup("</w:body></w:document>")
    }

    // MARK: - Paragraphs

    /// Writes a paragraph in the style of `component`; `adjust` sets what follows from this document's own measures.
    mutating func paragraph(
        _ component: Component, _ inlines: Inlines, adjust: (inout ParagraphProperties) -> Void = { _ in }
    ) {
        xml.markup("<w:p>")
        var properties = ParagraphProperties(style: component.rawValue)
        adjust(&properties)
        xml.paragraphProperties(properties)
        xml.runs(component.ties.tied(inlines), inside: component.style(letterhead.size).emphasis)
        xml.markup("</w:p>")
        figures.add(inlines)
    }

    mutating func paragraph(
        _ component: Component, _ text: String, adjust: (inout ParagraphProperties) -> Void = { _ in }
    ) {
        paragraph(component, .plain(text), adjust: adjust)
    }

    /// Writes a paragraph of lines that are broken where the office breaks them.
    mutating func paragraph(_ component: Component, lines: [String]) {
        paragraph(component, Inlines(lines.map(Inlines.plain).joined(separator: [.lineBreak])))
    }

    /// Draws a rule of `length`, centred in a column of `width`.
    mutating func rule(length: Length, in width: Length, gapBelow: Length? = nil) {
        let side = Length(twips: max(0, (width - length).twips / 2))
        xml.markup("<w:p>")
        xml.paragraphProperties(
            ParagraphProperties(
                style: StyleName.rule, spacing: gapBelow.map { .init(after: $0) },
                indents: .init(left: side, right: side)))
        xml.markup("</w:p>")
    }

    /// Writes a paragraph of next to no height, which may end a section.
    mutating func spacer(endOf section: SectionProperties? = nil, keepsWithNext: Bool = false) {
        xml.markup("<w:p>")
        xml.paragraphProperties(
            ParagraphProperties(style: StyleName.spacer, keepsWithNext: keepsWithNext, section: section))
        xml.markup("</w:p>")
    }

    /// Begins a row of a table that only lays paragraphs out beside each other.
    mutating func layoutRowStart() {
        xml.rowStart()
        figures.startLayoutRow()
    }

    mutating func layoutRowEnd() {
        xml.rowEnd()
        figures.endLayoutRow()
    }

    // MARK: - Appendices

    /// Writes the appendices, each a section of its own, and the properties of the sections.
    private mutating func writeSectionsOfAppendices() {
        var section = SectionProperties()
        for (index, appendix) in document.appendices.enumerated() {
            spacer(endOf: section)
            section = SectionProperties(
                orientation: appendix.orientation, startsPage: true, restartsNumbering: true)
            numbering.startAppendix()
            paragraph(.appendixLabel, document.appendixLabel(at: index))
            paragraph(.appendixTitle, lines: appendix.titleLines)
            paragraph(.appendixReference, lines: appendixReference(on: appendix.orientation))
            write(appendix.blocks, orientation: appendix.orientation)
        }
        // Word wants a paragraph behind a table at the end.
        spacer()
        xml.sectionProperties(section)
    }

    private func appendixReference(on orientation: Orientation) -> [String] {
        let style = Component.appendixReference.style(letterhead.size)
        return document.appendixReference { line in
            AdvanceWidths.width(of: line, face: style.face, size: style.size) < OfficialLayout.textWidth(orientation)
        }
    }
}
