extension Recogniser {
    /// A date, month or span of years that starts with the number at `index`.
    mutating func takeDate() -> Bool {
        takeFullDate() || takeDottedDate() || takeMonthSpan() || takeYears() || takeNamedPart() || takeDayAndMonth()
    }

    /// `21/7/2021`, `28-6-2017`; also `01-05/10/2021`, of which the first day is left to stand alone.
    private mutating func takeFullDate() -> Bool {
        guard let day = integer(index, width: 2), isSlashOrDash(index + 1), isGlued(index + 1),
            isGlued(index + 2), let month = integer(index + 2, width: 2), kind(index + 3) == kind(index + 1),
            isGlued(index + 3), isGlued(index + 4), year(index + 4) != nil
        else { return false }
        append(DateMention(.day, day: day, month: month, year: integer(index + 4) ?? 0), count: 5)
        return true
    }

    /// `15.4.2017`, `4.2017` behind `tháng`; the scanner took the dots for those of a number.
    private mutating func takeDottedDate() -> Bool {
        let token = tokens[index]
        guard (6...10).contains(token.range.count), text[token.range.upperBound - 5] == 0x2E else { return false }
        let parts = text[token.range].split(separator: 0x2E, omittingEmptySubsequences: false).map { part in
            (value: part.reduce(0) { $0 * 10 + Int($1 &- 0x30) }, width: part.count)
        }
        guard let last = parts.last, last.width == 4, (1900...2100).contains(last.value),
            parts.dropLast().allSatisfy({ $0.width <= 2 })
        else { return false }
        if parts.count == 3 {
            append(DateMention(.day, day: parts[0].value, month: parts[1].value, year: last.value), count: 1)
            return true
        }
        guard parts.count == 2, wordBefore(index) == "tháng" else { return false }
        append(DateMention(.month, month: parts[0].value, year: last.value), count: 1)
        return true
    }

    /// `09 tháng đầu năm 2017`, `6 tháng cuối năm`, `9 tháng năm 2018`, `6 tháng/2024`.
    private mutating func takeMonthSpan() -> Bool {
        guard word(index + 1) == "tháng", let count = integer(index, width: 2), (2...12).contains(count) else {
            return false
        }
        let isFirst = word(index + 2) == "đầu"
        let isLast = word(index + 2) == "cuối"
        var end = index + (isFirst || isLast ? 3 : 2)
        guard word(end) == "năm" || (!isFirst && !isLast && kind(end) == .slash && isGlued(end)) else { return false }
        end += 1
        let year = year(end)
        guard isFirst || isLast || year != nil else { return false }
        let span = DateMention(.months, count: count, isLast: isLast, year: year ?? 0)
        append(span, count: end - index + (year == nil ? 0 : 1))
        return true
    }

    /// `2021-2025`, `2021 – 2022` (a school year behind `năm học`), and `2018` where a word says that it is a year.
    private mutating func takeYears() -> Bool {
        guard let first = year(index) else { return false }
        if kind(index + 1) == .dash, let last = year(index + 2), last > first, last <= first + 50 {
            let isSchool = wordBefore(index) == "học"
            append(DateMention(isSchool ? .schoolYear : .years, year: first, lastYear: last), count: 3)
            return true
        }
        guard Lexicon.beforeYears.contains(wordBefore(index)), !isCountNoun(index + 1) else { return false }
        append(DateMention(.year, year: first), count: 1)
        return true
    }

    /// Digits behind `ngày`, `tháng`, `quý`: `ngày 5 tháng 3 năm 2020`, `tháng 8/2021`, `quý 3.2022`.
    private mutating func takeNamedPart() -> Bool {
        switch wordBefore(index) {
        case "ngày", "mùng", "mồng": return takeDay()
        case "tháng": return takeMonth()
        case "quý": return takeQuarterNumber()
        default: return false
        }
    }

    private mutating func takeDay() -> Bool {
        guard let day = integer(index, width: 2) else { return false }
        if word(index + 1) == "tháng", let month = integer(index + 2, width: 2) {
            let year = word(index + 3) == "năm" ? year(index + 4) : nil
            append(DateMention(.day, day: day, month: month, year: year ?? 0), count: year == nil ? 3 : 5)
            return true
        }
        return takeDayAndMonth()
    }

    private mutating func takeMonth() -> Bool {
        guard let month = integer(index, width: 2) else { return false }
        var end = index + 1
        var named: Int?
        if isSlashOrDash(end), isGlued(end), isGlued(end + 1), let year = year(end + 1) {
            named = year
            end += 2
        } else if word(end) == "năm", let year = year(end + 1) {
            named = year
            end += 2
        } else if isCountNoun(end), month > 12 || isBareMonth(before: end) {
            return false
        }
        append(DateMention(.month, month: month, year: named ?? 0), count: end - index)
        return true
    }

