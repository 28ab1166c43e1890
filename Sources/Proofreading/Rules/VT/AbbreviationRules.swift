extension ProofRule {
    /// VT, viết tắt: abbreviations.
    package static let abbreviationRules: [ProofRule] = [
        unexplainedAbbreviation, twoExpansions, explainedAgain, unusedAbbreviation,
    ]
}
