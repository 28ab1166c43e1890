import VietnameseText

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
