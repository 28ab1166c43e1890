import Document
import DocumentFormats
import Testing

@testable import Packaging

/// Effective formatting: defaults, styles, direct properties.
struct DOCXFormatTests {
    private static let styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>\
        <w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>\
        <w:jc w:val="both"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/>\
        <w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Mục"/><w:basedOn w:val="H1"/><w:pPr>\
        <w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>\
        <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>\
        <w:style w:type="table" w:styleId="T"><w:rPr><w:sz w:val="20"/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr>\
        <w:b/></w:rPr></w:tblStylePr></w:style>
        """
    private static let theme = """
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>\
        <a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>\
        </a:fontScheme></a:themeElements></a:theme>
        """

    private func read(_ body: String) throws -> Manuscript {
        try TestPackage(body: body, parts: [("styles", Self.styles), ("theme", Self.theme)]).read()
    }

    private func font(_ body: String, at words: String = "x") throws -> Manuscript.Font {
        let manuscript = try read(body)
        let range = try #require(manuscript.range(of: words))
        return try #require(manuscript.font(at: range.lowerBound))
    }

    @Test func levelsAreLaidOver() throws {
        #expect(try font(paragraph("x")) == .init(name: "Calibri", halfPoints: 22))
        #expect(
            try font(paragraph("x", "<w:pStyle w:val=\"H2\"/>")) == .init(name: "Arial", halfPoints: 26, isBold: true))
        #expect(
            try font(paragraph("x", "<w:pStyle w:val=\"H2\"/>", run: "<w:b w:val=\"0\"/><w:sz w:val=\"28\"/>"))
                == .init(name: "Arial", halfPoints: 28))
        #expect(
            try font(
                paragraph(
                    "x",
                    run: "<w:i/><w:u w:val=\"single\"/><w:caps/><w:color w:val=\"FF0000\"/>"
                        + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>"))
                == .init(
                    name: "Times New Roman", halfPoints: 22, isItalic: true, isUnderlined: true, isAllCaps: true,
                    colour: 0xFF0000))
    }

    /// A bold character style in a bold paragraph style is not bold (ISO 29500-1, 17.7.3).
    @Test func togglesOfStylesSwitchEachOtherOff() throws {
        #expect(try font(paragraph("x", run: "<w:rStyle w:val=\"Strong\"/>")).isBold)
        #expect(try !font(paragraph("x", "<w:pStyle w:val=\"H1\"/>", run: "<w:rStyle w:val=\"Strong\"/>")).isBold)
        #expect(try font(paragraph("x", "<w:pStyle w:val=\"H1\"/>", run: "<w:rStyle w:val=\"Strong\"/><w:b/>")).isBold)
    }

    @Test func cyclesOfStylesEnd() throws {
        #expect(try font(paragraph("x", "<w:pStyle w:val=\"A\"/>")).halfPoints == 22)
    }

    @Test func tableStylesCount() throws {
        func cell(_ text: String) -> String { "<w:tc>\(paragraph(text))</w:tc>" }
        let body =
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"04A0\"/></w:tblPr><w:tr>\(cell("y"))\(cell("x"))"
            + "</w:tr><w:tr>\(cell("u"))\(cell("v"))</w:tr></w:tbl>" + paragraph("z")
        #expect(try font(body) == .init(name: "Calibri", halfPoints: 20, isBold: true))
        #expect(try font(body, at: "v") == .init(name: "Calibri", halfPoints: 20))
        #expect(try font(body, at: "z") == .init(name: "Calibri", halfPoints: 22))
    }

    @Test func paragraphsHaveTheirProperties() throws {
        let body =
            paragraph("a") + paragraph("b", "<w:pStyle w:val=\"H1\"/><w:jc w:val=\"center\"/>")
            + paragraph("c", "<w:pStyle w:val=\"H2\"/>") + paragraph("d", "<w:outlineLvl w:val=\"9\"/>")
        #expect(
            try read(body).dump == """
                [a] justified @1:1
                h1 [b] center @2:1
                h2 [c] justified @3:1
                [d] justified @4:1
                """)
    }
}

/// Numbers of lists, as Word prints them.
struct DOCXNumberingTests {
    private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private func list(_ id: Int, _ levels: String...) -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
    }

    private func num(_ id: Int, _ abstract: Int, _ overrides: String = "") -> String {
        "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
    }

    private func item(_ number: Int, _ level: Int = 0) -> String {
        paragraph("x", "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
    }

    private func labels(_ numbering: String, _ body: String, styles: String = "") throws -> [String] {
        let manuscript = try TestPackage(body: body, parts: [("numbering", numbering), ("styles", styles)]).read()
        #expect(manuscript.paragraphs.allSatisfy { $0.isLabelAutomatic == !$0.label.isEmpty })
        return manuscript.paragraphs.map { manuscript.string($0.label) }
    }

    @Test func levelsCountAndRestart() throws {
        let numbering =
            list(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"))
            + num(1, 0)
        let body = [item(1), item(1, 1), item(1, 2), item(1, 2), item(1, 1), item(1, 2), item(1), item(1, 1)].joined()
        #expect(try labels(numbering, body) == ["I. ", "1. ", "a) ", "b) ", "2. ", "a) ", "II. ", "1. "])
    }

    @Test func numbersOfSeveralLevels() throws {
        let numbering =
            list(
                0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2"),
                level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")) + num(1, 0)
        #expect(
            try labels(numbering, item(1, 1) + item(1, 2) + item(1) + item(1, 1)) == ["I.1 ", "1.1.1 ", "II ", "II.1 "])
    }

    @Test func startsAreOverridden() throws {
        let override = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
        let numbering = list(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, override) + num(3, 0)
        #expect(
            try labels(numbering, item(1) + item(1) + item(2) + item(2) + item(1) + item(3))
                == ["1. ", "2. ", "5. ", "6. ", "7. ", "8. "])
    }

    @Test func restartsCanBeSwitchedOff() throws {
        let numbering =
            list(0, level(0, "decimal", "%1."), level(1, "lowerRoman", "%2.", "<w:lvlRestart w:val=\"0\"/>"))
            + num(1, 0)
        #expect(try labels(numbering, item(1) + item(1, 1) + item(1) + item(1, 1)) == ["1. ", "i. ", "2. ", "ii. "])
    }

    @Test(arguments: [
        ("bullet", "\u{F0B7}", "• "), ("bullet", "-", "- "), ("bullet", "o", "○ "), ("none", "", ""),
        ("decimalZero", "%1", "01 "), ("ordinal", "%1", "1st "), ("lowerLetter", "đ)", "đ) "),
        ("upperLetter", "%1.", "A. "),
        ("vietnameseCounting", "Phần %1", "Phần một "), ("decimal", "Điều %1.", "Điều 1. "),
    ])
    func formats(format: String, text: String, label: String) throws {
        #expect(try labels(list(0, level(0, format, text)) + num(1, 0), item(1)) == [label])
    }

    @Test func suffixesAndMissingLists() throws {
        let numbering = list(0, level(0, "decimal", "%1.", "<w:suff w:val=\"nothing\"/>")) + num(1, 0)
        #expect(try labels(numbering, item(1) + item(9) + item(0) + item(1, 4)) == ["1.", "", "", ""])
    }

    @Test func stylesHaveNumbers() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/></w:style>"
        let numbering =
            list(
                0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"H1\"/>"),
                level(1, "lowerLetter", "%2)", "<w:pStyle w:val=\"H2\"/>")) + num(1, 0)
        func styled(_ style: String, _ more: String = "") -> String {
            paragraph("x", "<w:pStyle w:val=\"\(style)\"/>\(more)")
        }
        #expect(
            try labels(
                numbering,
                styled("H1") + styled("H2") + styled("H2") + styled("H1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                styles: styles) == ["1. ", "a) ", "b) ", ""])
    }

    @Test func listStylesAreFollowed() throws {
        let styles =
            "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"L\"/>\(level(0, "upperRoman", "%1."))</w:abstractNum>"
            + num(1, 0) + num(2, 1)
        #expect(try labels(numbering, item(1) + item(1), styles: styles) == ["I. ", "II. "])
    }

    @Test func typedLabelsAreFoundWhereNoneAreAutomatic() throws {
        let body = paragraph("1. Kết quả") + paragraph("- Một") + paragraph("+ Hai") + paragraph("Lời văn")
        let manuscript = try TestPackage(body: body).read()
        #expect(
            manuscript.dump == """
                [1. |Kết quả] left @1:1
                [- |Một] left @2:1
                l1 [+ |Hai] left @3:1
                [Lời văn] left @4:1
                """)
        #expect(manuscript.paragraphs.allSatisfy { !$0.isLabelAutomatic })
    }
}
