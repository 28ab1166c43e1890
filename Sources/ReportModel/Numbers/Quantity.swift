/// An exact decimal: a 64-bit mantissa with a declared number of decimals.
///
/// `Quantity(mantissa: 1250, decimals: 2)` is 12,50. Two quantities are equal where their values are, whatever their
/// decimals. Every operation is exact or throws; nothing wraps.
package struct Quantity: Sendable {
    package let mantissa: Int64
    package let decimals: UInt8

    /// The most decimals that a quantity may have.
    package static let maximumDecimals = 9

    /// A quantity of `mantissa` units in the last decimal.
    ///
    /// - Precondition: at most `maximumDecimals` decimals.
    package init(mantissa: Int64, decimals: Int = 0) {
        precondition((0...Quantity.maximumDecimals).contains(decimals), "0 to 9 decimals")
        self.mantissa = mantissa
        self.decimals = UInt8(decimals)
    }

    package init(_ value: Int) {
        self.init(mantissa: Int64(value))
    }

    package static let zero = Quantity(0)

    /// Returns 10 to the power of `exponent`, which is 0 to 18.
    @inlinable package static func power(_ exponent: Int) -> Int64 {
        var result: Int64 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }

    /// The same value with another number of decimals.
    ///
    /// - Throws: `ArithmeticError.overflow` where the mantissa does not fit, `.inexact` where digits would be lost.
    package func rescaled(to decimals: Int) throws(ArithmeticError) -> Quantity {
        try Exact(self).quantity(decimals: decimals)
    }

    package var isZero: Bool { mantissa == 0 }
    package var isNegative: Bool { mantissa < 0 }

    /// The mantissa without its sign.
    package var magnitude: UInt64 { mantissa.magnitude }
}

extension Quantity: Hashable, Comparable {

    /// The mantissa at nine decimals, which always fits 128 bits; so do sums of a billion of them.
    @inlinable package var aligned: Int128 {
        decimals == 0
            ? Int128(mantissa) * 1_000_000_000
            : Int128(mantissa) * Int128(Quantity.power(Quantity.maximumDecimals - Int(decimals)))
    }

    @inlinable package static func == (left: Quantity, right: Quantity) -> Bool {
        left.decimals == right.decimals ? left.mantissa == right.mantissa : left.aligned == right.aligned
    }

    @inlinable package static func < (left: Quantity, right: Quantity) -> Bool {
        left.decimals == right.decimals ? left.mantissa < right.mantissa : left.aligned < right.aligned
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(aligned)
    }
}

/// What arithmetic can fail on.
package enum ArithmeticError: Error, Sendable, Hashable {
    /// The result does not fit.
    case overflow
    /// The result has more decimals than were declared, and nobody asked for rounding.
    case inexact
    case divisionByZero
}
