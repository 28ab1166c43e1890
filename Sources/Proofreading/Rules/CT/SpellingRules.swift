extension ProofRule {
    /// CT, chính tả: spelling.
    package static let spellingRules: [ProofRule] = [whiteSpace]
}
