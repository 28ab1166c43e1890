package import ReportModel

extension Evaluator {
    /// A figure of a return, by its place.
    package struct FigureReference: Hashable {
        package var unit: String
        package var period: Period
        package var key: FigureKey
    }

    /// Returns the stated figures whose absence makes `term` missing, in order, each once; at most twenty.
    package func missingFigures(_ term: Term, _ frame: Frame) -> [FigureReference] {
        var search = MissingFigures()
        collectMissing(term, frame, &search)
        return search.found
    }

    private struct MissingFigures {
        var found: [FigureReference] = []
        /// What was looked at, so that figures which many formulas share are walked through once.
        var seen: Set<FigureReference> = []
        /// How many missing figures were met, those seen before included.
        var met = 0
        /// How many formulas lie between the term asked about and the figure at hand.
        var depth = 0
    }

    private func collectMissing(_ term: Term, _ frame: Frame, _ search: inout MissingFigures) {
        guard search.found.count < 20, (try? evaluate(term, frame)) == .missing || isAggregatedOnly(term) else {
            return
        }
        switch term.kind {
        case .figure(let indicator, let cell, let moment):
            collectMissing(indicator, cell, moment, frame, &search)
        case .children(let indicator, let cell, let moment):
            for child in childSlots(frame.slot) {
                var below = frame
                below.slot = child
                collectMissing(indicator, cell, moment, below, &search)
            }
        case .call(.if, let parts) where parts.count == 3:
            // Only the branch that was taken can be at fault.
            switch try? evaluate(parts[0], frame) {
            case .flag(let flag)?: collectMissing(parts[flag ? 1 : 2], frame, &search)
            default: collectMissing(parts[0], frame, &search)
            }
        default:
            for part in term.parts { collectMissing(part, frame, &search) }
        }
    }

    /// Whether the term has no value of its own, as the figures of the units below.
    private func isAggregatedOnly(_ term: Term) -> Bool {
        if case .children = term.kind { return true }
        return false
    }

    private func collectMissing(
        _ indicator: Int, _ cell: Term.Cell, _ moment: Term.Moment, _ frame: Frame, _ search: inout MissingFigures
    ) {
        let index = cellIndex(indicator, cell, frame)
        guard moment == .yearToDate, [.sum, .average].contains(compiled.indicators[indicator].overTime) else {
            if let slot = slot(moment, from: frame.slot) { collectMissing(indicator, index, slot, &search) }
            return
        }
        for slot in yearToDateSlots(frame.slot) { collectMissing(indicator, index, slot, &search) }
    }

    private func collectMissing(_ indicator: Int, _ cell: Int, _ slot: Slot, _ search: inout MissingFigures) {
        guard search.found.count < 20, (try? value(indicator: indicator, cell: cell, in: slot)) == .missing else {
            return
        }
        let definition = compiled.indicators[indicator]
        let reference = FigureReference(
            unit: slot.unit, period: slot.period, key: compiled.key(cell))
        search.met += 1
        guard search.seen.insert(reference).inserted else { return }
        let before = search.met
        search.depth += 1
        defer { search.depth -= 1 }
        // Behind very many formulas the cause is no help any more; the figure at hand stands for it.
        if search.depth > 60 {
            search.found.append(reference)
            return
        }
        if let formula = compiled.formulas[indicator], !definition.origin.acceptsTyped {
            let offset = cell - compiled.firstCells[indicator]
            collectMissing(formula, Frame(slot: slot, member: offset > 0 ? offset - 1 : nil), &search)
        } else if cell == compiled.firstCells[indicator], definition.overTime != .none {
            for member in compiled.memberCells(of: indicator) { collectMissing(indicator, member, slot, &search) }
        }
        // Nothing behind it is missing, so it is the figure itself.
        if search.met == before { search.found.append(reference) }
    }

    /// `Tổng số tiếp nhận [tiep_nhan.dat_dai] 2026-10`.
    package func describe(_ reference: FigureReference) -> String {
        guard let index = compiled.indicator(reference.key.indicator) else { return reference.key.description }
        return "\(compiled.indicators[index].name) [\(reference.key)] \(reference.period)"
    }

    /// How final the figure behind an expression is: the least final of all that it is made of.
    package func status(of term: Term, _ frame: Frame) -> FigureStatus {
        var status = FigureStatus.official
        guard compiled.hasStatuses else { return status }
        term.forEach { part in
            guard case .figure(let indicator, let cell, let moment) = part.kind, moment == .now || moment == .yearToDate
            else { return }
            let index = self.cellIndex(indicator, cell, frame)
            status = FigureStatus.lessFinal(status, self.status(indicator: indicator, cell: index, in: frame.slot))
        }
        return status
    }

    private func status(indicator: Int, cell: Int, in slot: Slot) -> FigureStatus {
        if let status = slot.statuses[cell] { return status }
        var status = FigureStatus.official
        var seen: Set = [cell]
        var waiting = [(indicator: indicator, cell: cell)]
        // A list of what is still to be looked at, not recursion: chains of formulas may be long.
        while let next = waiting.popLast() {
            if let known = slot.statuses[next.cell] {
                status = FigureStatus.lessFinal(status, known)
            } else if !slot.stated.isEmpty, case .given(_, let stated) = slot.stated[next.cell] {
                status = FigureStatus.lessFinal(status, stated)
            } else {
                for part in sources(of: next.indicator, next.cell, slot) where seen.insert(part.cell).inserted {
                    waiting.append(part)
                }
            }
        }
        slot.statuses[cell] = status
        return status
    }

    /// The figures of the same return that a figure is computed from, or added up from.
    private func sources(of indicator: Int, _ cell: Int, _ slot: Slot) -> [(indicator: Int, cell: Int)] {
        let first = compiled.firstCells[indicator]
        guard let formula = compiled.formulas[indicator] else {
            return cell == first ? compiled.memberCells(of: indicator).map { (indicator, $0) } : []
        }
        let frame = Frame(slot: slot, member: cell > first ? cell - first - 1 : nil)
        var sources: [(indicator: Int, cell: Int)] = []
        formula.forEach { part in
            guard case .figure(let indicator, let cell, let moment) = part.kind, moment == .now || moment == .yearToDate
            else { return }
            sources.append((indicator, cellIndex(indicator, cell, frame)))
        }
        return sources
    }
}

extension FigureStatus {
    /// The less final of two: an estimate before a preliminary figure before an official one.
    fileprivate static func lessFinal(_ left: FigureStatus, _ right: FigureStatus) -> FigureStatus {
        let order: [FigureStatus] = [.estimate, .preliminary, .official]
        return order.first { $0 == left || $0 == right } ?? .official
    }
}
