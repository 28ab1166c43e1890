import Finding

extension Reading {
    /// `được giao 2.164; có mặt 2.039, đạt 94,22%; chưa sử dụng 125`: a part and its whole that the percentage proves, and behind them what
    /// is left, told with `còn` or `chưa`.
    func checkProvenRests(_ discoveries: inout Discoveries) {
        for index in statements.indices.dropLast() {
            guard let percent = provingShare(of: index), let rest = rest(behind: index) else { continue }
            let part = figure(ofStatement: index)
            let remainder = figure(ofStatement: rest)
            let near = candidates(for: index, before: percent)
            let fitting = near.filter {
                Percentage.compare(figures[percent], part: part.interval, whole: $0.interval) == .rounded
            }
            guard let whole = fitting.first, Set(fitting.map(\.value)).count == 1, whole.step == remainder.step else {
                continue
            }
            let sum = part.interval + remainder.interval
            // Another whole of the paragraph that it is left of, or another part.
            let isElsewhere = near.contains {
                sum.overlaps($0.interval) || ($0.value - whole.value).magnitude == remainder.value
            }
            guard !isElsewhere, Slip.culprit([part, remainder], total: whole) != nil else { continue }
            discoveries.add(
                .partsDoNotAddUp(true), severity: .warning, at: remainder.range,
                evidence: Evidence(
                    arithmetic: "\(written(part)) + \(written(remainder)) = "
                        + "\(inScale(part.value + remainder.value, of: whole)), khác \(written(whole))",
                    parts: evidenceParts([index, rest])),
                related: [part.range, whole.range], key: name(ofStatement: rest))
        }
    }

    /// The percentage told of a statement, of three digits at least, so that it can prove something.
    private func provingShare(of index: Int) -> Int? {
        let part = figure(ofStatement: index)
        guard part.kind == .count, part.bound == .exact, part.link == .none, digits(of: part) > 2 else { return nil }
        // The share of the statement, or a percentage that is told as a rate right behind it.
        let next = index + 1
        let behind =
            next < statements.count && statements[next].sentence == statements[index].sentence
                && figure(ofStatement: next).kind == .percent ? statements[next].figure : nil
        guard let percent = statements[index].share?.figure ?? behind, figures[percent].bound == .exact,
            digits(of: figures[percent]) > 2, figures[percent].value < Amount(100)
        else { return nil }
        return percent
    }

    /// The next statement of the sentence or the one behind it, where its label begins with `còn`, `chưa`, `số chưa`.
    private func rest(behind index: Int) -> Int? {
        let next = (index + 1..<statements.count).prefix { $0 < index + 4 }.first {
            figure(ofStatement: $0).kind == .count && statements[$0].depth == statements[index].depth
        }
        guard let next, statements[next].paragraph == statements[index].paragraph,
            statements[next].sentence - statements[index].sentence < 2
        else { return nil }
        let own = figure(ofStatement: next)
        let begins =
            tokens[trimmed(statements[next].label)].prefix(2).contains {
                $0.word == "còn" || $0.word == "chưa" || $0.cue == .remainder
            } || tokens[statements[next].label].prefix(1).contains { $0.word == "còn" || $0.word == "chưa" }
        guard begins, own.bound == .exact, own.link == .none, digits(of: own) > 1,
            EnumerationReader.isComparable(own.head, figure(ofStatement: index).head)
        else { return nil }
        return next
    }

    /// The figures of the paragraph around a statement that may be its whole.
    private func candidates(for index: Int, before percent: Int) -> [Figure] {
        let part = figure(ofStatement: index)
        return paragraphFigures[statements[index].paragraph].filter { $0 != statements[index].figure }.prefix(40).map {
            figures[$0]
        }
        .filter {
            $0.kind == .count && $0.bound == .exact && $0.value > part.value && $0.link != .range
                && EnumerationReader.isComparable($0.head, part.head)
        }
    }
}
