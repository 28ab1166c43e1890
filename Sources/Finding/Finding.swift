/// One thing that is wrong, or worth a look.
///
/// Everything that checks anything yields findings: the workspace reader, the language, the rules on returns, imports,
/// the store. One type, one catalogue of ids, one way to print them.
package struct Finding: Sendable, Hashable {
    package var rule: RuleID
    package var severity: Severity
    package var message: Message
    /// Where it stands; `nil` where it concerns no file.
    package var place: Place?
    /// The words concerned, as they stand in the source.
    package var quote: String
    /// The whole source line, for the caret in the terminal.
    package var sourceLine: String?
    /// What of `sourceLine` is meant, in scalars; `nil` where the line begins in column 1 and the place says it.
    package var sourceRange: Range<Int>?
    /// The other places that it was told from.
    package var related: [RelatedPlace]
    /// What it is about, in words that stay the same when lines move or figures change; tells it from others of its rule.
    package var key: String?
    /// The arithmetic that shows it.
    package var evidence: Evidence?
    /// What is suggested; `nil` where only a person can say.
    package var fix: Fix?
    /// The return concerned, where it is about one.
    package var subject: Subject?
    /// The explanation that the writer gave for keeping a warning.
    package var explanation: String?
    /// Why it is not reported; `nil` where it is.
    package var suppression: Suppression?
    /// The page that it stands on, from 1; `nil` where the file has none.
    package var page: Int?

    package init(
        _ rule: RuleID, severity: Severity? = nil, _ message: Message, at place: Place? = nil, quote: String = "",
        sourceLine: String? = nil, sourceRange: Range<Int>? = nil, related: [RelatedPlace] = [], key: String? = nil,
        evidence: Evidence? = nil, fix: Fix? = nil, subject: Subject? = nil, explanation: String? = nil
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        self.message = message
        self.place = place
        self.quote = quote
        self.sourceLine = sourceLine
        self.sourceRange = sourceRange
        self.related = related
        self.key = key
        self.evidence = evidence
        self.fix = fix
        self.subject = subject
        self.explanation = explanation
    }
}

/// Another place that a finding was told from: a part of a sum, the figure compared with.
package struct RelatedPlace: Sendable, Hashable {
    package var place: Place
    /// The words there.
    package var quote: String
    /// Where they stand in the finding's source line, in scalars; `nil` where they stand elsewhere.
    package var sourceRange: Range<Int>?

    package init(place: Place, quote: String, sourceRange: Range<Int>? = nil) {
        self.place = place
        self.quote = quote
        self.sourceRange = sourceRange
    }
}

/// Why somebody decided that a finding is not to be reported.
package struct Suppression: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// Said in the document itself.
        case inSource
        /// Said in a file beside it.
        case external
    }

    package var kind: Kind
    package var reason: String

    package init(kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }
}

/// How bad a finding is.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case info
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// The arithmetic behind a finding.
package struct Evidence: Sendable, Hashable {
    /// One number that went into it.
    package struct Part: Sendable, Hashable {
        package var label: String
        /// As printed, e.g. `1.234,5`.
        package var value: String

        package init(label: String, value: String) {
            self.label = label
            self.value = value
        }
    }

    /// The sum written out, e.g. `12 + 03 = 15, khác 16`.
    package var arithmetic: String
    package var parts: [Part]

    package init(arithmetic: String, parts: [Part]) {
        self.arithmetic = arithmetic
        self.parts = parts
    }
}

/// A suggested change.
package struct Fix: Sendable, Hashable {
    package var message: Message
    /// What replaces the finding's place; `nil` where the fix is an action, not a text.
    package var replacement: String?

    package init(message: Message, replacement: String? = nil) {
        self.message = message
        self.replacement = replacement
    }
}

/// The return that a finding is about.
package struct Subject: Sendable, Hashable {
    package var regime: String
    package var unit: String
    package var period: String
    /// The figure or rule within it.
    package var item: String?
    /// The code under which an explanation answers it; `nil` where none would.
    package var explainable: String?

    package init(regime: String, unit: String, period: String, item: String? = nil) {
        self.regime = regime
        self.unit = unit
        self.period = period
        self.item = item
    }
}

/// An operation that was refused, with every reason.
package struct Refusal: Error, Sendable {
    package var findings: [Finding]

    package init(_ findings: [Finding]) {
        self.findings = findings
    }

    package init(_ finding: Finding) {
        findings = [finding]
    }
}

extension Sequence<Finding> {
    /// Whether any of them is an error.
    package var hasErrors: Bool {
        contains { $0.severity == .error }
    }

    /// The findings by file, line and column, each once; those without a place come last, in their order.
    package var inReadingOrder: [Finding] {
        var seen: Set<Finding> = []
        let once = filter { seen.insert($0).inserted }
        let placed = once.enumerated().sorted { left, right in
            switch (left.element.place, right.element.place) {
            case (let a?, let b?): a == b ? left.offset < right.offset : a < b
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): left.offset < right.offset
            }
        }
        return placed.map(\.element)
    }
}
