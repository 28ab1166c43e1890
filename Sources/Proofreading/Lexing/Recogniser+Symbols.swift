// Numbers of documents: decree 30/2020, appendix I.II.3 (số/TYPE-BODY), and the Party's way (số-TYPE/BODY).

extension Recogniser {
    /// `30/2020/NĐ-CP`, `19/BC-TTPVHCC`, `1167/QĐ-TTg`, `37/UBND`, `03-NQ/TU`; the number is at `index`.
    mutating func takeSymbol() -> Bool {
        guard integer(index, width: 6) != nil else { return false }
        let isNumbered = wordBefore(index) == "số" || precededByColonAfterNumber
        if let count = stateSymbol(isNumbered: isNumbered) ?? partySymbol() {
            appendSymbol(count)
            return true
        }
        return false
    }

    /// `Số: /BC-UBND`, a draft's number left open.
    mutating func recogniseBlankSymbol() {
        guard precededByColonAfterNumber || wordBefore(index) == "số", kind(index + 1) == .word,
            tokens[index + 1].flags.contains(.capitalised)
        else { return copy() }
        appendSymbol(tail(from: index + 1) - index)
    }

    private var precededByColonAfterNumber: Bool {
        written > 1 && tokens[written - 1].kind == .colon && tokens[written - 2].word == "số"
    }

    /// Whether the number at `index` starts the number of a document, as in `03-NQ/TU` and `12 /KH-UBND`.
    func startsSymbol(_ index: Int) -> Bool {
        let isParty = kind(index + 1) == .dash && isGlued(index + 1) && isGlued(index + 2)
        return (kind(index + 1) == .slash || isParty) && kind(index + 2) == .word && isAbbreviation(index + 2)
    }

    /// The number of tokens of a symbol by decree 30; spaces around its slash are allowed behind `số`.
    private func stateSymbol(isNumbered: Bool) -> Int? {
        var next = index + 1
        guard kind(next) == .slash, isNumbered || isGlued(next) else { return nil }
        next += 1
        if year(next) != nil, isGlued(next), kind(next + 1) == .slash {
            next += 2
        }
        guard kind(next) == .word, isNumbered || isGlued(next), isAbbreviation(next) else { return nil }
        return tail(from: next) - index
    }

    private func partySymbol() -> Int? {
        guard kind(index + 1) == .dash, isGlued(index + 1), isGlued(index + 2), kind(index + 2) == .word,
            isAbbreviation(index + 2), kind(index + 3) == .slash, isGlued(index + 3), kind(index + 4) == .word,
            isGlued(index + 4), isAbbreviation(index + 4)
        else { return nil }
        return tail(from: index + 4) - index
    }

    /// Letters that abbreviate: they hold a capital, and not only at the beginning of a longer word.
    private func isAbbreviation(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.flags.contains(.allCapitals) || token.flags.contains(.digits)
            || (token.flags.contains(.capitalised)
                && (token.range.count <= 4 || Lexicon.symbolTypes.contains(token.word)))
    }

    /// The end of the glued letters, hyphens and slashes from `start` on.
    private func tail(from start: Int) -> Int {
        var end = start + 1
        while end < limit, isGlued(end) {
            switch tokens[end].kind {
            case .word where isAbbreviation(end): end += 1
            case .dash, .slash, .other:
                guard isGlued(end + 1), kind(end + 1) == .word || kind(end + 1) == .number else { return end }
                guard tokens[end].kind != .other || byte(end) == 0x26 || byte(end) == 0x2E else { return end }
                end += 2
            case .number where !tokens[end - 1].flags.contains(.spaced): end += 1
            default: return end
            }
        }
        return end
    }

    private mutating func appendSymbol(_ count: Int) {
        let range = tokens[index].range.lowerBound..<tokens[index + count - 1].range.upperBound
        var symbol = SymbolMention(form: .state, number: "", year: 0, type: "", body: "", range: range)
        var at = index
        if kind(at) == .number {
            symbol.number = String(decoding: text[tokens[at].range], as: UTF8.self)
            at += 1
        }
        symbol.form = kind(at) == .dash ? .party : .state
        at += 1
        if kind(at) == .number, let year = integer(at) {
            symbol.year = year
            at += 2
        }
        let letters = tokens[at].range.lowerBound..<range.upperBound
        // The sign between them may be a dash of any length.
        let sign = (at..<index + count).first { kind($0) == (symbol.form == .party ? .slash : .dash) }
        let split = sign.map { tokens[$0].range } ?? letters.upperBound..<letters.upperBound
        let first = String(decoding: text[letters.lowerBound..<split.lowerBound], as: UTF8.self)
        if sign != nil || Lexicon.symbolTypes.contains(Word(first)) {
            symbol.type = first
            symbol.body = String(decoding: text[split.upperBound..<letters.upperBound], as: UTF8.self)
        } else {
            symbol.body = first
        }
        symbol.token = written
        take(count, as: .symbol, payload: symbols.count)
        symbols.append(symbol)
    }

    /// `TCVN 6909:2001`, `QCVN 01:2019/BYT`, `ISO 9001:2015`; the word is at `index`.
    mutating func takeStandard(_ token: Token) -> Bool {
        guard token.flags.contains(.allCapitals), Lexicon.standards.contains(token.word), kind(index + 1) == .number
        else { return false }
        var end = index + 2
        while end < limit, isGlued(end), [.colon, .dash, .slash].contains(tokens[end].kind), isGlued(end + 1) {
            end += 2
        }
        let range = token.range.lowerBound..<tokens[end - 1].range.upperBound
        let symbol = SymbolMention(
            form: .standard,
            number: String(decoding: text[tokens[index + 1].range.lowerBound..<range.upperBound], as: UTF8.self),
            year: 0, type: String(decoding: text[token.range], as: UTF8.self), body: "", range: range,
            token: written)
        take(end - index, as: .symbol, payload: symbols.count)
        symbols.append(symbol)
        return true
    }
}
