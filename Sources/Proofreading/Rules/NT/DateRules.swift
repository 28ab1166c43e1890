extension ProofRule {
    /// NT, ngày tháng: dates and periods.
    package static let dateRules: [ProofRule] = []
}
