extension Block {
    /// The words of the block in reading order, lines apart by `\n`.
    package var plainText: String {
        switch self {
        case .heading(let heading):
            [heading.label, heading.text.plainText].filter { !$0.isEmpty }.joined(separator: " ")
        case .paragraph(let paragraph): paragraph.inlines.plainText
        case .list(let list): list.plainText
        case .table(let table):
            ([table.caption.plainText]
                + (table.header + table.rows).map { $0.cells.map(\.inlines.plainText).joined(separator: "\t") })
                .filter { !$0.isEmpty }.joined(separator: "\n")
        case .chart(let chart): Block.table(chart.table(isCaptioned: true)).plainText
        }
    }
}

extension List {
    /// The items with their signs, one a line.
    package var plainText: String {
        items.enumerated().flatMap { index, item in
            ["\(label(at: index)) \(item.inlines.plainText)"] + item.children.map(\.plainText)
        }.joined(separator: "\n")
    }
}
