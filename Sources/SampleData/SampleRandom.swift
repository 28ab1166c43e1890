/// Numbers that look random and are the same in every run (SplitMix64), each purpose with a sequence of its own.
///
/// A sequence depends only on the name of its purpose, so that a change in one place moves no other figures.
package struct SampleRandom {
    private static let seed: UInt64 = 2_024_091_500
    /// Makes other data of the same kind, for tests that want many; 0 for those of the sample.
    @TaskLocal package static var variant: UInt64 = 0
    private var state: UInt64

    /// A sequence for `purpose`, hashed by FNV-1a.
    package init(_ purpose: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = hash ^ Self.seed ^ Self.variant &* 0xD134_2543_DE82_EF95
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    package mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Whether something that happens in `percent` of all cases happens.
    package mutating func chance(_ percent: Int) -> Bool {
        int(1...100) <= percent
    }

    /// - Precondition: `items` is not empty.
    package mutating func pick<Item>(_ items: [Item]) -> Item {
        items[int(0...(items.count - 1))]
    }

    /// `value` changed by up to `percent` in either direction.
    mutating func vary(_ value: Int, by percent: Int) -> Int {
        value * int((100 - percent)...(100 + percent)) / 100
    }

    /// Whole parts of `total` in about the proportions of `weights`; they add up to it.
    mutating func split(_ total: Int, _ weights: [Int]) -> [Int] {
        let sum = weights.reduce(0, +)
        var left = total
        var parts = weights.map { weight -> Int in
            let part = min(left, vary(total * weight / sum, by: 12))
            left -= part
            return part
        }
        parts[0] += left
        return parts
    }

    mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        var items = items
        for index in items.indices.dropLast() { items.swapAt(index, int(index...(items.count - 1))) }
        return items
    }
}
