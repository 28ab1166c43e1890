extension Reading {
    /// Which wholes a share may have been taken of.
    struct Wholes {
        /// The whole that the sentence binds the part to (`22/56 đơn`, `trong đó`), if it does.
        var bound: Interval?
        /// The statement or figure that the bound whole is written in.
        var boundFigure: Figure?
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
        if let enumeration = enumerationIndex.enumeration(ofPart: index) {
            let whole = figure(ofStatement: enumerations[enumeration].total)
            wholes.bound = whole.interval
            wholes.boundFigure = whole
        }
        wholes.candidates = candidates(before: index, atLeast: part)
        return wholes
    }

    private func candidates(before index: Int, atLeast part: Figure) -> [Interval] {
        var found: [Interval] = []
        var next = index - 1
        let first = statements[index].paragraph - 8
        while next >= 0, statements[next].paragraph >= first, found.count < 60 {
            let figure = figure(ofStatement: next)
            if figure.kind == .count, figure.interval.high >= part.interval.low,
                EnumerationReader.isComparable(figure.head, part.head)
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

    /// Statements of the same sentence that bear shares too, each with its own percentage.
    func shareSiblings(of index: Int) -> [Int] {
        paragraphStatements[statements[index].paragraph].filter {
            $0 != index && statements[$0].sentence == statements[index].sentence && statements[$0].share != nil
                && figure(ofStatement: $0).kind == .count
        }
    }
}
