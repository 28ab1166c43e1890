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
        /// It is a word with letters outside of ASCII.
        package static let marked = Flags(rawValue: 64)
        /// It is a word with Greek or Cyrillic letters.
        package static let foreign = Flags(rawValue: 128)
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
    /// What the word may begin; nothing for most.
    var beginnings: Beginnings
    var traits: WordTraits

    package init(_ kind: Kind, _ range: Range<Int>, flags: Flags = [], word: Word = .none, payload: Int = 0) {
        self.kind = kind
        self.flags = flags
        cue = .none
        cueLength = 0
        self.word = word
        low = UInt32(truncatingIfNeeded: range.lowerBound)
        high = UInt32(truncatingIfNeeded: range.upperBound)
        self.payload = Int32(truncatingIfNeeded: payload)
        beginnings = []
        traits = []
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

/// What a word may begin, so that all other words are passed by without a further look.
struct Beginnings: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// Something that ``Recogniser`` puts together: a reference, a name with a number, an address.
    static let group = Beginnings(rawValue: 1)
    /// A phrase with a cue.
    static let phrase = Beginnings(rawValue: 2)
    /// A number in words.
    static let numeral = Beginnings(rawValue: 4)
}
