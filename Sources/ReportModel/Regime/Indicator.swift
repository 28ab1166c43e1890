package import Finding

/// A *chỉ tiêu*: a named figure; typed in, counted from a register, or computed by a formula.
package struct Indicator: Sendable {
    /// Where its value comes from.
    package enum Origin: Sendable {
        /// The unit states it.
        case typed
        /// It is computed.
        case formula(EmbeddedText)
        /// It is computed, but a unit that keeps no such register may state it; where both exist they must agree.
        case formulaOrTyped(EmbeddedText)

        package var formula: EmbeddedText? {
            switch self {
            case .typed: nil
            case .formula(let text), .formulaOrTyped(let text): text
            }
        }

        /// Whether a unit may state the figure.
        package var acceptsTyped: Bool {
            if case .formula = self { return false }
            return true
        }
    }

    /// What the values of several periods make together.
    package enum OverTime: String, Sendable, CaseIterable {
        /// A flow: the periods add up.
        case sum
        /// A stock: the last period stands.
        case last
        /// A stock of which the mean of the periods stands.
        case average
        /// Not defined, e.g. for rates: recompute from the parts.
        case none
    }

    package var code: String
    package var name: String
    /// The unit of measure, e.g. `hồ sơ`, `triệu đồng`, `%`.
    package var measure: String
    package var decimals: Int
    /// The code of the category that it is split by; every member then has a figure, and the indicator is their total.
    package var category: String?
    package var origin: Origin
    package var overTime: OverTime
    package var consolidating: Consolidating
    package var minimum: Quantity?
    package var maximum: Quantity?
    /// Whether a return without it is incomplete.
    package var isRequired: Bool
    /// Whether figures carry *ước* or *sơ bộ* where they are not final.
    package var hasStatus: Bool
    package var from: Day?
    package var until: Day?
    package var place: Place

    package init(
        code: String, name: String, measure: String, decimals: Int = 0, category: String? = nil,
        origin: Origin = .typed, overTime: OverTime = .sum, consolidating: Consolidating? = nil,
        minimum: Quantity? = nil, maximum: Quantity? = nil, isRequired: Bool = true, hasStatus: Bool = false,
        from: Day? = nil, until: Day? = nil, place: Place
    ) {
        self.code = code
        self.name = name
        self.measure = measure
        self.decimals = decimals
        self.category = category
        self.origin = origin
        self.overTime = overTime
        self.consolidating = consolidating ?? Consolidating(.assumed(origin: origin, overTime: overTime))
        self.minimum = minimum
        self.maximum = maximum
        self.isRequired = isRequired
        self.hasStatus = hasStatus
        self.from = from
        self.until = until
        self.place = place
    }

    /// Whether it is asked for in a period whose figures close within `window`.
    package func isValid(in window: DayRange) -> Bool {
        (from.map { $0 <= window.last } ?? true) && (until.map { window.last <= $0 } ?? true)
    }
}
