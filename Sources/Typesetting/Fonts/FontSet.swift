package import Document

/// A typeface in its four cuts, with all words that were set in it. One for each thread.
package final class FontSet {
    package let family: String
    package let faces: [FontFace]

    /// - Returns: `nil` where a file is no font, or none that documents may carry.
    package init?(_ files: FontFiles) {
        family = files.family
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
