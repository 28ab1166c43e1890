package import Document
package import Finding
package import ReportModel

/// Reads a manuscript and says what does not agree in it.
///
/// Pure and deterministic: the same manuscript and settings always give the same findings, in reading order.
package struct Proofreader: Sendable {
    /// The rules that run.
    package var rules: [ProofRule]
    /// The period that the document reports on, where the caller knows it; else the document is asked.
    package var period: Period?

    package init(rules: [ProofRule], period: Period? = nil) {
        self.rules = rules
        self.period = period
    }

    package init(profile: ProofProfile = .clerk, period: Period? = nil) {
        self.init(rules: ProofRule.all.filter(profile.includes), period: period)
    }

    /// Returns what the rules find in `manuscript`.
    package func discoveries(in manuscript: Manuscript) -> [Discoveries.Discovery] {
        let reading = Reading(manuscript, period: period)
        var discoveries = Discoveries()
        for rule in rules { discoveries.run(rule, on: reading) }
        return discoveries.all.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule.name)
                < ($1.range.lowerBound, $1.range.upperBound, $1.rule.name)
        }
    }

    /// Returns the findings with their places in the source.
    package func findings(in manuscript: Manuscript) -> [Finding] {
        discoveries(in: manuscript).map { $0.finding(in: manuscript) }
    }
}

extension Discoveries.Discovery {
    /// The finding, with its place in the source of `manuscript`.
    package func finding(in manuscript: Manuscript) -> Finding {
        Finding(
            rule, severity: severity, message, at: manuscript.place(of: range), quote: manuscript.string(range),
            sourceLine: manuscript.sourceLine(at: range.lowerBound), evidence: evidence, fix: fix)
    }
}
