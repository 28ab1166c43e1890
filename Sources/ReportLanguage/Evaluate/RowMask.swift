import ReportModel

/// Tells for many entries of a register at once whether they satisfy a condition: the common conditions on dates and texts,
/// column by column. A register of thousands of entries is counted over and over, so this is where the time goes.
///
/// The outcome is that of `Evaluator.evaluate` for each entry.
struct RowMask {
    let table: RegisterTable
    let rows: [Int32]
    let window: DayRange

    /// Whether a condition holds, in Kleene's logic: `and` is the lesser, `or` the greater.
    enum Truth: UInt8, Comparable {
        case no = 0
        case unknown = 1
        case yes = 2

        static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

        init(_ flag: Bool) { self = flag ? .yes : .no }

        var negated: Truth {
            switch self {
            case .no: .yes
            case .unknown: .unknown
            case .yes: .no
            }
        }
    }

    /// The truth for each row; `nil` for a condition of another kind, which is to be evaluated entry by entry.
    func truths(_ condition: Term) -> [Truth]? {
        switch condition.kind {
        case .flag(let flag): return [Truth](repeating: Truth(flag), count: rows.count)
        case .not(let inner): return truths(inner)?.map(\.negated)
        case .binary(.and, let left, let right): return combined(left, right, min)
        case .binary(.or, let left, let right): return combined(left, right, max)
        case .binary(let sign, let left, let right): return comparison(sign, left, right)
        case .state(let subject, let test, let negated): return state(subject, test, negated)
        case .member(let subject, let options): return membership(subject, options)
        default: return nil
        }
    }

    @inline(__always)
    private func combined(_ left: Term, _ right: Term, _ join: (Truth, Truth) -> Truth) -> [Truth]? {
        guard var joined = truths(left), let right = truths(right) else { return nil }
        for index in joined.indices { joined[index] = join(joined[index], right[index]) }
        return joined
    }

    // MARK: - Comparisons

    private func comparison(_ sign: BinaryOperator, _ left: Term, _ right: Term) -> [Truth]? {
        if let a = days(left), let b = days(right) {
            switch sign {
            case .equal: return compared(a, b, ==)
            case .notEqual: return compared(a, b, !=)
            case .less: return compared(a, b, <)
            case .lessOrEqual: return compared(a, b, <=)
            case .greater: return compared(a, b, >)
            case .greaterOrEqual: return compared(a, b, >=)
            default: return nil
            }
        }
        guard sign == .equal || sign == .notEqual else { return nil }
        let sides = [(left, right), (right, left)]
        for (field, literal) in sides {
            if case .field(let index) = field.kind, case .text(let text) = literal.kind, field.type == .text {
                return texts(index, among: [text], isNegated: sign == .notEqual)
            }
        }
        return nil
    }

    /// Dates as day numbers: one a row, or the same for all.
    private enum Days {
        case column([Int32])
        case constant(Int32)
    }

    private func days(_ term: Term) -> Days? {
        switch term.kind {
        case .field(let index) where term.type == .date: .column(table.days(field: index))
        case .window(.first): .constant(window.first.number)
        case .window(.last): .constant(window.last.number)
        case .date(let day): .constant(day.number)
        default: nil
        }
    }

    @inline(__always)
    private func compared(_ left: Days, _ right: Days, _ holds: (Int32, Int32) -> Bool) -> [Truth] {
        // A loop for each combination, so that none asks at every row which it is.
        switch (left, right) {
        case (.column(let a), .column(let b)): filled { truth(a[Int($0)], b[Int($0)], holds) }
        case (.column(let a), .constant(let b)): filled { truth(a[Int($0)], b, holds) }
        case (.constant(let a), .column(let b)): filled { truth(a, b[Int($0)], holds) }
        case (.constant(let a), .constant(let b)): [Truth](repeating: truth(a, b, holds), count: rows.count)
        }
    }

    @inline(__always)
    private func truth(_ a: Int32, _ b: Int32, _ holds: (Int32, Int32) -> Bool) -> Truth {
        a == RegisterTable.noDay || b == RegisterTable.noDay ? .unknown : Truth(holds(a, b))
    }

    /// The truth of each row.
    @inline(__always)
    private func filled(_ truth: (Int32) -> Truth) -> [Truth] {
        [Truth](unsafeUninitializedCapacity: rows.count) { buffer, count in
            for index in rows.indices { buffer.initializeElement(at: index, to: truth(rows[index])) }
            count = rows.count
        }
    }

    // MARK: - Texts and states

    private func texts(_ field: Int, among options: [String], isNegated: Bool) -> [Truth] {
        let column = table.texts(field: field)
        let codes = options.map { column.code(of: $0) }
        return filled { row in
            let code = column.values[Int(row)]
            return code == RegisterTable.TextColumn.empty ? .unknown : Truth(codes.contains(code) != isNegated)
        }
    }

    private func membership(_ subject: Term, _ options: [Term]) -> [Truth]? {
        guard case .field(let index) = subject.kind, subject.type == .text else { return nil }
        var texts: [String] = []
        for option in options {
            guard case .text(let text) = option.kind else { return nil }
            texts.append(text)
        }
        return self.texts(index, among: texts, isNegated: false)
    }

    private func state(_ subject: Term, _ test: Term.StateTest, _ negated: Bool) -> [Truth]? {
        guard case .field(let index) = subject.kind else { return nil }
        let wanted: Bool
        switch test {
        case .empty, .missing: wanted = !negated
        case .given: wanted = negated
        case .nilStated, .notApplicable: return nil
        }
        switch subject.type {
        case .date:
            let column = table.days(field: index)
            return filled { Truth((column[Int($0)] == RegisterTable.noDay) == wanted) }
        case .text:
            let column = table.texts(field: index)
            return filled { Truth((column.values[Int($0)] == RegisterTable.TextColumn.empty) == wanted) }
        default: return nil
        }
    }
}
