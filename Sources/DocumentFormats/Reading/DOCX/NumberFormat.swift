import Document
import Packaging

/// How a list writes its numbers (`ST_NumberFormat`), as far as Vietnamese documents use them.
enum NumberFormat: String {
    case decimal
    case decimalZero
    case upperRoman
    case lowerRoman
    case upperLetter
    case lowerLetter
    case ordinal
    case cardinalText
    case ordinalText
    case vietnameseCounting
    case numberInDash
    case hex
    case bullet
    case none

    /// Returns `number` as it prints.
    func text(_ number: Int) -> String {
        switch self {
        case .decimal, .cardinalText, .ordinalText: "\(number)"
        case .decimalZero: (0..<10).contains(number) ? "0\(number)" : "\(number)"
        case .upperRoman: roman(number)
        case .lowerRoman: roman(number).lowercased()
        case .upperLetter: Self.letters(number, "A")
        case .lowerLetter: Self.letters(number, "a")
        case .ordinal: "\(number)" + Self.ordinalEnding(number)
        case .vietnameseCounting: Self.words(number)
        case .numberInDash: "- \(number) -"
        case .hex: String(number, radix: 16, uppercase: true)
        case .bullet, .none: ""
        }
    }

    private func roman(_ number: Int) -> String {
        (1..<4000).contains(number) ? Numbering.roman(number) : "\(number)"
    }

    /// `a` to `z`, then `aa`, `bb`: Word repeats the letter.
    private static func letters(_ number: Int, _ first: Unicode.Scalar) -> String {
        guard (1...780).contains(number), let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
            return "\(number)"
        }
        return String(repeating: String(letter), count: (number - 1) / 26 + 1)
    }

    private static func ordinalEnding(_ number: Int) -> String {
        switch (number % 10, number % 100) {
        case (1, let rest) where rest != 11: "st"
        case (2, let rest) where rest != 12: "nd"
        case (3, let rest) where rest != 13: "rd"
        default: "th"
        }
    }

    /// Một, hai … mười, mười một … chín mươi chín.
    private static func words(_ number: Int) -> String {
        let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        guard (0..<100).contains(number) else { return "\(number)" }
        let (tens, ones) = (number / 10, number % 10)
        if tens == 0 { return digits[ones] }
        let start = tens == 1 ? "mười" : digits[tens] + " mươi"
        switch ones {
        case 0: return start
        case 1 where tens > 1: return start + " mốt"
        case 5: return start + " lăm"
        default: return start + " " + digits[ones]
        }
    }
}

/// Signs of fonts that show something else than Unicode says.
enum Symbols {
    /// Returns the text of a bullet, the private signs of Symbol and Wingdings as what they look like.
    static func text(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars { result.unicodeScalars.append(sign(scalar)) }
        // The circle of Courier New that Word puts on the second level.
        return result == "o" ? "○" : result
    }

    /// Returns the sign that a character of a symbol font shows.
    static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xF020...0xF0FF).contains(scalar.value) else { return scalar }
        return signs[scalar.value]
            ?? (Unicode.Scalar(scalar.value - 0xF000).flatMap { $0.isASCII ? nil : $0 } ?? scalar)
    }

    private static let signs: [UInt32: Unicode.Scalar] = [
        0xF0B7: "•", 0xF0A7: "▪", 0xF06E: "■", 0xF0A8: "□", 0xF071: "❑", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0FB: "✗",
        0xF0FE: "☒", 0xF0E0: "→", 0xF0DF: "←", 0xF076: "❖", 0xF06C: "●", 0xF06F: "□", 0xF046: "☞", 0xF0A3: "≤",
        0xF0B3: "≥", 0xF0B1: "±", 0xF0B4: "×", 0xF0B0: "°", 0xF0B9: "≠", 0xF0AE: "→", 0xF0B8: "÷", 0xF0BB: "≈",
        0xF02D: "-", 0xF02B: "+", 0xF0A5: "•", 0xF09F: "•", 0xF077: "◆", 0xF075: "◆", 0xF0AD: "↑", 0xF0AF: "↓",
    ]
}
