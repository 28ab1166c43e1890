import Document

extension Typesetter {
    /// Sets the two bodies' names opposite *Quốc hiệu*, and the number on the same line as place and date.
    mutating func setLetterhead() {
        let head = document.letterhead
        let margin = OfficialLayout.leftMargin.twips
        func columns() -> [ColumnBox] {
            [
                ColumnBox(x: margin, width: letterhead.left.twips),
                ColumnBox(x: margin + letterhead.left.twips, width: letterhead.right.twips),
            ]
        }
        var names = columns()
        if !head.superiorLines.isEmpty { names[0].add(.superior, lines: head.superiorLines, in: &self) }
        names[0].add(.issuer, lines: head.issuerLines, in: &self)
        names[0].addRule(length: letterhead.issuerRule)
        names[1].add(.nation, lines: [Letterhead.nation], in: &self)
        names[1].add(.motto, lines: [Letterhead.motto], in: &self)
        names[1].addRule(length: letterhead.mottoRule)
        var issue = columns()
        issue[0].add(.number, lines: [head.numberLine], in: &self)
        if document.properties.isDraft { addDraftMark(to: &issue[0]) }
        issue[1].add(.placeAndDate, lines: [head.placeAndDate], in: &self)
        for row in [names, issue] {
            if isTooLong(row) { oneBelowTheOther(row) } else { sideBySide(row) }
        }
    }

    private mutating func addDraftMark(to column: inout ColumnBox) {
        let style = Component.draftMark.style(letterhead.size)
        let width =
            AdvanceWidths.width(of: Letterhead.draftMark, face: style.face, size: style.size) + .pt(12)
        let space = Length.pt(3).twips
        let rule = OfficialLayout.ruleThickness.twips
        let x = column.x + (column.width - width.twips) / 2 - space
        let top = column.add(.draftMark, lines: [Letterhead.draftMark], in: &self) - space
        let (wide, high) = (width.twips + 2 * space, column.height - top + space)
        let sides = [
            (x, top, wide, rule), (x, top + high - rule, wide, rule), (x, top, rule, high),
            (x + wide - rule, top, rule, high),
        ]
        for (x, y, width, height) in sides {
            column.marks.append(Mark(content: .fill(width: width, height: height, colour: .black), x: x, y: y))
        }
    }

    /// Sets the kind of document, the *trích yếu* and the rule below it.
    mutating func setTitle() {
        let heading = node(.heading1)
        let summary = document.title.summaryLines
        // Spaces at the ends of lines keep what is one heading apart.
        paragraph(.kind, .plain(document.title.kind + " "), node: heading)
        paragraph(.summary, Inlines(summary.map(Inlines.plain).joined(separator: [.lineBreak])), node: heading)
        let style = Component.summary.style(letterhead.size)
        let width = OfficialLayout.textWidth(.portrait)
        let lines = AdvanceWidths.lines(
            of: Component.summary.ties.tied(document.title.summary), face: style.face, size: style.size,
            width: width - style.sideIndent - style.sideIndent)
        let length = OfficialLayout.shortRule(under: lines, face: style.face, size: style.size)
        let first = marks.count
        marks.append(
            RuleShape.mark(length: length.twips, x: OfficialLayout.leftMargin.twips, width: width.twips, y: 0))
        slices.append(
            Slice(height: RuleShape.height, gap: RuleShape.gap, mayBeginPage: false, marks: first..<marks.count))
        flow = FlowState(gapBelow: OfficialLayout.headGap.twips)
    }

    /// Sets *Kính gửi*: one addressee centred on its line, several as a block in the middle of the page with the hyphens
    /// below the colon.
    mutating func setAddressees() {
        let lines = document.addresseeLines
        guard let head = lines.first else { return }
        let gapBelow = OfficialLayout.headGap.twips
        guard lines.count > 1 else {
            return paragraph(.addressee, .plain(head)) { $0.gapBelow = gapBelow }
        }
        let style = Component.addressee.style(letterhead.size)
        func width(_ text: some StringProtocol) -> Length {
            AdvanceWidths.width(of: String(text), face: style.face, size: style.size)
        }
        let colon = width(Document.salutation.dropLast())
        let block = colon + (lines.dropFirst().map { width($0) }.max() ?? .pt(0))
        let free = OfficialLayout.textWidth(.portrait) - block
        let start = max(Length(twips: free.twips / 2), OfficialLayout.firstLineIndent)
        paragraph(.addressee, .plain(head)) {
            $0.keepsWithNext = true
            $0.left = start.twips
            $0.alignment = .left
        }
        let hyphen = width("- ").twips
        for (index, line) in lines.enumerated().dropFirst() {
            paragraph(.addresseeItem, .plain(line)) {
                $0.left = start.twips + colon.twips + hyphen
                $0.firstLineIndent = -hyphen
                if index == lines.count - 1 { $0.gapBelow = gapBelow }
            }
        }
    }

    /// Sets the label, the title and the line that binds an appendix to its document.
    mutating func setHead(of appendix: Appendix, at index: Int) {
        makesLinks = false
        defer { makesLinks = true }
        let heading = node(.heading(2))
        let label = document.appendixLabel(at: index)
        let title = appendix.titleLines
        openHeadings = []
        anchors.append(Anchor(title: ([label + "."] + title).joined(separator: " "), depth: 1))
        appendixDepth = 1
        appendixAnchors.append(anchors.count - 1)
        let anchor = Int32(anchors.count - 1)
        paragraph(.appendixLabel, .plain(label + " "), node: heading, anchor: anchor, place: appendix.place)
        paragraph(
            .appendixTitle, Inlines(title.map(Inlines.plain).joined(separator: [.lineBreak])), node: heading,
            place: appendix.place)
        let style = Component.appendixReference.style(letterhead.size)
        let width = OfficialLayout.textWidth(appendix.orientation)
        let reference = document.appendixReference {
            AdvanceWidths.width(of: $0, face: style.face, size: style.size) < width
        }
        paragraph(.appendixReference, Inlines(reference.map(Inlines.plain).joined(separator: [.lineBreak])))
    }

    /// Sets *Nơi nhận* beside the authority, the room for the signature and the name, all on one page.
    mutating func setClosing() {
        let (left, right) = OfficialLayout.closingColumns
        let margin = OfficialLayout.leftMargin.twips
        var recipients = ColumnBox(x: margin, width: left.twips)
        recipients.add(.recipientsLabel, lines: [Recipients.label], in: &self)
        for line in document.recipients.lines { recipients.add(.recipient, lines: [line], in: &self) }
        var signer = ColumnBox(x: margin + left.twips, width: right.twips)
        for line in document.signature.authority { signer.add(.authority, lines: [line], in: &self) }
        let top = signer.height
        let form = node(.form)
        signer.add(.signer, lines: [document.signature.name], in: &self)
        // Word sets a line of 1 pt between two tables.
        var gap = 0
        if case .table = document.body.last { gap = Length.pt(1).twips }
        if isTooLong([recipients, signer]) { return oneBelowTheOther([recipients, signer]) }
        let side = Length.mm(10).twips
        signature = SignatureSpot(
            page: 0, x: signer.x + side, y: 0, width: signer.width - 2 * side,
            height: OfficialLayout.signatureRoom.twips, node: form)
        sideBySide([recipients, signer], gap: gap, signature: top)
    }
}
