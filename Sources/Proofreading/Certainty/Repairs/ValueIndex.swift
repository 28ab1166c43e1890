import Document

/// Values of a text by what they are, to ask which are the same as one.
///
/// They are spread over buckets and sorted within them, so that whoever chooses values that fall into one bucket gains nothing.
struct ValueIndex {
    /// The places of the values among those that were handed in; the same values stand together, in their order.
    private(set) var items: [Int] = []
    private var values: [Int128] = []
    /// Where each bucket begins, and behind the last the end.
    private var starts: [Int32] = [0]
    private var shift: UInt64 = 63

    init(_ all: some RandomAccessCollection<Int128>) {
        var bits = 1
        while 1 << bits < all.count { bits += 1 }
        shift = UInt64(64 - bits)
        starts = Array(repeating: 0, count: 1 << bits + 1)
        for value in all { starts[bucket(of: value) + 1] += 1 }
        for bucket in 0..<1 << bits { starts[bucket + 1] += starts[bucket] }
        var next = starts
        items = Array(repeating: 0, count: all.count)
        values = Array(repeating: 0, count: all.count)
        for (place, value) in all.enumerated() {
            let bucket = bucket(of: value)
            items[Int(next[bucket])] = place
            values[Int(next[bucket])] = value
            next[bucket] += 1
        }
        for bucket in 0..<1 << bits where starts[bucket + 1] - starts[bucket] > 1 { sort(bucket) }
    }

    /// The places in `items` of those that are `value`.
    func places(of value: Int128) -> Range<Int> {
        let bucket = bucket(of: value)
        let whole = Int(starts[bucket])..<Int(starts[bucket + 1])
        let first = whole.partition { values[$0] >= value }
        return first..<(first..<whole.upperBound).partition { values[$0] > value }
    }

    /// The places in `items` of each value, in no order that means anything.
    var groups: some Sequence<Range<Int>> {
        sequence(state: 0) { (start: inout Int) -> Range<Int>? in
            guard start < values.count else { return nil }
            var end = start + 1
            while end < values.count, values[end] == values[start] { end += 1 }
            defer { start = end }
            return start..<end
        }
    }

    @inline(__always)
    private func bucket(of value: Int128) -> Int {
        let mixed = UInt64(truncatingIfNeeded: value) &* 0x9E37_79B9_7F4A_7C15
        return Int(((mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9) >> shift)
    }

    private mutating func sort(_ bucket: Int) {
        let range = Int(starts[bucket])..<Int(starts[bucket + 1])
        guard range.dropFirst().contains(where: { values[$0] < values[$0 - 1] }) else { return }
        let sorted = range.map { (values[$0], items[$0]) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        for (place, pair) in zip(range, sorted) { (values[place], items[place]) = pair }
    }
}

extension Range<Int> {
    /// The first place from which on `isBehind` holds, by halves; the end where it never does.
    fileprivate func partition(_ isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
