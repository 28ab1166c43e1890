extension Reading {
    /// Which wholes a share may have been taken of.
    struct Wholes {
        /// The whole that the sentence binds the part to (`22/56 đơn`, `trong đó`), if it does.
        var bound: Interval?
        /// The statement or figure that the bound whole is written in.
        var boundFigure: Figure?
        /// Whether the sentence names the whole (`đạt 63,75% số có điều kiện`).
        var isNamed = false
        /// The statement of the part, where the share stands behind the whole: `17.435 hộ nghèo trong tổng số 79.677 hộ, chiếm 21,88%`.
        var part: Int?
        /// Every figure before that counts the same and is not smaller.
        var candidates: [Interval]
    }

    /// Looks for the wholes of a statement with a share: bound ones, then everything of the same unit told before it, in its
    /// paragraph and the ones above it.
    func wholes(of index: Int) -> Wholes {
        let statement = statements[index]
        let part = figures[statement.figure]
        var wholes = Wholes(candidates: [])
        if part.link == .numerator, statement.figure + 1 < figures.count {
            wholes.bound = figures[statement.figure + 1].interval
            wholes.boundFigure = figures[statement.figure + 1]
            return wholes
        }
        if let inner = partBefore(outOf: index) {
            wholes.bound = part.interval
            wholes.boundFigure = part
            wholes.isNamed = true
            wholes.part = inner
            return wholes
        }
        if let enumeration = enumerationIndex.enumeration(ofPart: index) {
            let whole = figure(ofStatement: enumerations[enumeration].total).asWritten
            if whole.interval.high >= part.interval.low {
                wholes.bound = whole.interval
                wholes.boundFigure = whole
                wholes.isNamed = isProven(enumerations[enumeration])
            }
        }
        if let named = namedWhole(of: index) ?? workload(of: index) {
            wholes.bound = figure(ofStatement: named).interval
            wholes.boundFigure = figure(ofStatement: named)
            wholes.isNamed = true
        }
        wholes.candidates = candidates(before: index, atLeast: part)
        return wholes
    }

    /// The part of `17.435 hộ nghèo trong tổng số 79.677 hộ`, where `index` is the whole.
    private func partBefore(outOf index: Int) -> Int? {
        guard index > 0, statements[index - 1].sentence == statements[index].sentence,
            statements[index - 1].depth == statements[index].depth,
            tokens[statements[index].label.suffix(4)].contains(where: { $0.cue == .outOf }),
            statements[index - 1].share == nil
        else { return nil }
        let part = figure(ofStatement: index - 1)
        let whole = figure(ofStatement: index)
        return part.kind == .count && part.link == .none && part.head == whole.head && part.value <= whole.value
            ? index - 1 : nil
    }

    /// Whether the parts make up the whole to the last digit, in figures long enough for that to be no accident.
    func isProven(_ enumeration: Enumeration) -> Bool {
        let total = figure(ofStatement: enumeration.total).asWritten
        let parts = enumeration.parts.map { figure(ofStatement: $0).asWritten }
        guard parts.count > 1, total.bound == .exact, parts.allSatisfy({ $0.bound == .exact && $0.link == total.link }),
            parts.allSatisfy({ $0.step == total.step }), total.value.micro / max(total.step.micro, 1) > 99
        else { return false }
        return parts.reduce(Amount.zero) { $0 + $1.value } == total.value
    }

    /// The statement that the sentence names as the whole: `Trong số việc có điều kiện, đã thi hành xong 369.372 việc, đạt 63,75%`,
    /// `đạt 63,75% số có điều kiện`. All the words of the name stand around its figure.
    private func namedWhole(of index: Int) -> Int? {
        let statement = statements[index]
        guard let share = statement.share else { return nil }
        var name = nameOfWhole(share.trail)
        if name.isEmpty {
            let start = sentenceStart(
                of: figures[statement.figure].tokens.lowerBound, in: paragraphTokens[statement.paragraph])
            let before = start..<figures[statement.figure].tokens.lowerBound
            if let cue = before.first(where: { tokens[$0].cue == .outOf }) {
                let behind = (cue + Int(tokens[cue].cueLength))..<before.upperBound
                name = tokens[behind].prefix { $0.kind == .word }.map(\.word)
            }
        }
        if name.count < 2 { return namedBefore(index, share) }
        let part = figures[statement.figure]
        return (0..<index).reversed().prefix(60).first { other in
            let figure = figure(ofStatement: other)
            let words = (tokens[statements[other].label] + tokens[figure.unit] + tokens[statements[other].trail]).map(
                \.word)
            return figure.kind == .count && figure.link == .none && figure.value >= part.value
                && EnumerationReader.isComparable(figure.head, part.head) && Set(name).isSubset(of: words)
        }
    }

    /// `tổng dung tích thiết kế 62,5 triệu m3, hiện còn 28,75 triệu m3, đạt 46% thiết kế`: the statement right before, whose label ends with
    /// the words behind the percentage.
    private func namedBefore(_ index: Int, _ share: Share) -> Int? {
        guard share.form == .reaches || share.form == .makesUp, index > 0,
            statements[index - 1].sentence == statements[index].sentence,
            statements[index - 1].depth == statements[index].depth
        else { return nil }
        let name = tokens[share.trail].prefix { $0.kind == .word }.map(\.word)
        let (whole, part) = (figure(ofStatement: index - 1), figure(ofStatement: index))
        guard name.count > 1, name.count < 4, whole.kind == .count, whole.bound == .exact, whole.link == .none,
            part.link == .none, whole.value >= part.value, whole.head == part.head, whole.head != .none,
            Array(tokens[statements[index - 1].label].map(\.word).suffix(name.count)) == name
        else { return nil }
        return index - 1
    }

    /// `Thụ lý 150 việc, đã giải quyết 120 việc (đạt 80%)`: what was done is told as a share of what there was to do, right before
    /// it in the same sentence.
    private func workload(of index: Int) -> Int? {
        guard flowRole(ofStatement: index) == .outgoing, index > 0,
            statements[index - 1].sentence == statements[index].sentence,
            statements[index - 1].depth == statements[index].depth
        else { return nil }
        let before = figure(ofStatement: index - 1)
        let own = figure(ofStatement: index)
        guard before.kind == .count, before.link == .none, before.head == own.head, before.value >= own.value,
            (tokens[statements[index - 1].label] + tokens[before.unit] + tokens[statements[index - 1].trail])
                .contains(where: { Reading.workloadWords.contains($0.word) })
        else { return nil }
        return index - 1
    }

    private static let workloadWords: WordSet = ["lý", "lí", "nhận", "phải", "tổng", "kiện", "hạn"]

    /// The words behind `số` in `63,75% số có điều kiện`.
    private func nameOfWhole(_ trail: Range<Int>) -> [Word] {
        guard let first = trail.first, ["số", "tổng", "trên"].contains(tokens[first].word) else { return [] }
        let words = tokens[trail].prefix { $0.kind == .word }.map(\.word)
        return Array(words.drop { ["số", "tổng", "trên"].contains($0) })
    }

    /// Whether the words behind a share name a whole of something else: `773 trang trại, chiếm 51,82% tổng đàn lợn`.
    func namesOtherWhole(_ index: Int, _ share: Share) -> Bool {
        let name = nameOfWhole(share.trail)
        guard !name.isEmpty else { return false }
        let statement = statements[index]
        let own = (tokens[statement.label] + tokens[figures[statement.figure].unit] + tokens[statement.trail]).map(
            \.word)
        return Set(name).isDisjoint(with: own) && namedWhole(of: index) == nil
    }

    private func candidates(before index: Int, atLeast part: Figure) -> [Interval] {
        var found: [Interval] = []
        var next = index - 1
        let first = statements[index].paragraph - 8
        while next >= 0, statements[next].paragraph >= first, found.count < 60 {
            let figure = figure(ofStatement: next).asWritten
            if figure.kind == .count, figure.interval.high >= part.interval.low,
                EnumerationReader.isComparable(figure.head, part.head) || isSameKind(next, index)
            {
                found.append(figure.interval)
                if figure.link == .numerator, statements[next].figure + 1 < figures.count {
                    found.append(figures[statements[next].figure + 1].interval)
                }
            }
            next -= 1
        }
        return found
    }

    /// `261 đơn (178 khiếu nại, 83 tố cáo)` before `122 đơn khiếu nại`: what stands for the unit names the kind.
    private func isSameKind(_ other: Int, _ index: Int) -> Bool {
        let unit = tokens[figure(ofStatement: other).unit].map(\.word)
        let own = (tokens[figure(ofStatement: index).unit] + tokens[statements[index].trail]).map(\.word)
        return unit.count > 1 && own.holds(unit)
    }

    /// Statements of the same sentence that bear shares too, each with its own percentage.
    func shareSiblings(of index: Int) -> [Int] {
        paragraphStatements[statements[index].paragraph].filter {
            $0 != index && statements[$0].sentence == statements[index].sentence && statements[$0].share != nil
                && figure(ofStatement: $0).kind == .count
        }
    }
}
