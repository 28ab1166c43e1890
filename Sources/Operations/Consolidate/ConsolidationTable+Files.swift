import Consolidation
package import Finding
import ReportModel
import Tabular
import Workspace

extension ConsolidationTable {
    /// The rows that files show: the unit asked about and all below it that have anything to do with the report.
    private var shownRows: [Int] {
        run.rows.subtree(row).filter { !run.reporters($0).isEmpty }
    }

    // MARK: - CSV

    /// One line for each unit and figure; numbers with a decimal point, as programs read them.
    package func csv() -> String {
        var writer = CSVWriter()
        var header = [
            "regime", "period", "unit", "unit_name", "level", "indicator", "member", "name", "measure", "value",
            "state",
            "status", "own", "children", "lacking", "owing",
        ]
        for base in bases { header += columns(base) }
        writer.append(header)
        for row in shownRows {
            for cell in cells { writer.append(record(row, cell)) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func columns(_ base: Comparison.Base) -> [String] {
        let name = base.rawValue
        switch base {
        case .yearToDate, .thirteen: return [name, "\(name)_lacking"]
        case .target: return [name, "\(name)_percent"]
        case .previous, .yearAgo, .yearToDateYearAgo: return [name, "\(name)_difference", "\(name)_growth"]
        }
    }

    private func record(_ row: Int, _ cell: Int) -> [String] {
        let (unit, indicator, key) = (run.consolidator.unit(row), indicator(cell), key(cell))
        let figure = run.frame.figure(row, cell)
        let decimals = indicator.decimals
        var record = [
            run.loaded.regime.code, run.consolidator.period.description, unit.code, unit.name, unit.level,
            key.indicator,
            key.member ?? "", indicator.name, indicator.measure, plain(figure, decimals), figure.state.word,
            figure.state.isNumber ? figure.state.status.rawValue : "", plain(run.frame.own(row, cell), decimals),
            plain(run.frame.children(row, cell), decimals), "\(figure.lacking)", "\(run.frame.owing(row, cell))",
        ]
        for (index, base) in bases.enumerated() {
            let comparison = comparison(row, cell, index)
            switch base {
            case .yearToDate, .thirteen:
                record += [
                    comparison.map { plain($0.value, decimals) } ?? "", comparison.map { "\($0.value.lacking)" } ?? "",
                ]
            case .target: record += [comparison.map { plain($0.base, decimals) } ?? "", plain(comparison?.progress, 2)]
            case .previous, .yearAgo, .yearToDateYearAgo:
                record += [
                    comparison.map { plain($0.base, self.decimals(of: $0.base, cell)) } ?? "",
                    comparison.map { plain($0.difference, self.decimals(of: $0.base, cell)) } ?? "",
                    plain(comparison?.growth, 2),
                ]
            }
        }
        return record
    }

    private func plain(_ figure: ConsolidatedFigure, _ decimals: Int) -> String { plain(figure.number, decimals) }

    private func plain(_ number: Exact?, _ decimals: Int) -> String {
        number.flatMap { try? $0.rounded(decimals: decimals) }?.description ?? ""
    }

    // MARK: - JSON

    /// Everything, numbers as text so that no reader rounds them, with the units that each figure lacks.
    package func json(_ language: Language, _ checked: ConsolidationCheck.Outcome?) -> JSON {
        .object([
            ("regime", .string(run.loaded.regime.code)), ("period", .string(run.consolidator.period.description)),
            ("from", .string(run.consolidator.window.first.description)),
            ("to", .string(run.consolidator.window.last.description)),
            ("under", .string(run.consolidator.unit(row).code)),
            ("count", .string(run.counted.choice.rawValue)),
            ("units", .array(shownRows.map { unitJSON($0, language) })),
            ("checks", checked?.json ?? .null),
            (
                "findings",
                .array((findings(row) + (checked?.findings ?? [])).map { $0.json(in: language) })
            ),
        ])
    }

    private func unitJSON(_ row: Int, _ language: Language) -> JSON {
        let unit = run.consolidator.unit(row)
        let parent = run.rows.parents[row]
        return .object([
            ("unit", .string(unit.code)), ("name", .string(unit.name)), ("level", .string(unit.level)),
            ("parent", .string(orNull: parent < 0 ? nil : run.consolidator.unit(Int(parent)).code)),
            ("figures", .array(cells.map { figureJSON(row, $0) })),
        ])
    }

    private func figureJSON(_ row: Int, _ cell: Int) -> JSON {
        let (key, decimals) = (key(cell), indicator(cell).decimals)
        let figure = run.frame.figure(row, cell)
        var members: [(String, JSON)] = [
            ("indicator", .string(key.indicator)), ("member", .string(orNull: key.member)),
            ("value", number(figure, decimals)), ("state", .string(figure.state.word)),
            ("status", .string(orNull: figure.state.isNumber ? figure.state.status.rawValue : nil)),
            ("own", number(run.frame.own(row, cell), decimals)),
            ("children", number(run.frame.children(row, cell), decimals)),
            ("lacking", .array(run.frame.lackingRows(row, cell).map { .string(run.consolidator.unit($0).code) })),
            ("owing", .integer(run.frame.owing(row, cell))),
        ]
        for (index, base) in bases.enumerated() {
            members.append((base.rawValue, comparison(row, cell, index).map { json($0, base, cell) } ?? .null))
        }
        return .object(members)
    }

    private func json(_ comparison: Comparison, _ base: Comparison.Base, _ cell: Int) -> JSON {
        let decimals = decimals(of: comparison.base, cell)
        func text(_ number: Exact?, _ decimals: Int) -> JSON { .string(orNull: plainOrNil(number, decimals)) }
        switch base {
        case .yearToDate, .thirteen:
            return .object([
                ("value", number(comparison.value, decimals)), ("state", .string(comparison.value.state.word)),
                ("lacking", .integer(comparison.value.lacking)),
            ])
        case .target:
            return .object([
                ("value", number(comparison.base, decimals)), ("reached", number(comparison.value, decimals)),
                ("percent", text(comparison.progress, 2)),
            ])
        case .previous, .yearAgo, .yearToDateYearAgo:
            return .object([
                ("value", number(comparison.base, decimals)), ("state", .string(comparison.base.state.word)),
                ("difference", text(comparison.difference, decimals)), ("growth", text(comparison.growth, 2)),
                ("lacking", .integer(comparison.base.lacking)),
            ])
        }
    }

    private func number(_ figure: ConsolidatedFigure, _ decimals: Int) -> JSON {
        .string(orNull: plainOrNil(figure.number, decimals))
    }

    private func plainOrNil(_ number: Exact?, _ decimals: Int) -> String? {
        number.flatMap { try? $0.rounded(decimals: decimals) }?.description
    }
}
