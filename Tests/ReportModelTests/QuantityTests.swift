import ReportModel
import TestSupport
import Testing

struct QuantityTests {
    @Test(arguments: [
        ("1.234,5", 1, 12_345), ("1.234,5", 2, 123_450), ("05", 0, 5), ("00", 0, 0), ("0", 0, 0), ("1234", 0, 1234),
        ("652", 0, 652), ("1681,5", 1, 16_815), ("1.234", 0, 1234), ("1,5", 1, 15), ("0,29", 2, 29),
        ("1.234.567,89", 2, 123_456_789), ("-12", 0, -12), ("\u{2212}12", 0, -12), ("- 12", 0, -12), ("-0", 0, 0),
        (" 12 ", 0, 12), ("1 234", 0, 1234), ("1\u{A0}234\u{A0}567,5", 1, 12_345_675), ("1\u{202F}234", 0, 1234),
        ("12\t", 0, 12), ("1,50", 1, 15), ("7,000", 0, 7), ("12.345,67", 2, 1_234_567), ("0,000000001", 9, 1),
        ("9.223.372.036.854.775.807", 0, Int64.max), ("-9.223.372.036.854.775.808", 0, Int64.min),
        ("000", 0, 0), ("0", 9, 0),
    ])
    func parsesVietnamese(text: String, decimals: Int, mantissa: Int64) throws {
        let quantity = try Quantity(vietnamese: text, decimals: decimals)
        #expect(quantity.mantissa == mantissa)
        #expect(Int(quantity.decimals) == decimals)
    }

    @Test(arguments: [
        ("", 0, Quantity.ParseError.empty), ("  ", 0, .empty), ("-", 0, .notANumber), ("--1", 0, .notANumber),
        ("1-", 0, .notANumber), ("1-2", 0, .notANumber), ("+1", 0, .notANumber), ("12a", 0, .notANumber),
        ("١٢", 0, .notANumber), ("１２", 0, .notANumber), ("1e3", 0, .notANumber), ("12 %", 0, .notANumber),
        (",5", 1, .notANumber), ("1,", 1, .notANumber), ("1, 5", 1, .notANumber), ("1 ,5", 1, .notANumber),
        ("1,5 6", 2, .notANumber), ("1,2,3", 2, .twoCommas), ("1,,2", 2, .twoCommas),
        ("1.23", 2, .misplacedDot), ("3.02", 2, .misplacedDot), ("1.2345", 4, .misplacedDot), (".5", 1, .misplacedDot),
        ("1.", 0, .misplacedDot), ("1..234", 0, .misplacedDot), ("1234.567", 0, .misplacedDot),
        ("1.234.56", 0, .misplacedDot), ("1.23,5", 1, .misplacedDot), ("1,234.5", 1, .misplacedDot),
        ("1,5.000", 1, .misplacedDot), ("1 23", 0, .misplacedDot), ("1 .234", 0, .misplacedDot),
        // 0.123 is how an English file writes 0,123; read as 123 it would be wrong by a thousand.
        ("0.123", 3, .misplacedDot), ("0.500", 0, .misplacedDot), ("05.123", 0, .misplacedDot),
        ("0.123.456", 0, .misplacedDot), ("000.000", 0, .misplacedDot),
        ("1,5", 0, .tooManyDecimals(allowed: 0)), ("1,255", 2, .tooManyDecimals(allowed: 2)),
        ("9.223.372.036.854.775.808", 0, .tooLarge), ("-9.223.372.036.854.775.809", 0, .tooLarge),
        ("9.223.372.036.854.775.807", 1, .tooLarge), ("99999999999999999999999", 0, .tooLarge),
    ])
    func rejectsVietnamese(text: String, decimals: Int, error: Quantity.ParseError) {
        #expect(throws: error) { try Quantity(vietnamese: text, decimals: decimals) }
    }

    @Test(arguments: [
        ("0", 0, 0), ("-1234.50", 2, -123_450), ("007", 0, 7), ("0.000000001", 9, 1), ("1234567", 0, 1_234_567),
        ("9223372036854775807", 0, Int64.max), ("-9223372036854775808", 0, Int64.min), ("-0", 0, 0),
    ])
    func parsesPlain(text: String, decimals: Int, mantissa: Int64) throws {
        let quantity = try Quantity(plain: text)
        #expect(quantity.mantissa == mantissa)
        #expect(Int(quantity.decimals) == decimals)
    }

    @Test(arguments: [
        ("", Quantity.ParseError.empty), ("-", .notANumber), (".5", .notANumber), ("5.", .notANumber),
        ("1.2.3", .notANumber), ("1,5", .notANumber), (" 1", .notANumber), ("+1", .notANumber), ("1-", .notANumber),
        ("1e3", .notANumber), ("0.0000000001", .tooManyDecimals(allowed: 9)), ("9223372036854775808", .tooLarge),
        ("-9223372036854775809", .tooLarge),
    ])
    func rejectsPlain(text: String, error: Quantity.ParseError) {
        #expect(throws: error) { try Quantity(plain: text) }
    }

