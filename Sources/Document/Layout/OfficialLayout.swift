/// The measures of an official document after decree 30/2020/NĐ-CP, annex I, which every writer uses.
///
/// Where the decree leaves a range, the value taken is stated with the range.
package enum OfficialLayout {
    /// The name of the typeface (annex I, I.2).
    package static let fontFamily = "Times New Roman"
    /// The language of the text, as a BCP 47 tag.
    package static let language = "vi-VN"

    /// A4.
    package static let paperWidth = Length.mm(210)
    package static let paperHeight = Length.mm(297)

    /// 20 to 25 mm.
    package static let topMargin = Length.mm(20)
    /// 20 to 25 mm.
    package static let bottomMargin = Length.mm(20)
    /// 30 to 35 mm.
    package static let leftMargin = Length.mm(30)
    /// 15 to 20 mm; the least, so that wide tables and long names keep room.
    package static let rightMargin = Length.mm(15)
    /// From the paper's edge to the page number, in the middle of the top margin; the decree's own file has the same.
    package static let headerDistance = Length.mm(10)

    /// 1 cm or 1.27 cm.
    package static let firstLineIndent = Length.mm(12.7)
    /// At least 6 pt between paragraphs.
    package static let paragraphGap = Length.pt(6)
    /// Below the lines on top of the text (title, *Kính gửi*, head of an appendix).
    package static let headGap = Length.pt(12)
    /// Single to 1.5 lines.
    package static let bodyLineSpacing = 1.15

    /// The thickness of the drawn rules; the decree does not set one.
    package static let ruleThickness = Length.pt(0.75)

    /// The least height left for a signature and its seal: the image of a round seal is about 30 mm.
    package static let signatureRoom = Length.mm(30)

    /// The width of the paper of a page that lies as `orientation` says.
    package static func pageWidth(_ orientation: Orientation) -> Length {
        orientation == .portrait ? paperWidth : paperHeight
    }

    /// The height of the paper of a page that lies as `orientation` says.
    package static func pageHeight(_ orientation: Orientation) -> Length {
        orientation == .portrait ? paperHeight : paperWidth
    }

    /// The width between the left and right margins.
    package static func textWidth(_ orientation: Orientation) -> Length {
        pageWidth(orientation) - leftMargin - rightMargin
    }

    /// The height that a chart may have, so that its caption and a line of the text still stand on its page.
    package static func chartHeight(_ orientation: Orientation) -> Length {
        pageHeight(orientation) - topMargin - bottomMargin - .mm(30)
    }

    /// The left and right halves of the block with *Nơi nhận* and the signature.
    package static let closingColumns: (left: Length, right: Length) = {
        let left = Length(twips: textWidth(.portrait).twips * 9 / 20)
        return (left, textWidth(.portrait) - left)
    }()

    /// The room between the text of a cell and its border at the left and the right.
    package static let cellPadding = Length(twips: 80)

    /// The size of the text in a table; free, as no rule states one. Many columns take the smaller size.
    package static func tableTextSize(columns: Int) -> Length {
        columns > 9 ? .pt(11) : .pt(12)
    }

    /// The length of a rule that is 1/3 to 1/2 of the words above it (ô 2 and 5a).
    ///
    /// With words on several lines the length suits both the longest line and the last one, where that is possible.
    package static func shortRule(under lines: [String], face: AdvanceWidths.Face, size: Length) -> Length {
        let widths = lines.map { AdvanceWidths.width(of: $0, face: face, size: size).twips }
        guard let longest = widths.max(), let last = widths.last else { return Length(twips: 0) }
        let least = (longest + 2) / 3
        return Length(twips: last / 2 >= least ? (least + last / 2) / 2 : longest * 2 / 5)
    }
}
