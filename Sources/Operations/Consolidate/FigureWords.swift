package import Consolidation
package import Finding
import ReportModel

/// Prints consolidated figures for people.
package struct FigureWords {
    let language: Language

    package init(language: Language) {
        self.language = language
    }

    /// `ước 1.234,5*`, `Không`, `…`, `?` or `–`.
    package func text(_ figure: ConsolidatedFigure, decimals: Int) -> String {
        let state = figure.state
        guard let quantity = figure.quantity(decimals: decimals) else {
            if state.contains(.unknown) || figure.number != nil { return "?" }
            return state.contains(.missing) ? "…" : "–"
        }
        let mark = state.contains(.partial) ? "*" : ""
        if !state.contains(.given) { return Message.nilStated.text(in: language) + mark }
        let number = quantity.vietnamese + mark
        guard state.status != .official else { return number }
        return Message.estimated(number, status: state.status.vietnamese).text(in: language)
    }

    /// `+12,50%`, `-3,00%`; of rates the difference, `+0,35 điểm %`. Empty where it cannot be told.
    package func growth(_ comparison: Comparison, isRate: Bool, decimals: Int) -> String {
        if isRate {
            guard let difference = comparison.difference, let points = try? difference.rounded(decimals: decimals)
            else {
                return ""
            }
            return Message.points(signed(points)).text(in: language)
        }
        guard let growth = comparison.growth, let percent = try? growth.rounded(decimals: 2) else { return "" }
        return signed(percent) + "%" + (comparison.isPartial ? "*" : "")
    }

    /// `97,50%`
    package func progress(_ comparison: Comparison) -> String {
        guard let progress = comparison.progress, let percent = try? progress.rounded(decimals: 2) else { return "" }
        return percent.vietnamese + "%" + (comparison.isPartial ? "*" : "")
    }

    private func signed(_ quantity: Quantity) -> String {
        (quantity.isNegative || quantity.isZero ? "" : "+") + quantity.vietnamese
    }
}

extension CellState {
    /// The word for files: `given`, `nil`, `missing`, `unknown`, `not-applicable` or `none`.
    var word: String {
        if contains(.given) { return "given" }
        if contains(.nilStated) { return "nil" }
        if contains(.unknown) { return "unknown" }
        if contains(.missing) { return "missing" }
        return contains(.notApplicable) ? "not-applicable" : "none"
    }
}
