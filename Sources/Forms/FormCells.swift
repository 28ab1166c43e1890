import ReportLanguage
import ReportModel
import Spreadsheet

/// Where each figure of a regime stands in its form.
struct FormCells {
    /// A sheet for the indicators that are not split, or for those that are split by one category.
    struct Grid {
        var sheet: String
        /// The index of the category; `nil` for indicators that are not split.
        var category: Int?
        var indicators: [Int]
        /// Whether the members of the category stand below each other and the indicators beside each other, as in most forms
        /// that ministries issue.
        var hasMembersAsRows: Bool
        var memberCount: Int
        /// The first row and column of figures.
        var firstRow: Int
        var firstColumn: Int

        /// How many rows and columns of figures one period takes.
        var rowCount: Int { hasMembersAsRows ? memberCount + 1 : indicators.count }
        var columnCount: Int { category == nil ? 1 : hasMembersAsRows ? indicators.count : memberCount + 1 }
    }

    /// The periods that a form shows, in the order in which they stand.
    static let moments: [Term.Moment] = [.now, .previous, .yearAgo]

    let compiled: CompiledRegime
    private(set) var grids: [Grid] = []
    private var gridOfIndicator: [Int: (grid: Int, position: Int)] = [:]
    /// Whether a column says how final figures are.
    let hasStatuses: Bool

    /// The row of the head of each table, from 0.
    static let headRow = 6
    /// More members than this stand below each other.
    private static let membersBeside = 6

    init(_ compiled: CompiledRegime, window: DayRange) {
        self.compiled = compiled
        let valid = compiled.indicators.indices.filter { compiled.traits[$0].isValid(in: window) }
        let plain = valid.filter { compiled.scope.categoryOfIndicator[$0] == nil }
        hasStatuses = plain.contains { compiled.indicators[$0].hasStatus }
        if !plain.isEmpty { add(nil, plain) }
        for category in compiled.regime.categories.indices {
            let split = valid.filter { compiled.scope.categoryOfIndicator[$0] == category }
            if !split.isEmpty { add(category, split) }
        }
    }

    private mutating func add(_ category: Int?, _ indicators: [Int]) {
        let members = category.map { compiled.regime.categories[$0].members.count } ?? 0
        let asRows = category != nil && members > FormCells.membersBeside
        let grid = Grid(
            sheet: "Biểu \(grids.count + 1)", category: category, indicators: indicators, hasMembersAsRows: asRows,
            memberCount: members, firstRow: FormCells.headRow + (category == nil ? 1 : 2), firstColumn: asRows ? 2 : 3)
        for (position, indicator) in indicators.enumerated() { gridOfIndicator[indicator] = (grids.count, position) }
        grids.append(grid)
    }

    /// How many rows and columns lie between the figures of this period and those of another.
    func offset(_ grid: Grid, _ moment: Term.Moment) -> (rows: Int, columns: Int)? {
        guard let index = FormCells.moments.firstIndex(of: moment) else { return nil }
        if grid.category == nil { return (0, index == 0 ? 0 : index + (hasStatuses ? 1 : 0)) }
        // Below with a head and an empty row between, or to the right with an empty column between.
        return grid.hasMembersAsRows ? (index * (grid.rowCount + 2), 0) : (0, index * (grid.columnCount + 1))
    }

    /// The sheet and place of a cell of the regime; `nil` where it is not asked for.
    func place(_ cell: Int, indicator: Int, _ moment: Term.Moment = .now) -> (grid: Int, address: CellAddress)? {
        guard let (index, position) = gridOfIndicator[indicator] else { return nil }
        let grid = grids[index]
        guard let offset = offset(grid, moment) else { return nil }
        let member = cell - compiled.firstCells[indicator]
        // The total stands behind the members.
        let line = grid.category == nil ? 0 : member == 0 ? grid.memberCount : member - 1
        let (row, column) = grid.hasMembersAsRows ? (line, position) : (position, line)
        return (
            index,
            CellAddress(row: grid.firstRow + row + offset.rows, column: grid.firstColumn + column + offset.columns)
        )
    }

    /// The indicator that a cell of the regime belongs to.
    func indicator(of cell: Int) -> Int {
        var low = 0
        var high = compiled.indicators.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if compiled.firstCells[middle] <= cell { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
