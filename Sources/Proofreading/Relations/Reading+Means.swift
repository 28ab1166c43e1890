import Finding

/// A mean that is told behind the figures that it is the mean of.
struct Mean {
    var statement: Int
    var parts: [Int]
    /// What the parts give, where the text says that it is the mean of as many as there are; else the mean may be weighted.
    var expected: Amount?
}

extension Reading {
    /// Means that lie outside of what they are means of, or that the figures told with them do not give: `khối 10 là 5,9; khối 11 là 6,1; khối
    /// 12 là 6,6; toàn trường 6,2`, `trạm A 412 mm, trạm B 386 mm, trạm C 465 mm; bình quân ba trạm 421 mm`.
    func brokenMeans() -> [Mean] {
        statements.indices.dropFirst(2).compactMap { index in
            let own = figure(ofStatement: index)
            guard own.bound == .exact, own.link == .none, own.value > .zero, own.kind != .percent, own.step.micro > 0,
                tellsMean(index), let parts = figuresOfMean(index)
            else { return nil }
            let values = parts.map { figure(ofStatement: $0).value }
            guard let low = values.min(), let high = values.max() else { return nil }
            let sum = values.reduce(Amount.zero, +)
            let mean = Amount(micro: sum.micro / Int128(parts.count))
            if saysOfHowMany(index, parts) {
                let isMet = (mean.micro - own.value.micro).magnitude <= own.step.micro.magnitude
                return isMet ? nil : Mean(statement: index, parts: parts, expected: mean)
            }
            // Where one of the figures is the whole of others, or of another kind, they are no figures of one measure.
            guard high.micro < low.micro * 4, marks[index].isDisjoint(with: .per), !saysEach(index) else { return nil }
            let slack = own.step
            return own.value + slack < low || own.value > high + slack ? Mean(statement: index, parts: parts) : nil
        }
    }

    /// Whether a statement is called a mean (`bình quân ba trạm`), or what all have together (`toàn trường`).
    private func tellsMean(_ index: Int) -> Bool {
        // `xuất sắc 6, tốt 11, khá 4, trung bình 1` are grades.
        if marks[index].contains(.average) || (index > 2 && announces(index)) {
            return figure(ofStatement: index).isRounded
                || !tokens[statements[index].label].contains { $0.word == "trung" }
        }
        return figure(ofStatement: index).isRounded && isOfWhole(index)
    }

    private func isOfWhole(_ index: Int) -> Bool {
        let words = tokens[trimmed(statements[index].label)].map(\.word)
        return words.count < 4 && words.first == "toàn"
    }

    /// The figures right before a mean, in its sentence, of its unit: at its own level, or in the bracket that was closed before it.
    private func figuresOfMean(_ index: Int) -> [Int]? {
        let (own, mean) = (statements[index], figure(ofStatement: index))
        let end = announces(index) ? index - 1 : index
        let depth = max(own.depth, statements[end - 1].depth)
        guard depth - own.depth < 2 else { return nil }
        let unit = mean.head
        let parts = (0..<end).reversed().prefix { other in
            let figure = figure(ofStatement: other)
            return statements[other].sentence == own.sentence && statements[other].depth == depth
                && figure.kind == mean.kind && figure.bound == .exact && figure.link == .none && figure.value > .zero
                && (figure.head == unit || figure.head == .none) && (isOfWhole(index) || !tellsMean(other))
                && !tokens[statements[other].label].contains { $0.cue == .total || $0.cue == .ofWhich }
        }.reversed()
        let all = Array(parts)
        // Each has a name of its own.
        let names = Set(all.map { words(statements[$0].label) })
        guard all.count > 2, names.count == all.count, !names.contains("") else { return nil }
        return all
    }

    /// `bình quân [ba trạm] 421 mm`: whether the figure before says in words of how many it is the mean.
    private func announces(_ index: Int) -> Bool {
        let count = figure(ofStatement: index - 1)
        return index > 2 && count.isInWords && statements[index - 1].sentence == statements[index].sentence
            && count.tokens.upperBound == figure(ofStatement: index).tokens.lowerBound
            && marks[index - 1].contains(.average)
    }

    /// Whether the mean is said to be one of as many as there are: `bình quân ba trạm`, or of each of what the parts are called: `bình quân mỗi quý`.
    private func saysOfHowMany(_ index: Int, _ parts: [Int]) -> Bool {
        let label = statements[index].label
        let isCounted = announces(index) && figure(ofStatement: index - 1).value == Amount(parts.count)
        let each = label.last { tokens[$0].word == "mỗi" }.map { $0 + 1 }
        let noun = each.flatMap { $0 < label.upperBound ? tokens[$0].word : nil } ?? nounOfUnit(index)
        let isEach = noun.map { noun in parts.allSatisfy { tells(noun, $0) } } ?? false
        return isCounted || isEach
    }

    private func tells(_ noun: Word, _ part: Int) -> Bool {
        tokens[statements[part].label].contains { $0.word == noun }
    }

    private func saysEach(_ index: Int) -> Bool {
        tokens[statements[index].label].contains { ["mỗi", "một", "01", "1"].contains($0.word) }
    }

    /// The word behind the slash of the unit.
    private func nounOfUnit(_ index: Int) -> Word? {
        let unit = figure(ofStatement: index).unit
        guard let slash = unit.first(where: { tokens[$0].kind == .slash }), slash + 1 < unit.upperBound else {
            return nil
        }
        return tokens[slash + 1].word
    }
}
