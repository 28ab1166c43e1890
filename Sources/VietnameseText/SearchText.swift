@_spi(_Unicode) import Swift

extension String {
    /// The text in small letters without marks, `đ` as `d`: what somebody types who looks for it in a hurry.
    package var withoutMarks: String {
        let lowered = lowercased()
        guard lowered.utf8.contains(where: { $0 >= 0x80 }) else { return lowered }
        var scalars = String.UnicodeScalarView()
        for scalar in lowered._nfd where !(0x300...0x36F).contains(scalar.value) {
            scalars.append(scalar == "đ" ? "d" : scalar)
        }
        return String(scalars)
    }
}

/// Words that are looked for: typed without marks they are found with any, typed with marks just so.
package struct SearchWords: Sendable, Hashable {
    private struct Word: Hashable {
        var bare: [UInt8]
        /// As it was typed, where that has marks.
        var marked: [UInt8]?
    }

    private let words: [Word]

    package init(_ text: String) {
        words = text.inNFC.lowercased().split(whereSeparator: \.isWhitespace).map { part in
            let bare = String(part).withoutMarks
            return Word(bare: Array(bare.utf8), marked: bare == part ? nil : Array(part.utf8))
        }
    }

    package var isEmpty: Bool { words.isEmpty }

    /// Whether every word occurs somewhere in the texts.
    package func occur(in texts: [String]) -> Bool {
        guard !words.isEmpty else { return true }
        // A line feed between them: no word goes over it.
        let whole = texts.joined(separator: "\n")
        let bare = Array(whole.withoutMarks.utf8)
        guard words.allSatisfy({ SearchWords.contains(bare, $0.bare) }) else { return false }
        guard words.contains(where: { $0.marked != nil }) else { return true }
        let marked = Array(whole.inNFC.lowercased().utf8)
        return words.allSatisfy { $0.marked.map { SearchWords.contains(marked, $0) } ?? true }
    }

    private static func contains(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
        guard let first = pattern.first, text.count >= pattern.count else { return pattern.isEmpty }
        return (0...(text.count - pattern.count)).contains { start in
            text[start] == first && text[start..<(start + pattern.count)].elementsEqual(pattern)
        }
    }
}
