import Consolidation
package import Finding
package import ReportModel

/// A strange figure in words, with what it is strange beside.
package struct OutlierItem: Sendable {
    package var unit: String
    package var unitName: String
    package var key: FigureKey
    package var name: String
    package var measure: String
    package var value: String
    /// Where it would not be strange.
    package var expected: Message
    package var reasons: [Message]
    /// A slip that would explain it.
    package var cause: Message?
    /// A year of its figures, the oldest first, this one last.
    package var history: [(period: Period, text: String, number: Double?)]
}

extension OutlierTable {
    /// The strange figures, the strangest first.
    package var items: [OutlierItem] {
        outcome.outliers.map { outlier in
            let (series, cell) = (outlier.series, outlier.series.cell)
            let measure = indicator(cell).measure
            let earlier = series.history.prefix(OutlierTable.shownHistory).reversed()
            let history = earlier.map { ($0.period, $0.value) } + [(series.period, .some(series.value))]
            return OutlierItem(
                unit: series.unit, unitName: unitName(series.unit), key: key(cell), name: name(cell), measure: measure,
                value: series.value.vietnamese,
                expected: .expectedRange(
                    outlier.expected.lowerBound.vietnamese, outlier.expected.upperBound.vietnamese, measure),
                reasons: settings.methods.compactMap { method in
                    outlier.scores[method].map { reason(method, $0, outlier) }
                }, cause: cause(outlier),
                history: history.map { ($0.0, $0.1?.vietnamese ?? "…", $0.1?.approximate) })
        }
    }
}
