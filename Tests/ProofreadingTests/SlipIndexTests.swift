import Testing

@testable import Proofreading

/// How fixed phrases and slips in them are looked up.
@Suite struct SlipIndexTests {
    private static let syllables = Set(
        [FixedPhrases.right, FixedPhrases.long].joined(separator: "\n").split { "|\n ".contains($0) }.map(String.init))

    private func skeleton(_ text: String) -> Skeleton? {
        let bytes = Array(text.utf8)
        return Skeleton(bytes, bytes.indices)
    }

    @Test func noSlipChangesTheSkeleton() {
        for syllable in SlipIndexTests.syllables {
            let own = skeleton(syllable)
            #expect(own != nil, "\(syllable)")
            for slip in Spellings.slips(of: syllable) { #expect(skeleton(slip) == own, "\(syllable) > \(slip)") }
        }
    }

    @Test(arguments: [
        ("hòa", "hoà"), ("tỷ", "tỉ"), ("nghiệp", "NGIEP"), ("giải", "dãi"), ("giữ", "đừ"), ("trương", "chưong"),
        ("sản", "xãng"), ("nhân", "nhầm"), ("lực", "nut"), ("ghi", "gỉ"),
    ])
    func sharedSkeletons(_ one: String, _ other: String) {
        #expect(skeleton(one) == skeleton(other))
    }

    @Test(arguments: [("nhân", "lân"), ("công", "không"), ("phí", "vi"), ("quý", "kỳ"), ("thu", "tu")])
    func differentSkeletons(_ one: String, _ other: String) {
        #expect(skeleton(one) != skeleton(other))
    }

    @Test(arguments: ["km2", "word", "a-b", "nghiêngnghiêng", "мир", "a\u{301}"])
    func whatHasNoSkeleton(_ text: String) {
        #expect(skeleton(text) == nil)
    }
}

/// Tables of words that are known when the program is written.
@Suite struct WordTableTests {
    private static let words = (0..<1000).map { Word("từ\($0)") }

    @Test func setHasItsWordsOnly() {
        let set = WordSet(WordTableTests.words.prefix(500))
        #expect(WordTableTests.words.prefix(500).allSatisfy(set.contains))
        #expect(!WordTableTests.words.dropFirst(500).contains(where: set.contains))
        #expect(!set.contains(.none))
        #expect(set.words.count == 500)
        #expect(!WordSet([]).contains("một"))
    }

    @Test func mapGrows() {
        var map = WordMap<Int>()
        for (index, word) in WordTableTests.words.enumerated() { map[word] = index }
        map["từ5"] = -5
        map[.none] = 7
        #expect(map["từ5"] == -5)
        #expect(map["từ999"] == 999)
        #expect(map["một"] == nil)
        #expect(map[.none] == nil)
        #expect(map.words.count == 1000)
    }

    @Test func cacheAsksAgainOnlyForOtherWords() {
        var cache = WordCache<Int>()
        var asked = 0
        func ask() -> Int {
            asked += 1
            return asked
        }
        #expect(cache.value(of: "một", ask) == 1)
        #expect(cache.value(of: "một", ask) == 1)
        #expect(cache.value(of: "hai", ask) == 2)
    }
}
