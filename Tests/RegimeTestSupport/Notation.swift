package import Finding
package import ReportLanguage
package import ReportModel

extension Figure {
    /// Reads `12.5`, `nil`, `na`, `missing`; `~12` is an estimate. Anything else is missing.
    package init(parsing text: String) {
        switch text {
        case "nil": self = .nilStated
        case "na": self = .notApplicable
        default:
            let isEstimate = text.hasPrefix("~")
            guard let quantity = try? Quantity(plain: isEstimate ? text.dropFirst() : text[...]) else {
                self = .missing
                return
            }
            self = .given(quantity, isEstimate ? .estimate : .official)
        }
    }
}

/// Writes a value as tests write it: `12.5`, `1/3`, `"chữ"`, `2026-10-05`, `true`, `nil`, `na`, `missing`.
package func describe(_ value: Value) -> String {
    switch value {
    case .number(let number):
        for decimals in 0...9 {
            if let quantity = try? number.quantity(decimals: decimals) { return quantity.description }
        }
        return "\(number.numerator)/\(number.denominator)"
    case .text(let text): return "\"\(text)\""
    case .date(let day): return day.description
    case .flag(let flag): return "\(flag)"
    case .nilStated: return "nil"
    case .notApplicable: return "na"
    case .missing: return "missing"
    }
}

/// A day as `2026-10-05`; the first of 2000 where the text is none.
package func day(_ text: String) -> Day {
    Day(parsing: text) ?? Day.monthStart(year: 2000, month: 1)
}

/// A month of 2026 by its number.
package func month(_ number: Int) -> Period {
    .month(year: 2026, month: number)
}

extension EmbeddedText {
    /// An expression that is a file of its own.
    package static func expression(_ text: String, file: String = "thu") -> EmbeddedText {
        EmbeddedText(whole: SourceText(file: file, text: text))
    }
}

extension Indicator {
    /// An indicator by what differs from the usual: counts of `hồ sơ`, typed in, added up over time.
    package static func test(
        _ code: String, _ measure: String = "hồ sơ", decimals: Int = 0, by category: String? = nil,
        formula: String? = nil, orTyped: String? = nil, overTime: OverTime = .sum, minimum: String? = nil,
        maximum: String? = nil, isRequired: Bool = false, from: String? = nil, until: String? = nil
    ) -> Indicator {
        let origin: Origin =
            if let formula { .formula(.expression(formula, file: code)) } else if let orTyped {
                .formulaOrTyped(.expression(orTyped, file: code))
            } else { .typed }
        return Indicator(
            code: code, name: "Chỉ tiêu \(code)", measure: measure, decimals: decimals, category: category,
            origin: origin, overTime: overTime, minimum: minimum.flatMap { try? Quantity(plain: $0) },
            maximum: maximum.flatMap { try? Quantity(plain: $0) }, isRequired: isRequired,
            hasStatus: true, from: from.map(day), until: until.map(day),
            place: Place(file: "regime.yaml", line: 1, column: 1))
    }
}

extension Regime {
    /// A monthly regime by decree 09 that every unit owes to the one above.
    package static func test(
        _ indicators: [Indicator], categories: [Category] = [], registers: [Register] = [],
        frequency: PeriodKind = .month
    ) -> Regime {
        Regime(
            code: "thu-nghiem", name: "Thử nghiệm", frequency: frequency, window: .decree09, deadlines: [],
            flow: Flow(reporters: ["xa"], receiver: "parent"), categories: categories, registers: registers,
            indicators: indicators, place: Place(file: "regime.yaml", line: 1, column: 1))
    }
}
