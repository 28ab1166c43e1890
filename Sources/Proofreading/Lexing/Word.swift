/// A word without regard to capitals: the hash of its small letters in NFC.
///
/// Two words of one text may share a hash with a probability of 2⁻⁶⁴; nothing worse follows than a wrong remark.
package struct Word: Sendable, Hashable {
    package let hash: UInt64

    package init(hash: UInt64) { self.hash = hash }

    package static let none = Word(hash: 0)
}

extension Word: ExpressibleByStringLiteral {
    /// The word as it is written in small letters. A loop over bytes, so that the compiler makes a number of it.
    @inline(__always)
    package init(stringLiteral value: StaticString) {
        var hasher = WordHasher()
        var byte = value.utf8Start
        let end = byte + value.utf8CodeUnitCount
        while byte < end {
            hasher.add(byte.pointee)
            byte += 1
        }
        self.init(hash: hasher.value)
    }

    package init(_ text: some StringProtocol) {
        var hasher = WordHasher()
        var previous: UInt8 = 0
        for byte in text.utf8 {
            hasher.add(LetterCase.fold(byte, after: previous))
            previous = byte
        }
        self.init(hash: hasher.value)
    }
}

extension Word {
    /// The words of phrases that are parted by `|`.
    static func phrases(_ list: String) -> [[Word]] {
        var phrases: [[Word]] = []
        var words: [Word] = []
        var hasher = WordHasher()
        var previous: UInt8 = 0x20
        func isSign(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x7C }
        for byte in (list + "|").utf8 {
            if !isSign(byte) {
                hasher.add(LetterCase.fold(byte, after: previous))
            } else if !isSign(previous) {
                words.append(Word(hash: hasher.value))
                hasher = WordHasher()
            }
            if byte == 0x7C, !words.isEmpty {
                phrases.append(words)
                words = []
            }
            previous = byte
        }
        return phrases
    }
}

/// FNV-1a over bytes.
struct WordHasher {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}

/// Capital and small letters of Vietnamese in UTF-8, byte by byte.
enum LetterCase {
    /// The last byte of the small letter for a byte that follows `lead` in a sequence; other bytes as they are.
    @inline(__always)
    static func fold(_ byte: UInt8, after lead: UInt8) -> UInt8 {
        if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte }
        switch lead {
        case 0xC3: return byte < 0x9F ? byte &+ 0x20 : byte
        case 0xC4, 0xC5, 0xBA, 0xBB: return byte | 1
        case 0xC6: return byte == 0xA0 || byte == 0xAF ? byte &+ 1 : byte
        default: return byte
        }
    }

    /// Whether the byte after `lead` completes a capital letter.
    @inline(__always)
    static func isCapital(_ byte: UInt8, after lead: UInt8) -> Bool {
        byte < 0x80 ? byte &- 0x41 < 26 : fold(byte, after: lead) != byte
    }
}
