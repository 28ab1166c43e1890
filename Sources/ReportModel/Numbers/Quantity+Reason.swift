package import Finding

extension Quantity.ParseError {
    /// What is wrong with the number, in words.
    package var reason: Message {
        switch self {
        case .empty: .numberEmpty
        case .notANumber: .notANumber
        case .twoCommas: .numberTwoCommas
        case .misplacedDot: .numberMisplacedDot
        case .tooManyDecimals(let allowed): .numberTooManyDecimals(allowed)
        case .tooLarge: .numberTooLarge
        }
    }
}
