package import ReportModel

/// The value of an expression.
package enum Value: Hashable, Sendable {
    case number(Exact)
    case text(String)
    case date(Day)
    case flag(Bool)
    /// The unit states that there is nothing: 0 in arithmetic, *Không* in print.
    case nilStated
    /// Does not concern the unit, or cannot be said (a share of nothing).
    case notApplicable
    /// Not stated; nothing can be computed from it.
    case missing

    /// The number to compute with; `nil` where there is none.
    package var number: Exact? {
        switch self {
        case .number(let number): number
        case .nilStated: .zero
        default: nil
        }
    }

    package init(_ figure: Figure) {
        switch figure {
        case .given(let quantity, _): self = .number(Exact(quantity))
        case .nilStated: self = .nilStated
        case .notApplicable: self = .notApplicable
        case .missing: self = .missing
        }
    }

    package init(_ field: FieldValue) {
        switch field {
        case .empty: self = .missing
        case .text(let text): self = .text(text)
        case .date(let day): self = .date(day)
        case .number(let quantity): self = .number(Exact(quantity))
        case .flag(let flag): self = .flag(flag)
        }
    }
}
