package import Consolidation
package import Finding
import ReportLanguage
package import ReportModel
import Tabular
package import Workspace

/// Shows strange figures with the history that they are strange beside.
package struct OutlierTable {
    let loaded: LoadedRegime
    let tree: UnitTree
    let period: Period
    let settings: OutlierSettings
    let outcome: OutlierSearch.Outcome

    package init(
        loaded: LoadedRegime, tree: UnitTree, period: Period, settings: OutlierSettings, outcome: OutlierSearch.Outcome
    ) {
        self.loaded = loaded
        self.tree = tree
        self.period = period
        self.settings = settings
        self.outcome = outcome
    }
    /// How many periods of its history are shown with each figure: with it a year and the same month of the year before.
    static let shownHistory = 12

    // MARK: - Words

    func indicator(_ cell: Int) -> Indicator { loaded.compiled.indicators[index(cell)] }

    private func index(_ cell: Int) -> Int { loaded.compiled.indicatorOfCell[cell] }

    func key(_ cell: Int) -> FigureKey { loaded.compiled.key(cell) }

    /// The name of a figure, with its member.
    func name(_ cell: Int) -> String { loaded.compiled.name(ofCell: cell) }

    func unitName(_ code: String) -> String {
        guard let window = loaded.regime.window.window(of: period) else { return code }
        return tree.unit(code, on: window.last)?.name ?? code
    }

    func cause(_ outlier: Outlier) -> Message? {
        let (value, decimals) = (outlier.series.value, outlier.series.decimals)
        func factor(_ power: Int) -> String { Quantity(mantissa: Quantity.power(power)).vietnamese }
        switch outlier.cause {
        case .tooLarge(let power):
            let meant = try? Exact(value).divided(by: Exact(Int(Quantity.power(power)))).rounded(decimals: decimals)
            return meant.map { .perhapsTooLarge(factor(power), meant: $0.vietnamese) }
        case .tooSmall(let power):
            let meant = try? Exact(value).multiplied(by: Exact(Int(Quantity.power(power)))).rounded(decimals: decimals)
            return meant.map { .perhapsTooSmall(factor(power), meant: $0.vietnamese) }
        case .accumulated: return .perhapsAccumulated
        case nil: return nil
        }
    }

    func reason(_ method: OutlierMethod, _ score: Double, _ outlier: Outlier) -> Message {
        let text = OutlierTable.oneDecimal(score).vietnamese
        switch method {
        case .zscore: return .deviations(text)
        case .minmax: return .standardDeviations(text)
        case .jump:
            let previous = outlier.series.history.first.flatMap(\.value)
            return .timesTheEarlier(text, isLess: previous.map { outlier.series.value < $0 } ?? false)
        }
    }

    /// A score rounded to one decimal; what is beyond all measure is shown as a million.
    private static func oneDecimal(_ score: Double) -> Quantity {
        Quantity(mantissa: Int64((min(score, 1e6) * 10).rounded()), decimals: 1)
    }

    private func finding(_ outlier: Outlier) -> Finding {
        let key = key(outlier.series.cell)
        let value = outlier.series.value.vietnamese
        let range = outlier.expected
        return Finding(
            .strangeFigure,
            .strangeFigure(
                "\(name(outlier.series.cell)) [\(key)]", unit: unitName(outlier.series.unit), value: value,
                low: range.lowerBound.vietnamese, high: range.upperBound.vietnamese, cause: cause(outlier)),
            quote: value,
            evidence: Evidence(
                arithmetic: "\(value) ∉ [\(range.lowerBound.vietnamese); \(range.upperBound.vietnamese)]",
                parts: outlier.series.history.prefix(OutlierTable.shownHistory).map {
                    Evidence.Part(label: $0.period.description, value: $0.value?.vietnamese ?? "…")
                }),
            subject: Subject(
                regime: loaded.regime.code, unit: outlier.series.unit, period: period.description,
                item: key.description))
    }

    // MARK: - For people

    /// Each strange figure with its reasons and its history, the strangest first.
    package func text(_ language: Language) -> String {
        var text = "\(loaded.regime.name), \(period.vietnamese)\n"
        text += Message.outliersFound(outcome.outliers.count, judged: outcome.judged, units: outcome.units)
            .text(in: language)
        if outcome.unjudged > 0 {
            text +=
                "; " + Message.outliersUnjudged(outcome.unjudged, needed: settings.minimumHistory).text(in: language)
        }
        text += "\n"
        for (number, outlier) in outcome.outliers.enumerated() {
            text += "\n\(number + 1). " + entry(outlier, language)
        }
        return text
    }

    private func entry(_ outlier: Outlier, _ language: Language) -> String {
        let cell = outlier.series.cell
        let measure = indicator(cell).measure
        let range = Message.expectedRange(
            outlier.expected.lowerBound.vietnamese, outlier.expected.upperBound.vietnamese, measure)
        var text = "\(unitName(outlier.series.unit)): \(name(cell)) [\(key(cell))]\n"
        text += "   \(outlier.series.value.vietnamese) \(measure); \(range.text(in: language))\n"
        let reasons = settings.methods.compactMap { method in
            outlier.scores[method].map { reason(method, $0, outlier).text(in: language) }
        }
        text += "   \(reasons.joined(separator: "; "))\n"
        if let cause = cause(outlier) { text += "   → \(cause.text(in: language))\n" }
        return text + history(outlier.series)
    }

    /// The figures of a year before with this one, oldest first, drawn as bars and written out.
    private func history(_ series: FigureSeries) -> String {
        let shown = Array(series.history.prefix(OutlierTable.shownHistory).reversed())
        let values = shown.map(\.value) + [series.value]
        var text = "   \(Sparkline.text(values.map { $0?.approximate }))\n"
        let periods = shown.map(\.period) + [series.period]
        let columns = zip(periods, values).map { period, value -> (String, String) in
            (period.description, value?.vietnamese ?? "…")
        }
        let widths = columns.map { max($0.0.count, $0.1.count) }
        // Seven columns a line fit a narrow terminal.
        for start in stride(from: 0, to: columns.count, by: 7) {
            let line = start..<min(start + 7, columns.count)
            for part in [line.map { columns[$0].0 }, line.map { columns[$0].1 }] {
                let cells = zip(part, line).map { String(repeating: " ", count: widths[$1] - $0.count) + $0 }
                text += "   " + cells.joined(separator: "  ") + "\n"
            }
        }
        return text
    }

    // MARK: - For programs

    /// One line for each strange figure; numbers with a decimal point, `history` oldest first.
    package func csv() -> String {
        var writer = CSVWriter()
        writer.append(
            [
                "regime", "period", "unit", "unit_name", "indicator", "member", "name", "measure", "value", "low",
                "high", "strangeness",
            ] + settings.methods.map(\.rawValue) + ["cause", "history"])
        for outlier in outcome.outliers {
            let key = key(outlier.series.cell)
            writer.append(
                [
                    loaded.regime.code, period.description, outlier.series.unit, unitName(outlier.series.unit),
                    key.indicator, key.member ?? "", name(outlier.series.cell), indicator(outlier.series.cell).measure,
                    outlier.series.value.description, outlier.expected.lowerBound.description,
                    outlier.expected.upperBound.description,
                    OutlierTable.oneDecimal(outlier.strangeness).description,
                ]
                    + settings.methods.map { method in
                        outlier.scores[method].map { OutlierTable.oneDecimal($0).description } ?? ""
                    }
                    + [
                        outlier.cause?.word ?? "",
                        outlier.series.history.reversed().map { "\($0.period)=\($0.value?.description ?? "")" }
                            .joined(separator: ";"),
                    ])
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Everything, numbers as text so that no reader rounds them.
    package func json(_ language: Language) -> JSON {
        .object([
            ("regime", .string(loaded.regime.code)), ("period", .string(period.description)),
            ("units", .integer(outcome.units)), ("judged", .integer(outcome.judged)),
            ("unjudged", .integer(outcome.unjudged)),
            ("outliers", .array(outcome.outliers.map { json($0) })),
            ("findings", .array(outcome.outliers.map { finding($0).json(in: language) })),
        ])
    }

    private func json(_ outlier: Outlier) -> JSON {
        let key = key(outlier.series.cell)
        return .object([
            ("unit", .string(outlier.series.unit)), ("indicator", .string(key.indicator)),
            ("member", .string(orNull: key.member)), ("value", .string(outlier.series.value.description)),
            ("low", .string(outlier.expected.lowerBound.description)),
            ("high", .string(outlier.expected.upperBound.description)),
            ("strangeness", .string(OutlierTable.oneDecimal(outlier.strangeness).description)),
            (
                "scores",
                .object(
                    settings.methods.compactMap { method in
                        outlier.scores[method].map {
                            (method.rawValue, .string(OutlierTable.oneDecimal($0).description))
                        }
                    })
            ),
            ("cause", .string(orNull: outlier.cause?.word)),
            (
                "history",
                .array(
                    outlier.series.history.reversed().map {
                        .object([
                            ("period", .string($0.period.description)),
                            ("value", .string(orNull: $0.value?.description)),
                        ])
                    })
            ),
        ])
    }
}

extension Outlier.Cause {
    /// The word for files.
    fileprivate var word: String {
        switch self {
        case .tooLarge(let power): "divide-by-10^\(power)"
        case .tooSmall(let power): "multiply-by-10^\(power)"
        case .accumulated: "accumulated"
        }
    }
}
