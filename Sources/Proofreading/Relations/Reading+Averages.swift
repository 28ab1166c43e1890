/// `Tổng dư nợ 310.120 triệu đồng với 21.302 hộ, bình quân 14,5 triệu đồng/hộ`.
struct Average {
    var statement: Int
    var amount: Int
    var count: Int
}

extension Reading {
    /// Averages that none of the amounts and counts told with them give: off by a factor of about ten or more, by a slip of the
    /// hand, or by anything where the amount, the count and the average stand together in one sentence.
    func brokenAverages() -> [Average] {
        statements.indices.compactMap { index in
            guard
                !marks[index].isDisjoint(with: [.average, .per])
                    || MassUnits.isMass(figures[statements[index].figure].head)
            else { return nil }
            let figure = figure(ofStatement: index)
            // `6,1 ngày/lượt` is no length of time.
            guard figure.kind == .count || (figure.kind == .duration && marks[index].contains(.per)),
                figure.link != .range,
                [.exact, .about, .below, .above].contains(figure.bound),
                let per = denominator(of: figure) ?? singleBefore(index) ?? eachBefore(index),
                isAverage(index) || MassUnits.isYield(figure.head, per)
            else { return nil }
            let near = (0..<index).reversed().prefix {
                statements[$0].paragraph == statements[index].paragraph
                    && statements[index].sentence - statements[$0].sentence < 2
            }
            // `năng suất 62,4 tạ/ha, sản lượng 2.574 tấn`
            let behind = (index + 1..<statements.count).prefix {
                statements[$0].sentence == statements[index].sentence && $0 < index + 2
            }.filter { MassUnits.factor(from: self.figure(ofStatement: $0).head, to: figure.head) != nil }
            let amounts = (Array(near) + behind).filter {
                let other = self.figure(ofStatement: $0)
                return other.kind == figure.kind && denominator(of: other) == nil
                    && (other.head == figure.head || MassUnits.factor(from: other.head, to: figure.head) != nil)
            }
            let counts = near.filter {
                self.figure(ofStatement: $0).head == per && self.figure(ofStatement: $0).value > Amount(1)
            }
            guard let amount = amounts.first, let count = counts.first, amounts.count < 4, counts.count < 4 else {
                return counts.isEmpty ? shifted(index, amounts) ?? shiftedFar(index, amounts, per) : nil
            }
            for other in amounts {
                for divisor in counts where gives(other, divisor, figure) { return nil }
            }
            let isOnly = amounts.count == 1 && counts.count == 1
            guard isTogether(amount, count, index) || (isOnly && isFarOff(amount, count, figure)) else { return nil }
            return Average(statement: index, amount: amount, count: count)
        }
    }

    /// Whether amount, count and average are told one behind the other in one sentence, with nothing between them.
    private func isTogether(_ amount: Int, _ count: Int, _ average: Int) -> Bool {
        let places = [amount, count, average].sorted()
        return places[2] - places[0] == 2 && figure(ofStatement: average).isAtLeastTwoDigits
            && places.allSatisfy {
                statements[$0].sentence == statements[average].sentence && figure(ofStatement: $0).link == .none
            }
            && figure(ofStatement: amount).asWritten.bound == .exact && figure(ofStatement: count).bound == .exact
    }

    /// `ban hành 9.741 quyết định với số tiền 15 tỷ 842 triệu đồng, bình quân 16,3 triệu đồng/người`: the average of three digits that the amount
    /// right before it and the count before that give, but for one place of the decimal point.
    private func shifted(_ index: Int, _ amounts: [Int]) -> Average? {
        guard let amount = amounts.first, amounts.count == 1, amount + 1 == index, amount > 0,
            statements[amount - 1].sentence == statements[index].sentence, isAverage(index)
        else { return nil }
        let (top, count, average) = (
            figure(ofStatement: amount), figure(ofStatement: amount - 1), figure(ofStatement: index)
        )
        guard count.kind == .count, count.bound == .exact, count.link == .none, !Measures.all.contains(count.head),
            digits(of: count) > 2, top.bound == .exact, average.bound == .exact, digits(of: average) > 2
        else { return nil }
        let quotient = quotient(amount, amount - 1, average)
        let half = average.step.double * 0.5001
        let isShifted = [10.0, 0.1].contains { abs(quotient * $0 - average.value.double) <= half }
        return isShifted ? Average(statement: index, amount: amount, count: amount - 1) : nil
    }

