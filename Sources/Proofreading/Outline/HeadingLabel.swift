/// The number of a heading or list item: how it is written, and which it is.
struct HeadingLabel: Hashable {
    enum Style: Hashable {
        /// `Phần I`, `Chương 2`; the word as it is written.
        case part(Word)
        case capitalRoman
        case capitalLetter
        case arabic
        /// `1.2`, `3.1.4`: all but the last number.
        case decimal([Int])
        case smallLetter
        case smallRoman
    }

    /// What closes the number: `1.`, `1)`, `(1)`, `1/` are lists of their own.
    enum Closing: Hashable {
        case dot
        case parenthesis
        case parentheses
        case slash
        case none
    }

    var style: Style
    var closing: Closing
    /// From 1; of letters the place in the Vietnamese alphabet.
    var number: Int
    /// The other reading of a letter that is a Roman digit too: `I.` behind `H.`, `v)` behind `u)`.
    var letter: Int?
    /// The bytes of the number itself, e.g. `II` of `II. `.
    var core: Range<Int>
}

extension HeadingLabel {
    /// Reads the label in `range`; `nil` for bullets.
    init?(_ text: [UInt8], _ range: Range<Int>) {
        var core = range
        func isBlank(_ index: Int) -> Bool {
            text[index] == 0x20 || text[index] == 0x09 || text[index] == 0xA0 || text[index] == 0xC2
        }
        while core.lowerBound < core.upperBound, isBlank(core.lowerBound) {
            core = core.lowerBound + 1..<core.upperBound
        }
        while core.lowerBound < core.upperBound, isBlank(core.upperBound - 1) {
            core = core.lowerBound..<core.upperBound - 1
        }
        guard let first = core.first else { return nil }
        var closing = Closing.none
        if text[first] == UInt8(ascii: "(") {
            closing = .parentheses
            core = core.lowerBound + 1..<core.upperBound
        }
        while let last = core.last {
            switch text[last] {
            case UInt8(ascii: "."), UInt8(ascii: ":"): closing = closing == .none ? .dot : closing
            case UInt8(ascii: ")"): closing = closing == .none ? .parenthesis : closing
            case UInt8(ascii: "/"): closing = .slash
            default:
                self.init(text, core: core, closing: closing)
                return
            }
            core = core.lowerBound..<last
        }
        return nil
    }

    private init?(_ text: [UInt8], core: Range<Int>, closing: Closing) {
        self.closing = closing
        self.core = core
        letter = nil
        let bytes = text[core]
        if let space = bytes.firstIndex(of: 0x20) {
            let word = Word(String(decoding: text[core.lowerBound..<space], as: UTF8.self))
            let tail = text[(bytes.lastIndex(of: 0x20) ?? space) + 1..<core.upperBound]
            guard HeadingLabel.parts.contains(word),
                let number = HeadingLabel.roman(tail, worth: HeadingLabel.capital) ?? HeadingLabel.digits(tail)
            else { return nil }
            style = .part(word)
            self.closing = .none
            self.number = number
            return
        }
        if let number = HeadingLabel.digits(bytes) {
            style = .arabic
            self.number = number
            return
        }
        if let first = bytes.first, first &- 0x30 < 10 {
            let numbers = bytes.split(separator: 0x2E, omittingEmptySubsequences: false).map { HeadingLabel.digits($0) }
            guard let last = numbers.last, let last else { return nil }
            let path = numbers.dropLast().compactMap { $0 }
            guard path.count == numbers.count - 1 else { return nil }
            style = path.isEmpty ? .arabic : .decimal(path)
            // `1.2` and `1.2.` are one list.
            if !path.isEmpty { self.closing = .none }
            number = last
            return
        }
        let isCapital = (bytes.first ?? 0) < 0x5B || bytes.elementsEqual("Đ".utf8)
        letter = HeadingLabel.letter(bytes)
        if let roman = HeadingLabel.roman(bytes, worth: isCapital ? HeadingLabel.capital : HeadingLabel.small) {
            style = isCapital ? .capitalRoman : .smallRoman
            number = roman
        } else if let letter {
            style = isCapital ? .capitalLetter : .smallLetter
            number = letter
        } else {
            return nil
        }
    }

    /// The same label read as a letter.
    var asLetter: HeadingLabel? {
        guard let letter else { return nil }
        var label = self
        label.number = letter
        label.style = style == .capitalRoman || style == .capitalLetter ? .capitalLetter : .smallLetter
        return label
    }

    private static let parts: WordSet = ["phần", "chương"]
    /// What a Roman digit is worth; `nil` for another letter.
    private static func capital(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "I"): 1
        case UInt8(ascii: "V"): 5
        case UInt8(ascii: "X"): 10
        case UInt8(ascii: "L"): 50
        default: nil
        }
    }

    /// The same in small letters, of which no list gets to fifty.
    private static func small(_ byte: UInt8) -> Int? {
        byte == UInt8(ascii: "l") || byte < 0x60 ? nil : capital(byte & 0xDF)
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...3).contains(bytes.count), bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The value of a Roman number that is well formed up to 89.
    private static func roman(_ bytes: ArraySlice<UInt8>, worth: (UInt8) -> Int?) -> Int? {
        var value = 0
        var previous = 0
        for byte in bytes.reversed() {
            guard let digit = worth(byte) else { return nil }
            value += digit < previous ? -digit : digit
            previous = max(previous, digit)
        }
        return value > 0 ? value : nil
    }

    /// The letters that Vietnamese lists use, with those that some borrow from English.
    static let alphabet = Array("abcdđefghijklmnopqrstuvwxyz").map { Array(String($0).utf8) }

    private static func letter(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if bytes.count == 2 { return bytes.elementsEqual("Đ".utf8) || bytes.elementsEqual("đ".utf8) ? 5 : nil }
        guard bytes.count == 1, (first | 0x20) &- 0x61 < 26 else { return nil }
        let place = Int((first | 0x20) - 0x60)
        // Đ stands behind d.
        return place > 4 ? place + 1 : place
    }

    /// Whether `next` may follow `number` in a list of letters: f, j, w and z are mostly left out, and đ by some.
    static func isNextLetter(_ number: Int, _ next: Int) -> Bool {
        guard next > number else { return false }
        return (number + 1..<next).allSatisfy { optional.contains($0) }
    }

    /// How many letters are missing between two.
    static func missingLetters(_ number: Int, _ next: Int) -> [Int] {
        next > number ? (number + 1..<next).filter { !optional.contains($0) } : []
    }

    /// đ, f, j, w, z
    private static let optional: Set<Int> = [5, 7, 11, 24, 27]

    /// How the number `number` of this style is written.
    func written(_ number: Int) -> String {
        switch style {
        case .part, .capitalRoman: HeadingLabel.romanText(number)
        case .smallRoman: HeadingLabel.romanText(number).lowercased()
        case .arabic: String(number)
        case .decimal(let path): (path + [number]).map(String.init).joined(separator: ".")
        case .capitalLetter, .smallLetter: letterText(number)
        }
    }

    private func letterText(_ number: Int) -> String {
        let small = String(decoding: HeadingLabel.alphabet[min(max(number, 1), 27) - 1], as: UTF8.self)
        return style == .capitalLetter ? small.uppercased() : small
    }

    static func romanText(_ number: Int) -> String {
        var left = number
        var text = ""
        for (value, digits) in [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
            while left >= value {
                text += digits
                left -= value
            }
        }
        return text
    }
}
