/// A part of an official document that has a look of its own.
///
/// The raw value is the part's name in files: ASCII, never changed.
package enum Component: String, Sendable, Hashable, CaseIterable {
    // The letterhead.
    case nation = "Nation"
    case motto = "Motto"
    case superior = "Superior"
    case issuer = "Issuer"
    case number = "DocumentNumber"
    case placeAndDate = "PlaceAndDate"
    case draftMark = "DraftMark"

    // The title and what stands below it.
    case kind = "DocumentKind"
    case summary = "Summary"
    case addressee = "Addressee"
    case addresseeItem = "AddresseeItem"
    case basis = "Basis"

    // The body.
    case body = "OfficialBody"
    case part = "Heading1"
    case section = "Heading2"
    case clause = "Heading3"
    case point = "Heading4"
    case dashItem = "ListDash"
    case plusItem = "ListPlus"
    case letterItem = "ListLetter"
    case numberItem = "ListNumberItem"

    // Tables.
    case tableCaption = "TableCaption"
    case unitNote = "UnitNote"

    // Charts.
    case figure = "Figure"
    case figureCaption = "FigureCaption"
    case figureNote = "FigureNote"

    // The end.
    case authority = "Authority"
    case signer = "Signer"
    case recipientsLabel = "RecipientsLabel"
    case recipient = "Recipient"

    // Appendices and the margin.
    case appendixLabel = "AppendixLabel"
    case appendixTitle = "AppendixTitle"
    case appendixReference = "AppendixReference"
    case pageNumber = "PageNumberLine"
}

extension Component {
    /// How the lines of a part stand between the margins.
    package enum Alignment: Sendable, Hashable {
        case left
        case center
        case right
        case justified
    }

    /// The look of a part.
    package struct Style: Sendable, Hashable {
        package var size: Length
        package var isBold = false
        package var isItalic = false
        package var alignment = Alignment.left
        package var firstLineIndent = Length.pt(0)
        /// On both sides.
        package var sideIndent = Length.pt(0)
        package var gapAbove = Length.pt(0)
        /// Between two parts the larger of the gaps below and above counts.
        package var gapBelow = Length.pt(0)
        /// Whether `gapAbove` falls away below a paragraph of the same part.
        package var joinsOwnKind = false
        /// In lines.
        package var lineSpacing = 1.0
        package var keepsWithNext = false

        /// The cut of the typeface, for measuring.
        package var face: AdvanceWidths.Face { isBold ? .bold : isItalic ? .italic : .regular }

        /// The emphasis that the part's words have already.
        package var emphasis: Emphasis {
            var emphasis: Emphasis = []
            if isBold { emphasis.insert(.bold) }
            if isItalic { emphasis.insert(.italic) }
            return emphasis
        }
    }

