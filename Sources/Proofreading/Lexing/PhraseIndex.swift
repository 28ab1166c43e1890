/// Finds the longest known phrase at each word, by steps through a tree of words.
struct PhraseIndex: Sendable {
    /// The nodes that follow a node by a word. Node 0 is the beginning.
    private var steps = WordMap<Int32>(capacity: 512)
    private var cues: [Cue] = [.none]

    /// The key of the step from a node by a word.
    @inline(__always)
    private static func step(_ node: Int32, _ word: Word) -> Word {
        Word(hash: word.hash ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)
    }

    init(_ phrases: [Phrase]) {
        for phrase in phrases {
            var node: Int32 = 0
            for word in phrase.words {
                let step = PhraseIndex.step(node, word)
                if let next = steps[step] {
                    node = next
                } else {
                    node = Int32(cues.count)
                    steps[step] = node
                    cues.append(.none)
                }
            }
            cues[Int(node)] = phrase.cue
        }
    }

    static let shared = PhraseIndex(Lexicon.phrases)

    /// Marks the phrases in `tokens[range]`, each at its first token; a phrase does not start within another.
    func mark(_ tokens: inout [Token], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard tokens[index].beginnings.contains(.phrase) else {
                index += 1
                continue
            }
            var node: Int32 = 0
            var end = index
            var best = (cue: Cue.none, length: 0)
            while end < range.upperBound, tokens[end].kind == .word,
                let next = steps[PhraseIndex.step(node, tokens[end].word)]
            {
                node = next
                end += 1
                if cues[Int(node)] != .none { best = (cues[Int(node)], end - index) }
            }
            tokens[index].cue = best.cue
            tokens[index].cueLength = UInt8(best.length)
            index += max(1, best.length)
        }
    }
}
