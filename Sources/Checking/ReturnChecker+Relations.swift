import Finding
import ReportLanguage
import ReportModel

extension ReturnChecker {
    // MARK: - Balances

    /// Checks a balance for the total and for each member that all its indicators have.
    mutating func check(_ relation: Relation<Balance>) {
        for offset in relation.offsets where !isBalanced(relation, offset) {
            check(relation.definition, relation.indicators, offset)
        }
    }

    /// Whether all figures of a balance are there and it holds, the carry over included.
    private func isBalanced(_ relation: Relation<Balance>, _ offset: Int) -> Bool {
        let last = relation.indicators.count - 1
        let inflow = 1..<(1 + relation.definition.inflow.count)
        var sum: Int128 = 0
        for (place, index) in relation.indicators.enumerated() {
            guard let number = column[compiled.firstCells[index] + offset]?.number else { return false }
            if place == 0, !carriesOver(number, from: relation.indicators[last], offset) { return false }
            sum += place == 0 || inflow.contains(place) ? number.aligned : -number.aligned
        }
        return sum == 0
    }

    private func carriesOver(_ opening: Quantity, from closing: Int, _ offset: Int) -> Bool {
        guard !before.isEmpty else { return true }
        guard let closed = before[compiled.firstCells[closing] + offset] else { return false }
        return closed.number.map { $0 == opening } ?? true
    }

    private mutating func values(_ indices: [Int], _ offset: Int, in slot: Evaluator.Slot? = nil) -> [Value] {
        var values: [Value] = []
        for index in indices { values.append(value(index, compiled.firstCells[index] + offset, in: slot)) }
        return values
    }

    private mutating func check(_ balance: Balance, _ indices: [Int], _ offset: Int) {
        let values = values(indices, offset)
        checkCarryOver(balance, opening: indices[0], closing: indices[indices.count - 1], offset, values[0])
        guard !reportMissing(balance.code, values, indices, offset, at: balance.place) else { return }
        let numbers = values.map { $0.number ?? .zero }
        let inflow = 1..<(1 + balance.inflow.count)
        var sum = numbers[0]
        for index in 1..<(numbers.count - 1) {
            let next = inflow.contains(index) ? try? sum.adding(numbers[index]) : try? sum.subtracting(numbers[index])
            sum = next ?? sum
        }
        let closing = numbers[numbers.count - 1]
        if sum != closing {
            let decimals = indices.map { compiled.indicators[$0].decimals }.max() ?? 0
            let shown = values.map { text($0, decimals: decimals) }
            var arithmetic = shown[0]
            for index in 1..<(shown.count - 1) { arithmetic += (inflow.contains(index) ? " + " : " − ") + shown[index] }
            arithmetic += " = \(text(.number(sum), decimals: decimals)), khác \(shown[shown.count - 1])"
            report(
                Finding(
                    .balance, severity: balance.severity, .balanceBroken(balance.name, member(indices[0], offset)),
                    at: balance.place, quote: shown[shown.count - 1],
                    evidence: Evidence(arithmetic: arithmetic, parts: parts(indices, shown, offset)),
                    subject: subject(item(indices[indices.count - 1], offset))),
                code: balance.code, mayBeExplained: balance.severity != .error)
        }
    }

    /// The opening figure must be the closing one of the period before, where there is one.
    private mutating func checkCarryOver(
        _ balance: Balance, opening: Int, closing: Int, _ offset: Int, _ opened: Value
    ) {
        guard let previous = evaluator.slot(.previous, from: slot), previous.isOpen,
            previous.hasReturn || compiled.formulas[closing] != nil
        else { return }
        let closed = value(closing, compiled.firstCells[closing] + offset, in: previous)
        guard let before = closed.number, let now = opened.number, before != now else { return }
        let decimals = compiled.indicators[opening].decimals
        let (a, b) = (text(opened, decimals: decimals), text(closed, decimals: decimals))
        report(
            Finding(
                .carryOver, severity: balance.severity,
                .carryOverBroken(name(opening, offset: offset), a, previous: b, period: previous.period.vietnamese),
                at: balance.place, quote: a,
                evidence: Evidence(
                    arithmetic: "\(a) ≠ \(b)",
                    parts: [
                        Evidence.Part(label: "\(name(opening, offset: offset)) (\(slot.period))", value: a),
                        Evidence.Part(label: "\(name(closing, offset: offset)) (\(previous.period))", value: b),
                    ]), subject: subject(item(opening, offset))),
            code: balance.code, mayBeExplained: balance.severity != .error)
    }

