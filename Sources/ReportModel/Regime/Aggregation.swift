/// What the figures of several units make together.
package enum OverUnits: Sendable, Hashable {
    case sum
    /// The average, each unit weighted by its figure of the indicator with this code (*bình quân gia quyền*).
    case average(weight: String)
    case minimum
    case maximum
    /// Computed again from the consolidated figures by the indicator's own formula: rates are never averaged.
    case formula
    /// Not defined; the units' figures stand side by side.
    case none

    /// The function that holds where the regime declares none: rates and other figures that do not add up over time are
    /// recomputed where they have a formula and not consolidated where they have none; everything else adds up.
    package static func assumed(origin: Indicator.Origin, overTime: Indicator.OverTime) -> OverUnits {
        guard overTime == .none else { return .sum }
        if case .formula = origin { return .formula }
        return .none
    }
}

/// Which figure stands for a unit that states one itself and has units below that state it too.
package enum OwnFigurePolicy: String, Sendable, Hashable, CaseIterable {
    /// Its own; the units below are not asked.
    case own
    /// What the units below make together; its own is only shown.
    case children
    /// Its own where it states one, else what the units below make.
    case ownOrChildren = "own_or_children"
    /// Either, and where there are both they must be the same.
    case mustAgree = "must_agree"
    /// Both together: the unit works besides the units below.
    case ownAndChildren = "own_and_children"
}

/// How a figure is treated that a unit below does not give, after the six modes of VTL 2.1 (`hierarchy`).
///
/// Two things can keep a figure from being there. It is *missing* where nobody stated it, be it that the return did not come
/// or that it leaves the figure out. It is *unknown* (null in VTL) where a consolidation below could not tell it. Figures that
/// do not apply are left out of everything.
package enum MissingPolicy: String, Sendable, Hashable, CaseIterable {
    /// A result only where every figure is there.
    case nonNull = "non_null"
    /// Missing counts as 0, and a result only where some figure is not 0.
    case nonZero = "non_zero"
    /// Unknown as soon as one figure is missing, and missing where all are.
    case partialNull = "partial_null"
    /// Missing counts as 0, and a result only where some figure is there.
    case partialZero = "partial_zero"
    /// Unknown as soon as one figure is missing, also where all are.
    case alwaysNull = "always_null"
    /// Missing counts as 0, always a result.
    case alwaysZero = "always_zero"

    /// Whether a missing figure counts as 0.
    package var countsMissingAsZero: Bool {
        switch self {
        case .nonZero, .partialZero, .alwaysZero: true
        case .nonNull, .partialNull, .alwaysNull: false
        }
    }
}

/// How an indicator is consolidated.
package struct Consolidating: Sendable, Hashable {
    package var overUnits: OverUnits
    package var ownFigure: OwnFigurePolicy
    package var missing: MissingPolicy

    /// By default what came is added up, with what did not come shown beside it.
    package init(
        _ overUnits: OverUnits, ownFigure: OwnFigurePolicy = .ownOrChildren, missing: MissingPolicy = .partialZero
    ) {
        self.overUnits = overUnits
        self.ownFigure = ownFigure
        self.missing = missing
    }
}
