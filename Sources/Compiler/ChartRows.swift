import Document
import Workspace

/// The rows of a chart in the making.
struct ChartRows {
    struct Row {
        var name: String
        var points: [Chart.Point]
    }

    /// What the rows are, as the head of their column.
    let head: String
    private(set) var names: [String]
    /// What one row is, in a sentence.
    let noun: String
    var isOverTime = false
    /// Whether only what the first series lacks is worth a remark.
    var needsFirstOnly = false
    private(set) var rows: [Row] = []
    private var omission: String?
    private var emptySeries: [String] = []

    init(head: String, names: [String], noun: String, isOverTime: Bool = false, needsFirstOnly: Bool = false) {
        self.head = head
        self.names = names
        self.noun = noun
        self.isOverTime = isOverTime
        self.needsFirstOnly = needsFirstOnly
    }

    mutating func add(_ name: String, _ points: [Chart.Point]) {
        rows.append(Row(name: name, points: points))
    }

    /// Puts the rows in order by their first number, those without one last, and keeps the first of them.
    mutating func arrange(_ sort: ChartBlock.Sort, limit: Int?) {
        let count = rows.count
        let most = min(limit ?? Chart.maximumCategories, Chart.maximumCategories)
        let order: ChartBlock.Sort = sort == .none && count > most ? .largest : sort
        if order != .none {
            // Equal numbers keep the order in which they came.
            rows = rows.enumerated().sorted { left, right in
                switch (left.element.points.first?.number, right.element.points.first?.number) {
                case (let one?, let other?) where one.value != other.value:
                    order == .largest ? one.value > other.value : one.value < other.value
                case (.some, nil): true
                case (nil, .some): false
                default: left.offset < right.offset
                }
            }.map(\.element)
        }
        guard count > most else { return }
        rows.removeLast(count - most)
        omission = "Chỉ vẽ \(most) \(noun) có số \(order == .smallest ? "nhỏ" : "lớn") nhất trong \(count) \(noun)."
    }

    /// Leaves a series out that has no number at all; the remarks say so.
    func withoutEmptySeries(_ name: String) -> ChartRows {
        guard let index = names.firstIndex(of: name), rows.allSatisfy({ $0.points[index].number == nil }) else {
            return self
        }
        var rest = self
        rest.names.remove(at: index)
        for row in rest.rows.indices { rest.rows[row].points.remove(at: index) }
        rest.emptySeries.append("Chưa có số liệu \(name.prefix(1).lowercased() + name.dropFirst()).")
        return rest
    }

    // MARK: - Remarks

    /// What has to be said: what is missing, and what was left out.
    var remarks: [String] {
        var remarks = emptySeries
        let series = needsFirstOnly ? 0..<min(names.count, 1) : names.indices
        var said: Set<String> = []
        for index in series {
            let gaps = rows.indices.filter {
                rows[$0].points[index] == .missing || isOverTime && rows[$0].points[index].number == nil
            }
            guard !gaps.isEmpty else { continue }
            let list = isOverTime ? runs(gaps) : namesOf(gaps)
            let isWhole = isOverTime && index > 0
            let what = isWhole ? " \(names[index].prefix(1).lowercased() + names[index].dropFirst())" : ""
            let sentence = "Chưa có số liệu\(what): \(list)."
            if said.insert(sentence).inserted { remarks.append(sentence) }
        }
        if let omission { remarks.append(omission) }
        return remarks
    }

    /// Rows that follow each other as `từ … đến …`.
    private func runs(_ gaps: [Int]) -> String {
        var runs: [(first: Int, last: Int)] = []
        for gap in gaps {
            if let last = runs.last, last.last == gap - 1 {
                runs[runs.count - 1].last = gap
            } else {
                runs.append((gap, gap))
            }
        }
        return runs.map { run in
            run.first == run.last
                ? rows[run.first].name : "từ \(rows[run.first].name) đến \(rows[run.last].name)"
        }.joined(separator: ", ")
    }

    private func namesOf(_ gaps: [Int]) -> String {
        let most = 12
        let named = gaps.prefix(most).map { rows[$0].name }.joined(separator: ", ")
        return gaps.count > most ? named + " và \(gaps.count - most) \(noun) khác" : named
    }
}
