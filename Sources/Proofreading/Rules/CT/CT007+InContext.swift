import Document
import VietnameseText

/// Looks for words with a key of Telex or VNI in them that might be words of another language, were it not for those beside them.
struct ResidueInContext {
    let reading: Reading
    /// The paragraph.
    let range: Range<Int>

    struct Residue {
        let range: Range<Int>
        let meant: String
    }

    /// What the word at `index` was meant to be; `nil` where it may be right.
    func find(_ index: Int) -> Residue? {
        guard reading.tokens[index].flags.isDisjoint(with: [.allCapitals, .digits, .label, .quoted]) else { return nil }
        if index + 1 < range.upperBound, reading.tokens[index + 1].kind == .number, !reading.tokens[index + 1].isSpaced
        {
            return vni(index)
        }
        guard !reading.isJoined(index, in: range) else { return nil }
        let token = reading.tokens[index].range
        let keys = reading.manuscript.string(token)
        if let meant = KeySequences.syllable(keys) {
            let isOddKey = ["f", "j", "w"].contains { keys.dropFirst().lowercased().contains($0) }
            if isBound(meant, index, index + 1)
                || (isOddKey && isCommon(meant) && standsAmongVietnamese(index, index + 1))
            {
                return Residue(range: token, meant: meant)
            }
        }
        guard standsAmongVietnamese(index, index + 1), let meant = KeySequences.syllableWithoutLast(keys),
            isBound(meant, index, index + 1) || isCommon(meant)
        else { return nil }
        return Residue(range: token, meant: meant)
    }

    /// `pham5`, `kho6ng`: one digit behind or within a word.
    private func vni(_ index: Int) -> Residue? {
        var end = index + 2
        if end < range.upperBound, reading.tokens[end].kind == .word, !reading.tokens[end].isSpaced { end += 1 }
        if end < range.upperBound, !reading.tokens[end].isSpaced, reading.tokens[end].kind == .number { return nil }
        let whole = reading.tokens[index].range.lowerBound..<reading.tokens[end - 1].range.upperBound
        guard whole.count > 3, whole.count < 10, reading.isASCII(whole),
            let meant = KeySequences.vni(reading.manuscript.string(whole), least: 1)
        else { return nil }
        let isWithin = end == index + 3
        guard isBound(meant, index, end) || (isWithin && isCommon(meant) && standsAmongVietnamese(index, end)) else {
            return nil
        }
        return Residue(range: whole, meant: meant)
    }

    /// Whether the syllable makes a known phrase with a word beside it; its tokens are from `first` to `end`.
    private func isBound(_ meant: String, _ first: Int, _ end: Int) -> Bool {
        let word = Word(meant)
        return SlipIndex.shared.isPair(reading.word(first - 1, in: range), word)
            || SlipIndex.shared.isPair(word, reading.word(end, in: range))
    }

    private func isCommon(_ meant: String) -> Bool {
        FixedPhrases.common.contains(Word(meant))
    }

    /// Whether a word beside it has Vietnamese letters, and none could be of another language.
    private func standsAmongVietnamese(_ first: Int, _ end: Int) -> Bool {
        let words = [first - 1, end].filter { range.contains($0) && reading.tokens[$0].kind == .word }
        return !words.isEmpty && words.allSatisfy { !reading.isASCII(reading.tokens[$0].range) }
    }
}
