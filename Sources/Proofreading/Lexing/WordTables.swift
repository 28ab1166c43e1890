/// A set of words that is known when the program is written.
///
/// A word is a hash already, so that one comparison tells nearly always. For words of documents it is not meant: somebody could
/// choose them so that they all fall into one place.
struct WordSet: Sendable {
    /// By the lowest bits of the hash, or in the next free place behind; `.none` is a free place. At most half of them are taken.
    private var slots: [Word]

    init(_ words: some Collection<Word>) {
        slots = Array(repeating: .none, count: WordSet.capacity(words.count))
        for word in words where word != .none { slots[place(of: word)] = word }
    }

    @inline(__always)
    private func place(of word: Word) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: word.hash) & mask
        while slots[place] != word, slots[place] != .none { place = (place + 1) & mask }
        return place
    }

    @inline(__always)
    func contains(_ word: Word) -> Bool {
        word != .none && slots[place(of: word)] == word
    }

    /// In no order.
    var words: [Word] { slots.filter { $0 != .none } }

    /// The power of two that leaves half of the places free.
    fileprivate static func capacity(_ count: Int) -> Int {
        var capacity = 8
        while capacity < 2 * count { capacity *= 2 }
        return capacity
    }
}

extension WordSet: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: Word...) { self.init(elements) }
}

/// What is said of words that are known when the program is written.
struct WordMap<Value: Sendable>: Sendable {
    private var slots: [(word: Word, value: Value?)]
    private var count = 0

    /// - Parameter capacity: how many words it will have; with more it grows.
    init(capacity: Int = 0) {
        slots = Array(repeating: (.none, nil), count: WordSet.capacity(capacity))
    }

    @inline(__always)
    private func place(of word: Word) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: word.hash) & mask
        while slots[place].word != word, slots[place].word != .none { place = (place + 1) & mask }
        return place
    }

    /// The value of a word; that of `.none` is always `nil`.
    subscript(_ word: Word) -> Value? {
        @inline(__always) get { slots[place(of: word)].value }
        set {
            guard word != .none else { return }
            let place = place(of: word)
            if slots[place].word == .none {
                count += 1
                if 2 * count > slots.count {
                    grow()
                    self[word] = newValue
                    return
                }
            }
            slots[place] = (word, newValue)
        }
    }

    /// In no order.
    var words: [Word] { slots.map(\.word).filter { $0 != .none } }

    private mutating func grow() {
        var larger = WordMap(capacity: slots.count)
        for slot in slots where slot.word != .none { larger[slot.word] = slot.value }
        // The word that made it grow is counted again when it is put in.
        self = larger
    }
}

extension WordMap: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (Word, Value)...) {
        self.init(capacity: elements.count)
        for (word, value) in elements { self[word] = value }
    }
}

/// What was found out about the words of a document that came up lately. A few hundred words make up most of a text.
///
/// Whoever chooses words that fall into one place makes the cache forget, not slow.
struct WordCache<Value> {
    private static var size: Int { 1 << 12 }
    /// How many places are looked at for a word.
    private static var reach: Int { 8 }
    private var slots: [(word: Word, value: Value?)] = Array(repeating: (.none, nil), count: size + reach)

    /// What is kept for `word`, else what `find` returns.
    @inline(__always)
    mutating func value(of word: Word, _ find: () -> Value) -> Value {
        let first = Int(truncatingIfNeeded: word.hash) & (Self.size - 1)
        if slots[first].word == word, let value = slots[first].value { return value }
        return look(for: word, from: first, find)
    }

    /// What is kept for `word`.
    @inline(__always)
    func value(of word: Word) -> Value? {
        let first = Int(truncatingIfNeeded: word.hash) & (Self.size - 1)
        if slots[first].word == word { return slots[first].value }
        return far(word, from: first)
    }

    private func far(_ word: Word, from first: Int) -> Value? {
        for slot in first + 1..<first + Self.reach where slots[slot].word == word { return slots[slot].value }
        return nil
    }

    private mutating func look(for word: Word, from first: Int, _ find: () -> Value) -> Value {
        var slot = first
        while slot < first + Self.reach, slots[slot].word != .none {
            if slots[slot].word == word, let value = slots[slot].value { return value }
            slot += 1
        }
        let value = find()
        slots[slot < first + Self.reach ? slot : first] = (word, value)
        return value
    }
}
