/// The set of sizes of the letterhead: the decree allows 12 with 13 pt and 13 with 14 pt.
package enum LetterheadSize: Sendable, Hashable, CaseIterable {
    /// 12 and 13 pt, for long names.
    case compact
    /// 13 and 14 pt.
    case roomy

    /// The size of *Quốc hiệu* and of the two bodies' names.
    package var smaller: Length { self == .compact ? .pt(12) : .pt(13) }
    /// The size of *Tiêu ngữ* and of place and date.
    package var larger: Length { self == .compact ? .pt(13) : .pt(14) }
}

/// The measures of one letterhead, which follow from its words.
package struct LetterheadLayout: Sendable, Hashable {
    package let size: LetterheadSize
    /// The width of the column with the issuing body.
    package let left: Length
    /// The width of the column with *Quốc hiệu*.
    package let right: Length
    /// The length of the rule below the issuing body.
    package let issuerRule: Length
    /// The length of the rule below *Tiêu ngữ*: that of its words.
    package let mottoRule: Length

    /// Takes the roomy sizes where every line fits its column without being broken, and else the compact ones.
    package init(_ letterhead: Letterhead) {
        let total = OfficialLayout.textWidth(.portrait)
        var size = LetterheadSize.roomy
        if Self.leftWidth(of: letterhead, size) + Self.rightWidth(of: letterhead, size) > total { size = .compact }
        self.size = size
        // The left column gets what its words need, within what the right column can spare.
        let spare = total - Self.rightWidth(of: letterhead, size)
        left = min(max(spare, Length(twips: total.twips * 7 / 20)), Length(twips: total.twips * 9 / 20))
        right = total - left
        let issuer = Component.issuer.style(size)
        issuerRule = OfficialLayout.shortRule(
            under: AdvanceWidths.lines(of: letterhead.issuer, face: issuer.face, size: issuer.size, width: left),
            face: issuer.face, size: issuer.size)
        let motto = Component.motto.style(size)
        mottoRule = AdvanceWidths.width(of: Letterhead.motto, face: motto.face, size: motto.size)
    }

    /// What keeps words of exactly a column's width from being broken by rounding.
    private static let slack = Length.pt(4)

    private static func leftWidth(of letterhead: Letterhead, _ size: LetterheadSize) -> Length {
        max(
            width(of: letterhead.superior ?? "", .superior, size), width(of: letterhead.issuer, .issuer, size),
            width(of: letterhead.numberLine, .number, size))
    }

    private static func rightWidth(of letterhead: Letterhead, _ size: LetterheadSize) -> Length {
        // The widest date, so that a body's letterhead is the same on every day.
        let date = IssueDate(day: 28, month: 12, year: letterhead.date.year)
        return max(
            width(of: Letterhead.nation, .nation, size), width(of: Letterhead.motto, .motto, size),
            width(of: "\(letterhead.place), \(date.text)", .placeAndDate, size))
    }

    /// The width of the longest line of `text`.
    private static func width(of text: String, _ component: Component, _ size: LetterheadSize) -> Length {
        let style = component.style(size)
        let widths = text.split(separator: "\n").map {
            AdvanceWidths.width(of: String($0), face: style.face, size: style.size)
        }
        return (widths.max() ?? Length(twips: 0)) + slack
    }
}
