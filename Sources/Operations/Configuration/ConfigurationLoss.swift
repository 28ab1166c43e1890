import Finding
import ReportModel
import ReportStore
import Workspace

/// What a change of the configuration would take away from what is recorded.
struct ConfigurationLoss {
    private let before: Workspace
    private let after: Workspace
    private let store: SQLiteStore

    init(from before: Workspace, to after: Workspace, _ store: SQLiteStore) {
        self.before = before
        self.after = after
        self.store = store
    }

    /// - Parameter regime: the one of which files are others; `nil` where none is.
    func findings(changing regime: String?) throws(Refusal) -> [Finding] {
        var findings: [Finding] = []
        if after.settings.store != before.settings.store {
            findings.append(Finding(.badValue, .storeMoved, at: .start(of: "baocao.yaml"), quote: after.settings.store))
        }
        let kept = try store.registers()
        findings += try units(kept)
        findings += registers(Set(kept.map(\.register)))
        if let regime { findings += try indicators(regime) }
        return findings
    }

    /// Units that would be gone although they have returns or entries; those that only have people are worth a look.
    private func units(_ kept: [RegisterKey]) throws(Refusal) -> [Finding] {
        let gone = Set(before.tree.codes).subtracting(after.tree.codes)
        guard !gone.isEmpty else { return [] }
        var withData = Set(kept.map(\.unit))
        for code in before.regimes.keys { withData.formUnion(try store.keys(regime: code).map(\.unit)) }
        let withPeople = Set(try store.people().flatMap(\.memberships).map(\.unit))
        return gone.sorted().compactMap { code in
            if withData.contains(code) {
                return Finding(.unknownUnit, .unitHasData(code), at: .start(of: "units.csv"), quote: code)
            }
            guard withPeople.contains(code) else { return nil }
            return Finding(
                .unknownUnit, severity: .warning, .unitHasPeople(code), at: .start(of: "units.csv"), quote: code)
        }
    }

    /// Registers whose fields would not be those any more by whose places entries are kept. New fields come at the end.
    private func registers(_ kept: Set<String>) -> [Finding] {
        let (old, new) = (RegisterCatalogue(before).registers, RegisterCatalogue(after).registers)
        return kept.sorted().compactMap { code in
            guard let old = old[code], let new = new[code] else { return nil }
            let isExtended =
                old.key == new.key && old.fields.count <= new.fields.count
                && zip(old.fields, new.fields).allSatisfy { $0.code == $1.code && $0.kind.isKept(like: $1.kind) }
            return isExtended ? nil : Finding(.badValue, .registerReordered(code), quote: code)
        }
    }

    /// Indicators that returns state, and that would be asked for no more; and a regime that changes under its old version.
    private func indicators(_ code: String) throws(Refusal) -> [Finding] {
        guard let old = before.regimes[code]?.regime, let new = after.regimes[code]?.regime,
            try !store.keys(regime: code).isEmpty
        else { return [] }
        let file = "regimes/\(code)/regime.yaml"
        var findings: [Finding] = []
        let gone = Set(old.indicators.map(\.code)).subtracting(new.indicators.map(\.code)).sorted()
        if !gone.isEmpty {
            findings.append(Finding(.badValue, severity: .warning, .indicatorsDropped(gone), at: .start(of: file)))
        }
        if new.version == old.version {
            findings.append(
                Finding(.badValue, severity: .warning, .sameVersion(new.version), at: .start(of: file)))
        }
        return findings
    }
}

extension Register.Field.Kind {
    /// Whether values of both are kept alike.
    fileprivate func isKept(like other: Self) -> Bool {
        switch (self, other) {
        case (.text, .text), (.text, .choice), (.text, .category), (.choice, .text), (.choice, .choice),
            (.choice, .category), (.category, .text), (.category, .choice), (.category, .category), (.date, .date),
            (.number, .number), (.flag, .flag):
            true
        default: false
        }
    }
}
