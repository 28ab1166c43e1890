package import Finding
package import Proofreading

/// Which rules run: those of a profile, with some more or less, or only those named.
package struct RuleChoice {
    var profile: ProofProfile
    var only: [String]
    var also: [String]
    var without: [String]

    package init(profile: ProofProfile, only: [String], also: [String], without: [String]) {
        self.profile = profile
        self.only = only
        self.also = also
        self.without = without
    }

    /// - Throws: ``Refusal`` with every id that there is not.
    package func rules() throws(Refusal) -> [ProofRule] {
        let (only, also, without) = (ids(only), ids(also), ids(without))
        let unknown = (only + also + without).filter { ProofRule.named($0) == nil }
        guard unknown.isEmpty else { throw Refusal(unknown.map(RuleChoice.unknown)) }
        return ProofRule.all.filter { rule in
            let name = rule.id.name
            let isChosen = only.isEmpty ? profile.includes(rule) : only.contains(name)
            return (isChosen || also.contains(name)) && !without.contains(name)
        }
    }

    /// What is said about an id that there is not.
    package static func unknown(_ name: String) -> Finding {
        let known = ProofRule.all.map(\.id.name) + RuleID.all.map(\.name)
        return Finding(.unknownCode, .noSuchRule(name, nearest: nearestName(to: name, among: known)), quote: name)
    }

    /// `SL001,sl004` as ids.
    private func ids(_ words: [String]) -> [String] {
        words.flatMap { $0.split { $0 == "," || $0 == " " } }.map { $0.uppercased() }
    }
}
