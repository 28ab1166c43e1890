package import Document

/// A typeface in its four cuts, with all words that were set in it. One for each thread.
package final class FontSet {
    package let family: String
    /// The four cuts, in their order.
    package let faces: [FontFace]
    private let fallback: FallbackFont.Source?
    /// The fonts for other characters that were asked for, by name.
    private var others: [String: FontFace] = [:]
    /// The fonts of characters that were looked for; `nil` where there is none.
    private var known: [Character: FontFace?] = [:]

    /// - Returns: `nil` where a file is no font, or none that documents may carry.
    package init?(_ files: FontFiles) {
        family = files.family
        fallback = files.fallback
        let faces = zip(FontFiles.Cut.allCases, files.cuts).compactMap { cut, bytes in
            FontFace(bytes, isItalic: cut == .italic || cut == .boldItalic)
        }
        guard faces.count == FontFiles.Cut.allCases.count else { return nil }
        self.faces = faces
    }

    package subscript(cut cut: FontFiles.Cut) -> FontFace { faces[cut.rawValue] }

    /// Makes room in the memory of words; called between documents.
    func trim() {
        faces.forEach { $0.trim() }
        others.values.forEach { $0.trim() }
        if known.count > 10_000 { known = [:] }
    }

    /// Returns a font that shows `character`, which the typeface does not; `nil` where there is none.
    ///
    /// Which font it is does not depend on what was asked for before.
    func fallback(for character: Character) -> FontFace? {
        if let found = known[character] { return found }
        let face = lookUp(character)
        known[character] = .some(face)
        return face
    }

    /// Whether this machine has another font that shows `character`.
    package func hasFallback(for character: Character) -> Bool { fallback(for: character) != nil }

    private func lookUp(_ character: Character) -> FontFace? {
        let scalars = Invisible.removed(from: String(character)).unicodeScalars
        // Characters for private use are others in each font.
        guard let fallback, !scalars.isEmpty,
            !scalars.contains(where: { $0.properties.generalCategory == .privateUse }),
            let font = fallback(Array(scalars))
        else { return nil }
        if let face = others[font.name] { return face }
        let face = FontFace(font.bytes, index: font.index, isItalic: false)
        others[font.name] = face
        return face
    }
}

extension Emphasis {
    /// The cut that shows it.
    package var cut: FontFiles.Cut {
        switch (contains(.bold), contains(.italic)) {
        case (false, false): .regular
        case (true, false): .bold
        case (false, true): .italic
        case (true, true): .boldItalic
        }
    }
}
