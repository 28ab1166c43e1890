package import Finding

/// One thing that the proofreader checks in a document, with what a reader of its page wants to know.
///
/// Each rule is declared in a file of its own under `Rules/`, by group. The page in docs/, `baocao rules` and the tests of the
/// examples are all made from this value.
package struct ProofRule: Sendable {
    /// Whether a rule runs without being asked for.
    package enum Tier: String, Sendable, Hashable, CaseIterable {
        /// On: errors and warnings that are nearly always right.
        case core
        /// On: remarks on form, at level info.
        case style
        /// Off until a profile turns it on.
        case careful
        /// Off until its precision is measured.
        case nursery
    }

    /// Whether what a rule suggests may be applied without a look.
    package enum Repair: String, Sendable, Hashable {
        case none
        /// A person has to choose.
        case review
        case safe
    }

    package let id: RuleID
    package let tier: Tier
    package let repair: Repair
    package let page: RulePage
    /// Adds what it finds in a reading.
    package let check: @Sendable (Reading, inout Discoveries) -> Void

    package init(
        _ name: String, _ severity: Severity, _ tier: Tier, repair: Repair = .none, vi: String, en: String,
        page: RulePage, check: @escaping @Sendable (Reading, inout Discoveries) -> Void
    ) {
        id = RuleID(name, severity, vi: vi, en: en)
        self.tier = tier
        self.repair = repair
        self.page = page
        self.check = check
    }

    /// The two letters before the number, e.g. `SL`.
    package var group: Substring { id.name.prefix(2) }
}

/// What the page of a rule says. In Vietnamese: its readers are the clerks whose reports are checked.
package struct RulePage: Sendable, Hashable {
    /// Kiểm tra gì.
    package var what: String
    /// Vì sao.
    package var why: String
    /// Ví dụ sai: documents in which the rule must report something.
    package var wrong: [String]
    /// Ví dụ đúng: documents in which it must not.
    package var right: [String]
    /// Khi nào không báo.
    package var silent: String

    /// Examples are whole documents in the plain-text form (`-` lists, `|` tables), one or more lines each.
    package init(what: String, why: String, wrong: [String], right: [String], silent: String) {
        self.what = what
        self.why = why
        self.wrong = wrong
        self.right = right
        self.silent = silent
    }
}

/// What the rules found in one document, in terms of its text.
package struct Discoveries: Sendable {
    /// A finding before its place in the source is looked up.
    package struct Discovery: Sendable, Hashable {
        package var rule: RuleID
        package var severity: Severity
        package var message: Message
        /// The bytes of the manuscript concerned.
        package var range: Range<Int>
        package var evidence: Evidence?
        package var fix: Fix?
        /// The other bytes that the arithmetic was made from.
        package var related: [Range<Int>]
        /// Which thing is meant, in words that stay the same when lines move or values change; part of the fingerprint.
        package var key: String
    }

    package private(set) var all: [Discovery] = []
    /// The rule that is running, which what is added belongs to.
    private var rule: RuleID?

    /// Runs a rule on a reading, and keeps what it finds.
    package mutating func run(_ rule: ProofRule, on reading: Reading) {
        self.rule = rule.id
        rule.check(reading, &self)
    }

    package init() {}

    /// Adds a finding of the rule that is running.
    /// - Parameter fix: what replaces exactly `range`.
    package mutating func add(
        _ message: Message, severity: Severity? = nil, at range: Range<Int>,
        evidence: Evidence? = nil, fix: Fix? = nil, related: [Range<Int>] = [], key: String = ""
    ) {
        guard let rule else { return }
        all.append(
            Discovery(
                rule: rule, severity: severity ?? rule.severity, message: message, range: range, evidence: evidence,
                fix: fix, related: related, key: key))
    }
}
