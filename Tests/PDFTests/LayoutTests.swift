import Document
import TestSupport
import Testing
import Typesetting

/// Laws of lines and pages, on documents made by chance.
@Suite(.enabled(if: Sheet.files != nil, "needs Times New Roman or Liberation Serif"))
struct LayoutTests {
    private static func document(_ seed: UInt64) -> Document {
        var generator = Seeded(seed)
        var body: [Block] = []
        for section in 1...6 {
            body.append(Sheet.heading(.section, section, "Phần việc"))
            for clause in 1...Int.random(in: 1...4, using: &generator) {
                body.append(Sheet.heading(.clause, clause, Sheet.prose(6, &generator)))
                for _ in 0..<Int.random(in: 0...4, using: &generator) {
                    body.append(Sheet.paragraph(Sheet.prose(Int.random(in: 1...120, using: &generator), &generator)))
                }
            }
            let rows = (0..<Int.random(in: 1...60, using: &generator)).map { row in
                ["\(row)", Sheet.prose(Int.random(in: 1...12, using: &generator), &generator), "1"]
            }
            body.append(Sheet.table(columns: 3, rows: rows, head: ["TT", "Việc", "Số"]))
        }
        body.append(Sheet.paragraph(Sheet.prose(60, &generator)))
        return Sheet.document(body)
    }

    private static func words(_ line: Int, in typeset: TypesetDocument) -> String {
        typeset.pieces[typeset.lines[line].pieces].map { piece in
            let face = typeset.faces[piece.face]
            return piece.kind == .lineBreak
                ? " " : face.placed[face.words[Int(piece.word)].range].map { face.signs[Int($0.sign)].text }.joined()
        }.joined()
    }

    @Test(arguments: UInt64(1)...8)
    func everyLineIsSetOnceAndOnPaper(_ seed: UInt64) throws {
        let document = Self.document(seed)
        let typeset = try Typesetter.typeset(document, fonts: Sheet.fonts())
        expectOnPaper(typeset)
        var seen = [Int](repeating: 0, count: typeset.lines.count)
        for page in typeset.pages {
            for placed in page.lines where !placed.isRepeated { seen[placed.line] += 1 }
            if let number = page.number { seen[number.line] += 1 }
        }
        #expect(seen.allSatisfy { $0 == 1 })
        let printed = typeset.pages.flatMap {
            $0.lines.filter { !$0.isRepeated }.map { Self.words($0.line, in: typeset) }
        }
        #expect(
            printed.joined(separator: " ").split(separator: " ").sorted() == SpokenText.words(of: document).sorted())
    }

    @Test(arguments: UInt64(1)...8)
    func linesAreAsFullAsTheyCanBe(_ seed: UInt64) throws {
        let typeset = try Typesetter.typeset(Self.document(seed), fonts: Sheet.fonts())
        let width = OfficialLayout.textWidth(.portrait).twips
        // Two lines of one paragraph: the first word of the second did not fit on the first.
        for index in typeset.lines.indices.dropLast() {
            let (line, next) = (typeset.lines[index], typeset.lines[index + 1])
            guard line.extra > 0, line.pieces.upperBound == next.pieces.lowerBound else { continue }
            #expect(line.units + line.start + line.extra <= width * FontFace.em / line.size + 1)
            var end = next.pieces.lowerBound
            var units = 0
            while end < next.pieces.upperBound, typeset.pieces[end].kind == .word || typeset.pieces[end].isTied {
                units += Int(typeset.pieces[end].units)
                end += 1
            }
            #expect(line.start + line.units + 512 + units > (width - 2) * FontFace.em / line.size)
        }
    }

    @Test(arguments: UInt64(1)...8)
    func noHeadingEndsAPageAndHeadsStandAgain(_ seed: UInt64) throws {
        let typeset = try Typesetter.typeset(Self.document(seed), fonts: Sheet.fonts())
        for page in typeset.pages.dropLast() {
            let last = try #require(page.lines.max { $0.y < $1.y })
            #expect(typeset.lines[last.line].anchor < 0)
            #expect(page.lines.filter(\.isRepeated).count % 3 == 0)
        }
        #expect(typeset.pages.contains { $0.lines.contains(where: \.isRepeated) })
        // The name of the signer is never alone on the last page.
        let lines = try #require(typeset.pages.last).lines
        #expect(Set(lines.map { typeset.lines[$0.line].size }).contains(280) && lines.count > 6)
    }

    @Test func pagesAreNumberedFromTwoInEachPart() throws {
        var generator = Seeded(3)
        let long = (0..<12).map { _ in Sheet.paragraph(Sheet.prose(150, &generator)) }
        let appendix = Appendix(title: "Chi tiết", orientation: .landscape, blocks: long)
        let typeset = try Typesetter.typeset(Sheet.document(long, appendices: [appendix]), fonts: Sheet.fonts())
        let numbers = typeset.pages.map { $0.number.map { Self.words($0.line, in: typeset) } ?? "-" }
        let first = try #require(typeset.pages.firstIndex { $0.width > $0.height })
        #expect(
            numbers[..<first].joined(separator: " ") == (["-"] + (2...first).map(String.init)).joined(separator: " "))
        #expect(numbers[first] == "-" && numbers[first + 1] == "2")
    }

    @Test func linksLeadToAppendicesAndAddresses() throws {
        let body = [Sheet.paragraph("Chi tiết tại Phụ lục II và https://minhson.example/so-lieu?a=1, xem thêm.")]
        let appendices = ["Một", "Hai"].map { Appendix(title: $0, blocks: [Sheet.paragraph("x")]) }
        let typeset = try Typesetter.typeset(Sheet.document(body, appendices: appendices), fonts: Sheet.fonts())
        #expect(typeset.links.map(\.text) == ["Phụ lục II", "https://minhson.example/so-lieu?a=1"])
        let titles = typeset.anchors.map { "\($0.title) \($0.page)" }
        #expect(typeset.links.first?.target == .anchor(1))
        #expect(titles == ["Phụ lục I. MỘT 1", "Phụ lục II. HAI 2"])
    }
}
