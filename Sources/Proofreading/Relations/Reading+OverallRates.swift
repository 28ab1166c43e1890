/// Rates of a whole that stand before those of its parts.
extension Reading {
    /// `thu gom 371,4 tấn, tỷ lệ chung 90,0%; đô thị 163,2 tấn (96,6%), nông thôn 208,2 tấn (85,4%)`: behind a whole its rate, and up to the end
    /// of the sentence parts that make the whole up, each with a rate of its own.
    func ratesBetween() -> [RatesOfParts] {
        var found: [RatesOfParts] = []
        for range in paragraphStatements where range.count > 3 {
            for index in range.dropLast(3) where figures[statements[index + 1].figure].kind == .percent {
                let (whole, rate) = (figure(ofStatement: index), figure(ofStatement: index + 1))
                let parts = (index + 2..<range.upperBound).prefix {
                    statements[$0].sentence == statements[index].sentence
                        && statements[$0].depth == statements[index].depth
                }
                guard whole.kind == .count, whole.bound == .exact, rate.bound == .exact, parts.count > 1,
                    statements[index + 1].sentence == statements[index].sentence,
                    statements[index + 1].depth == statements[index].depth, digits(of: whole) > 2,
                    parts.allSatisfy({ isRatedPart($0, of: whole) }),
                    parts.reduce(Amount.zero, { $0 + figure(ofStatement: $1).value }) == whole.value
                else { continue }
                let rated = parts.compactMap { part in
                    statements[part].share.map { (part, figures[$0.figure], figures[$0.figure].value) }
                }
                // Shares of the whole make up a hundred.
                guard !rated.reduce(Interval(.zero, .zero), { $0 + $1.1.interval }).isHundred else { continue }
                found.append(RatesOfParts(overall: rate, value: rate.value, parts: rated, total: index + 1))
            }
        }
        return found
    }

    private func isRatedPart(_ index: Int, of whole: Figure) -> Bool {
        let figure = figure(ofStatement: index)
        guard let share = statements[index].share, share.form == .bracket else { return false }
        return figure.kind == .count && figure.bound == .exact && figure.link == .none && figure.head == whole.head
            && figures[share.figure].bound == .exact
    }

    /// `Công suất phòng bình quân đạt 78%, riêng khách sạn 3 - 5 sao đạt 91%, nhóm còn lại 71%`: a mean, one group, and all the others.
    func ratesOfMeans() -> [RatesOfParts] {
        var found: [RatesOfParts] = []
        for range in paragraphStatements where range.count > 2 {
            for index in range.dropLast(2) where figures[statements[index].figure].kind == .percent {
                // `3 - 5 sao` counts nothing.
                let parts = (index + 1..<range.upperBound).prefix {
                    statements[$0].sentence == statements[index].sentence
                }.filter { figure(ofStatement: $0).head != .none || digits(of: figure(ofStatement: $0)) > 1 }
                guard parts.count > 1, tellsMean(index), let last = parts.last, tellsRemainder(last),
                    ([index] + parts).allSatisfy({ isRate($0, beside: index) }), !parts.contains(where: tellsMean)
                else { continue }
                found.append(
                    RatesOfParts(
                        overall: figure(ofStatement: index), value: figure(ofStatement: index).value,
                        parts: parts.map { ($0, figure(ofStatement: $0), figure(ofStatement: $0).value) }, total: index)
                )
            }
        }
        return found
    }

    /// `tháng 1: 94,2%; tháng 2: 91,8%; tháng 3: 95,6%. Bình quân cả kỳ 93,9%`: rates of times one behind the other, and their mean behind them.
    func ratesOfTimes() -> [RatesOfParts] {
        statements.indices.dropFirst(2).compactMap { index in
            guard marks[index].contains(.average), figure(ofStatement: index).kind == .percent,
                figure(ofStatement: index).bound == .exact
            else { return nil }
            let parts = Array(
                (paragraphStatements[statements[index].paragraph].lowerBound..<index).reversed().prefix {
                    isRate($0, beside: index) && tellsTime($0) && !tellsMean($0)
                }.reversed())
            guard parts.count > 2, statements[index].sentence - statements[parts[0]].sentence < 2,
                Set(parts.map { words(statements[$0].label) }).count == parts.count
            else { return nil }
            return RatesOfParts(
                overall: figure(ofStatement: index), value: figure(ofStatement: index).value,
                parts: parts.map { ($0, figure(ofStatement: $0), figure(ofStatement: $0).value) }, total: index)
        }
    }

    /// Whether the label is nothing but a month, a quarter or a week.
    private func tellsTime(_ index: Int) -> Bool {
        let own = tokens[trimmed(statements[index].label)]
        return !own.isEmpty && own.count < 4
            && own.allSatisfy { $0.kind == .date || $0.kind == .name || ["tháng", "quý", "tuần"].contains($0.word) }
    }

    private func isRate(_ index: Int, beside other: Int) -> Bool {
        let own = figure(ofStatement: index)
        return own.kind == .percent && own.bound == .exact && statements[index].depth == statements[other].depth
    }

    private func tellsMean(_ index: Int) -> Bool {
        tokens[statements[index].label].contains { $0.cue == .average || $0.word == "chung" }
    }

    private func tellsRemainder(_ index: Int) -> Bool {
        tokens[statements[index].label].contains { $0.cue == .remainder }
            || tokens[statements[index].label].map(\.word).holds(["còn", "lại"])
    }

    /// `đạt 2.214,8 tỷ đồng, bằng 45,5% kế hoạch; trong đó trung ương 802,3 tỷ đồng (52,2%), địa phương 1.412,5 tỷ đồng (42,3%)`: the percentages
    /// of parts, as figures, that are taken of wholes of their own: these make up what the whole's own percentage is of.
    func sharesOfOwnWholes() -> Set<Int> {
        var found: Set<Int> = []
        for rates in ratesOfParts() + ratesBetween() where rates.value > .zero {
            let isRate = figure(ofStatement: rates.total).kind == .percent
            let whole = figure(ofStatement: isRate ? rates.total - 1 : rates.total)
            // Not their growth, which they are told with too.
            let shares = rates.parts.compactMap { part in
                statements[part.statement].share.flatMap { figures[$0.figure] == part.figure ? $0.figure : nil }
            }
            guard shares.count == rates.parts.count, rates.parts.allSatisfy({ $0.value > .zero }) else { continue }
            let implied = rates.parts.reduce(0.0) {
                $0 + figure(ofStatement: $1.statement).value.double / $1.value.double
            }
            let expected = whole.value.double / rates.value.double
            if abs(implied - expected) < expected / 100 { found.formUnion(shares) }
        }
        return found
    }
}
