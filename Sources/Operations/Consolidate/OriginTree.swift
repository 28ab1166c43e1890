import Consolidation
package import Finding
import ReportLanguage
package import ReportModel

/// One line of an explanation, with what it was made from below it.
package struct OriginNode: Sendable {
    /// Whose or which figure.
    package var label: String
    package var value: String
    /// How it came about.
    package var origin: Message
    /// What is worth knowing besides.
    package var asides: [Message] = []
    package var parts: [OriginNode] = []
    /// Where the figure is to be found; `nil` where there is no such place.
    package var place: FigurePlace?

    /// A figure of a unit.
    package struct FigurePlace: Sendable {
        package var unit: String
        package var period: Period
        package var key: FigureKey
        /// Whether it is one of the unit's own return, not one of a consolidation.
        package var isOwn: Bool
        /// The registers that it is counted from.
        package var registers: [Register] = []
    }

    /// The tree as lines, with branches drawn in front.
    package func text(_ language: Language) -> String {
        lines(language).map { $0 + "\n" }.joined()
    }

    private func lines(_ language: Language) -> [String] {
        var lines = ["\(label): \(value) – \(origin.text(in: language))"]
        lines += asides.map { "\(parts.isEmpty ? "  " : "│ ") (\($0.text(in: language)))" }
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let below = part.lines(language)
            lines.append((isLast ? "└─ " : "├─ ") + below[0])
            lines += below.dropFirst().map { (isLast ? "   " : "│  ") + $0 }
        }
        return lines
    }

    package func json(_ language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("label", .string(label)), ("value", .string(value)), ("origin", .string(origin.text(in: language))),
        ]
        if !asides.isEmpty { members.append(("notes", .array(asides.map { .string($0.text(in: language)) }))) }
        if !parts.isEmpty { members.append(("parts", .array(parts.map { $0.json(language) }))) }
        return .object(members)
    }
}

