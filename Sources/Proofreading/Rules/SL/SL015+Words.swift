import Document
import Finding

/// Amounts that stand in figures and in words: `18.500.000 đồng (mười tám triệu năm trăm nghìn đồng)`, `Bằng chữ: …`.
extension Reading {
    func checkAmountsInWords(_ discoveries: inout Discoveries) {
        forEachParagraph { paragraph, range in
            for index in range {
                switch tokens[index].kind {
                case .openParenthesis: checkBracket(index, range, paragraph, &discoveries)
                case .word where tokens[index].word == "bằng" && word(index + 1, in: range) == "chữ":
                    guard index == range.lowerBound || tokens[index - 1].kind != .openParenthesis else { continue }
                    checkLine(index, range, paragraph, &discoveries)
                default: break
                }
            }
        }
    }

    /// A number in words that a sum or a count is repeated in.
    private struct WordedAmount {
        let value: Int64
        let tokens: Range<Int>
    }

    /// The number in words from `start` on, behind `bằng chữ:` or not; `nil` where something else stands there, or goes on behind it.
    private func worded(from start: Int, _ range: Range<Int>) -> WordedAmount? {
        var index = start
        if word(index, in: range) == "bằng", word(index + 1, in: range) == "chữ" { index += 2 }
        if word(index, in: range) == "viết", word(index + 2, in: range) == "chữ" { index += 3 }
        while index < range.upperBound,
            [.colon, .openQuote].contains(tokens[index].kind) || word(index, in: range) == "là"
        {
            index += 1
        }
        guard index < range.upperBound, AmountWords.parts.contains(tokens[index].word) else { return nil }
        var words: [Word] = []
        while index + words.count < range.upperBound {
            let token = tokens[index + words.count]
            // `một trăm triệu, hai trăm nghìn đồng`
            guard token.kind == .word, AmountWords.parts.contains(token.word) else { break }
            words.append(token.word)
        }
        guard let (value, count) = NumberWords.read(words), count == words.count else { return nil }
        let end = index + count
        var behind = end
        while behind < range.upperBound, AmountWords.between.contains(tokens[behind].word) { behind += 1 }
        // `(ba hộ)` counts something else, `(mười hai phẩy năm)` goes on.
        guard
            behind == range.upperBound
                || [.closeParenthesis, .period, .closeQuote, .semicolon].contains(tokens[behind].kind)
        else { return nil }
        return WordedAmount(value: value, tokens: index..<end)
    }

    /// `… (mười tám triệu đồng)`, `03 (ba) ngày`: what stands right before the bracket at `index` is the same in digits.
    private func checkBracket(_ index: Int, _ range: Range<Int>, _ paragraph: Int, _ discoveries: inout Discoveries) {
        guard let amount = worded(from: index + 1, range) else { return checkDigits(in: index, range, &discoveries) }
        guard
            let figure = paragraphFigures[paragraph].last(where: {
                figures[$0].range.upperBound <= tokens[index].range.lowerBound
            })
        else {
            if paragraph > 0, index == range.lowerBound { checkAgainstLine(above: paragraph, amount, &discoveries) }
            return
        }
        let written = figures[figure]
        let last = written.tokens.upperBound
        guard last >= index || (last..<index).allSatisfy({ AmountWords.between.contains(tokens[$0].word) }) else {
            return
        }
        // `10 (năm)` names a unit.
        if amount.tokens.count == 1 {
            let word = tokens[amount.tokens.lowerBound].word
            guard tokens[index - 1].kind == .number, word != "năm", word != "không" else { return }
        }
        guard written.kind == .count || written.kind == .duration, !written.isInWords, written.bound == .exact else {
            return
        }
        report(amount, written, &discoveries)
    }

