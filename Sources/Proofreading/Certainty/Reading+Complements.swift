import Finding

extension Reading {
    /// `34 xã có dịch. … Đã có 21 xã qua 21 ngày, còn 13 xã chưa qua 21 ngày`: what did something and what has not, of the only figure before
    /// them that counts the same and is larger than each.
    func checkComplements(_ discoveries: inout Discoveries) {
        for index in statements.indices.dropFirst() where isComplement(index, of: index - 1) {
            let (done, left) = (figure(ofStatement: index - 1), figure(ofStatement: index))
            let wholes = wholes(before: index - 1, atLeast: max(done.value, left.value), head: done.head)
            guard let whole = wholes.first, Set(wholes.map(\.value)).count == 1, done.value + left.value != whole.value,
                Slip.culprit([done, left], total: whole) != nil
            else { continue }
            discoveries.add(
                .partsDoNotAddUp(true), severity: .warning, at: left.range,
                evidence: Evidence(
                    arithmetic: "\(written(done)) + \(written(left)) = "
                        + "\(inScale(done.value + left.value, of: whole)), khác \(written(whole))",
                    parts: evidenceParts([index - 1, index])),
                related: [done.range, whole.range], key: name(ofStatement: index))
        }
    }

    /// Whether a statement tells, with `còn` and `chưa`, how many have not done what the words behind the one before it say.
    private func isComplement(_ rest: Int, of done: Int) -> Bool {
        let (first, second) = (statements[done], statements[rest])
        guard first.sentence == second.sentence, first.depth == 0, second.depth == 0 else { return false }
        let (own, left) = (figure(ofStatement: done), figure(ofStatement: rest))
        guard own.kind == .count, left.kind == .count, own.bound == .exact, left.bound == .exact, own.link == .none,
            left.link == .none, own.head == left.head, own.head != .none, digits(of: own) > 1, left.value > .zero,
            tokens[second.label].contains(where: { $0.word == "còn" })
        else { return false }
        let behind = tokens[second.trail].map(\.word)
        guard let not = behind.firstIndex(of: "chưa"), not + 1 < behind.count else { return false }
        return tokens[first.trail].prefix(3).contains { $0.word == behind[not + 1] }
    }

    /// The figures of the paragraphs before a statement that count the same and are larger.
    private func wholes(before index: Int, atLeast least: Amount, head: Word) -> [Figure] {
        let first = statements[index].paragraph - 3
        var found: [Figure] = []
        var other = index - 1
        while other >= 0, statements[other].paragraph >= first {
            for place in [statements[other].figure, statements[other].figure + 1] where place < figures.count {
                let figure = figures[place]
                guard place == statements[other].figure || figure.link == .denominator || figure.link == .tupleRest,
                    figure.kind == .count, figure.bound == .exact, figure.head == head, figure.value > least
                else { continue }
                found.append(figure)
            }
            other -= 1
        }
        return found
    }
}
