extension Recogniser {
    /// `7h30`, `07h 30 phút`, `7 giờ 30`, `10:20`.
    mutating func takeTime() -> Bool {
        guard let hour = integer(index, width: 2), hour <= 24 else { return false }
        if kind(index + 1) == .colon, isGlued(index + 1), isGlued(index + 2), width(index + 2) == 2,
            let minute = integer(index + 2), minute < 60
        {
            take(3, as: .time)
            return true
        }
        let letter = word(index + 1)
        let isShort = (letter == "h" || letter == "g") && isGlued(index + 1)
        guard isShort || letter == "giờ" else { return false }
        var count = 2
        if let minute = integer(index + 2, width: 2), minute < 60,
            isGlued(index + 2) || word(index + 3) == "phút" || (width(index + 2) == 2 && kind(index + 3) != .word)
        {
            count = word(index + 3) == "phút" ? 4 : 3
        } else if !isShort, !Lexicon.beforeHours.contains(wordBefore(index)) {
            return false
        }
        take(count, as: .time)
        return true
    }

    /// Digits with capitals behind them: `5G`, `3D`.
    mutating func takeNumberName() -> Bool {
        guard integer(index, width: 2) != nil, isGlued(index + 1), kind(index + 1) == .word,
            tokens[index + 1].flags.contains(.capitalised), tokens[index + 1].range.count == 1
        else { return false }
        take(2, as: .name)
        return true
    }

    /// `Điều 5`, `khoản 2, 3`, `Phụ lục 1`, `Biểu số 02`; the noun is at `index`.
    mutating func takeReference(_ token: Token) -> Bool {
        var start = index + 1
        if token.word == "phụ" {
            guard word(start) == "lục" else { return false }
            start += 1
        } else if !Lexicon.references.contains(token.word) {
            return false
        }
        if word(start) == "số" { start += 1 }
        guard kind(start) == .number, width(start) <= 3, numbers[Int(tokens[start].payload)].style != .grouped,
            kind(start + 1) != .percent, kind(start + 1) != .slash || !isGlued(start + 1)
        else { return false }
        // `giá khởi điểm 415,2 tỷ đồng`
        if numbers[Int(tokens[start].payload)].decimals > 0, !Lexicon.strongReferences.contains(token.word) {
            return false
        }
        // `dịch vụ công một phần 184`
        if token.word == "phần", last?.word == "một" { return false }
        // `Mẫu 3 phiếu` counts; `Điều 3 nghị định` does not.
        if !Lexicon.strongReferences.contains(token.word), isCountNoun(start + 1) { return false }
        take(start + 1 - index, as: .reference)
        while Lexicon.strongReferences.contains(token.word), kind(index) == .comma || word(index) == "và",
            integer(index + 1, width: 2) != nil, !isCountNoun(index + 2), [.comma, .word].contains(kind(index + 2))
        {
            copy()
            take(1, as: .reference)
        }
        return true
    }

    /// `lớp 10`, `thôn 4`, `mức độ 3 và mức độ 4`, `COVID-19`, `số 167`; the noun is at `index`.
    mutating func takeName(_ token: Token) -> Bool {
        if kind(index + 1) == .dash, isGlued(index + 1), isGlued(index + 2), token.flags.contains(.capitalised),
            integer(index + 2, width: 3) != nil
        {
            take(3, as: .name)
            return true
        }
        let isStrong = Lexicon.ordinalNouns.contains(token.word)
        guard isStrong || Lexicon.weakOrdinalNouns.contains(token.word), let value = integer(index + 1, width: 4),
            kind(index + 2) != .percent, !(kind(index + 2) == .slash && isGlued(index + 2))
        else { return false }
        let next = numbers[Int(tokens[index + 1].payload)]
        // `may công nghiệp 4 lớp 138 HV`: the noun is counted itself.
        if last?.kind == .number, value > 12, kind(index + 2) == .word { return false }
        // A cue before it (`có lớp 10`) changes nothing, but `cấp 25 giấy` and `tổ 3 đội` count.
        if isCountNoun(index + 2) {
            guard isStrong, !next.isPadded, value <= 12 else { return false }
        }
        if token.word == "số", last?.word == "tổng" || token.range.isEmpty || startsSymbol(index + 1) {
            return false
        }
        if !isStrong, value > (token.word == "lần" ? 20 : 99) { return false }
        copy()
        take(1, as: .name)
        takeNameList()
        return true
    }

