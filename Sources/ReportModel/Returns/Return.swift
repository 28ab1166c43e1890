/// What a return is about.
package struct ReturnKey: Sendable, Hashable, Comparable {
    package var regime: String
    package var unit: String
    package var period: Period

    package init(regime: String, unit: String, period: Period) {
        self.regime = regime
        self.unit = unit
        self.period = period
    }

    package static func < (left: ReturnKey, right: ReturnKey) -> Bool {
        if left.regime != right.regime { return left.regime < right.regime }
        if left.unit != right.unit { return left.unit < right.unit }
        return left.period.isWrittenBefore(right.period)
    }
}

/// The name of one figure in a return: an indicator, or one member of it.
package struct FigureKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var indicator: String
    /// The member of the indicator's category; `nil` for the indicator itself, or its total.
    package var member: String?

    package init(_ indicator: String, _ member: String? = nil) {
        self.indicator = indicator
        self.member = member
    }

    /// `indicator` or `indicator.member`.
    package var description: String {
        member.map { "\(indicator).\($0)" } ?? indicator
    }

    package static func < (left: FigureKey, right: FigureKey) -> Bool {
        (left.indicator, left.member ?? "") < (right.indicator, right.member ?? "")
    }
}

/// *Số liệu báo cáo*: what one unit states for one regime and period.
package struct ReturnContent: Sendable, Hashable {
    package var figures: [FigureKey: Figure]
    /// The text sections that the unit writes itself, by section; an empty text states that there is nothing to report.
    package var narratives: [String: String]
    /// Why a warning stands, by the code of the rule.
    package var explanations: [String: String]

    package init(
        figures: [FigureKey: Figure] = [:], narratives: [String: String] = [:], explanations: [String: String] = [:]
    ) {
        self.figures = figures
        self.narratives = narratives
        self.explanations = explanations
    }
}

/// One immutable state of a return, as the store keeps it.
package struct Revision: Sendable, Hashable {
    package var key: ReturnKey
    /// The number within the return, from 1.
    package var number: Int
    package var author: String
    /// Seconds since 1970-01-01 00:00 UTC.
    package var time: Int64
    package var content: ReturnContent

    package init(key: ReturnKey, number: Int, author: String, time: Int64, content: ReturnContent) {
        self.key = key
        self.number = number
        self.author = author
        self.time = time
        self.content = content
    }
}
