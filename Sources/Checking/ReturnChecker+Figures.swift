import Finding
import ReportLanguage
import ReportModel

extension ReturnChecker {
    /// Checks everything about the figures of one indicator by themselves.
    mutating func checkIndicator(_ index: Int) {
        let cells = compiled.firstCells[index]..<compiled.firstCells[index + 1]
        guard compiled.traits[index].isValid(in: slot.window) else { return checkNotInForce(index, cells) }
        let traits = compiled.traits[index]
        let isCounted = slot.hasReturn && !evaluator.isOnlyStated(index, in: slot)
        for cell in cells {
            let figure = column[cell]
            let value = figure == nil ? value(index, cell) : nil
            if slot.hasReturn { checkStated(index, cell, decimals: traits.decimals) }
            if figure.map({ traits.isInRange($0) }) != true {
                checkRange(index, cell, value ?? self.value(index, cell))
            }
            if isCounted { checkCounted(index, cell) }
        }
        if traits.isRequired, traits.acceptsTyped { checkMissing(index) }
        if cells.count > 1, traits.overTime != .none, !membersAddUp(cells) { checkMembers(index) }
        checkTarget(index)
        checkJump(index)
    }

    /// What is stated for an indicator that is not asked for in this period would be lost without a word.
    private mutating func checkNotInForce(_ index: Int, _ cells: Range<Int>) {
        guard slot.hasReturn else { return }
        for cell in cells where Value(slot.stated[cell]).number != nil {
            let key = key(index, cell)
            report(
                Finding(.figureNotAsked, .figureNotInForce(key), at: place(index), quote: key, subject: subject(key)))
        }
    }

    private func place(_ index: Int) -> Place { compiled.indicators[index].place }

    private func key(_ index: Int, _ cell: Int) -> String {
        compiled.key(cell).description
    }

    /// A stated figure must not have more decimals than declared.
    private mutating func checkStated(_ index: Int, _ cell: Int, decimals: Int) {
        guard case .given(let quantity, _) = slot.stated[cell] else { return }
        if Int(quantity.decimals) > decimals, (try? quantity.rescaled(to: decimals)) == nil {
            report(
                Finding(
                    .outOfRange, .tooManyDecimals(key(index, cell), allowed: decimals), at: place(index),
                    quote: quantity.vietnamese, subject: subject(key(index, cell))))
        }
    }

    private mutating func checkRange(_ index: Int, _ cell: Int, _ value: Value) {
        guard let number = value.number else { return }
        let traits = compiled.traits[index]
        let tooSmall = traits.minimum.map { number < Exact($0) } ?? false
        let tooLarge = traits.maximum.map { number > Exact($0) } ?? false
        guard tooSmall || tooLarge else { return }
        let shown = text(value, decimals: traits.decimals)
        let range = (traits.minimum?.vietnamese, traits.maximum?.vietnamese)
        report(
            Finding(
                .outOfRange, .outOfRange(name(index, offset: cell - compiled.firstCells[index]), shown, range),
                at: place(index), quote: shown, subject: subject(key(index, cell))))
    }

    /// What the unit typed must agree with what its register gives.
    private mutating func checkCounted(_ index: Int, _ cell: Int) {
        guard let stated = Value(slot.stated[cell]).number else { return }
        let computed: Value?
        do throws(EvaluationError) {
            computed = try evaluator.computed(indicator: index, cell: cell, in: slot)
        } catch {
            return
        }
        guard let counted = computed?.number, counted != stated else { return }
        let definition = compiled.indicators[index]
        let (typedText, countedText) = (
            text(.number(stated), decimals: definition.decimals), text(.number(counted), decimals: definition.decimals)
        )
        let name = name(index, offset: cell - compiled.firstCells[index])
        report(
            Finding(
                .countedDiffers, .countedDiffers(name, typed: typedText, counted: countedText), at: place(index),
                quote: typedText,
                evidence: Evidence(
                    arithmetic: "\(typedText) ≠ \(countedText)",
                    parts: [
                        Evidence.Part(label: "số nhập", value: typedText),
                        Evidence.Part(label: "số tính được", value: countedText),
                    ]), subject: subject(key(index, cell))))
    }

    private mutating func checkMissing(_ index: Int) {
        let members = compiled.memberCells(of: index)
        let cells = members.isEmpty ? compiled.firstCells[index]..<(compiled.firstCells[index] + 1) : members
        var missing: [Int] = []
        for cell in cells where isMissing(index, cell) { missing.append(cell) }
        guard let first = missing.first else { return }
        let definition = compiled.indicators[index]
        let names = missing.map { key(index, $0) }
        report(
            Finding(
                .figureMissing, .figureMissing(definition.name, names), at: place(index), quote: key(index, first),
                subject: subject(missing.count == 1 ? names[0] : definition.code)))
    }

    /// Whether the first figure is the sum of the others, as far as these are all there.
    private func membersAddUp(_ cells: Range<Int>) -> Bool {
        guard let total = column[cells.lowerBound] else { return false }
        guard let sum = total.number else { return true }
        var added: Int128 = 0
        for cell in cells.dropFirst() {
            guard let figure = column[cell] else { return false }
            if case .missing = figure { return true }
            added += figure.number?.aligned ?? 0
        }
        return added == sum.aligned
    }

