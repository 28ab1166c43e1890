import Finding

/// Characters that the typeface lacks are shown by another font of this machine, which the file then carries; the reader is told.
extension Typesetter {
    /// Puts other fonts in where the pieces of a word hold characters that the typeface lacks.
    ///
    /// - Parameter range: the pieces, the last ones there are.
    /// - Returns: the first character that no font shows; `nil` where all are shown.
    mutating func standIn(for range: Range<Int>, at place: Place?) -> Unicode.Scalar? {
        let whole = Array(pieces[range])
        var parts: [(text: String, face: Int, piece: TextPiece, breaksAfter: Bool)] = []
        for piece in whole {
            let own = faces[piece.face]
            let word = own.words[Int(piece.word)]
            guard word.problem != nil else {
                parts.append((own.text(of: word), piece.face, piece, piece.breaksAfter))
                continue
            }
            for character in own.text(of: word) {
                guard let face = face(for: character, own: piece.face, at: place) else {
                    return lacking(character, piece.face)
                }
                let isIdeograph = character.unicodeScalars.first?.properties.isIdeographic ?? false
                // What the same font shows stays one word, except between ideographs, where lines may end.
                if let last = parts.indices.last, parts[last].face == face, !parts[last].breaksAfter, !isIdeograph {
                    parts[last].text.append(character)
                } else {
                    parts.append((String(character), face, piece, isIdeograph))
                }
            }
            if piece.breaksAfter, let last = parts.indices.last { parts[last].breaksAfter = true }
        }
        pieces.removeLast(range.count)
        for part in parts {
            append(part.text, part.face, .word, node: part.piece.node, isGap: part.piece.isGap)
            pieces[pieces.count - 1].breaksAfter = part.breaksAfter
            if case .noGlyph(let lacking)? = faces[part.face].words[Int(pieces[pieces.count - 1].word)].problem {
                return lacking
            }
        }
        return nil
    }

    /// What of a character a font lacks.
    private func lacking(_ character: Character, _ face: Int) -> Unicode.Scalar? {
        if case .noGlyph(let scalar)? = problem(of: character, face) { return scalar }
        return character.unicodeScalars.first
    }

    private func problem(of character: Character, _ face: Int) -> FontFace.Problem? {
        let word = faces[face].word(String(character))
        return faces[face].words[Int(word)].problem
    }

    /// The index of the font that shows a character: `own` where it can, else one that stands in.
    private mutating func face(for character: Character, own: Int, at place: Place?) -> Int? {
        if problem(of: character, own) == nil { return own }
        guard let face = fonts.fallback(for: character) else { return nil }
        let index = faces.firstIndex { $0 === face } ?? faces.count
        if index == faces.count {
            faces.append(face)
            fallbacks.append(FallbackUse(face: index, characters: []))
            fallbackPlaces.append(place)
        }
        let use = index - FontFiles.Cut.allCases.count
        if !fallbacks[use].characters.contains(character) { fallbacks[use].characters.append(character) }
        return index
    }

    /// One finding for each font that stands in, at the first place where it does.
    var fallbackRemarks: [Finding] {
        zip(fallbacks, fallbackPlaces).map { use, place in
            Finding(
                .fallbackFont,
                .fallbackFont(faces[use.face].postScriptName, for: use.characters, lacking: fonts.family), at: place)
        }
    }
}
