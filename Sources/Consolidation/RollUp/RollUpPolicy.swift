import ReportModel

/// How one unit's own figure and those below it become one.
struct RollUpPolicy: Sendable {
    let gatherer: Gatherer
    let ownFigure: OwnFigurePolicy
    let missing: MissingPolicy
    /// By the states of what was gathered together, and once more for where a number is not 0: the state of what it makes.
    private let outcomes: [CellState]

    private static let outcomes = MissingPolicy.allCases.map { policy in
        [false, true].flatMap { hasNonZero in
            (0...UInt8.max).map { Gathering.state(CellState(rawValue: $0), hasNonZero: hasNonZero, policy) }
        }
    }

    init(gatherer: Gatherer, ownFigure: OwnFigurePolicy, missing: MissingPolicy) {
        self.gatherer = gatherer
        self.ownFigure = ownFigure
        self.missing = missing
        outcomes = RollUpPolicy.outcomes[MissingPolicy.allCases.firstIndex(of: missing) ?? 0]
    }

    /// As `Gathering.result`, looked up.
    @inline(__always)
    private func result(_ gathered: Gathering) throws(ArithmeticError) -> Cell {
        try gathered.cell(outcomes[Int(gathered.states.rawValue) | (gathered.hasNonZero ? 256 : 0)])
    }

    /// What there is of one unit.
    struct Total {
        var children = Cell.none
        var value = Cell.none
        /// How many units what stands lacks.
        var lacking: Int32 = 0
        /// Whether the unit's own figure is not what the units below make, although it should be.
        var disagrees = false
    }

    /// What stands for one unit by what was gathered below it and what it states itself.
    @inline(__always)
    func settled(_ mine: Cell, _ gathered: Gathering) throws(ArithmeticError) -> Total {
        let children = try result(gathered)
        var total = Total(children: children, value: children, lacking: gathered.lacking)
        // Nearly all units with others below them state nothing themselves.
        if mine.state.isEmpty, ownFigure != .own { return total }
        switch choice(mine.state, children.state) {
        case .children: break
        case .own:
            total.value = mine
            total.lacking = mine.state.lacks ? 1 : 0
        case .both:
            var all = gathered
            gatherer.gather(mine, lacking: mine.state.lacks ? 1 : 0, into: &all)
            total.value = try result(all)
            total.lacking = all.lacking
        }
        total.disagrees =
            ownFigure == .mustAgree && mine.state.isNumber && children.state.isNumber
            && mine.mantissa != children.mantissa
        return total
    }

    /// Which of both stands.
    enum Choice { case own, children, both }

    func choice(_ mine: CellState, _ children: CellState) -> Choice {
        switch ownFigure {
        case .own: return .own
        case .children: return .children
        case .ownAndChildren: return mine.isConcerned ? .both : .children
        case .ownOrChildren:
            if mine.isNumber || mine.contains(.notApplicable) { return .own }
            return children.isConcerned || mine.isEmpty ? .children : .own
        case .mustAgree: return children.isNumber || !mine.isConcerned ? .children : .own
        }
    }
}
