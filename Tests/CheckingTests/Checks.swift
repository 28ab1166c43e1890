import Checking
import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel

/// What checking a return of `xa` says: `KT004 error item: message [evidence]`, a line for each finding.
///
/// - Parameter only: the rules to keep; all where it is empty.
func checks(_ world: World, _ period: Period = World.october, only: RuleID...) throws -> [String] {
    try findings(world, period).filter { only.isEmpty || only.contains($0.rule) }.map { finding in
        var line = "\(finding.rule.name) \(finding.severity.rawValue)"
        if let item = finding.subject?.item { line += " \(item)" }
        line += ": \(finding.message.vi)"
        if let evidence = finding.evidence { line += " [\(evidence.arithmetic)]" }
        if let explanation = finding.explanation { line += " “\(explanation)”" }
        return line
    }
}

func findings(_ world: World, _ period: Period = World.october) throws -> [Finding] {
    let evaluator = try world.evaluator()
    guard let slot = evaluator.slot(unit: "xa", period: period) else { return [] }
    return ReturnChecker.check(slot, evaluator: evaluator, content: world.content(period))
}

extension CheckRule {
    static func test(
        _ code: String, _ expression: String, message: String = "Quy tắc không đúng", severity: Severity = .error,
        tolerance: String = "0", mayBeExplained: Bool = false
    ) -> CheckRule {
        let text = EmbeddedText.expression(expression, file: "regime.yaml")
        return CheckRule(
            code: code, message: message, expression: text, severity: severity,
            tolerance: (try? Quantity(plain: tolerance)) ?? .zero, mayBeExplained: mayBeExplained, place: text.place)
    }
}

extension Balance {
    static func test(
        _ code: String, _ opening: String, in inflow: [String], out outflow: [String], _ closing: String,
        severity: Severity = .error
    ) -> Balance {
        Balance(
            code: code, name: "Cân đối \(code)", opening: opening, inflow: inflow, outflow: outflow, closing: closing,
            severity: severity, place: Place(file: "regime.yaml", line: 7, column: 3))
    }
}

extension Breakdown {
    static func test(
        _ code: String, _ total: String, _ parts: [String], isClosed: Bool = true, tolerance: String = "0",
        severity: Severity = .error
    ) -> Breakdown {
        Breakdown(
            code: code, name: "Phân tổ \(code)", total: total, parts: parts, isClosed: isClosed,
            tolerance: (try? Quantity(plain: tolerance)) ?? .zero, severity: severity,
            place: Place(file: "regime.yaml", line: 8, column: 3))
    }
}
