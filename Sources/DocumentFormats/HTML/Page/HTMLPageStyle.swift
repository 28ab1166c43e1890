import Document

/// The looks of a page: those of decree 30 on paper and on wide screens, and lines of their own on telephones.
///
/// Black on white and dark blue on white are above the contrast of 7 : 1 that WCAG 2.2 asks for at level AAA.
enum HTMLPageStyle {
    static func css(_ letterhead: LetterheadLayout) -> String {
        let size = letterhead.size
        let columns = "\(letterhead.left.twips)fr \(letterhead.right.twips)fr"
        let layout = OfficialLayout.self
        return """
            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            html { background: #e9e9e9; -webkit-text-size-adjust: 100%; }
            body { margin: 0; color: #000; font: 14pt/\(layout.bodyLineSpacing + 0.15) "\(layout.fontFamily)", "Liberation Serif", serif; }
            p, ul, ol, h1, h2, h3, h4, h5, h6 { margin: 0; padding: 0; }
            a { color: #0b3d91; }
            a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
            .skip { position: absolute; left: -100vw; background: #fff; padding: .5em 1em; }
            .skip:focus { left: 0; top: 0; }
            .sheet { max-width: \(mm(layout.paperWidth)); margin: 1.5rem auto; background: #fff;
              padding: \(mm(layout.topMargin)) \(mm(layout.rightMargin)) \(mm(layout.bottomMargin)) \(mm(layout.leftMargin)); }
            hr { border: 0; border-top: \(pt(layout.ruleThickness)) solid #000; margin: 3pt auto 0; max-width: 100%; }
            mark { background: #fff2a8; color: #000; }
            .letterhead { display: grid; grid-template-columns: \(columns); text-align: center; line-height: 1.15; }
            .superior, .issuer, .nation { font-size: \(pt(size.smaller)); }
            .issuer, .nation, .motto { font-weight: bold; }
            .nation { white-space: nowrap; }
            .motto, .place { font-size: \(pt(size.larger)); }
            .number { font-size: 13pt; margin-top: 8pt; white-space: pre-wrap; }
            .place { font-style: italic; margin-top: 8pt; white-space: pre-wrap; }
            .letterhead > div { display: flex; flex-direction: column; }
            .letterhead .number, .letterhead .place { margin-top: auto; padding-top: 8pt; }
            .draft { font-size: 13pt; font-weight: bold; border: \(pt(layout.ruleThickness)) solid #000; padding: 2pt 8pt; margin: 8pt auto 0; }
            h1 { font-size: 14pt; text-align: center; margin: 18pt \(mm(layout.firstLineIndent)) 0; line-height: 1.15; }
            h1 + hr { margin-bottom: \(pt(layout.headGap)); }
            .contents { margin: 0 0 \(pt(layout.headGap)); font-size: 12pt; }
            .contents ul { list-style: none; }
            .contents li { padding: .25em 0; }
            .contents .d2 { padding-left: 1.5em; }
            summary { cursor: pointer; padding: .4em 0; }
            .addressee { text-align: center; margin-bottom: \(pt(layout.headGap)); }
            .addressees { width: fit-content; margin: 0 auto \(pt(layout.headGap)); }
            .addressees ul { list-style: none; padding-left: 4em; }
            .basis { font-style: italic; }
            .body, .basis, .items > li { text-align: justify; text-indent: \(mm(layout.firstLineIndent)); margin-top: \(pt(layout.paragraphGap)); overflow-wrap: anywhere; }
            .items { list-style: none; }
            h2, h3, h4, h5, h6 { font-size: 14pt; margin-top: \(pt(layout.paragraphGap)); text-indent: \(mm(layout.firstLineIndent)); break-after: avoid; }
            .part, .appendix > h2 { text-align: center; text-indent: 0; margin-top: 12pt; }
            .point { font-weight: normal; }
            .scroll { overflow-x: auto; margin-top: 8pt; }
            table { width: 100%; border-collapse: collapse; font-size: \(pt(layout.tableTextSize(columns: 1))); line-height: 1.2; }
            .wide { font-size: \(pt(layout.tableTextSize(columns: .max))); }
            caption { font-size: 14pt; font-weight: bold; padding-bottom: 3pt; }
            .unit { display: block; font: italic 12pt/1.3 "\(layout.fontFamily)", "Liberation Serif", serif; text-align: right; }
            th, td { border: .5pt solid #000; padding: 2pt \(pt(layout.cellPadding)); }
            th[scope=row] { font-weight: normal; text-align: left; }
            .total > * { font-weight: bold !important; }
            .c { text-align: center; }
            .r { text-align: right; font-variant-numeric: tabular-nums; }
            .s1 { background: \(grey(.light)); print-color-adjust: exact; }
            .s2 { background: \(grey(.medium)); print-color-adjust: exact; }
            .chart { margin: 8pt 0 0; }
            .chart svg { display: block; width: 100%; height: auto; min-width: 30rem; }
            .chart .scroll { margin-top: 0; }
            .chart > .unit { margin-bottom: 3pt; }
            figcaption { font: italic 13pt/1.3 "\(layout.fontFamily)", "Liberation Serif", serif; text-align: center; margin-top: 4pt; }
            .remark { font-size: 12pt; font-style: italic; line-height: 1.2; margin-top: 2pt; }
            .chart details { font-size: 12pt; }
            .closing { display: grid; grid-template-columns: 9fr 11fr; margin-top: 14pt; line-height: 1.15; break-inside: avoid; }
            .recipients .label { font-size: 12pt; font-weight: bold; font-style: italic; }
            .recipients ul { list-style: none; font-size: 11pt; }
            .signature { text-align: center; font-weight: bold; }
            .signer { margin-top: \(mm(layout.signatureRoom)); }
            .appendix { margin-top: 3rem; border-top: 1px solid #767676; padding-top: 2rem; }
            .appendix > h2 { margin-top: 0; line-height: 1.15; }
            .reference { white-space: pre-wrap; font-size: 13pt; font-style: italic; text-align: center; margin-bottom: \(pt(layout.headGap)); }

            """ + phone + print
    }