    // MARK: - Breakdowns

    mutating func check(_ relation: Relation<Breakdown>) {
        for offset in relation.offsets where !addsUp(relation, offset) {
            check(relation.definition, relation.indicators, offset)
        }
    }

    /// Whether all figures of a breakdown are there and its parts are the total.
    private func addsUp(_ relation: Relation<Breakdown>, _ offset: Int) -> Bool {
        var rest: Int128 = 0
        for (place, index) in relation.indicators.enumerated() {
            guard let number = column[compiled.firstCells[index] + offset]?.number else { return false }
            rest += place == 0 ? number.aligned : -number.aligned
        }
        return rest == 0
    }

    private mutating func check(_ breakdown: Breakdown, _ indices: [Int], _ offset: Int) {
        let values = values(indices, offset)
        guard !reportMissing(breakdown.code, values, indices, offset, at: breakdown.place) else { return }
        let total = values[0].number ?? .zero
        var sum = Exact.zero
        for value in values.dropFirst() { sum = (try? sum.adding(value.number ?? .zero)) ?? sum }
        guard let difference = try? sum.subtracting(total), let distance = try? difference.magnitude() else { return }
        // The parts of an open breakdown may leave a rest, but never exceed the total.
        if distance <= Exact(breakdown.tolerance) || (!breakdown.isClosed && difference.sign < 0) { return }
        let decimals = indices.map { compiled.indicators[$0].decimals }.max() ?? 0
        let shown = values.map { text($0, decimals: decimals) }
        let arithmetic =
            "\(shown.dropFirst().joined(separator: " + ")) = \(text(.number(sum), decimals: decimals)), khác \(shown[0])"
        report(
            Finding(
                .breakdown, severity: breakdown.severity,
                .partsDoNotAddUp(breakdown.name + member(indices[0], offset)), at: breakdown.place, quote: shown[0],
                evidence: Evidence(arithmetic: arithmetic, parts: parts(indices, shown, offset)),
                subject: subject(item(indices[0], offset))),
            code: breakdown.code, mayBeExplained: breakdown.severity != .error)
    }

    // MARK: - Rules

    mutating func check(_ rule: CompiledRegime.Rule) {
        let count = rule.category.map { regime.categories[$0].members.count } ?? 0
        for offset in 0...count { check(rule, member: offset > 0 ? offset - 1 : nil) }
    }

    private mutating func check(_ rule: CompiledRegime.Rule, member: Int?) {
        let frame = Evaluator.Frame(slot: slot, member: member)
        let outcome: Value
        do throws(EvaluationError) {
            outcome = try evaluate(rule, frame)
        } catch {
            // The evaluator knows no rules; a failure outside any formula is the rule's own.
            let name = error.name == regime.code ? rule.rule.code : error.name
            reportOverflow(EvaluationError(name: name), at: rule.rule.place)
            return
        }
        let code = rule.rule.code
        let place = memberName(rule.category, member)
        switch outcome {
        case .flag(true), .notApplicable: return
        case .flag(false):
            report(
                Finding(
                    .ruleViolated, severity: rule.rule.severity, .ruleViolated(rule.rule.message + place),
                    at: rule.rule.place, quote: rule.rule.expression.text,
                    sourceLine: rule.rule.expression.source.line(rule.rule.place.line),
                    evidence: evidence(rule, frame), subject: subject(code)),
                code: code, mayBeExplained: rule.rule.mayBeExplained)
        default:
            let names = evaluator.missingFigures(rule.term, frame).map { evaluator.describe($0) }
            report(
                Finding(
                    .notEvaluated, .notEvaluated(code + place, names), at: rule.rule.place, quote: code,
                    subject: subject(code)))
        }
    }

