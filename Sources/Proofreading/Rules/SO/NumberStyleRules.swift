extension ProofRule {
    /// SO, cách viết số: how numbers are written.
    package static let numberStyleRules: [ProofRule] = [
        decimalPoint, thousands, unitSpacing, padding, oddNumbers,
    ]
}
