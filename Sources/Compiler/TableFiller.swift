import Document
import Finding
import ReportLanguage
import ReportModel
import Workspace

/// Fills a computed table.
struct TableFiller {
    var compiler: OutlineCompiler
    /// Whether missing figures are shown as gaps: what one unit has not stated is no reason not to report on all the others.
    private var showsGaps = false

    init(compiler: OutlineCompiler) {
        self.compiler = compiler
    }

    mutating func fill(_ block: TableBlock) -> Table {
        let rows = self.rows(block)
        let words = compiler.inlines(block.caption)
        let caption = compiler.numbered(words, block.label)
        return Table(
            caption: caption, unitNote: block.unitNote,
            columns: block.columns.map { Table.Column(weight: $0.weight, alignment: alignment($0.alignment)) },
            header: TableHead.rows(block.columns.map(\.head)) + (block.numbersColumns ? [columnNumbers(block)] : []),
            rows: rows, place: block.place)
    }

    private func alignment(_ alignment: TableBlock.Alignment) -> Table.Alignment {
        switch alignment {
        case .left: .left
        case .center: .center
        case .right: .right
        }
    }

    private func columnNumbers(_ block: TableBlock) -> Table.Row {
        Table.Row(block.columns.indices.map { Table.Cell(.plain("(\($0 + 1))")) })
    }

    // MARK: - Rows

    private mutating func rows(_ block: TableBlock) -> [Table.Row] {
        switch block.rows {
        case .members(let category): memberRows(block, category)
        case .entries(let register, let condition): entryRows(block, register, condition)
        case .units: unitRows(block)
        case .listed(let rows): listedRows(block, rows)
        }
    }

    private mutating func memberRows(_ block: TableBlock, _ category: Int) -> [Table.Row] {
        let members = compiler.evaluator.compiled.regime.categories[category].members
        var rows: [Table.Row] = []
        for (index, member) in members.enumerated() {
            let frame = Evaluator.Frame(slot: compiler.slot, member: index)
            rows.append(row(block, number: index + 1, label: .plain(member.name), frame))
        }
        guard let total = block.total else { return rows }
        let sum = totalRow(block, label: total.label)
        return total.isFirst ? [sum] + rows : rows + [sum]
    }

    private mutating func unitRows(_ block: TableBlock) -> [Table.Row] {
        let lacking = Set((compiler.units?.lacking ?? []).map(\.code))
        showsGaps = true
        defer { showsGaps = false }
        var rows: [Table.Row] = []
        for (index, slot) in compiler.evaluator.childSlots(compiler.slot).enumerated() {
            let label = Inlines.plain(compiler.evaluator.name(of: slot.unit))
            if lacking.contains(slot.unit) {
                rows.append(lackingRow(block, number: index + 1, label: label))
                continue
            }
            rows.append(row(block, number: index + 1, label: label, Evaluator.Frame(slot: slot)))
        }
        guard let total = block.total else { return rows }
        let sum = totalRow(block, label: total.label)
        return total.isFirst ? [sum] + rows : rows + [sum]
    }

    /// The row of a unit whose report is lacking: its name, and that.
    private func lackingRow(_ block: TableBlock, number: Int, label: Inlines) -> Table.Row {
        var cells: [Table.Cell] = []
        for column in block.columns {
            if case .index = column.cell {
                cells.append(Table.Cell(.plain("\(number)")))
            } else if case .label = column.cell {
                cells.append(Table.Cell(label))
            } else {
                break
            }
        }
        let rest = block.columns.count - cells.count
        if rest > 0 { cells.append(Table.Cell(.plain("Chưa có số liệu"), columnSpan: rest)) }
        return Table.Row(cells)
    }

    /// The total has no number; its label takes the number's place too.
    private mutating func totalRow(_ block: TableBlock, label: String) -> Table.Row {
        let frame = Evaluator.Frame(slot: compiler.slot)
        var row = row(block, number: nil, label: .plain(label), frame)
        row.kind = .total
        if block.columns.count > 1, case .index = block.columns[0].cell, case .label = block.columns[1].cell {
            row.cells.removeFirst()
            row.cells[0].columnSpan = 2
        }
        return row
    }

