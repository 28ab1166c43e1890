extension ProofRule {
    /// NT, ngày tháng: dates and periods.
    package static let dateRules: [ProofRule] = [
        nonexistentDate, outsidePeriod, wrongPeriodWord, reversedInterval, newerThanDocument, weekday, missingZero,
    ]
}