    @Test(arguments: [
        (0, 0, "0", "0", "00"), (5, 0, "5", "5", "05"), (12, 0, "12", "12", "12"), (-5, 0, "-5", "-5", "-5"),
        (1234, 0, "1234", "1.234", "1.234"), (123_456, 0, "123456", "123.456", "123.456"),
        (123_450, 2, "1234.50", "1.234,50", "1.234,50"), (5, 2, "0.05", "0,05", "0,05"), (0, 1, "0.0", "0,0", "0,0"),
        (-5, 1, "-0.5", "-0,5", "-0,5"), (1, 9, "0.000000001", "0,000000001", "0,000000001"),
        (Int64.min, 0, "-9223372036854775808", "-9.223.372.036.854.775.808", "-9.223.372.036.854.775.808"),
        (Int64.max, 3, "9223372036854775.807", "9.223.372.036.854.775,807", "9.223.372.036.854.775,807"),
    ])
    func prints(mantissa: Int64, decimals: Int, plain: String, vietnamese: String, padded: String) {
        let quantity = Quantity(mantissa: mantissa, decimals: decimals)
        #expect(quantity.description == plain)
        #expect(quantity.vietnamese == vietnamese)
        #expect(quantity.paddedCount == padded)
    }

    @Test func printedQuantitiesReadBack() throws {
        var random = Seeded(2)
        for _ in 0..<5_000 {
            let quantity = Quantity.random(using: &random)
            let places = Int(quantity.decimals)
            let fromVietnamese = try Quantity(vietnamese: quantity.vietnamese, decimals: places)
            let fromPlain = try Quantity(plain: quantity.description)
            for other in [fromVietnamese, fromPlain] {
                #expect(other.mantissa == quantity.mantissa)
                #expect(other.decimals == quantity.decimals)
            }
        }
    }

    /// No text makes the parsers crash, and what they accept prints as something they accept.
    @Test func anyTextIsReadOrRefused() throws {
        var random = Seeded(3)
        let letters = Array("00123456789..,, -\u{2212}\u{A0}x")
        for _ in 0..<20_000 {
            let text = String((0..<Int.random(in: 0...12, using: &random)).map { _ in letters[random.index(letters)] })
            guard let quantity = try? Quantity(vietnamese: text, decimals: 3) else { continue }
            #expect(try Quantity(vietnamese: quantity.vietnamese, decimals: 3) == quantity)
        }
    }

    @Test func equalAndOrderedByValueWhateverTheDecimals() throws {
        let half = Quantity(mantissa: 5, decimals: 1)
        let same = Quantity(mantissa: 500_000_000, decimals: 9)
        #expect(half == same)
        #expect(half.hashValue == same.hashValue)
        #expect(Set([half, same]).count == 1)
        #expect(Quantity.zero == Quantity(mantissa: 0, decimals: 4))
        #expect(Quantity(mantissa: .max, decimals: 9) < Quantity(mantissa: .max))
        #expect(Quantity(mantissa: .min) < Quantity(mantissa: .min, decimals: 9))
        var random = Seeded(4)
        for _ in 0..<5_000 {
            let a = Quantity.random(using: &random)
            let b = Quantity.random(using: &random)
            #expect((a < b) == (Exact(a) < Exact(b)))
            #expect((a == b) == (Exact(a) == Exact(b)))
            if let finer = try? a.rescaled(to: 9) {
                #expect(finer == a)
                #expect(finer.hashValue == a.hashValue)
                #expect((finer < b) == (a < b))
            }
        }
    }

    @Test func rescales() throws {
        let quantity = Quantity(mantissa: 1250, decimals: 2)
        #expect(try quantity.rescaled(to: 4).mantissa == 125_000)
        #expect(try quantity.rescaled(to: 1).mantissa == 125)
        #expect(throws: ArithmeticError.inexact) { try quantity.rescaled(to: 0) }
        #expect(throws: ArithmeticError.overflow) { try Quantity(mantissa: .max).rescaled(to: 1) }
        #expect(try Quantity(mantissa: .min, decimals: 3).rescaled(to: 3).mantissa == .min)
    }
}

extension Quantity {
    /// A quantity whose mantissa has a random number of bits, ends included.
    static func random(using random: inout Seeded) -> Quantity {
        let mantissa: Int64 =
            switch Int.random(in: 0..<20, using: &random) {
            case 0: .min
            case 1: .max
            default: Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0...63, using: &random)
            }
        return Quantity(mantissa: mantissa, decimals: Int.random(in: 0...maximumDecimals, using: &random))
    }
}

extension Seeded {
    /// A random index of `collection`.
    mutating func index(_ collection: [some Any]) -> Int {
        Int.random(in: collection.indices, using: &self)
    }
}
