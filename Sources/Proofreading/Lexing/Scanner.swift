import Document

/// Cuts the text of one paragraph into words, runs of digits and signs.
///
/// One pass over the bytes. What words and signs mean together (dates, document numbers, names with digits) is found out
/// afterwards by `Recogniser`.
struct Scanner {
    let text: [UInt8]
    var position: Int
    let end: Int
    var tokens: [Token] = []
    var numbers: [WrittenNumber] = []
    /// The tokens of the paragraph with which something may begin that ``Recogniser`` puts together.
    private(set) var beginnings: [Int] = []
    private var isSpaced = true
    private var isQuoted = false
    private var words = WordCache<KnownWord>()
    /// How many letters and signs of the paragraph are Western and not Vietnamese: of an old encoding, maybe.
    private(set) var strangers = 0
    private let westernLetters = WesternLetters.strange
    private let signs = Scanner.ascii

    init(text: [UInt8]) {
        self.text = text
        position = 0
        end = 0
        // Running text has a number in every fifty bytes or so.
        numbers.reserveCapacity(text.count / 40)
    }

    /// Appends the tokens of `range`, one paragraph.
    mutating func scan(_ range: Range<Int>, label: Range<Int>) {
        var index = tokens.count
        position = range.lowerBound
        isSpaced = true
        isQuoted = false
        strangers = 0
        beginnings.removeAll(keepingCapacity: true)
        while position < range.upperBound {
            scanToken(to: range.upperBound)
        }
        while index < tokens.count, tokens[index].range.upperBound <= label.upperBound {
            tokens[index].flags.insert(.label)
            index += 1
        }
    }

    private mutating func scanToken(to end: Int) {
        let byte = text[position]
        if byte < 0x80 {
            switch byte {
            case 0x20, 0x09, 0x0D:
                isSpaced = true
                position += 1
            case 0x30...0x39: scanNumber(to: end)
            case 0x41...0x5A, 0x61...0x7A: scanWord(to: end)
            case 0x2E: scanDots(to: end)
            default: sign(signs[Int(byte)], length: 1)
            }
        } else {
            scanWide(byte, to: end)
        }
    }

    mutating func sign(_ kind: Token.Kind, length: Int) {
        let start = position
        position += length
        var kind = kind
        if text[start] == 0x22 {
            kind = isQuoted ? .closeQuote : .openQuote
        }
        switch kind {
        case .closeQuote: isQuoted = false
        case .slash, .other: beginnings.append(tokens.count)
        // `COVID-19`
        case .dash:
            if let word = tokens.last, word.flags.contains(.capitalised), beginnings.last != tokens.count - 1 {
                beginnings.append(tokens.count - 1)
            }
        default: break
        }
        append(Token(kind, start..<position))
        if kind == .openQuote { isQuoted = true }
    }

    private mutating func append(_ token: Token) {
        var token = token
        if isSpaced { token.flags.insert(.spaced) }
        if isQuoted { token.flags.insert(.quoted) }
        isSpaced = false
        tokens.append(token)
    }

    private static let ascii: [Token.Kind] = {
        var table = [Token.Kind](repeating: .other, count: 128)
        let signs: [(Character, Token.Kind)] = [
            (",", .comma), (";", .semicolon), (":", .colon), ("(", .openParenthesis), (")", .closeParenthesis),
            ("/", .slash), ("-", .dash), ("+", .plus), ("=", .equals), ("%", .percent), ("<", .less),
            (">", .greater), ("*", .times), ("\"", .openQuote),
        ]
        for (sign, kind) in signs { table[Int(sign.asciiValue ?? 0)] = kind }
        return table
    }()
}

extension Scanner {
    /// `.` ends a sentence, unless it abbreviates (`TP.`); two and more leave something out.
    private mutating func scanDots(to end: Int) {
        var last = position
        while last < end, text[last] == 0x2E { last += 1 }
        if last - position > 1 {
            sign(.ellipsis, length: last - position)
        } else if let word = tokens.last, word.kind == .word, word.range.upperBound == position,
            word.flags.contains(.capitalised), last < end, text[last] != 0x0A,
            word.range.count == 1 || isGlued(to: last, before: end) || Lexicon.abbreviations.contains(word.word)
        {
            sign(.other, length: 1)
        } else {
            sign(.period, length: 1)
        }
    }

