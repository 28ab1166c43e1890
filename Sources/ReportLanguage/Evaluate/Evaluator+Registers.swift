package import ReportModel

extension Evaluator {
    /// The value of an aggregate over a register, remembered for formulas.
    func select(_ function: Function, _ selection: Term.Selection, _ frame: Frame) throws(EvaluationError) -> Value {
        guard let table = table(selection.register, frame.slot) else { return .missing }
        // Where nothing in the condition is about a member, one pass over the entries serves all members.
        let isShared = selection.isAboutEntryOnly
        let member = isShared && selection.memberField == nil ? nil : frame.member
        let key = SelectionKey(id: selection.id, function: function, member: member)
        let isRemembered = selection.id != CompiledRegime.OutlineSelection.id
        if isRemembered, let value = frame.slot.selections[key] { return value }
        let values = try computeSelection(function, selection, members: isShared ? nil : [member], table, frame)
        if isRemembered {
            for (member, value) in values {
                frame.slot.selections[SelectionKey(id: selection.id, function: function, member: member)] = value
            }
        }
        return values[member] ?? .missing
    }

    /// The values for `members`; for all members and the total where it is `nil`.
    private func computeSelection(
        _ function: Function, _ selection: Term.Selection, members: [Int?]?, _ table: RegisterTable, _ frame: Frame
    ) throws(EvaluationError) -> [Int?: Value] {
        let codes = memberCodes(selection)
        let members = members ?? [nil] + codes.indices.map(Optional.some)
        let register = compiled.regime.registers[selection.register]
        guard let first = firstDay(of: table, register, by: selection.dateField), first <= frame.slot.window.last else {
            return Dictionary(uniqueKeysWithValues: members.map { ($0, .missing) })
        }
        guard let rows = try chosenRows(of: table, selection, frame) else {
            return Dictionary(uniqueKeysWithValues: members.map { ($0, .missing) })
        }
        var chosen: [Int?: [Int32]] = [nil: rows]
        if let field = selection.memberField, members != [nil] {
            let column = table.texts(field: field)
            for member in members.compactMap(\.self) {
                let code = column.code(of: codes[member])
                chosen[member] = rows.filter { column.values[Int($0)] == code }
            }
        }
        var values: [Int?: Value] = [:]
        for member in members {
            values[member] = try aggregate(function, selection, chosen[member] ?? rows, table)
        }
        return values
    }

    /// The entries that the period and the condition take, by their place in the table.
    ///
    /// An entry whose own empty field leaves the condition open is not taken; where a figure does so, the figure is missing
    /// and with it the whole, which is then `nil`.
    private func chosenRows(
        of table: RegisterTable, _ selection: Term.Selection, _ frame: Frame
    ) throws(EvaluationError) -> [Int32]? {
        let rows =
            selection.dateField.map { table.rows(field: $0, in: frame.slot.window) } ?? table.allRows
        guard let condition = selection.condition else { return rows }
        if let truths = RowMask(table: table, rows: rows, window: frame.slot.window).truths(condition) {
            return zip(rows, truths).compactMap { $1 == .yes ? $0 : nil }
        }
        var chosen: [Int32] = []
        var inner = frame
        for row in rows {
            inner.entry = table.entries[Int(row)]
            let value = try evaluate(condition, inner)
            if value == .flag(true) { chosen.append(row) }
            if value == .missing, try isLeftOpenByFigure(condition, inner) { return nil }
        }
        return chosen
    }

    /// Whether a missing figure is among what keeps a condition from being told.
    private func isLeftOpenByFigure(_ term: Term, _ frame: Frame) throws(EvaluationError) -> Bool {
        guard try evaluate(term, frame) == .missing else { return false }
        switch term.kind {
        case .figure, .target, .select: return true
        default:
            for part in term.parts where try isLeftOpenByFigure(part, frame) { return true }
            return false
        }
    }

