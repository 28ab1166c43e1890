import Finding
import Parallel
package import ReportLanguage
import ReportModel

/// Puts every rule, balance, breakdown and range of a regime to whole columns at once.
///
/// What it finds is what `ReturnChecker` finds return by return: a row is in order here only where it is there.
package struct RuleSweep: Sendable {
    package let compiled: CompiledRegime
    package let checks: [ColumnCheck]
    /// Those of the checks that add figures up, by their places.
    private let linear: [LinearCheck?]
    /// How many rows are worked on at a time: so few that what is computed on the way stays near the processor.
    private static let blockSize = 4096
    /// How many parts the rows are cut into, for the cores to share.
    private static let parts = 16

    package init(_ compiled: CompiledRegime) {
        self.compiled = compiled
        var checks: [ColumnCheck] = []
        for index in compiled.indicators.indices {
            let traits = compiled.traits[index]
            let cells = compiled.firstCells[index]..<compiled.firstCells[index + 1]
            if traits.minimum != nil || traits.maximum != nil {
                checks += cells.map { .range(indicator: index, cell: $0) }
            }
            if cells.count > 1, traits.overTime != .none { checks.append(.members(indicator: index)) }
        }
        for (index, balance) in compiled.balances.enumerated() {
            for offset in balance.offsets {
                checks += [.balance(index, offset: offset), .carryOver(index, offset: offset)]
            }
        }
        for (index, breakdown) in compiled.breakdowns.enumerated() {
            checks += breakdown.offsets.map { .breakdown(index, offset: $0) }
        }
        for (index, rule) in compiled.rules.enumerated() {
            let members = rule.category.map { compiled.regime.categories[$0].members.count } ?? 0
            checks.append(.rule(index, member: nil))
            checks += (0..<members).map { .rule(index, member: $0) }
        }
        self.checks = checks
        linear = checks.map { RuleSweep.linear($0, compiled) }
    }

    private static func linear(_ check: ColumnCheck, _ compiled: CompiledRegime) -> LinearCheck? {
        switch check {
        case .rule(let index, let member): return LinearCheck(compiled.rules[index], compiled, member: member)
        case .balance(let index, let offset):
            let balance = compiled.balances[index]
            let inflow = balance.definition.inflow.count
            let cells = balance.indicators.enumerated().map { place, indicator in
                (cell: compiled.firstCells[indicator] + offset, isSubtracted: place > inflow)
            }
            return LinearCheck(cells, below: .zero, above: .zero, .sum)
        case .breakdown(let index, let offset):
            let breakdown = compiled.breakdowns[index]
            let cells = breakdown.indicators.enumerated().map { place, indicator in
                (cell: compiled.firstCells[indicator] + offset, isSubtracted: place == 0)
            }
            let tolerance = breakdown.definition.tolerance
            return LinearCheck(cells, below: breakdown.definition.isClosed ? tolerance : nil, above: tolerance, .sum)
        case .carryOver, .range, .members: return nil
        }
    }

    /// The cells, at which moments, that the checks take figures from.
    package var inputs: [(cell: Int, moment: Term.Moment)] {
        var found: [(cell: Int, moment: Term.Moment)] = []
        for check in checks {
            guard case .rule(let index, let member) = check else { continue }
            for input in ColumnFormula.inputs(of: compiled.rules[index].term, compiled, member: member)
            where !found.contains(where: { $0.cell == input.cell && $0.moment == input.moment }) {
                found.append(input)
            }
        }
        return found
    }

    /// Returns what does not hold in `count` rows, on all cores.
    ///
    /// - Parameter inputs: the figures of some rows.
    package func index(
        count: Int, _ inputs: @Sendable (Range<Int>) -> any ColumnInputs & Sendable
    ) -> CheckIndex {
        let size = max(1, (count + RuleSweep.parts - 1) / RuleSweep.parts)
        let starts = Array(stride(from: 0, to: count, by: size))
        let parts = sideBySide(starts.count) { part in
            found(in: starts[part]..<min(starts[part] + size, count), inputs)
        }
        let rows = sideBySide(checks.count) { check in CheckIndex.Rows(parts.map { $0[check] }) }
        return CheckIndex(checks: checks, rows: rows)
    }

    /// What does not hold in some rows, by check.
    private func found(
        in rows: Range<Int>, _ inputs: (Range<Int>) -> any ColumnInputs & Sendable
    ) -> [CheckIndex.Rows] {
        var found = checks.map { _ in CheckIndex.Rows() }
        for start in stride(from: rows.lowerBound, to: rows.upperBound, by: RuleSweep.blockSize) {
            let block = start..<min(start + RuleSweep.blockSize, rows.upperBound)
            let figures = inputs(block)
            for check in checks.indices {
                let outcomes = linear[check]?.outcomes(figures) ?? outcomes(checks[check], figures, block.count)
                found[check].add(outcomes, from: start)
            }
        }
        return found
    }

    /// What a check says of each row.
    private func outcomes(_ check: ColumnCheck, _ inputs: any ColumnInputs, _ count: Int) -> [UInt8] {
        do throws(ColumnFormula.Failure) {
            let found: [UInt8]? =
                switch check {
                case .rule(let index, let member): try rule(compiled.rules[index], member, inputs, count)
                case .carryOver(let index, let offset):
                    try carryOver(compiled.balances[index], offset, inputs, count)
                case .balance, .breakdown: nil
                case .range(let indicator, let cell): try range(indicator, cell, inputs, count)
                case .members(let indicator): try members(indicator, inputs, count)
                }
            if let found { return found }
        } catch {
            // Told return by return.
        }
        return [UInt8](repeating: CheckOutcome.unsure, count: count)
    }

    // MARK: - Rules

    private func rule(
        _ rule: CompiledRegime.Rule, _ member: Int?, _ inputs: any ColumnInputs, _ count: Int
    ) throws(ColumnFormula.Failure) -> [UInt8]? {
        guard ColumnFormula.isColumnar(rule.term) else { return nil }
        let formula = ColumnFormula(compiled: compiled, inputs: inputs, count: count, member: member)
        var answers = try formula.answers(rule.term).answers
        if !rule.rule.tolerance.isZero, answers.contains(TruthLanes.no) {
            guard let near = try formula.nearness(rule.term, rule.rule.tolerance) else { return nil }
            answers = LaneLoops.map(answers, near) { $0 == TruthLanes.no && $1 ? TruthLanes.yes : $0 }
        }
        return LaneLoops.map(answers) { answer in
            answer == TruthLanes.no
                ? CheckOutcome.violated
                : answer == PlainLanes.Kind.missing ? CheckOutcome.notEvaluated : CheckOutcome.inOrder
        }
    }

    // MARK: - Sums

    private func carryOver(
        _ balance: Relation<Balance>, _ offset: Int, _ inputs: any ColumnInputs, _ count: Int
    ) throws(ColumnFormula.Failure) -> [UInt8]? {
        guard let first = balance.indicators.first, let last = balance.indicators.last,
            case let before = try inputs.figures(cell: compiled.firstCells[last] + offset, moment: .previous),
            let opening = try inputs.figures(cell: compiled.firstCells[first] + offset, moment: .now).plain(count)
        else { return nil }
        if case .constant(.notApplicable) = before {
            return [UInt8](repeating: CheckOutcome.inOrder, count: count)
        }
        guard let closing = before.plain(count), let isSame = TruthLanes.comparison(.equal, opening, closing) else {
            return nil
        }
        // What is not there on one side is no contradiction.
        return LaneLoops.map(isSame.answers) { $0 == TruthLanes.no ? CheckOutcome.violated : CheckOutcome.inOrder }
    }

    private func members(
        _ indicator: Int, _ inputs: any ColumnInputs, _ count: Int
    ) throws(ColumnFormula.Failure) -> [UInt8]? {
        let cells = compiled.firstCells[indicator]..<compiled.firstCells[indicator + 1]
        guard compiled.traits[indicator].isValid(in: inputs.window) else {
            return [UInt8](repeating: CheckOutcome.inOrder, count: count)
        }
        guard let total = try inputs.figures(cell: cells.lowerBound, moment: .now).plain(count) else { return nil }
        var parts: [PlainLanes] = []
        for cell in cells.dropFirst() {
            guard let plain = try inputs.figures(cell: cell, moment: .now).plain(count) else { return nil }
            parts.append(plain)
        }
        guard let sum = PlainLanes.sum(parts), let isSame = TruthLanes.comparison(.equal, sum, total) else {
            return nil
        }
        return LaneLoops.map(isSame.answers) { $0 == TruthLanes.no ? CheckOutcome.violated : CheckOutcome.inOrder }
    }

    private func range(
        _ indicator: Int, _ cell: Int, _ inputs: any ColumnInputs, _ count: Int
    ) throws(ColumnFormula.Failure) -> [UInt8]? {
        let traits = compiled.traits[indicator]
        guard traits.isValid(in: inputs.window) else {
            return [UInt8](repeating: CheckOutcome.inOrder, count: count)
        }
        guard let plain = try inputs.figures(cell: cell, moment: .now).plain(count) else { return nil }
        var outcomes = [UInt8](repeating: CheckOutcome.inOrder, count: count)
        for (limit, sign) in [(traits.minimum, BinaryOperator.less), (traits.maximum, .greater)] {
            guard let limit else { continue }
            guard let isOut = TruthLanes.comparison(sign, plain, PlainLanes(limit, count: count)) else { return nil }
            outcomes = LaneLoops.map(outcomes, isOut.answers) { $1 == TruthLanes.yes ? CheckOutcome.violated : $0 }
        }
        return outcomes
    }
}

