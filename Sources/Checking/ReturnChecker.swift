package import Finding
package import ReportLanguage
package import ReportModel

/// Checks one return against its regime: ranges, balances, breakdowns, rules, targets and earlier periods.
package struct ReturnChecker {
    let evaluator: Evaluator
    let slot: Evaluator.Slot
    let content: ReturnContent
    private(set) var findings: [Finding] = []
    /// The checks that an explanation was used for.
    private var explained: Set<String> = []

    var compiled: CompiledRegime { evaluator.compiled }
    var regime: Regime { evaluator.compiled.regime }

    /// Returns everything that is wrong with a return, or worth a look; empty where the unit owes none.
    package static func check(
        _ slot: Evaluator.Slot, evaluator: Evaluator, content: ReturnContent
    ) -> [Finding] {
        guard slot.isOpen else { return [] }
        var checker = ReturnChecker(evaluator: evaluator, slot: slot, content: content)
        checker.checkAll()
        return checker.findings
    }

    private init(evaluator: Evaluator, slot: Evaluator.Slot, content: ReturnContent) {
        self.evaluator = evaluator
        self.slot = slot
        self.content = content
    }

    private mutating func checkAll() {
        let needsReturn = compiled.indicators.contains { $0.origin.formula == nil && $0.isRequired }
        if !slot.hasReturn, needsReturn {
            report(Finding(.returnMissing, .returnMissing, at: regime.place, subject: subject(nil)))
            return
        }
        checkAsked()
        for index in compiled.indicators.indices { checkIndicator(index) }
        for balance in regime.balances { check(balance) }
        for breakdown in regime.breakdowns { check(breakdown) }
        for rule in compiled.rules { check(rule) }
        checkExplanations()
    }

    // MARK: - Findings

    func subject(_ item: String?) -> Subject {
        Subject(regime: regime.code, unit: slot.unit, period: slot.period.description, item: item)
    }

    mutating func report(_ finding: Finding) {
        findings.append(finding)
    }

    /// Reports a failed check, as information only where the unit explained it and the check lets it.
    mutating func report(_ finding: Finding, code: String, mayBeExplained: Bool) {
        var finding = finding
        if let text = content.explanations[code] {
            explained.insert(code)
            finding.explanation = text
            if mayBeExplained { finding.severity = .info }
        }
        findings.append(finding)
    }

    private mutating func checkExplanations() {
        for code in content.explanations.keys.sorted() where !explained.contains(code) {
            report(
                Finding(
                    .unusedExplanation, .unusedExplanation(code), at: regime.place, quote: code, subject: subject(code))
            )
        }
    }

    private mutating func checkAsked() {
        for key in content.figures.keys.filter({ compiled.cell($0) == nil }).sorted() {
            let nearest = nearestName(to: key.description, among: compiled.indicators.map(\.code))
            report(
                Finding(
                    .figureNotAsked, .figureNotAsked(key.description, nearest: nearest), at: regime.place,
                    quote: key.description, subject: subject(key.description)))
        }
    }

    // MARK: - Values

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
