import Document
import Finding

// Columns of a table of which one comes from two others in all rows but one: shares of the total, and products such as area × yield = harvest.

extension Reading {
    /// Shares of a total that one row alone has otherwise: `Tỷ trọng` beside amounts and their sum.
    func checkSharesOfTotal(_ grid: Grid, _ sums: [SumStructure], _ discoveries: inout Discoveries) {
        for column in grid.columns {
            guard let total = sums.first(where: { isHundred(grid, $0.total, column) && $0.parts.count > 2 }) else {
                continue
            }
            var best: (holding: Int, failing: [Int], from: Int)?
            for other in grid.columns where other != column {
                guard let whole = count(grid, total.total, other) else { continue }
                var (holding, failing): (Int, [Int]) = (0, [])
                for row in total.parts {
                    guard let percent = grid.figure(row, column, self), let part = count(grid, row, other) else {
                        continue
                    }
                    let verdict = Percentage.compare(percent, part: part.interval, whole: whole.interval)
                    if verdict == .wrong { failing.append(row) } else if digits(of: percent) > 1 { holding += 1 }
                }
                if holding > (best?.holding ?? 2), failing.count < 2 { best = (holding, failing, other) }
            }
            guard let best, let row = best.failing.first, let percent = grid.figure(row, column, self),
                let part = count(grid, row, best.from), let whole = count(grid, total.total, best.from),
                // The last one may be what the others leave of a hundred.
                abs(100 * part.value.double / whole.value.double - percent.value.double) > 2 * percent.step.double
            else { continue }
            discoveries.add(
                .shareDiffers, at: percent.range,
                evidence: Evidence(
                    arithmetic: "\(written(part)) : \(written(whole)) = "
                        + "\(Percentage.written(part.value, whole.value, like: percent)), khác \(written(percent))%",
                    parts: [Evidence.Part(label: grid.label(row, self), value: written(part))]),
                related: [part.range, whole.range], key: grid.label(row, self))
        }
    }

    /// Whether the cell of a total is a hundred.
    private func isHundred(_ grid: Grid, _ row: Int, _ column: Int) -> Bool {
        grid.figure(row, column, self)?.value == Amount(100)
    }

    /// A positive count of a cell that stands for itself.
    private func count(_ grid: Grid, _ row: Int, _ column: Int) -> Figure? {
        guard let figure = grid.figure(row, column, self), figure.bound == .exact, figure.value > .zero else {
            return nil
        }
        return figure
    }

    /// Columns of which one is the product of two others, but for the scale, in all rows but one: `diện tích`, `năng suất`, `sản lượng`.
    func checkProductColumns(_ grid: Grid, _ discoveries: inout Discoveries) {
        let columns = Array(grid.columns.prefix(16))
        guard grid.body.count > 3, grid.body.count < 80, columns.count > 2 else { return }
        let values = Dictionary(
            uniqueKeysWithValues: columns.map { column in (column, grid.body.map { count(grid, $0, column) }) })
        var seen: Set<Int> = []
        for product in columns {
            for (place, rate) in columns.enumerated() where rate != product {
                for base in columns where base != product && base != rate {
                    guard columns.firstIndex(of: base).map({ $0 != place }) == true,
                        let row = brokenRow(values[product] ?? [], values[base] ?? [], values[rate] ?? []),
                        let top = values[product]?[row], let below = values[base]?[row],
                        let quotient = values[rate]?[row],
                        saysRate(grid, rate), seen.insert(quotient.range.lowerBound).inserted
                    else { continue }
                    discoveries.add(
                        .averageDiffers, at: quotient.range,
                        evidence: Evidence(
                            arithmetic:
                                "\(written(top)) : \(written(below)) không cho \(written(quotient)) như các dòng khác",
                            parts: [
                                Evidence.Part(label: grid.label(row + grid.body.lowerBound, self), value: written(top))
                            ]),
                        related: [top.range, below.range], key: grid.label(row + grid.body.lowerBound, self))
                }
            }
        }
    }

    /// Whether a column is called a rate: only one of a product is, and it is no percentage.
    private func saysRate(_ grid: Grid, _ column: Int) -> Bool {
        let matrix = Matrix(grid, .rows, in: self)
        return matrix.cross.contains(column) && matrix.isRate(across: column)
            && !Matrix(grid, .columns, in: self).isPercent(column, self)
    }

    /// The one row in which a column is not the product of two others, in one scale; `nil` where there is none, or more.
    private func brokenRow(_ products: [Figure?], _ bases: [Figure?], _ rates: [Figure?]) -> Int? {
        for scale in [1.0, 0.1, 0.01, 0.001, 10, 100, 1000] {
            var (holding, failing, telling): (Int, [Int], Int) = (0, [], 0)
            for row in products.indices {
                guard let product = products[row], let base = bases[row], let rate = rates[row] else { continue }
                // A total of harvests over a total of areas is rounded as any other.
                let made = base.value.double * rate.value.double * scale
                let slack =
                    rate.step.double * base.value.double * scale + product.step.double + base.step.double
                    * rate.value.double * scale
                if abs(made - product.value.double) <= slack {
                    holding += 1
                    telling += digits(of: rate)
                } else {
                    failing.append(row)
                }
            }
            if holding > 2, failing.count == 1, telling > 6 { return failing[0] }
        }
        return nil
    }
}
