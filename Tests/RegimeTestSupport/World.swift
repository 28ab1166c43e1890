import Finding
package import ReportLanguage
package import ReportModel

/// A regime in code with the figures that units state for it, for tests of expressions and checks.
///
/// Figures and results are written as short texts (`"12.5"`, `"nil"`, `"na"`, `"missing"`), so that a table of cases reads
/// like one. A unit exists and owes reports from the day in `begins`, or always.
package final class World: FigureSource {
    package static let october = Period.month(year: 2026, month: 10)

    package var regime: Regime
    package var citations: Set<String> = []
    package var figures: [String: [Period: [FigureKey: Figure]]] = [:]
    package var explanations: [String: String] = [:]
    package var registers: [String: [Int: RegisterTable]] = [:]
    package var units: [String: [String]] = [:]
    package var owedFrom: [String: Day] = [:]
    package var begins: [String: Day] = [:]
    private var cached: CompiledRegime?

    package init(_ regime: Regime) {
        self.regime = regime
    }

    // MARK: - Figures

    /// States figures; what was stated before for the same return stays.
    package func state(_ figures: [String: String], unit: String = "xa", _ period: Period = World.october) {
        for (name, text) in figures {
            let parts = name.split(separator: ".").map(String.init)
            let key = FigureKey(parts[0], parts.count > 1 ? parts[1] : nil)
            self.figures[unit, default: [:]][period, default: [:]][key] = Figure(parsing: text)
        }
    }

    package func content(unit: String = "xa", _ period: Period = World.october) -> ReturnContent {
        ReturnContent(figures: figures[unit]?[period] ?? [:], explanations: explanations)
    }

    // MARK: - Evaluating

    /// The regime with its expressions checked; it must not change afterwards.
    package func compiled() throws -> CompiledRegime {
        if let cached { return cached }
        let compiled = try CompiledRegime.compile(regime, citations: citations)
        cached = compiled
        return compiled
    }

    package func evaluator() throws -> Evaluator {
        Evaluator(try compiled(), source: self)
    }

    /// Evaluates an expression and describes the result; for one with errors, their messages.
    package func evaluate(
        _ text: String, unit: String = "xa", _ period: Period = World.october, category: String? = nil,
        member: Int? = nil
    ) -> String {
        do {
            let compiled = try compiled()
            let term = try compiled.read(
                EmbeddedText(whole: SourceText(file: "thu", text: text)),
                category: category.flatMap { compiled.scope.categories[$0] }
            ).get()
            let evaluator = Evaluator(compiled, source: self)
            guard let slot = evaluator.slot(unit: unit, period: period) else { return "no window" }
            return describe(try evaluator.evaluate(term, Evaluator.Frame(slot: slot, member: member)))
        } catch let refusal as Refusal {
            return refusal.findings.map { "\($0.rule.name) \($0.message.vi)" }.joined(separator: " | ")
        } catch let error as EvaluationError {
            return "overflow in \(error.name)"
        } catch {
            return "\(error)"
        }
    }

    /// The type that an expression has, as `number[hồ sơ;0]`, or the rule of its first error.
    package func type(_ text: String) -> String {
        do {
            let term = try compiled().read(EmbeddedText(whole: SourceText(file: "thu", text: text))).get()
            switch term.type {
            case .number(let measure, let decimals):
                return "\(measure.map { "[\($0.name)]" } ?? "literal") \(decimals.map { "\($0)" } ?? "unbounded")"
            case .text: return "text"
            case .date: return "date"
            case .flag: return "flag"
            case .unknown: return "unknown"
            }
        } catch let refusal as Refusal {
            return refusal.findings.first?.rule.name ?? ""
        } catch {
            return "\(error)"
        }
    }

    // MARK: - FigureSource

    package func stated(unit: String, period: Period) -> [Figure]? {
        guard let figures = figures[unit]?[period] else { return nil }
        return try? compiled().dense(figures)
    }

    package func entries(unit: String, register: Int) -> RegisterTable? {
        registers[unit]?[register]
    }

    package func children(of unit: String, in window: DayRange) -> [String] {
        (units[unit] ?? []).filter { exists($0, at: window.last) }
    }

    package func name(of unit: String) -> String { "đơn vị \(unit)" }

    package func isOwed(unit: String, period: Period, window: DayRange) -> Bool {
        exists(unit, at: window.last)
    }

    package func firstDay(of unit: String) -> Day? {
        begins[unit] ?? Day(year: 2020, month: 1, day: 1)
    }

    private func exists(_ unit: String, at day: Day) -> Bool {
        owedFrom[unit].map { $0 <= day } ?? true
    }
}
