package import Finding
package import ReportLanguage
package import ReportModel

/// Checks one return against its regime: ranges, balances, breakdowns, rules, targets and earlier periods.
package struct ReturnChecker {
    let evaluator: Evaluator
    let slot: Evaluator.Slot
    /// The figures of the return and of the one before, as `Evaluator.column` gives them. What is in order, which is nearly
    /// everything, is told from them; only what is not goes back to the values.
    let column: [Figure?]
    /// Empty where no return came before.
    let before: [Figure?]
    /// The returns of the year up to this one; asked for once.
    var year: [Evaluator.Slot]?
    private let unknown: [FigureKey]
    private let explanations: [String: String]
    private(set) var findings: [Finding] = []
    /// The checks that an explanation was used for.
    private var explained: Set<String> = []

    var compiled: CompiledRegime { evaluator.compiled }
    var regime: Regime { evaluator.compiled.regime }

    /// Returns everything that is wrong with a return, or worth a look; empty where the unit owes none.
    package static func check(
        _ slot: Evaluator.Slot, evaluator: Evaluator, content: ReturnContent
    ) -> [Finding] {
        let unknown = content.figures.keys.filter { evaluator.compiled.cell($0) == nil }.sorted()
        return check(slot, evaluator: evaluator, unknown: unknown, explanations: content.explanations)
    }

    /// As above, with what a return states beside the figures of the regime.
    ///
    /// - Parameters:
    ///   - unknown: the figures that the regime does not ask for, in order.
    ///   - explanations: why warnings stand, by the code of the rule.
    package static func check(
        _ slot: Evaluator.Slot, evaluator: Evaluator, unknown: [FigureKey], explanations: [String: String]
    ) -> [Finding] {
        guard slot.isOpen else { return [] }
        let compiled = evaluator.compiled
        if !slot.hasReturn, compiled.needsReturn {
            let subject = Subject(regime: compiled.code, unit: slot.unit, period: slot.period.description, item: nil)
            return [Finding(.returnMissing, .returnMissing, at: compiled.regime.place, subject: subject)]
        }
        var checker = ReturnChecker(slot, evaluator, unknown: unknown, explanations: explanations)
        checker.checkAll()
        return checker.findings
    }

    private init(
        _ slot: Evaluator.Slot, _ evaluator: Evaluator, unknown: [FigureKey], explanations: [String: String]
    ) {
        self.evaluator = evaluator
        self.slot = slot
        self.unknown = unknown
        self.explanations = explanations
        column = evaluator.column(of: slot)
        let previous = evaluator.slot(.previous, from: slot)
        before = previous.map { $0.isOpen ? evaluator.column(of: $0) : [] } ?? []
    }

    private mutating func checkAll() {
        checkAsked()
        for index in compiled.traits.indices { checkIndicator(index) }
        for balance in compiled.balances { check(balance) }
        for breakdown in compiled.breakdowns { check(breakdown) }
        for rule in compiled.rules { check(rule) }
        checkExplanations()
    }

    // MARK: - Findings

    func subject(_ item: String?) -> Subject {
        Subject(regime: compiled.code, unit: slot.unit, period: slot.period.description, item: item)
    }

    mutating func report(_ finding: Finding) {
        findings.append(finding)
    }

    /// Reports a failed check, as information only where the unit explained it and the check lets it.
    mutating func report(_ finding: Finding, code: String, mayBeExplained: Bool) {
        var finding = finding
        if mayBeExplained { finding.subject?.explainable = code }
        if let text = explanations[code] {
            explained.insert(code)
            finding.explanation = text
            if mayBeExplained { finding.severity = .info }
        }
        findings.append(finding)
    }

    private mutating func checkExplanations() {
        for code in explanations.keys.sorted() where !explained.contains(code) {
            report(
                Finding(
                    .unusedExplanation, .unusedExplanation(code), at: regime.place, quote: code, subject: subject(code))
            )
        }
    }

    private mutating func checkAsked() {
        for key in unknown {
            let nearest = nearestName(to: key.description, among: compiled.indicators.map(\.code))
            report(
                Finding(
                    .figureNotAsked, .figureNotAsked(key.description, nearest: nearest), at: regime.place,
                    quote: key.description, subject: subject(key.description)))
        }
    }

    // MARK: - Values

    /// Whether nothing is stated for a figure or can be computed.
    mutating func isMissing(_ indicator: Int, _ cell: Int) -> Bool {
        switch column[cell] {
        case nil: value(indicator, cell) == .missing
        case .missing?: true
        default: false
        }
    }

    /// The value of a figure; an arithmetic failure is reported once and reads as missing.
    mutating func value(_ indicator: Int, _ cell: Int, in slot: Evaluator.Slot? = nil) -> Value {
        do throws(EvaluationError) {
            return try evaluator.value(indicator: indicator, cell: cell, in: slot ?? self.slot)
        } catch {
            reportOverflow(error, at: compiled.indicators[indicator].place)
            return .missing
        }
    }

    mutating func reportOverflow(_ error: EvaluationError, at place: Place) {
        let finding = Finding(
            .arithmetic, .overflow(error.name), at: place, quote: error.name, subject: subject(error.name))
        if !findings.contains(finding) { findings.append(finding) }
    }

    /// A value as printed in evidence.
    func text(_ value: Value, decimals: Int) -> String {
        switch value {
        case .number(let number): (try? number.rounded(decimals: decimals))?.paddedCount ?? "?"
        case .nilStated: "Không"
        case .notApplicable: "–"
        case .missing: "(chưa có)"
        case .text(let text): "“\(text)”"
        case .date(let day): day.short
        case .flag(let flag): flag ? "đúng" : "sai"
        }
    }

    /// The name of an indicator's figure, with its member.
    func name(_ indicator: Int, offset: Int) -> String {
        let definition = compiled.indicators[indicator]
        guard offset > 0, let category = compiled.scope.categoryOfIndicator[indicator] else { return definition.name }
        return "\(definition.name) – \(regime.categories[category].members[offset - 1].name)"
    }
}

extension Regime {
    /// Whether there is a check of this code, so that a unit may say why it does not hold.
    package func hasCheck(_ code: String) -> Bool {
        [RuleID.targetSanity.name, RuleID.comparisonSanity.name].contains(code) || rules.contains { $0.code == code }
            || balances.contains { $0.code == code } || breakdowns.contains { $0.code == code }
    }
}
