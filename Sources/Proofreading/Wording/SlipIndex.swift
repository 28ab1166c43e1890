/// The fixed phrases, and how one syllable of them is easily mistyped: with another tone, another shape of a vowel, d for đ, n for
/// m, ch for tr, s for x.
///
/// Phrases are looked up by the skeletons of their words, which no such slip changes. Only what has the skeletons of a phrase is
/// compared with it, so that nothing has to be made of the phrases beforehand.
struct SlipIndex: Sendable {
    struct Slip: Sendable {
        /// How many words the wrong phrase has.
        let count: Int
        let right: String
    }

    /// The skeletons of some words in a row, as one number.
    struct Shape: Hashable, Sendable {
        fileprivate var value: UInt64 = 0
        fileprivate var key: Word { Word(hash: value) }

        init() {}

        /// That of one word.
        init(_ skeleton: Skeleton) { append(skeleton) }

        mutating func append(_ skeleton: Skeleton) {
            value = (value ^ skeleton.letters) &* 0x9E37_79B9_7F4A_7C15
            value ^= value >> 32
        }
    }

    private enum Kind {
        case right
        case long
        case neighbour
        /// A phrase with its right form behind `>`.
        case slip
    }

    private struct Phrase {
        /// Its words, in `words`.
        var words: Range<Int>
        var kind: Kind
        /// For a slip the bytes of its right form.
        var right = 0..<0
        /// The next phrase of the same shape; the end is -1.
        var next: Int32
    }

    /// All phrases, one behind the other.
    private var text: [UInt8] = []
    /// Where the words of phrases stand in it.
    private var words: [Range<Int>] = []
    private var phrases: [Phrase] = []
    /// The last phrase of a shape.
    private var last = WordMap<Int32>(capacity: 2048)
    /// Which shapes the first words of a phrase may have: nearly all words of a text are passed by with this.
    private var beginnings = [Bool](repeating: false, count: 1 << 15)

    /// Which skeletons the second words of phrases may have.
    private var seconds = [Bool](repeating: false, count: 1 << 15)

    static let shared = SlipIndex()

    private init() {
        add(FixedPhrases.right, .right)
        add(FixedPhrases.long, .long)
        add(FixedPhrases.neighbours, .neighbour)
        add(FixedPhrases.slips, .slip)
    }

    /// Adds phrases parted by `|` and line ends.
    private mutating func add(_ list: String, _ kind: Kind) {
        var start = text.count
        text += list.utf8
        text.append(0x0A)
        for index in start..<text.count where text[index] == 0x7C || text[index] == 0x0A {
            add(start..<index, kind)
            start = index + 1
        }
    }

    private mutating func add(_ range: Range<Int>, _ kind: Kind) {
        guard !range.isEmpty else { return }
        let sign = text[range].firstIndex(of: 0x3E) ?? range.upperBound
        let first = words.count
        var shape = Shape()
        var start = range.lowerBound
        for end in range.lowerBound...sign where end == sign || text[end] == 0x20 {
            let word = start..<end
            start = end + 1
            guard !word.isEmpty else { continue }
            guard let skeleton = Skeleton(text, word) else { return }
            words.append(word)
            shape.append(skeleton)
            beginnings[Self.slot(shape)] = true
            if words.count == first + 2 { seconds[Self.slot(Shape(skeleton))] = true }
        }
        let right = kind == .slip ? sign + 1..<range.upperBound : 0..<0
        phrases.append(Phrase(words: first..<words.count, kind: kind, right: right, next: last[shape.key] ?? -1))
        last[shape.key] = Int32(phrases.count - 1)
    }

    private static func slot(_ shape: Shape) -> Int { Int(truncatingIfNeeded: shape.value) & 0x7FFF }

    /// Whether words of this shape may be the first of a phrase, or all of it.
    func mayBegin(_ shape: Shape) -> Bool { beginnings[Self.slot(shape)] }

