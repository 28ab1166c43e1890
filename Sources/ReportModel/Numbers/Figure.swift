/// What a unit states for one indicator. Missing is not zero.
package enum Figure: Sendable, Hashable {
    case given(Quantity, FigureStatus)
    /// The unit states that there is nothing to report; it counts as 0 and prints as *Không*.
    case nilStated
    /// The indicator does not concern the unit.
    case notApplicable
    /// Nothing was stated.
    case missing

    package static func given(_ quantity: Quantity) -> Figure {
        .given(quantity, .official)
    }

    /// The number to compute with: the stated one, 0 for nil, none otherwise.
    @inlinable package var number: Quantity? {
        switch self {
        case .given(let quantity, _): quantity
        case .nilStated: .zero
        case .notApplicable, .missing: nil
        }
    }
}

/// How final a figure is.
package enum FigureStatus: String, Sendable, Hashable, CaseIterable {
    /// *Ước*
    case estimate
    /// *Sơ bộ*
    case preliminary
    /// *Chính thức*
    case official

    /// The word before an estimated or preliminary figure; empty for an official one.
    package var vietnamese: String {
        switch self {
        case .estimate: "ước"
        case .preliminary: "sơ bộ"
        case .official: "chính thức"
        }
    }
}
