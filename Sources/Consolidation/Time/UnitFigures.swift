package import Finding
package import ReportLanguage
package import ReportModel

/// What one unit has for one period.
package enum UnitFigures: Sendable {
    /// It does not owe the report, or does not exist then.
    case notOwed
    /// It owes the report, and nothing came.
    case notStated
    /// Its figures by cell, computed ones included; `nil` for what cannot be computed.
    case stated([Figure?])
}

/// Where a consolidation finds what the units have.
package protocol UnitFigureSource {
    func figures(of unit: String, for period: Period) throws(Refusal) -> UnitFigures
}

/// Takes the figures of units from an evaluator, which computes what they did not state. Used from one task.
package final class EvaluatedFigures: UnitFigureSource {
    package let evaluator: Evaluator
    private let source: any FigureSource

    package init(_ compiled: CompiledRegime, source: any FigureSource) {
        evaluator = Evaluator(compiled, source: source)
        self.source = source
    }

    package func figures(of unit: String, for period: Period) throws(Refusal) -> UnitFigures {
        guard let slot = evaluator.slot(unit: unit, period: period),
            source.isOwed(unit: unit, period: period, window: slot.window)
        else { return .notOwed }
        return slot.isOpen ? .stated(evaluator.column(of: slot)) : .notStated
    }
}
