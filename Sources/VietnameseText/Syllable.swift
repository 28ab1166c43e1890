/// A written Vietnamese syllable, taken apart: `nghiệp` is ngh + iê + p with the low broken tone.
package struct Syllable: Sendable, Hashable {
    /// The marks of the tones, as they are called.
    package enum Tone: Int, Sendable, Hashable, CaseIterable {
        /// Without a mark.
        case level
        /// Huyền.
        case grave
        /// Hỏi.
        case hook
        /// Ngã.
        case tilde
        /// Sắc.
        case acute
        /// Nặng.
        case dot
    }

    /// Where the mark stands in `oa`, `oe` and `uy` at the end of a syllable; both ways are in use.
    package enum TonePlacement: Sendable, Hashable {
        /// `hòa`, `thủy`
        case first
        /// `hoà`, `thuỷ`
        case second
    }

    /// The consonants at the beginning; the `u` of `qu` and the `i` of `gi` are among them.
    package var onset: String
    /// The vowels without the tone.
    package var nucleus: String
    /// The consonants at the end.
    package var coda: String
    package var tone: Tone
    /// How the tone was placed; `nil` where there is only one way.
    package var placement: TonePlacement?

    package init(onset: String, nucleus: String, coda: String, tone: Tone) {
        self.onset = onset
        self.nucleus = nucleus
        self.coda = coda
        self.tone = tone
    }

    /// Takes apart a word in small NFC letters; `nil` where it has other letters, two tones, or vowels in two places.
    package init?(_ word: some StringProtocol) {
        var base: [Unicode.Scalar] = []
        var tone = Tone.level
        var place = 0
        for scalar in word.unicodeScalars {
            guard let letter = Alphabet.letters[scalar] else { return nil }
            if letter.tone != .level {
                guard tone == .level else { return nil }
                tone = letter.tone
                place = base.count
            }
            base.append(letter.base)
        }
        guard let first = base.firstIndex(where: Alphabet.vowels.contains),
            let last = base.lastIndex(where: Alphabet.vowels.contains),
            base[first...last].allSatisfy(Alphabet.vowels.contains)
        else { return nil }
        var start = first
        if start > 0, last > start, (base[start - 1], base[start]) == ("q", "u") || base[..<(start + 1)] == ["g", "i"] {
            start += 1
        }
        self.init(
            onset: Self.string(base[..<start]), nucleus: Self.string(base[start...last]),
            coda: Self.string(base[(last + 1)...]), tone: tone)
        guard tone != .level else { return }
        // A mark elsewhere than where one belongs (“cừơng”) is a slip of the fingers, not a syllable.
        guard place >= start else { return nil }
        if Self.hasTwoPlaces(nucleus, coda) {
            placement = place == start ? .first : .second
        } else if place - start != Self.markIndex(nucleus, coda, .first) {
            return nil
        }
    }

    /// The spelling, with the mark in `oa`, `oe`, `uy` as `placement` says.
    package func spelling(_ placement: TonePlacement) -> String {
        guard tone != .level else { return onset + nucleus + coda }
        var scalars = Array(nucleus.unicodeScalars)
        let index = Self.markIndex(nucleus, coda, placement)
        scalars[index] = Alphabet.toned(scalars[index], tone)
        return onset + Self.string(scalars[...]) + coda
    }

    /// Whether it follows the rules of spelling: `c`, `k`, `q`, `g` and `gh`, the vowels that a final consonant allows, and only
    /// sắc and nặng before `c`, `ch`, `p`, `t`.
    package var isOrthographic: Bool {
        guard let first = nucleus.unicodeScalars.first, Rimes.onsets.contains(onset) else { return false }
        let isFront = first == "e" || first == "ê" || first == "i" || first == "y"
        switch onset {
        case "c", "g", "ng": if isFront, !(onset == "g" && first == "i") { return false }
        case "k", "gh", "ngh": if !isFront { return false }
        default: break
        }
        if Rimes.stops.contains(coda), tone != .acute, tone != .dot { return false }
        let rime = nucleus + coda
        if first == "y", nucleus != "y" { return (onset.isEmpty || onset == "qu") && Rimes.all.contains(rime) }
        if Rimes.all.contains(rime) { return true }
        return onset == "gi" && (rime == "êng" || rime == "êc") || onset == "qu" && Rimes.behindQu.contains(rime)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func hasTwoPlaces(_ nucleus: String, _ coda: String) -> Bool {
        coda.isEmpty && (nucleus == "oa" || nucleus == "oe" || nucleus == "uy")
    }

    /// The index of the vowel that carries the mark.
    private static func markIndex(_ nucleus: String, _ coda: String, _ placement: TonePlacement) -> Int {
        let vowels = Array(nucleus.unicodeScalars)
        if let index = vowels.lastIndex(where: Alphabet.shaped.contains) { return index }
        if vowels.count == 1 { return 0 }
        if !coda.isEmpty { return vowels.count - 1 }
        if hasTwoPlaces(nucleus, coda) { return placement == .first ? 0 : 1 }
        return vowels.count == 3 ? 1 : 0
    }
}

/// The letters of Vietnamese and their tones.
private enum Alphabet {
    static let vowels: Set<Unicode.Scalar> = Set("aăâeêioôơuưy".unicodeScalars)
    /// The vowels with a hat, breve or horn: a tone stands on them.
    static let shaped: Set<Unicode.Scalar> = Set("ăâêôơư".unicodeScalars)

    static let letters: [Unicode.Scalar: (base: Unicode.Scalar, tone: Syllable.Tone)] = {
        var table: [Unicode.Scalar: (base: Unicode.Scalar, tone: Syllable.Tone)] = [:]
        for letter in "bcdđghklmnpqrstvx".unicodeScalars { table[letter] = (letter, .level) }
        for row in rows {
            for (form, tone) in zip(row, Syllable.Tone.allCases) { table[form] = (row[0], tone) }
        }
        return table
    }()

    static func toned(_ vowel: Unicode.Scalar, _ tone: Syllable.Tone) -> Unicode.Scalar {
        rows.first { $0[0] == vowel }?[tone.rawValue] ?? vowel
    }

    /// Each vowel with its forms in the order of `Tone`.
    private static let rows: [[Unicode.Scalar]] = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ",
    ].map { Array($0.unicodeScalars) }
}

/// What stands behind the first consonants.
private enum Rimes {
    static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]
    static let stops: Set<String> = ["c", "ch", "p", "t"]
    /// `quýt`, `quỳnh`, `quých`
    static let behindQu: Set<String> = ["yt", "ynh", "ych", "yn", "yu", "yp", "ơn", "ơt"]

    static let all: Set<String> = Set(
        """
        a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iêu iu oa oai oao oay oe oeo oi ôi ơi ua uây uê ui uôi uơ uy uya uyu
        ưa ưi ươi ươu ưu yêu uêu uau oau
        ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc ach êch ich oach uêch uych
        am ăm âm em êm im om ôm ơm um ưm iêm uôm ươm yêm oam oăm oem uym
        an ăn ân en ên in on ôn ơn un ưn iên uôn ươn yên oan oăn oen uân uyn uyên uên
        ang ăng âng eng ong ông ung ưng iêng uông ương yêng oang oăng oong uâng anh ênh inh oanh uênh uynh
        ap ăp âp ep êp ip op ôp ơp up ưp iêp uôp ươp oap oăp uyp oep yêp
        at ăt ât et êt it ot ôt ơt ut ưt iêt uôt ươt yêt oat oăt oet uât uêt uyt uyêt
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
