import VietnameseText

/// What rules ask of a word, found out once for all the places where it stands.
struct WordTraits: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// It is no syllable, nor a word that other languages may have given.
    static let broken = WordTraits(rawValue: 1)
    /// It is a syllable whose tone may stand on either of two vowels.
    static let toned = WordTraits(rawValue: 2)
    /// Its letters are plain, and a sign of Telex is among them: a vowel or d twice, or w.
    static let typed = WordTraits(rawValue: 4)
    /// A fixed phrase may begin with it, or with a slip of it.
    static let phrase = WordTraits(rawValue: 8)
    /// It may be the second word of a fixed phrase, or a slip of one.
    static let second = WordTraits(rawValue: 64)
    /// `tháng`, `quý`, `tuần`
    static let period = WordTraits(rawValue: 16)
    /// `xx`, `xxx`, which stand for what is to be filled in.
    static let blank = WordTraits(rawValue: 32)

    /// Its letters are plain, and a key of Telex stands where no Vietnamese word without marks has that letter: s, r or x behind a
    /// vowel, f, j, w or z anywhere, a vowel or d twice.
    static let keyed = WordTraits(rawValue: 128)

    /// What only few words have.
    static let rare: WordTraits = [.broken, .toned, .typed, .keyed, .period, .blank]

    /// Looks at the word in `range`.
    init(_ word: Word, _ text: [UInt8], _ range: Range<Int>, isMarked: Bool) {
        var traits: WordTraits = []
        if isMarked, range.count > 2 {
            let small = String(decoding: text[range], as: UTF8.self).lowercased()
            let syllable = Syllable(small)
            if Misspelling.isBroken(small, syllable) { traits.insert(.broken) }
            if let syllable, syllable.placement != nil, syllable.isOrthographic { traits.insert(.toned) }
        } else if range.count > 3, WordTraits.hasTelex(text, range) {
            traits.insert(.typed)
        }
        if !isMarked, WordTraits.hasKey(text, range) { traits.insert(.keyed) }
        if let skeleton = Skeleton(text, range) {
            if SlipIndex.shared.mayBegin(SlipIndex.Shape(skeleton)) { traits.insert(.phrase) }
            if SlipIndex.shared.mayBeSecond(skeleton) { traits.insert(.second) }
        }
        if word == "tháng" || word == "quý" || word == "tuần" { traits.insert(.period) }
        if word == "xx" || word == "xxx" { traits.insert(.blank) }
        self = traits
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    private static func hasKey(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count > 2, range.count < 10 else { return false }
        var previous: UInt8 = 0
        var hasVowel = false
        for index in range {
            let byte = text[index] | 0x20
            guard text[index] < 0x80 else { return false }
            switch byte {
            case 0x66, 0x6A, 0x77, 0x7A: return true
            // s, r and x only begin a word.
            case 0x72, 0x73, 0x78: if hasVowel { return true }
            case 0x61, 0x65, 0x6F, 0x64: if byte == previous { return true }
            default: break
            }
            if byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 || byte == 0x79 {
                hasVowel = true
            }
            previous = byte
        }
        return false
    }

    private static func hasTelex(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var previous: UInt8 = 0
        var hasSign = false
        for index in range {
            guard text[index] < 0x80 else { return false }
            let byte = text[index] | 0x20
            let isDoubled = byte == previous && (byte == 0x61 || byte == 0x65 || byte == 0x6F || byte == 0x64)
            if byte == 0x77 || isDoubled { hasSign = true }
            previous = byte
        }
        return hasSign
    }
}

/// What the scanner keeps of a word.
struct KnownWord {
    var beginnings: Beginnings
    var traits: WordTraits
}
