import Finding

extension ProofRule {
    /// Every rule, by group and number.
    package static let all =
        numberRules + tableRules + numberStyleRules + dateRules + citationRules + abbreviationRules + spellingRules
        + headingRules + layoutRules

    /// The rule with the id `name`; `nil` if there is none.
    package static func named(_ name: String) -> ProofRule? {
        all.first { $0.id.name == name }
    }
}

/// Which rules run by default.
package enum ProofProfile: String, Sendable, Hashable, CaseIterable {
    /// Figures, dates and citations: what makes a report wrong.
    case figures = "so-lieu"
    /// Besides these spelling, abbreviations, headings and layout: what a records office looks at.
    case clerk = "van-thu"
    /// Everything but the nursery.
    case full = "day-du"

    /// Whether `rule` runs in this profile.
    package func includes(_ rule: ProofRule) -> Bool {
        switch self {
        case .figures: rule.tier == .core && ["SL", "BB", "NT", "TD"].contains(rule.group)
        case .clerk: rule.tier == .core || rule.tier == .style
        case .full: rule.tier != .nursery
        }
    }
}
