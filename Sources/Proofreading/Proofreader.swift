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

    /// What came out of one document.
    package struct Report: Sendable {
        /// In reading order.
        package var discoveries: [Discoveries.Discovery]
        /// The period that the document reports on, in Vietnamese; `nil` where it names none.
        package var period: String?
    }

    /// Returns what the rules find in `manuscript`, and the period that it reports on.
    package func report(on manuscript: Manuscript) -> Report {
        let reading = Reading(manuscript, period: period)
        var discoveries = Discoveries()
        for rule in rules { discoveries.run(rule, on: reading) }
        let corroboration = Corroboration(reading: reading)
        let sorted = discoveries.all.filter { !corroboration.acquits($0) }.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule.name)
                < ($1.range.lowerBound, $1.range.upperBound, $1.rule.name)
        }
        return Report(discoveries: sorted, period: reading.reportedPeriod)
    }

    /// Returns what the rules find in `manuscript`.
    package func discoveries(in manuscript: Manuscript) -> [Discoveries.Discovery] {
        report(on: manuscript).discoveries
    }

    /// Returns the findings with their places in the source.
    package func findings(in manuscript: Manuscript) -> [Finding] {
        FindingMaker(manuscript).findings(discoveries(in: manuscript))
    }
}

extension Reading {
    /// The period that the document reports on, for people.
    fileprivate var reportedPeriod: String? {
        statedPeriod?.vietnamese ?? chronology.period?.vietnamese
    }
}
