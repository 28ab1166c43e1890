import Finding

/// By how much the parts of a list miss their whole.
struct Miss {
    /// The parts that were added up.
    var parts: [Int]
    var sum: Amount
    /// The figure that was typed wrong, where one slip of the hand explains the gap.
    var culprit: Figure?
    /// Whether two swapped digits of it do.
    var isSwap = false
    /// Whether another word for thousands in one part does, to the last digit: `860 tỷ` for `860 triệu`.
    var isScale = false
    /// How many other figures may be meant as the whole.
    var rivals: Int
}

/// How sure it is that a list which does not add up was meant to.
///
/// Lists that are not all there is miss their whole too. So what speaks for the list being all is weighed as odds (how many lists of
/// its kind make up their whole in right texts, for one that does not), and against it the chance that figures which have nothing to do
/// with each other miss by a slip of the hand. Their quotient is the share of false alarms that a rule would raise on such lists.
struct Grounds {
    /// Lists of this kind that make up their whole, for one that does not.
    private(set) var odds: Double
    /// The chance that a gap between other figures looks like this one.
    let accident: Double
    private let isExact: Bool
    private let isClosed: Bool
    /// Whether the text says that this is all, and a slip of the hand explains the gap.
    private let isSaid: Bool

    init(_ enumeration: Enumeration, _ miss: Miss, in reading: Reading) {
        let total = reading.figure(ofStatement: enumeration.total)
        let parts = miss.parts.map { reading.figure(ofStatement: $0) }
        odds = Grounds.prior(enumeration)
        isExact =
            total.bound == .exact && !total.isRounded && parts.allSatisfy { !$0.isRounded && $0.bound == .exact }
        isClosed = enumeration.closure == .closed
        isSaid = enumeration.lead == .comprising && miss.culprit != nil
        accident = Grounds.accident(miss, total.asWritten, parts.map(\.asWritten)) * Double(1 + miss.rivals)
        for weight in Grounds.weights where weight.holds(enumeration, miss, reading) { odds *= weight.factor }
    }

    /// False alarms for one list of this kind that was meant to add up.
    var doubt: Double { accident / odds }

    var verdict: Severity? {
        guard doubt <= Grounds.limit else { return nil }
        return isExact && isClosed && (isSaid || doubt < Grounds.limit / 8) ? .error : .warning
    }

    private static let limit = 0.04

    /// By the word that leads to the parts, as counted in right texts.
    private static func prior(_ enumeration: Enumeration) -> Double {
        switch enumeration.lead {
        // Of 118 closed lists behind `gồm` in right texts none missed its whole.
        case .comprising: enumeration.closure == .closed && enumeration.parts.count > 2 ? 60 : 20
        case .namely: 12
        case .bracket: enumeration.closure == .closed ? 30 : 7
        case .colon: enumeration.closure == .closed ? (enumeration.parts.count > 2 ? 30 : 15) : 2
        case .ofWhich, .having: 3.5
        case .chain: 4
        case .beside: 1.2
        case .apart: 0.6
        }
    }

    /// How many of the gaps that may be are a slip of one of the figures.
    private static func accident(_ miss: Miss, _ total: Figure, _ parts: [Figure]) -> Double {
        let whole = max(1, total.value.double / max(total.step.double, 1e-6))
        // A slip changes the first digit less often than another one; other gaps are as often large as small.
        let gap = abs(miss.sum.double - total.value.double) / max(total.value.double, 1e-6)
        let far = gap > 0.4 && !Measures.all.contains(total.head) ? 6.0 : gap > 0.25 ? 3.0 : 1.0
        if miss.isScale { return 0.01 }
        guard miss.culprit != nil else { return far }
        // Two neighbouring digits swapped are the commonest slip and the rarest accident.
        if miss.isSwap {
            let swaps = ([total] + parts).reduce(0.0) { $0 + Double(max($1.digitCount, 1) - 1) }
            return min(1, 2 * swaps / whole) * far
        }
        let slips = ([total] + parts).reduce(0.0) { $0 + 11 * Double($1.digitCount) }
        return min(1, slips / 2 / whole) * far
    }

