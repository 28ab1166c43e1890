import Consolidation
import ReportModel

/// Makes series of monthly figures, some with a slip in the last one, and says of each whether it is called strange.
///
/// A line each: kind, slip, decimals, our answer by z-score, our answer by any method, the figures oldest first.
enum OutlierBench {
    private struct Random {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15

        /// A number from 0 to 1.
        mutating func unit() -> Double {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Double(state >> 11) / Double(UInt64(1) << 53)
        }

        /// Nearly normal, with deviation 1.
        mutating func normal() -> Double {
            (0..<12).reduce(-6.0) { sum, _ in sum + unit() }
        }
    }

    private enum Kind: String, CaseIterable {
        case level, growing, seasonal, stock, small, rare
    }

    static func run(series: Int, months: Int) {
        var random = Random()
        let usual = Dictionary(uniqueKeysWithValues: OutlierMethod.allCases.map { ($0, $0.usualThreshold) })
        for index in 0..<series {
            let kind = Kind.allCases[index % Kind.allCases.count]
            var figures = OutlierBench.figures(kind, months, &random)
            let slip = index % 19 == 7 ? OutlierBench.slip(&figures, &random) : "none"
            let one = OutlierBench.series(figures, isStock: kind == .stock)
            let robust = Outlier.judged(one, OutlierSettings(thresholds: [.zscore: 3.5])).outlier != nil
            let any = Outlier.judged(one, OutlierSettings(thresholds: usual)).outlier != nil
            print(
                "\(kind.rawValue)\t\(slip)\t0\t\(robust ? 1 : 0)\t\(any ? 1 : 0)\t"
                    + figures.map(String.init).joined(separator: " "))
        }
    }

    private static func figures(_ kind: Kind, _ months: Int, _ random: inout Random) -> [Int] {
        let size = 40 * (1 + 50 * random.unit() * random.unit())
        var stock = size * 10
        let season = (0..<12).map { _ in random.unit() < 0.6 ? 0 : 0.5 + random.unit() }
        return (0..<months).map { month in
            let noise = 1 + 0.1 * random.normal()
            switch kind {
            case .level: return max(0, Int(size * noise))
            case .growing: return max(0, Int(size * noise * (1 + 0.01 * Double(month))))
            case .seasonal: return max(0, Int(5 * size * season[month % 12] * (1 + 0.05 * random.normal())))
            case .stock:
                stock += size * 0.3 * random.normal()
                return max(0, Int(stock))
            case .small: return max(0, Int(4 + 2 * random.normal()))
            case .rare: return random.unit() < 0.2 ? max(0, Int(size * noise)) : 0
            }
        }
    }

    /// Spoils the last figure as people do; one that is 0 stays as it is.
    private static func slip(_ figures: inout [Int], _ random: inout Random) -> String {
        let last = figures.count - 1
        guard figures[last] > 0 else { return "none" }
        switch Int(random.unit() * 5) {
        case 0:
            figures[last] *= 10
            return "times10"
        case 1:
            figures[last] /= 10
            return "tenth"
        case 2:
            figures[last] *= 1000
            return "times1000"
        case 3:
            figures[last] = figures.suffix(10).reduce(0, +)
            return "accumulated"
        default:
            // A digit doubled: 123 becomes 1223.
            let digits = String(figures[last])
            let place = digits.index(digits.startIndex, offsetBy: digits.count / 2)
            figures[last] = Int(String(digits[...place]) + String(digits[place...])) ?? figures[last]
            return "doubled"
        }
    }

    private static func series(_ figures: [Int], isStock: Bool) -> FigureSeries {
        let period = Period.month(year: 2026, month: 10)
        var history: [(period: Period, value: Quantity?)] = []
        var earlier = period.previous
        for number in figures.dropLast().reversed() {
            guard let at = earlier else { break }
            history.append((at, Quantity(number)))
            earlier = at.previous
        }
        return FigureSeries(
            unit: "", cell: 0, decimals: 0, isStock: isStock, period: period,
            value: Quantity(figures[figures.count - 1]), history: history)
    }
}
