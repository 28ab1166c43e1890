import Checking
import Consolidation
package import Finding
import ReportLanguage
import ReportModel
import Workspace

/// The checks of a regime put to the returns of all units below one, at once.
package struct ConsolidationCheck {
    /// What was found.
    package struct Outcome {
        /// How many returns were checked.
        package var units: Int
        /// How many things each was put to.
        package var checks: Int
        /// How many could not be told for lack of figures.
        package var notEvaluated: Int
        /// What does not hold, unit by unit.
        package var findings: [Finding]
    }

    private let run: ConsolidationRun
    private let row: Int
    /// What columns are asked for; everything else is for `baocao check`.
    private static let swept: Set<RuleID> = [.ruleViolated, .outOfRange, .balance, .carryOver, .breakdown]

    package init(_ run: ConsolidationRun, row: Int) {
        self.run = run
        self.row = row
    }

    /// Puts the columns to the checks and asks the checker of single returns only where something does not hold.
    ///
    /// The returns that count are checked, as they were sent.
    package func outcome() -> Outcome {
        let period = run.consolidator.period
        let source = SentSource(base: run.source, counted: run.counted)
        let evaluator = Evaluator(run.compiled, source: source)
        let units = run.reporters(row).map { run.consolidator.unit($0).code }
            .filter { code in
                guard run.counted.counts(code, period), let slot = evaluator.slot(unit: code, period: period),
                    slot.isOpen
                else { return false }
                return slot.hasReturn || !evaluator.compiled.needsReturn
            }
        let sweep = ReturnSweep(evaluator, source: source, units: units)
        guard let index = sweep.index(for: period) else {
            return Outcome(units: 0, checks: 0, notEvaluated: 0, findings: [])
        }
        var findings: [Finding] = []
        let flags = index.flags(count: units.count)
        for (place, unit) in units.enumerated() where flags[place] {
            guard let slot = evaluator.slot(unit: unit, period: period) else { continue }
            let stated = run.counted.frozen(unit, period) ?? run.source.returns(of: unit)[period]
            findings += ReturnChecker.check(
                slot, evaluator: evaluator, unknown: stated?.unknown ?? [], explanations: stated?.explanations ?? [:]
            ).filter { ConsolidationCheck.swept.contains($0.rule) }
        }
        return Outcome(
            units: units.count, checks: index.checks.count, notEvaluated: index.unevaluated, findings: findings)
    }
}

extension ConsolidationCheck.Outcome {
    var json: JSON {
        .object([
            ("units", .integer(units)), ("checks", .integer(checks)), ("violated", .integer(findings.count)),
            ("not_evaluated", .integer(notEvaluated)),
        ])
    }
}
