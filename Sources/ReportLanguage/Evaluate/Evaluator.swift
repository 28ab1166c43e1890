package import ReportModel

/// Computes the figures of one regime from what units stated.
///
/// Each figure of each unit and period is computed once and remembered. Not Sendable: one evaluator belongs to one task.
package final class Evaluator {
    package let compiled: CompiledRegime
    private let source: any FigureSource
    private var slots: [String: [Period: Slot]] = [:]
    private let targets: [TargetKey: Quantity]
    /// The indicators whose formulas are being computed, innermost last, for the names of errors.
    private var computing: [String] = []
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
        fileprivate var values: [Value?]
        var statuses: [Int: FigureStatus] = [:]
        fileprivate var selections: [SelectionKey: Value] = [:]
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
            values = [Value?](repeating: nil, count: cellCount)
        }

        package var hasReturn: Bool { !stated.isEmpty }
    }

    /// What an expression is about.
    package struct Frame {
        package var slot: Slot
        /// The member (from 0) of the category at hand.
        package var member: Int?
        package var entry: RegisterEntry?

        package init(slot: Slot, member: Int? = nil, entry: RegisterEntry? = nil) {
            self.slot = slot
            self.member = member
            self.entry = entry
        }
    }

    fileprivate struct SelectionKey: Hashable {
        var id: Int
        var function: Function
        var member: Int?
    }

    private struct TargetKey: Hashable {
        var indicator: Int
        var unit: String?
        var period: Period
    }

    package init(_ compiled: CompiledRegime, source: any FigureSource) {
        self.compiled = compiled
        self.source = source
        var targets: [TargetKey: Quantity] = [:]
        for target in compiled.regime.targets {
            guard let indicator = compiled.indicator(target.indicator) else { continue }
            targets[TargetKey(indicator: indicator, unit: target.unit, period: target.period)] = target.value
        }
        self.targets = targets
    }

    // MARK: - Returns

    /// The return of `unit` for `period`; `nil` where the regime gives the period no days.
    package func slot(unit: String, period: Period) -> Slot? {
        if let slot = slots[unit]?[period] { return slot }
        guard let window = compiled.regime.window.window(of: period) else { return nil }
        let isOwed = source.isOwed(unit: unit, period: period, window: window)
        let hasBegun = source.firstDay(of: unit).map { $0 <= window.last } ?? false
        let isOpen = isOwed && hasBegun
        let slot = Slot(
            unit: unit, period: period, window: window, isOpen: isOpen,
            stated: isOpen ? source.stated(unit: unit, period: period) ?? [] : [], cellCount: compiled.cellCount)
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
        if let value = slot.values[cell] { return value }
        let value = try compute(indicator: indicator, cell: cell, in: slot)
        slot.values[cell] = value
        return value
    }

    private func compute(indicator: Int, cell: Int, in slot: Slot) throws(EvaluationError) -> Value {
        guard slot.isOpen else { return .missing }
        let definition = compiled.indicators[indicator]
        guard definition.isValid(in: slot.window) else { return .notApplicable }
        let stated = slot.stated.isEmpty ? Figure.missing : slot.stated[cell]
        if let computed = try computed(indicator: indicator, cell: cell, in: slot), computed != .missing {
            return computed
        }
        guard definition.origin.acceptsTyped else { return .missing }
        if stated != .missing { return Value(stated) }
        let members = compiled.memberCells(of: indicator)
        if cell == compiled.firstCells[indicator], !members.isEmpty, definition.overTime != .none {
            var values: [Value] = []
            for member in members { values.append(try value(indicator: indicator, cell: member, in: slot)) }
            return try fold(.sum, values, definition.code)
        }
        return .missing
    }

    /// Returns what the formula of the indicator gives, whatever was stated; `nil` where it has none.
    package func computed(indicator: Int, cell: Int, in slot: Slot) throws(EvaluationError) -> Value? {
        guard let formula = compiled.formulas[indicator] else { return nil }
        let definition = compiled.indicators[indicator]
        let offset = cell - compiled.firstCells[indicator]
        let frame = Frame(slot: slot, member: offset > 0 ? offset - 1 : nil)
        computing.append(definition.code)
        defer { computing.removeLast() }
        do {
            let value = try evaluate(formula, frame)
            guard case .number(let number) = value else { return value }
            return .number(Exact(try number.quantity(decimals: definition.decimals)))
        } catch let error as EvaluationError {
            throw error
        } catch {
            throw EvaluationError(name: definition.code)
        }
    }

    /// What an arithmetic failure is called: the indicator being computed, or the regime where it is a rule or a text.
    var nameOfCalculation: String {
        computing.last ?? compiled.regime.code
    }

    /// The value of a figure at a moment, with the year to date put together by the indicator's rule over time.
    func figure(_ indicator: Int, _ cell: Term.Cell, _ moment: Term.Moment, _ frame: Frame) throws(EvaluationError)
        -> Value
    {
        let index = cellIndex(indicator, cell, frame)
        guard moment == .yearToDate else {
            guard let slot = slot(moment, from: frame.slot) else { return .missing }
            return try value(indicator: indicator, cell: index, in: slot)
        }
        let definition = compiled.indicators[indicator]
        if definition.overTime == .last { return try value(indicator: indicator, cell: index, in: frame.slot) }
        var values: [Value] = []
        for slot in yearToDateSlots(frame.slot) {
            values.append(try value(indicator: indicator, cell: index, in: slot))
        }
        return try fold(.sum, values, definition.code)
    }

    /// The returns that the unit has owed since the start of the year.
    func yearToDateSlots(_ slot: Slot) -> [Slot] {
        slot.period.yearToDate.compactMap { period in
            guard let slot = self.slot(unit: slot.unit, period: period),
                source.isOwed(unit: slot.unit, period: period, window: slot.window)
            else { return nil }
            return slot
        }
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
    func childSlots(_ slot: Slot) -> [Slot] {
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
    package func target(_ indicator: Int, unit: String, period: Period) -> Quantity? {
        plan(indicator, unit: unit, period: period)?.value
    }

    /// The planned value with the period that it is planned for.
    package func plan(_ indicator: Int, unit: String, period: Period) -> (value: Quantity, period: Period)? {
        var periods = [period, .year(period.year)]
        if case .schoolTerm(let year, _) = period { periods.insert(.schoolYear(startYear: year), at: 1) }
        for period in periods {
            for owner in [unit, nil] {
                if let value = targets[TargetKey(indicator: indicator, unit: owner, period: period)] {
                    return (value, period)
                }
            }
        }
        return nil
    }

    func name(of unit: String) -> String {
        source.name(of: unit)
    }

    // MARK: - Registers

    /// The value of an aggregate over a register, remembered for formulas.
    func select(_ function: Function, _ selection: Term.Selection, _ frame: Frame) throws(EvaluationError) -> Value {
        let member = selection.memberField == nil ? nil : frame.member
        // The condition may be about the member too, where the entries are not.
        let key = SelectionKey(id: selection.id, function: function, member: frame.member)
        let isRemembered = selection.id != CompiledRegime.OutlineSelection.id
        if isRemembered, let value = frame.slot.selections[key] { return value }
        let value = try computeSelection(function, selection, member, frame)
        if isRemembered { frame.slot.selections[key] = value }
        return value
    }

    private func computeSelection(
        _ function: Function, _ selection: Term.Selection, _ member: Int?, _ frame: Frame
    ) throws(EvaluationError) -> Value {
        guard let table = source.entries(unit: frame.slot.unit, register: selection.register) else { return .missing }
        let register = compiled.regime.registers[selection.register]
        guard let first = firstDay(of: table, register, by: selection.dateField), first <= frame.slot.window.last else {
            return .missing
        }
        let wanted = member.flatMap { member in
            selection.memberField.flatMap { memberCode(register.fields[$0], member) }
        }
        var values: [Value] = []
        var count = 0
        try forEachEntry(of: table, selection, frame) { (entry) throws(EvaluationError) in
            if let wanted, let field = selection.memberField, entry.values[field] != .text(wanted) { return }
            if let condition = selection.condition {
                var inner = frame
                inner.entry = entry
                guard try evaluate(condition, inner) == .flag(true) else { return }
            }
            count += 1
            if let field = selection.valueField, entry.values[field] != .empty {
                values.append(Value(entry.values[field]))
            }
        }
        if function == .count { return .number(Exact(selection.valueField == nil ? count : values.count)) }
        return try fold(function, values, register.code)
    }

    /// The day from which the register is kept: nothing handed over yet is no reason to call a count missing.
    private func firstDay(of table: RegisterTable, _ register: Register, by dateField: Int?) -> Day? {
        let own = register.fields.firstIndex { $0.code == register.date }
        return [own, dateField].compactMap { $0.flatMap { table.firstDay(field: $0) } }.min()
    }

    /// Calls `body` for the entries of the period, or for all.
    private func forEachEntry(
        of table: RegisterTable, _ selection: Term.Selection, _ frame: Frame,
        _ body: (RegisterEntry) throws(EvaluationError) -> Void
    ) throws(EvaluationError) {
        guard let dateField = selection.dateField else {
            for entry in table.entries { try body(entry) }
            return
        }
        for (_, index) in table.entries(field: dateField, in: frame.slot.window) { try body(table.entries[index]) }
    }

    private func memberCode(_ field: Register.Field, _ member: Int) -> String? {
        guard case .category(let code) = field.kind, let category = compiled.scope.categories[code] else { return nil }
        return compiled.regime.categories[category].members[member].code
    }

    /// The entries of a register that belong to the return's period, in order of date, for lists in outlines.
    package func entries(register: Int, in slot: Slot, where condition: Term?) throws(EvaluationError)
        -> [RegisterEntry]
    {
        guard let table = source.entries(unit: slot.unit, register: register) else { return [] }
        let definition = compiled.regime.registers[register]
        guard let dateField = definition.fields.firstIndex(where: { $0.code == definition.date }) else { return [] }
        var found: [RegisterEntry] = []
        for (_, index) in table.entries(field: dateField, in: slot.window) {
            let entry = table.entries[index]
            if let condition {
                guard try evaluate(condition, Frame(slot: slot, entry: entry)) == .flag(true) else { continue }
            }
            found.append(entry)
        }
        return found
    }

    /// Whether the unit keeps the register.
    package func keeps(register: Int, in slot: Slot) -> Bool {
        source.entries(unit: slot.unit, register: register) != nil
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
