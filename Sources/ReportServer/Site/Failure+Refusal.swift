import Finding
import Mustache

extension Failure {
    /// What a refusal means to somebody at a browser.
    init(_ refusal: Refusal) {
        let rules = Set(refusal.findings.map(\.rule))
        if rules.contains(.storeUnavailable) {
            self.init(status: 503, message: .storeBusy, findings: refusal.findings)
        } else if rules.contains(.storeDamaged) || rules.contains(.newerStore) {
            self.init(status: 500, message: .ourFault, findings: refusal.findings)
        } else if rules.contains(.conflict) || rules.contains(.lifeChangedMeanwhile) {
            self.init(status: 409, message: .changedMeanwhile, findings: refusal.findings)
        } else if rules.contains(.unknownUnit) || rules.contains(.unknownCode) {
            self.init(status: 404, message: .notFound, findings: refusal.findings)
        } else {
            self.init(status: 422, message: .notPossible, findings: refusal.findings)
        }
    }
}

extension Finding {
    /// What templates print of a finding.
    func fields(_ language: Language) -> Fields {
        [
            "id": rule.name, "severity": severity.rawValue,
            "word": FindingText(language: language, isColoured: false).word(severity),
            "message": message.text(in: language).capitalizedSentence,
            "evidence": evidence?.arithmetic, "item": subject?.item,
            "fix": fix?.message.text(in: language).capitalizedSentence,
            "place": place.map { "\($0.file):\($0.line)" }, "explanation": explanation,
        ]
    }
}

extension String {
    /// With a capital at its start.
    var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
