import ReportLanguage
import ReportModel
import Workspace

/// Turns values into the words that Vietnamese reports use for them.
struct ValuePrinter {
    let evaluator: Evaluator

    /// What a value prints as.
    enum Printed: Hashable {
        case text(String)
        /// The value, or one that the sentence needs, is not stated.
        case missing
    }

    /// Where it is printed: nil and what does not apply read differently there.
    enum Setting {
        case prose
        case table
    }

    func print(
        _ formatted: Formatted, _ frame: Evaluator.Frame, _ setting: Setting
    ) throws(EvaluationError) -> Printed {
        let value = try evaluator.evaluate(formatted.term, frame)
        if formatted.has(.trend) { return try trend(formatted, value, frame) }
        if formatted.has(.progress) { return try progress(formatted, value, frame) }
        guard value != .missing else { return .missing }
        var text = memberName(formatted.term, value, frame) ?? plain(formatted, value, setting)
        if value.number != nil, setting == .prose, let word = statusWord(formatted.term, frame) {
            text = "\(word) \(text)"
        }
        for call in formatted.formats {
            switch call.format {
            case .upper: text = text.uppercased()
            case .lower: text = text.lowercased()
            case .capital: text = text.prefix(1).uppercased() + text.dropFirst()
            case .uncapital: text = text.prefix(1).lowercased() + text.dropFirst()
            default: break
            }
        }
        return .text(text)
    }

    /// The name of the member that a field of a register holds the code of.
    private func memberName(_ term: Term, _ value: Value, _ frame: Evaluator.Frame) -> String? {
        guard case .field(let index) = term.kind, case .text(let code) = value, let register = frame.register else {
            return nil
        }
        let regime = evaluator.compiled.regime
        guard case .category(let category) = regime.registers[register].fields[index].kind else { return nil }
        return regime.categories.first { $0.code == category }?.members.first { $0.code == code }?.name
    }

    private func plain(_ formatted: Formatted, _ value: Value, _ setting: Setting) -> String {
        switch value {
        case .text(let text): return text
        case .flag(let flag): return flag ? "có" : "không"
        case .date(let day): return formatted.has(.date) ? day.official : day.short
        case .nilStated:
            if let words = formatted.argument(of: .none) { return words }
            if setting == .table { return "Không" }
            let measure = measureName(formatted.term)
            return formatted.has(.unit) && !measure.isEmpty && measure != "%" ? "không \(measure)" : "không"
        case .notApplicable: return setting == .table ? "–" : "không xác định"
        case .missing: return ""
        case .number(let number):
            let digits = self.digits(number, formatted)
            return formatted.has(.unit) ? withMeasure(digits, measureName(formatted.term)) : digits
        }
    }

    // MARK: - Numbers

    private func digits(_ number: Exact, _ formatted: Formatted) -> String {
        let quantity = quantity(number, formatted.term, decimals: formatted.decimals)
        let isCount = quantity.decimals == 0 && isCount(formatted.term) && !formatted.has(.plain)
        return isCount ? quantity.paddedCount : quantity.vietnamese
    }

    private func isCount(_ term: Term) -> Bool {
        if case .figure(let indicator, _, _) = term.kind { return evaluator.compiled.areCounts[indicator] }
        return Measure.isCounted(measureName(term))
    }

    /// The number with the decimals asked for, else declared, else two as percentages have.
    ///
    /// A number too large for a quantity prints as rounded to no decimals; regimes with such figures are refused before.
    func quantity(_ number: Exact, _ term: Term, decimals: Int?) -> Quantity {
        let wanted = decimals ?? declaredDecimals(term) ?? 2
        return (try? number.rounded(decimals: wanted)) ?? (try? number.rounded(decimals: 0)) ?? .zero
    }

    private func declaredDecimals(_ term: Term) -> Int? {
        if case .number(_, let decimals) = term.type { return decimals }
        return 0
    }

    func measureName(_ term: Term) -> String {
        if case .figure(let indicator, _, _) = term.kind {
            return evaluator.compiled.indicators[indicator].measure
        }
        if case .number(let measure?, _) = term.type { return measure.name }
        return ""
    }

    private func withMeasure(_ digits: String, _ measure: String) -> String {
        measure.isEmpty ? digits : measure == "%" ? "\(digits)%" : "\(digits) \(measure)"
    }

    // MARK: - Estimates

    /// *ước* or *sơ bộ* before a figure that is not final; `nil` for official ones and for what has no such state.
    private func statusWord(_ term: Term, _ frame: Evaluator.Frame) -> String? {
        let status = evaluator.status(of: term, frame)
        return status == .official ? nil : status.vietnamese
    }

