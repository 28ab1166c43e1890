import Finding

extension Reading {
    /// `1.090 người × 9 tháng × 2.000 đồng = 19.620.000 đồng`, `gạo 12,5 tấn (500 suất × 25 kg)`: products that are written out, with what they make behind
    /// an equals sign, or right before the bracket that they stand in.
    func checkProductEquations(_ discoveries: inout Discoveries) {
        for range in paragraphFigures where range.count > 2 {
            var first = range.lowerBound
            while first < range.upperBound {
                var last = first
                while last + 1 < range.upperBound, isTimes(between: last, last + 1) { last += 1 }
                if last > first { check(first...last, in: range, &discoveries) }
                first = last + 1
            }
        }
    }

    private func check(_ factors: ClosedRange<Int>, in range: Range<Int>, _ discoveries: inout Discoveries) {
        guard let result = result(of: factors, in: range) else { return }
        let terms = factors.map { figures[$0] }
        let made = figures[result]
        guard (terms + [made]).allSatisfy({ $0.bound == .exact && $0.value > .zero && $0.link != .range }),
            made.kind != .percent, made.step.micro > 0
        else { return }
        let unit =
            terms.contains { $0.head == made.head }
            ? 1 : terms.compactMap { MassUnits.factor(from: $0.head, to: made.head) }.first
        guard let factor = unit ?? (result > factors.upperBound ? 1 : nil) else { return }
        func product(_ value: (Figure) -> Double) -> Double {
            terms.reduce(factor) { $0 * value($1) * ($1.kind == .percent ? 0.01 : 1) }
        }
        let (low, high) = (product { $0.interval.low.double }, product { $0.interval.high.double })
        let step = made.step.double * 1.001
        guard low > made.value.double + step || high < made.value.double - step else { return }
        let steps = (product { $0.value.double } / made.step.double).rounded()
        guard steps < 1e15 else { return }
        let value = Amount(micro: Int128(steps) * made.step.micro)
        discoveries.add(
            .equationWrong(), at: made.range,
            evidence: Evidence(
                arithmetic: terms.map(writtenWithUnit).joined(separator: " × ")
                    + " = \(inScale(value, of: made)), khác \(written(made))", parts: []),
            related: terms.map(\.range), key: writtenWithUnit(made))
    }

    /// The figure that a product makes.
    private func result(of factors: ClosedRange<Int>, in range: Range<Int>) -> Int? {
        let (first, last) = (figures[factors.lowerBound], figures[factors.upperBound])
        let behind = last.tokens.upperBound
        if factors.upperBound + 1 < range.upperBound, behind < tokens.count, tokens[behind].kind == .equals,
            figures[factors.upperBound + 1].tokens.lowerBound == behind + 1
        {
            return factors.upperBound + 1
        }
        let open = first.tokens.lowerBound - 1
        guard factors.lowerBound > range.lowerBound, open > 0, tokens[open].kind == .openParenthesis,
            behind < tokens.count,
            tokens[behind].kind == .closeParenthesis, figures[factors.lowerBound - 1].tokens.upperBound == open,
            figures[factors.lowerBound - 1].head != .none
        else { return nil }
        return factors.lowerBound - 1
    }

    /// Whether nothing but a times sign stands between two figures.
    private func isTimes(between first: Int, _ second: Int) -> Bool {
        let end = figures[first].tokens.upperBound
        return figures[second].tokens.lowerBound == end + 1
            && (tokens[end].kind == .times || tokens[end].word == "x")
    }
}