    /// Whether a digit or a capital letter stands right at `index`, as in `SC.2610.01`.
    private func isGlued(to index: Int, before end: Int) -> Bool {
        guard index < end else { return false }
        let byte = text[index]
        return byte &- 0x30 < 10 || byte &- 0x41 < 26 || byte == 0xC4
    }

    /// Digits with dots and commas between them.
    private mutating func scanNumber(to end: Int) {
        let start = position
        var index = position
        while index < end {
            let byte = text[index]
            if byte &- 0x30 < 10 {
                index += 1
            } else if byte == 0x2E || byte == 0x2C, index + 1 < end, text[index + 1] &- 0x30 < 10 {
                index += 2
            } else {
                break
            }
        }
        position = index
        beginnings.append(tokens.count)
        append(Token(.number, start..<index, payload: numbers.count))
        numbers.append(WrittenNumber(text, start..<index))
    }

    /// Letters, and digits behind capital letters (`UBTVQH13`) or behind a unit (`km2`).
    private mutating func scanWord(to end: Int) {
        let start = position
        var word = letters(from: start, to: end)
        position = digits(behind: start..<word.end, isCode: word.isInCapitals, to: end, &word.hasher, &word.flags)
        strangers += word.strangers
        var token = Token(.word, start..<position, flags: word.flags, word: Word(hash: word.hasher.value))
        let known = words.value(of: token.word) ?? learn(token)
        token.beginnings = known.beginnings
        token.traits = known.traits
        if known.beginnings.contains(.group) { beginnings.append(tokens.count) }
        append(token)
    }

    private mutating func learn(_ token: Token) -> KnownWord {
        let word = KnownWord(
            beginnings: Lexicon.beginnings[token.word] ?? [],
            traits: WordTraits(token.word, text, token.range, isMarked: token.flags.contains(.marked)))
        return words.value(of: token.word) { word }
    }

    /// Letters in a row.
    private struct Letters {
        var end: Int
        var hasher: WordHasher
        var flags: Token.Flags
        var isInCapitals: Bool
        var strangers: Int
    }

    private func letters(from start: Int, to end: Int) -> Letters {
        let bytes = text.span
        var hasher = WordHasher()
        var flags: Token.Flags = []
        var index = start
        var count = 0
        var capitals = 0
        var strangers = 0
        while index < end {
            let byte = bytes[index]
            count &+= 1
            if byte < 0x80 {
                let small = byte | 0x20
                guard small &- 0x61 < 26 else { break }
                if byte != small { capitals &+= 1 }
                hasher.add(small)
                index &+= 1
                continue
            }
            let width = Scanner.letterWidth(bytes, at: index, to: end)
            guard width > 0 else { break }
            flags.insert(.marked)
            hasher.add(byte)
            let last = bytes[index &+ width &- 1]
            var lead = byte
            if width == 3 {
                lead = bytes[index &+ 1]
                hasher.add(lead)
            } else if byte <= 0xC3 {
                if WesternLetters.isStrange(byte, last, westernLetters) { strangers &+= 1 }
            } else if byte >= 0xCE, byte <= 0xD3 {
                flags.insert(.foreign)
            }
            index &+= width
            let small = LetterCase.fold(last, after: lead)
            if small != last { capitals &+= 1 }
            hasher.add(small)
        }
        if index < end { count &-= 1 }
        if capitals > 0 {
            if isCapital(at: start, to: end) { flags.insert(.capitalised) }
            if capitals == count, count > 1 { flags.insert(.allCapitals) }
        }
        return Letters(end: index, hasher: hasher, flags: flags, isInCapitals: capitals == count, strangers: strangers)
    }

