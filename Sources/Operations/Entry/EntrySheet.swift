import Finding
package import ReportLanguage
package import ReportModel

/// A return as a form to fill in: its figures in tables, with what each was before, and the texts that the unit writes.
package struct EntrySheet {
    /// One figure.
    package struct Cell {
        /// Its number in the regime.
        package var number: Int
        package var key: FigureKey
        package var name: String
        package var measure: String
        /// Whether it is typed; everything else is counted or computed.
        package var isTyped: Bool
        /// How final it is; `nil` where the regime does not ask.
        package var status: FigureStatus?
        /// As it is typed, or as it is computed; empty where there is nothing.
        package var text: String
        package var previous: String
        package var yearAgo: String
        /// The registers of the unit that it is counted from.
        package var registers: [Register]
    }

    package struct Row {
        package var name: String
        package var measure: String
        package var isTotal: Bool
        package var cells: [Cell]
    }

    package struct Table {
        /// The category that the figures are split by; empty for those that are not split.
        package var title: String
        /// Of the columns with figures; empty where there is one.
        package var heads: [String]
        package var rows: [Row]
    }

    package private(set) var tables: [Table] = []
    package let previousName: String
    package let yearAgoName: String

    private let evaluator: Evaluator
    private let slot: Evaluator.Slot
    private let content: ReturnContent
    private let earlier: (previous: Evaluator.Slot?, yearAgo: Evaluator.Slot?)
    private var compiled: CompiledRegime { evaluator.compiled }
    /// More members than this stand below each other, with the indicators beside each other.
    private static let membersBeside = 6

    package init(_ slot: Evaluator.Slot, evaluator: Evaluator, content: ReturnContent) {
        self.evaluator = evaluator
        self.slot = slot
        self.content = content
        earlier = (evaluator.slot(.previous, from: slot), evaluator.slot(.yearAgo, from: slot))
        previousName = slot.period.previous?.vietnamese ?? ""
        yearAgoName = slot.period.yearAgo?.vietnamese ?? ""
        let compiled = evaluator.compiled
        let valid = compiled.indicators.indices.filter { compiled.traits[$0].isValid(in: slot.window) }
        let plain = valid.filter { compiled.scope.categoryOfIndicator[$0] == nil }
        if !plain.isEmpty {
            tables.append(Table(title: "", heads: [], rows: plain.map { row($0, [compiled.firstCells[$0]]) }))
        }
        for category in compiled.regime.categories.indices {
            let split = valid.filter { compiled.scope.categoryOfIndicator[$0] == category }
            if !split.isEmpty { tables.append(table(compiled.regime.categories[category], split)) }
        }
    }

    /// All figures, in the order of the tables.
    package var cells: [Cell] { tables.flatMap(\.rows).flatMap(\.cells) }

    // MARK: - Tables

    private func row(_ indicator: Int, _ cells: [Int]) -> Row {
        let definition = compiled.indicators[indicator]
        return Row(
            name: definition.name, measure: definition.measure, isTotal: false, cells: cells.map { cell($0, indicator) }
        )
    }

    private func table(_ category: ReportModel.Category, _ indicators: [Int]) -> Table {
        let names = category.members.map(\.name)
        let total = Message.formTotal.vi
        // The total is the first cell of an indicator, and stands behind the members.
        func cells(_ indicator: Int) -> [Int] {
            let first = compiled.firstCells[indicator]
            return Array(first + 1..<compiled.firstCells[indicator + 1]) + [first]
        }
        guard names.count > EntrySheet.membersBeside else {
            return Table(
                title: category.name, heads: names + [total], rows: indicators.map { row($0, cells($0)) })
        }
        let rows = (names + [total]).enumerated().map { line, name in
            Row(
                name: name, measure: "", isTotal: line == names.count,
                cells: indicators.map { cell(cells($0)[line], $0) })
        }
        let heads = indicators.map { index in
            let definition = compiled.indicators[index]
            return definition.measure.isEmpty ? definition.name : "\(definition.name) (\(definition.measure))"
        }
        return Table(title: category.name, heads: heads, rows: rows)
    }

    // MARK: - Cells

    private func cell(_ number: Int, _ indicator: Int) -> Cell {
        let definition = compiled.indicators[indicator]
        let stated = content.figures[compiled.key(number)] ?? .missing
        let isTyped = isTyped(number, indicator, stated)
        let figure = isTyped ? stated : evaluator.figure(indicator: indicator, cell: number, in: slot) ?? .missing
        var status: FigureStatus?
        if isTyped, definition.hasStatus {
            if case .given(_, let stated) = stated { status = stated } else { status = .official }
        }
        return Cell(
            number: number, key: compiled.key(number), name: compiled.name(ofCell: number), measure: definition.measure,
            isTyped: isTyped, status: status, text: FigureText.text(figure),
            previous: text(number, indicator, in: earlier.previous),
            yearAgo: text(number, indicator, in: earlier.yearAgo),
            registers: registers(of: indicator))
    }

    private func registers(of indicator: Int) -> [Register] {
        compiled.countedRegisters(of: indicator).filter { register in
            compiled.regime.registers.firstIndex(of: register).map { evaluator.keeps(register: $0, in: slot) } ?? false
        }
    }

    /// Whether nothing but the unit tells a figure: it is not counted, not computed, and no sum of its members. What was typed
    /// before it came to be computed can be changed as long as the two differ.
    private func isTyped(_ cell: Int, _ indicator: Int, _ stated: Figure) -> Bool {
        let traits = compiled.traits[indicator]
        guard traits.acceptsTyped else { return false }
        if let computed = try? evaluator.computed(indicator: indicator, cell: cell, in: slot),
            computed != .missing, computed != .notApplicable
        {
            let figure = evaluator.figure(indicator: indicator, cell: cell, in: slot) ?? .missing
            return stated != .missing && FigureText.text(stated) != FigureText.text(figure)
        }
        let isTotal = cell == compiled.firstCells[indicator] && !compiled.memberCells(of: indicator).isEmpty
        return !isTotal || traits.overTime == .none
    }

    private func text(_ cell: Int, _ indicator: Int, in slot: Evaluator.Slot?) -> String {
        guard let slot, slot.isOpen, let figure = evaluator.figure(indicator: indicator, cell: cell, in: slot) else {
            return ""
        }
        return FigureText.text(figure)
    }
}
