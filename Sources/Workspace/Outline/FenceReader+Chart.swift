import Finding
import ReportLanguage
import ReportModel

/// Charts are written like tables: `rows`, and `value` or `series` for what is drawn of each.
extension FenceReader {
    private enum Kind: String, CaseIterable {
        case bars, line, progress, returns
    }

    /// The most periods of a line or of the returns.
    private static let periods = 2...60
    private static let usualPeriods = 13
    private static let usualReturns = 12
    /// What a return may be months back and still have room in a row.
    private static let returns = 1...24
    /// The most series; more cannot be told apart without colours.
    private static let series = 1...4
    private static let rows = 1...200

    func chart(_ kind: String) -> ChartBlock? {
        guard let kind = Kind(rawValue: kind) else {
            let known = Kind.allCases.map(\.rawValue)
            collector.report(
                .outlineSyntax, .unknownChart(kind, nearest: nearestName(to: kind, among: known)), at: place,
                quote: kind)
            return nil
        }
        return YAMLValue.read(collector)?.mapping { mapping in
            let label = self.label(&mapping)
            let caption = mapping.required("caption")?.embedded.map(templates.read) ?? .empty
            let content = content(kind, &mapping)
            let unit = kind == .returns ? nil : mapping.optional("unit")
            let hasRows = kind == .bars || kind == .progress
            let sort = hasRows ? mapping.optional("sort")?.choice(ChartBlock.Sort.self) : nil
            let limit = hasRows ? mapping.optional("limit")?.integer(within: Self.rows) : nil
            let hasTable = kind == .returns ? false : mapping.optional("table")?.flag ?? false
            guard let content else { return nil }
            let measure = self.measure(of: content)
            return ChartBlock(
                content: content, label: label, caption: caption,
                unitNote: unit.map { $0.text ?? "" } ?? measure.map { "Đơn vị tính: \($0)" },
                sort: sort ?? (limit == nil ? .none : .largest), limit: limit, hasTable: hasTable, place: place)
        }
    }

    private func content(_ kind: Kind, _ mapping: inout YAMLMapping) -> ChartBlock.Content? {
        switch kind {
        case .bars: rows(&mapping).map(ChartBlock.Content.bars)
        case .line: line(&mapping)
        case .progress: progress(&mapping).map(ChartBlock.Content.progress)
        case .returns:
            isAllowed(inConsolidated: true)
                ? .returns(
                    periods: mapping.optional("periods")?.integer(within: Self.returns) ?? Self.usualReturns) : nil
        }
    }

    // MARK: - Series

    /// A series as written: its expression cannot be read before the rows are known.
    private struct SeriesSpec {
        var name: String
        var value: YAMLValue
        var format: YAMLValue?
    }

    private func specs(_ mapping: inout YAMLMapping) -> [SeriesSpec]? {
        let (value, list) = (mapping.optional("value"), mapping.optional("series"))
        let (name, format) = (mapping.optional("name"), mapping.optional("format"))
        switch (value, list) {
        case (nil, nil):
            _ = mapping.required("value")
            return nil
        case (let value?, nil):
            return [SeriesSpec(name: name?.text ?? "Thực hiện", value: value, format: format)]
        case (nil, let list?):
            let items = list.list
            guard Self.series.contains(items.count) else {
                list.report(.badValue, .chartSeriesCount(Self.series.upperBound))
                return nil
            }
            let read = items.map { item in
                item.mapping { inner -> SeriesSpec? in
                    let (name, value) = (inner.required("name")?.text, inner.required("value"))
                    let format = inner.optional("format")
                    guard let name, let value else { return nil }
                    return SeriesSpec(name: name, value: value, format: format)
                }
            }
            return read.contains { $0 == nil } ? nil : read.compactMap { $0 }
        case (_?, let list?):
            list.report(.badValue, .chartValueOrSeries)
            return nil
        }
    }

    /// Reads the expression of a series.
    private func value(_ spec: SeriesSpec, _ templates: TemplateReader) -> Formatted? {
        guard case .value(let formatted)? = cell(spec.value, spec.format, templates, measure: nil) else {
            // `index` and `label` are words of tables only.
            if let word = spec.value.scalarText, word == "index" || word == "label" {
                spec.value.report(.typeMismatch, .chartNeedsNumber(word))
            }
            return nil
        }
        switch formatted.term.type {
        case .number, .unknown: return formatted
        case .text, .date, .flag:
            spec.value.report(.typeMismatch, .chartNeedsNumber(formatted.source))
            return nil
        }
    }

    private func series(_ specs: [SeriesSpec], _ templates: TemplateReader) -> [ChartBlock.Series]? {
        let values = specs.map { value($0, templates) }
        guard !values.contains(where: { $0 == nil }) else { return nil }
        let read = values.compactMap { $0 }
        guard haveOneMeasure(read) else { return nil }
        return zip(specs, read).map { ChartBlock.Series(name: $0.name, value: $1) }
    }

    // MARK: - Rows

