/// The shape of written Vietnamese syllables, enough to tell a text from one that was decoded wrongly.
package enum VietnameseSyllable {
    /// Returns which share of the words with marks in `text` could be Vietnamese syllables; 0 where there are none.
    package static func share(in text: String) -> Double {
        var count = (all: 0, plausible: 0)
        var word: [Unicode.Scalar] = []
        var isMarked = false
        func close() {
            if isMarked {
                count.all += 1
                if isPlausible(word) { count.plausible += 1 }
            }
            word.removeAll(keepingCapacity: true)
            isMarked = false
        }
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic {
                word.append(scalar)
                if !scalar.isASCII { isMarked = true }
            } else {
                close()
            }
        }
        close()
        return count.all == 0 ? 0 : Double(count.plausible) / Double(count.all)
    }

    /// Whether a word in small NFC letters has an onset, one known group of vowels with at most one tone, and a coda.
    package static func isPlausible(_ word: [Unicode.Scalar]) -> Bool {
        var letters: [Unicode.Scalar] = []
        var tones = 0
        for scalar in word {
            guard let letter = plain[scalar] else { return false }
            if letter.hasTone { tones += 1 }
            letters.append(letter.base)
        }
        guard tones <= 1, let first = letters.firstIndex(where: vowels.contains),
            let last = letters.lastIndex(where: vowels.contains)
        else { return false }
        let onset = String(String.UnicodeScalarView(letters[..<first]))
        let coda = String(String.UnicodeScalarView(letters[(last + 1)...]))
        var nucleus = letters[first...last]
        // The second letter of "qu" and "gi" belongs to the onset.
        if nucleus.count > 1, (onset == "q" && nucleus.first == "u") || (onset == "g" && nucleus.first == "i") {
            nucleus = nucleus.dropFirst()
        }
        return onsets.contains(onset) && codas.contains(coda)
            && nuclei.contains(String(String.UnicodeScalarView(nucleus)))
    }

    private static let vowels: Set<Unicode.Scalar> = Set("aăâeêioôơuưy".unicodeScalars)
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r",
        "s", "t", "th", "tr", "v", "x",
    ]
    private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    private static let nuclei: Set<String> = [
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu",
        "ia",
        "iê", "iêu", "iu", "oa", "oă", "oai", "oao", "oay", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua", "uâ", "uây",
        "uê",
        "uêu", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu",
    ]

    /// Every letter without its tone.
    private static let plain: [Unicode.Scalar: (base: Unicode.Scalar, hasTone: Bool)] = {
        var table: [Unicode.Scalar: (base: Unicode.Scalar, hasTone: Bool)] = [:]
        for letter in "abcdđeghiklmnopqrstuvxyăâêôơư".unicodeScalars { table[letter] = (letter, false) }
        for row in toneRows {
            let forms = Array(row.unicodeScalars)
            for form in forms.dropFirst() { table[form] = (forms[0], true) }
        }
        return table
    }()

    /// Each vowel with its five toned forms.
    private static let toneRows = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ",
    ]
}
