import Finding
import ReportLanguage
import ReportModel
import Spreadsheet

/// What may be typed into the cells of a form.
enum FormValidations {
    /// What is the same for cells that are checked alike.
    private struct Limits: Hashable {
        var decimals: Int
        var minimum: Quantity?
        var maximum: Quantity?
    }

    static func all(
        _ form: EntryForm, _ grid: FormCells.Grid, inputs: [FormStamp.Entry]
    ) -> [DataValidation] {
        var order: [Limits] = []
        var ranges: [Limits: [CellRange]] = [:]
        var statuses: [CellRange] = []
        for entry in inputs {
            switch entry.item {
            case .figure(let key):
                guard let index = form.compiled.indicator(key.indicator) else { continue }
                let definition = form.compiled.indicators[index]
                let limits = Limits(
                    decimals: definition.decimals, minimum: definition.minimum, maximum: definition.maximum)
                if ranges[limits] == nil { order.append(limits) }
                ranges[limits, default: []].append(CellRange(entry.address))
            case .status: statuses.append(CellRange(entry.address))
            default: break
            }
        }
        var validations = order.map { limits in
            let cells = (ranges[limits] ?? []).sorted { $0.first < $1.first }
            return validation(limits, joined(cells))
        }
        if !statuses.isEmpty {
            let words = [FigureStatus.official, .estimate, .preliminary].map(\.vietnamese)
            validations.append(
                DataValidation(
                    joined(statuses), .list(words), title: Message.formStatus.vi,
                    error: Message.formStatusError(words.joined(separator: ", ")).vi))
        }
        return validations
    }

    private static func validation(_ limits: Limits, _ ranges: [CellRange]) -> DataValidation {
        // Written for the first cell; programs move it along for the others.
        let cell = ranges.first.map { "\($0.first)" } ?? "A1"
        var conditions = ["ROUND(\(cell),\(limits.decimals))=\(cell)"]
        if let minimum = limits.minimum { conditions.append("\(cell)>=\(minimum)") }
        if let maximum = limits.maximum { conditions.append("\(cell)<=\(maximum)") }
        let formula =
            "IF(ISNUMBER(\(cell)),AND(\(conditions.joined(separator: ","))),OR(\(cell)=\"Không\",\(cell)=\"x\"))"
        let error = Message.formNumberError(
            minimum: limits.minimum?.vietnamese, maximum: limits.maximum?.vietnamese, decimals: limits.decimals)
        return DataValidation(ranges, .formula(formula), title: Message.formNumberTitle.vi, error: error.vi)
    }

    /// Cells one below the other as one range, and equal ranges side by side as one.
    private static func joined(_ cells: [CellRange]) -> [CellRange] {
        var columns: [CellRange] = []
        for cell in cells.sorted(by: { ($0.first.column, $0.first.row) < ($1.first.column, $1.first.row) }) {
            if let last = columns.last, last.first.column == cell.first.column, last.last.row + 1 == cell.first.row {
                columns[columns.count - 1].last = cell.last
            } else {
                columns.append(cell)
            }
        }
        var ranges: [CellRange] = []
        for column in columns {
            if let last = ranges.last, last.last.column + 1 == column.first.column,
                last.first.row == column.first.row, last.last.row == column.last.row
            {
                ranges[ranges.count - 1].last = column.last
            } else {
                ranges.append(column)
            }
        }
        return ranges.sorted { $0.first < $1.first }
    }
}
