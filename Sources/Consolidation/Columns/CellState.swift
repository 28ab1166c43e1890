package import ReportModel

/// What is known of one figure of one unit, in a byte.
///
/// The bits are chosen so that the states of many units put together by `or` still say which kinds of figures there were
/// among them. No bit at all means that the figure is none of the unit's business.
package struct CellState: OptionSet, Sendable, Hashable, BitwiseCopyable {
    package let rawValue: UInt8

    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A number.
    package static let given = CellState(rawValue: 1)
    /// *Không*: nothing to report; counts as 0.
    package static let nilStated = CellState(rawValue: 2)
    /// Nobody stated it.
    package static let missing = CellState(rawValue: 4)
    /// A consolidation could not tell it.
    package static let unknown = CellState(rawValue: 8)
    /// Does not apply; left out of everything.
    package static let notApplicable = CellState(rawValue: 16)
    package static let estimate = CellState(rawValue: 32)
    package static let preliminary = CellState(rawValue: 64)
    /// A number that lacks something: a unit below, or a period.
    package static let partial = CellState(rawValue: 128)

    /// What a number may be.
    package static let number: CellState = [.given, .nilStated]
    /// What a figure lacks something by.
    package static let lacking: CellState = [.missing, .unknown, .partial]
    /// How final a figure is.
    static let finality: CellState = [.estimate, .preliminary]

    package var isNumber: Bool { !isDisjoint(with: .number) }
    package var lacks: Bool { !isDisjoint(with: .lacking) }
    /// Whether the figure concerns the unit at all.
    package var isConcerned: Bool { !isDisjoint(with: [.given, .nilStated, .missing, .unknown]) }

    package init(_ figure: Figure) {
        switch figure {
        case .given(_, .official): self = .given
        case .given(_, .estimate): self = [.given, .estimate]
        case .given(_, .preliminary): self = [.given, .preliminary]
        case .nilStated: self = .nilStated
        case .notApplicable: self = .notApplicable
        case .missing: self = .missing
        }
    }

    /// How final the figure is, in the words of a return.
    package var status: FigureStatus {
        contains(.estimate) ? .estimate : contains(.preliminary) ? .preliminary : .official
    }
}

/// One figure: its state and, where that is a number, the mantissa in its column's decimals; else 0.
package struct Cell: Sendable, Hashable {
    package var mantissa: Int64
    package var state: CellState

    package init(_ mantissa: Int64, _ state: CellState) {
        self.mantissa = mantissa
        self.state = state
    }

    package static let none = Cell(0, [])
    package static let missing = Cell(0, .missing)
    package static let unknown = Cell(0, .unknown)
    package static let notApplicable = Cell(0, .notApplicable)
}