    /// One column; tables scroll by themselves.
    private static let phone = """
        @media screen and (max-width: 45rem) {
          html { background: #fff; }
          body { font-size: 1.125rem; }
          .sheet { margin: 0; padding: 1rem; }
          .letterhead, .closing { grid-template-columns: 1fr; gap: 1.25rem; }
          .letterhead > div:last-child { order: -1; }
          .closing { gap: 2rem; }
          .closing .signature { order: -1; }
          .nation { font-size: min(\(pt(LetterheadSize.roomy.smaller)), 4vw); }
          .signer { margin-top: 4rem; }
          .body, .basis, .items > li { text-align: left; text-indent: 1.5rem; }
          h1 { margin-left: 0; margin-right: 0; }
          h1, h2, h3, h4, h5, h6 { font-size: 1.125rem; }
          h2, h3, h4, h5, h6 { text-indent: 0; text-align: left; margin-top: .9rem; }
          th, td { min-width: 4.5rem; }
          .c { min-width: 2.5rem; }
          th[scope=row] { min-width: 9rem; }
          .contents { font-size: 1rem; }
          .contents a { display: inline-block; min-height: 1.5rem; }
          caption, caption .unit { text-align: left; }
        }

        """

    /// The sheets of the PDF file: margins, numbers from page 2, heads of tables on each page.
    private static let print = """
        @page { size: A4; margin: \(mm(OfficialLayout.topMargin)) \(mm(OfficialLayout.rightMargin)) \
        \(mm(OfficialLayout.bottomMargin)) \(mm(OfficialLayout.leftMargin)); \
        @top-center { content: counter(page); font: 14pt "Times New Roman", "Liberation Serif", serif; } }
        @page :first { @top-center { content: none; } }
        @page landscape { size: A4 landscape; }
        @media print {
          html { background: none; }
          body { line-height: 1.32; orphans: 2; widows: 2; }
          .sheet { max-width: none; margin: 0; padding: 0; }
          .skip, .contents { display: none; }
          a { color: inherit; text-decoration: none; }
          .scroll { overflow: visible; }
          thead { display: table-header-group; }
          tr, .closing, .chart { break-inside: avoid; }
          .chart details { display: none; }
          caption, .lead { break-after: avoid; }
          .appendix { break-before: page; border: 0; margin: 0; padding: 0; }
          .landscape { page: landscape; }
        }

        """

    private static func grey(_ shade: Table.Cell.Shade) -> String {
        let level = shade.grey * 255 / 100
        return "rgb(\(level),\(level),\(level))"
    }

    private static func mm(_ length: Length) -> String { "\(tenths(length.millimetres))mm" }
    private static func pt(_ length: Length) -> String { "\(tenths(length.points))pt" }

    /// One or two decimals, as many as it takes.
    private static func tenths(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let whole = "\(hundredths / 100)"
        let rest = hundredths % 100
        return rest == 0 ? whole : whole + "." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
