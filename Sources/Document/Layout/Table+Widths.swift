extension Table {
    /// Returns the widths of the columns, by their weights; together they are exactly `total`.
    ///
    /// A column is at least as wide as the longest word in it, set bold in `size` with `padding` at both sides, as long as
    /// all columns together can be: so that no word is broken where another column has room.
    package func columnWidths(total: Length, size: Length, padding: Length) -> [Length] {
        let weights = columns.map { max($0.weight, 1) }
        let least = longestWords(size: size).map { $0.twips + 2 * padding.twips + 1 }
        guard least.reduce(0, +) <= total.twips else { return Table.shared(total.twips, weights) }
        // Columns too narrow by their weight get their least width; the rest is shared again until all fit.
        var fixed: Set<Int> = []
        while true {
            let rest = total.twips - fixed.reduce(0) { $0 + least[$1] }
            let open = columns.indices.filter { !fixed.contains($0) }
            let widths = Table.shared(rest, open.map { weights[$0] })
            let narrow = zip(open, widths).filter { $0.1.twips < least[$0.0] }.map(\.0)
            if narrow.isEmpty || narrow.count == open.count {
                var result = least.map { Length(twips: $0) }
                for (column, width) in zip(open, widths) { result[column] = width }
                return result
            }
            fixed.formUnion(narrow)
        }
    }

    /// `total` in parts by weight, without a rest.
    private static func shared(_ total: Int, _ weights: [Int]) -> [Length] {
        let sum = max(weights.reduce(0, +), 1)
        var passed = 0
        var start = 0
        return weights.map { weight in
            passed += weight
            let end = total * passed / sum
            defer { start = end }
            return Length(twips: end - start)
        }
    }

    /// The width of the longest word of each column; cells across several columns do not count.
    private func longestWords(size: Length) -> [Length] {
        var longest = [Length](repeating: Length(twips: 0), count: columns.count)
        var bytes = [Int](repeating: 0, count: columns.count)
        for row in TableGrid(self).rows {
            for entry in row.entries where entry.columnSpan == 1 && entry.column < columns.count {
                guard let cell = entry.cell else { continue }
                for inline in cell.inlines {
                    for word in inline.text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                        // Words with fewer bytes than the longest so far are hardly ever wider; measuring them all is slow.
                        guard word.count >= bytes[entry.column] else { continue }
                        bytes[entry.column] = word.count
                        let width = AdvanceWidths.width(of: String(Substring(word)), face: .bold, size: size)
                        longest[entry.column] = max(longest[entry.column], width)
                    }
                }
            }
        }
        return longest
    }
}

extension Table {
    /// The column whose cells name their rows: the first that stands at the left; `nil` where there is none.
    package var nameColumn: Int? {
        columns.firstIndex { $0.alignment == .left }
    }
}
