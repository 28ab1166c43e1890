import Consolidation
import Finding
import ReportLanguage
import ReportModel

/// Gives an evaluator consolidated figures, so that the report of an office above is made as that of a unit is.
///
/// What is consolidated stands: the evaluator computes none of it again. Used from one task; the first failure is kept.
final class ConsolidatedSource: FigureSource {
    private let run: ConsolidationRun
    private let names: [String: String]
    private(set) var failure: Refusal?
    private var frames: [Period: Frame?] = [:]

    /// - Parameter names: the names of units by code.
    init(_ run: ConsolidationRun, names: [String: String]) {
        self.run = run
        self.names = names
    }

    private var compiled: CompiledRegime { run.compiled }

    private func frame(_ period: Period) -> Frame? {
        if let known = frames[period] { return known }
        var frame: Frame?
        do throws(Refusal) {
            frame = try run.consolidator.frame(.period(period))
        } catch {
            failure = failure ?? error
        }
        frames[period] = .some(frame)
        return frame
    }

    func settled(unit: String, period: Period) -> [Figure?]? {
        guard let row = run.rows.row(of: unit), let frame = frame(period) else { return nil }
        return (0..<compiled.cellCount).map { figure(frame, row, $0) }
    }

    /// A consolidated figure as a return would state it: sums with all their decimals, where shares of units were added up,
    /// everything else rounded as it is printed, so that nothing is rounded twice.
    private func figure(_ frame: Frame, _ row: Int, _ cell: Int) -> Figure? {
        let figure = frame.figure(row, cell)
        if figure.state == .notApplicable || figure.state.isEmpty { return .notApplicable }
        guard figure.state.isNumber, let number = figure.number else { return .missing }
        if !figure.state.contains(.given) { return .nilStated }
        let usual = compiled.indicators[frame.plan.indicatorOfCell[cell]].decimals
        if case .gathered = frame.contents[cell] {
            for decimals in usual...Quantity.maximumDecimals {
                if let exact = try? number.quantity(decimals: decimals) { return .given(exact, figure.state.status) }
            }
        }
        return (try? number.rounded(decimals: usual)).map { .given($0, figure.state.status) }
    }

    func plan(unit: String, indicator: Int, period: Period) -> (period: Period, value: Quantity)? {
        run.rows.row(of: unit).flatMap { run.consolidator.plans.plan($0, indicator, period: period) }
    }

    func stated(unit: String, period: Period) -> [Figure]? { nil }
    func entries(unit: String, register: Int) -> RegisterTable? { nil }

    func children(of unit: String, in window: DayRange) -> [String] {
        guard let row = run.rows.row(of: unit) else { return [] }
        return run.rows.children(row).filter { !run.reporters($0).isEmpty }.map { run.consolidator.unit($0).code }
    }

    func name(of unit: String) -> String { names[unit] ?? unit }

    func isOwed(unit: String, period: Period, window: DayRange) -> Bool {
        compiled.regime.isInForce(in: period) && run.rows.row(of: unit) != nil
    }

    /// The first day of the first period for which any unit has figures that count.
    func firstDay(of unit: String) -> Day? { run.firstDay }
}