    /// Something that makes it more or less likely that the parts are all.
    private struct Weight: Sendable {
        var factor: Double
        var holds: @Sendable (Enumeration, Miss, Reading) -> Bool
    }

    private static let weights: [Weight] = [
        // The last part is what remains, or all others.
        Weight(factor: 8) { list, _, _ in list.hasRemainder },
        // The classes of a known classification.
        Weight(factor: 12) { list, _, _ in list.isClassification },
        // The text says how many parts there are.
        Weight(factor: 8) { list, _, _ in list.isAnnounced },
        // Each part says the whole's unit again, and none is a group that cuts across others.
        Weight(factor: 2.5) { list, _, reading in reading.excludeOneAnother(list) },
        // `cấp tỉnh`, `cấp huyện`, `cấp xã`
        Weight(factor: 2) { _, miss, reading in reading.areAlike(miss.parts) },
        // More than the whole is not for something left out; but then groups may overlap.
        Weight(factor: 6) { list, miss, reading in
            let total = reading.figure(ofStatement: list.total)
            return miss.sum > total.value && list.lead != .apart && !list.isForeign && !reading.cutsAcross(list)
                && miss.parts.allSatisfy { reading.figure(ofStatement: $0).value <= total.value }
        },
        // Money and areas do not overlap as groups of people do.
        Weight(factor: 2) { list, miss, reading in
            let total = reading.figure(ofStatement: list.total)
            return miss.sum > total.value && list.lead != .apart && Measures.all.contains(total.head)
                && reading.excludeOneAnother(list)
        },
        // Nor can a part of it be more than the whole.
        Weight(factor: 30) { list, miss, reading in
            let total = reading.figure(ofStatement: list.total)
            return miss.culprit != nil && list.lead != .apart && reading.excludeOneAnother(list)
                && miss.parts.contains { reading.figure(ofStatement: $0).value > total.value }
        },
        // Their percentages are taken of the whole, or make up a hundred.
        Weight(factor: 20) { list, miss, reading in reading.haveSharesOf(list.total, miss.parts) },
        // Of two, a third may be left out; hardly in brackets.
        Weight(factor: 0.5) { list, miss, _ in
            miss.parts.count == 2 && !list.isClassification && list.lead != .bracket
        },
        // Nobody lists so many of more.
        Weight(factor: 2) { list, miss, _ in miss.parts.count > 5 && list.closure == .closed },
        // Of a ratio either figure may be the whole.
        Weight(factor: 0.5) { list, _, reading in reading.figure(ofStatement: list.total).link == .numerator },
        // In a paragraph of its own it is not sure which figure of the one before is the whole.
        Weight(factor: 0.4) { list, miss, reading in
            reading.statements[list.total].paragraph != reading.statements[miss.parts[0]].paragraph
        },
        // What there is and what was done about it are no parts beside each other.
        Weight(factor: 0.1) { _, miss, reading in reading.mixesDone(miss.parts) },
        // They count something else than the whole.
        Weight(factor: 0.25) { list, _, _ in
            list.isForeign && !list.isClassification && !(list.lead == .comprising && list.parts.count > 2)
        },
        Weight(factor: 0.5) { list, _, _ in
            list.isForeign && !list.isClassification && list.lead == .comprising && list.parts.count > 2
        },
        // A group that any other may overlap with.
        Weight(factor: 0.15) { list, _, reading in
            reading.cutsAcross(list) && !list.isClassification && !list.hasRemainder
        },
        // Behind a colon alone groups are told as often as parts.
        Weight(factor: 0.5) { list, _, reading in
            list.lead == .colon && reading.cutsAcross(list) && !list.isClassification && !list.hasRemainder
        },
    ]
}

extension Figure {
    /// How many digits it is written with.
    fileprivate var digitCount: Int {
        guard step.micro > 0 else { return 0 }
        return String((value.micro / step.micro).magnitude).count
    }
}

