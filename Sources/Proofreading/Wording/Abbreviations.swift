import Document
import VietnameseText

/// The abbreviations of a document and where it says what they mean.
struct Abbreviations: Sendable {
    struct Definition: Sendable {
        let word: Word
        /// The token of the abbreviation.
        let token: Int
        let paragraph: Int
        /// The words in small letters, the tones placed alike.
        let expansion: String
        /// Whether all those words have capitals, as names have.
        let isName: Bool
    }

    /// With the words beside them whose initials they are.
    fileprivate(set) var definitions: [Definition] = []
    /// Everything that is said to be an abbreviation somewhere.
    fileprivate(set) var explained: Set<Word> = []

    init() {}

    init(_ reading: Reading) {
        var reader = AbbreviationReader(reading: reading)
        reading.forEach(reading.lists.capitals) { index, paragraph in
            let range = reading.paragraphTokens[paragraph]
            if reading.isAbbreviation(index, range) { reader.read(index, range, paragraph) }
        }
        self = reader.found
    }
}

extension Reading {
    /// Whether the word at `index` is capital letters that stand alone.
    @inline(__always)
    func isAbbreviation(_ index: Int, _ range: Range<Int>) -> Bool {
        tokens[index].flags.contains(.allCapitals) && isWholeAbbreviation(index, range)
    }

    private func isWholeAbbreviation(_ index: Int, _ range: Range<Int>) -> Bool {
        !tokens[index].flags.contains(.digits) && tokens[index].range.count <= 16 && !isPiece(index, range)
    }

    /// Whether `&`, a hyphen, a slash, a dot or digits join it with something.
    private func isPiece(_ index: Int, _ range: Range<Int>) -> Bool {
        func joins(_ kind: Token.Kind) -> Bool {
            switch kind {
            case .dash, .slash, .other, .number, .word, .plus, .symbol, .name, .code, .reference, .date: true
            default: false
            }
        }
        if range.contains(index - 1), !tokens[index].isSpaced, joins(tokens[index - 1].kind) {
            return true
        }
        return range.contains(index + 1) && !tokens[index + 1].isSpaced && joins(tokens[index + 1].kind)
    }
}

/// Looks for the explanations of abbreviations.
private struct AbbreviationReader {
    let reading: Reading
    var found = Abbreviations()

    mutating func read(_ index: Int, _ range: Range<Int>, _ paragraph: Int) {
        let word = reading.tokens[index].word
        let isBracketed = kind(index - 1, range) == .openParenthesis && kind(index + 1, range) == .closeParenthesis
        if isBracketed {
            found.explained.insert(word)
            if let words = backwards(from: index - 2, range, initials(of: index)) { define(index, paragraph, words) }
        } else if isShortened(index, range) || isOnlyInCell(index, range, paragraph) {
            found.explained.insert(word)
        } else if let start = explanationStart(index, range),
            let words = forwards(from: start, range, initials(of: index))
        {
            define(index, paragraph, words)
            found.explained.insert(word)
        }
    }

    private mutating func define(_ index: Int, _ paragraph: Int, _ words: [Int]) {
        let spellings = words.map { token -> String in
            let word = reading.manuscript.string(reading.tokens[token].range).lowercased()
            return Syllable(word)?.spelling(.first) ?? word
        }
        let isName = words.allSatisfy { reading.tokens[$0].flags.contains(.capitalised) }
        found.definitions.append(
            Abbreviations.Definition(
                word: reading.tokens[index].word, token: index, paragraph: paragraph,
                expansion: spellings.joined(separator: " "), isName: isName))
    }

    private func kind(_ index: Int, _ range: Range<Int>) -> Token.Kind {
        range.contains(index) ? reading.tokens[index].kind : .period
    }

    /// `gọi tắt là ABC`, `viết tắt: ABC`, `sau đây gọi là ABC`.
    private func isShortened(_ index: Int, _ range: Range<Int>) -> Bool {
        for back in 1...7 where range.contains(index - back) {
            let word = reading.tokens[index - back].word
            if word == "tắt" { return true }
            if word == "đây", reading.word(index - back - 1, in: range) == "sau" { return true }
        }
        return false
    }

