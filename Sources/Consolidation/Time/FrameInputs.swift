import Finding
import ReportLanguage
package import ReportModel

/// Gives the formulas of a frame their figures, for some of its rows.
struct FrameInputs: ColumnInputs {
    let frame: Frame
    let computedRows: [Int]
    let window: DayRange
    let plans: TargetPlans
    /// The frame that another moment means for a cell, seen from this one; `nil` where there is no such period.
    let other: (Term.Moment, Int) throws(Refusal) -> Frame?

    var period: Period { frame.span.last }

    func figures(cell: Int, moment: Term.Moment) throws(ColumnFormula.Failure) -> Lanes {
        if moment == .now { return FrameInputs.lanes(frame, cell, computedRows) }
        guard case .period = frame.span else { throw .unavailable }
        do throws(Refusal) {
            // An earlier period for which there can be no figures is no base.
            guard let other = try other(moment, cell) else { return .constant(.notApplicable) }
            return FrameInputs.lanes(other, cell, computedRows)
        } catch {
            throw .unavailable
        }
    }

    func targets(indicator: Int) throws(ColumnFormula.Failure) -> Lanes {
        .values(
            computedRows.map { row in
                plans.plan(row, indicator, period: period).map { .number(Exact($0.value)) } ?? .missing
            })
    }

    private static func lanes(_ frame: Frame, _ cell: Int, _ rows: [Int]) -> Lanes {
        guard frame.divisors[cell] == 1 else { return .values(rows.map { value(frame.figure($0, cell)) }) }
        switch frame.contents[cell] {
        case .gathered(let column):
            return .plain(
                PlainLanes(decimals: column.own.decimals, count: rows.count) { column.value(rows[$0], frame.rows) })
        case .computed(let column), .own(let column):
            return .plain(PlainLanes(decimals: column.decimals, count: rows.count) { column[rows[$0]] })
        case .weighted, .unavailable: return .values(rows.map { value(frame.figure($0, cell)) })
        }
    }

    private static func value(_ figure: ConsolidatedFigure) -> Value {
        if let number = figure.number { return figure.state.contains(.given) ? .number(number) : .nilStated }
        return figure.state.isConcerned ? .missing : .notApplicable
    }
}

/// What is planned: for each unit its own plan, or what the units below it have planned together.
package struct TargetPlans: Sendable {
    package typealias Plan = (period: Period, value: Quantity)

    private let plan: ConsolidationPlan
    private let rows: UnitRows
    private let codes: [String]
    /// For each row whether its unit owes the report.
    private let reports: [Bool]
    /// By indicator, then by unit; those for every unit are under `nil`.
    private var targets: [Int: [String?: [Period: Quantity]]] = [:]

    init(_ plan: ConsolidationPlan, _ rows: UnitRows, _ tree: UnitTree) {
        self.plan = plan
        self.rows = rows
        codes = rows.units.map { tree.units[$0].code }
        reports = rows.units.map { plan.compiled.regime.isOwed(by: tree.units[$0]) }
        for target in plan.compiled.regime.targets {
            guard let indicator = plan.compiled.indicator(target.indicator) else { continue }
            targets[indicator, default: [:]][target.unit, default: [:]][target.period] = target.value
        }
    }

    /// The plan of the unit in `row` for the very period, else for the year that holds it; `nil` where there is none.
    ///
    /// A plan for every unit binds those that report, and the units above them too where figures do not add up, as rates.
    package func plan(_ row: Int, _ indicator: Int, period: Period) -> Plan? {
        guard let byUnit = targets[indicator] else { return nil }
        for wanted in [period, period.planningYear].compactMap(\.self) {
            if let value = value(row, indicator, byUnit, wanted) { return (wanted, value) }
        }
        return nil
    }

    private func value(
        _ row: Int, _ indicator: Int, _ byUnit: [String?: [Period: Quantity]], _ period: Period
    ) -> Quantity? {
        if let own = byUnit[codes[row]]?[period] { return own }
        let common = byUnit[nil]?[period]
        guard plan.compiled.indicators[indicator].consolidating.overUnits == .sum else { return common }
        var sum = Exact.zero
        var isAny = false
        for child in rows.children(row) {
            guard let part = value(child, indicator, byUnit, period), let next = try? sum.adding(Exact(part)) else {
                continue
            }
            sum = next
            isAny = true
        }
        guard isAny else { return reports[row] ? common : nil }
        return try? sum.quantity(decimals: plan.compiled.traits[indicator].decimals)
    }
}

extension Period {
    /// The year whose plan stands for a period that has none of its own.
    fileprivate var planningYear: Period? {
        switch self {
        case .year, .schoolYear: nil
        case .schoolTerm(let year, _): .schoolYear(startYear: year)
        default: .year(year)
        }
    }
}
