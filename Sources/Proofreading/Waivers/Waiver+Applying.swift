package import Finding

extension Waiver {
    /// What is left of a document's findings when its waivers are heeded.
    package struct Outcome: Sendable {
        package var kept: [Finding] = []
        /// With their suppressions.
        package var suppressed: [Finding] = []
        /// The waivers, by index, that at least one finding fell under.
        package var used: Set<Int> = []
    }

    /// Parts the findings by `waivers`; `discoveries` are what they were made from, in the same order.
    package static func apply(
        _ waivers: [Waiver], to findings: [Finding], from discoveries: [Discoveries.Discovery]
    ) -> Outcome {
        var outcome = Outcome()
        for (finding, discovery) in zip(findings, discoveries) {
            let applying = waivers.indices.filter { waivers[$0].covers(finding, discovery) }
            outcome.used.formUnion(applying)
            guard let first = applying.first else {
                outcome.kept.append(finding)
                continue
            }
            var suppressed = finding
            suppressed.suppression = Suppression(kind: waivers[first].kind, reason: waivers[first].reason)
            outcome.suppressed.append(suppressed)
        }
        return outcome
    }

    /// The finding that says that nothing fell under this waiver.
    package var unusedFinding: Finding {
        Finding(.unusedWaiver, .unusedWaiver(rules.joined(separator: ", ")), at: place, quote: quote, key: quote)
    }

    private func covers(_ finding: Finding, _ discovery: Discoveries.Discovery) -> Bool {
        guard rules.contains(finding.rule.name) else { return false }
        switch scope {
        case .text(let range):
            return ([discovery.range] + discovery.related).contains {
                $0.lowerBound < range.upperBound && range.lowerBound < $0.upperBound
            }
        case .words(let words):
            return words.isEmpty || finding.quote.contains(words) || (finding.key ?? "").contains(words)
                || (finding.sourceLine ?? "").contains(words)
        }
    }
}
