/// What the keys of the usual ways of typing mean, for text in which they were left as they are.
package enum KeySequences {
    /// The words that `keys` would have become with Telex, e.g. `khu công nghiệp` for `khucoongnghieepj`; `nil` where nothing
    /// shows for certain that Telex was meant, as English words can be read so too.
    package static func telex(_ keys: String) -> String? {
        let letters = Array(keys.lowercased().unicodeScalars)
        guard letters.count >= 4, letters.count <= 40, letters.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic })
        else { return nil }
        // best[n] is the best reading of the first n letters, by the number of syllables.
        var best = [(words: [String], strong: Int)?](repeating: nil, count: letters.count + 1)
        best[0] = ([], 0)
        for end in 1...letters.count {
            for start in max(0, end - 9)..<end {
                guard let before = best[start], let word = syllable(letters[start..<end]) else { continue }
                let strong = before.strong + (word.isStrong ? 1 : 0)
                if best[end].map({ $0.words.count > before.words.count + 1 }) ?? true {
                    best[end] = (before.words + [word.text], strong)
                }
            }
        }
        guard let reading = best[letters.count], reading.strong > 0, reading.words.count <= 5,
            reading.strong * 2 >= reading.words.count - 1
        else { return nil }
        return reading.words.joined(separator: " ")
    }

    /// The one syllable that `keys` are in Telex, also where they could be an English word; `nil` where they have no sign or tone.
    package static func syllable(_ keys: String) -> String? {
        let letters = Array(keys.lowercased().unicodeScalars)
        guard letters.count > 2, letters.count < 10, let word = syllable(letters[...]), word.text != keys.lowercased()
        else {
            return nil
        }
        return word.text
    }

    /// The syllable that `keys` are in Telex without their last letter, a consonant typed too much behind another: `khoongn`.
    package static func syllableWithoutLast(_ keys: String) -> String? {
        let letters = Array(keys.lowercased().unicodeScalars)
        let codas = "nghmctp".unicodeScalars
        guard letters.count > 4, letters.count < 10, codas.contains(letters[letters.count - 1]),
            codas.contains(letters[letters.count - 2]), let word = syllable(letters.dropLast()),
            word.text.unicodeScalars.contains(where: { $0.value > 0x7F })
        else { return nil }
        return word.text
    }

    /// The syllable that `keys` would have become with VNI, e.g. `nghiệp` for `nghie65p`.
    /// - Parameter least: how many digits there must be; with one, words such as `nhom2` are read as well.
    package static func vni(_ keys: String, least: Int = 2) -> String? {
        var letters: [Unicode.Scalar] = []
        var tone = Syllable.Tone.level
        var digits = 0
        for scalar in keys.lowercased().unicodeScalars {
            guard let digit = scalar.properties.numericType == .decimal ? Int(scalar.value) - 48 : nil else {
                letters.append(scalar)
                continue
            }
            digits += 1
            guard let last = letters.last else { return nil }
            switch digit {
            case 1...5:
                guard tone == .level else { return nil }
                tone = [.acute, .grave, .hook, .tilde, .dot][digit - 1]
            case 6...9:
                guard let shaped = shapes[Shape(letter: last, digit: digit)] else { return nil }
                letters[letters.count - 1] = shaped
                if digit == 7, shaped == "ơ", letters.count > 1, letters[letters.count - 2] == "u" {
                    letters[letters.count - 2] = "ư"
                }
            default: return nil
            }
        }
        guard digits >= least, let taken = Syllable(String(String.UnicodeScalarView(letters))), taken.tone == .level
        else {
            return nil
        }
        var result = taken
        result.tone = tone
        return result.isOrthographic ? result.spelling(.first) : nil
    }

    private struct Shape: Hashable {
        let letter: Unicode.Scalar
        let digit: Int
    }

    private static let shapes: [Shape: Unicode.Scalar] = [
        Shape(letter: "a", digit: 6): "â", Shape(letter: "e", digit: 6): "ê", Shape(letter: "o", digit: 6): "ô",
        Shape(letter: "o", digit: 7): "ơ", Shape(letter: "u", digit: 7): "ư", Shape(letter: "a", digit: 8): "ă",
        Shape(letter: "d", digit: 9): "đ",
    ]

    private static let tones: [Unicode.Scalar: Syllable.Tone] = [
        "f": .grave, "s": .acute, "r": .hook, "x": .tilde, "j": .dot,
    ]

    /// Reads one syllable typed in Telex; it is strong where no English word looks like that.
    private static func syllable(_ keys: ArraySlice<Unicode.Scalar>) -> (text: String, isStrong: Bool)? {
        var letters: [Unicode.Scalar] = []
        var tone = Syllable.Tone.level
        var shapes = 0
        var hasBar = false
        for key in keys {
            let last = letters.last
            if let next = tones[key], letters.contains(where: isVowel), tone == .level {
                tone = next
            } else if key == "d", letters == ["d"] {
                letters = ["đ"]
                hasBar = true
            } else if key == last, let hat = ["a": "â", "e": "ê", "o": "ô"][key] as Unicode.Scalar? {
                letters[letters.count - 1] = hat
                shapes += 1
            } else if key == "w", let horn = ["a": "ă", "o": "ơ", "u": "ư"][last ?? "x"] as Unicode.Scalar? {
                letters[letters.count - 1] = horn
                if horn == "ơ", letters.count > 1, letters[letters.count - 2] == "u" {
                    letters[letters.count - 2] = "ư"
                }
                shapes += 1
            } else {
                letters.append(key)
            }
        }
        guard var taken = Syllable(String(String.UnicodeScalarView(letters))), taken.tone == .level else { return nil }
        taken.tone = tone
        guard taken.isOrthographic else { return nil }
        return (taken.spelling(.first), isStrong(taken, shapes: shapes, hasBar: hasBar))
    }

    private static func isStrong(_ syllable: Syllable, shapes: Int, hasBar: Bool) -> Bool {
        let isToned = syllable.tone != .level
        if hasBar { return shapes > 0 || isToned }
        guard shapes > 0 else { return false }
        // Vowels that take two letters and a sign; English has no “iee”, “uoo”, “uow”.
        if ["iê", "yê", "uô", "ươ", "uyê", "iêu", "yêu", "ươi", "uôi", "uâ"].contains(syllable.nucleus) { return true }
        guard isToned, !syllable.coda.isEmpty else { return false }
        if syllable.tone == .dot { return true }
        return syllable.tone != .acute && ["n", "ng", "nh", "m"].contains(syllable.coda)
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        "aăâeêioôơuưy".unicodeScalars.contains(scalar)
    }
}
