extension ProofRule {
    /// TT, thể thức: the layout of decree 30/2020.
    package static let layoutRules: [ProofRule] = [
        paperSize, pageMargins, fonts, pageNumbers, nationAndMotto, issuer, documentNumber, placeAndDate, recipients,
        twoNumberLines,
    ]
}
