/// A table whose columns are a stock's opening, what came in, what went out, and its closing.
struct TableFlow {
    var row: Int
    var expected: Amount
    var terms: [(figure: Figure, sign: Int)]
    var closing: Figure
}

extension Reading {
    /// The rows of a table that do not balance, where the others do.
    func brokenFlows(_ grid: Grid) -> [TableFlow] {
        let roles = grid.columns.map { ($0, role(of: grid, $0)) }
        let openings = roles.filter { $0.1 == .opening }.map(\.0)
        let closings = roles.filter { $0.1 == .closing }.map(\.0)
        guard openings.count == 1, closings.count == 1, let opening = openings.first, let closing = closings.first,
            opening < closing
        else { return [] }
        // What stands between the two moves the stock: the first half in, the rest out, as their heads say or else their order.
        let moves = roles.filter { $0.0 > opening && $0.0 < closing && $0.1 != .available }
        let signs = moves.map { $0.1 == .incoming ? 1 : $0.1 == .outgoing ? -1 : 0 }
        guard signs.contains(1), signs.contains(-1), !signs.contains(0) else { return [] }
        var holding = 0
        var broken: [TableFlow] = []
        for row in grid.body {
            guard let start = grid.figure(row, opening, self), let end = grid.figure(row, closing, self) else {
                continue
            }
            var terms = [(figure: start, sign: 1)]
            for (move, sign) in zip(moves, signs) {
                if let figure = grid.figure(row, move.0, self) { terms.append((figure, sign)) }
            }
            guard terms.count == moves.count + 1 else { continue }
            let value = terms.reduce(Amount.zero) { $1.sign > 0 ? $0 + $1.figure.value : $0 - $1.figure.value }
            if value == end.value {
                holding += 1
            } else {
                broken.append(TableFlow(row: row, expected: value, terms: terms, closing: end))
            }
        }
        return holding >= 2 && broken.count * 2 <= holding ? broken : []
    }

    private func role(of grid: Grid, _ column: Int) -> FlowRole? {
        let words = (0..<grid.bodyStart).flatMap { grid.words($0, column, self) }
        func says(_ phrases: [[Word]]) -> Bool { phrases.contains { words.holds($0) } }
        if says(FlowWords.opening) { return .opening }
        if says(FlowWords.closing) || words.first == "đến" { return .closing }
        if says(FlowWords.available) { return .available }
        if says(FlowWords.incoming) { return .incoming }
        if says(FlowWords.outgoing) { return .outgoing }
        return nil
    }
}

/// What the heads of columns say of a stock.
private enum FlowWords {
    static let opening = Word.phrases(
        "đầu kỳ|đầu năm|đầu tháng|đầu quý|kỳ trước chuyển|trước chuyển sang|tồn đầu|năm trước chuyển")
    static let closing = Word.phrases(
        "cuối kỳ|cuối năm|cuối tháng|cuối quý|chuyển kỳ sau|tồn cuối|chuyển sang kỳ sau")
    static let available = Word.phrases("tổng|cộng|phải giải quyết")
    static let incoming = Word.phrases("tăng|mới|tiếp nhận|phát sinh|nhập|cho vay|mua|thụ lý|đến")
    static let outgoing = Word.phrases(
        "giảm|bán|xuất|giải quyết|thu nợ|thoát|trả|chuyển đi|giải bản|thanh lý")
}
