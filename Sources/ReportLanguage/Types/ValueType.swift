/// What kind of value an expression has, known when the regime is loaded.
package enum ValueType: Hashable, Sendable {
    /// A number. `measure == nil` is a literal, which takes the measure of what it stands beside; `decimals == nil` says
    /// that the number of decimals is not bounded, as behind a division.
    case number(measure: Measure?, decimals: Int?)
    case text
    case date
    case flag
    /// An error was found inside; everything fits it, so that one mistake gives one error.
    case unknown

    var isNumber: Bool {
        switch self {
        case .number, .unknown: true
        default: false
        }
    }
}
