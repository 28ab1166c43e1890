package import Finding
package import ReportModel

/// A unit and a period of a regime, as options name them.
package struct ReturnSelection {
    /// Returns the unit called `code`, or says which is meant.
    package static func unit(_ code: String, in tree: UnitTree) throws(Refusal) -> ReportModel.Unit {
        if let unit = tree.unit(code) { return unit }
        let nearest = nearestName(to: code, among: tree.codes)
        throw Refusal(Finding(.unknownUnit, .unknownUnit(code, nearest: nearest), quote: code))
    }

    /// Returns the period written as `text`, which must be of the regime's frequency.
    package static func period(_ text: String, of regime: Regime) throws(Refusal) -> Period {
        guard let period = Period(parsing: text) else {
            throw Refusal(Finding(.badValue, .noSuchPeriod(text), quote: text))
        }
        guard period.kind == regime.frequency else {
            throw Refusal(
                Finding(
                    .badValue,
                    .wrongFrequency(
                        text, regime: regime.code, frequency: regime.frequency.vietnamese,
                        example: period.example(of: regime.frequency)), quote: text))
        }
        return period
    }
}

extension Period {
    /// A period of another kind in the same year, to show how it is written.
    fileprivate func example(of kind: PeriodKind) -> String {
        let example: Period =
            switch kind {
            case .week: .week(year: year, number: 1)
            case .month: .month(year: year, month: 10)
            case .quarter: .quarter(year: year, quarter: 3)
            case .half: .half(year: year, half: 1)
            case .nineMonths: .nineMonths(year: year)
            case .year: .year(year)
            case .schoolTerm: .schoolTerm(startYear: year, term: 1)
            case .schoolYear: .schoolYear(startYear: year)
            case .span: self
            }
        return example.description
    }
}
