package import ReportModel

/// Computes the figures of one regime from what units stated.
///
/// Each figure of each unit and period is computed once and remembered. Not Sendable: one evaluator belongs to one task.
package final class Evaluator {
    package let compiled: CompiledRegime
    let source: any FigureSource
    private var slots: [String: [Period: Slot]] = [:]
    /// The indicators whose formulas are being computed, innermost last, for the names of errors.
    private var computing: [Int] = []
    /// How deep the formulas being computed are nested, all together.
    private var depth = 0
    /// A figure that lies too deep below the one asked for, and has to be computed first.
    private var postponed: (indicator: Int, cell: Int, slot: Slot)?
    /// Formulas may refer to each other and to earlier periods over any distance, the stack may not.
    private static let maximumDepth = 300
    /// Turns the key of a citation into its words; outlines set it.
    package var cite: (String) -> String = { $0 }

    /// A return being computed: one unit and period.
    package final class Slot {
        package let unit: String
        package let period: Period
        package let window: DayRange
        /// Whether there can be figures at all: the unit exists, owes the report, and has begun to record.
        package let isOpen: Bool
        /// What the unit stated, by cell; empty where there is no return.
        package let stated: [Figure]
        fileprivate var values: FigureColumn
        /// What formulas gave, whatever was stated.
        fileprivate var computed: FigureColumn
        /// Whether all cells of `values` were computed, as far as they can be.
        fileprivate var isComplete = false
        /// What is planned for the unit; asked for once.
        fileprivate var plans: (own: [[Plans.Plan]], common: [[Plans.Plan]])?
        var statuses: [Int: FigureStatus] = [:]
        /// The returns that the unit owed since the start of the year before this one; asked for once.
        fileprivate var earlierInYear: [Slot]?
        var selections: [SelectionKey: Value] = [:]
        /// The registers that the unit keeps, by their index; asked for once.
        var tables: [RegisterTable?]?
        fileprivate var previous: Slot?
        fileprivate var yearAgo: Slot?

        fileprivate init(
            unit: String, period: Period, window: DayRange, isOpen: Bool, stated: [Figure], cellCount: Int
        ) {
            self.unit = unit
            self.period = period
            self.window = window
            self.isOpen = isOpen
            self.stated = stated
            values = FigureColumn(count: cellCount)
            computed = values
        }

        package var hasReturn: Bool { !stated.isEmpty }

        /// Takes what is stated for all there is.
        fileprivate func settle() {
            values.take(stated)
            isComplete = true
        }
    }

    /// What an expression is about.
    package struct Frame {
        package var slot: Slot
        /// The member (from 0) of the category at hand.
        package var member: Int?
        package var entry: RegisterEntry?
        /// The register that the entry is of.
        package var register: Int?

        package init(slot: Slot, member: Int? = nil, entry: RegisterEntry? = nil, register: Int? = nil) {
            self.slot = slot
            self.member = member
            self.entry = entry
            self.register = register
        }
    }

    struct SelectionKey: Hashable {
        var id: Int
        var function: Function
        var member: Int?
    }

    package init(_ compiled: CompiledRegime, source: any FigureSource) {
        self.compiled = compiled
        self.source = source
    }

    // MARK: - Returns

    /// The return of `unit` for `period`; `nil` where the regime gives the period no days.
    package func slot(unit: String, period: Period) -> Slot? {
        if let slot = slots[unit]?[period] { return slot }
        guard let window = compiled.regime.window.window(of: period) else { return nil }
        let isOwed = source.isOwed(unit: unit, period: period, window: window)
        let hasBegun = source.firstDay(of: unit).map { $0 <= window.last } ?? false
        let isOpen = isOwed && hasBegun
        let settled = isOpen ? source.settled(unit: unit, period: period) : nil
        let stated =
            settled.map { $0.map { $0 ?? .missing } } ?? (isOpen ? source.stated(unit: unit, period: period) : nil)
        let slot = Slot(
            unit: unit, period: period, window: window, isOpen: isOpen, stated: stated ?? [],
            cellCount: compiled.cellCount)
        if settled != nil { slot.settle() }
        slots[unit, default: [:]][period] = slot
        return slot
    }

    /// The return that `moment` means, seen from `slot`.
    package func slot(_ moment: Term.Moment, from slot: Slot) -> Slot? {
        switch moment {
        case .now, .yearToDate: return slot
        case .previous:
            if slot.previous == nil {
                slot.previous = slot.period.previous.flatMap { self.slot(unit: slot.unit, period: $0) }
            }
            return slot.previous
        case .yearAgo:
            if slot.yearAgo == nil {
                slot.yearAgo = slot.period.yearAgo.flatMap { self.slot(unit: slot.unit, period: $0) }
            }
            return slot.yearAgo
        }
    }

    /// Returns the value of the figure in `cell` of `indicator`.
    ///
    /// - Throws: `EvaluationError` where a formula cannot be computed.
    package func value(indicator: Int, cell: Int, in slot: Slot) throws(EvaluationError) -> Value {
        if let value = slot.values.value(cell) { return value }
        guard depth < Evaluator.maximumDepth else {
            postponed = (indicator, cell, slot)
            throw EvaluationError(name: nameOfCalculation)
        }
        let value = try settled { () throws(EvaluationError) in
            try compute(indicator: indicator, cell: cell, in: slot)
        }
        slot.values.set(cell, value, decimals: compiled.traits[indicator].decimals)
        return value
    }

    /// The figures of a return by cell, each computed once; `nil` for what cannot be computed or is no `Quantity`, which
    /// `value` tells.
    package func column(of slot: Slot) -> [Figure?] {
        if slot.isComplete { return slot.values.figures }
        slot.isComplete = true
        for index in compiled.traits.indices {
            let traits = compiled.traits[index]
            let cells = compiled.firstCells[index]..<compiled.firstCells[index + 1]
            if slot.hasReturn, traits.acceptsTyped, traits.isValid(in: slot.window), isOnlyStated(index, in: slot) {
                slot.values.take(slot.stated, cells, addsUp: traits.overTime != .none)
            }
            for cell in cells where slot.values.figures[cell] == nil {
                _ = try? value(indicator: index, cell: cell, in: slot)
            }
        }
        return slot.values.figures
    }

    /// Whether nothing but what the unit states gives the indicator: it has no formula, or is counted from a register that
    /// the unit does not keep.
    package func isOnlyStated(_ indicator: Int, in slot: Slot) -> Bool {
        guard compiled.hasFormula[indicator] else { return true }
        return compiled.countedRegisters[indicator].map { table($0, slot) == nil } ?? false
    }

    /// The figure in `cell` of `indicator`, as `column(of:)` has it.
    package func figure(indicator: Int, cell: Int, in slot: Slot) -> Figure? {
        if let figure = slot.values.figures[cell] { return figure }
        _ = try? value(indicator: indicator, cell: cell, in: slot)
        return slot.values.figures[cell]
    }

    /// Runs a calculation; where it went too deep, first computes the figure it stopped at, and then runs it again.
    private func settled<Result>(
        _ calculation: () throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        guard computing.isEmpty else { return try calculation() }
        var waiting: [(indicator: Int, cell: Int, slot: Slot)] = []
        while true {
            do throws(EvaluationError) {
                guard let next = waiting.last else { return try calculation() }
                let value = try compute(indicator: next.indicator, cell: next.cell, in: next.slot)
                next.slot.values.set(next.cell, value, decimals: compiled.traits[next.indicator].decimals)
                waiting.removeLast()
            } catch {
                guard let deeper = postponed else { throw error }
                postponed = nil
                waiting.append(deeper)
            }
        }
    }

    private func compute(indicator: Int, cell: Int, in slot: Slot) throws(EvaluationError) -> Value {
        guard slot.isOpen else { return .missing }
        let traits = compiled.traits[indicator]
        guard traits.isValid(in: slot.window) else { return .notApplicable }
        let stated = slot.stated.isEmpty ? Figure.missing : slot.stated[cell]
        let computed = try computed(indicator: indicator, cell: cell, in: slot) ?? .missing
        guard traits.acceptsTyped else { return computed }
        // What cannot be computed for lack of a base (an opening figure in the first month) may be stated.
        if computed != .missing, computed != .notApplicable { return computed }
        if stated != .missing { return Value(stated) }
        if computed == .notApplicable { return computed }
        let members = compiled.memberCells(of: indicator)
        if cell == compiled.firstCells[indicator], !members.isEmpty, traits.overTime != .none {
            var values: [Value] = []
            for member in members { values.append(try value(indicator: indicator, cell: member, in: slot)) }
            return try fold(.sum, values, compiled.indicators[indicator].code)
        }
        return .missing
    }

    /// Returns what the formula of the indicator gives, whatever was stated; `nil` where it has none.
    package func computed(indicator: Int, cell: Int, in slot: Slot) throws(EvaluationError) -> Value? {
        guard compiled.hasFormula[indicator] else { return nil }
        if let known = slot.computed.value(cell) { return known }
        guard let formula = compiled.formulas[indicator] else { return nil }
        return try settled { () throws(EvaluationError) in
            try computed(formula, indicator: indicator, cell: cell, in: slot)
        }
    }

    private func computed(
        _ formula: Term, indicator: Int, cell: Int, in slot: Slot
    ) throws(EvaluationError) -> Value {
        let offset = cell - compiled.firstCells[indicator]
        let frame = Frame(slot: slot, member: offset > 0 ? offset - 1 : nil)
        computing.append(indicator)
        depth += compiled.depths[indicator]
        defer {
            computing.removeLast()
            depth -= compiled.depths[indicator]
        }
        do {
            var value = try evaluate(formula, frame)
            if case .number(let number) = value {
                value = .number(Exact(try number.quantity(decimals: compiled.traits[indicator].decimals)))
            }
            slot.computed.set(cell, value, decimals: compiled.traits[indicator].decimals)
            return value
        } catch let error as EvaluationError {
            throw error
        } catch {
            throw EvaluationError(name: compiled.indicators[indicator].code)
        }
    }

    /// What an arithmetic failure is called: the indicator being computed, or the regime where it is a rule or a text.
    var nameOfCalculation: String {
        computing.last.map { compiled.indicators[$0].code } ?? compiled.regime.code
    }

    /// The value of a figure at a moment, with the year to date put together by the indicator's rule over time.
    func figure(_ indicator: Int, _ cell: Term.Cell, _ moment: Term.Moment, _ frame: Frame) throws(EvaluationError)
        -> Value
    {
        let index = cellIndex(indicator, cell, frame)
        guard moment == .yearToDate else {
            // An earlier period for which the unit could have no figures is no base; that is not a figure left out.
            guard let slot = slot(moment, from: frame.slot), slot.isOpen || moment == .now else {
                return .notApplicable
            }
            return try value(indicator: indicator, cell: index, in: slot)
        }
        if let first = frame.slot.period.yearToDate.first, !compiled.regime.isInForce(in: first) {
            // The year began before the regime did, so nobody knows what the year so far amounts to.
            return .notApplicable
        }
        if compiled.traits[indicator].overTime == .last {
            return try value(indicator: indicator, cell: index, in: frame.slot)
        }
        var values: [Value] = []
        for slot in yearToDateSlots(frame.slot) {
            values.append(try value(indicator: indicator, cell: index, in: slot))
        }
        let function: Function = compiled.traits[indicator].overTime == .average ? .average : .sum
        return try fold(function, values, compiled.indicators[indicator].code)
    }

    /// The returns that the unit has owed since the start of the year, this one last.
    package func yearToDateSlots(_ slot: Slot) -> [Slot] {
        if let known = slot.earlierInYear { return known + [slot] }
        // Each list is the one of the period before with that period behind it.
        if slot.period.partNumber > 1, let previous = self.slot(.previous, from: slot) {
            let isOwed = source.isOwed(unit: slot.unit, period: previous.period, window: previous.window)
            let earlier: [Slot] = isOwed ? yearToDateSlots(previous) : yearToDateSlots(previous).dropLast()
            slot.earlierInYear = earlier
            return earlier + [slot]
        }
        let earlier = slot.period.yearToDate.dropLast().compactMap { period -> Slot? in
            guard let slot = self.slot(unit: slot.unit, period: period),
                source.isOwed(unit: slot.unit, period: period, window: slot.window)
            else { return nil }
            return slot
        }
        slot.earlierInYear = earlier
        return earlier + [slot]
    }

    /// The cell that is meant within a frame.
    func cellIndex(_ indicator: Int, _ cell: Term.Cell, _ frame: Frame) -> Int {
        switch cell {
        case .context: compiled.firstCells[indicator] + (frame.member.map { $0 + 1 } ?? 0)
        case .total: compiled.firstCells[indicator]
        case .member(let member): compiled.firstCells[indicator] + 1 + member
        }
    }

    /// The returns of the units below, for the same period.
    package func childSlots(_ slot: Slot) -> [Slot] {
        source.children(of: slot.unit, in: slot.window).compactMap { self.slot(unit: $0, period: slot.period) }
    }

    /// The values of the units below.
    func children(
        _ indicator: Int, _ cell: Term.Cell, _ moment: Term.Moment, _ frame: Frame
    ) throws(EvaluationError) -> [Value] {
        var values: [Value] = []
        for slot in childSlots(frame.slot) {
            var below = frame
            below.slot = slot
            values.append(try figure(indicator, cell, moment, below))
        }
        return values
    }

    /// The planned value: for this very period, else for the year that holds it; the unit's own before everybody's.
    package func plan(_ indicator: Int, in slot: Slot) -> (period: Period, value: Quantity)? {
        if let plan = source.plan(unit: slot.unit, indicator: indicator, period: slot.period) { return plan }
        guard compiled.plans.isPlanned[indicator] else { return nil }
        let plans = slot.plans ?? compiled.plans.all(of: slot.unit)
        slot.plans = plans
        var period: Period? = slot.period
        while let current = period {
            for owner in [plans.own, plans.common] where !owner.isEmpty {
                if let plan = owner[indicator].first(where: { $0.period == current }) { return plan }
            }
            period = current.planned
        }
        return nil
    }

    /// The unit's name in running text.
    package func name(of unit: String) -> String {
        source.name(of: unit)
    }
}

extension Period {
    /// The longer period whose plan stands for this one where it has none.
    fileprivate var planned: Period? {
        switch self {
        case .schoolTerm(let year, _): .schoolYear(startYear: year)
        case .year: nil
        default: .year(year)
        }
    }
}

/// A calculation that does not fit the number range, or lost digits.
package struct EvaluationError: Error, Sendable, Hashable {
    /// The indicator or register whose figure failed.
    package var name: String

    package init(name: String) {
        self.name = name
    }
}
