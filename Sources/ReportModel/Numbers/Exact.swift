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
        // Whole numbers are most of what is computed with, and dividing 128 bits is slow.
        if denominator == 1 {
            self.init(numerator: numerator, denominator: 1)
            return
        }
        let divisor = Exact.gcd(numerator.magnitude, denominator.magnitude)
        self.init(numerator: numerator / Int128(divisor), denominator: denominator / Int128(divisor))
    }

    package static let zero = Exact(0)

    package var isZero: Bool { numerator == 0 }
    package var sign: Int { numerator.signum() == 0 ? 0 : (numerator < 0 ? -1 : 1) }

    /// The greatest common divisor, at least 1, and at most the one that is not 0.
    private static func gcd(_ a: UInt128, _ b: UInt128) -> UInt128 {
        if a == 1 || b == 1 { return 1 }
        var a = a
        var b = b
        while b >> 64 != 0 { (a, b) = (b, a % b) }
        if b == 0 { return a == 0 ? 1 : a }
        // From here on everything fits 64 bits, in which dividing is many times faster.
        var c = UInt64(truncatingIfNeeded: b)
        var d = UInt64(exactly: a).map { $0 % c } ?? UInt64(truncatingIfNeeded: a % b)
        while d != 0 { (c, d) = (d, c % d) }
        return UInt128(c)
    }

    package func adding(_ other: Exact) throws(ArithmeticError) -> Exact {
        try combined(with: other, Exact.sum)
    }

    package func subtracting(_ other: Exact) throws(ArithmeticError) -> Exact {
        try combined(with: other, Exact.difference)
    }

    private func combined(
        with other: Exact, _ operation: (Int128, Int128) throws(ArithmeticError) -> Int128
    ) throws(ArithmeticError) -> Exact {
        if denominator == other.denominator {
            return Exact(reducing: try operation(numerator, other.numerator), denominator)
        }
        // Over the least common denominator, so that only what is really large overflows.
        let divisor = Int128(Exact.gcd(denominator.magnitude, other.denominator.magnitude))
        let factor = other.denominator / divisor
        let otherFactor = denominator / divisor
        let left = try Exact.product(numerator, factor)
        let right = try Exact.product(other.numerator, otherFactor)
        return Exact(reducing: try operation(left, right), try Exact.product(denominator, factor))
    }

    package func multiplied(by other: Exact) throws(ArithmeticError) -> Exact {
        if denominator == 1, other.denominator == 1 {
            return Exact(numerator: try Exact.product(numerator, other.numerator), denominator: 1)
        }
        // Crosswise reduced first, the product is coprime and overflows only where it really does not fit.
        let left = Int128(Exact.gcd(numerator.magnitude, other.denominator.magnitude))
        let right = Int128(Exact.gcd(other.numerator.magnitude, denominator.magnitude))
        return Exact(
            numerator: try Exact.product(numerator / left, other.numerator / right),
            denominator: try Exact.product(denominator / right, other.denominator / left))
    }

    package func divided(by other: Exact) throws(ArithmeticError) -> Exact {
        guard other.numerator != 0 else { throw .divisionByZero }
        let flipped = other.numerator < 0
        guard other.numerator != .min else { throw .overflow }
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

    private static func difference(_ a: Int128, _ b: Int128) throws(ArithmeticError) -> Int128 {
        let (value, overflow) = a.subtractingReportingOverflow(b)
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
        let divisor = denominator.magnitude
        // In 256 bits, so that a small value with large parts does not overflow on the way.
        let scaled = numerator.magnitude.multipliedFullWidth(by: UInt128(Quantity.power(decimals)))
        guard scaled.high < divisor else { throw .overflow }
        let (quotient, remainder) = divisor.dividingFullWidth(scaled)
        guard quotient < UInt128(UInt64.max) else { throw .overflow }
        // The remainder is below the denominator, so the difference cannot go below zero.
        let magnitude = Int128(quotient) + (remainder >= divisor - remainder ? 1 : 0)
        guard let mantissa = Int64(exactly: numerator < 0 ? -magnitude : magnitude) else { throw .overflow }
        return Quantity(mantissa: mantissa, decimals: decimals)
    }
}