    /// The further numbers of a list of names: `lớp 1, 2, 3`, `thôn 4 và 5`.
    private mutating func takeNameList() {
        while kind(index) == .comma || kind(index) == .dash || word(index) == "và",
            integer(index + 1, width: 2) != nil, !isCountNoun(index + 2),
            [.comma, .closeParenthesis, .period, .semicolon].contains(kind(index + 2)) || word(index + 2) == "và"
        {
            copy()
            take(1, as: .name)
        }
    }
}

extension Recogniser {
    /// A telephone number: a leading zero and nine to eleven digits, in groups or not.
    mutating func takePhone() -> Bool {
        guard numbers[Int(tokens[index].payload)].isPadded else { return false }
        var end = index
        var digits = 0
        while kind(end) == .number, end == index || tokens[end].range.lowerBound - tokens[end - 1].range.upperBound == 1
        {
            digits += text[tokens[end].range].count { $0 != 0x2E && $0 != 0x2C }
            end += 1
            if kind(end) == .dash, isGlued(end) { end += 1 }
        }
        guard (9...11).contains(digits), kind(end - 1) == .number else { return false }
        take(end - index, as: .code)
        return true
    }

    /// The digits behind `ĐT:`, `Fax`, `tài khoản`, `mã số`; the word is at `index`.
    mutating func takeContact(_ token: Token) -> Bool {
        guard Lexicon.contacts.contains(token.word) else { return false }
        var end = index + 1
        while end < limit, end < index + 4, [.colon, .other, .period].contains(kind(end)) || word(end) == "số" {
            end += 1
        }
        guard kind(end) == .number, end > index + 1 || token.word != "mã" else { return false }
        if token.word == "khoản" || token.word == "mã" {
            // `khoản` alone is a part of an article; `tài khoản` is an account.
            guard last?.word == "tài" || token.word == "mã" else { return false }
        }
        // `chi qua tài khoản 1.943 người`
        let number = numbers[Int(tokens[end].payload)]
        if token.word == "khoản", number.style == .grouped || width(end) < 5, isCountNoun(end + 1) { return false }
        let count = end - index
        for _ in 0..<count { copy() }
        var last = index + 1
        while last < limit, [.number, .dash].contains(kind(last)) { last += 1 }
        take(last - index, as: .code)
        return true
    }

    /// `https://…`, `www.…`; the word is at `index`.
    mutating func takeAddress(_ token: Token) -> Bool {
        guard token.word == "http" || token.word == "https" || token.word == "www", isGlued(index + 1) else {
            return false
        }
        var end = index + 1
        while isGlued(end), ![.comma, .semicolon, .closeParenthesis].contains(tokens[end].kind) { end += 1 }
        if kind(end - 1) == .period { end -= 1 }
        take(end - index, as: .code)
        return true
    }

    /// `ten@noi.gov.vn`; the sign is at `index`.
    mutating func takeMail() {
        var first = tokens[index]
        while written > start, written > 1, let last, last.range.upperBound == first.range.lowerBound,
            last.kind == .word || last.kind == .number || last.kind == .other || last.kind == .period
        {
            written -= 1
            first = last
            if last.isSpaced { break }
        }
        var end = index + 1
        while isGlued(end), ![.comma, .semicolon, .closeParenthesis].contains(tokens[end].kind) { end += 1 }
        if kind(end - 1) == .period { end -= 1 }
        write(.code, first, to: end)
    }
}
