import Consolidation
import Forms
import ReportLanguage
import ReportModel
import Spreadsheet

/// Finds the formulas that give consolidated figures out of what a sheet shows.
struct SheetTotals {
    let book: ConsolidatedWorkbook

    private var run: ConsolidationRun { book.run }

    init(_ book: ConsolidatedWorkbook) {
        self.book = book
    }

    /// The most characters that a formula may have, and arguments that a function takes.
    private static let lengthLimit = 8192
    private static let argumentLimit = 250

    /// Returns the formula of a figure; `nil` where it is none, or where a formula would give something else than `quantity`.
    func formula(_ row: Int, _ cell: Int, _ quantity: Quantity) -> String? {
        let formula: String? =
            switch run.frame.contents[cell] {
            case .gathered(let column): gathered(row, cell, column, quantity)
            case .weighted(let products, _): weighted(row, cell, products, quantity)
            case .computed: computed(row, cell, quantity)
            case .own, .unavailable: nil
            }
        return formula.flatMap { $0.utf16.count <= SheetTotals.lengthLimit ? $0 : nil }
    }

    // MARK: - Sums

    private func gathered(_ row: Int, _ cell: Int, _ column: RolledColumn, _ quantity: Quantity) -> String? {
        guard run.rows.inner(row) != nil, column.takesChildren(row, run.rows) else { return nil }
        let children = run.rows.children(row).filter { book.sheetRows[$0] != nil }
        // What the program reading the sheet finds there: it passes over words.
        var numbers = children.compactMap { book.shown($0, cell) }
        var extra = ""
        if column.ownFigure == .ownAndChildren, let own = run.frame.own(row, cell).number {
            guard column.gatherer == .sum, let own = try? own.quantity(decimals: Int(quantity.decimals)) else {
                return nil
            }
            numbers.append(own)
            extra = own.isNegative ? "\(own)" : "+\(own)"
        }
        let made: Exact? =
            switch column.gatherer {
            case .sum: total(numbers)
            case .minimum: numbers.min().map { Exact($0) }
            case .maximum: numbers.max().map { Exact($0) }
            }
        guard made == Exact(quantity), !numbers.isEmpty else { return nil }
        let function =
            switch column.gatherer {
            case .sum: "SUM"
            case .minimum: "MIN"
            case .maximum: "MAX"
            }
        guard let list = ranges(children, cell) else { return nil }
        let inner = "\(function)(\(list))\(extra)"
        // Binary sums of decimals leave something behind the last one.
        return quantity.decimals > 0 && column.gatherer == .sum ? "ROUND(\(inner),\(quantity.decimals))" : inner
    }

    private func total(_ numbers: [Quantity]) -> Exact? {
        var total = Exact.zero
        for number in numbers {
            guard let next = try? total.adding(Exact(number)) else { return nil }
            total = next
        }
        return total
    }

    /// The cells of some rows as a list of ranges; `nil` where they are too many.
    private func ranges(_ rows: [Int], _ cell: Int) -> String? {
        let runs = runs(rows)
        guard runs.count <= SheetTotals.argumentLimit, let column = book.columns[cell] else { return nil }
        return runs.map { "\(range($0, column))" }.joined(separator: ",")
    }

    private func runs(_ rows: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for place in rows.compactMap({ book.sheetRows[$0] }).sorted() {
            if let last = runs.last, last.upperBound + 1 == place {
                runs[runs.count - 1] = last.lowerBound...place
            } else {
                runs.append(place...place)
            }
        }
        return runs
    }

    private func range(_ rows: ClosedRange<Int>, _ column: Int) -> CellRange {
        CellRange(
            CellAddress(row: rows.lowerBound, column: column), CellAddress(row: rows.upperBound, column: column))
    }

    // MARK: - Weighted averages

    private func weighted(_ row: Int, _ cell: Int, _ products: RolledColumn, _ quantity: Quantity) -> String? {
        guard case .weighted(let weight) = run.frame.plan.kinds[cell], let values = book.columns[cell],
            let weights = book.columns[weight], products.takesChildren(row, run.rows)
        else { return nil }
        let parts = contributors(row, products)
        var (above, below) = (Exact.zero, Exact.zero)
        for part in parts {
            guard let value = book.shown(part, cell) else { continue }
            guard let weight = book.shown(part, weight),
                let product = try? Exact(value).multiplied(by: Exact(weight)),
                let sum = try? above.adding(product), let all = try? below.adding(Exact(weight))
            else { return nil }
            (above, below) = (sum, all)
        }
        guard !below.isZero, let mean = try? above.divided(by: below),
            (try? mean.rounded(decimals: Int(quantity.decimals))) == quantity
        else { return nil }
        let runs = runs(parts)
        guard runs.count <= 40 else { return nil }
        let sums = runs.map { "SUMPRODUCT(\(range($0, values)),\(range($0, weights)))" }.joined(separator: "+")
        let shares = runs.map { "SUMPRODUCT(ISNUMBER(\(range($0, values)))*1,\(range($0, weights)))" }
            .joined(separator: "+")
        return "ROUND((\(sums))/(\(shares)),\(quantity.decimals))"
    }

    /// The rows whose own figures a total is made of.
    private func contributors(_ row: Int, _ column: RolledColumn) -> [Int] {
        var found: [Int] = []
        var waiting = [row]
        while let next = waiting.popLast() {
            guard column.takesChildren(next, run.rows) else {
                found.append(next)
                continue
            }
            waiting += run.rows.children(next)
        }
        return found.filter { book.sheetRows[$0] != nil }.sorted()
    }

    // MARK: - Formulas of the regime

    private func computed(_ row: Int, _ cell: Int, _ quantity: Quantity) -> String? {
        guard case .computed(let term, let member) = run.frame.plan.kinds[cell] else { return nil }
        let book = book
        let run = run
        let formula = SheetFormula(
            run.compiled, member: member, cells: .numbers,
            reference: { cell, moment in
                guard moment == .now, let address = book.address(row, cell) else { return nil }
                let figure = run.frame.figure(row, cell)
                // Only of figures that the sheet shows whole.
                guard
                    figure.state.contains(.nilStated) && !figure.state.contains(.given)
                        || book.shown(row, cell).map({ Exact($0) }) == figure.number && figure.number != nil
                else { return nil }
                return "\(address)"
            },
            constant: { term in
                switch term.kind {
                case .number(let number): .number(number)
                case .flag(let flag): .flag(flag)
                default: nil
                }
            })
        return formula.formula(term, decimals: Int(quantity.decimals))
    }
}
