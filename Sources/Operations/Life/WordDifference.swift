/// What changed from one text to another, word by word.
package struct WordDifference {
    /// Some words that stayed, went or came.
    package struct Part: Hashable {
        package enum Fate: Hashable {
            case stayed, gone, come
        }

        package var fate: Fate
        package var text: String

        package init(fate: Fate, text: String) {
            self.fate = fate
            self.text = text
        }
    }

    package let parts: [Part]
    /// Longer texts are told as wholes: comparing takes time by the square of what differs.
    private static let longest = 4000

    package init(from before: String, to after: String) {
        let (old, new) = (WordDifference.words(before), WordDifference.words(after))
        guard old.count + new.count <= WordDifference.longest else {
            parts =
                before == after
                ? [Part(fate: .stayed, text: after)]
                : [Part(fate: .gone, text: before), Part(fate: .come, text: after)]
            return
        }
        var (gone, come): (Set<Int>, Set<Int>) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var found: [Part] = []
        func add(_ fate: Part.Fate, _ text: Substring) {
            if found.last?.fate == fate {
                found[found.count - 1].text += text
            } else {
                found.append(Part(fate: fate, text: String(text)))
            }
        }
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, gone.contains(left) {
                add(.gone, old[left])
                left += 1
            } else if right < new.count, come.contains(right) {
                add(.come, new[right])
                right += 1
            } else {
                add(.stayed, new[right])
                left += 1
                right += 1
            }
        }
        parts = found
    }

    /// The words of a text, each with the white space behind it.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var isBehindWord = false
        for index in text.indices {
            let isSpace = text[index].isWhitespace
            if isBehindWord, !isSpace {
                words.append(text[start..<index])
                start = index
            }
            isBehindWord = isSpace
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }
}
