import Finding

extension Reading {
    /// `Đường bộ xảy ra 181 vụ, … . Trong 187 vụ trên đường bộ, …`: a sentence that begins by taking up a figure told before, by its unit and all
    /// of the words behind it, with a slip of the hand.
    func checkTakenUp(_ discoveries: inout Discoveries) {
        for index in statements.indices.dropFirst() {
            let statement = statements[index]
            let figure = figures[statement.figure]
            guard sentenceStarts[index] == figure.tokens.lowerBound - 1 else { continue }
            guard figure.kind == .count, figure.bound == .exact, figure.link == .none, figure.head != .none,
                statement.depth == 0, digits(of: figure) > 2, figure.tokens.lowerBound > 0,
                tokens[figure.tokens.lowerBound - 1].word == "trong"
            else { continue }
            let called = contentWords(tokens[figure.unit].dropFirst() + tokens[statement.trail])
            let first = paragraphStatements[max(0, statement.paragraph - 3)].lowerBound
            let earlier = (first..<index).filter {
                self.figure(ofStatement: $0).head == figure.head && self.figure(ofStatement: $0).kind == .count
            }
            guard !called.isEmpty,
                !earlier.contains(where: { self.figure(ofStatement: $0).interval.overlaps(figure.interval) })
            else { continue }
            let named = earlier.filter { other in
                let own = statements[other]
                return called.isSubset(
                    of: contentWords(tokens[own.label] + tokens[figures[own.figure].unit] + tokens[own.trail]))
            }
            guard named.count == 1, let other = named.first,
                Slip.separates(figure.value, from: self.figure(ofStatement: other).value, step: figure.step)
            else { continue }
            let meant = self.figure(ofStatement: other)
            discoveries.add(
                .twoValues, at: figure.range,
                evidence: Evidence(
                    arithmetic: "\(writtenWithUnit(meant)) ≠ \(writtenWithUnit(figure))",
                    parts: evidenceParts([other, index])),
                related: [meant.range], key: name(ofStatement: index))
        }
    }

    private func contentWords(_ words: ArraySlice<Token>) -> Set<Word> {
        Set(words.map(\.word)).subtracting(TableIndex.idle).subtracting([.none, "này", "nêu"])
    }
}
