import Finding
import ReportModel

/// Reads `regime.yaml`: everything about a regime that needs no other file. Codes are checked against each other, not yet
/// against units and citations.
struct RegimeReader {
    let collector: FindingCollector

    func read(code: String) -> Regime? {
        YAMLValue.read(collector)?.mapping { regime(code, &$0) }
    }

    private func regime(_ code: String, _ root: inout YAMLMapping) -> Regime? {
        let name = root.required("name")?.text
        let version = root.optional("version")?.text ?? ""
        let basis = root.optional("basis")?.texts ?? []
        let frequency = root.required("frequency")?.choice(PeriodKind.self)
        let window = root.required("window").flatMap { WindowReader.read($0) }
        let deadlines = root.required("deadlines")?.list.compactMap { $0.mapping { self.deadline(&$0) } } ?? []
        let locks = root.optional("locks")?.list.compactMap { $0.mapping { self.deadline(&$0) } } ?? []
        let flow = root.required("flow")?.mapping { self.flow(&$0) }
        let first = root.optional("first_period")?.period
        let last = root.optional("last_period")?.period
        let categories = self.categories(&root)
        let categoryCodes = Set(categories.map(\.code))
        let registers = RegisterReader(categories: categoryCodes).read(root.optional("registers"))
        let shared = ConsolidatingReader.shared(root.optional("consolidation"))
        let indicators = IndicatorReader(categories: categoryCodes, consolidation: shared)
            .read(root.optional("indicators"))
        let checks = ChecksReader(
            indicators: Dictionary(indicators.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a }))
        let balances = checks.balances(root.optional("balances"))
        let breakdowns = checks.breakdowns(root.optional("breakdowns"))
        let targets = checks.targets(root.optional("targets"))
        let rules = checks.rules(root.optional("rules"))
        // What is wrong above was reported and keeps the regime from being used; the stand-ins only let the rest be checked.
        let regime = Regime(
            code: code, name: name ?? code, version: version, basis: basis, frequency: frequency ?? .month,
            window: window ?? .decree09, deadlines: deadlines, locks: locks,
            flow: flow.flatMap(\.self) ?? Regime.Flow(reporters: [], receiver: "parent"),
            firstPeriod: first, lastPeriod: last, categories: categories, registers: registers,
            indicators: indicators, balances: balances, breakdowns: breakdowns, targets: targets, rules: rules,
            place: root.value.place)
        if window != nil, frequency != nil { checkWindow(regime, root.value) }
        return regime
    }

    private func categories(_ root: inout YAMLMapping) -> [Category] {
        (root.optional("categories")?.entries ?? []).compactMap { code, value in
            guard isIdentifier(code, value) else { return nil }
            return value.mapping { mapping in
                let name = mapping.required("name")?.text ?? code
                let members = (mapping.required("members")?.entries ?? []).compactMap { code, value in
                    isIdentifier(code, value) ? value.text.map { Category.Member(code: code, name: $0) } : nil
                }
                return Category(code: code, name: name, members: members)
            }
        }
    }

    private func flow(_ mapping: inout YAMLMapping) -> Regime.Flow? {
        let from = mapping.required("from")?.texts
        let to = mapping.required("to")?.text
        guard let from, let to else { return nil }
        return Regime.Flow(reporters: from, receiver: to)
    }

    private func deadline(_ mapping: inout YAMLMapping) -> Deadline? {
        let level = mapping.optional("level")?.text
        let working = mapping.optional("working_days")?.integer(within: 0...366)
        let days = mapping.optional("days")?.integer(within: 0...366)
        let day = mapping.optional("day")?.integer(within: 1...31)
        let monthsAfter = mapping.optional("months_after")?.integer(within: 0...24) ?? 0
        if let working { return Deadline(level: level, rule: .workingDays(working)) }
        if let days { return Deadline(level: level, rule: .days(days)) }
        if let day { return Deadline(level: level, rule: .dayOfMonth(day, monthsAfter: monthsAfter)) }
        mapping.value.report(.badValue, .noDeadlineRule)
        return nil
    }

    /// Periods without days of their own need them given.
    private func checkWindow(_ regime: Regime, _ root: YAMLValue) {
        let example: Period? =
            switch regime.frequency {
            case .schoolTerm: .schoolTerm(startYear: 2025, term: 2)
            case .schoolYear: .schoolYear(startYear: 2025)
            default: nil
            }
        if let example, regime.window.window(of: example) == nil {
            root.report(.badValue, .noWindow(regime.frequency.vietnamese), quote: "")
        }
    }
}

/// Whether `code` can be a name in expressions; reports where not.
func isIdentifier(_ code: String, _ value: YAMLValue) -> Bool {
    let keywords: Set<String> = [
        "and", "or", "not", "in", "is", "where", "all", "by", "true", "false", "children", "window", "period", "this",
        "unit",
        "total",
    ]
    let scalars = code.unicodeScalars
    let isWord = scalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    let startsWell = scalars.first.map { !("0"..."9").contains($0) } ?? false
    guard isWord, startsWell, !keywords.contains(code) else {
        value.report(.badValue, .badIdentifier(code), quote: code)
        return false
    }
    return true
}
