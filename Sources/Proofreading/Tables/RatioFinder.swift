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
        let counts = lines.filter { !isPercent($0, reading) }
        guard !percents.isEmpty, counts.count > 1, counts.count <= 30 else { return [] }
        return percents.compactMap { ratio($0, among: counts, reading) }
    }

    private func ratio(_ line: Int, among counts: [Int], _ reading: Reading) -> RatioStructure? {
        var best: (structure: RatioStructure, holding: Int)?
        for part in counts {
            for whole in counts where whole != part {
                for form in [RatioStructure.Form.share, .growth] {
                    let (holding, failing) = fare(line, part, whole, form, reading)
                    guard holding >= 3, failing.count * 3 <= holding, holding > (best?.holding ?? 0) else { continue }
                    best = (RatioStructure(line: line, part: part, whole: whole, form: form, failing: failing), holding)
                }
            }
        }
        return best?.structure
    }

    private func fare(
        _ line: Int, _ part: Int, _ whole: Int, _ form: RatioStructure.Form, _ reading: Reading
    ) -> (holding: Int, failing: [Int]) {
        var holding = 0
        var failing: [Int] = []
        for other in cross {
            guard let percent = figure(line, other, reading), let a = value(part, other), let b = value(whole, other),
                b.low > .zero, a.high > .zero
            else { continue }
            let top = form == .share ? a : a - b
            // 100 and 0 fit too much to show anything.
            let isTelling = percent.value != Amount(100) && percent.value != .zero
            if Percentage.compare(percent.withoutTrailingZeros, part: top.magnitude, whole: b) != .wrong {
                if isTelling { holding += 1 }
            } else {
                failing.append(other)
            }
        }
        return (holding, failing)
    }
}

extension Interval {
    /// The same range above zero, where all of it is below.
    var magnitude: Interval { high < .zero ? Interval(-high, -low) : self }
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
