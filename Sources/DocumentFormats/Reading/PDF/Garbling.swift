/// Tells text whose letters were lost when it was taken out of its file: `B TÀI CHÍNH C NG HOÀ XÃ H I`.
enum Garbling {
    /// Whether so many words are left without a vowel, or so many characters stand for nothing, that figures may be wrong.
    static func isGarbled(_ text: String) -> Bool {
        var words = 0
        var remains = 0
        var strange = 0
        var scalars = 0
        for word in text.split(whereSeparator: \.isWhitespace) {
            scalars += word.unicodeScalars.count
            strange += word.unicodeScalars.count { $0 == "\u{FFFD}" || (0xE000...0xF8FF).contains($0.value) }
            guard word.allSatisfy(\.isLetter) else { continue }
            words += 1
            if isRemains(word) { remains += 1 }
        }
        return (remains >= 4 && remains * 25 >= words) || (strange >= 10 && strange * 50 >= scalars)
    }

    /// A single consonant, or a group of small ones: no word, and no abbreviation, which has two capitals at least.
    private static func isRemains(_ word: Substring) -> Bool {
        let isConsonant = { (letter: Character) in "bcdđghklmnpqrstvx".contains(letter) }
        guard word.lowercased().allSatisfy(isConsonant) else { return false }
        return word.count == 1 || (word.count <= 3 && word.contains(where: \.isLowercase) && !isUnit(word))
    }

    private static func isUnit(_ word: Substring) -> Bool {
        ["kg", "km", "ml", "mm", "cm", "kv", "ha", "tr", "đ", "đc", "bs", "ths", "ts", "gs", "kts"].contains(
            word.lowercased())
    }
}