/// Tells where figures come from: down the units of a consolidation, and down the formulas of a return to what was stated.
package struct OriginTree {
    let run: ConsolidationRun
    let language: Language
    /// How many steps down are told.
    let depth: Int

    package init(run: ConsolidationRun, language: Language, depth: Int) {
        self.run = run
        self.language = language
        self.depth = depth
    }

    private var words: FigureWords { FigureWords(language: language) }
    private var compiled: CompiledRegime { run.compiled }

    /// The whole explanation of one figure.
    package func node(_ row: Int, _ cell: Int) -> OriginNode {
        node(run.frame.derivation(row, cell, depth: depth), label: figureName(cell, row))
    }

    private func figureName(_ cell: Int, _ row: Int) -> String {
        "\(name(cell)), \(run.consolidator.unit(row).name)"
    }

    private func name(_ cell: Int) -> String {
        let index = run.frame.plan.indicatorOfCell[cell]
        return "\(compiled.indicators[index].name) [\(compiled.key(cell))]"
    }

    private func indicator(_ cell: Int) -> Indicator { compiled.indicators[run.frame.plan.indicatorOfCell[cell]] }

    private func text(_ figure: ConsolidatedFigure, _ cell: Int) -> String {
        let number = words.text(figure, decimals: indicator(cell).decimals)
        guard figure.state.contains(.given) else { return number }
        let measure = indicator(cell).measure
        return measure == "%" ? "\(number)%" : "\(number) \(measure)"
    }

    // MARK: - Consolidated figures

    private func node(_ derivation: Derivation, label: String) -> OriginNode {
        if derivation.source == .own { return ownNode(derivation, label: label) }
        var node = OriginNode(
            label: label, value: text(derivation.figure, derivation.cell), origin: origin(derivation))
        node.place = place(derivation)
        if let own = derivation.ownApart, derivation.source != .ownAndChildren {
            node.asides.append(.ownFigureApart(text(own, derivation.cell)))
        }
        node.asides += gap(derivation)
        node.parts = derivation.parts.map { part in
            let label = part.row == derivation.row ? name(part.cell) : run.consolidator.unit(part.row).name
            return self.node(part, label: label)
        }
        if derivation.source == .ownAndChildren, let own = derivation.ownApart {
            var mine = derivation
            mine.figure = own
            node.parts.insert(ownNode(mine, label: run.consolidator.unit(derivation.row).name), at: 0)
        }
        return node
    }

    private func place(_ derivation: Derivation, isOwn: Bool = false) -> OriginNode.FigurePlace {
        OriginNode.FigurePlace(
            unit: run.consolidator.unit(derivation.row).code, period: run.consolidator.period,
            key: compiled.key(derivation.cell), isOwn: isOwn)
    }

    private func origin(_ derivation: Derivation) -> Message {
        let below = run.rows.children(derivation.row).count { !run.reporters($0).isEmpty }
        switch derivation.source {
        case .children(.sum): return .gatheredFrom(.sumOf, below)
        case .children(.minimum): return .gatheredFrom(.smallestOf, below)
        case .children(.maximum): return .gatheredFrom(.largestOf, below)
        case .average(let weight): return .averageOf(name(weight))
        case .ownAndChildren: return .ownAndBelow
        case .formula: return .recomputed(formula(derivation.cell))
        case .notConsolidated: return .notConsolidated
        case .notConcerned, .own: return .noBusiness
        case .unavailable: return .cannotBeTold
        }
    }

    private func gap(_ derivation: Derivation) -> [Message] {
        let lacking = run.frame.lackingRows(derivation.row, derivation.cell)
        guard derivation.source != .formula, !lacking.isEmpty else { return [] }
        let names = lacking.prefix(10).map { run.consolidator.unit($0).name }.joined(separator: ", ")
        let rest = lacking.count > 10 ? ", " + Message.andMore(lacking.count - 10).text(in: language) : ""
        return [
            .unitsLacking(lacking.count, of: run.frame.owing(derivation.row, derivation.cell), names + rest)
        ]
    }

    private func formula(_ cell: Int) -> String {
        let text = indicator(cell).origin.formula?.text ?? ""
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: - Figures of one return

    private func ownNode(_ derivation: Derivation, label: String) -> OriginNode {
        let unit = run.consolidator.unit(derivation.row)
        var node: OriginNode
        let period = run.consolidator.period
        if !run.counted.counts(unit.code, period) {
            node = OriginNode(
                label: label, value: text(derivation.figure, derivation.cell),
                origin: run.source.stated(unit: unit.code, period: period) == nil ? .returnDidNotCome : .draftNotCounted
            )
        } else if let slot = run.figures.evaluator.slot(unit: unit.code, period: period), slot.isOpen {
            node = returnNode(slot, derivation.cell, label: label, depth: depth)
            let sent = text(derivation.figure, derivation.cell)
            // What counts is what was sent. Where a register or a draft says something else by now, its origin would mislead.
            if run.counted.frozen(unit.code, period) != nil, node.value != sent {
                node = OriginNode(label: label, value: sent, origin: .figureAsSent(node.value))
            }
        } else {
            node = OriginNode(
                label: label, value: text(derivation.figure, derivation.cell), origin: .returnDidNotCome)
        }
        node.place = node.place ?? place(derivation, isOwn: true)
        if let children = derivation.childrenApart {
            node.asides.append(.childrenApart(text(children, derivation.cell)))
        }
        return node
    }

    /// A figure of a return: stated, or computed from others of it.
    private func returnNode(_ slot: Evaluator.Slot, _ cell: Int, label: String, depth: Int) -> OriginNode {
        let index = run.frame.plan.indicatorOfCell[cell]
        let evaluator = run.figures.evaluator
        let value = (try? evaluator.value(indicator: index, cell: cell, in: slot)) ?? .missing
        var node = OriginNode(label: label, value: text(value, slot, cell), origin: .nothingStated)
        let computed = (try? evaluator.computed(indicator: index, cell: cell, in: slot)) ?? nil
        if let computed, computed != .missing, computed != .notApplicable || !indicator(cell).origin.acceptsTyped {
            node.origin = computation(index, cell)
            node.place = OriginNode.FigurePlace(
                unit: slot.unit, period: slot.period, key: compiled.key(cell), isOwn: true,
                registers: compiled.countedRegisters(of: index))
            if depth > 0 { node.parts = inputs(slot, index, cell, depth: depth - 1) }
        } else if slot.hasReturn, slot.stated[cell] != .missing {
            node.origin = statement(slot)
            node.place = OriginNode.FigurePlace(
                unit: slot.unit, period: slot.period, key: compiled.key(cell), isOwn: true)
        } else if value != .missing, cell == compiled.firstCells[index] {
            node.origin = .addedFromMembers
            if depth > 0 {
                node.parts = compiled.memberCells(of: index).map {
                    returnNode(slot, $0, label: name($0), depth: depth - 1)
                }
            }
        } else if !slot.hasReturn {
            node.origin = .returnDidNotCome
        }
        return node
    }

    private func text(_ value: Value, _ slot: Evaluator.Slot, _ cell: Int) -> String {
        switch value {
        case .number(let number):
            var state: CellState = .given
            if slot.hasReturn, case .given = slot.stated[cell] { state = CellState(slot.stated[cell]) }
            return text(ConsolidatedFigure(number: number, state: state, lacking: 0), cell)
        case .nilStated: return text(ConsolidatedFigure(number: .zero, state: .nilStated, lacking: 0), cell)
        case .notApplicable: return text(ConsolidatedFigure(number: nil, state: .notApplicable, lacking: 0), cell)
        default: return text(ConsolidatedFigure(number: nil, state: .missing, lacking: 1), cell)
        }
    }

    private func statement(_ slot: Evaluator.Slot) -> Message {
        guard let revision = run.source.revision(unit: slot.unit, period: slot.period) else { return .nothingStated }
        return .stated(
            revision: revision.number, day: Day(vietnamTime: revision.time).short, author: revision.author)
    }

    private func computation(_ index: Int, _ cell: Int) -> Message {
        let registers = compiled.countedRegisters(of: index).map(\.name)
        guard !registers.isEmpty else { return .computedBy(formula(cell)) }
        return .countedFrom(registers.joined(separator: ", "), formula: formula(cell))
    }

    private func inputs(_ slot: Evaluator.Slot, _ index: Int, _ cell: Int, depth: Int) -> [OriginNode] {
        guard let term = compiled.formulas[index] else { return [] }
        let offset = cell - compiled.firstCells[index]
        return ConsolidationPlan.inputs(of: term, compiled, member: offset > 0 ? offset - 1 : nil).compactMap { input in
            guard let other = run.figures.evaluator.slot(input.moment, from: slot) else { return nil }
            let label = name(input.cell) + (input.moment == .now ? "" : " \(other.period)")
            return returnNode(other, input.cell, label: label, depth: depth)
        }
    }
}
