extension FigureReader {
    /// Reads what stands behind a magnitude: `%`, `điểm %`, `lần`, `ngày`, or the noun that is counted.
    func readUnit(_ figure: inout Figure, in range: Range<Int>) {
        let index = figure.tokens.upperBound
        guard index < range.upperBound else { return }
        let token = tokens[index]
        if token.kind == .percent {
            return setUnit(&figure, .percent, end: index + 1)
        }
        guard token.kind == .word, !token.flags.contains(.quoted) || tokens[index - 1].flags.contains(.quoted) else {
            return
        }
        switch token.cue {
        case .percentWord: return setUnit(&figure, .percent, end: index + Int(token.cueLength))
        case .points:
            let end = index + Int(token.cueLength)
            let isPercent = token.cueLength > 1 || (end < range.upperBound && tokens[end].kind == .percent)
            if isPercent { return setUnit(&figure, .points, end: token.cueLength > 1 ? end : end + 1) }
        case .fold: return setUnit(&figure, .fold, end: index + 1)
        default: break
        }
        readNoun(&figure, in: range)
    }

    private func setUnit(_ figure: inout Figure, _ kind: Figure.Kind, end: Int) {
        figure.kind = kind
        figure.unit = figure.tokens.upperBound..<end
        figure.tokens = figure.tokens.lowerBound..<end
        if kind == .percent || kind == .points { figure.isRounded = true }
    }

    /// The noun phrase up to the first word that cannot belong to it.
    private func readNoun(_ figure: inout Figure, in range: Range<Int>) {
        let start = figure.tokens.upperBound
        var end = start
        var last = false
        while end < range.upperBound, end < start + 6, !last {
            let token = tokens[end]
            if token.kind == .slash, end > start, !token.isSpaced, end + 1 < range.upperBound,
                tokens[end + 1].kind == .word, !tokens[end + 1].isSpaced
            {
                // `tiêu chí/xã`: so much per one.
                end += 2
                continue
            }
            guard token.kind == .word, token.cue == .none || (end == start && token.cue == .plan) else { break }
            if end > start, token.flags.contains(.capitalised), !token.flags.contains(.allCapitals) { break }
            last = end == start && isWhole(token.word, before: end + 1, range)
            end += 1
        }
        guard end > start else { return }
        // `triệu đồng/hộ`: so much for each.
        if last, end + 1 < range.upperBound, tokens[end].kind == .slash, !tokens[end].isSpaced,
            tokens[end + 1].kind == .word,
            !tokens[end + 1].isSpaced
        {
            end += 2
        }
        // `đồng hồ`, `đồng chí` are no money.
        let isCompound = tokens[start].word == "đồng" && end > start + 1 && tokens[start + 1].kind == .word
        let head = tokens[isCompound ? start + 1 : start].word
        if FigureReader.durations.contains(head) { figure.kind = .duration }
        // `1.318 trường hợp …: …, còn lại 45 ca`
        let isCase = head == "trường" && end > start + 1 && tokens[start + 1].word == "hợp"
        figure.head = isCase ? "ca" : FigureReader.synonyms[head] ?? head
        figure.unit = start..<end
        figure.tokens = figure.tokens.lowerBound..<end
        readTail(&figure, in: range)
    }

    /// Whether a unit is one word: a measure, or a length of time (`11 tháng | thặng dư`, but `05 ngày trở lên`).
    private func isWhole(_ word: Word, before next: Int, _ range: Range<Int>) -> Bool {
        let follower = next < range.upperBound ? tokens[next].word : .none
        if word == "đồng", FigureReader.behindDong.contains(follower) { return false }
        if FigureReader.wholeUnits.contains(word) { return true }
        return FigureReader.durations.contains(word) && !(next < range.upperBound && tokens[next].word == "trở")
    }

    /// `từ 4 người trở lên`, `05 ngày trở xuống`.
    private func readTail(_ figure: inout Figure, in range: Range<Int>) {
        let words = tokens[figure.unit]
        guard let turn = words.lastIndex(where: { $0.word == "trở" }), turn + 1 < range.upperBound else { return }
        switch tokens[turn + 1].word {
        case "lên": figure.bound = .atLeast
        case "xuống": figure.bound = .atMost
        default: return
        }
        figure.unit = figure.unit.lowerBound..<turn
        figure.tokens = figure.tokens.lowerBound..<(turn + 2)
    }

    /// What makes `đồng` the first half of another noun.
    private static let behindDong: WordSet = ["hồ", "chí", "bào", "nghiệp", "ruộng", "đội"]

    /// Units that end the phrase: what follows is something else.
    private static let wholeUnits: WordSet = [
        "đồng", "usd", "vnđ", "vnd", "ha", "m2", "m3", "km2", "km", "kg", "tấn", "tạ", "lít", "mw", "kwh", "m²", "m³",
        "km²",
    ]
    /// Behind them a number tells a length of time, an age (`4 tuổi`) or a grade (`3 sao`), not an amount of work.
    private static let durations: WordSet = ["ngày", "tháng", "năm", "tuần", "giờ", "phút", "quý", "tuổi", "sao"]
    private static let synonyms: WordMap<Word> = [
        "vnđ": "đồng", "vnd": "đồng", "đ": "đồng", "m²": "m2", "m³": "m3", "km²": "km2",
        "em": "học", "cháu": "trẻ", "tỉ": "tỷ",
    ]
}

extension FigureReader {
    /// Reads `mười lăm xã`, `một nghìn hai trăm lượt`: words that count only where a counted noun follows.
    func figureInWords(at index: Int, in range: Range<Int>) -> Figure? {
        guard !tokens[index].flags.contains(.label), index + 1 < range.upperBound,
            NumberWords.goesOn(with: tokens[index + 1].word) || Lexicon.classifiers.contains(tokens[index + 1].word)
        else { return nil }
        let words = tokens[index..<min(range.upperBound, index + 12)].prefix { $0.kind == .word }
        guard let (value, count) = NumberWords.read(words.map(\.word)), let amount = Amount(digits: value, decimals: 0)
        else { return nil }
        let end = index + count
        guard end < range.upperBound, tokens[end].kind == .word, !tokens[end].flags.contains(.capitalised),
            Lexicon.classifiers.contains(tokens[end].word), isCounting(index, count: count, range)
        else { return nil }
        var figure = Figure(
            kind: .count, range: tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound, tokens: index..<end,
            unit: end..<end, head: .none, value: amount, step: Amount(1), bound: .exact, link: .none, isSigned: false,
            isInWords: true, isRounded: false)
        if let cue = index > range.lowerBound ? tokens[index - 1].cue : nil {
            figure.bound = cue == .above ? .above : cue == .below ? .below : cue == .about ? .about : .exact
        }
        readUnit(&figure, in: range)
        return figure
    }

    /// `năm bản án` counts, `trong năm học` does not; a single `một` is an article more often than a count.
    private func isCounting(_ index: Int, count: Int, _ range: Range<Int>) -> Bool {
        guard count == 1 else { return true }
        let word = tokens[index].word
        if word == "một" || word == "không" { return false }
        guard word == "năm" else { return true }
        let next = tokens[index + 1].word
        if next == "học" || next == "kế" || next == "ngày" || next == "tháng" { return false }
        return index == range.lowerBound || !NumberWords.beforeYear.contains(tokens[index - 1].word)
    }
}
