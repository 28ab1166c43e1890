import Finding
import ReportLanguage
import ReportModel

/// Reads what stands between the fences of a `table`, `chart`, `list` or `section`: YAML with expressions in it.
struct FenceReader {
    let compiled: CompiledRegime
    let collector: FindingCollector
    let labels: OutlineLabels
    let place: Place
    /// Whether the outline is that of an office above, which has figures of units but no registers.
    let isConsolidated: Bool

    var templates: TemplateReader { TemplateReader(compiled: compiled, collector: collector, labels: labels) }

    // MARK: - Sections and lists

    func section(_ code: String) -> SectionBlock? {
        YAMLValue.read(collector)?.mapping { mapping in
            SectionBlock(
                code: code, prompt: mapping.optional("prompt")?.text ?? "",
                empty: mapping.optional("empty")?.text ?? "Không phát sinh.",
                isRequired: mapping.optional("required")?.flag ?? true, place: place)
        }
    }

    func units() -> UnitsBlock? {
        guard isAllowed(inConsolidated: true) else { return nil }
        return YAMLValue.read(collector)?.mapping { mapping in
            UnitsBlock(
                complete: mapping.optional("complete")?.text ?? "Tất cả các đơn vị đã gửi báo cáo.",
                hasTable: mapping.optional("table")?.flag ?? true, place: place)
        }
    }

    /// Whether the block may stand in this outline; reports where not.
    func isAllowed(inConsolidated wanted: Bool) -> Bool {
        guard isConsolidated != wanted else { return true }
        collector.report(.outlineSyntax, wanted ? .onlyConsolidated : .notConsolidatedBlock, at: place)
        return false
    }

    func list() -> RegisterListBlock? {
        guard isAllowed(inConsolidated: false) else { return nil }
        return registerList()
    }

    private func registerList() -> RegisterListBlock? {
        YAMLValue.read(collector)?.mapping { mapping -> RegisterListBlock? in
            let register = mapping.required("register").flatMap(register)
            let condition = mapping.optional("where")
            let item = mapping.required("item")
            let empty = mapping.optional("empty")?.text ?? "Không phát sinh."
            guard let register else { return nil }
            var templates = self.templates
            templates.register = register
            let term = condition?.embedded.flatMap { templates.term($0) }
            return RegisterListBlock(
                register: register, condition: term, item: item?.embedded.map(templates.read) ?? .empty, empty: empty,
                place: place)
        }
    }

    private func register(_ value: YAMLValue) -> Int? {
        guard let code = value.text else { return nil }
        if let index = compiled.scope.registers[code] { return index }
        let known = compiled.scope.registers.keys.sorted()
        value.report(
            .unknownCode, .unknownCode(code, what: .registerWord, nearest: nearestName(to: code, among: known)))
        return nil
    }

    /// The name by which text refers to the block; each may be given once.
    func label(_ mapping: inout YAMLMapping) -> String? {
        guard let value = mapping.optional("id"), let name = value.text else { return nil }
        guard OutlineLabels.isName(name) else {
            value.report(.badValue, .labelForm(name))
            return nil
        }
        if !labels.define(name, at: place) { value.report(.outlineSyntax, .labelTwice(name)) }
        return name
    }

    // MARK: - Tables

    func table() -> TableBlock? {
        YAMLValue.read(collector)?.mapping { self.table(&$0) }
    }

    private func table(_ mapping: inout YAMLMapping) -> TableBlock? {
        let label = self.label(&mapping)
        // A numbered table says what it shows.
        let title = label == nil ? mapping.optional("caption") : mapping.required("caption")
        let caption = title?.embedded.map(templates.read) ?? .empty
        let unitNote = mapping.optional("unit")?.text
        let rows = mapping.required("rows")
        let columns = mapping.required("columns")?.list ?? []
        let total = mapping.optional("total")?.mapping { total in
            (label: total.required("label")?.text ?? "", isFirst: total.optional("at")?.text == "first")
        }
        let numbersColumns = mapping.optional("numbers")?.flag ?? false
        let empty = mapping.optional("empty")?.text ?? "Không phát sinh"
        guard let rows else { return nil }
        let read = columns.map { $0.mapping { column(&$0) } }
        guard let layout = layout(rows, read) else { return nil }
        return TableBlock(
            label: label, caption: caption, unitNote: unitNote, columns: layout.columns, rows: layout.rows,
            total: total,
            numbersColumns: numbersColumns, empty: empty, place: place)
    }

    /// A column as written: its cell cannot be read before the rows are known.
    private struct ColumnSpec {
        var column: TableBlock.Column
        var cell: YAMLValue?
        var formats: YAMLValue?
    }

