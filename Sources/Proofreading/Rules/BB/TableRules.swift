extension ProofRule {
    /// BB, bảng: the shape of tables.
    package static let tableRules: [ProofRule] = [rowWidth, lettersInNumbers]
}
