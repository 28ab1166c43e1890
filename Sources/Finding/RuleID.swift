/// The stable name of something that is checked, e.g. `KT001`.
///
/// The catalogue of all ids is in `Catalogue.swift`. An id is never given to another check.
package struct RuleID: Sendable, Hashable {
    package let name: String
    /// The severity that a finding of this rule has unless the check says otherwise.
    package let severity: Severity
    /// What is checked, in one sentence.
    package let summary: Message

    package init(_ name: String, _ severity: Severity, vi: String, en: String) {
        self.name = name
        self.severity = severity
        summary = Message(vi: vi, en: en)
    }

    package static func == (left: RuleID, right: RuleID) -> Bool {
        left.name == right.name
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
