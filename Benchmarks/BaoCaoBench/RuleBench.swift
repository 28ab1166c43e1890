import Consolidation
import Finding
import ReportLanguage
import ReportModel

/// Measures rules over whole columns, on the figures that `ConsolidationBench` generates.
struct RuleBench {
    private let sweep: RuleSweep
    private let sheet: FigureSheet
    private let window: DayRange
    private static let period = Period.month(year: 2026, month: 10)

    init?(_ figures: ConsolidationBench) throws {
        guard let window = WindowRule.decree09.window(of: RuleBench.period) else { return nil }
        self.window = window
        sweep = RuleSweep(try CompiledRegime.compile(RuleBench.regime(indicators: figures.columns.count)))
        sheet = FigureSheet(figures.columns)
    }

    /// What the rules are about, by the numbers of the indicators; `rollup_peers.py` makes the same. All of one rule have the
    /// same decimals, so that peers may compare mantissas.
    static func rules(indicators: Int) -> [(expression: String, code: String)] {
        var rules: [(String, String)] = []
        for number in 0..<50 {
            let first = number * 6 % max(1, indicators - 15)
            let c = (0..<5).map { "c\(first + 3 * $0)" }
            rules.append(("\(c[0]) + \(c[1]) >= \(c[2])", "a\(number)"))
            rules.append(("\(c[0]) - \(c[1]) <= \(c[2])", "b\(number)"))
            rules.append(("\(c[0]) + \(c[1]) + \(c[2]) + \(c[3]) >= \(c[4])", "c\(number)"))
        }
        return rules
    }

    static func regime(indicators: Int) -> Regime {
        let place = Place(file: "regime.yaml", line: 1, column: 1)
        var regime = Regime(
            code: "bench", name: "Bench", frequency: .month, window: .decree09, deadlines: [],
            flow: Regime.Flow(reporters: ["xa"], receiver: "parent"), categories: [], registers: [],
            indicators: (0..<indicators).map { index in
                Indicator(
                    code: "c\(index)", name: "c\(index)", measure: "triệu đồng", decimals: index % 3, category: nil,
                    origin: .typed, overTime: .sum, minimum: nil, maximum: nil, isRequired: false, hasStatus: true,
                    from: nil, until: nil, place: place)
            }, place: place)
        regime.rules = rules(indicators: indicators).map { rule in
            CheckRule(
                code: rule.code, message: "",
                expression: EmbeddedText(
                    whole: SourceText(file: rule.code, text: rule.expression)), severity: .error, tolerance: .zero,
                mayBeExplained: false, place: place)
        }
        return regime
    }

    func measure(_ runs: Int) {
        let clock = ContinuousClock()
        var times: [Double] = []
        var found: CheckIndex?
        for _ in 0..<(runs + 2) {
            let start = clock.now
            found = index()
            times.append((clock.now - start).milliseconds)
        }
        let sorted = times.dropFirst(2).sorted()
        print(
            "{\"rules\": \(sweep.checks.count), \"rows\": \(sheet.standing.count), \"ms\": \(sorted[sorted.count / 2]), "
                + "\"min_ms\": \(sorted[0]), \"violations\": \(found?.violations ?? 0)}")
    }

    private func index() -> CheckIndex {
        let (compiled, sheet, window) = (sweep.compiled, sheet, window)
        return sweep.index(count: sheet.standing.count) { rows in
            SheetInputs(
                compiled, rows: rows, sheet: sheet, previous: nil, yearAgo: nil, yearToDate: nil, targets: [:],
                window: window, period: RuleBench.period)
        }
    }
}
