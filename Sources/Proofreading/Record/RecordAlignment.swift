import Document

/// Says which paragraph or row of a document is which of its record.
///
/// Rather none than a wrong one: where paragraphs or rows were added, taken out or moved, only those are told apart that can
/// be by their words.
struct RecordAlignment {
    /// A unit of the record, and one of the document, by their indices.
    struct Pair {
        var recorded: Int
        var printed: Int
    }

    /// By both indices.
    private(set) var pairs: [Pair] = []
    private let record: FigureRecord
    private let keys: [(name: Digest, contents: Digest)]
    private let printed: [PrintedUnit]

    init(_ record: FigureRecord, _ printed: [PrintedUnit]) {
        self.record = record
        self.printed = printed
        keys = record.units.map(\.keys)
        let unchanged = pairs(
            keys.indices, printed.indices, recordedKey: { keys[$0].contents }, printedKey: { printed[$0].contents })
        var before = (pair: Pair(recorded: -1, printed: -1), place: -1)
        for pair in unchanged {
            let place = record.units[pair.recorded].place
            fill(between: before, and: (pair, place))
            pairs.append(pair)
            before = (pair, place)
        }
        fill(
            between: before, and: (Pair(recorded: keys.count, printed: printed.count), record.unitCount))
    }

    /// Pairs what stands between two pairs that are certain.
    private mutating func fill(between start: (pair: Pair, place: Int), and end: (pair: Pair, place: Int)) {
        let recorded = start.pair.recorded + 1..<end.pair.recorded
        let others = start.pair.printed + 1..<end.pair.printed
        guard !recorded.isEmpty, !others.isEmpty else { return }
        guard end.place - start.place == end.pair.printed - start.pair.printed else {
            pairs += pairs(recorded, others, recordedKey: { keys[$0].name }, printedKey: { printed[$0].name })
            return
        }
        // Nothing was added or taken out: each is where it was.
        for index in recorded {
            let other = start.pair.printed + record.units[index].place - start.place
            if keys[index].name == printed[other].name { pairs.append(Pair(recorded: index, printed: other)) }
        }
    }

    /// Pairs those with the same key in order, where there are as many of the key on either side, so that none has to be
    /// guessed.
    private func pairs(
        _ recorded: Range<Int>, _ others: Range<Int>, recordedKey: (Int) -> Digest, printedKey: (Int) -> Digest
    ) -> [Pair] {
        var places: [Digest: [Int]] = [:]
        for index in others { places[printedKey(index), default: []].append(index) }
        var counts: [Digest: Int] = [:]
        for index in recorded { counts[recordedKey(index), default: 0] += 1 }
        var used: [Digest: Int] = [:]
        var candidates: [Pair] = []
        for index in recorded {
            let key = recordedKey(index)
            guard let same = places[key], same.count == counts[key] else { continue }
            let number = used[key, default: 0]
            used[key] = number + 1
            candidates.append(Pair(recorded: index, printed: same[number]))
        }
        return Self.longestOrdered(candidates)
    }

    /// The most of `pairs`, which are by the first index, that are by the second one too.
    private static func longestOrdered(_ pairs: [Pair]) -> [Pair] {
        // The last pair of the best chain of each length so far, and for each pair the one before it in its chain.
        var ends: [Int] = []
        var before: [Int?] = []
        for (index, pair) in pairs.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].printed < pair.printed { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var chain: [Pair] = []
        var next = ends.last
        while let index = next {
            chain.append(pairs[index])
            next = before[index]
        }
        return chain.reversed()
    }
}
