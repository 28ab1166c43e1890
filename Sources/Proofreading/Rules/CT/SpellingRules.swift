extension ProofRule {
    /// CT, chính tả: spelling.
    package static let spellingRules: [ProofRule] = [
        syllables, fixedPhrases, tonePlacement, composition, oldEncoding, lookAlikes, typedKeys, doubledWords,
        whiteSpace,
    ]
}
