package import ReportModel

/// What a workbook holds, as a reader of values sees it.
package struct WorkbookContents: Sendable {
    package var sheets: [SheetContents]
    /// Whether days are counted from 1904 on.
    package var countsFrom1904: Bool

    package init(sheets: [SheetContents] = [], countsFrom1904: Bool = false) {
        self.sheets = sheets
        self.countsFrom1904 = countsFrom1904
    }

    /// The sheet called `name`, in any mix of capitals and small letters.
    package func sheet(_ name: String) -> SheetContents? {
        sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
    }
}

/// What one sheet holds; only the cells that hold something.
package struct SheetContents: Sendable {
    package struct Cell: Sendable, Hashable {
        package var row: Int32
        package var column: Int32
        package var value: CellValue

        package var address: CellAddress { CellAddress(row: Int(row), column: Int(column)) }

        package init(_ address: CellAddress, _ value: CellValue) {
            row = Int32(address.row)
            column = Int32(address.column)
            self.value = value
        }

        fileprivate var order: Int64 { Int64(row) << 32 | Int64(column) }
    }

    package var name: String
    package var isHidden: Bool
    /// By row, then column, each place once.
    package private(set) var cells: [Cell]
    /// The formulas of cells that have one, without `=`; empty for those that share the formula of another.
    package var formulas: [CellAddress: String]
    package var merged: [CellRange]

    package init(
        name: String, isHidden: Bool = false, cells: [Cell] = [], formulas: [CellAddress: String] = [:],
        merged: [CellRange] = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.formulas = formulas
        self.merged = merged
        self.cells = SheetContents.sorted(cells)
    }

    /// Nearly all files have their cells in order; of a place that is there twice the last one stands, as Excel reads it.
    private static func sorted(_ cells: [Cell]) -> [Cell] {
        var isSorted = true
        for index in cells.indices.dropFirst() where cells[index - 1].order >= cells[index].order {
            isSorted = false
            break
        }
        if isSorted { return cells }
        let order = cells.indices.sorted { (cells[$0].order, $0) < (cells[$1].order, $1) }
        var result: [Cell] = []
        for index in order {
            if result.last?.order == cells[index].order { result.removeLast() }
            result.append(cells[index])
        }
        return result
    }

    /// What stands in a cell.
    package subscript(_ address: CellAddress) -> CellValue {
        let wanted = Int64(address.row) << 32 | Int64(address.column)
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].order < wanted { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].order == wanted ? cells[low].value : .blank
    }

    /// What stands in a cell called `A1`.
    package subscript(_ address: String) -> CellValue {
        CellAddress(address).map { self[$0] } ?? .blank
    }

    /// The cells row by row, from the top.
    package var rows: [ArraySlice<Cell>] {
        cells.chunkedByRow
    }
}

extension [SheetContents.Cell] {
    fileprivate var chunkedByRow: [ArraySlice<Element>] {
        var rows: [ArraySlice<Element>] = []
        var start = 0
        for index in indices where index + 1 == count || self[index + 1].row != self[start].row {
            rows.append(self[start...index])
            start = index + 1
        }
        return rows
    }
}

/// What stands in a cell; of a formula, what it gave when the file was saved.
package enum CellValue: Sendable, Hashable {
    case blank
    case number(Double)
    /// A number that is shown as a date or time, see ``SheetDate``.
    case date(Double)
    /// In NFC.
    case text(String)
    case flag(Bool)
    /// `#N/A`, `#DIV/0!`, …
    case error(String)

    /// Whether nothing stands there, or nothing but spaces.
    package var isBlank: Bool {
        switch self {
        case .blank: true
        case .text(let text): text.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" }
        default: false
        }
    }
}

extension Quantity {
    /// The number of a cell with `decimals`.
    ///
    /// Spreadsheets compute in binary, so that 0.1 + 0.2 leaves something behind the fifteenth digit; what lies there is not
    /// looked at, as they do not show it either.
    /// - Throws: ``ParseError`` where it has more decimals, or more digits than spreadsheets keep.
    package init(cell number: Double, decimals: Int) throws(ParseError) {
        guard number.isFinite else { throw .notANumber }
        let scaled = number * Double(Quantity.power(decimals))
        let rounded = scaled.rounded()
        // 2⁵³: from there on not every whole number is there.
        guard rounded.magnitude < 9_007_199_254_740_992 else { throw .tooLarge }
        guard (scaled - rounded).magnitude <= scaled.magnitude * 5e-15 else {
            throw .tooManyDecimals(allowed: decimals)
        }
        self.init(mantissa: Int64(rounded), decimals: decimals)
    }
}
