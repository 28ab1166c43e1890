// Wholes and parts that no `trong đó` and no `gồm` leads to.

extension EnumerationReader {
    /// `Trong số 3.405 hồ sơ đang giải quyết có 2.436 …`, `Đang giải quyết 2.800, có 2.672 …`, and `Kết quả: đúng 02 vụ, …` behind the
    /// sentence with the whole.
    mutating func readHaving(at index: Int, depth: Int, in range: Range<Int>, own: Range<Int>, before: Range<Int>) {
        let start: Int
        let totals: [Int]
        if tokens[index].word == "có", tokens[index].cueLength == 1, let total = holder(before: index, depth, range, own)
        {
            start = index + 1
            totals = [total]
        } else if tokens[index].word == "kết", index + 2 < range.upperBound, tokens[index + 1].word == "quả",
            tokens[index + 2].kind == .colon, sentenceStart(index, in: range) == index, depth == 0
        {
            start = index + 3
            totals = lastSentence(before: index, own: own, previous: before)
        } else {
            return
        }
        guard !totals.isEmpty else { return }
        let end = listEnd(from: start, depth: depth, in: range)
        let inside = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first >= start && first < end
        }
        guard inside.count > 1 else { return }
        append(.having, totals: totals, inside: inside, cue: index, start: start, end: end, depth: depth)
    }

    /// The statement that `có` speaks of: the only one of a part of a sentence that begins with `trong`, or the one right before a
    /// comma.
    private func holder(before index: Int, _ depth: Int, _ range: Range<Int>, _ own: Range<Int>) -> Int? {
        guard
            let total = own.last(where: { figures[statements[$0].figure].tokens.upperBound <= index }),
            statements[total].depth == depth, figures[statements[total].figure].kind == .count
        else { return nil }
        let figure = figures[statements[total].figure]
        if index > range.lowerBound, tokens[index - 1].kind == .comma, statements[total].trail.upperBound == index - 1 {
            return total
        }
        guard statements[total].trail.contains(index) || statements[total].trail.upperBound == index else { return nil }
        var first = figure.tokens.lowerBound - 1
        while first >= range.lowerBound, tokens[first].kind == .word, tokens[first].word != "trong" { first -= 1 }
        guard first >= range.lowerBound, tokens[first].word == "trong", figure.tokens.lowerBound - first <= 4 else {
            return nil
        }
        return total
    }

    private func lastSentence(before index: Int, own: Range<Int>, previous: Range<Int>) -> [Int] {
        let earlier = own.filter { figures[statements[$0].figure].tokens.upperBound <= index }
        let source = earlier.isEmpty ? Array(previous) : earlier
        guard let last = source.last else { return [] }
        return source.filter { statements[$0].sentence == statements[last].sentence && statements[$0].depth == 0 }
    }

    /// `Có 37 dự án: hoàn thành 14, …`, and `Theo loại hình: …` behind the sentence with the whole.
    mutating func readColon(at index: Int, depth: Int, in range: Range<Int>, own: Range<Int>) {
        guard depth == 0 || own.contains(where: { statements[$0].depth == depth }) else { return }
        let end = listEnd(from: index + 1, depth: depth, in: range)
        let inside = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first > index && first < end
        }
        guard inside.count > 1 else { return }
        let start = sentenceStart(index, in: range)
        let left = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first >= start && first < index && statements[$0].depth == depth
        }
        if let total = left.last {
            let figure = figures[statements[total].figure]
            let between = tokens[figure.tokens.upperBound..<index]
            guard !between.contains(where: { $0.kind == .comma || $0.kind == .semicolon }) else { return }
            let isDirect = max(figure.tokens.upperBound, statements[total].trail.upperBound) == index
            append(
                isDirect ? .colon : .beside, totals: [total], inside: inside, cue: index, start: index + 1, end: end,
                depth: depth)
        } else if depth == 0 {
            let totals = lastSentence(before: start, own: own, previous: 0..<0)
            append(.beside, totals: totals, inside: inside, cue: index, start: index + 1, end: end, depth: depth)
        }
    }

    /// `Sinh: 684 ca, đẻ thường 451, mổ lấy thai 233`: counts without a noun behind one with a noun, up to the end of the sentence.
    mutating func readBeside(in range: Range<Int>, own: Range<Int>) {
        for total in own {
            let whole = figures[statements[total].figure]
            guard whole.kind == .count, whole.head != .none, whole.link == .none || whole.link == .numerator,
                whole.bound == .exact
            else { continue }
            let parts = own.filter { $0 > total && statements[$0].depth == statements[total].depth }.prefix {
                let figure = figures[statements[$0].figure]
                return statements[$0].sentence == statements[total].sentence && figure.kind == .count
                    && figure.link == .none && (figure.head == .none || figure.head == whole.head)
            }
            guard parts.count > 1, parts.contains(where: { figures[statements[$0].figure].head == .none }),
                let last = parts.last, !isKnown(total, Array(parts))
            else { continue }
            var enumeration = Enumeration(
                total: total, otherTotals: [], parts: Array(parts), otherParts: [], lead: .beside, closure: .unknown,
                hasRemainder: false, isMixed: false)
            close(&enumeration, from: whole.tokens.upperBound, to: max(statements[last].trail.upperBound, whole.tokens.upperBound))
            enumerations.append(enumeration)
        }
    }

    /// Whether the statements already are the parts of something.
    private func isKnown(_ total: Int, _ parts: [Int]) -> Bool {
        // Those of other paragraphs have other statements.
        enumerations[first...].contains { known in
            (known.total == total && known.parts.count > 1) || known.parts.contains(where: parts.contains)
        }
    }
}
