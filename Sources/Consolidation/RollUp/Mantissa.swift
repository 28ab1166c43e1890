/// A number of a column, of 32 or 64 bits, that runs of can be added up fast.
protocol Mantissa: SignedInteger, FixedWidthInteger, BitwiseCopyable, Sendable {
    /// The sum, exact.
    ///
    /// - Parameter bound: no number is further from 0.
    static func sum(_ numbers: Span<Self>, bound: UInt64) -> Int128
}

extension Int32: Mantissa {
    @inline(__always)
    static func sum(_ numbers: Span<Int32>, bound: UInt64) -> Int128 {
        let count = numbers.count
        var index = 0
        // Indices stay below the count by the conditions; checks would keep the loops from being vectorised.
        if bound &* UInt64(count) <= UInt64(Int32.max) {
            // 32 bits hold the sum of so few numbers that are so small.
            var sum: Int32 = 0
            while index < count {
                sum &+= numbers[unchecked: index]
                index &+= 1
            }
            return Int128(sum)
        }
        // 64 bits hold the sum of as many 32-bit numbers as there are rows.
        var sum: Int64 = 0
        while index < count {
            sum &+= Int64(numbers[unchecked: index])
            index &+= 1
        }
        return Int128(sum)
    }
}

extension Int64: Mantissa {
    /// In blocks so short that sums of small numbers cannot overflow; these need no checks one by one.
    @inline(__always)
    static func sum(_ numbers: Span<Int64>, bound: UInt64) -> Int128 {
        var total: Int128 = 0
        var start = 0
        while start < numbers.count {
            let end = Swift.min(start + 512, numbers.count)
            var sum: Int64 = 0
            var high: Int64 = 0
            var index = start
            while index < end {
                let number = numbers[unchecked: index]
                index &+= 1
                sum &+= number
                // Stays below 2⁵³ where the number is between −2⁵² and 2⁵²; 512 such numbers fit 62 bits.
                high |= number &+ (1 << 52)
            }
            if UInt64(bitPattern: high) >> 53 == 0 {
                total += Int128(sum)
            } else {
                for index in start..<end { total += Int128(numbers[index]) }
            }
            start = end
        }
        return total
    }
}

/// What the states of many figures say together.
struct StateUnion {
    var union: CellState
    var lacking: Int32

    /// Puts states together and counts those that lack something, eight at a time.
    @inline(__always)
    init(_ states: Span<CellState>, _ rows: Range<Int>) {
        let bytes = states.bytes
        let end = rows.upperBound
        var words: UInt64 = 0
        // In each byte the number of figures that lack something in every eighth place.
        var counts: UInt64 = 0
        var lacking: UInt64 = 0
        var index = rows.lowerBound
        // A byte holds 255.
        var untilFull = 255
        while index &+ 8 <= end {
            // Eight bytes that are there by the condition.
            StateUnion.add(
                bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self), &words, &counts)
            index &+= 8
            untilFull &-= 1
            if untilFull == 0 {
                lacking &+= StateUnion.sum(counts)
                (counts, untilFull) = (0, 255)
            }
        }
        if index < end {
            let rest = UInt64(truncatingIfNeeded: end &- index)
            if index &+ 8 <= states.count {
                // The bytes of other rows behind are cut off.
                let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
                StateUnion.add(word & ((1 &<< (rest &* 8)) &- 1), &words, &counts)
            } else {
                while index < end {
                    StateUnion.add(UInt64(states[index].rawValue), &words, &counts)
                    index &+= 1
                }
            }
        }
        words |= words &>> 32
        words |= words &>> 16
        words |= words &>> 8
        union = CellState(rawValue: UInt8(truncatingIfNeeded: words))
        self.lacking = Int32(truncatingIfNeeded: lacking &+ StateUnion.sum(counts))
    }

    @inline(__always)
    private static func add(_ word: UInt64, _ words: inout UInt64, _ counts: inout UInt64) {
        words |= word
        let gaps = word & (UInt64(CellState.lacking.rawValue) &* 0x0101_0101_0101_0101)
        // The high bit of each byte that is not 0.
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        counts &+= ((((gaps & low) &+ low) | gaps) &>> 7) & 0x0101_0101_0101_0101
    }

    /// The sum of eight bytes.
    @inline(__always)
    private static func sum(_ counts: UInt64) -> UInt64 {
        // Added in pairs first, because together they may be more than a byte holds.
        let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ ((counts &>> 8) & 0x00FF_00FF_00FF_00FF)
        return (pairs &* 0x0001_0001_0001_0001) &>> 48
    }
}