    private func column(_ mapping: inout YAMLMapping) -> ColumnSpec {
        let head = mapping.required("head")?.texts ?? []
        let cell = mapping.required("value")
        let formats = mapping.optional("format")
        let alignment = mapping.optional("align")?.choice(TableBlock.Alignment.self)
        let word = cell?.scalarText
        let standard: TableBlock.Alignment = word == "index" ? .center : word == "label" ? .left : .right
        return ColumnSpec(
            column: TableBlock.Column(
                head: head, weight: max(1, mapping.optional("width")?.integer ?? 10), alignment: alignment ?? standard,
                cell: .index),
            cell: cell, formats: formats)
    }

    private func layout(
        _ rows: YAMLValue, _ specs: [ColumnSpec]
    ) -> (rows: TableBlock.Rows, columns: [TableBlock.Column])? {
        if rows.scalarText == "units" {
            guard isAllowed(inConsolidated: true) else { return nil }
            return (.units, specs.compactMap { filled($0, templates) })
        }
        if let code = rows.scalarText {
            guard let category = compiled.scope.categories[code] else {
                let known = compiled.scope.categories.keys.sorted()
                rows.report(
                    .unknownCode, .unknownCode(code, what: .categoryWord, nearest: nearestName(to: code, among: known)))
                return nil
            }
            var templates = self.templates
            templates.category = category
            return (.members(category: category), specs.compactMap { filled($0, templates) })
        }
        if rows.isSequence {
            let listed = rows.list.compactMap { row in row.mapping { listedRow(&$0, specs) } }
            return (.listed(listed), specs.map(\.column))
        }
        return rows.mapping { mapping -> (rows: TableBlock.Rows, columns: [TableBlock.Column])? in
            guard isAllowed(inConsolidated: false), let register = mapping.required("register").flatMap(register)
            else { return nil }
            var templates = self.templates
            templates.register = register
            let condition = mapping.optional("where")?.embedded.flatMap { templates.term($0) }
            return (.entries(register: register, condition: condition), specs.compactMap { filled($0, templates) })
        }
    }

    private func filled(_ spec: ColumnSpec, _ templates: TemplateReader) -> TableBlock.Column? {
        guard let cell = cell(spec.cell, spec.formats, templates, measure: nil) else { return nil }
        var column = spec.column
        column.cell = cell
        return column
    }

    /// A row that is a heading (`heading: …`), or about an indicator (`indicator: x`, with `label`, `total`).
    private func listedRow(_ mapping: inout YAMLMapping, _ specs: [ColumnSpec]) -> TableBlock.ListedRow? {
        if let heading = mapping.optional("heading")?.embedded {
            return TableBlock.ListedRow(isHeading: true, label: templates.read(heading), isTotal: false, cells: [])
        }
        let reference = mapping.required("indicator")
        let label = mapping.optional("label")
        let isTotal = mapping.optional("total")?.flag ?? false
        guard let reference, let code = reference.text else { return nil }
        guard let indicator = compiled.indicator(code) else {
            let known = compiled.scope.indicators.keys.sorted()
            reference.report(
                .unknownCode, .unknownCode(code, what: .indicatorWord, nearest: nearestName(to: code, among: known)))
            return nil
        }
        var templates = self.templates
        templates.this = indicator
        let definition = compiled.regime.indicators[indicator]
        let cells = specs.map { cell($0.cell, $0.formats, templates, measure: definition.measure) ?? .text("") }
        let name = label?.embedded.map(templates.read) ?? Template(pieces: [.text(definition.name, [])])
        return TableBlock.ListedRow(isHeading: false, label: name, isTotal: isTotal, cells: cells)
    }

    /// `index`, `label`, `unit` (the row's unit of measure), or an expression.
    func cell(
        _ value: YAMLValue?, _ formats: YAMLValue?, _ templates: TemplateReader, measure: String?
    ) -> TableBlock.Cell? {
        guard let value, let word = value.scalarText else { return nil }
        switch word {
        case "index": return .index
        case "label": return .label
        case "unit" where measure != nil: return .text(measure ?? "")
        default: break
        }
        guard let text = value.embedded else { return nil }
        // The formats stand in a key of their own; they are put behind the expression, where their places do not matter.
        let suffix = formats?.text.map { " | \($0)" } ?? ""
        let whole = EmbeddedText(
            text.text + suffix, source: text.source, line: text.place.line, column: text.place.column)
        return templates.formatted(whole, 0..<whole.text.utf8.count).map(TableBlock.Cell.value)
    }
}
