/// `48,7 tỷ đồng (nhà ở 9,6; nông nghiệp 17,3)`: parts without unit and scale are meant in those of their whole.
struct ElidedScale {
    let tokens: [Token]

    /// Gives such parts the scale of their whole, where that brings them near it.
    func apply(_ enumerations: [Enumeration], _ statements: [Statement], _ figures: inout [Figure]) {
        for enumeration in enumerations where enumeration.parts.count > 1 {
            let total = figures[statements[enumeration.total].figure]
            let scale = worth(of: total)
            let parts = enumeration.parts.map { statements[$0].figure }
            guard scale > 1, parts.allSatisfy({ isBare(figures[$0]) }) else { continue }
            let sum = Amount(micro: parts.reduce(Int128(0)) { $0 + figures[$1].value.micro })
            guard let scaled = sum.scaled(by: scale), scaled.micro * 2 > total.value.micro,
                scaled.micro < total.value.micro * 4
            else { continue }
            for part in parts {
                figures[part].value.micro *= scale
                figures[part].step.micro *= scale
                figures[part].isRounded = true
            }
        }
    }

    private func isBare(_ figure: Figure) -> Bool {
        figure.kind == .count && figure.unit.isEmpty && figure.tokens.count == 1 && figure.link == .none
    }

    private func worth(of figure: Figure) -> Int128 {
        guard !figure.isInWords, figure.tokens.lowerBound < figure.unit.lowerBound else { return 1 }
        return tokens[figure.tokens.lowerBound..<figure.unit.lowerBound].reduce(Int128(1)) {
            $0 * Int128(FigureReader.scale(of: $1.cue) ?? 1)
        }
    }
}