extension ColumnFormula {
    /// The answers of an expression that is true or false.
    func answers(_ term: Term) throws(Failure) -> TruthLanes {
        let lanes = try evaluate(term)
        if let truths = lanes.truths(count) { return truths }
        return TruthLanes(
            answers: (0..<count).map { index in
                switch lanes.value(index) {
                case .flag(let flag): flag ? TruthLanes.yes : TruthLanes.no
                case .notApplicable: PlainLanes.Kind.notApplicable
                default: PlainLanes.Kind.missing
                }
            })
    }

    /// For each row whether both sides of a comparison are numbers no further apart than `tolerance`; `nil` where they
    /// are no decimals of 64 bits. Of what is no comparison no row is.
    func nearness(_ term: Term, _ tolerance: Quantity) throws(Failure) -> [Bool]? {
        guard case .binary(let sign, let left, let right) = term.kind,
            [.equal, .less, .lessOrEqual, .greater, .greaterOrEqual].contains(sign)
        else { return [Bool](repeating: false, count: count) }
        guard let left = try evaluate(left).plain(count), let right = try evaluate(right).plain(count),
            let distance = PlainLanes.combined(left, right, .subtract)?.scaled(to: Int(tolerance.decimals)),
            let limit = try? Column.mantissa(tolerance, decimals: distance.decimals)
        else { return nil }
        return LaneLoops.map(distance.mantissas, distance.kinds) {
            PlainLanes.Kind.isNumber($1) && $0.magnitude <= limit.magnitude
        }
    }
}
