import Finding

/// Rates whose two figures the sentence tells: in the bracket behind them, or as classes of what was done.
extension Reading {
    /// `tỷ lệ hộ có cáp quang 84,2% (261.020/310.000 hộ)`: a rate, and right behind it alone in brackets what it was made of.
    func checkRatesBeforeRatios(_ discoveries: inout Discoveries) {
        for index in statements.indices.dropFirst() where figure(ofStatement: index).link == .numerator {
            let rate = figure(ofStatement: index - 1)
            let part = figure(ofStatement: index)
            let own = statements[index]
            guard own.figure + 1 < figures.count, rate.kind == .percent, rate.bound == .exact, part.bound == .exact,
                own.share == nil, statements[index - 1].sentence == own.sentence,
                own.depth == statements[index - 1].depth + 1,
                part.tokens.lowerBound == rate.tokens.upperBound + 1,
                tokens[rate.tokens.upperBound].kind == .openParenthesis
            else { continue }
            let whole = figures[own.figure + 1]
            guard Percentage.compare(rate, part: part.interval, whole: whole.interval) == .wrong else { continue }
            report(rate, part: [part], of: whole, key: name(ofStatement: index - 1), &discoveries)
        }
    }

    /// `đã giải quyết 826.940 hồ sơ (trước hạn 512.403, đúng hạn 308.748, quá hạn 5.789), tỷ lệ trước và đúng hạn 99,3%`: the rate of
    /// what was done in time.
    func checkRatesInTime(_ discoveries: inout Discoveries) {
        for enumeration in enumerations where enumeration.parts.count > 1 && isExact(enumeration) {
            let late = enumeration.parts.filter { says($0, Reading.late) }
            let early = enumeration.parts.filter { says($0, Reading.inTime) && !says($0, Reading.late) }
            guard late.count == 1, early.count + 1 == enumeration.parts.count,
                let rate = rateInTime(behind: enumeration)
            else { continue }
            let percent = figure(ofStatement: rate)
            let whole = figure(ofStatement: enumeration.total)
            let parts = early.map { figure(ofStatement: $0) }
            // Some call only what was on the very day in time.
            let ways = [parts] + parts.map { [$0] }
            let fits = ways.contains { way in
                let sum = way.reduce(Interval(.zero, .zero)) { $0 + $1.interval }
                return Percentage.compare(percent, part: sum, whole: whole.interval) != .wrong
            }
            guard !fits else { continue }
            report(percent, part: parts, of: whole, key: name(ofStatement: rate), &discoveries)
        }
    }

    private static let late = ["quá hạn", "trễ hạn", "chậm hạn", "trễ hẹn"].map(Reading.phrase)
    private static let inTime = ["trước hạn", "đúng hạn", "đúng và trước hạn", "trước và đúng hạn"].map(Reading.phrase)

    private static func phrase(_ words: String) -> [Word] { words.split(separator: " ").map { Word($0) } }

    private func says(_ index: Int, _ phrases: [[Word]]) -> Bool {
        let statement = statements[index]
        let words = (tokens[statement.label] + tokens[figures[statement.figure].unit] + tokens[statement.trail]).map(
            \.word)
        return phrases.contains { words.holds($0) }
    }

    private func isExact(_ enumeration: Enumeration) -> Bool {
        let total = figure(ofStatement: enumeration.total)
        let parts = enumeration.parts.map { figure(ofStatement: $0) }
        return total.bound == .exact && total.kind == .count
            && parts.allSatisfy { $0.bound == .exact && $0.kind == .count }
            && parts.reduce(Amount.zero) { $0 + $1.value } == total.value
    }

    /// The rate of the same sentence that is called so, behind the classes.
    private func rateInTime(behind enumeration: Enumeration) -> Int? {
        guard let last = enumeration.parts.last else { return nil }
        let own = statements[last]
        let rates = paragraphStatements[own.paragraph].filter {
            $0 > last && statements[$0].sentence == own.sentence && figure(ofStatement: $0).kind == .percent
                && figure(ofStatement: $0).bound == .exact
                && statements[$0].depth == statements[enumeration.total].depth
        }
        guard rates.count == 1, says(rates[0], Reading.inTime), !says(rates[0], Reading.late) else { return nil }
        return rates[0]
    }

