package import ReportModel

extension Evaluator {
    /// A figure of a return, by its place.
    package struct FigureReference: Hashable {
        package var unit: String
        package var period: Period
        package var key: FigureKey
    }

    /// Returns the stated figures whose absence makes `term` missing, in order, each once.
    package func missingFigures(_ term: Term, _ frame: Frame) -> [FigureReference] {
        var found: [FigureReference] = []
        collectMissing(term, frame, &found, depth: 0)
        return found
    }

    private func collectMissing(_ term: Term, _ frame: Frame, _ found: inout [FigureReference], depth: Int) {
        guard depth < 40, found.count < 20 else { return }
        switch term.kind {
        case .figure(let indicator, let cell, let moment):
            guard let slot = slot(moment, from: frame.slot) else { return }
            collectMissing(indicator, cellIndex(indicator, cell, frame), slot, &found, depth: depth)
        case .children(let indicator, let cell, let moment):
            for child in childSlots(frame.slot) {
                guard let slot = slot(moment, from: child) else { continue }
                collectMissing(indicator, cellIndex(indicator, cell, frame), slot, &found, depth: depth)
            }
        default:
            for part in term.parts { collectMissing(part, frame, &found, depth: depth + 1) }
        }
    }

    private func collectMissing(
        _ indicator: Int, _ cell: Int, _ slot: Slot, _ found: inout [FigureReference], depth: Int
    ) {
        guard (try? value(indicator: indicator, cell: cell, in: slot)) == .missing else { return }
        let definition = compiled.indicators[indicator]
        let before = found.count
        if let formula = compiled.formulas[indicator], !definition.origin.acceptsTyped {
            let offset = cell - compiled.firstCells[indicator]
            collectMissing(formula, Frame(slot: slot, member: offset > 0 ? offset - 1 : nil), &found, depth: depth + 1)
        } else if cell == compiled.firstCells[indicator], definition.overTime != .none {
            for member in compiled.memberCells(of: indicator) {
                collectMissing(indicator, member, slot, &found, depth: depth + 1)
            }
        }
        guard found.count == before else { return }
        let reference = FigureReference(
            unit: slot.unit, period: slot.period, key: compiled.key(indicator: indicator, cell: cell))
        if !found.contains(reference) { found.append(reference) }
    }

    /// `Tổng số tiếp nhận (đất đai)`, with the period and unit where they are not the return's own.
    package func describe(_ reference: FigureReference) -> String {
        guard let index = compiled.indicator(reference.key.indicator) else { return reference.key.description }
        var words = "\(compiled.indicators[index].name) [\(reference.key)]"
        words += " \(reference.period)"
        return words
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
        if !slot.stated.isEmpty, case .given(_, let status) = slot.stated[cell] { return status }
        if let formula = compiled.formulas[indicator] {
            let offset = cell - compiled.firstCells[indicator]
            return status(of: formula, Frame(slot: slot, member: offset > 0 ? offset - 1 : nil))
        }
        guard cell == compiled.firstCells[indicator] else { return .official }
        return compiled.memberCells(of: indicator).reduce(.official) {
            FigureStatus.lessFinal($0, status(indicator: indicator, cell: $1, in: slot))
        }
    }
}

extension FigureStatus {
    /// The less final of two: an estimate before a preliminary figure before an official one.
    fileprivate static func lessFinal(_ left: FigureStatus, _ right: FigureStatus) -> FigureStatus {
        let order: [FigureStatus] = [.estimate, .preliminary, .official]
        return order.first { $0 == left || $0 == right } ?? .official
    }
}
