import Finding
import ReportModel

/// Reads the indicators of a regime.
struct IndicatorReader {
    let categories: Set<String>
    /// What the regime lays down for the consolidation of all its indicators.
    let consolidation: ConsolidatingReader.Shared

    func read(_ value: YAMLValue?) -> [Indicator] {
        var weights = WeightCheck()
        let indicators = (value?.entries ?? []).compactMap { code, value in
            isIdentifier(code, value) ? value.mapping { indicator(code, &$0, &weights) } : nil
        }
        weights.report(indicators)
        return indicators
    }

    private func indicator(
        _ code: String, _ mapping: inout YAMLMapping, _ weights: inout WeightCheck
    ) -> Indicator {
        let name = mapping.required("name")?.text ?? code
        let measure = mapping.required("unit")?.text ?? ""
        let decimals = mapping.optional("decimals")?.integer(within: 0...Quantity.maximumDecimals) ?? 0
        let category = category(&mapping)
        let origin = origin(&mapping)
        let declared = mapping.optional("over_time")?.choice(Indicator.OverTime.self)
        let overTime = declared ?? (measure == "%" ? .none : .sum)
        let consolidating = ConsolidatingReader(shared: consolidation, origin: origin, overTime: overTime)
            .read(&mapping, &weights)
        let minimum = mapping.optional("min")?.quantity()
        let maximum = mapping.optional("max")?.quantity()
        let isRequired = mapping.optional("required")?.flag ?? true
        let hasStatus = mapping.optional("status")?.flag ?? false
        let from = mapping.optional("from")?.day
        let until = mapping.optional("until")?.day
        return Indicator(
            code: code, name: name, measure: measure, decimals: decimals, category: category, origin: origin,
            overTime: overTime, consolidating: consolidating, minimum: minimum, maximum: maximum,
            isRequired: isRequired, hasStatus: hasStatus, from: from, until: until, place: mapping.value.place)
    }

    private func category(_ mapping: inout YAMLMapping) -> String? {
        guard let value = mapping.optional("by"), let code = value.text else { return nil }
        guard categories.contains(code) else {
            value.report(
                .unknownCode,
                .unknownCode(code, what: .categoryWord, nearest: nearestName(to: code, among: categories.sorted())))
            return nil
        }
        return code
    }

    private func origin(_ mapping: inout YAMLMapping) -> Indicator.Origin {
        let formula = mapping.optional("formula")
        let mixed = mapping.optional("formula_or_typed")
        if let mixed, formula != nil { mixed.report(.badValue, .twoFormulas, quote: "") }
        if let text = formula?.embedded { return .formula(text) }
        if let text = mixed?.embedded { return .formulaOrTyped(text) }
        return .typed
    }
}
