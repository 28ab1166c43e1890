package import ReportLanguage
import ReportModel
import Spreadsheet

/// Turns expressions of a regime into formulas of spreadsheets.
///
/// A missing figure is `#N/A` inside a formula and one that does not apply `#DIV/0!`, which spread through arithmetic and stop at
/// `if` and `default` just as the language's own do.
package struct SheetFormula {
    /// What the cells look like that figures are taken from.
    package enum Cells {
        /// Empty for missing, *Không* and *x* in words.
        case typed
        /// All of them numbers, or *Không*.
        case numbers
    }

    package let cells: Cells
    /// The cell of a figure; `nil` where it stands nowhere.
    package let reference: (_ cell: Int, _ moment: Term.Moment) -> String?
    /// The value of an expression that depends on nothing that is typed.
    package let constant: (Term) -> Value?
    package let compiled: CompiledRegime
    /// The member (from 0) that the formula is about.
    package let member: Int?

    package init(
        _ compiled: CompiledRegime, member: Int?, cells: Cells,
        reference: @escaping (_ cell: Int, _ moment: Term.Moment) -> String?,
        constant: @escaping (Term) -> Value?
    ) {
        self.compiled = compiled
        self.member = member
        self.cells = cells
        self.reference = reference
        self.constant = constant
    }

    /// The most characters that a formula may have in Excel.
    private static let limit = 8192

    /// Returns the formula for a cell, `nil` where the expression has no equal.
    package func formula(_ term: Term, decimals: Int) -> String? {
        guard let inner = translated(term) else { return nil }
        let formula =
            switch cells {
            case .typed: "IFERROR(IF(ISNA(\(inner)),\"\",\(inner)),\"x\")"
            case .numbers: "ROUND(\(inner),\(decimals))"
            }
        return formula.utf16.count <= SheetFormula.limit ? formula : nil
    }

    /// Whether an expression has to do with what is typed now.
    package static func isLive(_ term: Term) -> Bool {
        var isLive = false
        term.forEach { part in
            switch part.kind {
            case .figure(_, _, .now), .figure(_, _, .yearToDate), .children: isLive = true
            default: break
            }
        }
        return isLive
    }

    // MARK: - Terms

    private func translated(_ term: Term) -> String? {
        if let formula = structural(term) { return formula }
        return SheetFormula.isLive(term) ? nil : constant(term).flatMap(literal)
    }

    private func structural(_ term: Term) -> String? {
        switch term.kind {
        case .figure(let indicator, let cell, let moment):
            return reference(self.cell(indicator, cell), moment).map(value)
        case .negate(let inner): return translated(inner).map { "-(\($0))" }
        case .not(let inner): return translated(inner).map { "NOT(\($0))" }
        case .binary(let sign, let left, let right): return binary(sign, left, right)
        case .state(let subject, let test, let negated): return state(subject, test, negated)
        case .call(let function, let arguments): return call(function, arguments)
        case .convert(let inner, let factor):
            guard let inner = translated(inner), let factor = literal(.number(factor)) else { return nil }
            return "\(inner)*\(factor)"
        case .number(let number): return literal(.number(number))
        case .flag(let flag): return literal(.flag(flag))
        default: return nil
        }
    }

    private func cell(_ indicator: Int, _ cell: Term.Cell) -> Int {
        let first = compiled.firstCells[indicator]
        switch cell {
        case .context:
            // An indicator that is not split stands for every member.
            guard let member, first + member + 1 < compiled.firstCells[indicator + 1] else { return first }
            return first + member + 1
        case .total: return first
        case .member(let member): return first + member + 1
        }
    }

    private func value(_ reference: String) -> String {
        switch cells {
        case .typed: "IF(\(reference)=\"\",NA(),IF(\(reference)=\"x\",1/0,N(\(reference))))"
        case .numbers: "N(\(reference))"
        }
    }

    private func literal(_ value: Value) -> String? {
        switch value {
        case .number(let number):
            if let quantity = try? number.quantity(decimals: Quantity.maximumDecimals) {
                var text = quantity.description
                while text.contains("."), text.last == "0" || text.last == "." {
                    let isPoint = text.removeLast() == "."
                    if isPoint { break }
                }
                return quantity.isNegative ? "(\(text))" : text
            }
            return "(\(number.numerator)/\(number.denominator))"
        case .flag(let flag): return flag ? "TRUE" : "FALSE"
        case .nilStated: return "0"
        case .missing: return "NA()"
        case .notApplicable: return "(1/0)"
        case .text, .date: return nil
        }
    }

    private func binary(_ sign: BinaryOperator, _ left: Term, _ right: Term) -> String? {
        guard let a = translated(left), let b = translated(right) else { return nil }
        switch sign {
        // The functions AND and OR compute everything; these stop where the language does.
        case .and: return "IF(\(a),\(b),FALSE)"
        case .or: return "IF(\(a),TRUE,\(b))"
        default: return "(\(a)\(sign.rawValue)\(b))"
        }
    }

    private func state(_ subject: Term, _ test: Term.StateTest, _ negated: Bool) -> String? {
        guard cells == .typed, case .figure(let indicator, let cell, let moment) = subject.kind,
            let reference = reference(self.cell(indicator, cell), moment)
        else { return nil }
        let formula =
            switch test {
            case .missing, .empty: "(\(reference)=\"\")"
            case .given: "ISNUMBER(\(reference))"
            case .nilStated: "(\(reference)=\"Không\")"
            case .notApplicable: "(\(reference)=\"x\")"
            }
        return negated ? "NOT(\(formula))" : formula
    }

    private func call(_ function: Function, _ arguments: [Term]) -> String? {
        switch function {
        case .sum: return sum(arguments)
        // What does not apply is left out of these, which no function of spreadsheets does by itself.
        case .min, .max:
            guard cells == .numbers, let parts = translated(arguments) else { return nil }
            return "\(function.rawValue.uppercased())(\(parts.joined(separator: ",")))"
        case .if:
            guard let parts = translated(arguments) else { return nil }
            return "IF(\(parts.joined(separator: ",")))"
        case .round:
            guard let parts = translated(arguments) else { return nil }
            return "ROUND(\(parts.joined(separator: ",")))"
        case .abs: return translated(arguments[0]).map { "ABS(\($0))" }
        case .percent:
            guard let parts = translated(arguments) else { return nil }
            return "(\(parts[0])/\(parts[1])*100)"
        case .growth:
            guard let parts = translated(arguments) else { return nil }
            return "IF(\(parts[1])<0,1/0,((\(parts[0]))-(\(parts[1])))/(\(parts[1]))*100)"
        case .default:
            guard let parts = translated(arguments) else { return nil }
            return "IFERROR(\(parts.joined(separator: ",")))"
        case .count, .average, .target, .to, .year, .month, .cite: return nil
        }
    }

    private func translated(_ terms: [Term]) -> [String]? {
        let parts = terms.compactMap(translated)
        return parts.count == terms.count ? parts : nil
    }

    private func sum(_ arguments: [Term]) -> String? {
        var parts: [String] = []
        for argument in arguments {
            if case .figure(let indicator, let cell, let moment) = argument.kind,
                let reference = reference(self.cell(indicator, cell), moment)
            {
                // What does not apply is no part of the sum; N makes 0 of it.
                parts.append(cells == .typed ? "IF(\(reference)=\"\",NA(),N(\(reference)))" : "N(\(reference))")
            } else if let part = translated(argument) {
                parts.append(cells == .typed ? "IF(ISNA(\(part)),NA(),IFERROR(\(part),0))" : part)
            } else {
                return nil
            }
        }
        return "(\(parts.joined(separator: "+")))"
    }
}
