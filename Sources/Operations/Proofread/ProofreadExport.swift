package import Finding
import Proofreading

/// What came out of documents, for programs.
package enum ProofreadExport {
    /// - Parameter general: findings that belong to no document.
    package static func json(_ outcomes: [ProofreadOutcome], general: [Finding], _ language: Language) -> JSON {
        .object([
            ("findings", .array((outcomes.flatMap(\.findings) + general).map { $0.json(in: language) })),
            ("files", .array(outcomes.map(json))),
        ])
    }

    /// The log in SARIF 2.1.0, with all rules.
    package static func sarif(_ outcomes: [ProofreadOutcome], general: [Finding], _ language: Language) -> JSON {
        let hidden = outcomes.flatMap { $0.suppressed + $0.known }
        let rules = SARIF.catalogue + ProofRule.all.map { SARIF.Rule($0.id, description: $0.page.what) }
        return SARIF.log(
            outcomes.flatMap(\.findings) + general + hidden, rules: rules, version: Program.version, language: language)
    }

    private static func json(_ outcome: ProofreadOutcome) -> JSON {
        func count(_ severity: Severity) -> JSON { .integer(outcome.findings.count { $0.severity == severity }) }
        return .object([
            ("file", .string(outcome.file)), ("read", .bool(outcome.isRead)),
            ("period", .string(orNull: outcome.period)), ("errors", count(.error)), ("warnings", count(.warning)),
            ("infos", count(.info)), ("suppressed", .integer(outcome.suppressed.count)),
            ("known", .integer(outcome.known.count)),
        ])
    }
}
