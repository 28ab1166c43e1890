/// The cells of a document's tables, looked up by value and by the words of their rows, for what the prose says of them.
struct TableIndex {
    /// A cell with a count.
    struct Cell: Hashable {
        var grid: Int
        var row: Int
        var column: Int
        var figure: Int
    }

    /// All counts in tables.
    private(set) var cells: [Cell] = []
    private var byValue: [Amount: [Int]] = [:]
    /// By grid and row the words of the row's label.
    private(set) var labels: [[Int]: Set<Word>] = [:]
    /// By grid the words that most of its rows have in their labels, which tell none from the others: `xã` of a list of communes.
    private var common: [Set<Word>] = []

    init() {}

    init(_ reading: Reading) {
        for (number, grid) in reading.grids.enumerated() {
            var counts: [Word: Int] = [:]
            defer { common.append(Set(counts.filter { $0.value > 2 && $0.value * 2 > grid.body.count }.keys)) }
            for row in grid.body {
                let label = Set(grid.words(row, grid.labelColumn, reading)).subtracting(TableIndex.idle)
                labels[[number, row]] = label
                for word in label { counts[word, default: 0] += 1 }
                for column in grid.columns {
                    guard case .figure(let index) = grid[row, column] else { continue }
                    guard reading.figures[index].kind == .count else { continue }
                    byValue[reading.figures[index].value, default: []].append(cells.count)
                    cells.append(Cell(grid: number, row: row, column: column, figure: index))
                }
            }
        }
    }

    /// The words that tell a row from the others of its grid.
    func name(_ grid: Int, _ row: Int) -> Set<Word> {
        (labels[[grid, row]] ?? []).subtracting(common[grid])
    }

    /// The cells that hold `value`, whatever scale their table is written in (`triệu đồng` in a head).
    func cells(with value: Amount) -> [Cell] {
        var found: [Cell] = []
        var scale: Int128 = 1
        while scale <= 1_000_000_000 {
            if value.micro % scale == 0, let own = byValue[Amount(micro: value.micro / scale)] {
                found += own.map { cells[$0] }
            }
            scale *= 1000
        }
        return found
    }

    /// Whether a cell holds `value`, whatever scale its table is written in.
    func holds(_ value: Amount) -> Bool {
        var scale: Int128 = 1
        while scale <= 1_000_000_000 {
            if value.micro % scale == 0, byValue[Amount(micro: value.micro / scale)] != nil { return true }
            scale *= 1000
        }
        return false
    }

    /// Words that name nothing.
    static let idle: Set<Word> = [
        "số", "tổng", "các", "của", "và", "trong", "đó", "là", "được", "có", "loại", "khác", "theo", "tại", "cộng",
        "từ", "đến",
        "đã", "trên", "với", "cho", "về", "ở", "toàn", "tháng", "năm", "quý", "kỳ", "đạt", "ước",
    ]
}
