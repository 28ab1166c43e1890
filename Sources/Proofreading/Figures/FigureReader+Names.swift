// Digits that name what a figure behind them counts, or the occasion it is compared with.

extension FigureReader {
    /// Whether the number at `index` counts nothing.
    func isName(_ index: Int, in range: Range<Int>) -> Bool {
        isSlogan(index, in: range) || isSize(index, in: range) || isYear(index, in: range) || isLabel(index, in: range)
            || isClass(index, in: range)
    }

    /// `đăng ký “3 có”`, `phong trào "5 không, 3 sạch"`: a single digit at the beginning of quotes counts nothing.
    private func isSlogan(_ index: Int, in range: Range<Int>) -> Bool {
        index > range.lowerBound && tokens[index].range.count == 1 && tokens[index].flags.contains(.quoted)
            && index + 1 < range.upperBound && tokens[index + 1].kind == .word
            && [.openQuote, .closeQuote, .comma].contains(tokens[index - 1].kind)
    }

    /// `ống D<100: 36 điểm; ống D>300: 1 điểm`: what a single letter is compared with, all in one, names a class.
    private func isClass(_ index: Int, in range: Range<Int>) -> Bool {
        guard index > range.lowerBound + 1 else { return false }
        let (letter, sign) = (tokens[index - 2], tokens[index - 1])
        return [.less, .greater].contains(sign.kind) && [.word, .name].contains(letter.kind)
            && letter.range.count <= 2 && letter.flags.contains(.capitalised)
            && letter.range.upperBound == sign.range.lowerBound
            && sign.range.upperBound == tokens[index].range.lowerBound
    }

    /// `loại 250 ml 9.846 đơn vị`: a measure that tells kinds apart, with the count right behind it.
    private func isSize(_ index: Int, in range: Range<Int>) -> Bool {
        guard index > range.lowerBound, FigureReader.beforeSizes.contains(tokens[index - 1].word),
            index + 2 < range.upperBound, tokens[index + 1].kind == .word
        else { return false }
        let next = tokens[index + 2]
        return next.kind == .number || (next.kind == .colon && index + 3 < range.upperBound)
    }

    /// `so với Tháng Thanh niên 2022 (503 đoàn viên)`: the year of an occasion, which capitals name.
    private func isYear(_ index: Int, in range: Range<Int>) -> Bool {
        let number = numbers[Int(tokens[index].payload)]
        guard number.style == .plain, number.decimals == 0, (1990...2049).contains(number.digits),
            index + 1 == range.upperBound || tokens[index + 1].kind != .word
        else { return false }
        let before = tokens[max(range.lowerBound, index - 4)..<index].reversed().prefix { $0.kind == .word }
        return before.contains { $0.flags.contains(.capitalised) || $0.cue == .against }
    }

    /// `4 tổ: 87; 5 tổ: 88`: a small number with a noun before a colon and a count, where the next or the last item is named by
    /// another number with the same noun.
    private func isLabel(_ index: Int, in range: Range<Int>) -> Bool {
        guard let noun = labelled(index, in: range), noun != .none else { return false }
        let reach = max(range.lowerBound, index - 12)..<min(range.upperBound, index + 13)
        return reach.contains { other in
            other != index && labelled(other, in: range) == noun
                && tokens[other].payload != tokens[index].payload
        }
    }

    /// The noun between the number at `index` and a colon with another number behind it.
    private func labelled(_ index: Int, in range: Range<Int>) -> Word? {
        guard index + 3 < range.upperBound, tokens[index].kind == .number, tokens[index + 1].kind == .word,
            tokens[index + 2].kind == .colon, tokens[index + 3].kind == .number, index > range.lowerBound,
            [.openParenthesis, .semicolon, .comma, .colon].contains(tokens[index - 1].kind)
        else { return nil }
        return tokens[index + 1].word
    }

    private static let beforeSizes: WordSet = ["loại", "cỡ", "dung", "tích", "chai", "gói", "túi"]
}