    /// `sinh trong tháng 12 trẻ`: the month of the report, and so many children.
    private func isBareMonth(before noun: Int) -> Bool {
        written > start + 1 && tokens[written - 2].word == "trong"
            && (["trẻ", "cháu", "cặp", "lượt"] as [Word]).contains(tokens[noun].word)
    }

    private mutating func takeQuarterNumber() -> Bool {
        let token = tokens[index]
        // `3.2022` is one number to the scanner.
        let parts = text[token.range].split(separator: 0x2E)
        if parts.count == 2, parts[0].count == 1, parts[1].count == 4 {
            let year = parts[1].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
            append(DateMention(.quarter, quarter: Int(parts[0].first ?? 0x30) - 0x30, year: year), count: 1)
            return true
        }
        guard let quarter = integer(index, width: 2) else { return false }
        appendQuarter(quarter, from: 1)
        return true
    }

    /// `quý III/2021`, `quý I.2020`, `quý IV năm 2025`; the Roman number is at `index`.
    mutating func takeQuarter(_ token: Token) -> Bool {
        guard wordBefore(index) == "quý", let quarter = Lexicon.romanQuarters[token.word],
            token.flags.contains(.capitalised)
        else { return false }
        appendQuarter(quarter, from: 1)
        return true
    }

    private mutating func appendQuarter(_ quarter: Int, from count: Int) {
        var count = count
        var named: Int?
        let sign = kind(index + count)
        if [.slash, .dash, .period, .other].contains(sign), isGlued(index + count), isGlued(index + count + 1),
            let year = year(index + count + 1)
        {
            named = year
            count += 2
        } else if word(index + count) == "năm", let year = year(index + count + 1) {
            named = year
            count += 2
        }
        append(DateMention(.quarter, quarter: quarter, year: named ?? 0), count: count)
    }

    /// `21/7` behind a word that days follow; elsewhere two numbers with a slash are a ratio.
    private mutating func takeDayAndMonth() -> Bool {
        guard let day = integer(index, width: 2), kind(index + 1) == .slash, isGlued(index + 1), isGlued(index + 2),
            let month = integer(index + 2, width: 2), (1...31).contains(day), (1...12).contains(month)
        else { return false }
        let before = wordBefore(index)
        let isNamed = before == "ngày" || before == "mùng"
        let isLikely = Lexicon.beforeDays.contains(before) && !isCountNoun(index + 3)
        guard isNamed || isLikely || isContinued(index) || isBehindWeekday() else { return false }
        append(DateMention(.day, day: day, month: month), count: 3)
        return true
    }

    /// `Thứ Năm (18/9)`, `sáng thứ Hai, 09/9`
    private func isBehindWeekday() -> Bool {
        guard written > 2, [.openParenthesis, .comma].contains(tokens[written - 1].kind) else { return false }
        let (first, second) = (tokens[written - 3].word, tokens[written - 2].word)
        return (first == "thứ" && Lexicon.weekdays.contains(second)) || (first == "chủ" && second == "nhật")
    }

    /// Whether a list of days goes on: `ngày 05/10, 12/10 và 19/10`.
    private func isContinued(_ index: Int) -> Bool {
        guard written > 1, !isCountNoun(index + 3) else { return false }
        let sign = tokens[written - 1]
        guard sign.kind == .comma || sign.kind == .dash || sign.word == "và", tokens[written - 2].kind == .date
        else { return false }
        let previous = dates[Int(tokens[written - 2].payload)]
        return previous.kind == .day && previous.year == 0
    }

    private func isSlashOrDash(_ index: Int) -> Bool {
        let kind = kind(index)
        return kind == .slash || kind == .dash
    }

    /// Whether a noun that is counted stands at `index`.
    func isCountNoun(_ index: Int) -> Bool {
        index < limit && tokens[index].kind == .word && !tokens[index].flags.contains(.capitalised)
            && Lexicon.classifiers.contains(tokens[index].word)
            && !(tokens[index].word == "tháng" || tokens[index].word == "ngày")
    }

    private mutating func append(_ mention: DateMention, count: Int) {
        var date = mention
        date.range = tokens[index].range.lowerBound..<tokens[index + count - 1].range.upperBound
        date.token = written
        take(count, as: .date, payload: dates.count)
        dates.append(date)
    }
}
