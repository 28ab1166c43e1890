import Document
import DocumentFormats
import Finding
import Testing

@testable import Packaging

struct RefusalTests {
    @Test(arguments: ["\u{0}", "\u{1B}", "\t", "\r", "\u{7F}", "\u{85}", "\u{FFFE}"])
    func refusesControlCharacters(character: String) throws {
        let place = Place(file: "outline.md", line: 3, column: 1)
        var document = Fixture.small.document
        document.body = [.paragraph(Paragraph(.plain("hồ sơ\(character)mới"), place: place))]
        let refusal = try #require(throws: Refusal.self) { try DOCX.write(document) }
        #expect(refusal.findings.map(\.rule) == [.controlCharacter])
        #expect(refusal.findings.first?.place == place)
    }

    @Test func saysWhichCharacterItIs() throws {
        var document = Fixture.small.document
        document.title.summary = "a\u{B}b"
        let refusal = try #require(throws: Refusal.self) { try DOCX.write(document) }
        #expect(
            refusal.findings.first?.message.vi == "Văn bản chứa ký tự điều khiển U+000B, không thể in ra.")
    }

    @Test func collectsEveryReason() throws {
        var document = Fixture.small.document
        document.letterhead.place = "Minh\u{1}Sơn"
        document.signature.name = "\u{2}"
        document.properties.created = "5/1/2026"
        document.body = [
            .table(
                Table(
                    columns: [.init(weight: 1, alignment: .left)], header: [],
                    rows: [Table.Row([.init(.plain("a\u{3}"))]), Fixture.row("1", "2")]))
        ]
        let refusal = try #require(throws: Refusal.self) { try DOCX.write(document) }
        #expect(
            refusal.findings.map(\.rule)
                == [.controlCharacter, .controlCharacter, .tableShape, .controlCharacter, .creationTime])
    }

    @Test(arguments: ["2026-01-05T08:30:00", "2026-13-05T08:30:00Z", "2026-01-05 08:30:00Z", "2026-01-05T24:30:00Z"])
    func refusesWhatIsNoTime(text: String) throws {
        var document = Fixture.small.document
        document.properties.created = text
        #expect(throws: Refusal.self) { try DOCX.write(document) }
    }

    @Test func letsLineEndsThroughWhereNamesHaveThem() throws {
        var document = Fixture.small.document
        document.letterhead.issuer = "TRƯỜNG TIỂU HỌC\nMINH SƠN"
        document.title.summary = "Tổng kết\nnăm học"
        _ = try DOCX.write(document)
    }
}
