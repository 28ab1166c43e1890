import Proofreading
import Testing

/// What is one slip of the hand, and what is more.
@Suite struct SlipTests {
    @Test(arguments: [
        (6320, 6302), (2171, 2117), (45, 54), (1598, 1958), (1234, 1834), (124, 1234), (12345, 1345), (1223, 123),
    ]) func isASlip(_ written: Int, _ meant: Int) {
        #expect(Slip.separates(Amount(written), from: Amount(meant), step: Amount(1)))
        #expect(Slip.separates(Amount(meant), from: Amount(written), step: Amount(1)))
    }

    @Test(arguments: [(6302, 6302), (1234, 1999), (1234, 4321), (12, 1234), (100, 0), (5, -5)])
    func isNone(_ written: Int, _ meant: Int) {
        #expect(!Slip.separates(Amount(written), from: Amount(meant), step: Amount(1)))
    }

    /// Each digit of a number replaced, each two of its digits swapped.
    @Test(arguments: [907, 4131, 58214, 168_420]) func everySingleSlipIsSeen(_ value: Int) {
        let digits = Array(String(value))
        for index in digits.indices {
            for digit in "0123456789" where digit != digits[index] && !(index == 0 && digit == "0") {
                var changed = digits
                changed[index] = digit
                #expect(Slip.separates(Amount(Int(String(changed)) ?? 0), from: Amount(value), step: Amount(1)))
            }
            for other in digits.indices where digits[other] != digits[index] {
                var changed = digits
                changed.swapAt(index, other)
                guard changed[0] != "0" else { continue }
                #expect(Slip.separates(Amount(Int(String(changed)) ?? 0), from: Amount(value), step: Amount(1)))
            }
        }
    }

    @Test func onlyNeighboursSwap() {
        #expect(Slip.swaps(Amount(6320), Amount(6302), step: Amount(1)))
        #expect(Slip.swaps(Amount(45), Amount(54), step: Amount(1)))
        #expect(!Slip.swaps(Amount(1598), Amount(1895), step: Amount(1)))
        #expect(!Slip.swaps(Amount(1234), Amount(1244), step: Amount(1)))
        #expect(!Slip.swaps(Amount(102), Amount(12), step: Amount(1)))
        #expect(!Slip.swaps(Amount(77), Amount(77), step: Amount(1)))
    }

    @Test func theLastDigitIsNotInside() {
        #expect(Slip.replacesInside(Amount(1284), Amount(1274), step: Amount(1)))
        #expect(!Slip.replacesInside(Amount(1284), Amount(1285), step: Amount(1)))
        #expect(!Slip.replacesInside(Amount(1284), Amount(1334), step: Amount(1)))
    }
}
