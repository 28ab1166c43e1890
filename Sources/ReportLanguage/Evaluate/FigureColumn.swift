import ReportModel

/// The values of figures by cell, as far as they are known.
///
/// Nearly all are quantities, which copy without reference counts; sums that are too large for one stand aside.
struct FigureColumn {
    private(set) var figures: [Figure?]
    private var large: [Int: Value] = [:]

    init(count: Int) {
        figures = [Figure?](repeating: nil, count: count)
    }

    func value(_ cell: Int) -> Value? {
        if let figure = figures[cell] { return Value(figure) }
        return large.isEmpty ? nil : large[cell]
    }

    /// Takes all figures as they are stated.
    mutating func take(_ stated: [Figure]) { figures = stated }

    /// Takes the figures of an indicator as they are stated. A total that is not stated is left open where `addsUp` says that
    /// its members make it, unless it is easily told.
    mutating func take(_ stated: [Figure], _ cells: Range<Int>, addsUp: Bool) {
        for cell in cells { figures[cell] = stated[cell] }
        let total = cells.lowerBound
        if cells.count > 1, addsUp, stated[total] == .missing {
            figures[total] = FigureColumn.sum(stated[cells.dropFirst()])
        }
    }

    /// The sum of figures that are all given with as many decimals; `nil` for others.
    private static func sum(_ figures: ArraySlice<Figure>) -> Figure? {
        guard case .given(let first, _) = figures.first else { return nil }
        var sum: Int64 = 0
        for figure in figures {
            guard case .given(let quantity, _) = figure, quantity.decimals == first.decimals else { return nil }
            let (next, overflow) = sum.addingReportingOverflow(quantity.mantissa)
            guard !overflow else { return nil }
            sum = next
        }
        return .given(Quantity(mantissa: sum, decimals: Int(first.decimals)))
    }

    /// Remembers the value of a figure that usually has `decimals`.
    mutating func set(_ cell: Int, _ value: Value, decimals: Int) {
        switch value {
        case .nilStated: figures[cell] = .nilStated
        case .notApplicable: figures[cell] = .notApplicable
        case .missing: figures[cell] = .missing
        case .number(let number):
            if let quantity = number.plain(decimals: decimals) {
                figures[cell] = .given(quantity)
            } else {
                large[cell] = value
            }
        case .text, .date, .flag: large[cell] = value
        }
    }
}

extension Exact {
    /// The value with `decimals`, or else as many as it needs; `nil` where it is no quantity.
    fileprivate func plain(decimals: Int) -> Quantity? {
        if let quantity = try? quantity(decimals: decimals) { return quantity }
        return try? quantity(decimals: Quantity.maximumDecimals)
    }
}