    /// `bốn mươi tư (44) cặp`: a number in words of two and more, and right behind it digits alone in the bracket at `index`.
    private func checkDigits(in index: Int, _ range: Range<Int>, _ discoveries: inout Discoveries) {
        guard index + 2 < range.upperBound, tokens[index + 1].kind == .number,
            tokens[index + 2].kind == .closeParenthesis,
            let digits = Int64(manuscript.string(tokens[index + 1].range))
        else { return }
        var start = index
        while start > range.lowerBound, index - start < 8, tokens[start - 1].kind == .word,
            AmountWords.parts.contains(tokens[start - 1].word)
        {
            start -= 1
        }
        guard index - start > 1, let (value, count) = NumberWords.read(tokens[start..<index].map(\.word)),
            count == index - start, value != digits
        else { return }
        let words = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
        discoveries.add(
            .wordsDifferFromFigures, at: words,
            evidence: Evidence(arithmetic: "\(manuscript.string(words)) = \(value), khác \(digits)", parts: []),
            related: [tokens[index + 1].range], key: manuscript.string(words))
    }

    /// `Bằng chữ: …` outside of brackets, behind the sum or on the line below it.
    private func checkLine(_ index: Int, _ range: Range<Int>, _ paragraph: Int, _ discoveries: inout Discoveries) {
        guard let amount = worded(from: index, range) else { return }
        let before = paragraphFigures[paragraph].filter {
            figures[$0].range.upperBound <= tokens[index].range.lowerBound
        }
        if let figure = before.last {
            report(amount, figures[figure], &discoveries)
        } else {
            checkAgainstLine(above: paragraph, amount, &discoveries)
        }
    }

    /// The line above, or the last row of a table: one of its figures must be the amount.
    private func checkAgainstLine(above paragraph: Int, _ amount: WordedAmount, _ discoveries: inout Discoveries) {
        guard paragraph > 0 else { return }
        var first = paragraph - 1
        if let cell = manuscript.paragraphs[first].cell {
            while first > 0, let other = manuscript.paragraphs[first - 1].cell, other.table == cell.table,
                other.row == cell.row
            {
                first -= 1
            }
        }
        let candidates = figures[paragraphFigures[first].lowerBound..<paragraphFigures[paragraph - 1].upperBound]
            .filter { $0.kind == .count && $0.bound == .exact && !$0.isInWords && $0.value >= Amount(1000) }
        let value = Amount(micro: Int128(amount.value) * 1_000_000)
        guard candidates.count < 4, let largest = candidates.max(by: { $0.value < $1.value }),
            !candidates.contains(where: { $0.interval.overlaps(Interval(value, value)) }),
            // Columns in millions leave the last digits out.
            !candidates.contains(where: { isScaled($0.value, value) })
        else { return }
        report(amount, largest, &discoveries)
    }

    /// Whether the amounts are the same but for thousands or millions, which the head of a table may name.
    private func isScaled(_ left: Amount, _ right: Amount) -> Bool {
        var scaled = left.micro
        for _ in 0..<3 {
            scaled *= 1000
            if scaled == right.micro { return true }
        }
        return false
    }

    private func report(_ amount: WordedAmount, _ figure: Figure, _ discoveries: inout Discoveries) {
        let value = Amount(micro: Int128(amount.value) * 1_000_000)
        guard !figure.interval.overlaps(Interval(value, value)), !isScaled(figure.value, value) else { return }
        let range =
            tokens[amount.tokens.lowerBound].range.lowerBound..<tokens[amount.tokens.upperBound - 1].range.upperBound
        discoveries.add(
            .wordsDifferFromFigures, at: range,
            evidence: Evidence(
                arithmetic: "\(manuscript.string(range)) = \(value), khác \(written(figure))", parts: []),
            related: [figure.range], key: manuscript.string(range))
    }
}

private enum AmountWords {
    /// The words that numbers are made of.
    static let parts: WordSet = [
        "không", "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "nhăm", "sáu", "bảy", "bẩy", "tám", "chín",
        "mười",
        "mươi", "trăm", "linh", "lẻ", "nghìn", "ngàn", "triệu", "tỷ", "tỉ",
    ]
    /// What may stand between the digits and the bracket, and behind the words.
    static let between: WordSet = ["đồng", "đ", "vnđ", "chẵn"]
}
