import Finding

// Changes that are told of figures without a statement of their own.

extension Reading {
    /// `03 vụ/4,2 ha, giảm 02 vụ và giảm 3,6 ha so với năm 2020 (05 vụ/7,8 ha)`: the change of the second of several counts of one thing.
    func checkTupleDifferences(_ discoveries: inout Discoveries) {
        for change in changes where change.statement >= 0 {
            let level = statements[change.statement].figure
            guard figures[level].link == .tupleFirst, let base = change.base, figures[base].link == .tupleFirst else {
                continue
            }
            let rest = figures[(level + 1)...].prefix { $0.link == .tupleRest }
            let starts = figures[(base + 1)...].prefix { $0.link == .tupleRest }
            for delta in loneDeltas where delta > level && delta < base {
                let by = figures[delta]
                let now = rest.filter { $0.head == by.head }
                let before = starts.filter { $0.head == by.head }
                guard now.count == 1, before.count == 1, by.kind == .count, let sign = sign(before: by) else {
                    continue
                }
                reportSide(now[0], before[0], by, sign, &discoveries)
            }
        }
    }

    /// `chiếm 24,6% số hộ (13.894 hộ), giảm 5,2 điểm phần trăm so với năm 2022 (29,8%)`, `chiếm 66,7%; so với cùng kỳ (64,2%) tăng 2,5%`: the
    /// change of a share, in points; of one told in percent the growth may be meant too.
    func checkShareDifferences(_ discoveries: inout Discoveries) {
        let known = Set(changes.compactMap(\.delta))
        for share in statements.compactMap(\.share) where figures[share.figure].bound == .exact {
            let level = figures[share.figure]
            let behind = (share.figure + 1..<min(share.figure + 4, figures.count)).filter {
                [.points, .percent].contains(figures[$0].kind)
            }.prefix(2)
            guard behind.count == 2, let delta = behind.first(where: { sign(before: figures[$0]) != nil }),
                let base = behind.first(where: { $0 != delta && isComparedBase($0) }), !known.contains(delta),
                figures[base].kind == .percent, let sign = sign(before: figures[delta])
            else { continue }
            let all = tokens[
                level.tokens.upperBound..<max(figures[delta].tokens.upperBound, figures[base].tokens.upperBound)]
            guard all.count < 30, !all.contains(where: { $0.kind == .period || $0.kind == .lineBreak }),
                all.count(where: { $0.kind == .semicolon }) < 2
            else { continue }
            let (before, by) = (figures[base], figures[delta])
            let change = sign > 0 ? level.interval - before.interval : before.interval - level.interval
            if by.kind == .percent, Percentage.compare(by, part: change, whole: before.interval) != .wrong { continue }
            reportSide(level, before, by, sign, &discoveries)
        }
    }

    /// `so với năm 2022 (29,8%)`: alone in brackets, with the word for a comparison right before them.
    private func isComparedBase(_ index: Int) -> Bool {
        let place = figures[index].tokens
        guard place.lowerBound > 1, tokens[place.lowerBound - 1].kind == .openParenthesis,
            place.upperBound < tokens.count, tokens[place.upperBound].kind == .closeParenthesis,
            figures[index].bound == .exact
        else { return false }
        let before = tokens[max(0, place.lowerBound - 9)..<(place.lowerBound - 1)]
        return before.reversed().prefix { $0.kind == .word || $0.kind == .date }.contains { $0.cue == .against }
    }

    /// 1 for `tăng`, -1 for `giảm` right before a figure.
    private func sign(before figure: Figure) -> Int? {
        let words = tokens[max(0, figure.tokens.lowerBound - 3)..<figure.tokens.lowerBound]
        switch words.last(where: { $0.cue == .up || $0.cue == .down })?.cue {
        case .up: return 1
        case .down: return -1
        default: return nil
        }
    }

    private func reportSide(
        _ level: Figure, _ base: Figure, _ delta: Figure, _ sign: Int, _ discoveries: inout Discoveries
    ) {
        let half = Amount(micro: delta.step.micro / 2)
        let amount =
            delta.isRounded ? Interval(delta.value - half, delta.value + half) : Interval(delta.value, delta.value)
        let (larger, smaller) = sign > 0 ? (level, base) : (base, level)
        guard level.bound == .exact, base.bound == .exact, delta.bound == .exact,
            !(larger.interval - smaller.interval).overlaps(amount)
        else { return }
        let value = larger.value - smaller.value
        discoveries.add(
            .deltaDiffers, severity: .warning, at: delta.range,
            evidence: Evidence(
                arithmetic:
                    "\(written(larger)) − \(written(smaller)) = \(inScale(value, of: delta)), khác \(written(delta))",
                parts: [Evidence.Part(label: "so với", value: writtenWithUnit(base))]),
            related: [level.range, base.range], key: written(delta))
    }
}
