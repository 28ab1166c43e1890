/// `Tổng dư nợ 310.120 triệu đồng với 21.302 hộ, bình quân 14,5 triệu đồng/hộ`.
struct Average {
    var statement: Int
    var amount: Int
    var count: Int
}

extension Reading {
    /// Averages that none of the amounts and counts told with them give, and that are off by a factor of about ten or more, or by a
    /// slip of the hand.
    func brokenAverages() -> [Average] {
        statements.indices.compactMap { index in
            let figure = figure(ofStatement: index)
            guard figure.kind == .count, figure.bound == .exact,
                let per = denominator(of: figure) ?? singleBefore(index),
                isAverage(index)
            else { return nil }
            let near = (0..<index).reversed().prefix {
                statements[$0].paragraph == statements[index].paragraph
                    && statements[index].sentence - statements[$0].sentence < 2
            }
            let amounts = near.filter {
                self.figure(ofStatement: $0).head == figure.head && denominator(of: self.figure(ofStatement: $0)) == nil
            }
            let counts = near.filter {
                self.figure(ofStatement: $0).head == per && self.figure(ofStatement: $0).value > Amount(1)
            }
            guard let amount = amounts.first, let count = counts.first, amounts.count < 4, counts.count < 4 else {
                return nil
            }
            for other in amounts {
                for divisor in counts where gives(other, divisor, figure) { return nil }
            }
            let quotient = self.figure(ofStatement: amount).value.double / self.figure(ofStatement: count).value.double
            let ratio = figure.value.double / quotient
            let steps = (quotient / figure.step.double).rounded()
            guard steps > 0, steps < 1e12 else { return nil }
            let meant = Amount(micro: Int128(steps) * figure.step.micro)
            let isSlip = digits(of: figure) > 2 && Slip.separates(figure.value, from: meant, step: figure.step)
            guard isSlip || ratio > 8 || ratio < 0.125, amounts.count == 1, counts.count == 1 else { return nil }
            return Average(statement: index, amount: amount, count: count)
        }
    }

    private func isAverage(_ index: Int) -> Bool {
        tokens[statements[index].label].contains { $0.cue == .average || $0.word == "mỗi" }
    }

    /// The first word behind the slash of `triệu đồng/hộ`.
    private func denominator(of figure: Figure) -> Word? {
        guard let slash = figure.unit.first(where: { tokens[$0].kind == .slash }), slash + 1 < figure.unit.upperBound
        else {
            return nil
        }
        return tokens[slash + 1].word
    }

    /// `Vốn bình quân 01 doanh nghiệp mới đạt 10,4 tỷ đồng`: one of what is counted, told before the average.
    private func singleBefore(_ index: Int) -> Word? {
        guard index > 0, statements[index - 1].sentence == statements[index].sentence else { return nil }
        let one = figure(ofStatement: index - 1)
        return one.kind == .count && one.value == Amount(1) && one.head != .none ? one.head : nil
    }

    private func gives(_ amount: Int, _ count: Int, _ average: Figure) -> Bool {
        let top = figure(ofStatement: amount).interval
        let bottom = figure(ofStatement: count).interval
        guard bottom.low > .zero else { return true }
        let low = top.low.double / bottom.high.double
        let high = top.high.double / bottom.low.double
        // Averages are cut off as often as rounded.
        let step = average.step.double
        return low <= average.value.double + step && high >= average.value.double - step
    }
}
