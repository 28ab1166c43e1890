/// The places of the tokens that single rules look at, gathered while the tokens are at hand: in a long text it is slow to go
/// through all of them once for each rule.
struct TokenLists: Sendable {
    private(set) var numbers: [Int] = []
    /// Words in capitals.
    private(set) var capitals: [Int] = []
    /// Ellipses, `xx`
    private(set) var blanks: [Int] = []
    /// Words that are also one of the four tokens before.
    private(set) var returning: [Int] = []
    /// Words with letters of other alphabets, names with digits, signs without a meaning.
    private(set) var odd: [Int] = []
    /// Words by their traits.
    private(set) var broken: [Int] = []
    private(set) var toned: [Int] = []
    /// Words with keys of Telex, or with a digit joined to them.
    private(set) var typed: [Int] = []
    private(set) var periods: [Int] = []
    /// `tháng`, `quý`, `tuần`, `ngày` right behind a number.
    private(set) var spans: [Int] = []
    /// Numbers that are not grouped as Vietnamese ones are, or that two commas follow.
    private(set) var oddNumbers: [Int] = []
    /// Words that a fixed phrase may begin with, where its second word may follow.
    private(set) var phrases: [Int] = []
    /// Where `lũy kế` begins.
    private(set) var cumulative: [Int] = []
    /// Tokens that are not parted from the one before in the way that is always right: words by one space, signs not at all.
    private(set) var gaps: [Int] = []

    /// Takes down the tokens of one paragraph, which is the last.
    mutating func add(_ tokens: [Token], _ range: Range<Int>, _ written: [WrittenNumber]) {
        guard var previous = range.isEmpty ? nil : tokens[range.lowerBound] else { return }
        add(previous, at: range.lowerBound, written)
        // The words of the last four tokens.
        var recent = (previous.word, Word.none, Word.none, Word.none)
        for index in range.dropFirst() {
            let token = tokens[index]
            add(token, at: index, written)
            let word = token.word
            if word == recent.0 || word == recent.1 || word == recent.2 || word == recent.3, word != .none {
                returning.append(index)
            }
            recent = (word, recent.0, recent.1, recent.2)
            if token.kind == .number, !token.isSpaced, previous.kind == .word, typed.last != index - 1 {
                typed.append(index - 1)
            }
            if previous.kind == .number, token.traits.contains(.period) || token.word == "ngày" { spans.append(index) }
            if token.kind == .comma, previous.kind == .comma, index - 2 >= range.lowerBound,
                tokens[index - 2].kind == .number, oddNumbers.last != index - 2
            {
                oddNumbers.append(index - 2)
            }
            if token.traits.contains(.second), previous.traits.contains(.phrase), token.isSpaced {
                phrases.append(index - 1)
            }
            if !TokenLists.isPlain(token, behind: previous) { gaps.append(index) }
            previous = token
        }
    }

    @inline(__always)
    private mutating func add(_ token: Token, at index: Int, _ written: [WrittenNumber]) {
        switch token.kind {
        case .word:
            if !token.traits.isDisjoint(with: .rare) { add(token.traits, at: index) }
            if !token.flags.isDisjoint(with: [.allCapitals, .foreign]) {
                if token.flags.contains(.allCapitals) { capitals.append(index) }
                if token.flags.contains(.foreign) { odd.append(index) }
            }
            if token.cue == .cumulative { cumulative.append(index) }
        case .number:
            numbers.append(index)
            switch written[Int(token.payload)].style {
            case .none, .decimalPoint, .groupedByCommas: oddNumbers.append(index)
            default: break
            }
        case .name, .other: odd.append(index)
        case .ellipsis: blanks.append(index)
        default: break
        }
    }

    private mutating func add(_ traits: WordTraits, at index: Int) {
        if traits.contains(.broken) { broken.append(index) }
        if traits.contains(.toned) { toned.append(index) }
        if !traits.isDisjoint(with: [.typed, .keyed]) { typed.append(index) }
        if traits.contains(.period) { periods.append(index) }
        if traits.contains(.blank) { blanks.append(index) }
    }

    /// Whether nothing can be wrong with the space before `token`.
    @inline(__always)
    private static func isPlain(_ token: Token, behind previous: Token) -> Bool {
        switch token.range.lowerBound - previous.range.upperBound {
        case 1:
            switch token.kind {
            case .comma, .semicolon, .colon, .period, .closeParenthesis: false
            default: previous.kind != .openParenthesis
            }
        case 0:
            switch token.kind {
            case .word, .number, .date, .openParenthesis: false
            default: true
            }
        default: false
        }
    }
}

extension Reading {
    /// Calls `body` with each of `places`, which are tokens in order, and with its paragraph.
    @inline(__always)
    func forEach(_ places: [Int], _ body: (Int, _ paragraph: Int) -> Void) {
        var paragraph = 0
        for place in places {
            while paragraphTokens[paragraph].upperBound <= place { paragraph += 1 }
            body(place, paragraph)
        }
    }
}
