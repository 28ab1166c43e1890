import Document
import Packaging

extension BodyWriter {
    /// Writes the two bodies' names opposite *Quốc hiệu*, and the number on the same line as place and date.
    mutating func writeLetterhead() {
        let head = document.letterhead
        let (left, right) = (letterhead.left, letterhead.right)
        xml.tableStart(TableProperties(style: StyleName.layoutTable, columns: [left, right]))
        layoutRowStart()
        xml.cellStart(CellProperties(width: left))
        if !head.superiorLines.isEmpty { paragraph(.superior, lines: head.superiorLines) }
        paragraph(.issuer, lines: head.issuerLines)
        rule(length: letterhead.issuerRule, in: left)
        xml.cellEnd()
        xml.cellStart(CellProperties(width: right))
        paragraph(.nation, Letterhead.nation)
        paragraph(.motto, Letterhead.motto)
        rule(length: letterhead.mottoRule, in: right)
        xml.cellEnd()
        layoutRowEnd()
        layoutRowStart()
        xml.cellStart(CellProperties(width: left))
        paragraph(.number, head.numberLine)
        if document.properties.isDraft { writeDraftMark(in: left) }
        xml.cellEnd()
        xml.cellStart(CellProperties(width: right))
        paragraph(.placeAndDate, head.placeAndDate)
        xml.cellEnd()
        layoutRowEnd()
        xml.tableEnd()
    }

    private mutating func writeDraftMark(in width: Length) {
        let style = Component.draftMark.style(letterhead.size)
        let box =
            AdvanceWidths.width(of: Letterhead.draftMark, face: style.face, size: style.size) + .pt(12)
        let side = Length(twips: (width - box).twips / 2)
        paragraph(.draftMark, Letterhead.draftMark) { $0.indents = .init(left: side, right: side) }
    }

    /// Writes the kind of document, the *trích yếu* and the rule below it.
    mutating func writeTitle() {
        paragraph(.kind, document.title.kind)
        paragraph(.summary, lines: document.title.summaryLines)
        let style = Component.summary.style(letterhead.size)
        let width = OfficialLayout.textWidth(.portrait)
        let lines = AdvanceWidths.lines(
            of: Component.summary.ties.tied(document.title.summary), face: style.face, size: style.size,
            width: width - style.sideIndent - style.sideIndent)
        rule(
            length: OfficialLayout.shortRule(under: lines, face: style.face, size: style.size), in: width,
            gapBelow: OfficialLayout.headGap)
    }

    /// Writes *Kính gửi*: one addressee centred on its line, several as a block in the middle of the page with the hyphens
    /// below the colon.
    mutating func writeAddressees() {
        let lines = document.addresseeLines
        let belowHead = ParagraphProperties.Spacing(after: OfficialLayout.headGap)
        guard lines.count > 1 else {
            if let line = lines.first { paragraph(.addressee, line) { $0.spacing = belowHead } }
            return
        }
        func width(_ text: some StringProtocol) -> Length {
            let style = Component.addressee.style(letterhead.size)
            return AdvanceWidths.width(of: String(text), face: style.face, size: style.size)
        }
        let colon = width(Document.salutation.dropLast())
        let block = colon + (lines.dropFirst().map { width($0) }.max() ?? .pt(0))
        let free = OfficialLayout.textWidth(.portrait) - block
        let start = max(Length(twips: free.twips / 2), OfficialLayout.firstLineIndent)
        paragraph(.addressee, lines[0]) {
            $0.keepsWithNext = true
            $0.indents = .init(left: start)
            $0.alignment = .left
        }
        let hyphen = width("- ")
        for (index, line) in lines.enumerated().dropFirst() {
            paragraph(.addresseeItem, line) {
                $0.indents = .init(left: start + colon + hyphen, hanging: hyphen)
                if index == lines.count - 1 { $0.spacing = belowHead }
            }
        }
    }
}
