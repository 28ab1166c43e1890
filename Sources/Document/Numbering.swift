/// The number forms of decree 30, annex I, II.6.đ.
package enum Numbering {
    /// Returns `number` in Roman capitals, e.g. `IV`. Numbers below 1 return an empty string.
    package static func roman(_ number: Int) -> String {
        let signs: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    /// The letters that count points, in order: the decree's own lists use đ and skip ă, â, ê, ô, ơ, ư and f, j, w, z.
    package static let letters: [Character] = [
        "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x",
        "y",
    ]

    /// Returns the letter of point `number` (from 1): a, b, c, d, đ, e, g …; behind y it doubles: aa, ab, ….
    package static func vietnameseLetter(_ number: Int) -> String {
        guard number >= 1 else { return "" }
        let (rounds, index) = (number - 1).quotientAndRemainder(dividingBy: letters.count)
        return (rounds > 0 ? vietnameseLetter(rounds) : "") + String(letters[index])
    }
}
