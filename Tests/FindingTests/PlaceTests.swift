import Finding
import Testing

struct SourceTextTests {
    /// Two-byte (ê), three-byte (ạ), four-byte (😀) and combining scalars; columns count scalars.
    private let source = SourceText(file: "đề-cương.md", text: "Tổng số hồ sơ\n😀 ạ\u{301}x\n\ncuối\n")

    private func range(of needle: String) throws -> Range<Int> {
        let bytes = Array(source.text.utf8)
        let wanted = Array(needle.utf8)
        let start = try #require((0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) })
        return start..<(start + wanted.count)
    }

    @Test(arguments: [
        ("Tổng", 1, 1, 1, 5), ("số", 1, 6, 1, 8), ("hồ sơ", 1, 9, 1, 14), ("sơ\n😀", 1, 12, 2, 2), ("x", 2, 5, 2, 6),
        ("cuối", 4, 1, 4, 5), ("\n\ncuối", 2, 6, 4, 5),
    ])
    func places(needle: String, line: Int, column: Int, endLine: Int, endColumn: Int) throws {
        let place = source.place(try range(of: needle))
        #expect(
            place
                == Place(file: "đề-cương.md", line: line, column: column, endLine: endLine, endColumn: endColumn))
    }

    @Test func linesAndTheirStarts() {
        #expect(source.lineCount == 4)
        #expect((0...6).map(source.line) == ["", "Tổng số hồ sơ", "😀 ạ\u{301}x", "", "cuối", "", ""])
        #expect(source.offset(ofLine: 1) == 0)
        #expect(source.offset(ofLine: 2) == "Tổng số hồ sơ\n".utf8.count)
        #expect(source.offset(ofLine: 99) == source.text.utf8.count)
        #expect(SourceText(file: "f", text: "").lineCount == 1)
        #expect(SourceText(file: "f", text: "a\nb").lineCount == 2)
    }

    @Test func offsetsOutsideTheTextAreItsEnds() {
        #expect(source.place(-5..<(-1)) == Place.start(of: "đề-cương.md"))
        let end = source.place(9_999..<10_000)
        #expect((end.line, end.column) == (5, 1))
        let empty = SourceText(file: "f", text: "").place(0..<3)
        #expect(empty == Place.start(of: "f"))
    }

    @Test func everyByteOffsetHasThePlaceThatCountingGives() {
        var (line, column, offset) = (1, 1, 0)
        for scalar in source.text.unicodeScalars {
            let place = source.place(offset..<offset)
            #expect((place.line, place.column) == (line, column))
            offset += String(scalar).utf8.count
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
    }
}

struct EmbeddedTextTests {
    private let source = SourceText(file: "regime.yaml", text: "rules:\n  - |\n    đã = mới +\n    cũ\n")

    private var block: EmbeddedText {
        EmbeddedText(text: "đã = mới +\ncũ", source: source, origins: [(3, 5), (4, 5)])
    }

    @Test func placesAreThoseOfTheFile() {
        #expect(block.place == Place(file: "regime.yaml", line: 3, column: 5, endLine: 4, endColumn: 7))
        let start = "đã = ".utf8.count
        let new = block.place(start..<(start + "mới".utf8.count))
        #expect(new == Place(file: "regime.yaml", line: 3, column: 10, length: 3))
        #expect(source.place(source.offset(ofLine: 3)..<source.offset(ofLine: 3)).line == 3)
    }

    @Test func partsKeepTheWayBack() {
        let start = "đã = mới ".utf8.count
        let part = block.part(start..<block.text.utf8.count)
        #expect(part.text == "+\ncũ")
        #expect(part.place == Place(file: "regime.yaml", line: 3, column: 14, endLine: 4, endColumn: 7))
        let last = part.part(2..<part.text.utf8.count)
        #expect(last.text == "cũ")
        #expect(last.place == Place(file: "regime.yaml", line: 4, column: 5, length: 2))
    }

    @Test func oneLineAndWholeFile() {
        let formula = EmbeddedText("số + 1", source: source, line: 7, column: 12)
        #expect(formula.place == Place(file: "regime.yaml", line: 7, column: 12, length: 6))
        let whole = EmbeddedText(whole: source)
        #expect(whole.place == source.place(0..<source.text.utf8.count))
        for offset in 0..<source.text.utf8.count {
            #expect(whole.place(offset..<offset) == source.place(offset..<offset))
        }
    }
}
