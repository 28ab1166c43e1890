package import Finding
package import ReportLanguage
package import ReportModel
package import ReportStore
package import Workspace

/// The entries that a figure of a return is counted from, with the figure.
package struct CountedEntries: Sendable {
    /// By the code of the register.
    package let entries: [String: [RegisterEntry]]
    /// The figure as it is counted now.
    package let figure: Figure?
    package let indicator: Indicator
    /// The name of the figure, with its member.
    package let name: String

    /// - Throws: a `Refusal` where the store cannot be read, or there is no such figure.
    package init(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ key: FigureKey, unit: String, period: Period,
        store: any ReportStore
    ) throws(Refusal) {
        let compiled = loaded.compiled
        guard let cell = compiled.cell(key) else {
            throw Refusal(
                Finding(
                    .unknownCode, .unknownCode(key.description, what: .indicatorWord, nearest: nil),
                    quote: key.description))
        }
        let source = StoreSource(store: store, tree: workspace.tree, regime: loaded)
        let evaluator = Evaluator(compiled, source: source)
        let index = compiled.indicatorOfCell[cell]
        indicator = compiled.indicators[index]
        name = compiled.name(ofCell: cell)
        var entries: [String: [RegisterEntry]] = [:]
        var figure: Figure?
        if let slot = evaluator.slot(unit: unit, period: period) {
            let found = (try? evaluator.countedEntries(indicator: index, cell: cell, in: slot)) ?? [:]
            for (register, taken) in found { entries[compiled.regime.registers[register].code] = taken }
            figure = evaluator.figure(indicator: index, cell: cell, in: slot)
        }
        self.entries = entries
        self.figure = figure
        if let failure = source.failure { throw failure }
    }
}

extension CompiledRegime {
    /// The registers that the figures of an indicator are counted from, each once.
    package func countedRegisters(of indicator: Int) -> [Register] {
        var found: [Register] = []
        for selection in selections(of: indicator) where !found.contains(regime.registers[selection.register]) {
            found.append(regime.registers[selection.register])
        }
        return found
    }

    /// The name of an indicator, with that of the member.
    package func name(ofCell cell: Int) -> String {
        let index = indicatorOfCell[cell]
        let offset = cell - firstCells[index]
        guard offset > 0, let category = scope.categoryOfIndicator[index] else { return indicators[index].name }
        return "\(indicators[index].name) – \(regime.categories[category].members[offset - 1].name)"
    }
}
