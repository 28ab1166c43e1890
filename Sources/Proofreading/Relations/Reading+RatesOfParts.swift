/// A rate of a whole, and the same rate of each of its parts.
struct RatesOfParts {
    var overall: Figure
    /// The rate of the whole, below zero for a decrease.
    var value: Amount
    var parts: [(statement: Int, figure: Figure, value: Amount)]
    var total: Int

    /// Whether the rate of the whole lies outside of those of the parts, by more than rounding.
    var isOutside: Bool {
        guard let low = parts.map(\.value).min(), let high = parts.map(\.value).max() else { return false }
        let slack = parts.map(\.figure.step).reduce(overall.step) { max($0, $1) }
        return value + slack < low || value > high + slack
    }
}

extension Reading {
    /// The rates of wholes whose parts are proven to make them up, and of the parts: growth, shares of a plan, of an earlier
    /// time, of each one's own whole.
    func ratesOfParts() -> [RatesOfParts] {
        let growths = growthRates()
        let outside = Dictionary(grouping: outsideRates, by: \.statement)
        return enumerations.filter { isPartition($0) }.flatMap { enumeration -> [RatesOfParts] in
            var found: [RatesOfParts] = []
            if let rates = rates(of: enumeration, by: { growths[$0] }) { found.append(rates) }
            for rate in outside[enumeration.total] ?? [] {
                let name = measure(rate)
                let own = rates(of: enumeration) { statement in
                    let same =
                        statement == enumeration.total
                        ? [rate]
                        : (outside[statement] ?? []).filter {
                            measure($0) == name
                        }
                    return same.first.map { (figures[$0.percent], figures[$0.percent].value) }
                }
                if let own { found.append(own) }
            }
            if let shares = sharesOfOwn(enumeration, overall: outside[enumeration.total]?.first?.percent) {
                found.append(shares)
            }
            return found
        }
    }

    /// What a rate is measured against, in the words behind it.
    private func measure(_ rate: OutsideRate) -> [Word] {
        tokens[rate.trail].map(\.word).filter { $0 != "so" && $0 != "với" && $0 != .none }
    }

    /// Shares of wholes of their own (`3.803 vụ (62,7%). Trong đó, cấp tỉnh 334 vụ (68,9%)`), not of the enumeration's.
    /// - Parameter overall: a percentage of its plan that the whole is told with instead.
    private func sharesOfOwn(_ enumeration: Enumeration, overall: Int?) -> RatesOfParts? {
        let total = figure(ofStatement: enumeration.total)
        let isOfTotal = enumeration.parts.contains { part in
            guard let share = statements[part].share else { return true }
            let own = figure(ofStatement: part)
            return own.link == .numerator
                || Percentage.compare(figures[share.figure], part: own.interval, whole: total.interval) != .wrong
        }
        guard !isOfTotal else { return nil }
        return rates(of: enumeration) { statement in
            (statements[statement].share?.figure ?? (statement == enumeration.total ? overall : nil)).map {
                (figures[$0], figures[$0].value)
            }
        }
    }

    private func rates(
        of enumeration: Enumeration, by rate: (Int) -> (figure: Figure, value: Amount)?
    ) -> RatesOfParts? {
        guard let overall = rate(enumeration.total), overall.figure.asWritten.bound == .exact else { return nil }
        let parts = enumeration.parts.compactMap { part in rate(part).map { (part, $0.figure, $0.value) } }
        guard parts.count == enumeration.parts.count, parts.allSatisfy({ $0.1.bound == .exact }) else { return nil }
        return RatesOfParts(overall: overall.figure, value: overall.value, parts: parts, total: enumeration.total)
    }

    /// Whether the parts make up the whole, approximate figures taken at their word.
    private func isPartition(_ enumeration: Enumeration) -> Bool {
        let total = figure(ofStatement: enumeration.total)
        let parts = enumeration.parts.map { figure(ofStatement: $0) }
        guard parts.count > 1, digits(of: total) > 2, parts.allSatisfy({ $0.kind == .count }) else { return false }
        let sum = parts.reduce(Amount.zero) { $0 + $1.value }
        let slack = Amount(micro: parts.reduce(total.step.micro) { $0 + $1.step.micro } / 2)
        return (sum - total.value).magnitude <= (total.isRounded ? slack : Amount.zero)
    }

    /// The growths by the statements that they are told of, below zero for a decrease.
    func growthRates() -> [Int: (figure: Figure, value: Amount)] {
        var growths: [Int: (figure: Figure, value: Amount)] = [:]
        for change in changes where growths[change.statement] == nil {
            guard let growth = change.growth else { continue }
            let value = figures[growth].value.magnitude
            growths[change.statement] = (figures[growth], change.sign > 0 ? value : -value)
        }
        return growths
    }
}
