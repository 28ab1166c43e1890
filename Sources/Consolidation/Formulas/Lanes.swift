package import ReportLanguage
import ReportModel

/// The values of an expression for many rows at once.
package enum Lanes {
    /// Decimals that fit 64 bits, which is nearly everything.
    case plain(PlainLanes)
    /// Answers.
    case truths(TruthLanes)
    /// Any values.
    case values([Value])
    /// The same value for every row.
    case constant(Value)

    /// The figures of a column, row by row.
    package init(_ column: Column) {
        self = .plain(PlainLanes(column, 0..<column.count))
    }

    /// The figures of some rows of a column.
    package init(_ column: Column, _ rows: Range<Int>) {
        self = .plain(PlainLanes(column, rows))
    }

    /// The value for the row at `index`.
    package func value(_ index: Int) -> Value {
        switch self {
        case .plain(let plain): plain.value(index)
        case .truths(let truths): truths.value(index)
        case .values(let values): values[index]
        case .constant(let value): value
        }
    }

    /// The lanes as plain ones; `nil` where some value is no decimal of 64 bits.
    func plain(_ count: Int) -> PlainLanes? {
        switch self {
        case .plain(let plain): plain
        case .values, .truths: nil
        case .constant(.number(let number)): number.decimal.map { PlainLanes($0, count: count) }
        case .constant: nil
        }
    }

    /// The lanes as answers; `nil` where they are something else.
    func truths(_ count: Int) -> TruthLanes? {
        switch self {
        case .truths(let truths): return truths
        case .constant(let value):
            switch value {
            case .flag(let flag):
                return TruthLanes(answers: [UInt8](repeating: flag ? TruthLanes.yes : TruthLanes.no, count: count))
            case .missing, .notApplicable:
                let kind = value == .missing ? PlainLanes.Kind.missing : PlainLanes.Kind.notApplicable
                return TruthLanes(answers: [UInt8](repeating: kind, count: count))
            default: return nil
            }
        case .plain, .values: return nil
        }
    }
}

extension Exact {
    /// The number as a decimal; `nil` where it is none of 64 bits.
    var decimal: Quantity? {
        for decimals in 0...Quantity.maximumDecimals {
            if let quantity = try? quantity(decimals: decimals) { return quantity }
        }
        return nil
    }
}