    /// Whether a phrase may have this skeleton in its second place.
    func mayBeSecond(_ skeleton: Skeleton) -> Bool { seconds[Self.slot(Shape(skeleton))] }

    /// Whether phrases have this shape.
    func has(_ shape: Shape) -> Bool { last[shape.key] != nil }

    /// What is mistyped in `words`, whose shape is `shape`; `nil` where nothing is, or where more than one phrase may be meant.
    func slip(_ written: [Word], _ shape: Shape) -> Slip? {
        var found: Substring?
        var isRight = false
        var isAmbiguous = false
        // Known slips are the last of their shape: what is said of them holds whatever else their words could mean.
        var index = last[shape.key] ?? -1
        while index >= 0 {
            let phrase = phrases[Int(index)]
            index = phrase.next
            guard phrase.words.count == written.count else { continue }
            let words = words[phrase.words]
            if phrase.kind == .slip {
                if zip(written, words).allSatisfy({ $0 == word($1) }) {
                    return Slip(count: written.count, right: string(phrase.right))
                }
                continue
            }
            let odd = written.indices.filter { !isAlternative(written[$0], of: words[words.startIndex + $0]) }
            if odd.isEmpty { isRight = true }
            guard odd.count == 1, phrase.kind != .neighbour, isSlip(written[odd[0]], of: odd[0], phrase),
                let first = words.first, let last = words.last
            else { continue }
            let right = Substring(string(first.lowerBound..<last.upperBound))
            if let found, found != right { isAmbiguous = true }
            found = right
        }
        guard let found, !isRight, !isAmbiguous else { return nil }
        return Slip(count: written.count, right: String(found))
    }

    /// Whether the two words stand side by side in a phrase.
    func isPair(_ first: Word, _ second: Word) -> Bool { Self.pairs.contains(Pair(first: first, second: second)) }

    private struct Pair: Hashable {
        var first: Word
        var second: Word
    }

    /// Made when the first slip is found; most documents have none.
    private static let pairs: Set<Pair> = {
        var pairs: Set<Pair> = []
        var known: [Substring: [Word]] = [:]
        for list in [FixedPhrases.right, FixedPhrases.long, FixedPhrases.neighbours] {
            for phrase in list.utf8.split(whereSeparator: { $0 == 0x7C || $0 == 0x0A }) {
                let words = phrase.split(separator: 0x20).map(Substring.init).map { word in
                    if let words = known[word] { return words }
                    let words = Spellings.alternatives(word)
                    known[word] = words
                    return words
                }
                // Of four words and more (`đầu tư | phát triển`) every other two are a word, not those across.
                let step = words.count > 3 ? 2 : 1
                for index in stride(from: 0, to: words.count - 1, by: step) where step == 1 || words.count % 2 == 0 {
                    for first in words[index] {
                        for second in words[index + 1] { pairs.insert(Pair(first: first, second: second)) }
                    }
                }
            }
        }
        return pairs
    }()

    // MARK: - Words

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    private func word(_ range: Range<Int>) -> Word {
        var hasher = WordHasher()
        for byte in text[range] { hasher.add(byte) }
        return Word(hash: hasher.value)
    }

    /// Whether `written` is one of the right ways to write the word in `range`.
    private func isAlternative(_ written: Word, of range: Range<Int>) -> Bool {
        written == word(range) || Spellings.alternatives(string(range)).contains(written)
    }

    /// Whether `written` is what one slip makes of the word at `index`, and so rare in its place that nothing else is meant.
    private func isSlip(_ written: Word, of index: Int, _ phrase: Phrase) -> Bool {
        // A word at the end of three may belong to what stands beside them.
        let isSure = phrase.kind == .long && (phrase.words.count > 3 || index == 1)
        guard isSure || !FixedPhrases.common.contains(written) else { return false }
        return Spellings.slips(of: string(words[phrase.words.lowerBound + index])).contains { Word($0) == written }
    }
}
