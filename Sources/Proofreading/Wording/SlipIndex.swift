import VietnameseText

/// The ways in which fixed phrases are easily mistyped, made by rule: one syllable with another tone, another shape of a vowel,
/// d for đ, n for m, ch for tr, s for x.
struct SlipIndex: Sendable {
    struct Slip: Sendable {
        /// How many words the wrong phrase has.
        let count: Int
        let right: String
    }

    /// By the words of the wrong phrase.
    private var slips: [UInt64: Slip] = [:]
    /// Which keys may be in `slips`: nearly all phrases of a text are passed by with this.
    private var filter = [Bool](repeating: false, count: 1 << 18)
    /// Pairs of words that belong together.
    private var pairs: Set<UInt64> = []

    /// The longest phrase.
    static let maximum = 8
    static let shared = SlipIndex()

    /// The key of one word more behind those of `key`.
    @inline(__always)
    static func key(_ key: UInt64, _ word: Word) -> UInt64 {
        (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15 ^ word.hash
    }

    func slip(_ key: UInt64) -> Slip? {
        filter[Int(truncatingIfNeeded: key & 0x3FFFF)] ? slips[key] : nil
    }

    func isPair(_ first: Word, _ second: Word) -> Bool {
        pairs.contains(SlipIndex.key(first.hash, second))
    }

    private init() {
        var right: Set<UInt64> = []
        for phrase in FixedPhrases.right + FixedPhrases.long + FixedPhrases.neighbours {
            let words = phrase.split(separator: " ").map(Spellings.alternatives)
            for key in Self.keys(words[...]) { right.insert(key) }
            for pair in zip(words, words.dropFirst()) { pairs.formUnion(Self.keys([pair.0, pair.1])) }
        }
        var ambiguous: Set<UInt64> = []
        for phrase in FixedPhrases.right { add(phrase, right, &ambiguous, isLong: false) }
        for phrase in FixedPhrases.long { add(phrase, right, &ambiguous, isLong: true) }
        for key in ambiguous { slips[key] = nil }
        for slip in FixedPhrases.slips {
            let words = slip.wrong.split(separator: " ").map { [Word($0)] }
            for key in Self.keys(words[...]) { slips[key] = Slip(count: words.count, right: String(slip.right)) }
        }
        for key in slips.keys { filter[Int(truncatingIfNeeded: key & 0x3FFFF)] = true }
    }

    private mutating func add(_ phrase: Substring, _ right: Set<UInt64>, _ ambiguous: inout Set<UInt64>, isLong: Bool) {
        let syllables = phrase.split(separator: " ")
        let words = syllables.map(Spellings.alternatives)
        for (index, syllable) in syllables.enumerated() {
            var changed = words
            // A word at the end of three may belong to what stands beside them.
            let isSure = isLong && (words.count > 3 || index == 1)
            for variant in Spellings.slips(of: syllable) where isSure || !FixedPhrases.common.contains(variant) {
                changed[index] = [Word(variant)]
                for key in Self.keys(changed[...]) where !right.contains(key) {
                    if let known = slips[key], known.right != phrase { ambiguous.insert(key) }
                    slips[key] = Slip(count: words.count, right: String(phrase))
                }
            }
        }
    }

    /// The keys of all ways to choose one word from each list.
    private static func keys(_ words: ArraySlice<[Word]>) -> [UInt64] {
        guard let first = words.first else { return [] }
        return words.dropFirst().reduce(first.map(\.hash)) { keys, next in
            keys.flatMap { known in next.map { key(known, $0) } }
        }
    }
}

/// Right and mistyped spellings of one syllable.
enum Spellings {
    /// The right ways to write `syllable`: the mark on either vowel, `i` or `y` at the end.
    static func alternatives(_ syllable: some StringProtocol) -> [Word] {
        guard let taken = Syllable(syllable) else { return [Word(syllable)] }
        var all: Set<String> = [taken.spelling(.first), taken.spelling(.second)]
        if taken.coda.isEmpty, taken.nucleus == "y" || taken.nucleus == "i",
            ["h", "k", "l", "m", "s", "t"].contains(taken.onset)
        {
            var other = taken
            other.nucleus = taken.nucleus == "y" ? "i" : "y"
            all.insert(other.spelling(.first))
        }
        return all.map { Word($0) }
    }

    /// What becomes of `syllable` by one slip.
    static func slips(of syllable: some StringProtocol) -> Set<String> {
        guard let taken = Syllable(syllable) else { return [] }
        var found: Set<String> = []
        func add(_ change: (inout Syllable) -> Void) {
            var other = taken
            change(&other)
            found.insert(other.spelling(.first))
            found.insert(other.spelling(.second))
        }
        for tone in Syllable.Tone.allCases where tone != taken.tone { add { $0.tone = tone } }
        for onset in onsets[taken.onset] ?? [] { add { $0.onset = onset } }
        for coda in codas[taken.coda] ?? [] { add { $0.coda = coda } }
        let vowels = Array(taken.nucleus)
        for (index, vowel) in vowels.enumerated() {
            for shape in shapes[vowel] ?? [] {
                add {
                    var changed = vowels
                    changed[index] = shape
                    $0.nucleus = String(changed)
                }
            }
        }
        found.remove(String(syllable))
        return found
    }

    private static let onsets: [String: [String]] = [
        "d": ["đ", "gi"], "đ": ["d"], "gi": ["d"], "ch": ["tr"], "tr": ["ch"], "s": ["x"], "x": ["s"], "l": ["n"],
        "n": ["l"], "ngh": ["ng"], "gh": ["g"], "g": ["gh"], "ng": ["ngh"],
    ]
    private static let codas: [String: [String]] = [
        "n": ["m", "ng", "nh"], "m": ["n"], "ng": ["n"], "nh": ["n"], "c": ["t"], "t": ["c"], "ch": ["c", "t"],
    ]
    private static let shapes: [Character: [Character]] = [
        "a": ["ă", "â"], "ă": ["a", "â"], "â": ["a", "ă"], "e": ["ê"], "ê": ["e"], "o": ["ô", "ơ"], "ô": ["o", "ơ"],
        "ơ": ["o", "ô"], "u": ["ư"], "ư": ["u"],
    ]
}
