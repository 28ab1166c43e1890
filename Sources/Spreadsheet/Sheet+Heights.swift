extension Sheet {
    /// Gives each row that has no height the one that its wrapped texts need; not every program finds it by itself.
    package mutating func fitRows() {
        let spans = Set(merged.map(\.first))
        var lines: [Int: Int] = [:]
        for cell in cells
        where cell.style.wraps && !spans.contains(cell.address) && rows[cell.address.row]?.height == nil {
            guard case .text(let text) = cell.content else { continue }
            // The width is in digits of the usual size; letters are about as wide, bold ones wider.
            let room = max(1, (widths[cell.address.column] ?? 9) * 11 / Double(cell.style.size) - 1)
            let wide = cell.style.isBold ? 1.15 : 1.0
            let needed = text.split(separator: "\n", omittingEmptySubsequences: false)
                .reduce(0) { $0 + max(1, Int((Double($1.count) * wide / room).rounded(.up))) }
            lines[cell.address.row] = max(lines[cell.address.row] ?? 1, needed)
        }
        for (row, count) in lines where count > 1 {
            var format = rows[row] ?? Row()
            format.height = Double(count) * 15.75 + 2
            rows[row] = format
        }
    }
}
