extension ProofRule {
    /// TD, trích dẫn: cited documents.
    package static let citationRules: [ProofRule] = [
        twoDates, twoNumbers, kindAndSymbol, yearOfSymbol, symbolForm, citedTooLate,
    ]
}
