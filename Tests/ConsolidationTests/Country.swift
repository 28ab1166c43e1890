import Consolidation
import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel

/// Units through time with what they stated, for tests of consolidations.
///
/// A unit is a line `code parent level [from] [until] [succ:share …]`, with `-` for none.
final class Country: FigureSource {
    let tree: UnitTree
    let compiled: CompiledRegime
    private var figures: [String: [Period: [FigureKey: Figure]]] = [:]

    init(_ lines: String, _ indicators: [Indicator], targets: [Target] = [], frequency: PeriodKind = .month) throws {
        tree = try UnitTree.build(
            lines.split(separator: "\n").enumerated().map { number, line in
                UnitTree.Entry(unit: Country.unit(line), place: Place(file: "units.csv", line: number + 1, column: 1))
            })
        var regime = Regime.test(indicators, categories: [.fields], registers: [.dossiers], frequency: frequency)
        regime.flow.reporters = ["xa", "tinh_bao_cao"]
        regime.targets = targets
        compiled = try CompiledRegime.compile(regime)
    }

    private static func unit(_ line: Substring) -> Unit {
        let words = line.split(separator: " ").map(String.init)
        func day(_ index: Int) -> Day? { index < words.count ? Day(parsing: words[index]) : nil }
        let successors = words.dropFirst(5).map { word -> Succession in
            let parts = word.split(separator: ":").map(String.init)
            return Succession(
                code: parts[0], share: parts.count > 1 ? (try? Quantity(plain: parts[1])) ?? .zero : Quantity(1))
        }
        return Unit(
            code: words[0], name: "đơn vị \(words[0])", parent: words[1] == "-" ? nil : words[1], level: words[2],
            from: day(3), until: day(4), successors: successors)
    }

    /// States figures of a unit: `a=5 b=nil x.dat_dai=3`.
    func state(_ unit: String, _ period: Period, _ text: String) {
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=").map(String.init)
            let names = parts[0].split(separator: ".").map(String.init)
            figures[unit, default: [:]][period, default: [:]][FigureKey(names[0], names.count > 1 ? names[1] : nil)] =
                Figure(parsing: parts[1])
        }
    }

    func consolidator(_ period: Period, keeper: (any ColumnKeeper)? = nil) throws -> Consolidator {
        try Consolidator(
            ConsolidationPlan(compiled), tree: tree, source: EvaluatedFigures(compiled, source: self), period: period,
            keeper: keeper)
    }

    /// The consolidated figure as a short text: `12.5`, `12*` where something lacks, `nil`, `na`, `missing`, `unknown`, `-`.
    func figure(_ unit: String, _ indicator: String, _ span: TimeSpan, on period: Period? = nil) throws -> String {
        let consolidator = try consolidator(period ?? span.last)
        guard let frame = try consolidator.frame(span), let row = consolidator.rows.row(of: unit),
            let index = compiled.indicator(indicator)
        else { return "none" }
        return Country.describe(
            frame.figure(row, compiled.firstCells[index]), decimals: compiled.traits[index].decimals)
    }

    static func describe(_ figure: ConsolidatedFigure, decimals: Int) -> String {
        if let quantity = figure.quantity(decimals: decimals) {
            let text = figure.state.contains(.given) ? quantity.description : "nil"
            return text + (figure.state.contains(.partial) ? "*" : "")
        }
        switch figure.state {
        case let state where state.contains(.unknown): return "unknown"
        case let state where state.contains(.missing): return "missing"
        case let state where state.contains(.notApplicable): return "na"
        default: return "-"
        }
    }

    // MARK: - FigureSource

    func stated(unit: String, period: Period) -> [Figure]? { figures[unit]?[period].map { compiled.dense($0) } }
    func entries(unit: String, register: Int) -> RegisterTable? { nil }
    func children(of unit: String, in window: DayRange) -> [String] { [] }
    func name(of unit: String) -> String { unit }

    func isOwed(unit: String, period: Period, window: DayRange) -> Bool {
        tree.unit(unit, on: window.last).map { compiled.regime.isOwed(by: $0) } ?? false
    }

    func firstDay(of unit: String) -> Day? {
        figures[unit]?.keys.compactMap { compiled.regime.window.window(of: $0)?.first }.min()
    }
}

extension Indicator {
    /// The indicator with another way to be consolidated.
    func consolidated(
        _ overUnits: OverUnits, own: OwnFigurePolicy = .ownOrChildren, missing: MissingPolicy = .partialZero
    ) -> Indicator {
        var indicator = self
        indicator.consolidating = Consolidating(overUnits, ownFigure: own, missing: missing)
        return indicator
    }
}
