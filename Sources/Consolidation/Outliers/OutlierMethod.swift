/// How a figure is compared with what the same unit reported before.
package enum OutlierMethod: String, Sendable, Hashable, CaseIterable {
    /// How many robust standard deviations it is away from what is expected: the modified z-score of Iglewicz and Hoaglin,
    /// 0.6745 × |x − median| ÷ MAD.
    case zscore
    /// How many standard deviations it is away from the mean of its history.
    case minmax
    /// How many times as large, or as small, it is as the period before and as the same period of the year before.
    case jump

    /// From where on a score is strange, where nobody says otherwise.
    package var usualThreshold: Double {
        switch self {
        // Iglewicz and Hoaglin (1993); DHIS2 takes 3 by default.
        case .zscore: 3.5
        case .minmax: 3
        case .jump: 5
        }
    }

    /// The least threshold that makes sense: every figure is further than none from its mean, and at least itself.
    package var leastThreshold: Double { self == .jump ? 1 : 0 }
}

/// What is to be looked for.
package struct OutlierSettings: Sendable, Hashable {
    /// From where on each method that is used calls a figure strange.
    package var thresholds: [OutlierMethod: Double]
    /// How many earlier figures there must be.
    package var minimumHistory: Int
    /// How many periods back are looked at.
    package var reach: Int

    package init(thresholds: [OutlierMethod: Double], minimumHistory: Int = 6, reach: Int = 36) {
        self.thresholds = thresholds
        self.minimumHistory = minimumHistory
        self.reach = reach
    }

    /// The methods that are used, in a fixed order.
    package var methods: [OutlierMethod] { OutlierMethod.allCases.filter { thresholds[$0] != nil } }
}
