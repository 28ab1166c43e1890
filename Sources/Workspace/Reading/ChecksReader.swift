import Finding
import ReportModel

/// Reads the balances, breakdowns, targets and rules of a regime.
struct ChecksReader {
    let indicators: [String: Indicator]

    func balances(_ value: YAMLValue?) -> [Balance] {
        (value?.entries ?? []).compactMap { code, value in value.mapping { balance(code, &$0) } }
    }

    private func balance(_ code: String, _ mapping: inout YAMLMapping) -> Balance? {
        let name = mapping.optional("name")?.text ?? code
        let opening = mapping.required("opening").flatMap(indicator)
        let inflow = mapping.required("in")?.list.compactMap(indicator) ?? []
        let outflow = mapping.required("out")?.list.compactMap(indicator) ?? []
        let closing = mapping.required("closing").flatMap(indicator)
        let severity = mapping.optional("severity")?.choice(Severity.self) ?? .error
        guard let opening, let closing else { return nil }
        checkMeasures([opening] + inflow + outflow + [closing], mapping.value)
        return Balance(
            code: code, name: name, opening: opening, inflow: inflow, outflow: outflow, closing: closing,
            severity: severity, place: mapping.value.place)
    }

    func breakdowns(_ value: YAMLValue?) -> [Breakdown] {
        (value?.entries ?? []).compactMap { code, value in value.mapping { breakdown(code, &$0) } }
    }

    private func breakdown(_ code: String, _ mapping: inout YAMLMapping) -> Breakdown? {
        let name = mapping.optional("name")?.text ?? code
        let total = mapping.required("total").flatMap(indicator)
        let parts = mapping.required("parts")?.list.compactMap(indicator) ?? []
        let isClosed = mapping.optional("closed")?.flag ?? true
        let tolerance = mapping.optional("tolerance")?.quantity() ?? .zero
        let severity = mapping.optional("severity")?.choice(Severity.self) ?? .error
        guard let total else { return nil }
        checkMeasures([total] + parts, mapping.value)
        return Breakdown(
            code: code, name: name, total: total, parts: parts, isClosed: isClosed, tolerance: tolerance,
            severity: severity, place: mapping.value.place)
    }

    func targets(_ value: YAMLValue?) -> [Target] {
        (value?.list ?? []).compactMap { item in
            item.mapping { mapping -> Target? in
                let reference = mapping.required("indicator")
                let unit = mapping.optional("unit")?.text
                let period = mapping.required("period")?.period
                let value = mapping.required("value")
                guard let code = reference.flatMap(indicator), let definition = indicators[code],
                    let quantity = value?.quantity(decimals: definition.decimals), let period
                else { return nil }
                return Target(indicator: code, unit: unit, period: period, value: quantity, place: item.place)
            }
        }
    }

    func rules(_ value: YAMLValue?) -> [CheckRule] {
        (value?.entries ?? []).compactMap { code, value in
            value.mapping { mapping -> CheckRule? in
                let expression = mapping.required("check")?.embedded
                let message = mapping.required("message")?.text
                let severity = mapping.optional("severity")?.choice(Severity.self) ?? .error
                let tolerance = mapping.optional("tolerance")?.quantity() ?? .zero
                let mayBeExplained = mapping.optional("explain")?.flag ?? (severity == .warning)
                guard let expression, let message else { return nil }
                return CheckRule(
                    code: code, message: message, expression: expression, severity: severity, tolerance: tolerance,
                    mayBeExplained: mayBeExplained, place: expression.place)
            }
        }
    }

    /// The code of an indicator that exists; reports any other.
    private func indicator(_ value: YAMLValue) -> String? {
        guard let code = value.text else { return nil }
        guard indicators[code] != nil else {
            value.report(
                .unknownCode,
                .unknownCode(
                    code, what: .indicatorWord, nearest: nearestName(to: code, among: indicators.keys.sorted())))
            return nil
        }
        return code
    }

    /// What is added up must be measured alike.
    private func checkMeasures(_ codes: [String], _ value: YAMLValue) {
        let measures = codes.compactMap { indicators[$0]?.measure }
        if let first = measures.first, let other = measures.first(where: { $0 != first }) {
            value.report(.measureMismatch, .measuresDiffer(first, other, convertible: false), quote: "")
        }
    }
}
