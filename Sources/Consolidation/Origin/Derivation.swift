import ReportLanguage
import ReportModel

/// Where a consolidated figure comes from, step by step down to the returns.
package struct Derivation: Sendable {
    /// What a figure was made by.
    package enum Source: Sendable, Hashable {
        /// The unit's own return, or its predecessors' where the base is older than the unit.
        case own
        /// The units below, gathered.
        case children(Gatherer)
        /// The units below, averaged by the weight in the cell.
        case average(weight: Int)
        /// The unit's own figure and the units below, added up.
        case ownAndChildren
        /// The indicator's formula, from the consolidated figures.
        case formula
        /// Nothing: the indicator is not consolidated.
        case notConsolidated
        /// The unit does not owe the report, nor does any below.
        case notConcerned
        case unavailable
    }

    package var row: Int
    package var cell: Int
    package var figure: ConsolidatedFigure
    package var source: Source
    /// The unit's own figure, where it is not what stands.
    package var ownApart: ConsolidatedFigure?
    /// What the units below make, where it is not what stands.
    package var childrenApart: ConsolidatedFigure?
    /// The figures that it was made from, in order.
    package var parts: [Derivation]
}

extension Frame {
    /// Returns where the figure of a unit comes from.
    ///
    /// - Parameter depth: how many steps down; figures made from others have no parts below that.
    package func derivation(_ row: Int, _ cell: Int, depth: Int) -> Derivation {
        var result = Derivation(
            row: row, cell: cell, figure: figure(row, cell), source: source(row, cell), parts: [])
        let (own, children) = (own(row, cell), children(row, cell))
        switch result.source {
        case .children, .average: if own.state.isNumber { result.ownApart = own }
        case .own: if children.state.isNumber { result.childrenApart = children }
        case .ownAndChildren:
            result.ownApart = own
            result.childrenApart = children
        case .formula, .notConsolidated, .notConcerned, .unavailable: break
        }
        guard depth > 0 else { return result }
        switch result.source {
        case .children, .average, .ownAndChildren, .notConsolidated:
            result.parts = rows.children(row).filter { concerns($0, cell) }
                .map { derivation($0, cell, depth: depth - 1) }
        case .formula:
            result.parts = plan.inputs(of: cell).filter { $0.moment == .now }
                .map { derivation(row, $0.cell, depth: depth - 1) }
        case .own, .notConcerned, .unavailable: break
        }
        return result
    }

    private func source(_ row: Int, _ cell: Int) -> Derivation.Source {
        switch contents[cell] {
        case .unavailable: return .unavailable
        case .computed(let column): return column.states[row] == [] ? .notConcerned : .formula
        case .own(let column):
            if column.states[row] != [] { return .own }
            return rows.subtree(row).contains { column.states[$0] != [] } ? .notConsolidated : .notConcerned
        case .gathered(let column), .weighted(let column, _):
            guard concerns(row, cell) else { return .notConcerned }
            guard column.takesChildren(row, rows) else { return .own }
            if column.ownFigure == .ownAndChildren, column.own.states[row].isConcerned { return .ownAndChildren }
            if case .weighted(let weight) = plan.kinds[cell] { return .average(weight: weight) }
            return .children(column.gatherer)
        }
    }

    /// Whether the unit in `row` or one below it has anything to do with the figure.
    private func concerns(_ row: Int, _ cell: Int) -> Bool {
        switch contents[cell] {
        case .gathered(let rolled), .weighted(let rolled, _):
            rows.subtree(row).contains { rolled.own.states[$0] != [] }
        case .own(let column): rows.subtree(row).contains { column.states[$0] != [] }
        case .computed(let column): column.states[row] != []
        case .unavailable: false
        }
    }
}
