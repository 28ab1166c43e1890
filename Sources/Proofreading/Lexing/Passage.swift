/// The tokens of one paragraph, to be looked at by their places in the reading.
///
/// What is asked for outside of the paragraph is the end of a sentence.
struct Passage {
    let tokens: [Token]
    /// The paragraph in `tokens`.
    let range: Range<Int>

    func kind(_ index: Int) -> Token.Kind {
        range.contains(index) ? tokens[index].kind : .period
    }

    func word(_ index: Int) -> Word {
        range.contains(index) ? tokens[index].word : .none
    }

    func flags(_ index: Int) -> Token.Flags {
        range.contains(index) ? tokens[index].flags : []
    }

    /// The bytes of the tokens in `places`, which is not empty.
    func bytes(_ places: Range<Int>) -> Range<Int> {
        tokens[places.lowerBound].range.lowerBound..<tokens[places.upperBound - 1].range.upperBound
    }

    /// Whether a parenthesis is open at `index` that was opened behind `start`.
    func hasOpenParenthesis(before index: Int, from start: Int) -> Bool {
        var open = 0
        for place in start..<index {
            if tokens[place].kind == .openParenthesis { open += 1 }
            if tokens[place].kind == .closeParenthesis { open -= 1 }
        }
        return open > 0
    }

    /// The first token behind the label.
    var first: Int {
        var index = range.lowerBound
        while index < range.upperBound, tokens[index].flags.contains(.label) { index += 1 }
        return index
    }

    /// The sentence that the token at `index` stands in, the label and the full stop left out.
    func sentence(at index: Int) -> Range<Int> {
        var start = index
        while start > range.lowerBound, tokens[start - 1].kind != .period, tokens[start - 1].kind != .lineBreak,
            !tokens[start - 1].flags.contains(.label)
        {
            start -= 1
        }
        var end = index
        while end < range.upperBound, tokens[end].kind != .period, tokens[end].kind != .lineBreak { end += 1 }
        return start..<max(start, end)
    }

    /// The first token of the sentence of the token at `index`, a label before it included.
    func sentenceStart(of index: Int) -> Int {
        var start = index
        while start > range.lowerBound {
            let before = tokens[start - 1]
            if before.kind == .lineBreak || (before.kind == .period && !before.flags.contains(.label)) { break }
            start -= 1
        }
        return start
    }

    /// Whether the words of `phrase` stand in a row from `index` on.
    func has(_ phrase: [Word], at index: Int) -> Bool {
        guard index >= range.lowerBound, index + phrase.count <= range.upperBound else { return false }
        for offset in phrase.indices where tokens[index + offset].word != phrase[offset] { return false }
        return true
    }

    /// Whether the words of `phrase` stand in a row up to `index`, which is the last of them.
    func has(_ phrase: [Word], endingAt index: Int) -> Bool {
        has(phrase, at: index - phrase.count + 1)
    }

    /// Whether all letters of its words are capitals; `false` without words.
    var isInCapitals: Bool {
        var words = 0
        for index in first..<range.upperBound where tokens[index].kind == .word {
            let flags = tokens[index].flags
            // One letter alone may be either; a word of Roman digits is in capitals anyhow.
            if flags.contains(.allCapitals) {
                words += 1
            } else if !flags.contains(.capitalised) || tokens[index].range.count > 3 {
                return false
            }
        }
        return words > 1
    }
}

/// Phrases that mean the same for a rule.
struct PhraseSet: Sendable {
    /// Those with the same first word stand together, the longest first.
    private let phrases: [[Word]]
    /// By first word, which of the phrases begin with it.
    private let places: WordMap<Range<Int>>

    /// Phrases parted by `|`.
    init(_ list: String) {
        phrases = Word.phrases(list).sorted { ($0[0].hash, $1.count) < ($1[0].hash, $0.count) }
        var places = WordMap<Range<Int>>(capacity: phrases.count)
        for (index, phrase) in phrases.enumerated() {
            places[phrase[0]] = (places[phrase[0]]?.lowerBound ?? index)..<index + 1
        }
        self.places = places
    }

    /// The number of words of the longest phrase that starts at `index`.
    func length(at index: Int, in passage: Passage) -> Int? {
        guard let places = places[passage.word(index)] else { return nil }
        for place in places where passage.has(phrases[place], at: index) { return phrases[place].count }
        return nil
    }

    /// The first place in `range` where a phrase starts.
    func place(in range: Range<Int>, of passage: Passage) -> Int? {
        range.first { length(at: $0, in: passage) != nil }
    }

    func occurs(in range: Range<Int>, of passage: Passage) -> Bool {
        place(in: range, of: passage) != nil
    }
}

extension Reading {
    func passage(_ paragraph: Int) -> Passage {
        Passage(tokens: tokens, range: paragraphTokens[paragraph])
    }

    /// Calls `body` with each date, its place in `dates` and its paragraph.
    /// - Parameter isWanted: asked before the text around a date is looked at, which is slow in a long text.
    @inline(__always)
    func forEachDate(
        where isWanted: (DateMention, _ index: Int) -> Bool = { _, _ in true },
        _ body: (DateMention, _ index: Int, _ paragraph: Int) -> Void
    ) {
        var paragraph = 0
        for (index, date) in dates.enumerated() where isWanted(date, index) && owns(date.token, .date, index) {
            while paragraphTokens[paragraph].upperBound <= date.token { paragraph += 1 }
            body(date, index, paragraph)
        }
    }

    /// Calls `body` with each number of a document, its place in `symbols` and its paragraph.
    func forEachSymbol(_ body: (SymbolMention, _ index: Int, _ paragraph: Int) -> Void) {
        var paragraph = 0
        for (index, symbol) in symbols.enumerated() where owns(symbol.token, .symbol, index) {
            while paragraphTokens[paragraph].upperBound <= symbol.token { paragraph += 1 }
            body(symbol, index, paragraph)
        }
    }

    /// Whether the token at `index` is still that of a mention: an e-mail address takes tokens back.
    private func owns(_ index: Int, _ kind: Token.Kind, _ payload: Int) -> Bool {
        index < tokens.count && tokens[index].kind == kind && Int(tokens[index].payload) == payload
    }
}