    /// Where the words begin that explain the abbreviation at `index`: `ABC (…`, `ABC: …`, `ABC là …`.
    private func explanationStart(_ index: Int, _ range: Range<Int>) -> Int? {
        switch kind(index + 1, range) {
        case .openParenthesis, .colon, .equals, .dash: index + 2
        case .word where reading.tokens[index + 1].word == "là": index + 2
        default: nil
        }
    }

    /// `| ABC | the words |` in a table of abbreviations.
    private func isOnlyInCell(_ index: Int, _ range: Range<Int>, _ paragraph: Int) -> Bool {
        let paragraphs = reading.manuscript.paragraphs
        guard range.count == 1, let cell = paragraphs[paragraph].cell else { return false }
        for other in [paragraph - 1, paragraph + 1] where paragraphs.indices.contains(other) {
            let tokens = reading.paragraphTokens[other]
            guard let place = paragraphs[other].cell, place.table == cell.table, place.row == cell.row,
                !tokens.isEmpty
            else { continue }
            if forwards(from: tokens.lowerBound, tokens, initials(of: index)) != nil { return true }
        }
        return false
    }

    // MARK: - Initials

    private func initials(of index: Int) -> [Character] {
        reading.manuscript.string(reading.tokens[index].range).map(Self.base)
    }

    private func initial(of index: Int) -> Character? {
        let range = reading.tokens[index].range
        return reading.manuscript.string(range.lowerBound..<min(range.upperBound, range.lowerBound + 3)).first.map(
            Self.base)
    }

    /// The letter without marks, in capitals; Đ stays Đ.
    private static func base(_ letter: Character) -> Character {
        bases[letter] ?? letter.uppercased().first ?? letter
    }

    private static let bases: [Character: Character] = {
        var table: [Character: Character] = [:]
        let rows: [(Character, String)] = [
            ("A", "aàảãáạăằẳẵắặâầẩẫấậ"), ("E", "eèẻẽéẹêềểễếệ"), ("I", "iìỉĩíị"), ("O", "oòỏõóọôồổỗốộơờởỡớợ"),
            ("U", "uùủũúụưừửữứự"), ("Y", "yỳỷỹýỵ"), ("Đ", "đ"),
        ]
        for (base, letters) in rows {
            for letter in letters + letters.uppercased() { table[letter] = base }
        }
        return table
    }()

    private static let skipped: WordSet = ["và", "của", "các", "cho", "về"]

    /// The words that end at `index` and begin with `letters`; `nil` where they do not.
    private func backwards(from index: Int, _ range: Range<Int>, _ letters: [Character]) -> [Int]? {
        var words: [Int] = []
        var position = index
        var skips = 0
        for letter in letters.reversed() {
            while true {
                guard range.contains(position) else { return nil }
                let token = reading.tokens[position]
                if token.kind == .word, initial(of: position) == letter { break }
                guard skips < 3, !words.isEmpty, isSkipped(token) else { return nil }
                skips += 1
                position -= 1
            }
            words.append(position)
            position -= 1
        }
        return words.reversed()
    }

    private func forwards(from index: Int, _ range: Range<Int>, _ letters: [Character]) -> [Int]? {
        var words: [Int] = []
        var position = index
        var skips = 0
        for letter in letters {
            while true {
                guard range.contains(position) else { return nil }
                let token = reading.tokens[position]
                if token.kind == .word, initial(of: position) == letter { break }
                guard skips < 3, isSkipped(token) else { return nil }
                skips += 1
                position += 1
            }
            words.append(position)
            position += 1
        }
        return words
    }

    private func isSkipped(_ token: Token) -> Bool {
        token.kind == .comma || token.kind == .dash || token.kind == .openQuote || Self.skipped.contains(token.word)
    }
}