extension Reading {
    /// By how much the parts miss the whole; `nil` where some reading fits, as the figures are written.
    func miss(of enumeration: Enumeration) -> Miss? {
        let readings = ([enumeration.parts] + enumeration.otherParts).filter { $0.count > 1 }
        guard let longest = readings.max(by: { $0.count < $1.count }) else { return nil }
        let totals = ([enumeration.total] + enumeration.otherTotals).map { figure(ofStatement: $0).asWritten }
        // `hơn bốn triệu lượt (4.005.878 lượt)`: what is written exactly counts.
        let exact = totals.filter { $0.bound == .exact }
        let fitsAsWritten = readings.contains { parts in
            let sum = parts.map { figure(ofStatement: $0).asWritten.interval }.reduce(Interval(.zero, .zero), +)
            return (exact.isEmpty ? totals : exact).contains { sum.overlaps($0.interval) }
        }
        guard !fitsAsWritten else { return nil }
        let parts = longest.map { figure(ofStatement: $0) }
        let sum = parts.reduce(Amount.zero) { $0 + $1.value }
        func culprit(_ total: Figure) -> Figure? {
            // Parts that were rounded each miss the whole by a little.
            let isFar = (sum - total.value).magnitude.micro > total.step.micro * Int128(parts.count)
            return isFar || !total.isRounded
                ? Slip.culprit(parts, total: total, isClosed: enumeration.closure != .unknown) : nil
        }
        var miss = Miss(parts: longest, sum: sum, culprit: culprit(totals[0]), rivals: enumeration.rivals)
        if totals[0].bound != .exact, let other = totals.dropFirst().first(where: { $0.bound == .exact }) {
            miss.culprit = culprit(other)
            miss.rivals += totals.count - 1
        }
        if let culprit = miss.culprit {
            let gap = (culprit == totals[0] || totals.contains(culprit) ? sum - culprit.value : totals[0].value - sum)
            miss.isSwap = Slip.swaps(culprit.value, culprit.value + gap, step: culprit.step)
        }
        if miss.culprit == nil, let part = rescaled(parts, to: totals[0]) {
            miss.culprit = part
            miss.isScale = true
        }
        return miss.culprit != nil || !fits(enumeration) ? miss : nil
    }

    /// The part that makes up the whole with the others once it is a thousand times as much, or as little.
    private func rescaled(_ parts: [Figure], to total: Figure) -> Figure? {
        guard total.bound == .exact, digits(of: total) > 2, parts.allSatisfy({ $0.bound == .exact }) else { return nil }
        let sum = parts.map(\.interval).reduce(Interval(.zero, .zero), +)
        return parts.first { part in
            guard part.isRounded, digits(of: part) > 1, !part.isInWords else { return false }
            let rest = sum - part.interval
            let less = Amount(micro: part.value.micro / 1000)
            let more = part.value.scaled(by: 1000) ?? part.value
            return [less, more].contains { (rest + Interval($0, $0)).overlaps(total.interval) }
        }
    }

    /// `nhiễm nặng 4 ha; đã phun trừ 21 ha`: whether some of the parts are told as done, and others not.
    func mixesDone(_ parts: [Int]) -> Bool {
        let done = parts.count { tokens[trimmed(statements[$0].label)].first?.word == "đã" }
        return done > 0 && done < parts.count && parts.count < 4
    }

    /// Whether all but one of the parts bear percentages that were taken of the whole, or all percentages make up a hundred.
    func haveSharesOf(_ total: Int, _ parts: [Int]) -> Bool {
        let whole = figure(ofStatement: total)
        let shares = parts.compactMap { part in statements[part].share.map { (part, figures[$0.figure]) } }
        guard shares.count == parts.count, parts.count > 1 else { return false }
        let fitting = shares.count { part, share in
            Percentage.compare(share, part: figure(ofStatement: part).interval, whole: whole.interval) != .wrong
        }
        let sum = shares.map(\.1.interval).reduce(Interval(.zero, .zero), +)
        return fitting >= max(2, parts.count - 1) || (parts.count > 2 && sum.isHundred)
    }
}
