import ReportModel
import TestSupport
import Testing

struct ExactTests {
    @Test func isACommutativeField() throws {
        var random = Seeded(5)
        for _ in 0..<2_000 {
            let (a, b, c) = try (small(&random), small(&random), small(&random))
            #expect(try a.adding(b) == b.adding(a))
            #expect(try a.adding(b).adding(c) == a.adding(b.adding(c)))
            #expect(try a.multiplied(by: b) == b.multiplied(by: a))
            #expect(try a.multiplied(by: b).multiplied(by: c) == a.multiplied(by: b.multiplied(by: c)))
            #expect(try a.multiplied(by: b.adding(c)) == a.multiplied(by: b).adding(a.multiplied(by: c)))
            #expect(try a.subtracting(b) == b.subtracting(a).negated())
            #expect(try a.adding(b).subtracting(b) == a)
            #expect(try a.subtracting(a).isZero)
            if !b.isZero { #expect(try a.divided(by: b).multiplied(by: b) == a) }
            #expect(try a.magnitude().sign == abs(a.sign))
            expectInvariants(try a.multiplied(by: b).adding(c))
        }
    }

    /// A rational with parts below 2^20.
    private func small(_ random: inout Seeded) throws -> Exact {
        let bound = 1 << Int.random(in: 1...20, using: &random)
        let numerator = Exact(Int.random(in: -bound...bound, using: &random))
        return try numerator.divided(by: Exact(Int.random(in: 1...bound, using: &random)))
    }

    private func expectInvariants(_ value: Exact) {
        var (a, b) = (value.numerator.magnitude, value.denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        #expect(value.denominator > 0)
        #expect(a == 1)
    }

    @Test(arguments: [
        (1, 2, 0, 1), (-1, 2, 0, -1), (1, 3, 0, 0), (2, 3, 0, 1), (-2, 3, 0, -1), (5, 2, 0, 3), (-5, 2, 0, -3),
        (4157, 4169, 4, 9971), (1, 8, 2, 13), (-1, 8, 2, -13), (1, 16, 3, 63), (0, 5, 2, 0), (10, 5, 0, 2),
        (49, 100, 0, 0), (499_999_999, 1_000_000_000, 0, 0), (-499_999_999, 1_000_000_000, 0, 0),
    ])
    func roundsHalfUp(numerator: Int, denominator: Int, decimals: Int, mantissa: Int64) throws {
        let value = try Exact(numerator).divided(by: Exact(denominator))
        #expect(try value.rounded(decimals: decimals).mantissa == mantissa)
    }

    @Test func roundingIsNearest() throws {
        var random = Seeded(6)
        for _ in 0..<2_000 {
            let value = try small(&random)
            let decimals = Int.random(in: 0...6, using: &random)
            let rounded = try value.rounded(decimals: decimals)
            let error = try value.subtracting(Exact(rounded)).magnitude()
            let half = Exact(Quantity(mantissa: 5, decimals: decimals + 1))
            #expect(error <= half)
            if error == half { #expect(try Exact(rounded).magnitude() > value.magnitude()) }
            #expect(try value.negated().rounded(decimals: decimals).mantissa == -rounded.mantissa)
        }
    }

    @Test func quantitiesPassThrough() throws {
        var random = Seeded(7)
        for _ in 0..<2_000 {
            let quantity = Quantity.random(using: &random)
            let places = Int(quantity.decimals)
            #expect(try Exact(quantity).quantity(decimals: places).mantissa == quantity.mantissa)
            #expect(try Exact(quantity).rounded(decimals: places).mantissa == quantity.mantissa)
        }
        let third = try Exact(1).divided(by: Exact(3))
        #expect(throws: ArithmeticError.inexact) { try third.quantity(decimals: 9) }
        #expect(throws: ArithmeticError.divisionByZero) { try third.divided(by: .zero) }
    }

    /// The largest and smallest numbers that fit, and what lies around them.
    private static let extremes: [Exact] = {
        let two = Exact(2)
        let power = (0..<126).reduce(Exact(1)) { value, _ in (try? value.multiplied(by: two)) ?? value }
        let top = (try? power.subtracting(Exact(1)).adding(power)) ?? power
        let bottom = (try? top.negated().subtracting(Exact(1))) ?? top
        let inverse = (try? Exact(1).divided(by: top)) ?? top
        let below = (try? top.subtracting(Exact(1))) ?? top
        let nearOne = (try? below.divided(by: top)) ?? top
        let negatives = [top, inverse, nearOne].compactMap { try? $0.negated() }
        return [top, bottom, inverse, below, nearOne, power, .zero, Exact(1), Exact(-1), Exact(.max), Exact(.min)]
            + negatives
    }()

    @Test func theExtremesAreThere() {
        #expect(Self.extremes.contains { $0.numerator == .max && $0.denominator == 1 })
        #expect(Self.extremes.contains { $0.numerator == .min && $0.denominator == 1 })
        #expect(Self.extremes.contains { $0.numerator == 1 && $0.denominator == .max })
    }

    @Test func overflowThrowsAndNeverTraps() {
        for a in Self.extremes {
            for b in Self.extremes {
                expectSame(try? a.adding(b), try? b.adding(a))
                expectSame(try? a.multiplied(by: b), try? b.multiplied(by: a))
                for result in [
                    try? a.adding(b), try? a.subtracting(b), try? a.multiplied(by: b), try? a.divided(by: b),
                ] {
                    if let result { expectInvariants(result) }
                }
                #expect([a < b, b < a, a == b].filter { $0 }.count == 1)
            }
            _ = try? a.negated()
            _ = try? a.magnitude()
            for decimals in 0...Quantity.maximumDecimals {
                _ = try? a.quantity(decimals: decimals)
                _ = try? a.rounded(decimals: decimals)
            }
        }
    }

    private func expectSame(_ a: Exact?, _ b: Exact?) {
        #expect(a == b)
    }

    @Test func whatFitsDoesNotOverflow() throws {
        let top = Self.extremes[0]
        let bottom = Self.extremes[1]
        #expect(throws: ArithmeticError.overflow) { try top.adding(Exact(1)) }
        #expect(throws: ArithmeticError.overflow) { try bottom.subtracting(Exact(1)) }
        #expect(throws: ArithmeticError.overflow) { try bottom.negated() }
        #expect(throws: ArithmeticError.overflow) { try top.multiplied(by: Exact(2)) }
        #expect(throws: ArithmeticError.overflow) { try bottom.divided(by: Exact(-1)) }
        #expect(try bottom.divided(by: Exact(1)) == bottom)
        #expect(try Exact(-1).subtracting(bottom) == top)
        let third = try top.divided(by: Exact(3))
        #expect(try third.multiplied(by: Exact(3)) == top)
        #expect(try top.divided(by: top) == Exact(1))
        let nearOne = try top.subtracting(Exact(1)).divided(by: top)
        #expect(try nearOne.rounded(decimals: 9) == Quantity(1))
        #expect(try nearOne.subtracting(nearOne).isZero)
        #expect(try Exact(Quantity(mantissa: .min)).rounded(decimals: 0).mantissa == .min)
        #expect(throws: ArithmeticError.overflow) { try Exact(Quantity(mantissa: .min)).rounded(decimals: 1) }
        #expect(throws: ArithmeticError.overflow) { try top.rounded(decimals: 9) }
    }

    @Test func comparisonAgreesWithTheWideProduct() throws {
        var random = Seeded(8)
        func wide() throws -> Exact {
            var value = try small(&random)
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                if let bigger = try? value.multiplied(by: small(&random)) { value = bigger }
            }
            return value
        }
        for index in 0..<4_000 {
            let a = try wide()
            // Every other pair lies close together, where only the last digits decide.
            let near = try? a.adding(Exact(1).divided(by: Exact(1 << 40)))
            let b = try index.isMultiple(of: 2) ? wide() : near ?? wide()
            #expect((a < b) == isLess(a, b), "\(a) \(b)")
            #expect((b < a) == isLess(b, a))
            #expect(!(a < a))
        }
        for a in Self.extremes { for b in Self.extremes { #expect((a < b) == isLess(a, b)) } }
    }

    /// Compares by the products in 256 bits.
    private func isLess(_ a: Exact, _ b: Exact) -> Bool {
        if a.sign != b.sign { return a.sign < b.sign }
        let left = a.numerator.magnitude.multipliedFullWidth(by: b.denominator.magnitude)
        let right = b.numerator.magnitude.multipliedFullWidth(by: a.denominator.magnitude)
        return a.sign < 0
            ? (right.high, right.low) < (left.high, left.low) : (left.high, left.low) < (right.high, right.low)
    }
}
