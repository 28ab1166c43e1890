/// A piece of text that means one thing: a word, a number, a date, a sign.
package struct Token: Sendable, Hashable {
    package enum Kind: UInt8, Sendable, Hashable {
        case word
        /// A magnitude in digits; `payload` points into `Reading.numbers`.
        case number
        /// A day, month, quarter, year or span of them; `payload` points into `Reading.dates`.
        case date
        /// `7h30`, `07 giờ 30 phút`.
        case time
        /// The number of a document, e.g. `30/2020/NĐ-CP`; `payload` points into `Reading.symbols`.
        case symbol
        /// `Điều 5`, `khoản 2`, `Phụ lục 1`.
        case reference
        /// `lớp 10`, `mức độ 3`, `COVID-19`: digits that name, not count.
        case name
        /// Telephone and account numbers, addresses of pages and mail.
        case code
        /// `[1]`, the mark of a footnote.
        case footnote
        case comma
        case semicolon
        case colon
        /// The end of a sentence.
        case period
        case openParenthesis
        case closeParenthesis
        case openQuote
        case closeQuote
        case slash
        /// `-`, `–`, `—`
        case dash
        case plus
        case minus
        case times
        case equals
        case percent
        /// `…` or `...`
        case ellipsis
        /// `<`, `≤`
        case less
        /// `>`, `≥`
        case greater
        case lineBreak
        /// A dot within an abbreviation, and every sign without a meaning here.
        case other
    }

    package struct Flags: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// White space stands before it.
        package static let spaced = Flags(rawValue: 1)
        /// Its first letter is a capital.
        package static let capitalised = Flags(rawValue: 2)
        /// All its letters are capitals, and there are at least two.
        package static let allCapitals = Flags(rawValue: 4)
        /// It stands within quotation marks.
        package static let quoted = Flags(rawValue: 8)
        /// It belongs to the label of its paragraph (`1.`, `a)`, `-`).
        package static let label = Flags(rawValue: 16)
        /// It has digits among its letters.
        package static let digits = Flags(rawValue: 32)
    }

    package var kind: Kind
    package var flags: Flags
    /// What the phrase that starts here does in a sentence; `.none` for most words.
    package var cue: Cue
    /// How many tokens that phrase has.
    package var cueLength: UInt8
    /// The word without regard to capitals, as a number; 0 for what is not a word.
    package var word: Word
    private var low: UInt32
    private var high: UInt32
    package var payload: Int32

    package init(_ kind: Kind, _ range: Range<Int>, flags: Flags = [], word: Word = .none, payload: Int = 0) {
        self.kind = kind
        self.flags = flags
        cue = .none
        cueLength = 0
        self.word = word
        low = UInt32(truncatingIfNeeded: range.lowerBound)
        high = UInt32(truncatingIfNeeded: range.upperBound)
        self.payload = Int32(truncatingIfNeeded: payload)
    }

    /// Its bytes in the manuscript.
    package var range: Range<Int> {
        get { Int(low)..<Int(high) }
        set {
            low = UInt32(truncatingIfNeeded: newValue.lowerBound)
            high = UInt32(truncatingIfNeeded: newValue.upperBound)
        }
    }

    package var isSpaced: Bool { flags.contains(.spaced) }
}

/// A word without regard to capitals: the hash of its small letters in NFC.
///
/// Two words of one text may share a hash with a probability of 2⁻⁶⁴; nothing worse follows than a wrong remark.
package struct Word: Sendable, Hashable {
    package let hash: UInt64

    package init(hash: UInt64) { self.hash = hash }

    package static let none = Word(hash: 0)

    /// What the standard library asks of keys; a word is a hash already, and hashing it again took a fifth of all time.
    package func _rawHashValue(seed: Int) -> Int {
        Int(truncatingIfNeeded: hash) ^ seed
    }
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
