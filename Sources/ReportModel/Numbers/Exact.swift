/// An exact rational number, the type that formulas compute in.
///
/// Sums, products and quotients of quantities are exact; only `rounded` and `quantity(decimals:)` come back to decimals.
/// Numerator and denominator have 128 bits, are coprime, and the denominator is positive; what does not fit throws.
package struct Exact: Sendable, Hashable {
    package let numerator: Int128
    package let denominator: Int128

    package init(_ quantity: Quantity) {
        if quantity.decimals == 0 {
            self.init(numerator: Int128(quantity.mantissa), denominator: 1)
        } else {
            self.init(
                reducing: Int128(quantity.mantissa), Int128(Quantity.power(Int(quantity.decimals))))
        }
    }

    package init(_ value: Int) {
        self.init(numerator: Int128(value), denominator: 1)
    }

    private init(numerator: Int128, denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// - Precondition: `denominator > 0`.
    private init(reducing numerator: Int128, _ denominator: Int128) {
        let divisor = Exact.gcd(numerator.magnitude, denominator.magnitude)
        self.init(numerator: numerator / Int128(divisor), denominator: denominator / Int128(divisor))
    }

    package static let zero = Exact(0)

    package var isZero: Bool { numerator == 0 }
    package var sign: Int { numerator.signum() == 0 ? 0 : (numerator < 0 ? -1 : 1) }

    private static func gcd(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var a = a
        var b = b
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }

    package func adding(_ other: Exact) throws(ArithmeticError) -> Exact {
        if denominator == 1, other.denominator == 1 {
            return Exact(numerator: try Exact.sum(numerator, other.numerator), denominator: 1)
        }
        let left = try Exact.product(numerator, other.denominator)
        let right = try Exact.product(other.numerator, denominator)
        return Exact(reducing: try Exact.sum(left, right), try Exact.product(denominator, other.denominator))
    }

    package func subtracting(_ other: Exact) throws(ArithmeticError) -> Exact {
        try adding(try other.negated())
    }

    package func multiplied(by other: Exact) throws(ArithmeticError) -> Exact {
        Exact(
            reducing: try Exact.product(numerator, other.numerator),
            try Exact.product(denominator, other.denominator))
    }

    package func divided(by other: Exact) throws(ArithmeticError) -> Exact {
        guard other.numerator != 0 else { throw .divisionByZero }
        let flipped = other.numerator < 0
        guard other.numerator != .min, numerator != .min else { throw .overflow }
        let inverse = Exact(
            numerator: flipped ? -other.denominator : other.denominator,
            denominator: flipped ? -other.numerator : other.numerator)
        return try multiplied(by: inverse)
    }

    package func negated() throws(ArithmeticError) -> Exact {
        guard numerator != .min else { throw .overflow }
        return Exact(numerator: -numerator, denominator: denominator)
    }

    package func magnitude() throws(ArithmeticError) -> Exact {
        numerator < 0 ? try negated() : self
    }

    private static func sum(_ a: Int128, _ b: Int128) throws(ArithmeticError) -> Int128 {
        let (value, overflow) = a.addingReportingOverflow(b)
        guard !overflow else { throw .overflow }
        return value
    }

    private static func product(_ a: Int128, _ b: Int128) throws(ArithmeticError) -> Int128 {
        let (value, overflow) = a.multipliedReportingOverflow(by: b)
        guard !overflow else { throw .overflow }
        return value
    }
}

extension Exact: Comparable {
    package static func < (left: Exact, right: Exact) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        let (a, aOverflow) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (b, bOverflow) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !aOverflow, !bOverflow { return a < b }
        return isLessByContinuedFraction(left, right)
    }

    /// Compares without products: by whole parts, then by the inverses of what is left.
    private static func isLessByContinuedFraction(_ left: Exact, _ right: Exact) -> Bool {
        var (a, b, c, d) = (left.numerator, left.denominator, right.numerator, right.denominator)
        var flipped = false
        while true {
            let p = floorDivision(a, b)
            let q = floorDivision(c, d)
            if p.quotient != q.quotient { return (p.quotient < q.quotient) != flipped }
            if p.remainder == 0 || q.remainder == 0 {
                if p.remainder == q.remainder { return false }
                return (p.remainder == 0) != flipped
            }
            // r/b < s/d is the same as d/s < b/r.
            (a, b, c, d) = (b, p.remainder, d, q.remainder)
            flipped.toggle()
        }
    }

    private static func floorDivision(_ a: Int128, _ b: Int128) -> (quotient: Int128, remainder: Int128) {
        let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
        return remainder < 0 ? (quotient - 1, remainder + b) : (quotient, remainder)
    }
}

extension Exact {
    /// Returns the value with exactly `decimals` decimals.
    ///
    /// - Throws: `.inexact` where digits would be lost, `.overflow` where the mantissa does not fit 64 bits.
    package func quantity(decimals: Int) throws(ArithmeticError) -> Quantity {
        let scaled = try multiplied(by: Exact(Quantity(mantissa: Quantity.power(decimals))))
        guard scaled.denominator == 1 else { throw .inexact }
        guard let mantissa = Int64(exactly: scaled.numerator) else { throw .overflow }
        return Quantity(mantissa: mantissa, decimals: decimals)
    }

    /// Returns the value rounded half up (away from zero at the half) to `decimals` decimals.
    ///
    /// - Throws: `.overflow` where the mantissa does not fit 64 bits.
    package func rounded(decimals: Int) throws(ArithmeticError) -> Quantity {
        let scaled = try multiplied(by: Exact(Quantity(mantissa: Quantity.power(decimals))))
        let (quotient, remainder) = scaled.numerator.magnitude.quotientAndRemainder(
            dividingBy: scaled.denominator.magnitude)
        // The remainder is below the denominator, so the difference cannot go below zero.
        let up = remainder >= scaled.denominator.magnitude - remainder
        guard let magnitude = Int64(exactly: quotient + (up ? 1 : 0)) else { throw .overflow }
        return Quantity(mantissa: scaled.numerator < 0 ? -magnitude : magnitude, decimals: decimals)
    }
}
