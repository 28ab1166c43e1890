import Document
import DocumentFormats
import TestSupport
import Testing

@testable import Packaging

struct NumberingTests {
    @Test func pointsFollowTheVietnameseAlphabet() throws {
        let labels = try printed([.list(List(marker: .letter, items: Fixture.numbered((1...25).map { "\($0)" })))])
        #expect(
            labels == [
                "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)", "l)", "m)", "n)", "o)", "p)", "q)", "r)",
                "s)", "t)", "u)", "v)", "x)", "y)", "aa)", "ab)",
            ])
    }

    @Test func headingsOfEveryLevelCountAlone() throws {
        let blocks = heads(
            (.part, 1), (.section, 1), (.clause, 1), (.point, 4), (.point, 5), (.point, 6), (.clause, 2), (.point, 1),
            (.part, 2), (.section, 1), (.section, 2), (.clause, 1))
        #expect(
            try printed(blocks) == [
                "Phần I", "I.", "1.", "d)", "đ)", "e)", "2.", "a)", "Phần II", "I.", "II.", "1.",
            ])
    }

    @Test func statedNumbersWinOverCounting() throws {
        let blocks = heads(
            (.section, 1), (.section, 3), (.clause, 5), (.clause, 6), (.section, 4), (.clause, 1), (.section, 4),
            (.point, 24), (.point, 25), (.clause, nil), (.clause, 1))
        #expect(
            try printed(blocks) == [
                "I.", "III.", "5.", "6.", "IV.", "1.", "IV.", "aa)", "ab)", "", "1.",
            ])
    }

    @Test(arguments: 1...40) func anyNumbersPrintAsStated(seed: UInt64) throws {
        var random = Seeded(seed)
        let blocks: [Block] = (0..<60).map { _ in
            let level = Heading.Level.allCases.randomElement(using: &random) ?? .part
            return .heading(Heading(level: level, number: Int.random(in: 1...9, using: &random), text: .plain("x")))
        }
        let stated = blocks.map { block in
            guard case .heading(let heading) = block else { return "" }
            return heading.label
        }
        #expect(try printed(blocks) == stated)
    }

    @Test func listsInsideListsDoNotDisturbTheirParents() throws {
        let inner = List(marker: .number, items: Fixture.numbered(["x", "y"]))
        let list = List(
            marker: .number,
            items: [List.Item(.plain("a"), children: [inner]), List.Item(.plain("b"), children: [inner])])
        #expect(
            try printed([.list(list), .list(inner)])
                == ["1.", "1.", "2.", "2.", "1.", "2.", "1.", "2."])
    }

    @Test func everyAppendixBeginsWithOne() throws {
        var document = Fixture.small.document
        document.body = heads((.section, 1), (.section, 2), (.clause, 1))
        document.appendices = ["A", "B"].map {
            Appendix(title: $0, blocks: heads((.clause, 1), (.clause, 2), (.section, 1), (.clause, 1)))
        }
        #expect(
            try WordNumbers.labels(of: document)
                == ["I.", "II.", "1.", "1.", "2.", "I.", "1.", "1.", "2.", "I.", "1."])
    }

    private func printed(_ blocks: [Block]) throws -> [String] {
        var document = Fixture.small.document
        document.body = blocks
        return try WordNumbers.labels(of: document)
    }

    private func heads(_ list: (Heading.Level, Int?)...) -> [Block] {
        list.map { .heading(Heading(level: $0, number: $1, text: .plain("x"))) }
    }
}
