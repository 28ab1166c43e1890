import ReportModel

/// How one unit's own figure and those below it become one.
struct RollUpPolicy: Sendable {
    let gatherer: Gatherer
    let ownFigure: OwnFigurePolicy
    let missing: MissingPolicy

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
        let children = try gathered.result(missing)
        var total = Total(children: children, value: children, lacking: gathered.lacking)
        switch choice(mine.state, children.state) {
        case .children: break
        case .own:
            total.value = mine
            total.lacking = mine.state.lacks ? 1 : 0
        case .both:
            var all = gathered
            gatherer.gather(mine, lacking: mine.state.lacks ? 1 : 0, into: &all)
            total.value = try all.result(missing)
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