    private func rows(_ mapping: inout YAMLMapping) -> ChartBlock.Rows? {
        let rows = mapping.required("rows")
        guard let specs = specs(&mapping), let rows else { return nil }
        if rows.isSequence {
            let listed = rows.list.compactMap { row in
                row.mapping { listedRow(&$0) { templates in specs.map { value($0, templates) } } }
            }
            guard listed.count == rows.list.count, haveOneMeasure(listed.flatMap(\.values)) else { return nil }
            return .listed(listed, names: specs.map(\.name))
        }
        guard let code = rows.scalarText else {
            rows.report(.badValue, .chartRows)
            return nil
        }
        if code == "units" {
            guard isAllowed(inConsolidated: true) else { return nil }
            return series(specs, templates).map(ChartBlock.Rows.units)
        }
        guard let category = compiled.scope.categories[code] else {
            let known = compiled.scope.categories.keys.sorted()
            rows.report(
                .unknownCode, .unknownCode(code, what: .categoryWord, nearest: nearestName(to: code, among: known)))
            return nil
        }
        var templates = self.templates
        templates.category = category
        return series(specs, templates).map { .members(category: category, $0) }
    }

    /// A row about an indicator: `{indicator: x, label: …}`.
    private func listedRow(
        _ mapping: inout YAMLMapping, values: (TemplateReader) -> [Formatted?]
    ) -> ChartBlock.Row? {
        let reference = mapping.required("indicator")
        let label = mapping.optional("label")
        guard let reference, let indicator = indicator(reference) else { return nil }
        var templates = self.templates
        templates.this = indicator
        let read = values(templates)
        guard !read.contains(where: { $0 == nil }) else { return nil }
        let name = compiled.regime.indicators[indicator].name
        return ChartBlock.Row(
            label: label?.embedded.map(templates.read) ?? Template(pieces: [.text(name, [])]),
            values: read.compactMap { $0 })
    }

    private func indicator(_ reference: YAMLValue) -> Int? {
        guard let code = reference.text else { return nil }
        if let indicator = compiled.indicator(code) { return indicator }
        let known = compiled.scope.indicators.keys.sorted()
        reference.report(
            .unknownCode, .unknownCode(code, what: .indicatorWord, nearest: nearestName(to: code, among: known)))
        return nil
    }

    // MARK: - Lines

    private func line(_ mapping: inout YAMLMapping) -> ChartBlock.Content? {
        enum Comparison: String, CaseIterable {
            case none
            case yearAgo = "year_ago"
        }
        let periods = mapping.optional("periods")?.integer(within: Self.periods) ?? Self.usualPeriods
        let asked = mapping.optional("compare")
        guard let specs = specs(&mapping), let series = series(specs, templates) else { return nil }
        let comparison = asked?.choice(Comparison.self) ?? (series.count == 1 ? .yearAgo : .none)
        guard comparison == .none || series.count == 1 else {
            asked?.report(.badValue, .chartCompares)
            return nil
        }
        return .line(series, periods: periods, comparesYearAgo: comparison == .yearAgo)
    }

    // MARK: - Progress

    /// Rows with what was done and what was planned, `this@ytd` and `target(this)` unless the outline says otherwise.
    private func progress(_ mapping: inout YAMLMapping) -> ChartBlock.Rows? {
        let rows = mapping.required("rows")
        let (value, target) = (mapping.optional("value"), mapping.optional("target"))
        func values(_ templates: TemplateReader, at spot: YAMLValue) -> [Formatted?] {
            [(value, "this@ytd"), (target, "target(this)")].map { given, usual in
                if let given { return self.value(SeriesSpec(name: "", value: given, format: nil), templates) }
                let text = EmbeddedText(
                    usual, source: collector.source, line: spot.place.line, column: spot.place.column)
                return templates.formatted(text, 0..<usual.utf8.count)
            }
        }
        let names = ["Lũy kế thực hiện", "Kế hoạch"]
        guard let rows else { return nil }
        if rows.isSequence {
            let listed = rows.list.compactMap { row in
                row.mapping { listedRow(&$0) { values($0, at: row) } }
            }
            return listed.count == rows.list.count ? .listed(listed, names: names) : nil
        }
        guard rows.scalarText == "units" else {
            rows.report(.badValue, .chartRows)
            return nil
        }
        let reference = mapping.required("indicator")
        guard isAllowed(inConsolidated: true), let reference, let indicator = indicator(reference) else { return nil }
        var templates = self.templates
        templates.this = indicator
        let read = values(templates, at: rows)
        guard let done = read[0], let plan = read[1] else { return nil }
        return .units([
            ChartBlock.Series(name: names[0], value: done), ChartBlock.Series(name: names[1], value: plan),
        ])
    }

    // MARK: - Units of measure

    private func measureName(_ formatted: Formatted) -> String? {
        if case .figure(let indicator, _, _) = formatted.term.kind { return compiled.indicators[indicator].measure }
        guard case .number(let measure, _) = formatted.term.type else { return nil }
        return measure?.name
    }

    /// Whether numbers can stand on one axis; reports where not.
    private func haveOneMeasure(_ values: [Formatted]) -> Bool {
        let named = values.compactMap { value in measureName(value).map { (value, $0) } }
        guard let first = named.first, let other = named.first(where: { $0.1 != first.1 }) else { return true }
        collector.report(
            .typeMismatch, .chartMeasures(first.1, other.1), at: other.0.place, quote: other.0.source)
        return false
    }

    private func measure(of content: ChartBlock.Content) -> String? {
        let values: [Formatted] =
            switch content {
            case .bars(.members(_, let series)), .bars(.units(let series)), .line(let series, _, _): series.map(\.value)
            case .bars(.listed(let rows, _)): rows.flatMap(\.values)
            case .progress, .returns: []
            }
        return values.lazy.compactMap(measureName).first { !$0.isEmpty }
    }
}