    /// Whether the letter at `index` is a capital.
    private func isCapital(at index: Int, to end: Int) -> Bool {
        let width = Scanner.letterWidth(text.span, at: index, to: end)
        return width > 1
            ? LetterCase.isCapital(text[index + width - 1], after: text[index + width - 2])
            : LetterCase.isCapital(text[index], after: 0)
    }

    /// Takes the digits that belong to a word; returns its end.
    private func digits(
        behind word: Range<Int>, isCode: Bool, to end: Int, _ hasher: inout WordHasher, _ flags: inout Token.Flags
    ) -> Int {
        var index = word.upperBound
        guard index < end, text[index] &- 0x30 < 10 else { return index }
        let isUnit = word.count <= 2 && text[index - 1] == 0x6D && text[index] &- 0x32 < 2
        guard isCode || isUnit else { return index }
        while index < end {
            let byte = text[index]
            guard byte &- 0x30 < 10 || (!isUnit && byte &- 0x41 < 26) else { break }
            hasher.add(byte)
            index += 1
            if isUnit { break }
        }
        flags.insert(.digits)
        return index
    }

    /// The bytes of the letter at `index`, 0 where none stands there.
    @inline(__always)
    private static func letterWidth(_ text: borrowing Span<UInt8>, at index: Int, to end: Int) -> Int {
        let byte = text[index]
        let width: Int
        switch byte {
        case 0xC3: width = index + 1 < end && text[index + 1] & 0xDF != 0x97 ? 2 : 0
        case 0xC4...0xDF: width = 2
        // Superscript 2 and 3, the micro sign and the ordinal signs count as letters of units.
        case 0xC2: width = index + 1 < end && Scanner.isUnitLetter(text[index + 1]) ? 2 : 0
        case 0xE2, 0xEF: width = 0
        case 0xE0...0xEF: width = 3
        case 0xF0...0xF7: width = 0
        default: width = 0
        }
        return index + width <= end ? width : 0
    }

    private static func isUnitLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xB2, 0xB3, 0xB5, 0xAA, 0xBA: true
        default: false
        }
    }

    private mutating func scanWide(_ byte: UInt8, to end: Int) {
        if Scanner.letterWidth(text.span, at: position, to: end) > 0 { return scanWord(to: end) }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        let length = min(width, end - position)
        let second = length > 1 ? text[position + 1] : 0
        if byte & 0xFE == 0xC2, WesternLetters.isStrange(byte, second, westernLetters) { strangers += 1 }
        let third = length > 2 ? text[position + 2] : 0
        switch (byte, second, third) {
        case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, 0xBF):
            isSpaced = true
            position += length
        case (0xE2, 0x80, 0x90...0x95): sign(.dash, length: length)
        case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x98), (0xC2, 0xAB, _): sign(.openQuote, length: length)
        case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xC2, 0xBB, _): sign(.closeQuote, length: length)
        case (0xE2, 0x80, 0xA6): sign(.ellipsis, length: length)
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): sign(.lineBreak, length: length)
        case (0xE2, 0x88, 0x92): sign(.minus, length: length)
        case (0xE2, 0x89, 0xA4): sign(.less, length: length)
        case (0xE2, 0x89, 0xA5): sign(.greater, length: length)
        case (0xC3, 0x97, _): sign(.times, length: length)
        default: sign(.other, length: length)
        }
    }
}

/// The letters and signs from U+00A1 to U+00FF.
enum WesternLetters {
    /// A bit for each letter from U+00C0 to U+00FF that Vietnamese does without.
    static let strange: UInt64 = {
        let vietnamese = Set("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".unicodeScalars.map(\.value))
        return (0xC0...0xFF).reduce(0) { vietnamese.contains(UInt32($1)) ? $0 : $0 | 1 << UInt64($1 - 0xC0) }
    }()

    /// Whether `lead` and `next` are such a letter, or a sign of Latin-1.
    @inline(__always)
    static func isStrange(_ lead: UInt8, _ next: UInt8, _ strange: UInt64 = strange) -> Bool {
        if lead == 0xC2 { return next > 0xA0 && next < 0xC0 }
        return lead == 0xC3 && strange >> UInt64(next & 0x3F) & 1 == 1
    }
}