    /// Whether the rule holds, within its tolerance where it compares two numbers.
    private func evaluate(_ rule: CompiledRegime.Rule, _ frame: Evaluator.Frame) throws(EvaluationError) -> Value {
        let plain = try evaluator.evaluate(rule.term, frame)
        guard plain == .flag(false), !rule.rule.tolerance.isZero, let sides = sides(rule.term) else { return plain }
        guard let left = try evaluator.evaluate(sides.left, frame).number,
            let right = try evaluator.evaluate(sides.right, frame).number,
            let distance = try? left.subtracting(right).magnitude()
        else { return plain }
        return .flag(distance <= Exact(rule.rule.tolerance))
    }

    private func sides(_ term: Term) -> (left: Term, right: Term)? {
        guard case .binary(let sign, let left, let right) = term.kind, sign != .notEqual else { return nil }
        switch sign {
        case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual: return (left, right)
        default: return nil
        }
    }

    /// The values of both sides and of every figure in the rule.
    private func evidence(_ rule: CompiledRegime.Rule, _ frame: Evaluator.Frame) -> Evidence {
        var parts: [Evidence.Part] = []
        rule.term.forEach { term in
            guard case .figure(let indicator, _, _) = term.kind, let value = try? evaluator.evaluate(term, frame) else {
                return
            }
            let bytes = Array(rule.rule.expression.text.utf8)
            let part = Evidence.Part(
                label: String(decoding: bytes[term.range], as: UTF8.self),
                value: text(value, decimals: compiled.indicators[indicator].decimals))
            if !parts.contains(part) { parts.append(part) }
        }
        let list = parts.map { "\($0.label) = \($0.value)" }.joined(separator: ", ")
        guard let sides = sides(rule.term), let left = try? evaluator.evaluate(sides.left, frame),
            let right = try? evaluator.evaluate(sides.right, frame)
        else { return Evidence(arithmetic: list, parts: parts) }
        let decimals = [sides.left, sides.right].map(decimals).max() ?? 0
        let sum = "\(text(left, decimals: decimals)) so với \(text(right, decimals: decimals))"
        return Evidence(arithmetic: list.isEmpty ? sum : "\(sum) (\(list))", parts: parts)
    }

    private func decimals(_ term: Term) -> Int {
        if case .number(_, let decimals) = term.type { return decimals ?? 2 }
        return 0
    }

    // MARK: - Words

    /// Reports a relation whose figures are missing as not evaluated; also one that does not apply counts as done.
    private mutating func reportMissing(
        _ code: String, _ values: [Value], _ indices: [Int], _ offset: Int, at place: Place
    ) -> Bool {
        if values.contains(.missing) {
            let missing = zip(indices, values).filter { $0.1 == .missing }
                .map { compiled.key(compiled.firstCells[$0.0] + offset).description }
            report(Finding(.notEvaluated, .notEvaluated(code, missing), at: place, quote: code, subject: subject(code)))
            return true
        }
        return values.allSatisfy { $0 == .notApplicable }
    }

    private func parts(_ indices: [Int], _ shown: [String], _ offset: Int) -> [Evidence.Part] {
        zip(indices, shown).map { Evidence.Part(label: name($0, offset: offset), value: $1) }
    }

    private func item(_ indicator: Int, _ offset: Int) -> String {
        compiled.key(compiled.firstCells[indicator] + offset).description
    }

    /// ` (Đất đai)` for a member, nothing for the total.
    private func member(_ indicator: Int, _ offset: Int) -> String {
        memberName(compiled.scope.categoryOfIndicator[indicator], offset > 0 ? offset - 1 : nil)
    }

    private func memberName(_ category: Int?, _ member: Int?) -> String {
        guard let category, let member else { return "" }
        return " (\(regime.categories[category].members[member].name))"
    }
}
