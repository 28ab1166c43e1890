package import ReportLanguage
package import ReportModel

/// Puts the checks of a regime to the returns of many units at once, period by period.
///
/// Not Sendable: one belongs to one task, as its evaluator does.
package final class ReturnSweep {
    private let evaluator: Evaluator
    private let source: any FigureSource
    private let units: [String]
    private let sweep: RuleSweep
    private let moments: Set<Term.Moment>
    private let plannedIndicators: [Int]
    private var sheets: [Period: FigureSheet?] = [:]

    /// - Parameter units: the rows, in order.
    package init(_ evaluator: Evaluator, source: any FigureSource, units: [String]) {
        self.evaluator = evaluator
        self.source = source
        self.units = units
        sweep = RuleSweep(evaluator.compiled)
        var moments = Set(sweep.inputs.map(\.moment))
        if !evaluator.compiled.balances.isEmpty { moments.insert(.previous) }
        self.moments = moments
        var planned: Set<Int> = []
        for rule in evaluator.compiled.rules {
            rule.term.forEach { part in
                if case .target(let indicator, _) = part.kind { planned.insert(indicator) }
            }
        }
        plannedIndicators = planned.sorted()
    }

    /// Returns what does not hold in the returns for `period`; rows whose unit can have no figures are in none of its lists.
    ///
    /// `nil` where the regime gives the period no days. What columns cannot tell of a row is unsure for every check.
    package func index(for period: Period) -> CheckIndex? {
        guard let sheet = sheet(period), let window = evaluator.compiled.regime.window.window(of: period) else {
            return nil
        }
        let previous = moments.contains(.previous) ? period.previous.flatMap { self.sheet($0) } : nil
        let yearAgo = moments.contains(.yearAgo) ? period.yearAgo.flatMap { self.sheet($0) } : nil
        let yearToDate = moments.contains(.yearToDate) ? yearToDate(period) : nil
        let (compiled, targets) = (evaluator.compiled, targets(period))
        var index = sweep.index(count: units.count) { rows in
            SheetInputs(
                compiled, rows: rows, sheet: sheet, previous: previous, yearAgo: yearAgo, yearToDate: yearToDate,
                targets: targets, window: window, period: period)
        }
        let used = [sheet] + [previous, yearAgo].compactMap(\.self) + (yearToDate ?? [])
        let unsure = (0..<units.count).filter { row in
            sheet.standing[row] == .open && used.contains { $0.unsure[row] }
        }
        let isUnsure = Set(unsure.map { Int32($0) })
        for check in index.rows.indices {
            func keeps(_ row: Int32) -> Bool { sheet.standing[Int(row)] == .open && !isUnsure.contains(row) }
            index.rows[check].violated.removeAll { !keeps($0) }
            index.rows[check].notEvaluated.removeAll { !keeps($0) }
            index.rows[check].unsure.removeAll { !keeps($0) }
            if !isUnsure.isEmpty {
                index.rows[check].unsure = (index.rows[check].unsure + unsure.map { Int32($0) }).sorted()
            }
        }
        return index
    }

    private func sheet(_ period: Period) -> FigureSheet? {
        if let known = sheets[period] { return known }
        let made = makeSheet(period)
        sheets[period] = .some(made)
        return made
    }

    private func makeSheet(_ period: Period) -> FigureSheet? {
        guard evaluator.compiled.regime.window.window(of: period) != nil else { return nil }
        return FigureSheet(
            evaluator.compiled,
            units.map { unit in
                guard let slot = evaluator.slot(unit: unit, period: period),
                    slot.isOpen || source.isOwed(unit: unit, period: period, window: slot.window)
                else { return (.notOwed, []) }
                return slot.isOpen ? (.open, evaluator.column(of: slot)) : (.notBegun, [])
            })
    }

    /// The sheets of the year so far; `nil` where nobody knows what the year amounts to.
    private func yearToDate(_ period: Period) -> [FigureSheet]? {
        let periods = period.yearToDate
        guard let first = periods.first, evaluator.compiled.regime.isInForce(in: first) else { return nil }
        return periods.compactMap { sheet($0) }
    }

    private func targets(_ period: Period) -> [Int: [Quantity?]] {
        var targets: [Int: [Quantity?]] = [:]
        for indicator in plannedIndicators {
            targets[indicator] = units.map { unit in
                evaluator.slot(unit: unit, period: period).flatMap { evaluator.plan(indicator, in: $0)?.value }
            }
        }
        return targets
    }
}
