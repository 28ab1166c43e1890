import Finding

// What is left of a figure, told behind it.

extension Reading {
    /// `887/892 tàu đã lắp thiết bị. 05 tàu chưa lắp`, `14/17 xã đạt chuẩn …; 3 xã còn lại`: what a ratio leaves over is its whole less its
    /// part.
    func checkRestsOfRatios(_ discoveries: inout Discoveries) {
        for index in statements.indices where figure(ofStatement: index).link == .numerator {
            let place = statements[index].figure
            let (part, whole) = (figures[place], figures[place + 1])
            guard part.kind == .count, part.bound == .exact, whole.bound == .exact, part.value < whole.value,
                whole.head != .none, !part.isRounded, statements[index].depth == 0, let rest = restOfRatio(index)
            else { continue }
            let left = figure(ofStatement: rest)
            guard part.value + left.value != whole.value else { continue }
            discoveries.add(
                .partsDoNotAddUp(true), severity: .warning, at: left.range,
                evidence: Evidence(
                    arithmetic: "\(written(whole)) − \(written(part)) = "
                        + "\(inScale(whole.value - part.value, of: left)), khác \(written(left))",
                    parts: evidenceParts([index, rest])),
                related: [part.range, whole.range], key: name(ofStatement: rest))
        }
    }

    /// The statement of what a ratio leaves: the next one of its unit that says `còn lại`, or of which `chưa` denies what the ratio says.
    private func restOfRatio(_ index: Int) -> Int? {
        let own = statements[index]
        let head = figures[own.figure].head
        let parts = Set(enumerationIndex.enumerations(ofTotal: index).flatMap { enumerations[$0].parts })
        for next in index + 1..<min(index + 8, statements.count) {
            let statement = statements[next]
            let figure = figures[statement.figure]
            let isNear =
                statement.paragraph == own.paragraph && statement.sentence - own.sentence < 3
                || statement.paragraph == own.paragraph + 1 && statement.sentence - own.sentence < 3
                    && paragraphStatements[statement.paragraph].lowerBound == next
            guard isNear else { return nil }
            guard figure.head == head, !parts.contains(next), statement.depth == 0 else { continue }
            guard figure.kind == .count, figure.bound == .exact, figure.link == .none else { return nil }
            let behind = tokens[figure.unit].dropFirst() + tokens[statement.trail].prefix(3)
            let isLeft =
                behind.contains { $0.cue == .remainder } || tokens[statement.label].last?.cue == .remainder
            if isLeft { return next }
            let words = behind.map(\.word)
            guard let not = words.firstIndex(of: "chưa"), not + 1 < words.count else { return nil }
            let told = tokens[figures[own.figure + 1].unit] + tokens[own.trail] + tokens[own.label]
            return told.contains { $0.word == words[not + 1] } ? next : nil
        }
        return nil
    }

    /// `được cấp 96,5 tỷ đồng; đã chi 94,1 tỷ đồng, số dư 2,4 tỷ đồng`: three figures of a sentence one behind the other, the second told as
    /// done and the third as what is left.
    func checkSpokenRests(_ discoveries: inout Discoveries) {
        for rest in statements.indices.dropFirst(2) where saysLeft(rest) {
            let left = figure(ofStatement: rest)
            let same = (max(0, rest - 7)..<rest).filter {
                let figure = figure(ofStatement: $0)
                return statements[$0].sentence == statements[rest].sentence && statements[$0].depth == 0
                    && figure.kind == .count && figure.head == left.head && figure.link == .none
            }
            guard same.count > 1, same.count < 6, let done = same.last, saysDone(done) else { continue }
            let base = same[same.count - 2]
            let (whole, part) = (figure(ofStatement: base), figure(ofStatement: done))
            guard whole.bound == .exact, part.bound == .exact, left.value < whole.value, part.value < whole.value,
                !tokens[statements[base].label].contains(where: { $0.word == "thu" || $0.cue == .cumulative }),
                everydayRole(ofStatement: base) != .opening, !isBorneOut(rest, among: same)
            else { continue }
            discoveries.add(
                .partsDoNotAddUp(true), severity: .warning, at: left.range,
                evidence: Evidence(
                    arithmetic: "\(written(whole)) − \(written(part)) = "
                        + "\(inScale(whole.value - part.value, of: left)), khác \(written(left))",
                    parts: evidenceParts([base, done, rest])),
                related: [whole.range, part.range], key: name(ofStatement: rest))
        }
    }

