/// Puts together what belongs together: dates, numbers of documents, names with digits, telephone numbers.
///
/// Everything recognised here is thereby not a count. It walks over the scanner's tokens of one paragraph, and the first
/// that fits takes its tokens: symbols, dates, times, references, names, codes, and last the numbers themselves.
struct Recogniser {
    let text: [UInt8]
    /// The scanner's tokens of the paragraph.
    var raw: [Token] = []
    /// The numbers of the whole text.
    var numbers: [WrittenNumber] = []
    /// The end of the paragraph in `raw`, and the token to be read next.
    var limit = 0
    var index = 0
    var tokens: [Token] = []
    var dates: [DateMention] = []
    var symbols: [SymbolMention] = []

    init(text: [UInt8]) {
        self.text = text
        tokens.reserveCapacity(text.count / 5)
    }

    /// Appends what `scanner` found in one paragraph to `tokens`, and empties the scanner for the next.
    mutating func recognise(_ scanner: inout Scanner) {
        swap(&raw, &scanner.tokens)
        swap(&numbers, &scanner.numbers)
        recognise()
        raw.removeAll(keepingCapacity: true)
        swap(&raw, &scanner.tokens)
        swap(&numbers, &scanner.numbers)
    }

    private mutating func recognise() {
        index = 0
        limit = raw.count
        while index < limit {
            let token = raw[index]
            if token.flags.contains(.label) {
                tokens.append(token)
                index += 1
                continue
            }
            switch token.kind {
            case .number: recogniseNumber()
            case .word: recogniseWord(token)
            case .slash: recogniseBlankSymbol()
            case .other: recogniseOther(token)
            default: copy()
            }
        }
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
        index < limit ? raw[index].kind : .period
    }

    /// The word at `index`, none for what is not one.
    func word(_ index: Int) -> Word {
        index < limit ? raw[index].word : .none
    }

    /// The first byte of the token at `index`.
    func byte(_ index: Int) -> UInt8 {
        index < limit ? text[raw[index].range.lowerBound] : 0
    }

    /// Whether the token at `index` follows without a space.
    func isGlued(_ index: Int) -> Bool {
        index < limit && !raw[index].isSpaced
    }

    /// The value of the token at `index` if it is digits alone, at most `width` of them.
    func integer(_ index: Int, width: Int = 4) -> Int? {
        guard kind(index) == .number else { return nil }
        let number = numbers[Int(raw[index].payload)]
        return number.style == .plain && number.width <= width ? Int(number.digits) : nil
    }

    /// The number of digits at `index`.
    func width(_ index: Int) -> Int {
        kind(index) == .number ? numbers[Int(raw[index].payload)].width : 0
    }

    /// A year of our time in four digits.
    func year(_ index: Int) -> Int? {
        guard width(index) == 4, let year = integer(index), (1900...2100).contains(year) else { return nil }
        return year
    }

    /// The word before the token at `index`.
    func wordBefore(_ index: Int) -> Word {
        tokens.last?.word ?? .none
    }

    mutating func copy() {
        tokens.append(raw[index])
        index += 1
    }

    /// Makes one token of the next `count`.
    mutating func take(_ count: Int, as kind: Token.Kind, payload: Int = 0) {
        let first = raw[index]
        let range = first.range.lowerBound..<raw[index + count - 1].range.upperBound
        tokens.append(
            Token(kind, range, flags: first.flags.intersection([.spaced, .quoted]), payload: payload))
        index += count
    }

    /// Joins groups of three digits parted by single spaces: `1 597 người`.
    private mutating func takeSpacedGroups() {
        let first = raw[index]
        let payload = Int(first.payload)
        var end = index + 1
        if numbers[payload].style == .plain, numbers[payload].width <= 3, !numbers[payload].isPadded {
            while kind(end) == .number, isOneSpace(before: end) {
                let group = numbers[Int(raw[end].payload)]
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
        let gap = raw[index - 1].range.upperBound..<raw[index].range.lowerBound
        return (1...3).contains(gap.count) && text[gap.lowerBound] != 0x09
            && (gap.count == 1 || text[gap.lowerBound] >= 0x80)
    }
}