    private mutating func entryRows(_ block: TableBlock, _ register: Int, _ condition: Term?) -> [Table.Row] {
        let entries: [RegisterEntry]
        do throws(EvaluationError) {
            entries = try compiler.evaluator.entries(register: register, in: compiler.slot, where: condition)
        } catch {
            compiler.report(Finding(.arithmetic, .overflow(error.name), at: block.place))
            return []
        }
        if entries.isEmpty {
            return [Table.Row([Table.Cell(.plain(block.empty), columnSpan: block.columns.count)])]
        }
        var rows: [Table.Row] = []
        for (index, entry) in entries.enumerated() {
            let frame = Evaluator.Frame(slot: compiler.slot, entry: entry, register: register)
            rows.append(row(block, number: index + 1, label: [], frame))
        }
        return rows
    }

    private mutating func listedRows(_ block: TableBlock, _ listed: [TableBlock.ListedRow]) -> [Table.Row] {
        var rows: [Table.Row] = []
        var number = 0
        let frame = Evaluator.Frame(slot: compiler.slot)
        for item in listed {
            let label = compiler.inlines(item.label)
            if item.isHeading {
                rows.append(Table.Row([Table.Cell(label, columnSpan: block.columns.count)], kind: .total))
                continue
            }
            number += 1
            var cells: [Table.Cell] = []
            for cell in item.cells {
                cells.append(Table.Cell(inlines(cell, number: number, label: label, frame)))
            }
            rows.append(Table.Row(cells, kind: item.isTotal ? .total : .plain))
        }
        return rows
    }

    private mutating func row(
        _ block: TableBlock, number: Int?, label: Inlines, _ frame: Evaluator.Frame
    ) -> Table.Row {
        var cells: [Table.Cell] = []
        for column in block.columns {
            cells.append(Table.Cell(inlines(column.cell, number: number, label: label, frame)))
        }
        return Table.Row(cells)
    }

    private mutating func inlines(
        _ cell: TableBlock.Cell, number: Int?, label: Inlines, _ frame: Evaluator.Frame
    ) -> Inlines {
        switch cell {
        case .index: number.map { .plain("\($0)") } ?? []
        case .label: label
        case .text(let text): .plain(text)
        case .value(let formatted):
            // An empty field of a register is an empty cell, not a missing figure.
            if case .field = formatted.term.kind, isMissing(formatted.term, frame) {
                []
            } else if showsGaps, isMissing(formatted.term, frame) {
                .plain("…")
            } else {
                [compiler.inline(formatted, frame, [], .table)]
            }
        }
    }

    private func isMissing(_ term: Term, _ frame: Evaluator.Frame) -> Bool {
        (try? compiler.evaluator.evaluate(term, frame)) == .missing
    }
}

/// Puts the heads of columns together into rows of cells.
enum TableHead {
    /// Neighbouring columns that share the first words of their heads share a cell; a head with fewer words than others
    /// reaches down to the last row.
    static func rows(_ heads: [[String]]) -> [Table.Row] {
        let depth = heads.map(\.count).max() ?? 0
        return (0..<depth).map { level in
            var cells: [Table.Cell] = []
            var column = 0
            while column < heads.count {
                let head = heads[column]
                guard level < head.count else {
                    column += 1
                    continue
                }
                var span = 1
                while column + span < heads.count, level + 1 < head.count,
                    heads[column + span].count > level + 1,
                    heads[column + span].prefix(level + 1) == head.prefix(level + 1)
                {
                    span += 1
                }
                let reachesDown = level == head.count - 1
                cells.append(
                    Table.Cell(
                        .plain(head[level]), columnSpan: span, rowSpan: reachesDown ? depth - level : 1))
                column += span
            }
            return Table.Row(cells)
        }
    }
}
