/// The numbers in a piece of text as they are printed, and the words around them.
///
/// A number is a run of digits with the dots and commas inside it and the sign before it; the word *không*, which reports
/// print for a figure that is nil, is one too. Both writer and proof-reader take text apart with this, so that they agree.
package struct PrintedNumbers: Sendable {
    package struct Number: Sendable {
        /// Where it stands in the bytes that were given.
        package var range: Range<Int>
        /// Whether it is kept in the record of a file: long runs of digits are not figures but numbers of telephones,
        /// identity cards and accounts, which nobody needs twice.
        package var isKept: Bool
    }

    package private(set) var all: [Number] = []
    /// A digest of the words, with one sign for each number and one space for any white space.
    package private(set) var digest = Digest()
    /// Whether any letter stands outside of the numbers.
    package private(set) var hasLetters = false
    /// Whether there is nothing but white space.
    package private(set) var isBlank = true

    package init() {}

    /// Looks through `text` in `range`; the text is UTF-8 in NFC.
    package init(_ text: [UInt8], in range: Range<Int>) {
        text.withUnsafeBufferPointer { scan(UnsafeBufferPointer(rebasing: $0[range]), from: range.lowerBound) }
    }

    package init(_ text: [UInt8]) {
        self.init(text, in: text.indices)
    }

    /// Looks through another text; what was found before is forgotten, its room used again.
    package mutating func read(_ text: [UInt8]) {
        all.removeAll(keepingCapacity: true)
        digest = Digest()
        hasLetters = false
        isBlank = true
        text.withUnsafeBufferPointer { scan($0, from: 0) }
    }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, from base: Int) {
        var index = 0
        var hasGap = false
        while index < text.count {
            let byte = text[index]
            let space = byte <= 0x20 || byte == 0xC2 || byte == 0xE2 ? Self.spaceLength(text, at: index) : 0
            if space > 0 {
                hasGap = true
                index += space
                continue
            }
            if hasGap, !isBlank { digest.add(0x20) }
            hasGap = false
            isBlank = false
            let end = Self.mayBeginNumber(byte) ? Self.numberEnd(text, at: index) : index
            if end > index {
                all.append(
                    Number(
                        range: base + index..<base + end,
                        isKept: PrintedNumber.isKept(UnsafeBufferPointer(rebasing: text[index..<end]))))
                digest.add(Self.blank)
                index = end
            } else {
                hasLetters = hasLetters || Self.isLetter(byte)
                digest.add(byte)
                index += 1
            }
        }
    }

    /// What a number is replaced by: a byte that is in no text.
    private static let blank: UInt8 = 0

    private static func mayBeginNumber(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte | 0x20 == 0x6B || byte == UInt8(ascii: "-") || byte == 0xE2
    }

    /// How many bytes of white space begin at `index`: spaces, breaks, the no-break spaces.
    private static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch text[index] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xC2: return index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : 0
        // U+2028, where a line breaks, and U+202F.
        case 0xE2:
            guard index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
            return text[index + 2] == 0xA8 || text[index + 2] == 0xAF ? 3 : 0
        default: return 0
        }
    }

    /// Where the number that begins at `index` ends; `index` where none does.
    private static func numberEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        if isDigit(text[index]) { return digitsEnd(text, at: index) }
        if index > 0, isLetter(text[index - 1]) || (0x80..<0xC0).contains(text[index - 1]) { return index }
        if text[index] | 0x20 == 0x6B { return nilEnd(text, at: index) }
        let sign = signLength(text, at: index)
        guard sign > 0, index + sign < text.count, isDigit(text[index + sign]) else { return index }
        // In `20-25` and `a)-5` it is a dash.
        if index > 0, text[index - 1] != UInt8(ascii: "("), !endsWithSpace(text, before: index) { return index }
        return digitsEnd(text, at: index + sign)
    }

    private static func digitsEnd(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        var index = start
        while index < text.count {
            let isMark = text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",")
            if isMark {
                guard index + 1 < text.count, isDigit(text[index + 1]) else { break }
            } else if !isDigit(text[index]) {
                break
            }
            index += 1
        }
        return index
    }

    /// Where the word *không* ends, in any capitals.
    private static func nilEnd(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let end = start + 6
        guard end <= text.count, text[start + 1] | 0x20 == 0x68, text[start + 2] == 0xC3,
            text[start + 3] | 0x20 == 0xB4, text[start + 4] | 0x20 == 0x6E, text[start + 5] | 0x20 == 0x67,
            end == text.count || !isLetter(text[end])
        else { return start }
        return end
    }

    /// The length of a minus sign or hyphen at `index`; 0 for none.
    private static func signLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        if text[index] == UInt8(ascii: "-") { return 1 }
        guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x88, text[index + 2] == 0x92 else {
            return 0
        }
        return 3
    }

    private static func endsWithSpace(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
        if spaceLength(text, at: index - 1) == 1 { return true }
        if index >= 2, spaceLength(text, at: index - 2) == 2 { return true }
        return index >= 3 && spaceLength(text, at: index - 3) == 3
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a letter begins with this byte; what stands beyond the dashes and quotes of U+2000 counts as one.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || (0xC3...0xE1).contains(byte) || byte > 0xE2
    }
}