    private func report(
        _ rate: Figure, part: [Figure], of whole: Figure, key: String, _ discoveries: inout Discoveries
    ) {
        let sum = part.reduce(Amount.zero) { $0 + $1.value }
        let text = part.count > 1 ? "(" + part.map(written).joined(separator: " + ") + ")" : part.map(written).joined()
        discoveries.add(
            .shareDiffers, severity: Percentage.isSlip(rate, part: sum, whole: whole.value) ? .error : .warning,
            at: rate.range,
            evidence: Evidence(
                arithmetic: "\(text) : \(written(whole)) = "
                    + "\(Percentage.written(sum, whole.value, like: rate)), khác \(written(rate))%",
                parts: part.map { Evidence.Part(label: "", value: writtenWithUnit($0)) }),
            related: part.map(\.range) + [whole.range], key: key)
    }

    /// `nhà trẻ 91,4%; mẫu giáo 96,2%; toàn trường 95,2%`: a sentence of percentages of which the last is called that of all.
    func ratesOfAll() -> [RatesOfParts] {
        var found: [RatesOfParts] = []
        for range in paragraphStatements where range.count > 2 {
            let percents = range.filter { figures[statements[$0].figure].kind == .percent && statements[$0].depth == 0 }
            guard percents.count > 2 else { continue }
            found += percents.indices.dropFirst(2).compactMap { place -> RatesOfParts? in
                let last = percents[place]
                let parts = Array(percents[..<place].drop { statements[$0].sentence != statements[last].sentence })
                guard parts.count > 1, last - parts[0] == parts.count, isOfAll(last),
                    (parts + [last]).allSatisfy({ isNamedOnly($0) }), !parts.contains(where: isOfAll)
                else { return nil }
                return RatesOfParts(
                    overall: figure(ofStatement: last), value: figure(ofStatement: last).value,
                    parts: parts.map { ($0, figure(ofStatement: $0), figure(ofStatement: $0).value) }, total: last)
            }
        }
        return found
    }

    /// `toàn trường 95,2%`, `chung toàn tỉnh 95,2%`
    private func isOfAll(_ index: Int) -> Bool {
        let words = tokens[trimmed(statements[index].label)].map(\.word)
        return words.count < 4 && (words.first == "toàn" || words.first == "chung")
    }

    /// Whether a percentage is told with a short name and nothing else.
    private func isNamedOnly(_ index: Int) -> Bool {
        let label = trimmed(statements[index].label)
        let own = figure(ofStatement: index)
        return own.bound == .exact && !label.isEmpty && statements[index].trail.isEmpty
            && tokens[label.suffix(4)].allSatisfy { $0.kind == .word && [.none, .and].contains($0.cue) }
    }

    /// `đạt tỷ lệ 89,0% (thị trấn 98,2%, nông thôn 86,3%)`: rates of all classes behind the rate of the whole.
    func ratesOfClasses() -> [RatesOfParts] {
        var found: [RatesOfParts] = []
        for range in paragraphStatements where range.count > 1 {
            let bracketed = range.filter {
                statements[$0].depth == 1 && figures[statements[$0].figure].kind == .percent
            }
            guard bracketed.count > 1 else { continue }
            found += Dictionary(grouping: bracketed, by: bracket).sorted { $0.key < $1.key }.compactMap { _, own in
                guard let rate = overallRate(of: own), Taxonomy.isComplete(own.map(classWords)) else { return nil }
                return RatesOfParts(
                    overall: figures[rate], value: figures[rate].value,
                    parts: own.map { ($0, figure(ofStatement: $0), figure(ofStatement: $0).value) }, total: own[0])
            }
        }
        return found
    }

    /// The percentage right before the bracket that percentages stand in; with it they are rates, not shares.
    func overallRate(of own: [Int]) -> Int? {
        guard let first = own.first, own.count > 1, statements[first].depth == 1 else { return nil }
        let open = bracket(first)
        guard open > 0 else { return nil }
        return paragraphFigures[statements[first].paragraph].last {
            figures[$0].tokens.upperBound == open && figures[$0].kind == .percent && figures[$0].bound == .exact
        }
    }

    /// The bracket that a statement stands in.
    private func bracket(_ index: Int) -> Int {
        var token = figure(ofStatement: index).tokens.lowerBound
        let start = paragraphTokens[statements[index].paragraph].lowerBound
        while token > start, tokens[token].kind != .openParenthesis { token -= 1 }
        return token
    }

    private func classWords(_ index: Int) -> [Word] {
        let statement = statements[index]
        return (tokens[statement.label] + tokens[statement.trail]).map(\.word)
    }
}