    /// `số dư`, `còn phải nộp`, `chưa giải ngân` at the beginning of a label.
    private func saysLeft(_ index: Int) -> Bool {
        let figure = figure(ofStatement: index)
        guard figure.kind == .count, figure.bound == .exact, figure.link == .none, figure.head != .none,
            digits(of: figure) > 1, statements[index].depth == 0
        else { return false }
        let words = tokens[trimmed(statements[index].label)].map(\.word)
        return words.holds(["số", "dư"]) || words.holds(["còn", "phải"]) || words.first == "còn" || words == ["dư"]
            || words.first == "chưa"
    }

    /// `đã chi`, `đã nộp`
    private func saysDone(_ index: Int) -> Bool {
        tokens[statements[index].label].prefix(3).contains { $0.word == "đã" || $0.cue == .outgoing }
    }

    /// Whether some of the figures told before give what is left, each added, taken away or left out.
    private func isBorneOut(_ rest: Int, among same: [Int]) -> Bool {
        let left = figure(ofStatement: rest).interval
        let values = same.map { figure(ofStatement: $0).interval }
        var choices = 1
        for _ in values { choices *= 3 }
        return (1..<choices).contains { choice in
            var sum = Interval(.zero, .zero)
            var digits = choice
            for value in values {
                if digits % 3 == 1 { sum = sum + value }
                if digits % 3 == 2 { sum = sum - value }
                digits /= 3
            }
            return sum.overlaps(left)
        }
    }

    /// `Có 12/29 chủ đầu tư trên 70%, 9 chủ đầu tư từ 50% đến 70%, 8 chủ đầu tư dưới 50%`: the classes of a known division, of which the first is
    /// told as a ratio, make up its whole.
    func checkDividedRatios(_ discoveries: inout Discoveries) {
        for index in statements.indices where figure(ofStatement: index).link == .numerator {
            let own = statements[index]
            let (part, whole) = (figures[own.figure], figures[own.figure + 1])
            guard part.kind == .count, part.bound == .exact, whole.bound == .exact, !part.isRounded, part.head != .none
            else { continue }
            let others = (index + 1..<min(index + 6, statements.count)).prefix {
                let figure = figure(ofStatement: $0)
                return statements[$0].sentence == own.sentence && statements[$0].depth == own.depth
                    && figure.kind == .count && figure.link == .none && figure.bound == .exact
                    && figure.head == part.head
            }
            guard others.count > 1 else { continue }
            let all = [index] + others
            let labels = all.map { each in
                (tokens[statements[each].trail] + tokens[figure(ofStatement: each).unit]).map(\.word)
            }
            guard Bands.areComplete(labels) || Taxonomy.isComplete(labels) else { continue }
            let sum = all.reduce(Amount.zero) { $0 + figure(ofStatement: $1).value }
            guard sum != whole.value else { continue }
            let terms = all.map { written(figure(ofStatement: $0)) }.joined(separator: " + ")
            discoveries.add(
                .partsDoNotAddUp(true), severity: .warning, at: whole.range,
                evidence: Evidence(
                    arithmetic: "\(terms) = \(inScale(sum, of: whole)), khác \(written(whole))",
                    parts: evidenceParts(all)),
                related: all.map { figure(ofStatement: $0).range }, key: name(ofStatement: index))
        }
    }
}
