import Document
import DocumentFormats
import Finding
import Testing

@testable import Packaging

/// Styles are found in whatever way their part is written, and those that no text uses are not read.
struct StyleIndexTests {
    private static let defaults = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
        """
    private static let latent = "<w:latentStyles w:count=\"1\"><w:lsdException w:name=\"heading 1\"/></w:latentStyles>"
    private static let normal = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:i/></w:rPr></w:style>
        """
    private static let heading = """
        <w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
        """

    private func read(_ styles: String) throws -> Manuscript {
        let body = paragraph("x", "<w:pStyle w:val=\"Muc\"/>") + paragraph("y")
        return try TestPackage(body: body, parts: [("styles", styles)]).read()
    }

    @Test(arguments: [
        defaults + normal + heading, defaults + latent + heading + normal,
        "\n" + defaults + "\n" + normal + "\n" + heading + "\n",
        // What an index cannot be made of.
        defaults + normal + "<!-- <w:style w:styleId=\"Muc\"></w:style> -->" + heading,
        heading + normal + defaults, defaults + normal + heading.replacing("\"", with: "'"),
        defaults + normal + heading.replacing("Muc\"", with: "&#77;uc\""),
        defaults + normal + "<w:style w:type=\"table\" w:styleId=\"T\"/>" + heading,
        defaults + normal + heading.replacing("<w:b/>", with: "<w:i w:val=\"0\"/>") + heading,
        defaults + normal + heading.replacing("<w:style ", with: "<w:style\n"),
        defaults + normal + "<w:style w:type=\"table\"><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:style>" + heading,
    ])
    func stylesAreFound(styles: String) throws {
        let manuscript = try read(styles)
        let title = try #require(manuscript.range(of: "x"))
        let text = try #require(manuscript.range(of: "y"))
        #expect(
            manuscript.font(at: title.lowerBound) == .init(name: "", halfPoints: 22, isBold: true, isItalic: true))
        #expect(manuscript.font(at: text.lowerBound) == .init(name: "", halfPoints: 22, isItalic: true))
    }

    @Test func whatNoTextUsesIsNotRead() throws {
        let broken = "<w:style w:type=\"table\" w:styleId=\"T\"><w:name></w:style>"
        #expect(try read(Self.defaults + Self.normal + broken + Self.heading).paragraphs.count == 2)
    }

    @Test(arguments: [
        defaults + normal + heading.replacing("<w:b/>", with: "<w:b>"), defaults + "<w:p>" + normal + heading,
        defaults + normal + heading + "<w:style w:styleId=\"T\">", defaults + normal + heading + "&",
        "<!DOCTYPE x>" + defaults + normal + heading,
    ])
    func brokenStylesAreNamed(styles: String) throws {
        let refusal = try #require(throws: Refusal.self) { try read(styles) }
        #expect(refusal.findings.count == 1)
        #expect(refusal.findings.first?.message.en.contains("word/styles.xml") == true)
    }
}