    // MARK: - Comparisons

    /// `tăng 12 hồ sơ (15,38%) so với tháng trước`, by the sign of the difference.
    private func trend(_ formatted: Formatted, _ value: Value, _ frame: Evaluator.Frame) throws(EvaluationError)
        -> Printed
    {
        guard case .figure(let indicator, let cell, let when) = formatted.term.kind else { return .missing }
        let isYearAgo = formatted.argument(of: .trend) == "year_ago"
        let label = ValuePrinter.label(frame.slot.period.kind, isYearAgo: isYearAgo)
        guard let base = evaluator.slot(isYearAgo ? .yearAgo : .previous, from: frame.slot), base.isOpen else {
            return .text("chưa có số liệu \(label) để so sánh")
        }
        var earlier = formatted.term
        earlier.kind = .figure(indicator: indicator, cell, when)
        let before = try evaluator.evaluate(earlier, Evaluator.Frame(slot: base, member: frame.member))
        guard let now = value.number, let then = before.number else {
            if value == .missing || before == .missing { return .missing }
            return .text("không so sánh được với \(label)")
        }
        return .text(try comparison(formatted, now, then, label))
    }

    private func comparison(
        _ formatted: Formatted, _ now: Exact, _ then: Exact, _ label: String
    ) throws(EvaluationError) -> String {
        do throws(ArithmeticError) {
            let difference = try now.subtracting(then)
            if difference.isZero { return "bằng \(label)" }
            let word = difference.sign > 0 ? "tăng" : "giảm"
            let amount = try difference.magnitude()
            let measure = measureName(formatted.term)
            if measure == "%" {
                let points = quantity(amount, formatted.term, decimals: formatted.decimals).vietnamese
                return "\(word) \(points) điểm phần trăm so với \(label)"
            }
            let change = withMeasure(digits(amount, formatted), measure)
            guard then.sign > 0 else { return "\(word) \(change) so với \(label)" }
            let rate = try amount.divided(by: then).multiplied(by: Exact(100)).rounded(decimals: 2)
            return "\(word) \(change) (\(rate.vietnamese)%) so với \(label)"
        } catch {
            throw EvaluationError(name: formatted.source)
        }
    }

    /// What figures are compared with, as it follows *so với*.
    static func label(_ kind: PeriodKind, isYearAgo: Bool) -> String {
        if isYearAgo {
            return kind == .schoolTerm || kind == .schoolYear ? "cùng kỳ năm học trước" : "cùng kỳ năm trước"
        }
        return switch kind {
        case .week: "tuần trước"
        case .month: "tháng trước"
        case .quarter: "quý trước"
        case .year: "năm trước"
        case .schoolTerm: "học kỳ trước"
        case .schoolYear: "năm học trước"
        case .half, .nineMonths, .span: "kỳ trước"
        }
    }

    /// `đạt 85,20% kế hoạch năm`; `vượt 5,00% kế hoạch năm` above 100.
    private func progress(
        _ formatted: Formatted, _ value: Value, _ frame: Evaluator.Frame
    ) throws(EvaluationError) -> Printed {
        guard case .figure(let indicator, _, _) = formatted.term.kind else { return .missing }
        guard let target = evaluator.plan(indicator, in: frame.slot)?.value else {
            return .missing
        }
        guard let number = value.number else { return value == .missing ? .missing : .text("không xác định") }
        let plan = formatted.argument(of: .progress) ?? "kế hoạch năm"
        guard !target.isZero else { return .text("không đặt kế hoạch") }
        do throws(ArithmeticError) {
            let rate = try number.divided(by: Exact(target)).multiplied(by: Exact(100)).rounded(decimals: 2)
            let hundred = Quantity(100)
            guard rate > hundred else { return .text("đạt \(rate.vietnamese)% \(plan)") }
            let excess = try Exact(rate).subtracting(Exact(hundred)).quantity(decimals: 2)
            return .text("vượt \(excess.vietnamese)% \(plan)")
        } catch {
            throw EvaluationError(name: formatted.source)
        }
    }
}

extension Formatted {
    func has(_ format: Format) -> Bool {
        formats.contains { $0.format == format }
    }

    func argument(of format: Format) -> String? {
        formats.first { $0.format == format }?.arguments.first
    }

    /// The decimals asked for by `| decimals n`.
    var decimals: Int? {
        argument(of: .decimals).flatMap { Int($0) }
    }
}
