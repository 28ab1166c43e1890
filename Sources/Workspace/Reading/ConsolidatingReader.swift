import Finding
import ReportModel

/// Reads how an indicator is consolidated: `over_units`, `weight`, `own_figure` and `missing`.
struct ConsolidatingReader {
    /// What the mapping `consolidation` of a regime lays down for every indicator that says nothing else.
    struct Shared {
        var ownFigure: OwnFigurePolicy = .ownOrChildren
        var missing: MissingPolicy = .partialZero
    }

    private enum Choice: String, CaseIterable {
        case sum, average, min, max, formula, none
    }

    let shared: Shared
    let origin: Indicator.Origin
    let overTime: Indicator.OverTime

    static func shared(_ value: YAMLValue?) -> Shared {
        value?.mapping { mapping in
            var shared = Shared()
            if let policy = mapping.optional("own_figure")?.choice(OwnFigurePolicy.self) { shared.ownFigure = policy }
            if let policy = mapping.optional("missing")?.choice(MissingPolicy.self) { shared.missing = policy }
            return shared
        } ?? Shared()
    }

    func read(_ mapping: inout YAMLMapping, _ weights: inout WeightCheck) -> Consolidating {
        let value = mapping.optional("over_units")
        let choice = value?.choice(Choice.self)
        let weight = mapping.optional("weight")
        let ownFigure = mapping.optional("own_figure")?.choice(OwnFigurePolicy.self) ?? shared.ownFigure
        let missing = mapping.optional("missing")?.choice(MissingPolicy.self) ?? shared.missing
        let overUnits = overUnits(choice, value, weight, &weights)
        if let weight, choice != .average { weight.report(.badValue, .weightWithoutAverage) }
        return Consolidating(overUnits, ownFigure: ownFigure, missing: missing)
    }

    private func overUnits(
        _ choice: Choice?, _ value: YAMLValue?, _ weight: YAMLValue?, _ weights: inout WeightCheck
    ) -> OverUnits {
        switch choice {
        case nil: return .assumed(origin: origin, overTime: overTime)
        case .sum: return .sum
        case .min: return .minimum
        case .max: return .maximum
        case .none?: return .none
        case .formula:
            if origin.formula == nil { value?.report(.badValue, .overUnitsWithoutFormula) }
            return .formula
        case .average:
            guard let weight, let code = weight.text else {
                value?.report(.missingKey, .averageWithoutWeight)
                return .none
            }
            if overTime == .sum { value?.report(.badValue, .averageOfFlow) }
            weights.add(code, weight)
            return .average(weight: code)
        }
    }
}

/// The indicators that averages are weighted by, looked up once all are read.
struct WeightCheck {
    private var weights: [(code: String, value: YAMLValue)] = []

    mutating func add(_ code: String, _ value: YAMLValue) {
        weights.append((code, value))
    }

    /// Reports weights that are no indicator of the regime, or one that does not add up over units.
    func report(_ indicators: [Indicator]) {
        let known = Dictionary(indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        for (code, value) in weights {
            guard let weight = known[code] else {
                let nearest = nearestName(to: code, among: known.keys.sorted())
                value.report(.unknownCode, .unknownCode(code, what: .indicatorWord, nearest: nearest))
                continue
            }
            if weight.consolidating.overUnits != .sum { value.report(.badValue, .weightDoesNotAddUp(code)) }
        }
    }
}