    /// The look of the part (annex I, II and V); `letterhead` chooses between the two legal sets of sizes of page 1's head.
    package func style(_ letterhead: LetterheadSize) -> Style {
        switch self {
        case .nation, .issuer: Style(size: letterhead.smaller, isBold: true, alignment: .center)
        case .superior: Style(size: letterhead.smaller, alignment: .center)
        case .motto: Style(size: letterhead.larger, isBold: true, alignment: .center)
        case .number:
            Style(
                size: .pt(13), alignment: .center,
                gapAbove: Style.gap(.pt(4), of: .pt(13), onBaselineOf: letterhead.larger))
        case .placeAndDate: Style(size: letterhead.larger, isItalic: true, alignment: .center, gapAbove: .pt(4))
        case .draftMark: Style(size: .pt(13), isBold: true, alignment: .center, gapAbove: .pt(8))

        case .kind: Style(size: .pt(14), isBold: true, alignment: .center, gapAbove: .pt(18), keepsWithNext: true)
        case .summary:
            Style(
                size: .pt(14), isBold: true, alignment: .center, sideIndent: OfficialLayout.firstLineIndent,
                keepsWithNext: true)
        case .addressee: Style(size: .pt(14), alignment: .center, gapAbove: .pt(12))
        case .addresseeItem: Style(size: .pt(14), gapAbove: .pt(3))
        case .basis: Style.running(isItalic: true)

        case .body, .point, .dashItem, .plusItem, .letterItem, .numberItem: Style.running()
        case .part:
            Style(size: .pt(14), isBold: true, alignment: .center, gapAbove: .pt(12), keepsWithNext: true)
        // Not justified: a heading that takes two lines would be torn apart.
        case .section, .clause: Style.running(isBold: true, alignment: .left, keepsWithNext: true)

        case .tableCaption:
            Style(size: .pt(14), isBold: true, alignment: .center, gapAbove: .pt(8), keepsWithNext: true)
        case .unitNote: Style(size: .pt(12), isItalic: true, alignment: .right, gapAbove: .pt(3), keepsWithNext: true)

        // The drawing itself; its caption stands below it and stays on its page.
        case .figure: Style(size: .pt(12), alignment: .center, gapAbove: .pt(8), keepsWithNext: true)
        case .figureCaption:
            Style(size: .pt(13), isItalic: true, alignment: .center, gapAbove: .pt(4), gapBelow: .pt(8))
        case .figureNote: Style(size: .pt(12), isItalic: true, gapAbove: .pt(2), gapBelow: .pt(8))

        case .authority:
            Style(
                size: .pt(14), isBold: true, alignment: .center, gapAbove: .pt(14), joinsOwnKind: true,
                keepsWithNext: true)
        case .signer:
            Style(size: .pt(14), isBold: true, alignment: .center, gapAbove: OfficialLayout.signatureRoom)
        case .recipientsLabel:
            Style(
                size: .pt(12), isBold: true, isItalic: true,
                gapAbove: Style.gap(.pt(14), of: .pt(12), onBaselineOf: .pt(14)), keepsWithNext: true)
        case .recipient: Style(size: .pt(11), keepsWithNext: true)

        case .appendixLabel: Style(size: .pt(14), isBold: true, alignment: .center, keepsWithNext: true)
        case .appendixTitle: Style(size: .pt(14), isBold: true, alignment: .center, keepsWithNext: true)
        // 13 pt (of 13 to 14), so that it mostly fits on one line.
        case .appendixReference:
            Style(
                size: .pt(13), isItalic: true, alignment: .center, gapBelow: OfficialLayout.headGap, keepsWithNext: true
            )
        case .pageNumber: Style(size: .pt(14), alignment: .center)
        }
    }
}

extension Component.Style {
    /// The look of running text: 14 pt (of 13 to 14), justified, its first line indented.
    fileprivate static func running(
        isBold: Bool = false, isItalic: Bool = false, alignment: Component.Alignment = .justified,
        keepsWithNext: Bool = false
    ) -> Component.Style {
        Component.Style(
            size: .pt(14), isBold: isBold, isItalic: isItalic, alignment: alignment,
            firstLineIndent: OfficialLayout.firstLineIndent, gapAbove: OfficialLayout.paragraphGap,
            lineSpacing: OfficialLayout.bodyLineSpacing, keepsWithNext: keepsWithNext)
    }

    /// The gap above words of `size` that stand beside words of `other` size with `gap` above them, so that both have one
    /// baseline: Times New Roman rises 0.891 of its size above it.
    fileprivate static func gap(_ gap: Length, of size: Length, onBaselineOf other: Length) -> Length {
        gap + Length(twips: Int((Double((other - size).twips) * 0.891).rounded()))
    }
}

extension Heading.Level {
    /// The part that a heading of this level is.
    package var component: Component {
        switch self {
        case .part: .part
        case .section: .section
        case .clause: .clause
        case .point: .point
        }
    }

    /// Whether the title prints in capitals.
    package var isCapitals: Bool { self <= .section }
}

extension List.Marker {
    /// The part that an item of a list with this sign is.
    package var component: Component {
        switch self {
        case .dash: .dashItem
        case .plus: .plusItem
        case .letter: .letterItem
        case .number: .numberItem
        }
    }
}