    /// `cả vụ 1.304.200 kWh. … Tiền điện 2.086,7 triệu đồng, bình quân 16.000 đồng/kWh`: an average of which the amount right before it and a count told
    /// further up give all digits, but for one place of the decimal point.
    private func shiftedFar(_ index: Int, _ amounts: [Int], _ per: Word) -> Average? {
        guard let amount = amounts.first, amounts.count == 1, amount + 1 == index else { return nil }
        let (top, average) = (figure(ofStatement: amount), figure(ofStatement: index))
        guard top.asWritten.bound == .exact, average.bound == .exact, digits(of: average) > 2, digits(of: top) > 2
        else {
            return nil
        }
        let first = paragraphStatements[max(0, statements[index].paragraph - 6)].lowerBound
        let counts = (first..<amount).filter {
            let count = figure(ofStatement: $0)
            return count.head == per && count.kind == .count && count.bound == .exact && digits(of: count) > 2
        }
        guard !counts.contains(where: { gives(amount, $0, average) }) else { return nil }
        let half = average.step.double * 0.5001
        return counts.last { count in
            let quotient = quotient(amount, count, average)
            return [10.0, 0.1].contains { abs(quotient * $0 - average.value.double) <= max(half, half * $0) }
        }.map { Average(statement: index, amount: amount, count: $0) }
    }

    private func isFarOff(_ amount: Int, _ count: Int, _ average: Figure) -> Bool {
        guard average.bound == .exact else { return false }
        let quotient = quotient(amount, count, average)
        let ratio = average.value.double / quotient
        let steps = (quotient / average.step.double).rounded()
        guard steps > 0, steps < 1e12 else { return false }
        let meant = Amount(micro: Int128(steps) * average.step.micro)
        return ratio > 8 || ratio < 0.125
            || (digits(of: average) > 2 && Slip.separates(average.value, from: meant, step: average.step))
    }

    /// The amount divided by the count, in the unit of the average.
    func quotient(_ amount: Int, _ count: Int, _ average: Figure) -> Double {
        let top = figure(ofStatement: amount)
        return top.value.double * (MassUnits.factor(from: top.head, to: average.head) ?? 1)
            / figure(ofStatement: count).value.double
    }

    /// `bình quân mỗi người hưởng 19,7 triệu đồng`: the noun behind `mỗi`.
    private func eachBefore(_ index: Int) -> Word? {
        let label = statements[index].label
        guard let each = label.last(where: { tokens[$0].word == "mỗi" }), each + 1 < label.upperBound else {
            return nil
        }
        return tokens[each + 1].word
    }

    private func isAverage(_ index: Int) -> Bool {
        marks[index].contains(.average)
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
        let factor = MassUnits.factor(from: figure(ofStatement: amount).head, to: average.head) ?? 1
        let low = factor * top.low.double / bottom.high.double
        let high = factor * top.high.double / bottom.low.double
        // Averages are cut off as often as rounded; `gần 92` may be a tenth off.
        let step = average.bound == .exact ? average.step.double : max(average.step.double, average.value.double / 10)
        return low <= average.value.double + step && high >= average.value.double - step
    }
}

/// Units of mass, which yields and harvests are told in.
enum MassUnits {
    private static let kilograms: WordMap<Double> = {
        var table = WordMap<Double>(capacity: 8)
        table["kg"] = 1
        table["yến"] = 10
        table["tạ"] = 100
        table["tấn"] = 1000
        return table
    }()

    /// How many of `to` one of `from` is; `nil` where one of them is no unit of mass, or both are the same.
    static func factor(from: Word, to: Word) -> Double? {
        guard from != to, let own = kilograms[from], let other = kilograms[to] else { return nil }
        return own / other
    }

    static func isMass(_ unit: Word) -> Bool { kilograms[unit] != nil }

    /// Whether `tạ/ha` is a yield.
    static func isYield(_ unit: Word, _ per: Word) -> Bool { per == "ha" && kilograms[unit] != nil }
}

extension Figure {
    fileprivate var isAtLeastTwoDigits: Bool { step.micro > 0 && value.magnitude.micro / step.micro > 9 }
}
