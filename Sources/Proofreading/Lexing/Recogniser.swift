/// Puts together what belongs together: dates, numbers of documents, names with digits, telephone numbers.
///
/// Everything recognised here is thereby not a count. It walks over the scanner's tokens of one paragraph, and the first
/// that fits takes its tokens: symbols, dates, times, references, names, codes, and last the numbers themselves.
struct Recogniser {
    let text: [UInt8]
    /// Up to `written` those that are done, from `index` on the scanner's of this paragraph: what is recognised takes the place of its
    /// pieces.
    var tokens: [Token] = []
    var written = 0
    /// The beginning of the paragraph in them, the token to be read next, and the end of the paragraph.
    var start = 0
    var index = 0
    var limit = 0
    /// The numbers of the whole text.
    var numbers: [WrittenNumber] = []
    var dates: [DateMention] = []
    var symbols: [SymbolMention] = []

    init(text: [UInt8]) {
        self.text = text
        // A word and the space behind it have more than four bytes on average.
        tokens.reserveCapacity(text.count / 4)
    }

    /// Appends the tokens of a paragraph, the text in `range` with its label.
    mutating func read(_ range: Range<Int>, label: Range<Int>, with scanner: inout Scanner) {
        swap(&tokens, &scanner.tokens)
        scanner.scan(range, label: label)
        swap(&tokens, &scanner.tokens)
        swap(&numbers, &scanner.numbers)
        recognise(scanner.beginnings)
        swap(&numbers, &scanner.numbers)
    }

    /// - Parameter beginnings: The tokens of the paragraph to be looked at; all others stay what they are.
    private mutating func recognise(_ beginnings: [Int]) {
        start = written
        index = written
        limit = tokens.count
        for place in beginnings where place >= index {
            let token = tokens[place]
            if token.flags.contains(.label) { continue }
            copy(to: place)
            switch token.kind {
            case .number: recogniseNumber()
            case .word: recogniseWord(token)
            case .slash: recogniseBlankSymbol()
            case .other: recogniseOther(token)
            default: copy()
            }
        }
        copy(to: limit)
        tokens.removeLast(limit - written)
    }

    private mutating func recogniseNumber() {
        if takeSymbol() || takeDate() || takeTime() || takeNumberName() || takePhone() { return }
        takeSpacedGroups()
    }

    private mutating func recogniseWord(_ token: Token) {
        let isJoined = token.flags.contains(.capitalised) && kind(index + 1) == .dash
        guard isJoined || token.beginnings.contains(.group) else { return copy() }
        if takeStandard(token) || takeQuarter(token) || takeReference(token) || takeName(token)
            || takeContact(token) || takeAddress(token)
        {
            return
        }
        copy()
    }

    private mutating func recogniseOther(_ token: Token) {
        switch text[token.range.lowerBound] {
        case 0x5B where kind(index + 1) == .number && byte(index + 2) == 0x5D:
            take(3, as: .footnote)
        case 0x40: takeMail()
        default: copy()
        }
    }
}

extension Recogniser {
    /// The kind of the token at `index`; the end of a sentence behind the paragraph.
    func kind(_ index: Int) -> Token.Kind {
        index < limit ? tokens[index].kind : .period
    }

    /// The word at `index`, none for what is not one.
    func word(_ index: Int) -> Word {
        index < limit ? tokens[index].word : .none
    }

    /// The first byte of the token at `index`.
    func byte(_ index: Int) -> UInt8 {
        index < limit ? text[tokens[index].range.lowerBound] : 0
    }

    /// Whether the token at `index` follows without a space.
    func isGlued(_ index: Int) -> Bool {
        index < limit && !tokens[index].isSpaced
    }

    /// The value of the token at `index` if it is digits alone, at most `width` of them.
    func integer(_ index: Int, width: Int = 4) -> Int? {
        guard kind(index) == .number else { return nil }
        let number = numbers[Int(tokens[index].payload)]
        return number.style == .plain && number.width <= width ? Int(number.digits) : nil
    }

    /// The number of digits at `index`.
    func width(_ index: Int) -> Int {
        kind(index) == .number ? numbers[Int(tokens[index].payload)].width : 0
    }

    /// A year of our time in four digits.
    func year(_ index: Int) -> Int? {
        guard width(index) == 4, let year = integer(index), (1900...2100).contains(year) else { return nil }
        return year
    }

    /// The word before the token at `index`.
    func wordBefore(_ index: Int) -> Word {
        last?.word ?? .none
    }

    mutating func copy() {
        if written < index { tokens[written] = tokens[index] }
        written += 1
        index += 1
    }

    private mutating func copy(to end: Int) {
        if written == index {
            written = end
            index = end
        }
        while index < end { copy() }
    }

    /// The token before the one to be read.
    var last: Token? {
        written > 0 ? tokens[written - 1] : nil
    }

    /// Makes one token of the next `count`.
    mutating func take(_ count: Int, as kind: Token.Kind, payload: Int = 0) {
        write(kind, tokens[index], to: index + count, payload: payload)
    }

    /// Writes one token in the place of `first` and all up to `end`.
    mutating func write(_ kind: Token.Kind, _ first: Token, to end: Int, payload: Int = 0) {
        let range = first.range.lowerBound..<tokens[end - 1].range.upperBound
        tokens[written] = Token(kind, range, flags: first.flags.intersection([.spaced, .quoted]), payload: payload)
        written += 1
        index = end
    }

    /// Joins groups of three digits parted by single spaces: `1 597 người`.
    private mutating func takeSpacedGroups() {
        let first = tokens[index]
        let payload = Int(first.payload)
        var end = index + 1
        if numbers[payload].style == .plain, numbers[payload].width <= 3, !numbers[payload].isPadded {
            while kind(end) == .number, isOneSpace(before: end) {
                let group = numbers[Int(tokens[end].payload)]
                guard group.width == 3, group.style == .plain, numbers[payload].width < 15 else { break }
                numbers[payload].join(group)
                end += 1
            }
        }
        if end - index == 1 { return copy() }
        // A glued sign shows that the last group is something else: `10 150/200`.
        take(end - index, as: .number, payload: payload)
    }

    private func isOneSpace(before index: Int) -> Bool {
        let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
        return (1...3).contains(gap.count) && text[gap.lowerBound] != 0x09
            && (gap.count == 1 || text[gap.lowerBound] >= 0x80)
    }
}
