import Document

// One whole is often divided several times over: `Theo đối tượng: …. Theo giới tính: …`. A division then divides what stands further up, not the
// first part of the division before it.

extension Reading {
    /// Whether the parts of a list make up, to the last digit, something else than the figure that it takes for their whole: the whole of another
    /// list of the same parts, what the list makes up that its own whole begins, or a count told anywhere in the text or its tables.
    ///
    /// Only for lists that no word such as `gồm` binds to the figure right before, and sums of three digits and more, which are the same as another
    /// figure hardly by accident.
    func isDivisionOfAnother(_ enumeration: Enumeration) -> Bool {
        let parts = longestReading(enumeration)
        guard parts.count > 1 else { return false }
        let sum = parts.reduce(Amount.zero) { $0 + figure(ofStatement: $1).asWritten.value }
        let whole = figure(ofStatement: enumeration.total)
        guard sum != whole.value, parts.allSatisfy({ figure(ofStatement: $0).asWritten.bound == .exact }) else {
            return false
        }
        let others = lists(near: statements[parts[0]].paragraph).filter {
            $0.total != enumeration.total && longestReading($0) == parts
        }
        let step = parts.map { figure(ofStatement: $0).step }.max() ?? whole.step
        let isLong = step.micro > 0 && sum.micro / step.micro > 99
        if others.contains(where: fits) || (isLong && makesUpSiblings(of: enumeration.total, sum, parts)) {
            return true
        }
        let isBound =
            enumeration.lead == .comprising
            && !["theo", "chia", "phân"].contains(tokens[enumeration.span].first?.word ?? .none)
        guard !isBound, isLong, ![.ofWhich, .bracket, .namely].contains(enumeration.lead) else { return false }
        // Where the whole was typed wrong, what it should be stands elsewhere.
        return !Slip.separates(whole.value, from: sum, step: whole.step)
            && stands(sum, apartFrom: parts + [enumeration.total])
    }

    /// Whether a figure begins a list of its sentence that makes up `sum`: `tự chảy 5.846 ha, bơm điện 4.029 ha, tạo nguồn 412 ha`.
    private func makesUpSiblings(of index: Int, _ sum: Amount, _ parts: [Int]) -> Bool {
        let own = statements[index]
        guard statements[parts[0]].sentence != own.sentence else { return false }
        let first = figures[own.figure]
        var rest = sum
        for other in index..<statements.count {
            let next = figure(ofStatement: other)
            guard statements[other].sentence == own.sentence, rest > .zero else { break }
            guard statements[other].depth == own.depth, next.kind == first.kind, next.head == first.head else {
                continue
            }
            rest = rest - next.asWritten.value
        }
        return rest == .zero
    }

    /// Whether a count of the text, a cell or not, has a value; of long texts in the two hundred paragraphs around.
    private func stands(_ value: Amount, apartFrom known: [Int]) -> Bool {
        let own = known.map { statements[$0].figure }
        let paragraph = statements[known[0]].paragraph
        let first = paragraphFigures[max(0, paragraph - 200)].lowerBound
        let last = paragraphFigures[min(paragraphFigures.count - 1, paragraph + 200)].upperBound
        return (first..<last).contains {
            figures[$0].kind == .count && figures[$0].value == value && !own.contains($0)
        }
    }

    /// Whether two figures are both parts of a list that makes up its whole: neither is a part of the other then.
    func areParts(_ first: Int, _ second: Int) -> Bool {
        lists(near: statements[first].paragraph).contains { list in
            list.parts.contains(first) && list.parts.contains(second) && fits(list)
        }
    }

    /// The lists of a paragraph and of those before it, by their wholes.
    private func lists(near paragraph: Int) -> [Enumeration] {
        let first = paragraphStatements[max(0, paragraph - 12)].lowerBound
        return (first..<paragraphStatements[paragraph].upperBound).flatMap {
            enumerationIndex.enumerations(ofTotal: $0).map { enumerations[$0] }
        }
    }
}
