/// A line of percentages that is one line of counts divided by another, as most of its cells show.
struct RatioStructure {
    /// How a percentage comes from two counts.
    enum Form {
        /// 100·a/b
        case share
        /// 100·(a − b)/b
        case growth
    }

    var line: Int
    var part: Int
    var whole: Int
    var form: Form
    var failing: [Int]
}

extension Matrix {
    /// The lines of percentages that can be recomputed from two others.
    func ratios(_ reading: Reading) -> [RatioStructure] {
        let percents = lines.filter { isPercent($0, reading) }
        guard !percents.isEmpty, percents.count < lines.count else { return [] }
        let counts = lines.filter { !percents.contains($0) }
        guard counts.count > 1, counts.count <= 30 else { return [] }
        let known = Dictionary(uniqueKeysWithValues: counts.map { line in (line, cross.map { bounds(line, $0) }) })
        return percents.compactMap { ratio($0, known, reading) }
    }

    /// What a count may stand for; `nil` where there is none, or nothing to divide.
    private func bounds(_ line: Int, _ other: Int) -> (low: Double, high: Double)? {
        guard let value = value(line, other), value.low > .zero else { return nil }
        return (value.low.double, value.high.double)
    }

    private func ratio(
        _ line: Int, _ bounds: [Int: [(low: Double, high: Double)?]], _ reading: Reading
    ) -> RatioStructure? {
        // 100 and 0 fit too much to show anything.
        let percents = cross.map { figure(line, $0, reading)?.withoutTrailingZeros }
        guard percents.count(where: { $0.map { $0.value != Amount(100) && $0.value != .zero } ?? false }) > 2 else {
            return nil
        }
        var best: (structure: RatioStructure, holding: Int)?
        for (part, parts) in bounds.sorted(by: { $0.key < $1.key }) {
            for (whole, wholes) in bounds.sorted(by: { $0.key < $1.key }) where whole != part {
                for form in [RatioStructure.Form.share, .growth] {
                    guard let (holding, failing) = fare(percents, parts, wholes, form), holding > (best?.holding ?? 0)
                    else {
                        continue
                    }
                    best = (RatioStructure(line: line, part: part, whole: whole, form: form, failing: failing), holding)
                }
            }
        }
        return best?.structure
    }

    /// Where a line of percentages is the quotient of two lines; `nil` where it mostly is not.
    private func fare(
        _ percents: [Figure?], _ parts: [(low: Double, high: Double)?], _ wholes: [(low: Double, high: Double)?],
        _ form: RatioStructure.Form
    ) -> (holding: Int, failing: [Int])? {
        var holding = 0
        var failing: [Int] = []
        for index in percents.indices {
            guard let percent = percents[index], let part = parts[index], let whole = wholes[index] else { continue }
            var top = part
            if form == .growth {
                top = (part.low - whole.high, part.high - whole.low)
                if top.high < 0 { top = (-top.high, -top.low) }
            }
            if Percentage.compare(percent, part: top, whole: whole) != .wrong {
                if percent.value != Amount(100), percent.value != .zero { holding += 1 }
            } else {
                failing.append(index + cross.lowerBound)
                if failing.count * 3 > percents.count { return nil }
            }
        }
        return holding >= 3 && failing.count * 3 <= holding ? (holding, failing) : nil
    }
}

extension Figure {
    /// Read with the precision of its last digit that is not zero: programs pad `15,4` to `15.40`.
    var withoutTrailingZeros: Figure {
        var figure = self
        while figure.step.micro < 1_000_000, figure.value.micro % (figure.step.micro * 10) == 0 {
            figure.step.micro *= 10
        }
        return figure
    }
}
