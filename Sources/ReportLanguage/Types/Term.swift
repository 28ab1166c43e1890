package import ReportModel

/// A checked expression: every name is resolved to an index, every type is known.
package struct Term: Sendable {
    /// Which period's figure is meant.
    package enum Moment: Hashable, Sendable {
        case now
        case previous
        case yearAgo
        /// The year so far.
        case yearToDate
    }

    /// Which figure of a split indicator is meant.
    package enum Cell: Hashable, Sendable {
        /// The member that the surrounding formula, rule or row is about; the total where it is about none.
        case context
        case total
        /// The member with this index in its category.
        case member(Int)
    }

    package enum StateTest: Hashable, Sendable {
        case missing, given, nilStated, notApplicable, empty
    }

    package enum Edge: Hashable, Sendable {
        case first, last
    }

    package indirect enum Kind: Sendable {
        case number(Exact)
        case text(String)
        case date(Day)
        case flag(Bool)
        case figure(indicator: Int, Cell, Moment)
        /// The figures of the units below; stands only as the argument of an aggregate.
        case children(indicator: Int, Cell, Moment)
        case target(indicator: Int, Cell)
        case window(Edge)
        case periodName
        case unitName
        /// A field of the register entry at hand.
        case field(Int)
        case negate(Term)
        case not(Term)
        case binary(BinaryOperator, Term, Term)
        case state(Term, StateTest, negated: Bool)
        case member(Term, of: [Term])
        case call(Function, [Term])
        /// An aggregate over a register; `id` numbers it within the regime.
        case select(Function, Selection)
        case convert(Term, factor: Exact)
    }

    /// Which entries of a register an aggregate takes, and what of them.
    package struct Selection: Sendable {
        package var id: Int
        package var register: Int
        /// The date field by which entries belong to the period; `nil` takes all entries.
        package var dateField: Int?
        /// What is added up or compared; `nil` counts entries.
        package var valueField: Int?
        /// The field that says which member of the context's category an entry belongs to.
        package var memberField: Int?
        package var condition: Term?

        /// Whether the condition depends on the entry and the period alone, not on figures or the member at hand.
        package let isAboutEntryOnly: Bool

        init(
            id: Int, register: Int, dateField: Int?, valueField: Int?, memberField: Int?, condition: Term?
        ) {
            self.id = id
            self.register = register
            self.dateField = dateField
            self.valueField = valueField
            self.memberField = memberField
            self.condition = condition
            isAboutEntryOnly = condition?.isAboutEntryOnly ?? true
        }
    }

    private var isAboutEntryOnly: Bool {
        switch kind {
        case .figure, .children, .target, .select: false
        default: parts.allSatisfy(\.isAboutEntryOnly)
        }
    }

    package var kind: Kind
    package var type: ValueType
    /// The UTF-8 bytes of the source that it was read from.
    package var range: Range<Int>
}
