extension ProofRule {
    /// DM, đề mục: the numbers of headings.
    package static let headingRules: [ProofRule] = [skippedNumber, repeatedNumber, skippedLevel]
}
