package import ReportLanguage
package import ReportModel

/// The figures of many returns of one period as columns, with those of the periods that they are compared with.
package struct FigureSheet: Sendable {
    /// A column for each cell. Rows without a return have no state at all.
    package var columns: [Column]
    /// For each row what earlier periods are to it.
    package var standing: [Standing]
    /// The rows with a figure that is no decimal of 64 bits, of which columns say nothing.
    package var unsure: [Bool]

    /// What a period is to a unit.
    package enum Standing: Sendable, Hashable {
        case notOwed
        /// It owes the report, but there can be no figures yet.
        case notBegun
        case open
    }

    /// A sheet in which every row is open.
    ///
    /// - Parameter columns: one for each cell, all of one length.
    package init(_ columns: [Column]) {
        let count = columns.first?.count ?? 0
        self.columns = columns
        standing = [Standing](repeating: .open, count: count)
        unsure = [Bool](repeating: false, count: count)
    }

    /// Puts returns into columns, row by row.
    ///
    /// - Parameter returns: for each row its figures by cell where it is open; `nil` for what cannot be computed.
    package init(_ compiled: CompiledRegime, _ returns: [(standing: Standing, figures: [Figure?])]) {
        standing = returns.map(\.standing)
        var unsure = [Bool](repeating: false, count: returns.count)
        columns = []
        for index in compiled.indicators.indices {
            let decimals = compiled.traits[index].decimals
            for cell in compiled.firstCells[index]..<compiled.firstCells[index + 1] {
                var column = Column(count: returns.count, decimals: decimals)
                for (row, one) in returns.enumerated() where one.standing == .open {
                    guard let figure = one.figures[cell] else {
                        unsure[row] = true
                        continue
                    }
                    do throws(ArithmeticError) { try column.set(row, figure) } catch { unsure[row] = true }
                }
                columns.append(column)
            }
        }
        self.unsure = unsure
    }
}

/// Gives checks the figures of some rows of a sheet, and of the sheets of other periods that have the same rows.
package struct SheetInputs: ColumnInputs, Sendable {
    let compiled: CompiledRegime
    let rows: Range<Int>
    let sheet: FigureSheet
    let previous: FigureSheet?
    let yearAgo: FigureSheet?
    /// The periods of the year up to this one, in order; `nil` where the regime was not in force in the first of them.
    let yearToDate: [FigureSheet]?
    /// By indicator and row.
    let targets: [Int: [Quantity?]]
    package let window: DayRange
    package let period: Period

    package init(
        _ compiled: CompiledRegime, rows: Range<Int>, sheet: FigureSheet, previous: FigureSheet?,
        yearAgo: FigureSheet?, yearToDate: [FigureSheet]?, targets: [Int: [Quantity?]], window: DayRange,
        period: Period
    ) {
        self.compiled = compiled
        self.rows = rows
        self.sheet = sheet
        self.previous = previous
        self.yearAgo = yearAgo
        self.yearToDate = yearToDate
        self.targets = targets
        self.window = window
        self.period = period
    }

    package func figures(cell: Int, moment: Term.Moment) throws(ColumnFormula.Failure) -> Lanes {
        switch moment {
        case .now: return Lanes(sheet.columns[cell], rows)
        case .previous: return earlier(previous, cell)
        case .yearAgo: return earlier(yearAgo, cell)
        case .yearToDate:
            guard let yearToDate else { return .constant(.notApplicable) }
            switch compiled.traits[compiled.indicatorOfCell[cell]].overTime {
            case .last: return Lanes(sheet.columns[cell], rows)
            case .sum, .none:
                let lanes = yearToDate.map { part(of: $0, cell, .missing) }
                guard let sum = PlainLanes.sum(lanes) else { throw .unavailable }
                return .plain(sum)
            case .average: throw .unavailable
            }
        }
    }

    package func column(cell: Int) -> (Column, Range<Int>)? { (sheet.columns[cell], rows) }

    /// The figures of an earlier period; for which there could be none is no base.
    private func earlier(_ sheet: FigureSheet?, _ cell: Int) -> Lanes {
        guard let sheet else { return .constant(.notApplicable) }
        return .plain(part(of: sheet, cell, .notApplicable))
    }

    /// The figures of a sheet's rows, with another kind where the unit had not begun, and nothing where it owed nothing.
    private func part(of sheet: FigureSheet, _ cell: Int, _ notBegun: Value) -> PlainLanes {
        var lanes = PlainLanes(sheet.columns[cell], rows)
        for (index, row) in rows.enumerated() where sheet.standing[row] != .open {
            let isMissing = sheet.standing[row] == .notBegun && notBegun == .missing
            lanes.kinds[index] = isMissing ? PlainLanes.Kind.missing : PlainLanes.Kind.notApplicable
        }
        return lanes
    }

    package func targets(indicator: Int) throws(ColumnFormula.Failure) -> Lanes {
        guard let byRow = targets[indicator] else { return .constant(.missing) }
        return .values(rows.map { row in byRow[row].map { .number(Exact($0)) } ?? .missing })
    }
}