    /// A stated total must be the sum of its members.
    private mutating func checkMembers(_ index: Int) {
        let members = compiled.memberCells(of: index)
        let total = value(index, compiled.firstCells[index])
        let values = members.map { value(index, $0) }
        guard let sum = total.number, !values.contains(.missing), values.contains(where: { $0.number != nil }) else {
            return
        }
        var added = Exact.zero
        for value in values { added = (try? added.adding(value.number ?? .zero)) ?? added }
        guard added != sum else { return }
        let definition = compiled.indicators[index]
        let decimals = definition.decimals
        let terms = values.map { text($0, decimals: decimals) }
        report(
            Finding(
                .breakdown, .partsDoNotAddUp(definition.name), at: place(index),
                quote: text(total, decimals: decimals),
                evidence: Evidence(
                    arithmetic: "\(terms.joined(separator: " + ")) = \(text(.number(added), decimals: decimals)), khác "
                        + text(total, decimals: decimals),
                    parts: zip(members, terms).map {
                        Evidence.Part(label: name(index, offset: $0 - compiled.firstCells[index]), value: $1)
                    }), subject: subject(definition.code)))
    }

    // MARK: - Sanity

    /// What was planned for the period or, summed up, for the year should not be exceeded more than twofold.
    private mutating func checkTarget(_ index: Int) {
        guard let plan = evaluator.plan(index, in: slot) else { return }
        let target = plan.value
        let isForYear = plan.period != slot.period
        if let number = isForYear ? sumOfYear(index) : column[compiled.firstCells[index]]?.number?.aligned,
            number <= 2 * target.aligned
        {
            return
        }
        let soFar = isForYear ? yearToDate(index) : value(index, compiled.firstCells[index])
        // Twice nothing is nothing, and a plan below zero has no "more than twice".
        guard let number = soFar.number, target > .zero else { return }
        let twice = (try? Exact(target).multiplied(by: Exact(2))) ?? Exact(target)
        guard number > twice else { return }
        let definition = compiled.indicators[index]
        let shown = text(soFar, decimals: definition.decimals)
        report(
            Finding(
                .targetSanity, .farAboveTarget(definition.name, shown, target: target.vietnamese), at: place(index),
                quote: shown,
                evidence: Evidence(
                    arithmetic: "\(shown) > 2 × \(target.vietnamese)",
                    parts: [Evidence.Part(label: "kế hoạch", value: target.vietnamese)]),
                subject: subject(definition.code)),
            code: "KT007", mayBeExplained: true)
    }

    /// As `yearToDate`, at nine decimals; `nil` where it cannot be told from the columns.
    private mutating func sumOfYear(_ index: Int) -> Int128? {
        let cell = compiled.firstCells[index]
        guard compiled.traits[index].overTime == .sum else { return column[cell]?.number?.aligned }
        let slots = year ?? evaluator.yearToDateSlots(slot).filter(\.isOpen)
        year = slots
        var total: Int128 = 0
        for slot in slots {
            guard let figure = evaluator.figure(indicator: index, cell: cell, in: slot) else { return nil }
            if case .notApplicable = figure { continue }
            guard let number = figure.number else { return nil }
            total += number.aligned
        }
        return total
    }

    private mutating func yearToDate(_ index: Int) -> Value {
        guard compiled.traits[index].overTime == .sum else { return value(index, compiled.firstCells[index]) }
        var total = Exact.zero
        for earlier in evaluator.yearToDateSlots(slot) where earlier.isOpen {
            let value = value(index, compiled.firstCells[index], in: earlier)
            if value == .notApplicable { continue }
            guard let number = value.number else { return .missing }
            total = (try? total.adding(number)) ?? total
        }
        return .number(total)
    }

    /// Whether a figure stays within a tenth and ten times the one before, or within 100 of it, or one of them is not above 0.
    private func isSteady(_ cell: Int) -> Bool {
        guard let now = column[cell], let earlier = before[cell] else { return false }
        guard let a = now.number?.aligned, let b = earlier.number?.aligned, a > 0, b > 0 else { return true }
        let (smaller, larger) = a < b ? (a, b) : (b, a)
        return larger < 10 * smaller || larger - smaller < 100 * 1_000_000_000
    }

    /// A figure ten times the one before, or a tenth of it, is likely a slip of the decimals or of the unit.
    private mutating func checkJump(_ index: Int) {
        let cell = compiled.firstCells[index]
        if before.isEmpty || isSteady(cell) { return }
        guard let previous = evaluator.slot(.previous, from: slot), previous.isOpen,
            let now = value(index, cell).number, let before = value(index, cell, in: previous).number,
            now.sign > 0, before.sign > 0
        else { return }
        let (smaller, larger) = now < before ? (now, before) : (before, now)
        guard let tenfold = try? smaller.multiplied(by: Exact(10)), larger >= tenfold,
            let difference = try? larger.subtracting(smaller), difference >= Exact(100)
        else { return }
        let definition = compiled.indicators[index]
        let (shown, earlier) = (
            text(.number(now), decimals: definition.decimals), text(.number(before), decimals: definition.decimals)
        )
        report(
            Finding(
                .comparisonSanity, .jump(definition.name, from: earlier, to: shown), at: place(index), quote: shown,
                evidence: Evidence(
                    arithmetic: "\(earlier) → \(shown)",
                    parts: [Evidence.Part(label: "kỳ trước", value: earlier)]), subject: subject(definition.code)),
            code: "KT008", mayBeExplained: true)
    }
}
