import Document
import Finding

// What rules ask about figures, and how they write sums down.

extension Reading {
    /// The figure of the statement at `index`.
    func figure(ofStatement index: Int) -> Figure { figures[statements[index].figure] }

    /// The figure's digits and scale as they stand in the text.
    func written(_ figure: Figure) -> String { manuscript.string(figure.range) }

    /// The figure with its unit as they stand in the text.
    func writtenWithUnit(_ figure: Figure) -> String {
        guard let last = figure.unit.last else { return written(figure) }
        return manuscript.string(figure.range.lowerBound..<tokens[last].range.upperBound)
    }

    /// The words of `tokens` as they stand in the text.
    func words(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return manuscript.string(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    }

    /// What names a statement, for evidence and fingerprints: its label, or what stands behind it.
    func name(ofStatement index: Int) -> String {
        let statement = statements[index]
        let label = trimmed(statement.label)
        if !label.isEmpty { return words(label) }
        let trail = trimmed(statement.trail)
        return trail.isEmpty ? words(figures[statement.figure].unit) : words(trail)
    }

    /// A range of tokens without signs, verbs and conjunctions at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        func isIdle(_ token: Token) -> Bool {
            token.kind != .word && token.kind != .name || token.flags.contains(.label) || token.cue == .verb
                || token.cue == .and || token.cue == .about || token.cue == .above || token.cue == .below
        }
        while low < high, isIdle(tokens[low]) { low += 1 }
        while high > low, isIdle(tokens[high - 1]) { high -= 1 }
        return low..<high
    }

    /// The parts that go into a piece of arithmetic, each with its name.
    func evidenceParts(_ indices: [Int]) -> [Evidence.Part] {
        indices.map { Evidence.Part(label: name(ofStatement: $0), value: writtenWithUnit(figure(ofStatement: $0))) }
    }

    /// The sum of what the statements may stand for.
    func sum(_ indices: [Int]) -> Interval {
        indices.reduce(Interval(.zero, .zero)) { $0 + figure(ofStatement: $1).interval }
    }

    /// `0 + 04 + 01 = 05, khác 04`, in the scale of the whole.
    func sumWrittenOut(_ parts: [Int], total: Int) -> String {
        let whole = figure(ofStatement: total)
        let sum = parts.reduce(Amount.zero) { $0 + figure(ofStatement: $1).value }
        let terms = parts.map { written(figure(ofStatement: $0)) }.joined(separator: " + ")
        return "\(terms) = \(inScale(sum, of: whole)), khác \(written(whole))"
    }

    /// An amount in the scale and padding of a written figure: `5,2 triệu`, `05`.
    func inScale(_ amount: Amount, of figure: Figure) -> String {
        let scale = scaleWords(of: figure)
        guard scale.worth > 1 else {
            let text = amount.description
            let isPadded = manuscript.text[figure.range.lowerBound] == 0x30 && !figure.isRounded
            return isPadded && text.count == 1 ? "0" + text : text
        }
        guard amount.micro % scale.worth == 0 else { return amount.description }
        return Amount(micro: amount.micro / scale.worth).description + " " + scale.words
    }

    /// The scale words of a simple figure (`triệu`), and their worth; 1 for none, and for compound money.
    private func scaleWords(of figure: Figure) -> (words: String, worth: Int128) {
        let numberTokens = figure.tokens.lowerBound..<figure.unit.lowerBound
        let first = figure.isSigned ? figure.tokens.lowerBound + 1 : figure.tokens.lowerBound
        guard figure.kind == .count, !figure.isInWords, first + 1 < numberTokens.upperBound,
            tokens[(first + 1)..<numberTokens.upperBound].allSatisfy({ $0.kind == .word })
        else { return ("", 1) }
        let worth = tokens[(first + 1)..<numberTokens.upperBound].reduce(Int128(1)) {
            $0 * Int128(FigureReader.scale(of: $1.cue) ?? 1)
        }
        return (words((first + 1)..<numberTokens.upperBound), worth)
    }
}
