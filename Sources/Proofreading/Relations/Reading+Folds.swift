import Finding

extension Reading {
    /// `327 ca mắc, gấp 3 lần cùng kỳ 2021 (109 ca)`: how many times an earlier figure a figure is, told with that one in brackets.
    func checkFolds(_ discoveries: inout Discoveries) {
        for index in figures.indices.dropFirst() where figures[index].kind == .fold && index + 1 < figures.count {
            let fold = figures[index]
            guard let level = level(ofFold: index), let base = base(ofFold: index, like: level), fold.value > .zero,
                base.value > .zero
            else { continue }
            let ratio = level.value.double / base.value.double
            let (value, step) = (fold.value.double, fold.step.double)
            // Cut off or rounded; `gần 3 lần` from below, `hơn 2 lần` from above.
            let isRight =
                switch fold.bound {
                case .above, .atLeast: ratio > value * 0.999 && ratio < value + step * 1.01
                case .below, .atMost: ratio < value * 1.001 && ratio > value - step * 1.01
                case .about: abs(ratio - value) < step
                case .exact: ratio >= value - step / 2 && ratio < value + step
                }
            guard !isRight else { continue }
            let quotient = Amount(micro: (level.value.micro * 100 / base.value.micro) * 10_000)
            discoveries.add(
                .foldDiffers, at: fold.range,
                evidence: Evidence(
                    arithmetic: "\(written(level)) : \(written(base)) = \(quotient), khác \(written(fold))",
                    parts: []),
                related: [level.range, base.range], key: written(fold))
        }
    }

    /// The figure that `gấp … lần` is told of: the one right before it, with nothing but a comma and words between.
    private func level(ofFold index: Int) -> Figure? {
        let fold = figures[index]
        let level = figures[index - 1].asWritten
        guard level.kind == .count, level.bound == .exact, level.link == .none, level.head != .none,
            level.tokens.upperBound < fold.tokens.lowerBound
        else { return nil }
        let between = tokens[level.tokens.upperBound..<fold.tokens.lowerBound]
        guard between.count < 9, between.contains(where: { $0.word == "gấp" }),
            between.allSatisfy({ [.word, .comma, .openParenthesis].contains($0.kind) })
        else { return nil }
        // `doanh thu gấp 3 lần` has a subject of its own.
        let told = between.drop { $0.kind != .comma && $0.kind != .openParenthesis }.dropFirst()
        return told.prefix { $0.word != "gấp" }.allSatisfy { ["cao", "nhiều", "tăng", "đã"].contains($0.word) }
            ? level : nil
    }

    /// The figure alone in the brackets behind it, with words for an earlier time between.
    private func base(ofFold index: Int, like level: Figure) -> Figure? {
        let (fold, base) = (figures[index], figures[index + 1])
        guard base.kind == .count, base.bound == .exact, base.head == level.head, base.link == .none,
            fold.tokens.upperBound < base.tokens.lowerBound
        else { return nil }
        let between = tokens[fold.tokens.upperBound..<base.tokens.lowerBound]
        let isEarlier = between.contains {
            $0.cue == .yearAgo || $0.cue == .previous || $0.cue == .against || $0.kind == .date
        }
        return between.count < 12 && isEarlier && between.last?.kind == .openParenthesis
            && between.dropLast().allSatisfy { [.word, .date, .name].contains($0.kind) } ? base : nil
    }
}