    private func aggregate(
        _ function: Function, _ selection: Term.Selection, _ rows: [Int32], _ table: RegisterTable
    ) throws(EvaluationError) -> Value {
        guard let field = selection.valueField else { return .number(Exact(rows.count)) }
        let values = rows.compactMap { row -> Value? in
            let value = table.entries[Int(row)].values[field]
            return value == .empty ? nil : Value(value)
        }
        if function == .count { return .number(Exact(values.count)) }
        return try fold(function, values, compiled.regime.registers[selection.register].code)
    }

    func table(_ register: Int, _ slot: Slot) -> RegisterTable? {
        if let tables = slot.tables { return tables[register] }
        let tables = compiled.regime.registers.indices.map { source.entries(unit: slot.unit, register: $0) }
        slot.tables = tables
        return tables[register]
    }

    /// The day from which the register is kept: nothing handed over yet is no reason to call a count missing.
    private func firstDay(of table: RegisterTable, _ register: Register, by dateField: Int?) -> Day? {
        let own = register.fields.firstIndex { $0.code == register.date }
        return [own, dateField].compactMap { $0.flatMap { table.firstDay(field: $0) } }.min()
    }

    /// The codes of the category that the entries are split by; empty where they are not.
    private func memberCodes(_ selection: Term.Selection) -> [String] {
        guard let field = selection.memberField,
            case .category(let code) = compiled.regime.registers[selection.register].fields[field].kind,
            let category = compiled.scope.categories[code]
        else { return [] }
        return compiled.regime.categories[category].members.map(\.code)
    }

    /// The entries of a register that belong to the return's period, in order of date, for lists in outlines.
    package func entries(register: Int, in slot: Slot, where condition: Term?) throws(EvaluationError)
        -> [RegisterEntry]
    {
        guard let table = table(register, slot) else { return [] }
        let definition = compiled.regime.registers[register]
        guard let dateField = definition.fields.firstIndex(where: { $0.code == definition.date }) else { return [] }
        var found: [RegisterEntry] = []
        for row in table.rows(field: dateField, in: slot.window) {
            let entry = table.entries[Int(row)]
            if let condition {
                let frame = Frame(slot: slot, entry: entry, register: register)
                guard try evaluate(condition, frame) == .flag(true) else { continue }
            }
            found.append(entry)
        }
        return found
    }

    /// The entries that a figure is counted from: by register those that an aggregate in its formula takes, in order of date.
    ///
    /// Empty where the figure is not counted, or the unit keeps no such register.
    package func countedEntries(
        indicator: Int, cell: Int, in slot: Slot
    ) throws(EvaluationError) -> [Int: [RegisterEntry]] {
        let offset = cell - compiled.firstCells[indicator]
        let frame = Frame(slot: slot, member: offset > 0 ? offset - 1 : nil)
        var taken: [Int: Set<Int32>] = [:]
        var tables: [Int: RegisterTable] = [:]
        for selection in compiled.selections(of: indicator) {
            guard let table = table(selection.register, slot),
                var rows = try chosenRows(of: table, selection, frame)
            else { continue }
            if let field = selection.memberField, let member = frame.member {
                let column = table.texts(field: field)
                let code = column.code(of: memberCodes(selection)[member])
                rows.removeAll { column.values[Int($0)] != code }
            }
            if let field = selection.valueField {
                rows.removeAll { table.entries[Int($0)].values[field] == .empty }
            }
            tables[selection.register] = table
            taken[selection.register, default: []].formUnion(rows)
        }
        var found: [Int: [RegisterEntry]] = [:]
        for (register, rows) in taken {
            guard let table = tables[register] else { continue }
            let definition = compiled.regime.registers[register]
            let date = definition.fields.firstIndex { $0.code == definition.date }
            let days = date.map { table.days(field: $0) }
            found[register] = rows.sorted { left, right in
                (days?[Int(left)] ?? 0, left) < (days?[Int(right)] ?? 0, right)
            }.map { table.entries[Int($0)] }
        }
        return found
    }

    /// Whether the unit keeps the register.
    package func keeps(register: Int, in slot: Slot) -> Bool {
        table(register, slot) != nil
    }
}
