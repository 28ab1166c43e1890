// What a chart says to those who do not see it: its caption, its numbers as a table, and their essentials in sentences.

extension Chart {
    /// `Hình 1.`
    package var label: String { "Hình \(number)." }

    /// The caption as printed, with the number in front.
    package var printedCaption: Inlines { [.text(label + " ")] + caption }

    /// The remarks as one paragraph; `nil` without any.
    package var remarkLine: Inlines? { remarkLine(of: allRemarks) }

    /// The same for writers that draw no line for the time that has passed.
    package var fullRemarkLine: Inlines? { remarkLine(of: allRemarks + (elapsedRemark.map { [$0] } ?? [])) }

    private func remarkLine(of remarks: [String]) -> Inlines? {
        remarks.isEmpty ? nil : .plain("Ghi chú: " + remarks.joined(separator: " "))
    }

    /// How much of the time has passed, where a drawing shows it as a line.
    package var elapsedRemark: String? {
        if case .progress(let elapsed?) = kind { "Thời gian đã qua của năm: \(elapsed.text)%." } else { nil }
    }

    /// The numbers as a table: a row for each category, a column for each series.
    ///
    /// - Parameter isCaptioned: whether the caption stands above it, where nothing else says what the numbers are.
    package func table(isCaptioned: Bool = false) -> Table {
        let nameWeight = max(22 - 2 * series.count, 12)
        return Table(
            caption: isCaptioned ? printedCaption : [], unitNote: unitNote,
            columns: [Table.Column(weight: nameWeight, alignment: .left)]
                + series.map { _ in Table.Column(weight: 10, alignment: .right) },
            header: [Table.Row(([categoryHead] + series.map(\.name)).map { Table.Cell(.plain($0)) })],
            rows: categories.indices.map { index in
                Table.Row(
                    [Table.Cell(.plain(categories[index]))]
                        + series.map { Table.Cell(index < $0.points.count ? $0.points[index].words : []) })
            }, place: place)
    }

    /// What a chart shows, in sentences: its kind, the highest and the lowest number of each series, what is missing.
    package var summary: String {
        let kindWords =
            switch kind {
            case .bars: "Biểu đồ thanh"
            case .lines: "Biểu đồ đường"
            case .progress: "Biểu đồ tiến độ"
            }
        var sentences = ["\(kindWords): \(caption.plainText)."]
        if let unitNote { sentences.append(unitNote + ".") }
        for series in drawn { sentences.append(words(of: series)) }
        if let elapsedRemark { sentences.append(elapsedRemark) }
        return (sentences + allRemarks).joined(separator: " ")
    }

    private func words(of series: Series) -> String {
        let numbers = zip(categories, series.points).compactMap { name, point in point.number.map { (name, $0) } }
        guard let first = numbers.first else { return "\(series.name): chưa có số liệu." }
        let all = numbers.map { "\($0.0) \($0.1.text)" }
        if numbers.count <= 8 { return "\(series.name): \(all.joined(separator: "; "))." }
        let highest = numbers.reduce(first) { $0.1.value < $1.1.value ? $1 : $0 }
        let lowest = numbers.reduce(first) { $1.1.value < $0.1.value ? $1 : $0 }
        var words = "\(series.name), \(numbers.count) số: cao nhất \(highest.0) \(highest.1.text)"
        words += "; thấp nhất \(lowest.0) \(lowest.1.text)"
        if case .lines = kind, let last = all.last { words += "; đầu \(all[0]); cuối \(last)" }
        return words + "."
    }
}

extension Chart.Point {
    /// As a cell of a table.
    fileprivate var words: Inlines {
        switch self {
        case .number(let number): [.figure(number.text, source: number.source)]
        case .missing: .plain("…")
        case .notApplicable: .plain("–")
        }
    }
}
