/// The built-in functions; `docs/bieu-thuc.md` describes each with its policy for missing values.
package enum Function: String, CaseIterable, Hashable, Sendable {
    case `if`
    case sum
    case count
    case min
    case max
    case average
    case round
    case abs
    case percent
    case growth
    case `default`
    case target
    case to
    case year
    case month
    case cite

    /// How many arguments it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .if: 3...3
        case .sum, .min, .max, .average: 1...64
        case .count: 1...64
        case .round, .percent, .growth, .default, .to: 2...2
        case .abs, .target, .year, .month, .cite: 1...1
        }
    }

    /// Whether its one argument may be the units below, or a register.
    var isAggregate: Bool {
        switch self {
        case .sum, .count, .min, .max, .average: true
        default: false
        }
    }
}
