package import Document
import Finding

/// Writes a document as JSON: the same tree, for programs that read reports.
package enum DocumentJSON {
    /// Returns the document as JSON with its keys in a fixed order.
    package static func write(_ document: Document) -> String {
        let letterhead = document.letterhead
        let head = JSON.object([
            ("superior", .string(orNull: letterhead.superior)), ("issuer", .string(letterhead.issuer)),
            ("number", .integer(orNull: letterhead.number)), ("symbol", .string(letterhead.symbol)),
            ("place", .string(letterhead.place)), ("placeAndDate", .string(letterhead.placeAndDate)),
        ])
        let closing = JSON.object([
            ("authority", strings(document.signature.authority)), ("name", .string(document.signature.name)),
        ])
        let recipients = JSON.object([
            ("names", strings(document.recipients.names)), ("archive", .string(document.recipients.archive)),
        ])
        return JSON.object([
            ("kind", .string(document.title.kind)), ("summary", .string(document.title.summary)),
            ("isDraft", .bool(document.properties.isDraft)), ("created", .string(document.properties.created)),
            ("letterhead", head), ("addressees", strings(document.addressees)),
            ("bases", .array(document.bases.map(inlines))), ("body", .array(document.body.map(block))),
            ("signature", closing), ("recipients", recipients),
            ("appendices", .array(document.appendices.map(appendix))),
        ]).text
    }

    private static func strings(_ texts: [String]) -> JSON {
        .array(texts.map(JSON.string))
    }

    private static func appendix(_ appendix: Appendix) -> JSON {
        .object([
            ("title", .string(appendix.title)),
            ("orientation", .string(appendix.orientation == .landscape ? "landscape" : "portrait")),
            ("blocks", .array(appendix.blocks.map(block))),
        ])
    }

    // MARK: - Blocks

    private static func block(_ block: Block) -> JSON {
        switch block {
        case .heading(let heading):
            .object([
                ("type", .string("heading")), ("level", .string("\(heading.level)")),
                ("label", .string(heading.label)), ("text", inlines(heading.text)),
            ])
        case .paragraph(let paragraph):
            .object([("type", .string("paragraph")), ("text", inlines(paragraph.inlines))])
        case .list(let list): self.list(list)
        case .table(let table): self.table(table)
        case .chart(let chart): self.chart(chart)
        }
    }

    private static func list(_ list: List) -> JSON {
        let items = list.items.enumerated().map { index, item in
            JSON.object([
                ("label", .string(list.label(at: index))), ("text", inlines(item.inlines)),
                ("children", .array(item.children.map(self.list))),
            ])
        }
        return .object([("type", .string("list")), ("items", .array(items))])
    }

    private static func table(_ table: Table) -> JSON {
        .object([
            ("type", .string("table")), ("caption", inlines(table.caption)),
            ("unit", .string(orNull: table.unitNote)), ("header", .array(table.header.map(row))),
            ("rows", .array(table.rows.map(row))),
        ])
    }

    /// The numbers of a chart as decimals, e.g. `"1234.5"`, and as they print.
    private static func chart(_ chart: Chart) -> JSON {
        let kind =
            switch chart.kind {
            case .bars: "bars"
            case .lines: "lines"
            case .progress: "progress"
            }
        let series = chart.series.map { series in
            JSON.object([("name", .string(series.name)), ("points", .array(series.points.map(point)))])
        }
        return .object([
            ("type", .string("chart")), ("kind", .string(kind)), ("label", .string(chart.label)),
            ("caption", inlines(chart.caption)), ("unit", .string(orNull: chart.unitNote)),
            ("categories", strings(chart.categories)), ("series", .array(series)),
            ("remarks", strings(chart.allRemarks)), ("summary", .string(chart.summary)),
        ])
    }

    private static func point(_ point: Chart.Point) -> JSON {
        switch point {
        case .number(let number):
            .object([
                ("value", .string(number.plain)), ("text", .string(number.text)), ("figure", .string(number.source)),
            ])
        case .missing: .object([("value", .null), ("text", .string("…"))])
        case .notApplicable: .object([("value", .null), ("text", .string("–"))])
        }
    }

    private static func row(_ row: Table.Row) -> JSON {
        let cells = row.cells.map { cell in
            JSON.object([
                ("text", inlines(cell.inlines)), ("columnSpan", .integer(cell.columnSpan)),
                ("rowSpan", .integer(cell.rowSpan)),
            ])
        }
        return .object([("isTotal", .bool(row.kind == .total)), ("cells", .array(cells))])
    }

    /// Running text as its pieces; a figure names the expression that it came from.
    private static func inlines(_ inlines: Inlines) -> JSON {
        .array(
            inlines.map { inline in
                switch inline {
                case .text(let text, _): .object([("text", .string(text))])
                case .figure(let text, let source, _):
                    .object([("text", .string(text)), ("figure", .string(source))])
                case .gap(let text): .object([("text", .string(text)), ("gap", .bool(true))])
                case .lineBreak: .object([("text", .string("\n"))])
                }
            })
    }
}
