import Document
import Finding

extension Typesetter {
    /// Adds the pieces of running text and returns their range.
    ///
    /// - Parameter ambient: the emphasis that all of it has.
    mutating func add(_ inlines: Inlines, ambient: Emphasis, node: Int32, place: Place?) -> Range<Int> {
        let start = pieces.count
        for inline in inlines {
            switch inline {
            case .text(let text, let emphasis), .figure(let text, _, let emphasis):
                addLinked(text, emphasis.union(ambient).cut, node: node, place: place)
            case .gap(let text): add(text, ambient.cut, node: node, isGap: true, place: place)
            case .lineBreak: addLineBreak(node: node)
            }
        }
        return start..<pieces.count
    }

    /// Ends a line. The space before the end, which is not seen, keeps words apart where text is copied out.
    mutating func addLineBreak(node: Int32) {
        append(" ", .regular, .space, node: node, isGap: false)
        pieces.append(TextPiece(word: 0, units: 0, node: node, face: 0, kind: .lineBreak))
    }

    /// Adds the pieces of text that looks alike.
    mutating func add(
        _ text: String, _ cut: FontFiles.Cut, node: Int32, isGap: Bool = false, place: Place? = nil
    ) {
        var text = text
        // By bytes: walking a string's indices is slower than all the rest.
        text.withUTF8 { utf8 in
            var index = 0
            while index < utf8.count {
                if utf8[index] == UInt8(ascii: " ") {
                    append(" ", cut, .space, node: node, isGap: isGap)
                    index += 1
                } else if utf8[index] == UInt8(ascii: "\n") {
                    addLineBreak(node: node)
                    index += 1
                } else if isNoBreakSpace(utf8, index) {
                    // Shown and copied out as any space.
                    append(" ", cut, .space, node: node, isGap: isGap)
                    pieces[pieces.count - 1].isTied = true
                    index += 2
                } else {
                    var end = index
                    var hasHyphen = false
                    while end < utf8.count, utf8[end] != UInt8(ascii: " "), utf8[end] != UInt8(ascii: "\n"),
                        !isNoBreakSpace(utf8, end)
                    {
                        // A hyphen, or the first byte of both dashes.
                        if utf8[end] == UInt8(ascii: "-") || utf8[end] == 0xE2 { hasHyphen = true }
                        end += 1
                    }
                    let word = String(decoding: UnsafeBufferPointer(rebasing: utf8[index..<end]), as: UTF8.self)
                    addWord(word, cut, node: node, isGap: isGap, hasHyphen: hasHyphen, in: utf8, at: place)
                    index = end
                }
            }
        }
    }

    private func isNoBreakSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
    }

    /// Adds a word, in parts where a line may end within it.
    private mutating func addWord(
        _ word: String, _ cut: FontFiles.Cut, node: Int32, isGap: Bool, hasHyphen: Bool,
        in text: UnsafeBufferPointer<UInt8>, at place: Place?
    ) {
        let start = pieces.count
        if hasHyphen {
            let parts = Hyphens.parts(of: word[...])
            for (number, part) in parts.enumerated() {
                append(String(part), cut, .word, node: node, isGap: isGap)
                pieces[pieces.count - 1].breaksAfter = number < parts.count - 1
            }
        } else {
            append(word, cut, .word, node: node, isGap: isGap)
        }
        for index in start..<pieces.count {
            guard let problem = faces[pieces[index].face].words[Int(pieces[index].word)].problem else { continue }
            var told = problem
            if case .noGlyph = problem {
                guard let lacking = standIn(for: start..<pieces.count, at: place) else { return }
                told = .noGlyph(lacking)
            }
            return report(told, in: String(decoding: text, as: UTF8.self), at: place)
        }
    }

    private mutating func append(
        _ text: String, _ cut: FontFiles.Cut, _ kind: TextPiece.Kind, node: Int32, isGap: Bool
    ) {
        append(text, cut.rawValue, kind, node: node, isGap: isGap)
    }

    mutating func append(_ text: String, _ face: Int, _ kind: TextPiece.Kind, node: Int32, isGap: Bool) {
        let word = faces[face].word(text)
        let units = faces[face].words[Int(word)].units
        pieces.append(TextPiece(word: word, units: units, node: node, face: face, kind: kind, isGap: isGap))
    }

    mutating func report(_ problem: FontFace.Problem, in text: String, at place: Place?) {
        let finding =
            switch problem {
            case .noGlyph(let scalar):
                Finding(.noGlyph, .noGlyph(scalar, font: fonts.family), at: place, quote: text)
            case .direction(let scalar):
                Finding(.textDirection, .textDirection(scalar), at: place, quote: text)
            }
        if reported.insert(finding).inserted { findings.append(finding) }
    }

    /// Cuts the pieces of `range` that are wider than `room` between their characters, and returns the new range.
    mutating func cutLongWords(_ range: Range<Int>, room: Int) -> Range<Int> {
        guard pieces[range].contains(where: { Int($0.units) > room || $0.breaksAfter }) || isLong(range, room) else {
            return range
        }
        let start = pieces.count
        var index = range.lowerBound
        while index < range.upperBound {
            // A run of pieces that no line may end within.
            var end = index
            var width = 0
            while end < range.upperBound, pieces[end].kind == .word {
                width += Int(pieces[end].units)
                end += 1
                if pieces[end - 1].breaksAfter { break }
            }
            if width > room {
                for piece in Array(pieces[index..<end]) { appendCharacters(of: piece) }
            } else {
                pieces.append(contentsOf: Array(pieces[index..<max(end, index + 1)]))
            }
            index = max(end, index + 1)
        }
        return start..<pieces.count
    }

    /// Whether pieces of `range` that hang together are wider than `room`.
    private func isLong(_ range: Range<Int>, _ room: Int) -> Bool {
        var width = 0
        for piece in pieces[range] {
            width = piece.kind == .word ? width + Int(piece.units) : 0
            if width > room { return true }
        }
        return false
    }

    private mutating func appendCharacters(of piece: TextPiece) {
        let face = faces[piece.face]
        for character in face.text(of: face.words[Int(piece.word)]) {
            append(String(character), piece.face, .word, node: piece.node, isGap: piece.isGap)
            pieces[pieces.count - 1].breaksAfter = true
        }
    }
}

/// Where a line may end within a word.
enum Hyphens {
    /// Cuts a word behind hyphens and dashes between letters; numbers of documents (`12/KH-UBND`) and codes in capitals stay
    /// whole.
    static func parts(of word: Substring) -> [Substring] {
        guard !word.utf8.contains(where: { $0 == UInt8(ascii: "/") || (0x30...0x39).contains($0) }) else {
            return [word]
        }
        var parts: [Substring] = []
        var start = word.startIndex
        var before: Unicode.Scalar?
        for index in word.unicodeScalars.indices {
            let scalar = word.unicodeScalars[index]
            let next = word.unicodeScalars.index(after: index)
            if scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2014}", next < word.endIndex,
                before?.properties.isLowercase == true
            {
                parts.append(word[start..<next])
                start = next
            }
            before = scalar
        }
        return parts + [word[start...]]
    }
}
